"""Pembukuan: by which standard the books were kept, whether they were audited, and by whom."""

from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from core.koperasi.pembukuan import OPINI, SAK, Pembukuan, check_pembukuan
from gui.views.kesehatan.sheet import Sheet
from gui.widgets.form import FormGrid
from gui.widgets.labels import Text
from gui.widgets.pick import Pick
from gui.widgets.typed_line import Line

PEMBUKUAN = "pembukuan"
WIDTH, LIST_WIDTH = 232, 380
_AUDITED = {"ya": True, "tidak": False}
_CODES: dict[bool | None, str | None] = {True: "ya", False: "tidak", None: None}


class BooksForm(QScrollArea):
    """Four quiet fields beside the figures; blank means not known."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        self._sheet = sheet
        self._filling = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.sak = Pick([(one, one) for one in SAK], placeholder="Belum diketahui")
        self.diaudit = Pick([("ya", "Ya"), ("tidak", "Tidak")], placeholder="Belum diketahui")
        self.opini = Pick(OPINI.items(), placeholder="Belum ada")
        self.opini.view().setMinimumWidth(LIST_WIDTH)
        self.auditor = Line("Nama kantor akuntan publik")
        self.form = FormGrid()
        self.form.heading("Pembukuan")
        self.form.line("sak", "Standar akuntansi", self.sak, width=WIDTH)
        self.form.line("diaudit", "Diaudit", self.diaudit, width=WIDTH)
        self.form.line("opini", "Opini auditor", self.opini, width=WIDTH)
        self.form.line("auditor", "Auditor", self.auditor, width=WIDTH)
        self.form.changed.connect(self._take)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(16, 12, 16, 12)
        column.addWidget(self.form)
        column.addWidget(Text("Tidak memengaruhi skor; tercetak pada kertas kerja.", "kecil"))
        column.addStretch(1)
        self.setWidget(holder)

    def renew(self) -> None:
        """Show what the sheet holds; what is being typed stays."""
        books = self._sheet.pembukuan
        self.form.set_read_only(self._sheet.locked)
        if books != self.typed():
            self._filling = True
            self.sak.set_code(books.sak)
            self.diaudit.set_code(_CODES[books.diaudit])
            self.opini.set_code(books.opini)
            self.auditor.set_text(books.auditor)
            self._filling = False
        self._judge()

    def typed(self) -> Pembukuan:
        """What stands in the fields."""
        return Pembukuan(
            sak=self.sak.code() or "",
            diaudit=_AUDITED.get(self.diaudit.code() or ""),
            opini=self.opini.code() or "",
            auditor=self.auditor.text().strip(),
        )

    def start(self) -> None:
        self.form.focus("sak")

    def _take(self) -> None:
        if not self._filling and self._sheet.is_open and not self._sheet.locked:
            self._sheet.keep_books(self.typed())
            self._judge()

    def _judge(self) -> None:
        year = self._sheet.kertas.kunci.tahun_buku
        self.form.show_findings(check_pembukuan(self._sheet.pembukuan, year))
