"""Keeps a second entry as it is typed: at most a second passes between a key and its row."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer

from core.actions.entri_kedua import keep_entri_kedua
from core.errors import AppError
from core.koperasi.entri_kedua import KodeNilai
from gui.jobs import Jobs

INTERVAL_MS = 800


class EntryKeeper(QObject):
    """The timer is not restarted by typing, so it fires while one types on."""

    def __init__(self, jobs: Jobs, failed: Callable[[AppError], None], parent: QObject) -> None:
        super().__init__(parent)
        self._jobs, self._failed = jobs, failed
        self._entri_id = 0
        self._waiting: dict[KodeNilai, str] = {}
        self._timer = QTimer(self, singleShot=True, interval=INTERVAL_MS)
        self._timer.timeout.connect(self.keep)

    def begin(self, entri_id: int) -> None:
        """What is typed from here on belongs to this entry."""
        self._entri_id = entri_id

    def note(self, kode: KodeNilai, text: str) -> None:
        """A value changed."""
        self._waiting[kode] = text
        if not self._timer.isActive():
            self._timer.start()

    def keep(self) -> None:
        """Hand what is typed to the worker now."""
        self._timer.stop()
        if self._waiting:
            typed, self._waiting = self._waiting, {}
            action = partial(keep_entri_kedua, entri_id=self._entri_id, kedua=typed)
            self._jobs.run(action, owner=self, failed=self._failed)
