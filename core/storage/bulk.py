"""Add many rows of one table in one go, with one journal entry for all of them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from core.storage import journal
from core.storage.journal import Deed
from core.storage.sqlite import Database


def next_id(db: Database, tabel: str) -> int:
    """The id that the next inserted row of an AUTOINCREMENT table gets."""
    row = db.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", [tabel]).fetchone()
    return int(row[0]) + 1 if row else 1


def insert_many(db: Database, deed: Deed, tabel: str, records: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows that share their columns; the entry names how many. Call inside `db.atomic()`."""
    if records:
        columns = tuple(records[0])
        fill(db, tabel, columns, ([row[name] for name in columns] for row in records))
    journal.write(db, deed, tabel=tabel, baris="", changes={"jumlah_baris": (None, len(records))})


def fill(db: Database, tabel: str, columns: Sequence[str], values: Iterable[Sequence[Any]]) -> None:
    """Insert rows of a child table whose parent's entry already speaks for them."""
    names, marks = ", ".join(columns), ", ".join("?" for _ in columns)
    db.conn.executemany(
        f"INSERT INTO {tabel} ({names}) VALUES ({marks})",  # noqa: S608 - names are our own
        values,
    )
