"""Count and list UMKM in supervision at a cut-off: all in SQL, for 150,000 rows and more."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from core.rules.set_iku import Daftar
from core.storage.sqlite import Database

# months: a monthly figure times twelve counts as twelve, whatever stands in bulan
_MASA = "CASE {0}.cara WHEN 'kali12' THEN 12 ELSE {0}.bulan END"
_NAIK = f"""(ini.laba > lalu.laba AND ini.usaha_sama = 1
  AND {_MASA.format("ini")} = {_MASA.format("lalu")}
  AND ini.bukti <> '' AND lalu.bukti <> '')"""
SYARAT = {
    Daftar.UMKM_DALAM_PENGAWASAN: "1",
    Daftar.UMKM_LABA_NAIK: _NAIK,
    Daftar.UMKM_DUA_TAHUN_LENGKAP: "(ini.laba IS NOT NULL AND lalu.laba IS NOT NULL)",
    Daftar.UMKM_BUKTI_KUAT: "(ini.bukti IN ('A', 'B') AND lalu.bukti IN ('A', 'B'))",
}
# The named indexes hold every column asked for, so that no row of a table is touched.
_BINAAN = """
  SELECT DISTINCT umkm_id FROM pengawasan INDEXED BY pengawasan_masa
  WHERE dihapus_pada IS NULL AND sejak <= :batas AND (sampai IS NULL OR sampai >= :batas)
"""
_DASAR = f"""
  FROM ({_BINAAN}) AS binaan
  LEFT JOIN laba AS ini INDEXED BY laba_tahun ON ini.tahun = :tahun
    AND ini.umkm_id = binaan.umkm_id AND ini.dihapus_pada IS NULL
  LEFT JOIN laba AS lalu INDEXED BY laba_tahun ON lalu.tahun = :tahun - 1
    AND lalu.umkm_id = binaan.umkm_id AND lalu.dihapus_pada IS NULL
  WHERE binaan.umkm_id NOT IN (SELECT id FROM umkm WHERE dihapus_pada IS NOT NULL)
"""  # noqa: S608 - constants only


@dataclass(frozen=True, slots=True)
class BarisUmkm:
    """One business of a named list, with the columns of both years as they are stored."""

    id: int
    nama: str
    kelurahan: str
    ini: "BarisLaba | None"
    lalu: "BarisLaba | None"


@dataclass(frozen=True, slots=True)
class BarisLaba:
    """What comparing asks of one year."""

    tahun: int
    cara: str
    bulan: int
    laba: int
    bukti: str
    usaha_sama: bool


class IkuUmkm:
    """Reads what the indicators ask of UMKM."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def count(
        self, *, batas: date, tahun: int, pembilang: Daftar, penyebut: Sequence[Daftar]
    ) -> tuple[dict[Daftar, tuple[int, int]], int]:
        """Numerator and denominator of each list, and how many reported; one pass."""
        part = SYARAT[pembilang]
        sums = ", ".join(
            f"COALESCE(SUM({part} AND {SYARAT[daftar]}), 0), COALESCE(SUM({SYARAT[daftar]}), 0)"
            for daftar in penyebut
        )
        row = self._db.execute(
            f"SELECT COUNT(ini.laba), {sums} {_DASAR}",
            {"batas": batas.isoformat(), "tahun": tahun},
        ).fetchone()
        counted = {
            daftar: (int(row[1 + 2 * place]), int(row[2 + 2 * place]))
            for place, daftar in enumerate(penyebut)
        }
        return counted, int(row[0])

    def ids(self, *, batas: date, tahun: int, daftar: Daftar, cari: str = "") -> "array[int]":
        """Ids of a named list, by name."""
        sql = f"""
            SELECT u.id FROM umkm u JOIN (SELECT binaan.umkm_id AS id {_DASAR} AND {SYARAT[daftar]})
              AS terdaftar ON terdaftar.id = u.id
            WHERE :cari = '' OR u.nama LIKE :mirip ESCAPE '\\'
            ORDER BY u.nama_kunci, u.id
        """  # noqa: S608 - constants only
        escaped = cari.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        values = {
            "batas": batas.isoformat(),
            "tahun": tahun,
            "cari": cari,
            "mirip": f"%{escaped}%",
        }
        return array("q", (row[0] for row in self._db.execute(sql, values)))

    def rows(self, ids: Sequence[int], *, tahun: int) -> list[BarisUmkm]:
        """One page of a named list."""
        marks = ", ".join("?" for _ in ids)
        columns = ", ".join(
            f"{name}.{column}"
            for name in ("ini", "lalu")
            for column in ("cara", "bulan", "laba", "bukti", "usaha_sama")
        )
        sql = f"""
            SELECT u.id, u.nama, COALESCE(w.kelurahan, ''), {columns}
            FROM umkm u LEFT JOIN wilayah w ON w.kode = u.kelurahan
            LEFT JOIN laba ini ON ini.umkm_id = u.id AND ini.tahun = ?
              AND ini.dihapus_pada IS NULL
            LEFT JOIN laba lalu ON lalu.umkm_id = u.id AND lalu.tahun = ?
              AND lalu.dihapus_pada IS NULL
            WHERE u.id IN ({marks})
        """  # noqa: S608 - marks only
        found = self._db.execute(sql, [tahun, tahun - 1, *ids])
        return [
            BarisUmkm(row[0], row[1], row[2], _laba(row[3:8], tahun), _laba(row[8:13], tahun - 1))
            for row in found
        ]


def _laba(row: tuple[Any, ...], tahun: int) -> BarisLaba | None:
    cara, bulan, laba, bukti, same = row
    return None if laba is None else BarisLaba(tahun, cara, bulan, laba, bukti, bool(same))
