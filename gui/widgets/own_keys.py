"""Keys that belong to a place while it is in front, not to the page behind it."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget


class OwnKeys(QWidget):
    """A view inside a page, with keys of its own: each letter is pressed with Ctrl."""

    def __init__(self, view: QWidget, keys: Mapping[Qt.Key, Callable[[], object]]) -> None:
        super().__init__()
        self._keys = {(key, Qt.KeyboardModifier.ControlModifier): act for key, act in keys.items()}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(view)

    # Qt's own names
    def event(self, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (event.key(), event.modifiers()) in self._keys
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self._keys.get((Qt.Key(event.key()), event.modifiers()))
        if act is None:
            super().keyPressEvent(event)
        else:
            act()
