"""Keeps what is typed: at most a second passes between a keystroke and its draft."""

from functools import partial

from PySide6.QtCore import QObject, QTimer

from core.actions.draf import Draf, drop_draf, keep_draf, load_draf
from gui.jobs import Jobs
from gui.session import Session
from gui.views.kesehatan.sheet import Sheet

INTERVAL_MS = 800
NOBODY = 0


class DraftKeeper(QObject):
    """Watches a sheet. The timer is not restarted by typing, so it fires while one types on."""

    def __init__(self, sheet: Sheet, session: Session, jobs: Jobs) -> None:
        super().__init__(sheet)
        self._sheet, self._session, self._jobs = sheet, session, jobs
        self._timer = QTimer(self, singleShot=True, interval=INTERVAL_MS)
        self._timer.timeout.connect(self.keep)
        sheet.changed.connect(self._wait)

    def find(self) -> Draf | None:
        """The draft that this officer left of the open paper."""
        officer = self._session.officer
        key = self._sheet.kertas.kunci.teks
        return load_draf(self._session.office, key, officer.id if officer else NOBODY)

    def keep(self) -> None:
        """Hand what is typed to the worker now."""
        self._timer.stop()
        if self._sheet.is_open and self._sheet.dirty and not self._sheet.locked:
            kept = partial(keep_draf, kunci=self._sheet.kertas.kunci.teks, isi=self._sheet.draft())
            self._jobs.run(kept, owner=self)

    def stop(self) -> None:
        """Nothing is worth keeping any more."""
        self._timer.stop()

    def drop(self) -> None:
        """Forget the draft on purpose."""
        self._timer.stop()
        self._jobs.run(partial(drop_draf, kunci=self._sheet.kertas.kunci.teks), owner=self)

    def _wait(self) -> None:
        if self._sheet.dirty and not self._timer.isActive():
            self._timer.start()
