"""Batal urung: Ctrl+Z takes back what was saved, once the field has nothing left to take back."""

from collections import deque
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from core.actions.outcome import Outcome
from core.errors import AppError
from gui.jobs import Job
from gui.session import Session

if TYPE_CHECKING:
    from core.actions.office import Office
    from core.actions.urung import Perbuatan

KEPT = 50
WORDS = "Batal urung"
LONGEST = 60


class Undo(QObject):
    """Remembers the acts of the officer who is signed in; the menu entry says what would go."""

    undone = Signal(str)
    """The words of the act that was taken back."""
    refused = Signal(object)
    """The AppError of an act that stays."""

    def __init__(self, session: Session, action: QAction) -> None:
        super().__init__(action)
        self._session, self._action = session, action
        self._acts: deque[tuple[Perbuatan, str]] = deque(maxlen=KEPT)
        self._running: Job | None = None
        session.jobs.measure_journal(_newest_entry)
        session.jobs.journalled.connect(self._remember)
        session.officer_changed.connect(self._forget)
        self._show()

    @property
    def count(self) -> int:
        """How many acts can be asked back."""
        return len(self._acts)

    def undo(self) -> None:
        """Take the newest act back; while one is on its way nothing happens."""
        if not self._acts or self._running is not None:
            return
        from core.actions.urung import undo_act

        act, _words = self._acts[-1]
        self._running = self._session.jobs.run(
            partial(undo_act, act=act),
            owner=self,
            done=self._done,
            failed=self._stays,
            label="Membatalkan",
        )

    def _remember(self, job: Job, outcome: Outcome[object]) -> None:
        if job is self._running or self._session.officer is None:
            return
        from core.actions.urung import Perbuatan, describe_act

        act = Perbuatan(*job.entries, outcome.topics)
        words = describe_act(self._session.office, act)
        if words:
            self._acts.append((act, words))
            self._show()

    def _done(self, outcome: Outcome[str]) -> None:
        self._drop()
        self.undone.emit(outcome.value)

    def _stays(self, error: AppError) -> None:
        self._drop()
        self.refused.emit(error)

    def _drop(self) -> None:
        self._running = None
        if self._acts:
            self._acts.pop()
        self._show()

    def _forget(self) -> None:
        self._acts.clear()
        self._running = None
        self._show()

    def _show(self) -> None:
        self._action.setEnabled(bool(self._acts))
        words = self._acts[-1][1] if self._acts else ""
        short = words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"
        self._action.setText(f"{WORDS}: {short}" if short else WORDS)


def _newest_entry(writer: "Office") -> int:
    """Asked in the worker; its module comes with the first action."""
    from core.actions.urung import newest_entry

    return newest_entry(writer)
