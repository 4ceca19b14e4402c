"""Keeps what is typed into one form: is anything unsaved, the draft of it, the pause to check."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from core.actions.draf import Draf, drop_draf, keep_draf, load_draf
from core.actions.outcome import Outcome
from gui.jobs import Jobs
from gui.session import Session
from gui.views.koperasi.typed_form import Typed, put_typed, typed_of
from gui.widgets.form import FormGrid

DRAFT_AFTER_MS, CHECK_AFTER_MS = 1000, 220


class FormKeeper(QObject):
    """Watches a form from `begin` on; the draft is filed under the form's key."""

    dirty_changed = Signal()
    check_wanted = Signal()
    drafts_changed = Signal()
    """The worker has kept or dropped a draft."""

    def __init__(self, form: FormGrid, session: Session, jobs: Jobs) -> None:
        super().__init__(form)
        self._form, self._session, self._jobs = form, session, jobs
        self._key = ""
        self._base: Typed = {}
        self._kept: Typed = {}
        self._handed: dict[str, Draf | None] = {}
        self._was_dirty = False
        self._pause = QTimer(self, singleShot=True, interval=DRAFT_AFTER_MS)
        self._pause.timeout.connect(self.flush)
        self._check = QTimer(self, singleShot=True, interval=CHECK_AFTER_MS)
        self._check.timeout.connect(self.check_wanted)
        form.changed.connect(self._note)
        session.officer_changed.connect(self._stop)  # the database may be closed right after

    @property
    def dirty(self) -> bool:
        """Whether the form differs from what is stored."""
        return bool(self._key) and typed_of(self._form) != self._base

    def begin(self, key: str) -> None:
        """The form now shows the stored record; what is typed from here on is unsaved."""
        self._stop()
        self._key = key
        self._base = typed_of(self._form)
        self._kept = dict(self._base)
        self._tell_dirty()

    def end(self) -> None:
        """The form shows nothing any more."""
        self._stop()
        self._key = ""

    def draft(self) -> Draf | None:
        """The officer's draft of this form, if one was left; also one still on its way."""
        officer = self._session.officer
        if self._key in self._handed:
            return self._handed[self._key]
        if officer is None or not self._key:
            return None
        return load_draf(self._session.office, self._key, officer.id)

    def snapshot(self) -> Draf:
        """What is typed now, over what was loaded."""
        isi = {"isian": typed_of(self._form), "semula": dict(self._base)}
        return Draf(self._key, isi, self._session.office.clock())

    def rebase(self, draft: Draf) -> None:
        """Put typing back over the stored record: only fields that were really typed in."""
        typed, before = draft.isi.get("isian", {}), draft.isi.get("semula", {})
        put_typed(self._form, {name: one for name, one in typed.items() if one != before.get(name)})
        self._stop()
        if self.dirty:
            self.flush()
        else:
            self.drop()
        self._tell_dirty()

    def flush(self) -> None:
        """Hand the typing to the worker as a draft, if it is not there yet."""
        self._pause.stop()
        if not self._key or typed_of(self._form) == self._kept:
            return
        draft = self.snapshot()
        self._kept = draft.isi["isian"]
        if self._kept == self._base:
            self.drop()
            return
        self._handed[self._key] = draft
        self._jobs.run(
            partial(keep_draf, kunci=self._key, isi=draft.isi), owner=self, done=self._tell_kept
        )

    def drop(self) -> None:
        """The typing was saved or thrown away on purpose: forget its draft."""
        self._stop()
        if self._key:
            self._handed[self._key] = None
            action = partial(drop_draf, kunci=self._key)
            self._jobs.run(action, owner=self, done=self._tell_kept)

    def check_now(self) -> None:
        """Check without waiting for a pause in typing."""
        self._check.stop()
        self.check_wanted.emit()

    def _tell_kept(self, _outcome: Outcome[None]) -> None:
        self.drafts_changed.emit()

    def _note(self) -> None:
        if not self._key:
            return
        self._pause.start()
        self._check.start()
        self._tell_dirty()

    def _tell_dirty(self) -> None:
        dirty = self.dirty
        if dirty != self._was_dirty:
            self._was_dirty = dirty
            self.dirty_changed.emit()

    def _stop(self) -> None:
        self._pause.stop()
        self._check.stop()
