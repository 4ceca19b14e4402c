"""Drafts on their way: kept and dropped by the worker, told at once to whoever asks."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from core.actions.draf import Draf, Isi, drop_draf, keep_draf, load_draf
from core.actions.outcome import Outcome
from gui.jobs import Jobs
from gui.session import Session

NOBODY = 0
Told = Callable[[Outcome[None]], None] | None


class KeptDraft:
    """The drafts of one form or list, each under its own key, of whoever works now."""

    def __init__(self, session: Session, jobs: Jobs, owner: QObject, told: Told = None) -> None:
        self._session, self._jobs, self._owner, self._told = session, jobs, owner, told
        # what the worker was handed last, None for dropped: the file may still hold older typing
        self._handed: dict[tuple[int, str], Draf | None] = {}

    def keep(self, key: str, isi: Isi) -> None:
        """Hand this to the worker."""
        self._handed[self._officer, key] = Draf(key, isi, self._session.office.clock())
        self._run(partial(keep_draf, kunci=key, isi=isi))

    def drop(self, key: str) -> None:
        """Let the worker forget it."""
        self._handed[self._officer, key] = None
        self._run(partial(drop_draf, kunci=key))

    def left(self, key: str) -> Draf | None:
        """What this officer left, also what is still on its way to the file."""
        if (self._officer, key) in self._handed:
            return self._handed[self._officer, key]
        return load_draf(self._session.office, key, self._officer)

    def _run(self, action: Callable[..., Outcome[None]]) -> None:
        self._jobs.run(action, owner=self._owner, done=self._told)

    @property
    def _officer(self) -> int:
        officer = self._session.officer
        return officer.id if officer is not None else NOBODY
