"""Candidates for a likeness: businesses of the same owner or kelurahan, by index alone."""

from core.storage.sqlite import Database
from core.umkm.model import Umkm

TERBANYAK = 3_000
"""So many of one kelurahan are looked through; a larger one begins with the same letter."""


def near(db: Database, umkm: Umkm, nama_kunci: str) -> dict[int, tuple[str, str]]:
    """Key and name by id, without the business itself and those in Tempat sampah."""
    owner = umkm.pemilik.lower()
    found = db.execute(
        """SELECT id, nama_kunci, nama FROM umkm WHERE lower(pemilik) = ? AND pemilik <> ''
           AND dihapus_pada IS NULL LIMIT ?""",
        [owner, TERBANYAK],
    ).fetchall()
    if umkm.kelurahan:
        found += db.execute(
            """SELECT id, nama_kunci, nama FROM umkm WHERE kelurahan = ?
               AND dihapus_pada IS NULL LIMIT ?""",
            [umkm.kelurahan, TERBANYAK],
        ).fetchall()
    found += db.execute(
        "SELECT id, nama_kunci, nama FROM umkm WHERE nama_kunci = ? AND dihapus_pada IS NULL "
        "AND kelurahan IS ? LIMIT 5",
        [nama_kunci, umkm.kelurahan or None],
    ).fetchall()
    return {row[0]: (row[1], row[2]) for row in found if row[0] != umkm.id}
