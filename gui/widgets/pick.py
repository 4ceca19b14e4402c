"""Pick-lists: a closed list of codes, each with its label."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox

BLANK: Final = ""


class Pick(QComboBox):
    """A combo box over codes. The wheel scrolls the page and never changes a value."""

    changed = Signal()

    def __init__(
        self, options: Iterable[tuple[str, str]] = (), *, placeholder: str = "Pilih…"
    ) -> None:
        super().__init__()
        self._placeholder = placeholder
        self.setMaxVisibleItems(16)
        self.setMinimumContentsLength(6)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.set_options(options)
        self.currentIndexChanged.connect(lambda _index: self.changed.emit())

    def set_options(self, options: Iterable[tuple[str, str]]) -> None:
        """Replace the list, keeping the chosen code when it is still there."""
        kept = self.code()
        blocked = self.blockSignals(True)
        self.clear()
        if self._placeholder:
            self.addItem(self._placeholder, BLANK)
        for code, label in options:
            self.addItem(label, code)
        self.set_code(kept)
        self.blockSignals(blocked)
        if self.code() != kept:
            self.changed.emit()

    def code(self) -> str | None:
        """The code chosen; None while nothing is."""
        return self.currentData() or None

    def label(self) -> str:
        return self.currentText() if self.code() else ""

    def set_code(self, code: str | None) -> None:
        index = self.findData(code or BLANK)
        self.setCurrentIndex(max(index, 0) if self.count() else -1)

    def value_error(self) -> str | None:
        return None

    def set_error(self, message: str | None) -> None:
        self.setProperty("galat", bool(message))
        self.setToolTip(message or "")
        self.style().unpolish(self)
        self.style().polish(self)

    def set_read_only(self, read_only: bool) -> None:
        self.setEnabled(not read_only)

    # Qt's own names
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
