"""What stands in a form but is not saved yet: told apart from the record, kept as a draft."""

from collections.abc import Callable, Mapping
from typing import Any, Protocol, runtime_checkable

from PySide6.QtCore import QObject, QTimer, Signal

from core.actions.draf import Draf
from core.actions.outcome import Outcome
from gui.jobs import Jobs
from gui.kept_draft import KeptDraft
from gui.session import Session
from gui.widgets.form import FormGrid
from gui.widgets.password_edit import PasswordEdit
from gui.widgets.pick import Pick

PAUSE_MS = 1000
CHECK_MS = 200
Typed = dict[str, str]


class FormDraft(QObject):
    """Follows one form. `begin` says which record it shows; typing is kept a second later.

    A draft remembers what was typed and what stood there before. Put back, only fields that were
    typed in change, so that an old draft undoes nothing that somebody saved elsewhere meanwhile.
    """

    dirty_changed = Signal()
    check_wanted = Signal()
    drafts_changed = Signal()
    """The worker has kept or dropped a draft."""

    def __init__(self, form: FormGrid, session: Session, jobs: Jobs) -> None:
        super().__init__(form)
        self._form, self._session = form, session
        self._key = ""
        self._base: Typed = {}
        self._kept: Typed = {}
        self._drafts = KeptDraft(session, jobs, self, self._tell_kept)
        self._was_dirty = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        self._check = QTimer(self, singleShot=True, interval=CHECK_MS)
        self._check.timeout.connect(self.check_wanted)
        form.changed.connect(self._note)
        session.officer_changed.connect(self._stop)  # the database may be closed right after

    @property
    def dirty(self) -> bool:
        """Whether the form differs from what is stored."""
        return bool(self._key) and typed_of(self._form) != self._base

    def show(self, key: str, fill: Callable[[], object], *, restore: bool = True) -> bool:
        """Let `fill` put the stored record into the form, then the draft over it, if one is left.

        True when a draft was put back.
        """
        self.end()
        fill()
        self.begin(key)
        draft = self.left() if restore else None
        if draft is not None:
            self.rebase(draft)
        self._form.clear_findings()
        return draft is not None and self.dirty

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

    def left(self) -> Draf | None:
        """The officer's draft of this form, if one was left; also one still on its way."""
        if self._session.officer is None or not self._key:
            return None
        return self._drafts.left(self._key)

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
        """Hand the typing to the worker, if it is not there yet."""
        self._pause.stop()
        if not self._key or typed_of(self._form) == self._kept:
            return
        draft = self.snapshot()
        self._kept = draft.isi["isian"]
        if self._kept == self._base:
            self.drop()
            return
        self._drafts.keep(self._key, draft.isi)

    def settle(self) -> None:
        """What stands in the form is saved now, or thrown away on purpose; it stays shown."""
        self._base = self._kept = typed_of(self._form)
        self.drop()
        self._tell_dirty()

    def drop(self) -> None:
        """Forget the draft: its typing was saved or thrown away on purpose."""
        self._stop()
        if self._key:
            self._drafts.drop(self._key)

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


@runtime_checkable
class Parts(Protocol):
    """A field of several parts, or one whose `text` is its label, that says what stands in it."""

    def typed(self) -> str:
        """All parts as one text."""

    def put_typed(self, text: str) -> None:
        """The reverse."""


def typed_of(form: FormGrid) -> Typed:
    """Every field as text, unreadable typing too. Passwords are never kept."""
    fields = ((name, form.field(name).field) for name in form.names())
    return {name: _read(field) for name, field in fields if not isinstance(field, PasswordEdit)}


def put_typed(form: FormGrid, typed: Mapping[str, str]) -> None:
    """The reverse; fields that are not named keep theirs."""
    for name in form.names():
        if name in typed:
            _write(form.field(name).field, typed[name])


def _read(field: Any) -> str:
    match field:
        case Parts():
            return field.typed()
        case Pick():
            return field.code() or ""
        case _:
            return str(field.text())


def _write(field: Any, text: str) -> None:
    match field:
        case Parts():
            field.put_typed(text)
        case Pick():
            field.set_code(text)
        case _:
            field.set_text(text)
