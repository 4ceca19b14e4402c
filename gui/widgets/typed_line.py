"""A line of typing that is read as a value: blank is None, unreadable has a sentence."""

from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

T = TypeVar("T")


class Line(QLineEdit):
    """Plain text."""

    changed = Signal()

    def __init__(
        self, placeholder: str = "", *, text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.setPlaceholderText(placeholder)
        self.textChanged.connect(lambda _text: self.changed.emit())

    def set_text(self, text: str) -> None:
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def value_error(self) -> str | None:
        """Why the typing cannot be read; None when it can."""
        return None

    def set_error(self, message: str | None) -> None:
        """Mark the field; the sentence itself stands under it (FormLine) or in the tooltip."""
        self.setProperty("galat", bool(message))
        self.setToolTip(message or "")
        self.style().unpolish(self)
        self.style().polish(self)

    def set_read_only(self, read_only: bool) -> None:
        self.setReadOnly(read_only)

    # Qt's own names
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Z goes on to the window when no typing is left to take back."""
        from PySide6.QtGui import QKeySequence

        if event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable():
            event.ignore()
        else:
            super().keyPressEvent(event)


class TypedLine(Line, Generic[T]):
    """A line whose text stands for one value."""

    def __init__(self, placeholder: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(placeholder, parent=parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)

    def read(self, text: str) -> T | None:
        """The value of a text; raises ValueError with a sentence. Overridden."""
        raise NotImplementedError

    def write(self, value: T | None) -> str:
        """The text of a value. Overridden."""
        raise NotImplementedError

    def current(self) -> T | None:
        """The value typed; None when blank or unreadable (see `value_error`)."""
        try:
            return self.read(self.text())
        except ValueError:
            return None

    def put(self, value: T | None) -> None:
        self.set_text(self.write(value))

    def value_error(self) -> str | None:
        try:
            self.read(self.text())
        except ValueError as error:
            return str(error)
        return None

    def tidy(self) -> None:
        """Write the value as the office writes it; unreadable typing is left as it is."""
        if self.value_error() is None:
            self.put(self.current())

    # Qt's own names
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.tidy()
        super().focusOutEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.selectAll()
