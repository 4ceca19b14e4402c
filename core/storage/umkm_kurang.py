"""What a business lacks for a comparison of two years, as SQL over `umkm u`."""

from collections.abc import Sequence
from typing import Any

from core.umkm.kurang import Kurang

_YEAR = """EXISTS (SELECT 1 FROM laba t WHERE t.tahun = ? AND t.umkm_id = u.id
    AND t.dihapus_pada IS NULL)"""
_UNPROVED = """EXISTS (SELECT 1 FROM laba t JOIN laba l ON l.umkm_id = t.umkm_id
    AND l.tahun = t.tahun - 1 AND l.dihapus_pada IS NULL
    WHERE t.tahun = ? AND t.umkm_id = u.id AND t.dihapus_pada IS NULL
    AND (t.bukti = '' OR l.bukti = ''))"""
# the same over a year `t` and the year before `l`, either of which may be missing
AMONG = {
    Kurang.INI: "t.id IS NULL",
    Kurang.LALU: "t.id IS NOT NULL AND l.id IS NULL",
    Kurang.BUKTI: "t.id IS NOT NULL AND l.id IS NOT NULL AND (t.bukti = '' OR l.bukti = '')",
}


def lacking(wanted: Sequence[str], tahun: int) -> tuple[str, list[Any]]:
    """Any of the chosen lacks, with its values in order."""
    known: dict[Kurang, tuple[str, list[Any]]] = {
        Kurang.INI: (f"NOT {_YEAR}", [tahun]),
        Kurang.LALU: (f"({_YEAR} AND NOT {_YEAR})", [tahun, tahun - 1]),
        Kurang.BUKTI: (_UNPROVED, [tahun]),
    }
    chosen = [known[Kurang(one)] for one in wanted]
    text = " OR ".join(sql for sql, _ in chosen)
    return f"({text})", [value for _, values in chosen for value in values]
