"""Read what lies in Tempat sampah, the latest first, and take one row out."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from core import tanggal
from core.kantor.sampah import TERBANYAK, BarisSampah, SaringSampah
from core.storage import rows
from core.storage.journal import Deed
from core.storage.rows import Key
from core.storage.sampah_jenis import JENIS, JenisSampah
from core.storage.sqlite import Database

_WHO = """SELECT petugas FROM jurnal WHERE tabel = ? AND baris = ?
  AND json_extract(perubahan, '$.dihapus_pada[1]') IS NOT NULL ORDER BY id DESC LIMIT 1"""
_WHO_TOOK_BACK = """SELECT i.dibatalkan_oleh FROM impor_baris b JOIN impor i ON i.id = b.impor_id
  WHERE b.tabel = ? AND b.catatan_id = ? AND i.dibatalkan_pada IS NOT NULL
  ORDER BY i.dibatalkan_pada DESC LIMIT 1"""


class SampahStore:
    """Looks at every kind of record at once."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def list_since(self, saring: SaringSampah, sejak: str) -> list[BarisSampah]:
        """At most `TERBANYAK` lines that went there at `sejak` or later."""
        found = [row for jenis in _chosen(saring) for row in self._of(jenis, saring, sejak)]
        found.sort(key=lambda row: (row.pada, row.id), reverse=True)
        return [replace(row, oleh=self._who(row)) for row in found[:TERBANYAK]]

    def count_since(self, saring: SaringSampah, sejak: str) -> int:
        """All lines of a filter."""
        return self._count(saring, "r.dihapus_pada >= ?", sejak)

    def count_before(self, saring: SaringSampah, sejak: str) -> int:
        """Lines that are hidden because they are old."""
        return self._count(saring, "r.dihapus_pada < ?", sejak)

    def find(self, jenis: str, row_id: int) -> BarisSampah | None:
        """One record, when it lies there, however old."""
        sql = f"{_select(JENIS[jenis])} WHERE r.id = ? AND r.dihapus_pada IS NOT NULL"
        row = self._db.execute(sql, [row_id]).fetchone()
        return None if row is None else _baris(JENIS[jenis], row)

    def restore(self, deed: Deed, row: BarisSampah) -> None:
        """Take one row out; the journal files it under its owner."""
        induk = f"{row.induk}:{row.induk_id}" if row.induk_id else ""
        key = Key(row.jenis, row.id, row.versi)
        rows.update(self._db, replace(deed, induk=induk), key, {"dihapus_pada": None})

    def ids_gone_with(self, jenis: str, column: str, row: BarisSampah) -> list[int]:
        """Rows of a table that point at this one and went there in the same moment."""
        sql = f"""SELECT id FROM {jenis} WHERE {column} = ? AND dihapus_pada =
            (SELECT dihapus_pada FROM {row.jenis} WHERE id = ?)"""  # noqa: S608 - our own names
        return [found[0] for found in self._db.execute(sql, [row.id, row.id])]

    def _of(self, jenis: JenisSampah, saring: SaringSampah, sejak: str) -> Iterable[BarisSampah]:
        words, values = _searched(jenis, saring.cari)
        sql = f"""{_select(jenis)} WHERE r.dihapus_pada >= ?{words}
            ORDER BY r.dihapus_pada DESC, r.id DESC LIMIT {TERBANYAK}"""
        return [_baris(jenis, row) for row in self._db.execute(sql, [sejak, *values])]

    def _count(self, saring: SaringSampah, when: str, sejak: str) -> int:
        total = 0
        for jenis in _chosen(saring):
            words, values = _searched(jenis, saring.cari)
            join = jenis.induk.gabung if jenis.induk else ""
            sql = f"SELECT count(*) FROM {jenis.tabel} r {join} WHERE {when}{words}"  # noqa: S608 - our own
            total += int(self._db.execute(sql, [sejak, *values]).fetchone()[0])
        return total

    def _who(self, row: BarisSampah) -> str:
        found = self._db.execute(_WHO, [row.jenis, str(row.id)]).fetchone()
        if found is None:
            found = self._db.execute(_WHO_TOOK_BACK, [row.jenis, row.id]).fetchone()
        return str(found[0]) if found else ""


def _chosen(saring: SaringSampah) -> Sequence[JenisSampah]:
    return [JENIS[one] for one in saring.jenis if one in JENIS] or list(JENIS.values())


def _select(jenis: JenisSampah) -> str:
    owner = jenis.induk
    whose = f"o.id, {owner.nama}, o.dihapus_pada IS NOT NULL" if owner else "0, '', 0"
    return f"""SELECT r.id, r.versi, {jenis.nama}, {jenis.hari}, {whose}, r.dihapus_pada
        FROM {jenis.tabel} r {owner.gabung if owner else ""}"""  # noqa: S608 - our own words


def _searched(jenis: JenisSampah, text: str) -> tuple[str, list[str]]:
    """Every word in the name of the record or of its owner, or in the word for its kind."""
    owner = jenis.induk.nama if jenis.induk else "''"
    whole = f"lower({jenis.nama} || ' ' || {owner} || ' {jenis.sebutan} ' || {jenis.cari})"
    words = text.lower().split()
    return "".join(f" AND instr({whole}, ?)" for _ in words), words


def _baris(jenis: JenisSampah, row: tuple[Any, ...]) -> BarisSampah:
    name = str(row[2]).strip()
    if row[3]:
        name = f"{name} {tanggal.show(date.fromisoformat(row[3]))}"
    return BarisSampah(
        jenis=jenis.tabel,
        id=row[0],
        versi=row[1],
        sebutan=jenis.sebutan,
        nama=name[:1].upper() + name[1:],
        induk=jenis.induk.jenis if jenis.induk else "",
        induk_id=row[4] or 0,
        induk_nama=row[5],
        induk_di_sampah=bool(row[6]),
        pada=datetime.fromisoformat(row[7]),
    )
