"""Choices of an import that is not saved yet: kept as a draft, so that no crash takes them."""

import copy
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer

from core.actions.draf import drop_draf, keep_draf, load_draf
from gui.form_draft import PAUSE_MS
from gui.jobs import Jobs
from gui.session import Session

Kept = dict[str, Any]


class KeptChoices(QObject):
    """One draft at a time, by the key of the file it is about."""

    def __init__(self, session: Session, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._jobs = session, jobs
        self._key = ""
        self._officer = 0
        self._guessed: Kept = {}
        self._now: Kept = {}
        self._handed: Kept = {}
        # what the worker was handed last, None for dropped: the file may still hold older choices
        self._told: dict[tuple[int, str], Kept | None] = {}
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        session.officer_changed.connect(self._stop)  # the database may be closed right after

    def begin(self, key: str, guessed: Kept) -> Kept | None:
        """Another file; what this officer chose for it before, when that was never saved."""
        self.flush()
        officer = self._session.officer
        self._key, self._officer = (key, officer.id) if officer else ("", 0)
        self._guessed = self._now = self._handed = copy.deepcopy(guessed)
        left = self._left()
        if left is not None:
            self._now = self._handed = left
        return copy.deepcopy(left)

    def note(self, chosen: Kept) -> None:
        """What is chosen now; it is kept a moment later."""
        if self._key:
            self._now = copy.deepcopy(chosen)
            self._pause.start()

    def flush(self) -> None:
        """Hand the choices to the worker, if they are not there yet."""
        self._pause.stop()
        if not self._key or self._now == self._handed:
            return
        if self._now == self._guessed:
            self.drop()
            return
        self._handed = self._told[self._officer, self._key] = self._now
        self._jobs.run(partial(keep_draf, kunci=self._key, isi=self._now), owner=self)

    def drop(self) -> None:
        """They were saved, or thrown away on purpose."""
        self._pause.stop()
        if self._key and self._handed != self._guessed:
            self._told[self._officer, self._key] = None
            self._jobs.run(partial(drop_draf, kunci=self._key), owner=self)
        self._now = self._handed = self._guessed

    def _left(self) -> Kept | None:
        if not self._key:
            return None
        if (self._officer, self._key) in self._told:
            return self._told[self._officer, self._key]
        draft = load_draf(self._session.office, self._key, self._officer)
        return None if draft is None else draft.isi

    def _stop(self) -> None:
        self._pause.stop()
        self._key = ""
