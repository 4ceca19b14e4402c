"""Tetapkan pengawasan banyak: one decree and one period for every business of the list."""

from datetime import date

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from core import rupiah
from core.findings import Finding, blocks
from core.umkm.model import LABEL
from core.umkm.pengawasan_banyak import Penetapan, check_penetapan
from gui.widgets.buttons import Button
from gui.widgets.form import FormGrid
from gui.widgets.labels import Text
from gui.widgets.tanggal_edit import TanggalEdit
from gui.widgets.typed_line import Line

_DAY = 188


class SuperviseDialog(QDialog):
    """Asks for the decree; `asked` is what was typed."""

    def __init__(self, parent: QWidget | None, count: int, tahun: int) -> None:
        super().__init__(parent)
        self.setWindowTitle("Tetapkan pengawasan")
        self.setModal(True)
        self.form = FormGrid()
        self.number, self.day = Line(), TanggalEdit()
        self.since, self.until = TanggalEdit(), TanggalEdit("masih berlaku")
        self.form.line("sk_nomor", LABEL["sk_nomor"], self.number, required=True)
        self.form.line("sk_tanggal", LABEL["sk_tanggal"], self.day, width=_DAY)
        self.form.line("sejak", LABEL["sejak"], self.since, required=True, width=_DAY)
        self.form.line("sampai", LABEL["sampai"], self.until, width=_DAY)
        self.since.set_day(date(tahun, 1, 1))
        words = (
            f"Masa ini diberikan kepada {rupiah.show(count)} usaha pada daftar yang sedang tampil. "
            "Usaha yang sudah diawasi pada masa itu dilewati dan disebut namanya."
        )
        self._lay(Text(words, "kecil", wrap=True))

    def asked(self) -> Penetapan | None:
        """What was typed; None while the first day is missing."""
        since = self.since.day()
        if since is None:
            return None
        return Penetapan(self.number.text().strip(), self.day.day(), since, self.until.day())

    def take(self) -> None:
        """Close with what was typed, unless it cannot be."""
        if not self.form.check_typing():
            return
        asked = self.asked()
        missing = (Finding("penetapan.sejak", "sejak", "Isi sejak kapan usaha diawasi."),)
        found = missing if asked is None else check_penetapan(asked)
        self.form.show_findings(found)
        if not blocks(found):
            self.accept()

    def _lay(self, words: Text) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(Button("Batal", hint="Esc", on_click=self.reject))
        take = Button("Tetapkan", icon="check", kind="utama", on_click=self.take)
        take.setDefault(True)
        buttons.addWidget(take)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(words)
        column.addWidget(self.form)
        column.addLayout(buttons)
        self.setMinimumWidth(520)
