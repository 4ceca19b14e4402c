"""Open, create and close the office: one database, the law, and the officer who acts."""

import csv
import socket
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from filelock import FileLock
from platformdirs import user_data_path

from core.actions import hukum
from core.actions.outcome import Outcome, Topic
from core.actions.progress import Progress
from core.berkas import resource
from core.errors import DatabaseRefusedError
from core.findings import Finding, Severity
from core.kantor.model import Kantor, Kelurahan
from core.rules.pilihan import Pilihan
from core.rules.schema import Lawbook
from core.storage import backup, database, migrations
from core.storage.backup import Salinan
from core.storage.iku_store import IkuStore
from core.storage.journal import Actor, Deed
from core.storage.office_store import OfficeStore
from core.storage.sqlite import Database

BAWAAN = Kantor(
    nama_pemda="Pemerintah Kota Bandar Lampung",
    nama_dinas="Dinas Koperasi dan Usaha Kecil Menengah",
    nama_singkat="Dinas Koperasi dan UKM",
    kota="Bandar Lampung",
    alamat="Jl. Dr. Susilo No. 02 Bandar Lampung",
)


@dataclass(slots=True)
class Office:
    """What every action works with. The writer's lives in the worker, a reader's in the window."""

    db: Database
    path: Path
    law: Lawbook
    actor: Actor
    clock: Callable[[], datetime] = datetime.now
    lock: FileLock | None = field(default=None, repr=False)
    catatan_hukum: tuple[Finding, ...] = ()

    def renew_law(self) -> None:
        """Read again which pedoman are in force: the office may have made another version."""
        found = hukum.in_force(self.db)
        self.law, self.catatan_hukum = found.law, found.catatan

    def deed(self, what: str, *, induk: str = "") -> Deed:
        """The act to be journalled: this officer, now, in these words."""
        return Deed(self.actor, self.clock(), what, induk)

    @property
    def today(self) -> date:
        return self.clock().date()

    @property
    def pilihan(self) -> Pilihan:
        return OfficeStore(self.db).pilihan()


def default_path() -> Path:
    """Where an officer's own database lies unless another is opened."""
    return Path(user_data_path("SIKU", appauthor=False)) / "siku.db"


def law() -> Lawbook:
    """The shipped rules, read once."""
    return hukum.law()


def terminal() -> Actor:
    """The actor of the command line and of the first start."""
    return Actor(None, "terminal", "", socket.gethostname())


def create_office(
    path: Path,
    kantor: Kantor = BAWAAN,
    *,
    node: int | None = None,
    clock: Callable[[], datetime] = datetime.now,
    actor: Actor | None = None,
) -> Office:
    """Make a new database with schema, places and the IKU set, and open it for work.

    Raises `DatabaseRefusedError` when the file exists already or the place is unfit.
    """
    database.refuse_network_path(path)
    if path.exists() and path.stat().st_size:
        raise DatabaseRefusedError(
            f"Berkas {path.name} sudah ada.",
            hint="Pilih nama lain, atau buka basis data itu dari menu Berkas.",
        )
    database.make_folder(path)
    lock = database.lock(path)
    try:
        db = database.connect_writer(path)
        database.create_schema(db, node=node if node is not None else migrations.draw_node())
        office = _in_law(db, path, clock, lock)
        office.actor = actor or office.actor
        with db.atomic():
            OfficeStore(db).fill_wilayah(_shipped_wilayah())
            OfficeStore(db).save_kantor(office.deed("kantor dibuat"), kantor)
            IkuStore(db).install_shipped(office.deed("set IKU dipasang"), office.law)
    except BaseException:
        lock.release()
        raise
    return office


def _shipped_wilayah() -> list[Kelurahan]:
    with resource("wilayah", "kecamatan_kelurahan.csv").open(encoding="utf-8", newline="") as file:
        return [
            Kelurahan(
                kode=row["kode_kelurahan"],
                kelurahan=row["kelurahan"],
                kode_kecamatan=row["kode_kecamatan"],
                kecamatan=row["kecamatan"],
            )
            for row in csv.DictReader(file)
        ]


def open_writer(path: Path, *, clock: Callable[[], datetime] = datetime.now) -> Office:
    """Open for work: checks, lock, a checked copy before any migration, migrations.

    Raises `DatabaseRefusedError` subclasses and `FileUnwritableError`; the file is then unchanged.
    """
    database.check_openable(path)
    lock = database.lock(path)
    try:
        db = database.connect_writer(path)
        try:
            if database.needs_migration(db):
                backup.make(db, path, when=clock())
                database.migrate(db, path)
        except BaseException:
            db.close()
            raise
        return _in_law(db, path, clock, lock)
    except BaseException:
        lock.release()
        raise


def _in_law(
    db: Database, path: Path, clock: Callable[[], datetime], lock: FileLock | None = None
) -> Office:
    try:
        found = hukum.in_force(db)
    except BaseException:
        db.close()
        raise
    return Office(db, path, found.law, terminal(), clock, lock, found.catatan)


def open_reader(path: Path, *, clock: Callable[[], datetime] = datetime.now) -> Office:
    """Open for looking: every write is refused by SQLite itself."""
    return _in_law(database.connect_reader(path), path, clock)


def open_for_looking(path: Path) -> Office:
    """Check a file first, then open it for looking; raises as `open_writer` does."""
    database.check_openable(path)
    db = database.connect_reader(path)
    if database.needs_migration(db):
        db.close()
        raise DatabaseRefusedError(
            f"{path.name} dibuat oleh SIKU yang lebih lama.",
            hint="Buka sekali lewat jendela SIKU agar diperbarui, lalu ulangi perintah ini.",
        )
    return _in_law(db, path, datetime.now)


def close_office(office: Office, *, copy: bool = True) -> Salinan | None:
    """Close; a writer first makes a checked copy (raises `FileUnwritableError` after closing)."""
    try:
        if office.lock is not None and copy:
            return backup.make_with_files(office.db, office.path, when=office.clock())
        return None
    finally:
        office.db.close()
        if office.lock is not None:
            office.lock.release()


@contextmanager
def in_words(path: Path) -> Iterator[None]:
    """A full disk, a damaged page or a lock met at work is told as an `AppError`; a bug stays."""
    try:
        yield
    except sqlite3.IntegrityError:
        raise
    except sqlite3.DatabaseError as error:
        raise database.translated(error, path) from error


def make_salinan(office: Office, progress: Progress | None = None) -> Outcome[Salinan]:
    """Make a checked copy now, attachments and issued papers with it; notes name what is lost.

    Raises `FileUnwritableError`, which says what was copied all the same.
    """
    told = progress or Progress()
    made = backup.make_with_files(office.db, office.path, when=office.clock(), step=told.step)
    return Outcome(made, frozenset({Topic.SALINAN}), tuple(_not_copied(made)))


def _not_copied(made: Salinan) -> Iterator[Finding]:
    for names, what in (
        (made.berkas.hilang, "tidak ada lagi di folder lampiran, sehingga tidak ikut tersalin"),
        (made.berkas.rusak, "berubah isinya atau tidak terbaca, sehingga tidak ikut tersalin"),
    ):
        if names:
            named = ", ".join(names[:3]) + (f", dan {len(names) - 3} lagi" if names[3:] else "")
            yield Finding("salinan.berkas", "", f"{named} {what}.", Severity.PERINGATAN)


def list_salinan(office: Office) -> list[Salinan]:
    """Checked copies of this database, newest first."""
    return backup.kept(office.path)


def load_kantor(office: Office) -> Kantor:
    """The profile; every opened office has one."""
    found = OfficeStore(office.db).kantor()
    return found if found is not None else BAWAAN


def list_wilayah(office: Office) -> list[Kelurahan]:
    """The pick-list of kelurahan, by kecamatan."""
    return OfficeStore(office.db).wilayah()
