"""A filter as a chip that is on or off."""

from collections.abc import Callable

from gui.widgets.buttons import Button


class Chip(Button):
    """A filter that is on or off."""

    def __init__(self, text: str, *, on_change: Callable[[bool], object] | None = None) -> None:
        super().__init__(text, kind="saring")
        self.setCheckable(True)
        self.toggled.connect(self._mark)
        if on_change is not None:
            self.toggled.connect(on_change)

    def _mark(self, on: bool) -> None:
        self.set_icon("check" if on else "")
