"""What was recorded between two cut-offs about those who joined or left a list."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from core.storage.sqlite import Database

_PAGE = 500


@dataclass(frozen=True, slots=True)
class Selang:
    """Between two cut-offs: after the first, up to the second."""

    dari: date
    sampai: date


@dataclass(frozen=True, slots=True)
class PeristiwaKoperasi:
    """Facts of one cooperative in the span; blank where nothing was recorded."""

    berdiri: date | None = None
    status: str = ""
    sejak: date | None = None
    dasar: str = ""
    dihapus: date | None = None


@dataclass(frozen=True, slots=True)
class PeristiwaUmkm:
    """When supervision began or ended in the span, and by which decree."""

    sejak: date | None = None
    sampai: date | None = None
    sk: str = ""
    dihapus: date | None = None


_KOPERASI = """
    SELECT k.id, CASE WHEN k.tgl_badan_hukum > :dari AND k.tgl_badan_hukum <= :sampai
                      THEN k.tgl_badan_hukum END,
      substr(k.dihapus_pada, 1, 10), s.status, s.sejak,
      COALESCE(NULLIF(s.no_sk, ''), s.dasar)
    FROM koperasi k
    LEFT JOIN status_koperasi s ON s.id = (
      SELECT t.id FROM status_koperasi t
      WHERE t.koperasi_id = k.id AND t.dihapus_pada IS NULL
        AND t.sejak > :dari AND t.sejak <= :sampai
      ORDER BY t.sejak DESC, t.id DESC LIMIT 1)
    WHERE k.id IN ({ids})
"""
_UMKM = """
    SELECT u.id,
      (SELECT MIN(p.sejak) FROM pengawasan p WHERE p.umkm_id = u.id AND p.dihapus_pada IS NULL
         AND p.sejak > :dari AND p.sejak <= :sampai),
      (SELECT MAX(p.sampai) FROM pengawasan p WHERE p.umkm_id = u.id AND p.dihapus_pada IS NULL
         AND p.sampai >= :dari AND p.sampai < :sampai),
      (SELECT p.sk_nomor FROM pengawasan p WHERE p.umkm_id = u.id AND p.dihapus_pada IS NULL
         AND p.sejak <= :sampai ORDER BY p.sejak DESC, p.id DESC LIMIT 1),
      substr(u.dihapus_pada, 1, 10)
    FROM umkm u WHERE u.id IN ({ids})
"""


class IkuPeristiwa:
    """Reads, some hundred records at a time."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def koperasi(self, ids: Sequence[int], selang: Selang) -> dict[int, PeristiwaKoperasi]:
        """Founding and status in the span."""
        return {
            row[0]: PeristiwaKoperasi(
                berdiri=_date(row[1]),
                dihapus=_date(row[2]),
                status=row[3] or "",
                sejak=_date(row[4]),
                dasar=row[5] or "",
            )
            for row in self._rows(_KOPERASI, ids, selang)
        }

    def umkm(self, ids: Sequence[int], selang: Selang) -> dict[int, PeristiwaUmkm]:
        """Begin and end of supervision in the span."""
        return {
            row[0]: PeristiwaUmkm(_date(row[1]), _date(row[2]), row[3] or "", _date(row[4]))
            for row in self._rows(_UMKM, ids, selang)
        }

    def _rows(self, sql: str, ids: Sequence[int], selang: Selang) -> Iterator[tuple[Any, ...]]:
        values = {"dari": selang.dari.isoformat(), "sampai": selang.sampai.isoformat()}
        for start in range(0, len(ids), _PAGE):
            marks = ", ".join(str(int(one)) for one in ids[start : start + _PAGE])
            yield from self._db.execute(sql.format(ids=marks), values)


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
