"""Saves typed rows of the list one by one, and keeps the others as a draft."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from core.actions.draf import drop_draf, keep_draf, load_draf
from core.actions.outcome import Outcome
from core.actions.rat import IsiRat, save_rat
from core.errors import AppError
from core.koperasi.rat import Rat
from core.koperasi.rat_isian import read_line
from gui.jobs import Jobs
from gui.session import Session
from gui.views.koperasi.rat.entry_model import Entry, RatEntryModel

DRAFT_MS = 1_000


class RatSaver(QObject):
    """Between the list and the worker."""

    saved = Signal(object)
    refused = Signal(object)

    def __init__(self, session: Session, jobs: Jobs, model: RatEntryModel) -> None:
        super().__init__(model)
        self._session, self._jobs, self._model = session, jobs, model
        self._drafted = False
        self._pause = QTimer(self, singleShot=True, interval=DRAFT_MS)
        self._pause.timeout.connect(self.keep_draft)
        model.typed_into.connect(lambda _id: self._pause.start())

    def save(self, koperasi_id: int) -> None:
        """Save a row if something was typed into it and it can be read."""
        entry = self._model.entries.get(koperasi_id)
        # a row that the filter hides waits: what it does not show is not known here
        if entry is None or entry.saving or self._model.index_of(koperasi_id) is None:
            return
        if self._model.is_untouched(koperasi_id):
            self._model.forget(koperasi_id)
            self._pause.start()
            return
        read = read_line(self._model.texts_of(koperasi_id), self._model.tahun_buku)
        if read.salah:
            self._refuse(koperasi_id, " ".join(read.salah.values()))
            return
        entry.saving, entry.fault = True, ""
        self._model.repaint()
        self._jobs.run(
            partial(save_rat, isi=_isi(koperasi_id, self._model.tahun_buku, read.rat)),
            owner=self,
            done=partial(self._done, koperasi_id, read.rat, entry.round, self._model.tahun_buku),
            failed=partial(self._failed, koperasi_id),
            label="Menyimpan RAT",
        )

    def save_all(self) -> None:
        """Save every row that can be; the others stay as they are."""
        for koperasi_id in tuple(self._model.entries):
            self.save(koperasi_id)

    def keep_draft(self) -> None:
        """Keep what is typed and not saved, or forget the draft when there is nothing."""
        self._pause.stop()
        waiting = {str(one): entry.texts for one, entry in self._model.entries.items()}
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
        rows: Mapping[str, dict[str, str]] = found.isi["baris"]
        for key, texts in rows.items():
            self._model.entries.setdefault(int(key), Entry(dict(texts)))
        for koperasi_id in tuple(self._model.entries):
            if self._model.is_untouched(koperasi_id):
                self._model.entries.pop(koperasi_id)
        self._model.repaint()
        return len(self._model.entries)

    def _key(self) -> str:
        return f"rat:{self._model.tahun_buku}"

    def _refuse(self, koperasi_id: int, fault: str) -> None:
        entry = self._model.entries.get(koperasi_id)
        if entry is not None:
            entry.saving, entry.fault = False, fault
            self._model.repaint()
            self.refused.emit(koperasi_id)

    def _done(
        self, koperasi_id: int, rat: Rat, at_round: int, tahun_buku: int, _outcome: Outcome[int]
    ) -> None:
        if tahun_buku == self._model.tahun_buku:
            self._model.settle(koperasi_id, rat, at_round)
        self._pause.start()
        self.saved.emit(koperasi_id)

    def _failed(self, koperasi_id: int, error: AppError) -> None:
        self._refuse(koperasi_id, error.message)


def _isi(koperasi_id: int, tahun_buku: int, rat: Rat) -> IsiRat:
    return IsiRat(
        koperasi_id,
        tahun_buku,
        rat.diselenggarakan,
        rat.dilaporkan,
        rat.hadir,
        rat.berita_acara,
    )
