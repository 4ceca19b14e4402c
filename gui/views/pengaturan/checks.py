"""A field of several check boxes: which codes of a closed list are chosen."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QVBoxLayout, QWidget

_BOX = 26


class Checks(QWidget):
    """One box a code, one under the other."""

    changed = Signal()

    def __init__(self, options: Iterable[tuple[str, str]]) -> None:
        super().__init__()
        self._boxes: dict[str, QCheckBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(2)
        for code, label in options:
            box = QCheckBox(label)
            box.setMinimumHeight(_BOX)
            box.toggled.connect(lambda _on: self.changed.emit())
            self._boxes[code] = box
            column.addWidget(box)
        # a form that is short of room must not push the boxes into each other
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def codes(self) -> tuple[str, ...]:
        """The codes chosen, in the order of the list."""
        return tuple(code for code, box in self._boxes.items() if box.isChecked())

    def set_codes(self, codes: Iterable[str]) -> None:
        chosen = set(codes)
        for code, box in self._boxes.items():
            box.setChecked(code in chosen)

    def text(self) -> str:
        """The codes as one text, for a draft."""
        return ",".join(self.codes())

    def set_text(self, text: str) -> None:
        self.set_codes(text.split(","))

    def value_error(self) -> str | None:
        return None

    def set_error(self, message: str | None) -> None:
        self.setToolTip(message or "")

    def set_read_only(self, read_only: bool) -> None:
        for box in self._boxes.values():
            box.setEnabled(not read_only)
