"""Catat jawaban: when and what a cooperative answered to its last letter."""

from datetime import date

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from core.actions.office import Office
from core.actions.teguran import examine_jawaban
from core.findings import blocks
from core.koperasi.teguran import LABEL_TEGURAN, Teguran
from gui.views.koperasi.surat.columns import letter_words
from gui.widgets.buttons import Button
from gui.widgets.form import FormGrid
from gui.widgets.labels import Text
from gui.widgets.tanggal_edit import TanggalEdit
from gui.widgets.typed_line import Line


class AnswerDialog(QDialog):
    """`asked` is what was typed; both blank takes an answer back."""

    def __init__(self, parent: QWidget | None, nama: str, letter: Teguran, office: Office) -> None:
        super().__init__(parent)
        self._letter, self._office = letter, office
        self.setWindowTitle("Catat jawaban")
        self.setModal(True)
        self.form = FormGrid()
        self.day, self.words = TanggalEdit(), Line("misalnya: RAT 20 Desember 2026")
        self.day.set_day(letter.dijawab_pada)
        self.words.set_text(letter.catatan)
        self.form.line("dijawab_pada", LABEL_TEGURAN["dijawab_pada"], self.day, width=188)
        self.form.line("catatan", LABEL_TEGURAN["catatan"], self.words)
        self._lay(
            Text(nama, "tebal", wrap=True),
            Text(
                f"{letter_words(letter)}. Sesudah dijawab, tunggakan yang masih ada dimulai lagi "
                "dari Teguran Pertama.",
                "kecil",
                wrap=True,
            ),
        )

    def asked(self) -> tuple[date | None, str]:
        return self.day.day(), self.words.text().strip()

    def take(self) -> None:
        """Close with what was typed, unless it cannot be."""
        if not self.form.check_typing():
            return
        found = examine_jawaban(self._office, self._letter, *self.asked())
        self.form.show_findings(found)
        if not blocks(found):
            self.accept()

    def _lay(self, *words: Text) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(Button("Batal", hint="Esc", on_click=self.reject))
        take = Button("Simpan", icon="save", kind="utama", on_click=self.take)
        take.setDefault(True)
        buttons.addWidget(take)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        for text in words:
            column.addWidget(text)
        column.addWidget(self.form)
        column.addLayout(buttons)
        self.setMinimumWidth(520)
