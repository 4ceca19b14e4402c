"""Rows of the permits of businesses."""

from datetime import date
from typing import Any

from core.storage import rows
from core.storage.journal import Deed
from core.storage.rows import Key
from core.storage.sqlite import Database
from core.umkm.izin import IzinUmkm

TABEL = "izin_umkm"


class IzinStore:
    """Reads and writes single permits; the deed names its business as `induk`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def list_of(self, umkm_id: int) -> tuple[IzinUmkm, ...]:
        """The permits of one business, by kind, the newest of each first."""
        found = self._db.execute(
            """SELECT id, umkm_id, jenis, nomor, tanggal, berlaku_sampai, catatan, versi
               FROM izin_umkm WHERE umkm_id = ? AND dihapus_pada IS NULL
               ORDER BY jenis, coalesce(tanggal, '') DESC, id""",
            [umkm_id],
        )
        return tuple(
            IzinUmkm(row[0], row[1], row[2], row[3], _date(row[4]), _date(row[5]), row[6], row[7])
            for row in found
        )

    def save(self, deed: Deed, izin: IzinUmkm) -> int:
        """Add or change one; raises `RecordMovedError`."""
        row = izin_row(izin)
        if not izin.id:
            return rows.insert(self._db, deed, TABEL, row)
        rows.update(self._db, deed, Key(TABEL, izin.id, izin.versi), row)
        return izin.id

    def trash(self, deed: Deed, izin: IzinUmkm) -> None:
        moment = deed.when.isoformat(timespec="seconds")
        rows.update(self._db, deed, Key(TABEL, izin.id, izin.versi), {"dihapus_pada": moment})


def izin_row(izin: IzinUmkm) -> dict[str, Any]:
    """A permit as its columns."""
    return {
        "umkm_id": izin.umkm_id,
        "jenis": izin.jenis,
        "nomor": izin.nomor,
        "tanggal": izin.tanggal.isoformat() if izin.tanggal else None,
        "berlaku_sampai": izin.berlaku_sampai.isoformat() if izin.berlaku_sampai else None,
        "catatan": izin.catatan,
    }


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
