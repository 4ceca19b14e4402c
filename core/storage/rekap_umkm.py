"""Count the register of UMKM by place or sector and size class, and list what was counted.

A figure and the list behind it are made from one condition each, so that they cannot differ.
"""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from json import dumps, loads
from typing import Any

from core.rules.skala_umkm import SkalaUmkm
from core.storage.sqlite import Database
from core.storage.umkm_skala import class_of, limits
from core.umkm.nama import kata_cari
from core.umkm.rekap import KelompokUmkm, MenurutUmkm, kelas_kode

_SUPERVISED = """EXISTS (SELECT 1 FROM pengawasan p WHERE p.umkm_id = u.id
  AND p.dihapus_pada IS NULL AND p.sejak <= :batas
  AND (p.sampai IS NULL OR p.sampai >= :batas))"""
_DASAR = f"""FROM umkm u
  LEFT JOIN laba t ON t.umkm_id = u.id AND t.tahun = :tahun AND t.dihapus_pada IS NULL
  WHERE u.dihapus_pada IS NULL AND (:semua OR {_SUPERVISED})"""
_KEY = {
    MenurutUmkm.KECAMATAN: "coalesce(u.kelurahan, '')",
    MenurutUmkm.KELURAHAN: "coalesce(u.kelurahan, '')",
    MenurutUmkm.SEKTOR: "u.sektor",
}
# what a column adds up, and when a business is in its list
_AMOUNTS = {
    "tenaga_pria": ("u.tenaga_pria", "u.tenaga_pria IS NOT NULL"),
    "tenaga_wanita": ("u.tenaga_wanita", "u.tenaga_wanita IS NOT NULL"),
    "tenaga": (
        "coalesce(u.tenaga_pria, 0) + coalesce(u.tenaga_wanita, 0)",
        "coalesce(u.tenaga_pria, u.tenaga_wanita) IS NOT NULL",
    ),
    "omzet": ("t.omzet", "t.omzet IS NOT NULL"),
    "laba": ("t.laba", "t.laba IS NOT NULL"),
}


@dataclass(frozen=True, slots=True)
class Pandang:
    """From where it is counted: cut-off, profit year, supervised only, and the rule in force."""

    batas: date
    tahun: int
    binaan: bool
    skala: SkalaUmkm | None


@dataclass(frozen=True, slots=True)
class NamaRekap:
    """One business of a list, with what it adds."""

    id: int
    nama: str
    kelurahan: str
    sektor: str
    kelas: int
    omzet: int | None
    laba: int | None


class RekapUmkm:
    """Counts and lists over `umkm`, all in SQL."""

    def __init__(self, db: Database, pandang: Pandang) -> None:
        self._db = db
        self._classes = class_of(pandang.skala)
        self._at: dict[str, Any] = {
            "batas": pandang.batas.isoformat(),
            "tahun": pandang.tahun,
            "semua": int(not pandang.binaan),
            **limits(pandang.skala),
        }
        count = len(pandang.skala.daftar_kelas) if pandang.skala else 0
        self._when = {
            "jumlah": "1",
            **{kelas_kode(place): f"{self._classes} = {place}" for place in range(count + 1)},
            "lapor": "t.laba IS NOT NULL",
        }

    def count(self, menurut: MenurutUmkm) -> list[KelompokUmkm]:
        """The figures of every kelurahan or sector that somebody is in; one pass."""
        units = [f"count(CASE WHEN {when} THEN 1 END)" for when in self._when.values()]
        sums = [f"sum(CASE WHEN {when} THEN {amount} END)" for amount, when in _AMOUNTS.values()]
        names = (*self._when, *_AMOUNTS)
        sql = f"SELECT {_KEY[menurut]}, {', '.join((*units, *sums))} {_DASAR} GROUP BY 1"
        found = self._db.execute(sql, self._at)
        return [KelompokUmkm(row[0], dict(zip(names, row[1:], strict=True))) for row in found]

    def ids(
        self, menurut: MenurutUmkm, kodes: Sequence[str] | None, kolom: str, cari: str
    ) -> "array[int]":
        """The list behind a figure, by name; `kodes` None is every row."""
        when = self._when.get(kolom) or _AMOUNTS[kolom][1]
        conditions = [when]
        values = dict(self._at)
        if kodes is not None:
            conditions.append(f"{_KEY[menurut]} IN (SELECT value FROM json_each(:kodes))")  # noqa: S608 - ours
            values["kodes"] = dumps(list(kodes))
        for place, word in enumerate(kata_cari(cari)):
            values[f"kata{place}"] = word
            conditions.append(
                f"(instr(u.nama_kunci, :kata{place}) OR instr(lower(u.pemilik), :kata{place}))"
            )
        sql = f"""SELECT json_group_array(id) FROM (SELECT u.id {_DASAR}
          AND {" AND ".join(conditions)} ORDER BY u.nama_kunci, u.id)"""  # noqa: S608 - ours
        return array("q", loads(self._db.execute(sql, values).fetchone()[0]))

    def rows(self, ids: Sequence[int]) -> dict[int, NamaRekap]:
        """One page of a list."""
        sql = f"""SELECT u.id, u.nama, coalesce(w.kelurahan, ''), u.sektor, {self._classes},
            t.omzet, t.laba
          FROM umkm u LEFT JOIN wilayah w ON w.kode = u.kelurahan
          LEFT JOIN laba t ON t.umkm_id = u.id AND t.tahun = :tahun AND t.dihapus_pada IS NULL
          WHERE u.id IN (SELECT value FROM json_each(:ids))"""  # noqa: S608 - ours
        found = self._db.execute(sql, {**self._at, "ids": dumps(list(ids))})
        return {row[0]: NamaRekap(*row) for row in found}
