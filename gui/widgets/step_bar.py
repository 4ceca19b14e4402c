"""The steps of a longer way: where one is, what is done, what comes."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.widgets.buttons import Button
from gui.widgets.labels import IconMark

HEIGHT = 40
_NOT_YET = "Selesaikan langkah sebelumnya dahulu."


class StepBar(QWidget):
    """Numbered words in a row; a step that can be gone to is a button that works."""

    wanted = Signal(object)
    """The number of a step, from 0."""

    def __init__(self, words: Sequence[str], *, margin: int = 24) -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self._words = tuple(words)
        self._at = 0
        self._reach = 0
        row = QHBoxLayout(self)
        row.setContentsMargins(margin - 8, 0, margin, 0)
        row.setSpacing(4)
        self.buttons: list[Button] = []
        for place, word in enumerate(self._words):
            if place:
                row.addWidget(IconMark("chevron-right", "teks-3"))
            button = Button(
                f"{place + 1} {word}",
                kind="saring",
                on_click=partial(self.wanted.emit, place),
            )
            self.buttons.append(button)
            row.addWidget(button)
        row.addStretch(1)
        self.show_at(0, 0)

    def show_at(self, at: int, reach: int) -> None:
        """Stand at a step; the steps up to `reach` can be gone to."""
        self._at, self._reach = at, max(reach, at)
        for place, button in enumerate(self.buttons):
            button.setCheckable(True)
            button.setChecked(place == at)
            button.setEnabled(place <= self._reach)
            button.setToolTip("" if place <= self._reach else _NOT_YET)
            button.set_icon("check" if place < at else "")
            state = "langkah ini" if place == at else "selesai" if place < at else "belum"
            button.setAccessibleDescription(state)

    @property
    def at(self) -> int:
        """The step that is shown."""
        return self._at
