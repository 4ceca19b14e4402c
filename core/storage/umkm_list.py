"""Lists of businesses: all ids of a filter in one query, rows only for the page looked at."""

import json
from array import array
from collections.abc import Iterable, Sequence
from typing import Any

from core.rules.skala_umkm import SkalaUmkm
from core.storage.laba_store import COLUMNS, laba_of
from core.storage.sqlite import Database
from core.storage.umkm_kurang import lacking
from core.storage.umkm_skala import in_classes
from core.umkm.laba import Arah, Laba
from core.umkm.nama import kata_cari
from core.umkm.saringan import TERBANYAK, BarisLaba, BarisUmkm, Saringan

_TRIGRAM = 3
_LAST_LETTER = "\U0010ffff"

_SUPERVISED = """EXISTS (SELECT 1 FROM pengawasan p WHERE p.umkm_id = u.id
    AND p.dihapus_pada IS NULL AND p.sejak <= ? AND (p.sampai IS NULL OR p.sampai >= ?))"""
# the index of years tells it without a look at the report itself: half the time
_UNREPORTED = """NOT EXISTS (SELECT 1 FROM laba t INDEXED BY laba_tahun
    WHERE t.tahun = ? AND t.umkm_id = u.id AND t.dihapus_pada IS NULL)"""
_FELL = """EXISTS (SELECT 1 FROM laba t JOIN laba l ON l.umkm_id = t.umkm_id
    AND l.tahun = t.tahun - 1 AND l.dihapus_pada IS NULL
    WHERE t.tahun = ? AND t.umkm_id = u.id AND t.dihapus_pada IS NULL AND t.laba < l.laba
    AND t.bulan = l.bulan AND t.usaha_sama = 1 AND t.bukti <> '' AND l.bukti <> '')"""
_RISEN = _FELL.replace("t.laba < l.laba", "t.laba > l.laba")
_SAME = _FELL.replace("t.laba < l.laba", "t.laba = l.laba")
_ALIKE = _FELL.replace(" AND t.laba < l.laba", "")
_BY_DIRECTION = {
    Arah.NAIK: (_RISEN, 1),
    Arah.TETAP: (_SAME, 1),
    Arah.TURUN: (_FELL, 1),
    Arah.TIDAK_DAPAT: (f"(NOT {_UNREPORTED} AND NOT {_ALIKE})", 2),
    Arah.BELUM_LAPOR: (_UNREPORTED, 1),
}
_IN_KECAMATAN = """u.kelurahan IN (SELECT w.kode FROM wilayah w
    WHERE w.kode_kecamatan IN (SELECT value FROM json_each(?)))"""
_ROWS = f"""SELECT u.id, u.nama, u.pemilik, COALESCE(w.kelurahan, ''), COALESCE(w.kecamatan, ''),
      u.sektor, u.modal_usaha, u.dihapus_pada, {_SUPERVISED}
    FROM umkm u LEFT JOIN wilayah w ON w.kode = u.kelurahan
    WHERE u.id IN (SELECT value FROM json_each(?))"""  # noqa: S608 - constants
_LABA = f"""SELECT {COLUMNS} FROM laba WHERE tahun IN (?, ?) AND dihapus_pada IS NULL
    AND umkm_id IN (SELECT value FROM json_each(?))"""  # noqa: S608 - constants


class UmkmList:
    """What the register and the profit grid show."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def ids(self, saringan: Saringan, skala: SkalaUmkm | None = None) -> "array[int]":
        """All ids of a filter by name; at most `TERBANYAK` while something is searched.

        `skala` is the rule in force, for a filter by size class.
        """
        where, values = conditions(saringan)
        if saringan.skala:
            among, given = in_classes(skala, saringan.skala, saringan.tahun)
            where, values = f"{where} AND {among}", [*values, *given]
        words = kata_cari(saringan.cari)
        if not words:
            sql = f"SELECT u.id FROM umkm u WHERE {where} ORDER BY u.nama_kunci, u.id"  # noqa: S608
            return self._packed(sql, values)
        hits, found = _search(words, saringan.cari)
        # without MATERIALIZED the outer order reaches inside and every hit is read: 45 ms, not 1
        sql = f"""WITH hit AS MATERIALIZED (
              SELECT u.id, u.nama_kunci FROM {hits} AND {where} LIMIT {TERBANYAK})
            SELECT id FROM hit ORDER BY nama_kunci, id"""  # noqa: S608 - constants
        return self._packed(sql, [*found, *values])

    def _packed(self, sql: str, values: list[Any]) -> "array[int]":
        """The ids a query lists; as one text they cross from SQLite in half the time of rows."""
        packed = f"SELECT json_group_array(id) FROM ({sql})"  # noqa: S608 - built from constants
        return array("q", json.loads(self._db.execute(packed, values).fetchone()[0]))

    def rows(self, ids: Sequence[int], saringan: Saringan) -> dict[int, BarisUmkm]:
        """The lines of one page of the register."""
        day = saringan.pisah_batas.isoformat()
        profits = self.profits(ids, saringan.tahun)
        found = self._db.execute(_ROWS, [day, day, json.dumps(list(ids))])
        return {
            row[0]: BarisUmkm(
                id=row[0],
                nama=row[1],
                pemilik=row[2],
                kelurahan=row[3],
                kecamatan=row[4],
                sektor=row[5],
                modal_usaha=row[6],
                dihapus=row[7] is not None,
                dalam_pengawasan=bool(row[8]),
                ini=profits.get((row[0], saringan.tahun)),
                lalu=profits.get((row[0], saringan.tahun - 1)),
            )
            for row in found
        }

    def laba_rows(self, ids: Sequence[int], saringan: Saringan) -> dict[int, BarisLaba]:
        """The lines of one page of the profit grid."""
        return {
            row.id: BarisLaba(row.id, row.nama, row.kelurahan, row.ini, row.lalu)
            for row in self.rows(ids, saringan).values()
        }

    def profits(self, ids: Sequence[int], tahun: int) -> dict[tuple[int, int], Laba]:
        """Profits of a year and of the year before, by business and year."""
        found = self._db.execute(_LABA, [tahun, tahun - 1, json.dumps(list(ids))])
        return {(laba.umkm_id, laba.tahun): laba for laba in map(laba_of, found)}

    def named(self, keys: Iterable[str], saringan: Saringan) -> dict[str, list[BarisLaba]]:
        """Lines of the filter whose names have these keys."""
        where, values = conditions(saringan)
        sql = f"""SELECT u.nama_kunci, u.id FROM umkm u WHERE {where}
            AND u.nama_kunci IN (SELECT value FROM json_each(?))"""  # noqa: S608 - constants
        hits = self._db.execute(sql, [*values, json.dumps(sorted(set(keys)))]).fetchall()
        rows = self.laba_rows([row_id for _, row_id in hits], saringan)
        found: dict[str, list[BarisLaba]] = {}
        for key, row_id in hits:
            found.setdefault(key, []).append(rows[row_id])
        return found

    def count(self) -> int:
        """Businesses that are not in Tempat sampah."""
        # all of them counted in a narrow index, less the few trashed: a tenth of the time
        sql = """SELECT (SELECT count(*) FROM umkm)
            - (SELECT count(*) FROM umkm WHERE dihapus_pada IS NOT NULL)"""
        return int(self._db.execute(sql).fetchone()[0])

    def count_supervised(self, saringan: Saringan) -> int:
        """Businesses that are supervised on the cut-off day."""
        day = saringan.pisah_batas.isoformat()
        (found,) = self._db.execute(
            """SELECT count(DISTINCT p.umkm_id) FROM pengawasan p JOIN umkm u ON u.id = p.umkm_id
               WHERE p.dihapus_pada IS NULL AND p.sejak <= ?
               AND (p.sampai IS NULL OR p.sampai >= ?) AND u.dihapus_pada IS NULL""",
            [day, day],
        ).fetchone()
        return int(found)


def conditions(saringan: Saringan) -> tuple[str, list[Any]]:
    """The filter as SQL over `umkm u`, and its values; the search and the size class apart."""
    day = saringan.pisah_batas.isoformat()
    wanted: list[tuple[bool | tuple[str, ...], str, list[Any]]] = [
        (not saringan.tempat_sampah, "u.dihapus_pada IS NULL", []),
        (saringan.tempat_sampah, "u.dihapus_pada IS NOT NULL", []),
        (saringan.kecamatan, _IN_KECAMATAN, [json.dumps(saringan.kecamatan)]),
        (
            saringan.sektor,
            "u.sektor IN (SELECT value FROM json_each(?))",
            [json.dumps(saringan.sektor)],
        ),
        (saringan.dalam_pengawasan, _SUPERVISED, [day, day]),
        (saringan.belum_lapor, _UNREPORTED, [saringan.tahun]),
        (saringan.turun, _FELL, [saringan.tahun]),
        (saringan.arah, *_directions(saringan)),
        (saringan.kurang, *lacking(saringan.kurang, saringan.tahun)),
    ]
    chosen = [(sql, values) for on, sql, values in wanted if on]
    where = " AND ".join(sql for sql, _ in chosen)
    return where, [value for _, values in chosen for value in values]


def _directions(saringan: Saringan) -> tuple[str, list[Any]]:
    """Any of the chosen directions."""
    chosen = [_BY_DIRECTION[Arah(one)] for one in saringan.arah]
    text = " OR ".join(sql for sql, _ in chosen)
    return f"({text})", [saringan.tahun] * sum(count for _, count in chosen)


def _search(words: tuple[str, ...], typed: str) -> tuple[str, list[Any]]:
    """FROM and WHERE of a search over name and owner; digits are looked up as NIK or NIB."""
    digits = typed.strip()
    if digits.isdecimal() and len(digits) in (13, 16):
        field = "nib" if len(digits) == 13 else "nik"
        return f"umkm u WHERE u.{field} = ?", [digits]
    long = [word for word in words if len(word) >= _TRIGRAM]
    if not long:
        start = " ".join(words)
        return "umkm u WHERE u.nama_kunci >= ? AND u.nama_kunci < ?", [start, start + _LAST_LETTER]
    match = " AND ".join('"' + word.replace('"', '""') + '"' for word in long)
    values = [match]
    sql = "umkm_cari c JOIN umkm u ON u.id = c.rowid WHERE umkm_cari MATCH ?"
    for word in words:
        if len(word) < _TRIGRAM:
            sql += " AND (instr(u.nama_kunci, ?) OR instr(lower(u.pemilik), ?))"
            values += [word, word]
    return sql, values
