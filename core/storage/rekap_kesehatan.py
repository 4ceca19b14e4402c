"""When and by whom each result of a book year was made final."""

from dataclasses import dataclass
from datetime import date

from core.storage.sqlite import Database


@dataclass(frozen=True, slots=True)
class Penetapan:
    """The day of a final result, and who had checked it."""

    pada: date | None
    diperiksa_oleh: str


def finals_of_year(db: Database, tahun_buku: int) -> dict[int, Penetapan]:
    """By assessment; results taken over have no one who checked them here."""
    found = db.execute(
        """SELECT p.id, COALESCE(p.final_pada, p.tgl_sertifikat),
             COALESCE((SELECT nama FROM petugas WHERE petugas.id = p.diperiksa_oleh), '')
           FROM penilaian p
           WHERE p.tahun_buku = ? AND p.status = 'final' AND p.dihapus_pada IS NULL""",
        [tahun_buku],
    )
    return {
        row[0]: Penetapan(date.fromisoformat(row[1][:10]) if row[1] else None, row[2])
        for row in found
    }
