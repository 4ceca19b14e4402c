"""Choices of an import that is not saved yet: kept as a draft, so that no crash takes them."""

import copy
from typing import Any

from PySide6.QtCore import QObject, QTimer

from gui.form_draft import PAUSE_MS
from gui.jobs import Jobs
from gui.kept_draft import KeptDraft
from gui.session import Session

Kept = dict[str, Any]


class KeptChoices(QObject):
    """One draft at a time, by the key of the file it is about."""

    def __init__(self, session: Session, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._key = ""
        self._guessed: Kept = {}
        self._now: Kept = {}
        self._handed: Kept = {}
        self._drafts = KeptDraft(session, jobs, self)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        session.officer_changed.connect(self._stop)  # the database may be closed right after

    def begin(self, key: str, guessed: Kept) -> Kept | None:
        """Another file; what this officer chose for it before, when that was never saved."""
        self.flush()
        self._key = key if self._session.officer else ""
        self._guessed = self._now = self._handed = copy.deepcopy(guessed)
        left = self._drafts.left(self._key) if self._key else None
        if left is None:
            return None
        self._now = self._handed = left.isi
        return copy.deepcopy(left.isi)

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
        self._handed = self._now
        self._drafts.keep(self._key, self._now)

    def drop(self) -> None:
        """They were saved, or thrown away on purpose."""
        self._pause.stop()
        if self._key and self._handed != self._guessed:
            self._drafts.drop(self._key)
        self._now = self._handed = self._guessed

    def _stop(self) -> None:
        self._pause.stop()
        self._key = ""
