"""The results of a book year as they stood at a cut-off: the round that was final on that day."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from core import angka
from core.koperasi.laporan import KunciLaporan, Unit
from core.koperasi.penilaian import AsalPenilaian
from core.storage.sqlite import Database

# the same rows that the IKU counts: one reopened after the cut-off was still final on that day
_FINAL = """
SELECT p.id, p.koperasi_id, p.unit, p.asal, p.pedoman_id, p.pedoman_sidik, p.total, p.predikat,
  p.predikat_urut, p.final_pada,
  COALESCE((SELECT nama FROM petugas WHERE petugas.id = p.diperiksa_oleh), '')
FROM penilaian p
WHERE p.tahun_buku = :buku AND p.dihapus_pada IS NULL AND p.final_pada <= :batas
  AND (p.status = 'final' OR (p.status = 'dibuka_kembali' AND p.dibuka_pada > :batas))
ORDER BY p.putaran, p.id
"""


@dataclass(frozen=True, slots=True)
class HasilTahun:
    """One result, the day it was made final, and who had checked it."""

    penilaian_id: int
    asal: AsalPenilaian
    pedoman_id: str
    pedoman_sidik: str
    total: Fraction | None
    predikat: str
    predikat_urut: int | None
    pada: date
    diperiksa_oleh: str


def finals_at(db: Database, tahun_buku: int, batas: date) -> dict[KunciLaporan, HasilTahun]:
    """By examination; where two rounds were final on that day the later one counts."""
    found = db.execute(_FINAL, {"buku": tahun_buku, "batas": batas.isoformat()})
    return {
        KunciLaporan(row[1], Unit(row[2]), tahun_buku): HasilTahun(
            penilaian_id=row[0],
            asal=AsalPenilaian(row[3]),
            pedoman_id=row[4],
            pedoman_sidik=row[5],
            total=angka.read_exact(row[6]) if row[6] else None,
            predikat=row[7] or "",
            predikat_urut=row[8],
            pada=date.fromisoformat(row[9][:10]),
            diperiksa_oleh=row[10],
        )
        for row in found
    }
