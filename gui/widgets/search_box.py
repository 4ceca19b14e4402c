"""A field that searches as one types."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QLineEdit

from gui.icons import icon
from gui.theme import theme

PAUSE_MS = 120


class SearchBox(QLineEdit):
    """Emits `searched` a moment after the last key; Esc empties it first."""

    searched = Signal(str)
    left = Signal()
    """Down or Enter: the officer wants to go on in the list below."""

    def __init__(self, placeholder: str, *, width: int = 224) -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setFixedWidth(width)
        self.setProperty("kotak", "cari")
        # drawn when it is first seen: the field of the top bar waits for somebody to sign in
        self._glass = self.addAction(QIcon(), self.ActionPosition.LeadingPosition)
        # a bound method: the connection ends with this field, a lambda's would not
        theme().changed.connect(self._tint)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.search_now)
        self.textChanged.connect(lambda _text: self._pause.start())
        self._last = ""

    def search_now(self) -> None:
        """Search without waiting for the pause."""
        self._pause.stop()
        text = self.text().strip()
        if text != self._last:
            self._last = text
            self.searched.emit(text)

    def _tint(self) -> None:
        self._glass.setIcon(icon("search", "teks-2"))

    # Qt's own names
    def showEvent(self, event: QShowEvent) -> None:
        self._tint()
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape if self.text():
                self.clear()
                self.search_now()
            case Qt.Key.Key_Down | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.search_now()
                self.left.emit()
            case _:
                super().keyPressEvent(event)
