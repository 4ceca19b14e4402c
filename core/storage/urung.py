"""Take journalled changes back by their inverse: fields return, additions go to the trash."""

import json
import sqlite3
from dataclasses import dataclass, replace
from typing import Any

from core.errors import UndoRefusedError
from core.storage import rows, urung_laporan
from core.storage.journal import Deed, Value
from core.storage.laporan_store import TABEL as LAPORAN
from core.storage.rows import Key
from core.storage.sqlite import Database

HIDDEN = "(tidak dicatat)"
# who may sign in, what was printed and what the law is are taken back on their own pages
ELSEWHERE = frozenset({"petugas", "cetakan", "pedoman_kantor", "pencocokan", "set_iku"})


@dataclass(frozen=True, slots=True)
class Langkah:
    """One entry of the journal as a step that may be taken back."""

    id: int
    tabel: str
    baris: str
    induk: str
    perbuatan: str
    perubahan: dict[str, tuple[Value, Value]]

    @property
    def changes(self) -> bool:
        """Whether a value changed at all: a look behind a mask is an entry, but no change."""
        return any(before != after for before, after in self.perubahan.values())


def last_entry(db: Database) -> int:
    """Id of the newest entry; 0 for an empty journal."""
    return int(db.execute("SELECT coalesce(max(id), 0) FROM jurnal").fetchone()[0])


def steps(db: Database, after: int, last: int) -> list[Langkah]:
    """The entries behind `after` up to `last` that changed something, newest first."""
    found = db.execute(
        """SELECT id, tabel, baris, induk, perbuatan, perubahan FROM jurnal
           WHERE id > ? AND id <= ? ORDER BY id DESC""",
        [after, last],
    )
    listed = [Langkah(row[0], row[1], row[2], row[3], row[4], _pairs(row[5])) for row in found]
    return [each for each in listed if each.changes]


def _pairs(text: str) -> dict[str, tuple[Value, Value]]:
    return {name: (pair[0], pair[1]) for name, pair in json.loads(text).items()}


def record_name(db: Database, step: Langkah) -> str:
    """The name of the cooperative or business a step belongs to; empty for anything else."""
    place = step.induk or f"{step.tabel}:{step.baris}"
    tabel, _, row_id = place.partition(":")
    if tabel not in ("koperasi", "umkm") or not row_id.isdecimal():
        return ""
    sql = f"SELECT nama FROM {tabel} WHERE id = ?"  # noqa: S608 - one of two
    row = db.execute(sql, [int(row_id)]).fetchone()
    return str(row[0]) if row else ""


def take_back(db: Database, deed: Deed, step: Langkah) -> None:
    """Write the inverse of one entry; raises `UndoRefusedError`. Call inside `db.atomic()`."""
    columns = _columns(db, step.tabel)
    if step.tabel in ELSEWHERE or not {"id", "versi"} <= set(columns):
        raise UndoRefusedError("Perubahan ini dibatalkan dari halamannya sendiri.")
    if not step.baris.isdecimal():
        raise UndoRefusedError("Perubahan banyak catatan sekaligus tidak dibatalkan dari sini.")
    if HIDDEN in {value for pair in step.perubahan.values() for value in pair}:
        raise UndoRefusedError("Isi sebelumnya tidak dicatat (berkas atau kata sandi).")
    if step.tabel == "keputusan" and _moved(step):
        raise UndoRefusedError(
            "Keadaan keputusan mundur dengan alasan: pakai Kembalikan selangkah di Isi keputusan."
        )
    deed = replace(deed, induk=step.induk)
    added = any(step.perubahan.get(name, ("",))[0] is None for name in columns if columns[name])
    try:
        if added:
            _put_away(db, deed, step, columns)
        else:
            _give_back(db, deed, step, columns)
    except sqlite3.IntegrityError as error:
        raise UndoRefusedError(_why(error)) from error


def _moved(step: Langkah) -> bool:
    """Whether a decree went from one state to another; one that was just made did not."""
    nothing: tuple[Value, Value] = (None, None)
    printed = step.perubahan.get("dicetak_pada", nothing)
    return step.perubahan.get("status", nothing)[0] is not None or printed != nothing


def _why(error: sqlite3.IntegrityError) -> str:
    if error.sqlite_errorname == "SQLITE_CONSTRAINT_UNIQUE":
        return "Nomor atau tempatnya sekarang dipakai catatan lain."
    return "Catatan ini sudah terkunci, atau catatan lain bergantung padanya."


def _put_away(db: Database, deed: Deed, step: Langkah, columns: dict[str, bool]) -> None:
    if "dihapus_pada" not in columns:
        raise UndoRefusedError("Catatan semacam ini tidak dapat dihapus.")
    _expect(db, step, columns)
    key = Key(step.tabel, int(step.baris), _version(db, step))
    rows.update(db, deed, key, {"dihapus_pada": deed.when.isoformat(timespec="seconds")})


def _give_back(db: Database, deed: Deed, step: Langkah, columns: dict[str, bool]) -> None:
    _expect(db, step, columns)
    before = {name: pair[0] for name, pair in step.perubahan.items() if name in columns}
    amounts = {name: pair for name, pair in step.perubahan.items() if name not in columns}
    if amounts and step.tabel == LAPORAN:
        urung_laporan.give_back(db, deed, int(step.baris), before, amounts)
        return
    if amounts:
        raise UndoRefusedError("Perubahan ini dibatalkan dari halamannya sendiri.")
    rows.update(db, deed, Key(step.tabel, int(step.baris), _version(db, step)), before)


def _expect(db: Database, step: Langkah, columns: dict[str, bool]) -> None:
    """Refuse when a field no longer holds what this entry wrote."""
    fields = [name for name in step.perubahan if name in columns]
    if not fields:
        return
    sql = f"SELECT {', '.join(fields)} FROM {step.tabel} WHERE id = ?"  # noqa: S608 - own names
    now: tuple[Any, ...] | None = db.execute(sql, [int(step.baris)]).fetchone()
    after = tuple(step.perubahan[name][1] for name in fields)
    if now is None or tuple(now) != after:
        raise UndoRefusedError("Catatan ini sudah diubah lagi sesudahnya.")


def is_in_use(db: Database, step: Langkah) -> bool:
    """Whether the record of a step is not in Tempat sampah; its table has that column."""
    sql = f"SELECT dihapus_pada IS NULL FROM {step.tabel} WHERE id = ?"  # noqa: S608 - own names
    return bool(db.execute(sql, [int(step.baris)]).fetchone()[0])


def _version(db: Database, step: Langkah) -> int:
    sql = f"SELECT versi FROM {step.tabel} WHERE id = ?"  # noqa: S608 - own names
    return int(db.execute(sql, [int(step.baris)]).fetchone()[0])


def _columns(db: Database, tabel: str) -> dict[str, bool]:
    """The columns of a table, and whether each always holds a value."""
    found = db.execute('SELECT name, "notnull" FROM pragma_table_info(?)', [tabel])
    return {name: bool(must) for name, must in found}
