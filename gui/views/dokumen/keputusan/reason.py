"""Why a decree goes one step back, asked before the password."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from core.iku.keputusan import Tahap
from gui.widgets.buttons import Button
from gui.widgets.form import FormGrid
from gui.widgets.labels import Text
from gui.widgets.text_block import TextBlock


class ReasonDialog(QDialog):
    """A sentence for the journal."""

    def __init__(self, parent: QWidget | None, before: Tahap) -> None:
        super().__init__(parent)
        self.setWindowTitle("Kembalikan selangkah")
        self.setModal(True)
        self.setFixedWidth(480)
        self.text = TextBlock()
        self.form = FormGrid(stacked=True)
        self.form.line("alasan", "Alasan", self.text, required=True)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(Button("Batal", hint="Esc", on_click=self.reject))
        buttons.addWidget(Button("Lanjutkan", icon="check", kind="utama", on_click=self.confirm))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(
            Text(f"Keputusan kembali berkeadaan {before.sebutan.lower()}.", "label", wrap=True)
        )
        column.addWidget(self.form)
        column.addLayout(buttons)

    def reason(self) -> str:
        return " ".join(self.text.text().split())

    def confirm(self) -> None:
        """Close when there is a reason."""
        if self.reason():
            self.accept()
        else:
            self.form.field("alasan").set_error("Tulis alasan mengembalikannya.")


def ask_reason(parent: QWidget | None, before: Tahap) -> str:
    """The reason; nothing when it is given up."""
    dialog = ReasonDialog(parent, before)
    agreed = dialog.exec() == QDialog.DialogCode.Accepted
    reason = dialog.reason() if agreed else ""
    dialog.deleteLater()
    return reason
