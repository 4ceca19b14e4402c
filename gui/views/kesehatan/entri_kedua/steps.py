"""What a second entry does through the worker: begin, compare, decide, apply, give up."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from core.actions.entri_kedua import (
    Keputusan,
    apply_entri_kedua,
    cancel_entri_kedua,
    compare_entri_kedua,
    decide_entri_kedua,
    start_entri_kedua,
)
from core.actions.outcome import Outcome
from core.errors import AppError
from core.koperasi.entri_kedua import Lingkup
from core.koperasi.laporan import KunciLaporan
from gui.jobs import Jobs

Done = Callable[[Outcome[Any]], None]


class SecondSteps(QObject):
    """Each step is one action on the report that is shown."""

    def __init__(self, jobs: Jobs, failed: Callable[[AppError], None], parent: QObject) -> None:
        super().__init__(parent)
        self._jobs, self._failed = jobs, failed
        self.batas = date.max

    def start(self, kunci: KunciLaporan, lingkup: Lingkup, done: Done) -> None:
        self._run(partial(start_entri_kedua, kunci=kunci, lingkup=lingkup, batas=self.batas), done)

    def compare(self, kunci: KunciLaporan, entri_id: int, done: Done) -> None:
        action = partial(compare_entri_kedua, kunci=kunci, entri_id=entri_id, batas=self.batas)
        self._run(action, done)

    def decide(self, kunci: KunciLaporan, entri_id: int, keputusan: Keputusan, done: Done) -> None:
        action = partial(decide_entri_kedua, kunci=kunci, entri_id=entri_id, batas=self.batas)
        self._run(partial(action, keputusan=keputusan), done)

    def apply(self, kunci: KunciLaporan, entri_id: int, done: Done) -> None:
        action = partial(apply_entri_kedua, kunci=kunci, entri_id=entri_id, batas=self.batas)
        self._run(action, done)

    def cancel(self, kunci: KunciLaporan, entri_id: int, done: Done) -> None:
        self._run(partial(cancel_entri_kedua, kunci=kunci, entri_id=entri_id), done)

    def _run(self, action: Callable[..., Outcome[Any]], done: Done) -> None:
        self._jobs.run(action, owner=self, done=done, failed=self._failed)
