"""Rows of what officers gave the papers of a year."""

from dataclasses import asdict
from datetime import date

from core.naskah.isian_naskah import IsianNaskah
from core.storage import rows
from core.storage.journal import Deed
from core.storage.rows import Key
from core.storage.sqlite import Database


class IsianNaskahStore:
    """One row for each paper of a year that was given anything."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def find(self, tahun: int, naskah: str) -> IsianNaskah:
        """What was given; blank where nothing was."""
        row = self._db.execute(
            """SELECT nomor, tanggal, kepada, hal, lampiran, versi FROM isian_naskah
               WHERE tahun = ? AND naskah = ? AND dihapus_pada IS NULL""",
            [tahun, naskah],
        ).fetchone()
        if row is None:
            return IsianNaskah()
        day = date.fromisoformat(row[1]) if row[1] else None
        return IsianNaskah(row[0], day, row[2], row[3], row[4], versi=row[5])

    def save(self, deed: Deed, tahun: int, naskah: str, isian: IsianNaskah) -> None:
        """Add or change it; one that was taken back is taken up again."""
        values = asdict(isian)
        del values["versi"]
        values["tanggal"] = isian.tanggal.isoformat() if isian.tanggal else None
        known = self._db.execute(
            "SELECT id, versi, dihapus_pada FROM isian_naskah WHERE tahun = ? AND naskah = ?",
            [tahun, naskah],
        ).fetchone()
        if known is None:
            row = {"tahun": tahun, "naskah": naskah, **values}
            rows.insert(self._db, deed, "isian_naskah", row)
            return
        key = Key("isian_naskah", known[0], known[1] if known[2] else isian.versi)
        rows.update(self._db, deed, key, {**values, "dihapus_pada": None})
