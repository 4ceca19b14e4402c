"""How a refused action is told when the page has no better place for it."""

from PySide6.QtWidgets import QMessageBox, QWidget

from core.errors import AppError


def tell(parent: QWidget | None, error: AppError) -> None:
    """What happened, and under it what to do next."""
    box = QMessageBox(
        QMessageBox.Icon.Warning,
        "SIKU",
        error.message,
        QMessageBox.StandardButton.Close,
        parent,
    )
    box.setInformativeText(error.hint)
    box.exec()


def ask(parent: QWidget | None, question: str, detail: str, *, yes: str, no: str = "Batal") -> bool:
    """A question with two answers in words; Esc and Enter both mean `no`."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle("SIKU")
    box.setText(question)
    box.setInformativeText(detail)
    agree = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    refuse = box.addButton(no, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(refuse)
    box.setEscapeButton(refuse)
    box.exec()
    return box.clickedButton() is agree
