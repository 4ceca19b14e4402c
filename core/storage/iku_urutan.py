"""A long named list of UMKM a part at a time, in the order of names."""

import json
from array import array
from dataclasses import dataclass
from datetime import date

from core.rules.set_iku import Daftar
from core.storage.iku_umkm import SYARAT
from core.storage.sqlite import Database

Tempat = tuple[str, int]


@dataclass(frozen=True, slots=True)
class DaftarUmkm:
    """Which list: cut-off, data year, condition, what is searched in names."""

    batas: date
    tahun: int
    daftar: Daftar
    cari: str = ""


def ids_between(
    db: Database, daftar: DaftarUmkm, place: Tempat, until: Tempat | None
) -> "array[int]":
    """Ids of the list behind a place and up to another (None: the end)."""
    limit = "" if until is None else "AND (u.nama_kunci, u.id) <= (:sampai_nama, :sampai_id)"
    sought = "AND u.nama LIKE :cari ESCAPE '\\'" if daftar.cari else ""
    sql = f"""SELECT json_group_array(id) FROM (
      SELECT u.id FROM umkm u INDEXED BY umkm_daftar
      LEFT JOIN laba AS ini INDEXED BY laba_tahun ON ini.tahun = :tahun
        AND ini.umkm_id = u.id AND ini.dihapus_pada IS NULL
      LEFT JOIN laba AS lalu INDEXED BY laba_tahun ON lalu.tahun = :tahun - 1
        AND lalu.umkm_id = u.id AND lalu.dihapus_pada IS NULL
      WHERE u.dihapus_pada IS NULL AND (u.nama_kunci, u.id) > (:nama, :id) {limit} {sought}
        AND EXISTS (SELECT 1 FROM pengawasan p INDEXED BY pengawasan_masa
          WHERE p.umkm_id = u.id AND p.dihapus_pada IS NULL AND p.sejak <= :batas
            AND (p.sampai IS NULL OR p.sampai >= :batas))
        AND {SYARAT[daftar.daftar]}
      ORDER BY u.nama_kunci, u.id)"""  # noqa: S608 - constants only
    sampai_nama, sampai_id = until or ("", 0)
    values = {
        "tahun": daftar.tahun,
        "batas": daftar.batas.isoformat(),
        "nama": place[0],
        "id": place[1],
        "sampai_nama": sampai_nama,
        "sampai_id": sampai_id,
        "cari": f"%{_escaped(daftar.cari)}%",
    }
    return array("q", json.loads(db.execute(sql, values).fetchone()[0]))


def _escaped(words: str) -> str:
    return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
