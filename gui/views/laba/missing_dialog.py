"""Belum lapor: how many lack which report or evidence, by kecamatan or sector, as bars."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from core import rupiah
from core.actions.outcome import Outcome
from core.actions.pertumbuhan import count_missing, list_missing, saringan_tumbuh
from core.umkm.kurang import BarisKurang, Kurang, total_kurang
from core.umkm.pertumbuhan import MenurutTumbuh
from gui.jobs import Jobs
from gui.session import Session
from gui.widgets.buttons import Button
from gui.widgets.charts.kecamatan_chart import KecamatanChart, KecamatanData
from gui.widgets.labels import Text
from gui.widgets.pick import Pick

_BY = tuple((one.value, f"Menurut {one.value}") for one in MenurutTumbuh)
_LOOK = {
    Kurang.INI: ("circle-dashed", "khusus"),
    Kurang.LALU: ("history", "awas"),
    Kurang.BUKTI: ("triangle-alert", "teks-2"),
}


class MissingDialog(QDialog):
    """A number opens its list on the page Laba UMKM, where the reports are typed."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None, session: Session, jobs: Jobs, tahun: int) -> None:
        super().__init__(parent)
        self._session, self._jobs, self._tahun = session, jobs, tahun
        self._rows: tuple[BarisKurang, ...] = ()
        self.setWindowTitle("Belum lapor")
        self.by = Pick(_BY, placeholder="")
        self.by.setAccessibleName("Menurut")
        self.by.set_code(MenurutTumbuh.KECAMATAN.value)
        self.chart = KecamatanChart("Belum lapor")
        self.sums = Text("", "kecil", wrap=True)
        self.by.changed.connect(self.read)
        self.chart.picked.connect(self._open)
        self._lay()
        self.read()

    def menurut(self) -> MenurutTumbuh:
        return MenurutTumbuh(self.by.code() or MenurutTumbuh.KECAMATAN.value)

    def read(self) -> None:
        """Count again."""
        saringan = saringan_tumbuh(self._session.office, self._tahun)
        action = partial(count_missing, saringan=saringan, menurut=self.menurut())
        self._jobs.run(action, owner=self, done=partial(self._show, self.menurut()))

    def _show(self, menurut: MenurutTumbuh, outcome: Outcome[tuple[BarisKurang, ...]]) -> None:
        if menurut is not self.menurut():
            return
        self._rows = outcome.value
        columns = [(self._word(one), *_LOOK[one]) for one in Kurang]
        rows = [(row.nama, row.hitungan, row.jumlah) for row in self._rows]
        self.chart.set_data(KecamatanData(columns, rows, "Diawasi", menurut.value.capitalize()))
        whole = total_kurang(self._rows)
        shown = (f"{self._word(one).lower()} {rupiah.show(count)}"
                 for one, count in zip(Kurang, whole.hitungan, strict=True))  # fmt: skip
        self.sums.setText(
            f"Dari {rupiah.show(whole.jumlah)} usaha yang diawasi: {', '.join(shown)}. "
            "Satu usaha dihitung pada sebab pertamanya saja. Klik batang untuk membuka daftarnya."
        )

    def _word(self, kurang: Kurang) -> str:
        return kurang.sebutan(self._tahun)

    def _open(self, cell: tuple[int, int | None]) -> None:
        place, column = cell
        kurang = None if column is None else tuple(Kurang)[column]
        saringan = saringan_tumbuh(self._session.office, self._tahun)
        target = list_missing(saringan, self.menurut(), self._rows[place], kurang)
        if target is not None:
            self.accept()
            self.wanted.emit(target)

    def _lay(self) -> None:
        top = QHBoxLayout()
        top.addWidget(Text(f"Belum lapor {self._tahun} dan {self._tahun - 1}", "subjudul"))
        top.addStretch(1)
        top.addWidget(self.by)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(self.chart)
        bottom = QHBoxLayout()
        bottom.addWidget(self.sums, 1)
        bottom.addWidget(Button("Tutup", hint="Esc", on_click=self.reject))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(scroll, 1)
        column.addLayout(bottom)
        self.resize(940, 540)
