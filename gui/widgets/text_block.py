"""Several lines of text that grow with what is typed."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit

LINES, MOST_LINES = 2, 12


class TextBlock(QPlainTextEdit):
    """As tall as its text, between two lines and twelve; Tab goes to the next field."""

    changed = Signal()

    def __init__(self, placeholder: str = "", *, lines: int = LINES) -> None:
        super().__init__()
        self._lines = lines
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._grow())
        self.textChanged.connect(self.changed)
        self._grow()

    def text(self) -> str:
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        if text != self.toPlainText():
            self.setPlainText(text)

    def value_error(self) -> str | None:
        return None

    def set_error(self, message: str | None) -> None:
        self.setProperty("galat", bool(message))
        self.setToolTip(message or "")
        self.style().unpolish(self)
        self.style().polish(self)

    def set_read_only(self, read_only: bool) -> None:
        self.setReadOnly(read_only)

    def _grow(self) -> None:
        rows = min(max(round(self.document().size().height()), self._lines), MOST_LINES)
        self.setFixedHeight(rows * self.fontMetrics().lineSpacing() + 18)

    # Qt's own names
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Z goes on to the window when no typing is left to take back."""
        undo = event.matches(QKeySequence.StandardKey.Undo)
        if undo and not self.document().isUndoAvailable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()
