"""Saves typed rows one by one through the worker, and keeps the others as a draft."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from core.actions import laba as actions
from core.actions.draf import drop_draf, keep_draf, load_draf
from core.actions.outcome import Outcome
from core.errors import AppError, RecordMovedError
from core.findings import Severity
from core.umkm.laba import Laba
from core.umkm.laba_checks import check_laba
from gui.jobs import Jobs
from gui.session import Session
from gui.views.laba.entry import Entry, State, fresh, from_draft
from gui.views.laba.model import LabaModel

DRAFT_MS = 1_000


class RowSaver(QObject):
    """Between the model and the worker."""

    saved = Signal(object)
    """The id of a business whose row is in the file now."""
    refused = Signal(object)
    """The id of a business whose row is not, see its entry's fault."""
    troubled = Signal(object)
    """The AppError of something that was not about one typed row."""

    def __init__(self, session: Session, jobs: Jobs, model: LabaModel) -> None:
        super().__init__(model)
        self._session, self._jobs, self._model = session, jobs, model
        self._running = 0
        self._drafted = False
        self._pause = QTimer(self, singleShot=True, interval=DRAFT_MS)
        self._pause.timeout.connect(self.keep_draft)
        model.typed_into.connect(lambda _id: self._pause.start())

    @property
    def busy(self) -> bool:
        """Whether a row of this page is on its way to the file."""
        return self._running > 0

    def save(self, umkm_id: int) -> None:
        """Save a row if there is something to save and it can be."""
        entry = self._model.entries.get(umkm_id)
        if entry is None or entry.state is State.SAVING:
            return
        if self._untouched(umkm_id, entry):
            self._model.forget(umkm_id)
            self._pause.start()
            return
        fault = entry.fault if entry.unread else self._fault(umkm_id, entry)
        if fault:
            self._refuse(entry, fault)
            return
        entry.state = State.SAVING
        entry.fault = ""
        self._model.show_entry(umkm_id)
        self._running += 1
        self._jobs.run(
            partial(actions.save_laba, laba=entry.laba),
            owner=self,
            done=partial(self._done, umkm_id, entry.round),
            failed=partial(self._failed, umkm_id),
        )

    def save_all(self) -> None:
        """Save every row that can be; the others stay as they are."""
        for umkm_id in tuple(self._model.entries):
            self.save(umkm_id)

    def save_block(
        self, block: tuple[Laba, ...], told: Callable[[actions.HasilTempel], object]
    ) -> None:
        """Save a pasted block."""
        self._run(partial(actions.save_laba_block, block=block), told)

    def trash(self, laba: Laba, told: Callable[[None], object]) -> None:
        """Move a row's report to Tempat sampah."""
        self._model.forget(laba.umkm_id)
        self._run(partial(actions.trash_laba, laba=laba), told)

    def restore(self, laba: Laba, told: Callable[[None], object]) -> None:
        """Take it out again."""
        self._run(partial(actions.restore_laba, laba=laba), told)

    def keep_draft(self) -> None:
        """Keep what is typed and not saved, or forget the draft when there is nothing."""
        self._pause.stop()
        waiting = [entry.to_draft() for entry in self._model.entries.values()]
        if waiting:
            action: Any = partial(keep_draf, kunci=self._key(), isi={"baris": waiting})
        elif self._drafted:
            action = partial(drop_draf, kunci=self._key())
        else:
            return
        self._drafted = bool(waiting)
        self._jobs.run(action, owner=self)

    def load_draft(self) -> int:
        """Put a kept draft over the rows; returns how many rows are still unsaved."""
        officer = self._session.officer
        found = load_draf(self._session.office, self._key(), officer.id) if officer else None
        if found is None:
            return 0
        self._drafted = True
        waiting = [entry for entry in map(from_draft, found.isi["baris"]) if self._unsaved(entry)]
        for entry in waiting:
            self._model.entries[entry.laba.umkm_id] = entry
        if not waiting:
            self._pause.start()
        return len(waiting)

    def take_back(self, entry: Entry) -> None:
        """Put typing back that was thrown away a moment ago."""
        self._model.entries[entry.laba.umkm_id] = entry
        self._model.show_entry(entry.laba.umkm_id)
        self._pause.start()

    def _unsaved(self, entry: Entry) -> bool:
        """Whether the file holds something else: a row may be saved after its draft was kept."""
        laba = actions.settled(entry.laba)
        stored = actions.load_laba(self._session.office, laba.umkm_id, laba.tahun)
        if stored is None or entry.unread:
            return True
        return replace(laba, id=stored.id, versi=stored.versi) != stored

    def _key(self) -> str:
        return f"laba:{self._model.tahun}"

    def _untouched(self, umkm_id: int, entry: Entry) -> bool:
        position = self._model.index_of(umkm_id)
        row = self._model.row(position) if position is not None else None
        return row is not None and not entry.unread and entry.laba == fresh(row, entry.laba.tahun)

    def _fault(self, umkm_id: int, entry: Entry) -> str:
        """Why the row cannot be saved yet, judged without the worker."""
        position = self._model.index_of(umkm_id)
        row = self._model.row(position) if position is not None else None
        before = row.lalu if row else None
        this_year = self._session.office.today.year
        findings = check_laba(actions.settled(entry.laba), before, this_year)
        return " ".join(one.message for one in findings if one.severity is Severity.KESALAHAN)

    def _refuse(self, entry: Entry, fault: str) -> None:
        entry.state, entry.fault = State.REFUSED, fault
        self._model.show_entry(entry.laba.umkm_id)
        self.refused.emit(entry.laba.umkm_id)

    def _run(self, action: Any, told: Callable[[Any], object]) -> None:
        self._running += 1

        def done(outcome: Outcome[Any]) -> None:
            self._running -= 1
            told(outcome.value)

        def failed(error: AppError) -> None:
            self._running -= 1
            self.troubled.emit(error)

        self._jobs.run(action, owner=self, done=done, failed=failed)

    def _done(self, umkm_id: int, at_round: int, outcome: Outcome[Laba]) -> None:
        self._running -= 1
        if outcome.value.tahun == self._model.tahun:
            self._model.settle(umkm_id, outcome.value, at_round)
        self._pause.start()
        self.saved.emit(umkm_id)

    def _failed(self, umkm_id: int, error: AppError) -> None:
        self._running -= 1
        entry = self._model.entries.get(umkm_id)
        if entry is not None:
            entry.moved = isinstance(error, RecordMovedError)
            self._refuse(entry, error.message)
