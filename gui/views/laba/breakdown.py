"""F4 on a row: the parts of its beban, and what else belongs to the year's report."""

from dataclasses import replace

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from core import rupiah
from core.umkm.laba import RINCIAN_BEBAN, Cara, Laba
from gui.widgets.buttons import Button
from gui.widgets.form import FormGrid, grid_of
from gui.widgets.labels import Text
from gui.widgets.pick import Pick
from gui.widgets.rupiah_edit import RupiahEdit
from gui.widgets.typed_line import Line

_AMOUNT_WIDTH = 148
_SAME = (("ya", "Masih sama"), ("tidak", "Berganti"))


class BreakdownDialog(QDialog):
    """Blank parts are left out; their sum becomes the beban of the row."""

    def __init__(self, parent: QWidget | None, nama: str, laba: Laba) -> None:
        super().__init__(parent)
        self._laba = laba
        self.setWindowTitle("Rincian laporan laba")
        self.setModal(True)
        self._expense, self._report = FormGrid(), FormGrid()
        self.parts = {code: RupiahEdit() for code in RINCIAN_BEBAN}
        self.other, self.tax = RupiahEdit(), RupiahEdit()
        self.same = Pick(_SAME, placeholder="")
        self.note, self.reason = Line(), Line()
        self._sum, self._result = Text("", "tebal"), Text("", "kecil", wrap=True)
        if laba.cara is Cara.HITUNG:
            self._lay_parts()
        self._report.heading("Laporan")
        self._report.line("usaha_sama", f"Usaha sejak {laba.tahun - 1}", self.same)
        self._report.line("alasan", "Alasan perubahan", self.reason)
        self._report.line("catatan", "Catatan", self.note)
        self._fill()
        self._show_sum()
        self._expense.changed.connect(self._show_sum)
        self._report.changed.connect(self._show_sum)
        self._lay(nama)

    def laba(self) -> Laba:
        """The row with what stands in the window."""
        found = self._laba
        if found.cara is Cara.HITUNG:
            parts = self._typed_parts()
            found = replace(
                found,
                rincian_beban=parts,
                beban=sum(amount for _, amount in parts) if parts else found.beban,
                pendapatan_lain=self.other.amount(),
                pajak=self.tax.amount(),
            )
        return replace(
            found,
            usaha_sama=self.same.code() != "tidak",
            alasan=self.reason.text().strip(),
            catatan=self.note.text().strip(),
        )

    def take(self) -> None:
        """Close with what was typed, unless a figure cannot be read."""
        if self._expense.check_typing() and self._report.check_typing():
            self.accept()

    def _typed_parts(self) -> tuple[tuple[str, int], ...]:
        typed = ((code, edit.amount()) for code, edit in self.parts.items())
        return tuple((code, amount) for code, amount in typed if amount is not None)

    def _lay_parts(self) -> None:
        self._expense.heading(f"Rincian beban {self._laba.tahun}")
        for code, edit in self.parts.items():
            self._expense.line(code, RINCIAN_BEBAN[code], edit, width=_AMOUNT_WIDTH)
        self._expense.note(self._sum)
        self._report.heading("Di luar usaha")
        self._report.line("pendapatan_lain", "Pendapatan lain", self.other, width=_AMOUNT_WIDTH)
        self._report.line("pajak", "Pajak", self.tax, width=_AMOUNT_WIDTH)
        self._report.note(self._result)

    def _fill(self) -> None:
        for code, amount in self._laba.rincian_beban:
            if code in self.parts:
                self.parts[code].set_amount(amount)
        self.other.set_amount(self._laba.pendapatan_lain)
        self.tax.set_amount(self._laba.pajak)
        self.same.set_code("ya" if self._laba.usaha_sama else "tidak")
        self.reason.set_text(self._laba.alasan)
        self.note.set_text(self._laba.catatan)

    def _show_sum(self) -> None:
        now = self.laba()
        gross, net = (
            "belum lengkap" if amount is None else rupiah.show_rp(amount)
            for amount in (now.laba_kotor, now.laba)
        )
        self._result.setText(f"Laba kotor {gross}, laba bersih {net}")
        parts = self._typed_parts()
        if parts:
            listed = rupiah.show_rp(sum(amount for _, amount in parts))
            self._sum.setText(f"Jumlah {listed} menjadi beban baris ini")
        else:
            self._sum.setText("Tanpa rincian, beban tetap seperti yang diketik di kisi")

    def _lay(self, nama: str) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(Button("Batal", hint="Esc", on_click=self.reject))
        take = Button("Pakai", icon="check", kind="utama", on_click=self.take)
        take.setDefault(True)
        buttons.addWidget(take)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(Text(nama, "subjudul", wrap=True))
        computed = self._laba.cara is Cara.HITUNG
        column.addWidget(grid_of(self._expense, self._report) if computed else self._report)
        column.addLayout(buttons)
