"""Opens, creates and leaves databases in the worker, and tells the window how it went."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.actions.outcome import Outcome
from core.actions.progress import Progress
from core.errors import AppError, FileUnwritableError
from core.kantor.model import Kantor, Petugas
from gui.jobs import Handover
from gui.session import Session

if TYPE_CHECKING:
    from core.actions.office import Office

REMEMBERED = "basis_data"


@dataclass(frozen=True, slots=True)
class Opened:
    """A database that is open for work, and what went wrong in leaving the one before."""

    office: "Office"
    warning: AppError | None = None


@dataclass(frozen=True, slots=True)
class NewOffice:
    """What the first start asks for."""

    path: Path
    kantor: Kantor
    petugas: Petugas
    sandi: str = field(repr=False)


def _holds_something(path: Path) -> bool:
    """Whether there is a file to open; one that may not even be looked at is for the opening."""
    try:
        return path.exists() and path.stat().st_size > 0
    except OSError:
        return True


class Opening(QObject):
    """The only place that opens and closes an Office."""

    opened = Signal(object)
    """Opened: the session is attached to it."""
    absent = Signal(object)
    """The path, where there is no database yet."""
    refused = Signal(object, object)
    """Path and AppError."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._jobs = session, session.jobs

    def begin(self, path: Path | None) -> None:
        """Open the named database, else the last one, else the officer's own."""
        target = path or self._remembered() or _default_path()
        if _holds_something(target):
            self.open(target)
        else:
            self.absent.emit(target)

    def open(self, path: Path) -> None:
        """Open for work; the one that is open is left once the new one stands."""
        if self._session.path is not None and self._session.path == path:
            return
        self._run(partial(_open, path), path, f"Membuka {path.name}")

    def create(self, new: NewOffice) -> None:
        """Make a new office with its first officer."""
        self._run(partial(_create, new), new.path, "Membuat kantor baru")

    def open_sample(self, path: Path, build: Callable[[Path, Progress], None]) -> None:
        """Build the sample office, unless it is there, and open it."""
        self._run(partial(_sample, path, build), path, "Menyiapkan kantor contoh")

    def leave(self, then: Callable[[AppError | None], None]) -> None:
        """Finish what is queued, make the day's copy, close."""
        if not self._session.is_open:
            then(None)
            return
        reader = self._session.office

        def left(outcome: Outcome[AppError | None]) -> None:
            reader.db.close()
            self._session.detach()
            then(outcome.value)

        self._jobs.replace_writer(
            _leave, owner=self, done=left, label="Membuat dan memeriksa salinan data"
        )

    def _run(self, make: Callable[..., Handover], path: Path, label: str) -> None:
        self._jobs.replace_writer(
            make,
            owner=self,
            done=self._attach,
            failed=lambda error: self.refused.emit(path, error),
            label=label,
        )

    def _attach(self, outcome: Outcome[Opened]) -> None:
        from core.actions.office import load_kantor, open_reader

        office = outcome.value.office
        if self._session.is_open:
            old = self._session.office
            self._session.detach()
            old.db.close()
        reader = open_reader(office.path, clock=office.clock)
        kantor = load_kantor(reader)
        self._session.attach(reader, office.path, is_sample=kantor.contoh)
        if not kantor.contoh:
            self._session.settings.setValue(REMEMBERED, str(office.path))
        self.opened.emit(outcome.value)

    def _remembered(self) -> Path | None:
        stored = str(self._session.settings.value(REMEMBERED, ""))
        with suppress(OSError):
            if stored and Path(stored).exists():
                return Path(stored)
        return None


def _default_path() -> Path:
    from platformdirs import user_data_path

    return Path(user_data_path("SIKU", appauthor=False)) / "siku.db"


def _leave(old: "Office | None") -> Handover:
    return Handover(None, Outcome(_closed(old)))


def _closed(office: "Office | None") -> AppError | None:
    """Close with a checked copy; a copy that fails is told, the database is closed all the same."""
    from core.actions.office import close_office

    if office is None:
        return None
    try:
        close_office(office)
    except FileUnwritableError as error:
        return error
    return None


def _handed(new: "Office", old: "Office | None") -> Handover:
    return Handover(new, Outcome(Opened(new, _closed(old))))


def _open(path: Path, old: "Office | None") -> Handover:
    from core.actions.office import open_writer

    return _handed(open_writer(path), old)


def _create(new: NewOffice, old: "Office | None") -> Handover:
    from core.actions.office import create_office
    from core.actions.petugas import add_petugas, check_new

    check_new(new.petugas, new.sandi)
    office = create_office(new.path, new.kantor)
    add_petugas(office, new.petugas, new.sandi)
    return _handed(office, old)


def _sample(
    path: Path, build: Callable[[Path, Progress], None], old: "Office | None", progress: Progress
) -> Handover:
    if not (path.exists() and path.stat().st_size):
        build(path, progress)
    return _open(path, old)
