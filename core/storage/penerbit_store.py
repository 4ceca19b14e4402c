"""Certificates of issuers that the office trusts, or trusted once."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from core.storage import journal, rows
from core.storage.journal import Deed, Value
from core.storage.rows import Key
from core.storage.sqlite import Database

TABEL = "sertifikat_penerbit"


@dataclass(frozen=True, slots=True)
class Penerbit:
    """An issuer; `isi` is its certificate as DER."""

    nama: str
    sidik: str
    sampai: datetime
    isi: bytes
    dipercaya: bool = True
    versi: int = 1
    id: int = 0


class PenerbitStore:
    """Reads, adds, and gives or takes trust."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> list[Penerbit]:
        """Every issuer that was ever put in."""
        found = self._db.execute(
            """SELECT nama, sidik, sampai, isi, dipercaya, versi, id
               FROM sertifikat_penerbit ORDER BY nama, id"""
        )
        return [
            Penerbit(row[0], row[1], datetime.fromisoformat(row[2]), bytes(row[3]), *_rest(row))
            for row in found
        ]

    def trusted(self) -> list[bytes]:
        """The certificates in force."""
        return [one.isi for one in self.all() if one.dipercaya]

    def add(self, deed: Deed, penerbit: Penerbit) -> int:
        """Put one in. Call inside `db.atomic()`."""
        cursor = self._db.execute(
            "INSERT INTO sertifikat_penerbit (nama, sidik, sampai, isi) VALUES (?, ?, ?, ?)",
            [penerbit.nama, penerbit.sidik, penerbit.sampai.isoformat(), penerbit.isi],
        )
        new_id = int(cursor.lastrowid or 0)
        changes: dict[str, tuple[Value, Value]] = {
            "nama": (None, penerbit.nama),
            "sidik": (None, penerbit.sidik),
        }
        journal.write(self._db, deed, tabel=TABEL, baris=new_id, changes=changes)
        return new_id

    def trust(self, deed: Deed, penerbit: Penerbit, *, dipercaya: bool) -> bool:
        """Give or take trust; False when it stood so already."""
        key = Key(TABEL, penerbit.id, penerbit.versi)
        return rows.update(self._db, deed, key, {"dipercaya": int(dipercaya)})


def _rest(row: tuple[Any, ...]) -> tuple[bool, int, int]:
    return bool(row[4]), row[5], row[6]
