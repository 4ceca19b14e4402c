"""The append-only journal: who changed which field from what to what, chained by hashes."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from core.storage.sqlite import Database

Value = str | int | None
Changes = Mapping[str, tuple[Value, Value]]
_COLUMNS = "waktu, pc, petugas_id, petugas, perbuatan, tabel, baris, induk, perubahan, sebelum"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, on which PC. `petugas_id` is None for the terminal and for the first start."""

    petugas_id: int | None
    nama: str
    peran: str
    pc: str


@dataclass(frozen=True, slots=True)
class Deed:
    """One act of an officer: who, when, in words. `induk` names a child row's record."""

    actor: Actor
    when: datetime
    what: str
    induk: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the journal. `perubahan` maps a field to (before, after)."""

    id: int
    waktu: datetime
    pc: str
    petugas: str
    perbuatan: str
    tabel: str
    baris: str
    perubahan: dict[str, tuple[Value, Value]]


def write(db: Database, deed: Deed, *, tabel: str, baris: int | str, changes: Changes) -> None:
    """Add one entry inside the caller's transaction: when it fails, nothing is saved."""
    last = db.execute("SELECT sidik FROM jurnal ORDER BY id DESC LIMIT 1").fetchone()
    row = [
        deed.when.isoformat(timespec="seconds"),
        deed.actor.pc,
        deed.actor.petugas_id,
        deed.actor.nama,
        deed.what,
        tabel,
        str(baris),
        deed.induk,
        json.dumps({field: list(pair) for field, pair in changes.items()}, ensure_ascii=False),
        last[0] if last else "",
    ]
    db.execute(
        f"INSERT INTO jurnal ({_COLUMNS}, sidik) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608 - constant
        [*row, _digest(row)],
    )


def _digest(row: list[Value]) -> str:
    return hashlib.sha256(json.dumps(row, ensure_ascii=False).encode()).hexdigest()


def first_broken(db: Database) -> int | None:
    """Id of the first entry whose hash or link does not fit; `None` when the chain is whole."""
    before = ""
    rows = db.execute(f"SELECT id, {_COLUMNS}, sidik FROM jurnal ORDER BY id")  # noqa: S608 - constant
    for entry_id, *row, sidik in rows:
        if row[-1] != before or _digest(row) != sidik:
            return int(entry_id)
        before = sidik
    return None


def entries_of(db: Database, tabel: str, baris: int | str, *, limit: int = 200) -> list[Entry]:
    """Newest entries of one record and of the rows that name it as `induk`."""
    rows = db.execute(
        """SELECT id, waktu, pc, petugas, perbuatan, tabel, baris, perubahan FROM jurnal
           WHERE (tabel = ? AND baris = ?) OR induk = ? ORDER BY id DESC LIMIT ?""",
        [tabel, str(baris), f"{tabel}:{baris}", limit],
    )
    return [_entry(row) for row in rows]


def entries_with(db: Database, tabel: str, baris: str, text: str) -> list[Entry]:
    """Newest entries of one record whose changes hold this text."""
    rows = db.execute(
        """SELECT id, waktu, pc, petugas, perbuatan, tabel, baris, perubahan FROM jurnal
           WHERE tabel = ? AND baris = ? AND instr(perubahan, ?) ORDER BY id DESC LIMIT 20""",
        [tabel, baris, text],
    )
    return [_entry(row) for row in rows]


def latest(db: Database, *, limit: int = 10) -> list[Entry]:
    """Newest entries of the office."""
    rows = db.execute(
        """SELECT id, waktu, pc, petugas, perbuatan, tabel, baris, perubahan FROM jurnal
           ORDER BY id DESC LIMIT ?""",
        [limit],
    )
    return [_entry(row) for row in rows]


def _entry(row: tuple[int, str, str, str, str, str, str, str]) -> Entry:
    found = json.loads(row[7])
    return Entry(
        id=row[0],
        waktu=datetime.fromisoformat(row[1]),
        pc=row[2],
        petugas=row[3],
        perbuatan=row[4],
        tabel=row[5],
        baris=row[6],
        perubahan={field: (pair[0], pair[1]) for field, pair in found.items()},
    )
