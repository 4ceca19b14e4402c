"""Save one record with its version and its journal entry. Stores build on this alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from core.errors import RecordMovedError
from core.storage import journal
from core.storage.journal import Deed, Value
from core.storage.sqlite import Database

SECRET = frozenset({"sandi", "scan", "lambang"})
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Key:
    """A record as somebody saw it: its table, id and version."""

    tabel: str
    id: int
    versi: int


def insert(db: Database, deed: Deed, tabel: str, row: Row) -> int:
    """Add a record; returns its id. Call inside `db.atomic()`."""
    columns = ", ".join(row)
    marks = ", ".join("?" for _ in row)
    sql = f"INSERT INTO {tabel} ({columns}) VALUES ({marks})"  # noqa: S608 - names are the store's
    new_id = int(db.execute(sql, list(row.values())).lastrowid or 0)
    changes = {
        field: (None, shown(field, value))
        for field, value in row.items()
        if value not in (None, "")
    }
    journal.write(db, deed, tabel=tabel, baris=new_id, changes=changes)
    return new_id


def update(db: Database, deed: Deed, key: Key, row: Row) -> bool:
    """Change a record that still has the version of `key`; False when nothing differs.

    Raises `RecordMovedError` when somebody else saved it meanwhile. Call inside `db.atomic()`.
    """
    before = current(db, key, tuple(row))
    changes = {
        field: (shown(field, before[field]), shown(field, after))
        for field, after in row.items()
        if before[field] != after
    }
    if not changes:
        return False
    assignments = ", ".join(f"{field} = ?" for field in changes)
    db.execute(
        f"UPDATE {key.tabel} SET {assignments}, versi = versi + 1 WHERE id = ?",  # noqa: S608 - as above
        [*(row[field] for field in changes), key.id],
    )
    journal.write(db, deed, tabel=key.tabel, baris=key.id, changes=changes)
    return True


def current(db: Database, key: Key, fields: tuple[str, ...]) -> dict[str, Any]:
    """The stored fields; raises `RecordMovedError` unless the version is that of `key`."""
    columns = ", ".join((*fields, "versi"))
    sql = f"SELECT {columns} FROM {key.tabel} WHERE id = ?"  # noqa: S608 - names are the store's
    found = db.execute(sql, [key.id]).fetchone()
    if found is None or found[-1] != key.versi:
        raise RecordMovedError("Catatan ini sudah diubah petugas lain sejak Anda membukanya.")
    return dict(zip(fields, found[:-1], strict=True))


def shown(field: str, value: Any) -> Value:
    """What the journal keeps of a value: secrets and files leave no content."""
    if field in SECRET:
        return None if value is None else "(tidak dicatat)"
    return value if value is None or isinstance(value, int | str) else str(value)
