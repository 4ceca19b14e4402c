"""What stands in a form but is not saved yet: told apart from the record, kept as a draft."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from core.actions.draf import drop_draf, keep_draf, load_draf
from gui.jobs import Jobs
from gui.session import Session
from gui.widgets.form import FormGrid
from gui.widgets.password_edit import PasswordEdit
from gui.widgets.pick import Pick

PAUSE_MS = 1000
CHECK_MS = 200


class FormDraft(QObject):
    """Follows one form. `begin` says which record it shows; typing is kept a second later."""

    dirty_changed = Signal()
    check_wanted = Signal()

    def __init__(self, form: FormGrid, session: Session, jobs: Jobs) -> None:
        super().__init__(form)
        self._form, self._session, self._jobs = form, session, jobs
        self._key = ""
        self._base: dict[str, str] = {}
        self._kept: dict[str, str] = {}
        # what the worker was handed last, None for dropped: the file may still hold older typing
        self._handed: dict[tuple[int, str], dict[str, str] | None] = {}
        self._dirty = False
        self._quiet = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        self._check = QTimer(self, singleShot=True, interval=CHECK_MS)
        self._check.timeout.connect(self.check_wanted)
        form.changed.connect(self._note)

    @property
    def dirty(self) -> bool:
        return self._dirty

    def show(self, key: str, fill: Callable[[], object], *, restore: bool = True) -> bool:
        """Let `fill` put the stored record into the form, then the draft over it, if one is left.

        True when a draft was put back.
        """
        self._pause.stop()
        self._quiet = True
        fill()
        self._key, self._base = key, typed_of(self._form)
        draft = self._left() if restore else None
        if draft is not None:
            put_typed(self._form, draft)
        self._kept = typed_of(self._form)
        self._quiet = False
        self._form.clear_findings()
        self._tell()
        return draft is not None and self._dirty

    def flush(self) -> None:
        """Hand the typing to the worker, if it is not there yet."""
        self._pause.stop()
        typed = typed_of(self._form)
        if not self._key or typed == self._kept:
            return
        self._kept = typed
        if typed == self._base:
            self._drop()
        else:
            isi: dict[str, Any] = {"isian": typed}
            self._note_handed(typed)
            self._jobs.run(partial(keep_draf, kunci=self._key, isi=isi), owner=self)

    def settle(self) -> None:
        """What stands in the form is saved now, or thrown away on purpose."""
        self._pause.stop()
        self._base = self._kept = typed_of(self._form)
        if self._key:
            self._drop()
        self._tell()

    def _drop(self) -> None:
        self._note_handed(None)
        self._jobs.run(partial(drop_draf, kunci=self._key), owner=self)

    def _note_handed(self, typed: dict[str, str] | None) -> None:
        officer = self._session.officer
        if officer is not None:
            self._handed[officer.id, self._key] = typed

    def _left(self) -> dict[str, str] | None:
        officer = self._session.officer
        if officer is None:
            return None
        if (officer.id, self._key) in self._handed:
            return self._handed[officer.id, self._key]
        found = load_draf(self._session.office, self._key, officer.id)
        return None if found is None else dict(found.isi.get("isian", {}))

    def _note(self) -> None:
        if self._quiet or not self._key:
            return
        self._pause.start()
        self._check.start()
        self._tell()

    def _tell(self) -> None:
        dirty = typed_of(self._form) != self._base
        if dirty != self._dirty:
            self._dirty = dirty
            self.dirty_changed.emit()


def typed_of(form: FormGrid) -> dict[str, str]:
    """Every field as text: what was typed, or the code chosen. Passwords are never kept."""
    found: dict[str, str] = {}
    for name in form.names():
        field: Any = form.field(name).field
        if isinstance(field, PasswordEdit):
            continue
        found[name] = (field.code() or "") if isinstance(field, Pick) else field.text()
    return found


def put_typed(form: FormGrid, typed: dict[str, str]) -> None:
    """The reverse; names the form does not know are left out."""
    for name in form.names():
        if name in typed:
            field: Any = form.field(name).field
            if isinstance(field, Pick):
                field.set_code(typed[name])
            else:
                field.set_text(typed[name])
