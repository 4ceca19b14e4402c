"""How far each paper is, asked of the worker line by line while the list stands already."""

from collections.abc import Callable
from functools import partial
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from core.actions.kinerja_daftar import BarisNaskah, state_of
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.errors import AppError
from gui.jobs import Jobs

FRAME_MS, LONGEST = 16, 0.5


class States(QObject):
    """One line at a time, the one that is looked at first; what the officer asks goes between."""

    found = Signal(object)
    """A line whose state is known now."""
    refused = Signal(object)

    def __init__(self, jobs: Jobs, looked_at: Callable[[], object]) -> None:
        super().__init__()
        self._jobs, self._looked_at = jobs, looked_at
        self._asked = 0
        self._painted = Event()
        self._waiting: list[BarisNaskah] = []

    def ask(self, rows: tuple[BarisNaskah, ...]) -> None:
        """Ask about these lines; answers about earlier ones no longer count."""
        self._asked += 1
        self._waiting = list(rows)
        # the list is painted first: two threads that compute at once would hold it up
        self._painted.clear()
        QTimer.singleShot(FRAME_MS, self._painted.set)
        self._next()

    def _next(self) -> None:
        if not self._waiting:
            return
        seen = self._looked_at()
        row = next((one for one in self._waiting if one.kunci == seen), self._waiting[0])
        self._waiting.remove(row)

        def count(office: Office) -> Outcome[Any]:
            self._painted.wait(LONGEST)
            return Outcome(state_of(office, row))

        self._jobs.run(
            count,
            owner=self,
            done=partial(self._arrived, self._asked),
            failed=partial(self._refused, self._asked),
            label="Memeriksa naskah",
        )

    def _arrived(self, asked: int, outcome: Outcome[BarisNaskah]) -> None:
        if asked == self._asked:
            self.found.emit(outcome.value)
            self._next()

    def _refused(self, asked: int, error: AppError) -> None:
        if asked == self._asked:
            self.refused.emit(error)
            self._next()
