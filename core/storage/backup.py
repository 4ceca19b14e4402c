"""Dated copies of the database and its files: made, reopened, checked; thirty are kept."""

import re
import sqlite3
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from core.errors import FileUnwritableError
from core.storage import database
from core.storage.backup_berkas import BerkasTersalin, Langkah, copy_files
from core.storage.berkas_samping import copies_folder
from core.storage.sqlite import Database

KEPT = 30
_NAME = re.compile(r".+-(\d{8}-\d{6})\.db")


@dataclass(frozen=True, slots=True)
class Salinan:
    """One checked copy, and what became of the files that go along."""

    path: Path
    dibuat: datetime
    berkas: BerkasTersalin = field(default=BerkasTersalin(), compare=False)


def folder_of(path: Path) -> Path:
    """Where the copies of a database lie."""
    return copies_folder(path)


def make(db: Database, path: Path, *, when: datetime) -> Salinan:
    """Copy the live database, reopen the copy and check it; raises when it is not sound.

    Raises `FileUnwritableError`; the half copy is removed and older copies stay.
    """
    folder = folder_of(path)
    target = folder / f"{path.stem}-{when:%Y%m%d-%H%M%S}.db"
    part = target.with_suffix(".belum")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        _copy(db, part)
        problems = _problems(part)
        if not problems:
            part.replace(target)
    except (OSError, sqlite3.Error) as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise FileUnwritableError(f"Salinan data tidak dapat dibuat di {folder.name}.") from error
    if problems:
        part.unlink(missing_ok=True)
        raise FileUnwritableError(
            f"Salinan data tidak lulus pemeriksaan: {problems[0]}.",
            hint="Jalankan Utilitas → Periksa data; jangan menghapus salinan yang lama.",
        )
    _forget_old(path)
    return Salinan(target, when)


def make_with_files(
    db: Database, path: Path, *, when: datetime, step: Langkah = lambda _done, _total: None
) -> Salinan:
    """Copy the database, then the attachments and issued papers that no copy has yet.

    Raises `FileUnwritableError`; a copy of the database that was made stays also then.
    """
    made = make(db, path, when=when)
    return Salinan(made.path, when, copy_files(db, path, step))


def _copy(db: Database, target: Path) -> None:
    copy = sqlite3.connect(str(target))
    try:
        db.conn.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE").fetchone()
    finally:
        copy.close()


def _problems(path: Path) -> list[str]:
    copy = Database(
        sqlite3.connect(f"file:{path.as_posix()}?mode=ro", uri=True), execute_plugins=False
    )
    try:
        return database.quick_check(copy)
    finally:
        copy.close()


def kept(path: Path) -> list[Salinan]:
    """Copies of a database, newest first."""
    hits = ((file, _NAME.fullmatch(file.name)) for file in folder_of(path).glob("*.db"))
    found = [
        Salinan(file, datetime.strptime(hit[1], "%Y%m%d-%H%M%S"))  # noqa: DTZ007 - local time
        for file, hit in hits
        if hit
    ]
    return sorted(found, key=lambda copy: copy.dibuat, reverse=True)


def _forget_old(path: Path) -> None:
    for copy in kept(path)[KEPT:]:
        copy.path.unlink(missing_ok=True)
