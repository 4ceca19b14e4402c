"""Where every UMKM stood in two years, counted and listed in SQL for 150,000 rows and more."""

from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from core.rules.set_iku import Daftar
from core.storage.iku_umkm import SYARAT
from core.storage.sqlite import Database

Tempat = tuple[str, bool]
Letak = Tempat | None
"""Code of the state and whether the numerator holds it; None outside the denominator."""
LUAR = ""


@dataclass(frozen=True, slots=True)
class Sisi:
    """One year of a ratio over UMKM: cut-off, data year, both lists."""

    batas: date
    tahun: int
    pembilang: Daftar
    penyebut: Daftar


# as core.umkm.laba compares: no figure, nothing to hold it against, risen, or neither
_GOLONGAN = """CASE WHEN ini.laba IS NULL THEN 'belum_lapor'
  WHEN {naik} THEN 'naik'
  WHEN lalu.laba IS NULL OR ini.usaha_sama = 0 OR ini.bukti = '' OR lalu.bukti = ''
    OR CASE ini.cara WHEN 'kali12' THEN 12 ELSE ini.bulan END
       <> CASE lalu.cara WHEN 'kali12' THEN 12 ELSE lalu.bulan END THEN 'tidak_banding'
  ELSE 'tidak_naik' END || CASE WHEN {dalam} THEN '+' ELSE '-' END"""


class IkuPerubahanUmkm:
    """`dulu` and `kini` may follow different formulas: each year has its own set."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def pairs(self, dulu: Sisi, kini: Sisi) -> list[tuple[Letak, Letak, int]]:
        """How many stood where before and stand where now."""
        sql = f"SELECT dulu, kini, COUNT(*) FROM ({_both(dulu, kini)}) GROUP BY dulu, kini"  # noqa: S608 - constants only
        found = self._db.execute(sql, _values(dulu, kini))
        return [(_letak(row[0]), _letak(row[1]), int(row[2])) for row in found]

    def places(self, sisi: Sisi, ids: Iterable[int] | None = None) -> dict[int, Tempat]:
        """Where everybody stands in one year, or only some."""
        among = "" if ids is None else _among(ids)
        found = self._db.execute(_side(sisi, "kini", among), _values(sisi, sisi))
        return {row[0]: (row[1][:-1], row[1].endswith("+")) for row in found}

    def ids(self, dulu: Sisi, kini: Sisi, wanted: Iterable[tuple[Letak, Letak]]) -> "array[int]":
        """Ids of those who moved so, by name."""
        codes = [f"{_code(before)}>{_code(now)}" for before, now in wanted]
        marks = ", ".join(f":p{place}" for place in range(len(codes)))
        sql = f"""SELECT u.id FROM ({_both(dulu, kini)}) AS g JOIN umkm u ON u.id = g.id
                  WHERE g.dulu || '>' || g.kini IN ({marks})
                  ORDER BY u.nama_kunci, u.id"""  # noqa: S608 - constants only
        values = {f"p{place}": code for place, code in enumerate(codes)}
        found = self._db.execute(sql, {**_values(dulu, kini), **values})
        return array("q", (row[0] for row in found))

    def of(self, ids: Iterable[int], dulu: Sisi, kini: Sisi) -> dict[int, tuple[Letak, Letak]]:
        """Where some stood and stand, for the rows of one page."""
        sql = f"SELECT id, dulu, kini FROM ({_both(dulu, kini, _among(ids))})"  # noqa: S608 - whole numbers
        found = self._db.execute(sql, _values(dulu, kini))
        return {row[0]: (_letak(row[1]), _letak(row[2])) for row in found}


def _among(ids: Iterable[int]) -> str:
    return f"AND umkm_id IN ({', '.join(str(int(one)) for one in ids)})"


def _both(dulu: Sisi, kini: Sisi, among: str = "") -> str:
    """One row a business of either year: id, code before, code now."""
    return f"""
      SELECT id, MAX(dulu) AS dulu, MAX(kini) AS kini FROM (
        SELECT id, letak AS dulu, '' AS kini FROM ({_side(dulu, "dulu", among)})
        UNION ALL SELECT id, '', letak FROM ({_side(kini, "kini", among)})
      ) GROUP BY id"""  # noqa: S608 - constants only


def _side(sisi: Sisi, nama: str, among: str) -> str:
    letak = _GOLONGAN.format(naik=SYARAT[Daftar.UMKM_LABA_NAIK], dalam=SYARAT[sisi.pembilang])
    return f"""
      SELECT binaan.umkm_id AS id, {letak} AS letak
      FROM (SELECT DISTINCT umkm_id FROM pengawasan INDEXED BY pengawasan_masa
            WHERE dihapus_pada IS NULL AND sejak <= :{nama}_batas
              AND (sampai IS NULL OR sampai >= :{nama}_batas) {among}) AS binaan
      LEFT JOIN laba AS ini INDEXED BY laba_tahun ON ini.tahun = :{nama}_tahun
        AND ini.umkm_id = binaan.umkm_id AND ini.dihapus_pada IS NULL
      LEFT JOIN laba AS lalu INDEXED BY laba_tahun ON lalu.tahun = :{nama}_tahun - 1
        AND lalu.umkm_id = binaan.umkm_id AND lalu.dihapus_pada IS NULL
      WHERE {SYARAT[sisi.penyebut]}
        AND binaan.umkm_id NOT IN (SELECT id FROM umkm WHERE dihapus_pada IS NOT NULL)"""  # noqa: S608 - constants only


def _values(dulu: Sisi, kini: Sisi) -> dict[str, object]:
    return {
        "dulu_batas": dulu.batas.isoformat(),
        "dulu_tahun": dulu.tahun,
        "kini_batas": kini.batas.isoformat(),
        "kini_tahun": kini.tahun,
    }


def _code(letak: Letak) -> str:
    return LUAR if letak is None else f"{letak[0]}{'+' if letak[1] else '-'}"


def _letak(code: str) -> Letak:
    return None if code == LUAR else (code[:-1], code.endswith("+"))
