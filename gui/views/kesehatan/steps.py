"""What the editor does through the worker: save, send back, check, make final, open again."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from core.actions.outcome import Outcome
from core.actions.penilaian import (
    PEMERIKSA,
    PENETAP,
    Wewenang,
    finalize,
    mark_diperiksa,
    reopen,
    return_to_koperasi,
    save_kertas_kerja,
)
from core.errors import AppError, RecordMovedError
from gui.jobs import Jobs
from gui.session import Session
from gui.views.kesehatan.sheet import Sheet
from gui.widgets.authority import ask_authority


class Steps(QObject):
    """Each step saves first when something is typed, then goes on."""

    saved = Signal(object)
    """Notes about what was saved: a tuple of Finding."""
    stepped = Signal()
    """The paper is in another state: it was shown anew."""
    refused = Signal(object)
    """An AppError to show in the page."""
    moved = Signal(object)
    """The record moved under the form: a RecordMovedError."""

    def __init__(self, sheet: Sheet, session: Session, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self._sheet, self._session, self._jobs = sheet, session, jobs
        self._window = parent
        self.batas = date.max

    def save(self, then: Callable[[], object] | None = None) -> None:
        """Save what is typed; then go on."""
        handed = self._sheet.draft()

        def done(outcome: Outcome[Any]) -> None:
            self._sheet.accept(outcome.value, handed)
            self.saved.emit(outcome.findings)
            if then is not None:
                then()

        self._jobs.run(
            partial(save_kertas_kerja, baru=self._sheet.paper(), batas=self.batas),
            owner=self,
            done=done,
            failed=self._failed,
            label="Menyimpan laporan",
        )

    def saved_first(self, then: Callable[[], object]) -> None:
        """Go on at once when nothing is unsaved."""
        if self._sheet.dirty or not self._sheet.kertas.penilaian.id:
            self.save(then)
        else:
            then()

    def mark_checked(self) -> None:
        """Ask a verifikator for the password."""
        self.saved_first(partial(self._authorized, mark_diperiksa, PEMERIKSA, "Tandai diperiksa"))

    def make_final(self) -> None:
        """Ask a pejabat for the password."""
        self.saved_first(partial(self._authorized, finalize, PENETAP, "Tetapkan final"))

    def open_again(self, alasan: str) -> None:
        """With a reason and the password of a pejabat."""
        action = partial(reopen, alasan=alasan)
        self._authorized(action, PENETAP, "Buka kembali penilaian final")

    def send_back(self, alasan: str) -> None:
        """Return the report to the cooperative."""
        kunci = self._sheet.kertas.kunci
        self.saved_first(
            partial(
                self._run, partial(return_to_koperasi, kunci=kunci, alasan=alasan, batas=self.batas)
            )
        )

    def _authorized(self, action: Callable[..., Any], roles: tuple[str, ...], words: str) -> None:
        found = ask_authority(self._window, self._session, roles, words)
        if found is None:
            return
        self._run(
            partial(
                action,
                penilaian=self._sheet.kertas.penilaian,
                wewenang=Wewenang(found.nip, found.sandi),
                batas=self.batas,
            )
        )

    def _run(self, action: Callable[..., Any]) -> None:
        self._jobs.run(action, owner=self, done=self._show, failed=self._failed)

    def _show(self, outcome: Outcome[Any]) -> None:
        self._sheet.show(outcome.value)
        self.stepped.emit()

    def _failed(self, error: AppError) -> None:
        if isinstance(error, RecordMovedError):
            self.moved.emit(error)
        else:
            self.refused.emit(error)
