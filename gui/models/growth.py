"""Lets a long list grow while it is already being looked at."""

from array import array
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from gui.models.paged_model import PagedModel

More = Callable[[int], "array[int]"]
"""Ids behind the last one so far; an empty array is the end."""


class Growth(QObject):
    """Fills a PagedModel between two events: a part at a time, so that keys and clicks go on."""

    ended = Signal()
    """The list is whole now."""

    def __init__(self, model: PagedModel[Any]) -> None:
        super().__init__(model)
        self._model = model
        self._more: More | None = None
        self._checked: array[int] | None = None
        model.complete_with(self.finish)
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._step)

    @property
    def growing(self) -> bool:
        """Whether rows are still to come, or to be looked at again."""
        return self._more is not None

    def begin(self, first: "array[int]", more: More | None) -> None:
        """Show these; `more` brings the others, None when these are all."""
        self._checked = None
        self._model.set_ids(first)
        self._go_on(more)

    def renew(self, first: "array[int]", more: More | None) -> bool:
        """Read the same list again: rows move only if they have to; False when they did."""
        if not self._model.begins_with(first) or (more is None and not self._model.ends_at(first)):
            self.begin(first, more)
            return False
        self._checked = first if more is not None else None
        self._model.refetch()
        self._go_on(more)
        return True

    def finish(self) -> None:
        """Read all that is still to come, now."""
        while self._more is not None:
            self._step()

    def _go_on(self, more: More | None) -> None:
        self._more = more
        if more is None:
            self._timer.stop()
        else:
            self._timer.start()

    def _step(self) -> None:
        if self._more is None:
            return
        known = self._checked if self._checked is not None else self._model.ids()
        part = self._more(known[-1])
        if self._checked is None:
            self._model.extend_ids(part)
        else:
            self._checked.extend(part)
        if not part:
            self._end()

    def _end(self) -> None:
        self._go_on(None)
        checked, self._checked = self._checked, None
        if checked is not None and checked != self._model.ids():
            self._model.set_ids(checked)
        self.ended.emit()
