"""Lets a long list grow while it is already being looked at."""

from array import array
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from core.actions.umkm_urutan import Bagian
from gui.models.paged_model import PagedModel

More = Callable[[Any], Bagian]
"""The part behind a place the part before was read up to."""


class Growth(QObject):
    """Fills a PagedModel between two events: a part at a time, so that keys and clicks go on."""

    ended = Signal()
    """The list is whole now."""

    def __init__(self, model: PagedModel[Any]) -> None:
        super().__init__(model)
        self._model = model
        self._more: More | None = None
        self._place: object = None
        self._checked: array[int] | None = None
        model.complete_with(self.finish)
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._step)

    @property
    def growing(self) -> bool:
        """Whether rows are still to come, or to be looked at again."""
        return self._more is not None

    def begin(self, first: Bagian, more: More) -> None:
        """Show this part; `more` brings those behind it."""
        self._checked = None
        # before the rows: whoever hears of them asks whether more will come
        self._go_on(first.sampai, more)
        self._model.set_ids(first.ids[:])

    def renew(self, first: Bagian, more: More) -> bool:
        """Read the same list again: rows move only if they have to; False when they did."""
        whole = first.sampai is None
        # a part that found nothing yet says nothing against the rows that are shown
        silent = not whole and not first.ids
        same = bool(self._model.ids()) if silent else self._model.begins_with(first.ids)
        if not same or (whole and not self._model.ends_at(first.ids)):
            self.begin(first, more)
            return False
        self._checked = None if whole else first.ids[:]
        self._model.refetch()
        self._go_on(first.sampai, more)
        return True

    def finish(self) -> None:
        """Read all that is still to come, now."""
        while self._more is not None:
            self._step()

    def _go_on(self, place: object, more: More | None) -> None:
        self._place, self._more = place, more if place is not None else None
        if self._more is None:
            self._timer.stop()
        else:
            self._timer.start()

    def _step(self) -> None:
        if self._more is None:
            return
        part = self._more(self._place)
        self._place = part.sampai
        if self._checked is None:
            self._model.extend_ids(part.ids)
        else:
            self._checked.extend(part.ids)
        if part.sampai is None:
            self._end()

    def _end(self) -> None:
        self._go_on(None, None)
        checked, self._checked = self._checked, None
        if checked is not None and checked != self._model.ids():
            self._model.set_ids(checked)
        self.ended.emit()
