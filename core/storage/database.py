"""Open, create and check the one SQLite file. The worker writes; screens only read."""

import ntpath
import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from core.errors import (
    DamagedDatabaseError,
    DatabaseInUseError,
    DatabaseRefusedError,
    FileUnwritableError,
    NetworkPathError,
    NewerDatabaseError,
)
from core.storage import migrations
from core.storage.sqlite import Database

APPLICATION_ID = 0x53494B55  # "SIKU"
_BUSY_MS = 5_000
_DRIVE_REMOTE = 4


def refuse_network_path(path: Path) -> None:
    """Raise `NetworkPathError` for a UNC path or a mapped drive: WAL does not work there."""
    text = str(path)
    drive = ntpath.splitdrive(text)[0]
    if text.startswith(("\\\\", "//")) or (sys.platform == "win32" and _is_remote(drive)):
        raise NetworkPathError(f"Basis data {path.name} berada di jaringan ({drive or text}).")


def _is_remote(drive: str) -> bool:
    import ctypes

    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - exists on Windows only
    return bool(drive) and int(kernel.GetDriveTypeW(drive + "\\")) == _DRIVE_REMOTE


def lock(path: Path) -> FileLock:
    """Take the writer's lock beside the file; raises `DatabaseInUseError` when it is taken."""
    found = FileLock(str(path) + ".kunci", blocking=False)
    try:
        found.acquire()
    except Timeout as error:
        raise DatabaseInUseError(f"{path.name} sedang dipakai oleh SIKU yang lain.") from error
    except OSError as error:
        raise FileUnwritableError(f"Folder {path.parent.name} tidak dapat ditulisi.") from error
    return found


def connect_writer(path: Path) -> Database:
    """The worker's connection: WAL, `synchronous=FULL`, foreign keys. No schema is made here."""
    with _refused_clearly(path):
        db = _connect(str(path), _Writer)
        db.execute("PRAGMA journal_mode = WAL").fetchone()
        db.execute("PRAGMA synchronous = FULL")
        return db


def connect_reader(path: Path) -> Database:
    """A screen's connection: reads only, whatever the code tries."""
    with _refused_clearly(path):
        db = _connect(str(path))
        db.execute("PRAGMA query_only = ON")
        return db


class _Writer(Database):
    """Says in our words why nothing was written: another program's lock, a full disk."""

    @contextmanager
    def atomic(self) -> Iterator[Database]:
        try:
            with super().atomic():
                yield self
        except (sqlite3.IntegrityError, sqlite3.ProgrammingError):
            raise  # what a table refuses, and our own mistakes, are no fault of the file
        except sqlite3.DatabaseError as error:
            raise translated(error, Path(_file_of(self))) from error


def _file_of(db: Database) -> str:
    return str(db.execute("PRAGMA database_list").fetchone()[2])


def _connect(target: str, kind: type[Database] = Database) -> Database:
    connection = sqlite3.connect(target, timeout=_BUSY_MS / 1000)
    db = kind(connection, execute_plugins=False, recursive_triggers=False)
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("PRAGMA cache_size = -8000")
    return db


def create_schema(db: Database, *, node: int) -> None:
    """Make all tables in an empty file and number its rows from `node`."""
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    migrations.MIGRATIONS.apply(db)
    with db.atomic():
        migrations.number_rows_from(db, node)
        db.execute("INSERT INTO meta (kunci, nilai) VALUES ('node', ?)", [str(node)])


def needs_migration(db: Database) -> bool:
    """Whether steps of this program are missing in the file."""
    return bool(migrations.MIGRATIONS.pending(db))


def migrate(db: Database, path: Path) -> None:
    """Bring an older schema up to date; raises `FileUnwritableError` and its like."""
    with _refused_clearly(path):
        migrations.MIGRATIONS.apply(db)


def check_openable(path: Path) -> None:
    """Look at a file before work; raises a `DatabaseRefusedError` that says why not."""
    if not _there(path):
        raise DatabaseRefusedError(
            f"Basis data {path.name} tidak ditemukan.",
            hint="Periksa letak berkas, atau buat kantor baru.",
        )
    refuse_network_path(path)
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise FileUnwritableError(
            f"Basis data {path.name} atau foldernya hanya dapat dibaca.",
            hint="Salin basis data ke folder yang dapat ditulisi, lalu buka dari sana.",
        )
    try:
        with path.open("rb") as file:
            head = file.read(16)
    except OSError as error:
        raise _unreadable(path) from error
    if head and head != b"SQLite format 3\x00":
        raise DamagedDatabaseError(f"{path.name} bukan basis data SIKU atau sudah rusak.")
    with _refused_clearly(path):
        db = _connect(str(path))
        try:
            _check_identity(db, path)
        finally:
            db.close()


def _there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError as error:
        raise _unreadable(path) from error


def _unreadable(path: Path) -> DatabaseRefusedError:
    return DatabaseRefusedError(
        f"Berkas {path.name} tidak dapat dibaca.",
        hint="Periksa apakah itu berkas dan medianya baik, atau buka salinan data terakhir.",
    )


def _check_identity(db: Database, path: Path) -> None:
    (found,) = db.execute("PRAGMA application_id").fetchone()
    tables = set(db.table_names())
    if found != APPLICATION_ID or "_sqlite_migrations" not in tables:
        raise DamagedDatabaseError(f"{path.name} bukan basis data SIKU atau belum lengkap.")
    applied = {step.name for step in migrations.MIGRATIONS.applied(db)}
    if applied - migrations.known_steps():
        raise NewerDatabaseError(f"{path.name} dibuat oleh SIKU yang lebih baru.")


def quick_check(db: Database) -> list[str]:
    """Problems that SQLite itself sees: pages, indexes, foreign keys. Empty when sound."""
    found: list[str] = []
    try:
        for (problem,) in db.execute("PRAGMA integrity_check(20)"):
            found += [problem] if problem != "ok" else []
        for table, row, *_ in db.execute("PRAGMA foreign_key_check"):
            found.append(f"rujukan putus: {table} baris {row}")
    except sqlite3.DatabaseError:  # a page it cannot even walk through
        found.append("ada halaman yang rusak, sehingga tidak terbaca seluruhnya")
    return found


@contextmanager
def _refused_clearly(path: Path) -> Iterator[None]:
    """Turn SQLite's own words into ours."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise translated(error, path) from error


def translated(error: sqlite3.Error, path: Path) -> DatabaseRefusedError | FileUnwritableError:
    """The AppError for a low-level failure: damaged, locked, full disk, read-only."""
    text = str(error).lower()
    if "malformed" in text or "not a database" in text or "corrupt" in text:
        return DamagedDatabaseError(f"{path.name} rusak: SQLite tidak dapat membacanya.")
    if "locked" in text:
        return DatabaseInUseError(f"{path.name} sedang dikunci program lain.")
    if "full" in text:
        return FileUnwritableError(
            "Disk penuh; catatan terakhir belum tersimpan.",
            hint="Kosongkan ruang disk, lalu simpan lagi. Isian di jendela tidak dibuang.",
        )
    if "readonly" in text or "unable to open" in text or "disk i/o" in text:
        return FileUnwritableError(
            f"Basis data {path.name} tidak dapat ditulisi.",
            hint="Periksa bahwa disk tidak penuh dan folder dapat ditulisi, lalu coba lagi.",
        )
    raise error


def make_folder(path: Path) -> None:
    """Make the folder of a new database; raises `FileUnwritableError`."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileUnwritableError(f"Folder {path.parent.name} tidak dapat dibuat.") from error
