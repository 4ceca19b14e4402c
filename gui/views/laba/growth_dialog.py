"""Pertumbuhan laba: how many rose, stayed or fell in every kecamatan or sector, as bars."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from core import rupiah
from core.actions.cetak_kesehatan_terbit import CaraCetak
from core.actions.cetak_pertumbuhan import save_pertumbuhan
from core.actions.outcome import Outcome
from core.actions.pertumbuhan import count_growth, list_behind, saringan_tumbuh
from core.naskah.model import Kertas
from core.umkm.pertumbuhan import ARAH, BarisTumbuh, MenurutTumbuh, total
from gui.jobs import Jobs
from gui.session import Session
from gui.views.dokumen.file_name import ask_pdf_name
from gui.views.umkm.columns import ARROW
from gui.widgets.buttons import Button
from gui.widgets.charts.kecamatan_chart import KecamatanChart, KecamatanData
from gui.widgets.labels import Text
from gui.widgets.notice_bar import NoticeBar
from gui.widgets.pick import Pick

_BY = tuple((one.value, f"Menurut {one.value}") for one in MenurutTumbuh)
_WORD = {"tidak dapat dibandingkan": "tidak sebanding"}


class GrowthDialog(QDialog):
    """A bar opens its list on the page UMKM."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None, session: Session, jobs: Jobs, tahun: int) -> None:
        super().__init__(parent)
        self._session, self._jobs, self._tahun = session, jobs, tahun
        self._rows: tuple[BarisTumbuh, ...] = ()
        self.setWindowTitle("Pertumbuhan laba")
        self.by = Pick(_BY, placeholder="")
        self.by.setAccessibleName("Menurut")
        self.by.set_code(MenurutTumbuh.KECAMATAN.value)
        self.chart = KecamatanChart("Pertumbuhan laba")
        self.sums = Text("", "kecil", wrap=True)
        self.notice = NoticeBar(margins=(0, 0, 0, 0))
        self.print_button = Button("Cetak PDF…", icon="printer", on_click=self.print_paper)
        self.by.changed.connect(self.read)
        self.chart.picked.connect(self._open)
        self._lay()
        self.read()

    def menurut(self) -> MenurutTumbuh:
        return MenurutTumbuh(self.by.code() or MenurutTumbuh.KECAMATAN.value)

    def read(self) -> None:
        """Count again."""
        saringan = saringan_tumbuh(self._session.office, self._tahun)
        action = partial(count_growth, saringan=saringan, menurut=self.menurut())
        self._jobs.run(action, owner=self, done=partial(self._show, self.menurut()))

    def print_paper(self) -> None:
        """Both divisions, kecamatan and sector, in one file."""
        path = ask_pdf_name(self, f"Pertumbuhan laba UMKM {self._tahun}.pdf")
        if path is None:
            return
        cara = CaraCetak(Kertas(self._session.office.pilihan.kertas))
        self._jobs.run(
            partial(save_pertumbuhan, tahun=self._tahun, cara=cara, path=path),
            owner=self,
            done=lambda _outcome: self.notice.show_note(f"Disimpan ke {path.name}."),
            failed=self.notice.show_error,
            label="Mencetak pertumbuhan laba",
        )

    def _show(self, menurut: MenurutTumbuh, outcome: Outcome[tuple[BarisTumbuh, ...]]) -> None:
        if menurut is not self.menurut():
            return
        self._rows = outcome.value
        columns = [(_WORD.get(one.value, one.value), *ARROW[one]) for one in ARAH]
        rows = [(row.nama, row.hitungan, row.jumlah) for row in self._rows]
        self.chart.set_data(KecamatanData(columns, rows, "Diawasi", menurut.value.capitalize()))
        whole = total(self._rows)
        self.sums.setText(
            f"Laba usaha yang dapat dibandingkan: {rupiah.show_rp(whole.laba_lalu)} tahun "
            f"{self._tahun - 1}, {rupiah.show_rp(whole.laba)} tahun {self._tahun}. "
            "Klik batang untuk membuka daftarnya."
        )

    def _open(self, cell: tuple[int, int | None]) -> None:
        place, column = cell
        arah = None if column is None else ARAH[column]
        saringan = saringan_tumbuh(self._session.office, self._tahun)
        target = list_behind(saringan, self.menurut(), self._rows[place], arah)
        if target is not None:
            self.accept()
            self.wanted.emit(target)

    def _lay(self) -> None:
        top = QHBoxLayout()
        top.addWidget(Text(f"Tahun {self._tahun} dibanding {self._tahun - 1}", "subjudul"))
        top.addStretch(1)
        top.addWidget(self.by)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(self.chart)
        bottom = QHBoxLayout()
        bottom.addWidget(self.sums, 1)
        bottom.addWidget(self.print_button)
        bottom.addWidget(Button("Tutup", hint="Esc", on_click=self.reject))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self.notice)
        column.addWidget(scroll, 1)
        column.addLayout(bottom)
        self.resize(940, 540)
