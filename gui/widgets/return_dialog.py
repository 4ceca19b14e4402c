"""A workbook that came back: every row with its fate, cell by cell, before anything is saved."""

from collections import Counter
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from core import rupiah
from core.actions.bolak_balik import BarisKembali, Kembali, NasibKembali, save_kembali
from core.actions.outcome import Outcome
from core.errors import AppError
from gui.jobs import Jobs
from gui.models.cells import Cell, Column
from gui.models.rows_model import RowsModel
from gui.widgets.buttons import Button
from gui.widgets.headings import Notice
from gui.widgets.labels import Text
from gui.widgets.table import Table

_LOOK = {
    NasibKembali.BERUBAH: ("pencil", "aksen"),
    NasibKembali.SAMA: ("minus", "teks-2"),
    NasibKembali.BENTROK: ("triangle-alert", "awas"),
    NasibKembali.DITOLAK: ("octagon-alert", "khusus"),
}


def _fate(row: BarisKembali) -> Cell:
    icon, tone = _LOOK[row.nasib]
    return Cell.state(icon, row.nasib.value, tone)


def _cells(row: BarisKembali) -> Cell:
    text = "; ".join(f"{one.judul}: {one.sebelum or 'kosong'} → {one.sesudah}" for one in row.sel)
    return Cell(text, tip=text)


_COLUMNS: tuple[Column[BarisKembali], ...] = (
    Column("nomor", "Baris", lambda row: Cell.number(str(row.nomor)), width=56, right=True),
    Column("nasib", "Akan", _fate, width=96),
    Column("nama", "Nama", lambda row: Cell(row.nama, tip=row.nama), width=210),
    Column("sel", "Yang berubah", _cells, width=300, stretch=True),
    Column("sebab", "Sebab", lambda row: Cell(row.sebab, tip=row.sebab), width=230),
)


class ReturnDialog(QDialog):
    """Shows what would change; saving takes every sound row in one transaction."""

    saved = Signal()

    def __init__(self, parent: QWidget, jobs: Jobs, kembali: Kembali) -> None:
        super().__init__(parent)
        self._jobs, self._kembali = jobs, kembali
        self.setWindowTitle("Buku kerja yang kembali")
        self.setModal(True)
        self.resize(980, 500)
        model: RowsModel[BarisKembali] = RowsModel(_COLUMNS, parent=self)
        model.set_rows([row for row in kembali.baris if row.nasib is not NasibKembali.SAMA])
        self.table = Table(model)
        self.table.setAccessibleName("Baris yang kembali")
        self.notice = Notice()
        ready = kembali.count(NasibKembali.BERUBAH)
        self.save_button = Button(
            f"Simpan {rupiah.show(ready)} baris", icon="save", kind="utama", on_click=self.save
        )
        self.save_button.setEnabled(bool(ready))
        self.save_button.setToolTip("" if ready else "Tidak ada baris yang berubah.")
        self.save_button.setDefault(True)
        self.leave_button = Button("Batal", hint="Esc", on_click=self.reject)
        self._lay()

    def summary(self) -> str:
        counted = Counter(row.nasib for row in self._kembali.baris)
        parts = [f"{rupiah.show(counted[one])} {one.value}" for one in NasibKembali if counted[one]]
        return f"{rupiah.show(len(self._kembali.baris))} baris: {', '.join(parts)}"

    def save(self) -> None:
        """Take over the rows that may be; the others stay as they are in SIKU."""
        self.save_button.setEnabled(False)
        self._jobs.run(
            partial(save_kembali, path=self._kembali.path, sebagian=True),
            owner=self,
            done=self._done,
            failed=self._failed,
            label="Menyimpan buku kerja yang kembali",
        )

    def _done(self, outcome: Outcome[Kembali]) -> None:
        count = outcome.value.count(NasibKembali.BERUBAH)
        self.notice.show_note(f"{rupiah.show(count)} baris tersimpan.")
        self.leave_button.set_text("Tutup")
        self.leave_button.setFocus()
        self.saved.emit()

    def _failed(self, error: AppError) -> None:
        self.save_button.setEnabled(True)
        self.notice.show_error(error)

    def _lay(self) -> None:
        advice = (
            "Yang bentrok dan yang ditolak tidak ditimpa; sel yang dikosongkan tidak menghapus."
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(Text(advice, "label", wrap=True), 1)
        buttons.addWidget(self.leave_button)
        buttons.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(Text(self.summary(), "subjudul"))
        column.addWidget(self.table, 1)
        column.addWidget(self.notice)
        column.addLayout(buttons)
