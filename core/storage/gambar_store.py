"""What the pictures of a year read: results by book year, aspects by pedoman."""

import json
from dataclasses import dataclass
from fractions import Fraction

from core.angka import read_exact
from core.koperasi.banding_aspek import UnitDinilai
from core.koperasi.laporan import KunciLaporan, Unit
from core.storage.sqlite import Database

# the units of the list of a year: a USP only where the cooperative still has one
_COUNTED = """
FROM penilaian p
JOIN koperasi k ON k.id = p.koperasi_id AND k.dihapus_pada IS NULL
  AND (p.unit = 'koperasi' OR k.punya_usp = 1)
WHERE p.status = 'final' AND p.dihapus_pada IS NULL
"""
_BY_YEAR = f"""
SELECT p.koperasi_id, p.unit, p.tahun_buku, p.predikat, p.predikat_urut, p.asal = 'terdahulu'
{_COUNTED} AND p.tahun_buku IN (
  SELECT DISTINCT p.tahun_buku {_COUNTED} ORDER BY 1 DESC LIMIT ?
)
ORDER BY 3, 1, 2
"""
_COMPUTED = f"""
SELECT p.koperasi_id, p.unit, k.nama, k.nama_kunci, p.pedoman_id, p.predikat, p.predikat_urut
{_COUNTED} AND p.asal = 'hitung' AND p.hasil IS NOT NULL AND p.tahun_buku = ?
ORDER BY k.nama_kunci, k.id, p.unit
"""
# one json_extract with many paths reads a result once, and leaves its components unread
_ASPECTS = f"""
SELECT json_extract(p.hasil, %s)
{_COUNTED} AND p.asal = 'hitung' AND p.hasil IS NOT NULL AND p.tahun_buku = ? AND p.pedoman_id = ?
  AND NOT (p.koperasi_id = ? AND p.unit = ?)
"""


_KEYS = ("kode", "skor", "bobot")


@dataclass(frozen=True, slots=True)
class HasilTahun:
    """The final result of one unit in a book year."""

    kunci: KunciLaporan
    predikat: str
    urut: int | None
    terdahulu: bool


class GambarStore:
    """Reads sums and aspects; writes nothing."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def by_year(self, years: int) -> list[HasilTahun]:
        """Every final result of the latest book years that have any, the oldest first."""
        return [
            HasilTahun(KunciLaporan(row[0], Unit(row[1]), row[2]), row[3], row[4], bool(row[5]))
            for row in self._db.execute(_BY_YEAR, [years])
        ]

    def computed(self, tahun_buku: int) -> list[UnitDinilai]:
        """The units whose aspects are known, by name."""
        return [
            UnitDinilai(KunciLaporan(row[0], Unit(row[1]), tahun_buku), *row[2:])
            for row in self._db.execute(_COMPUTED, [tahun_buku])
        ]

    def aspects_of_others(
        self, kunci: KunciLaporan, pedoman_id: str, count: int
    ) -> list[list[tuple[str, Fraction]]]:
        """Percent of the first `count` aspects of every other unit with this pedoman and year."""
        paths = [f"$.aspek[{n}].{key}" for n in range(count) for key in _KEYS]
        facts = [kunci.tahun_buku, pedoman_id, kunci.koperasi_id, kunci.unit.value]
        marks = ", ".join("?" for _ in paths)
        found = self._db.execute(_ASPECTS % marks, [*paths, *facts])
        return [_percents(json.loads(text)) for (text,) in found]


def _percents(values: list[str | None]) -> list[tuple[str, Fraction]]:
    """Code, score and weight in turn; an aspect that a result lacks is blank."""
    parts = zip(values[0::3], values[1::3], values[2::3], strict=True)
    return [
        (kode, 100 * read_exact(skor) / read_exact(bobot))
        for kode, skor, bobot in parts
        if kode and skor and bobot
    ]
