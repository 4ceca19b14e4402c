"""Move a row of the programs: among its siblings, or below another parent."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from core.iku.program import BarisProgram
from core.iku.program_pohon import SimpulProgram, TahunProgram


def siblings_of(tahun: TahunProgram, row: BarisProgram) -> tuple[SimpulProgram, ...]:
    """The rows of the same parent as printed, itself among them."""
    if not row.induk:
        return tahun.program
    return next((one.anak for one in tahun.walk() if one.baris.id == row.induk), ())


def shifted(rows: Sequence[BarisProgram], row_id: int, by: int) -> list[BarisProgram]:
    """Siblings that get another `urut` when one of them moves; empty where it cannot.

    >>> from core.iku.program import JenisProgram
    >>> rows = [BarisProgram(2025, JenisProgram.PROGRAM, nama=one, id=at)
    ...         for at, one in enumerate("abc", start=1)]
    >>> [(one.nama, one.urut) for one in shifted(rows, 3, -1)]
    [('a', 1), ('c', 2), ('b', 3)]
    >>> shifted(rows, 1, -1)
    []
    """
    at = next((place for place, one in enumerate(rows) if one.id == row_id), None)
    if at is None or not 0 <= at + by < len(rows):
        return []
    found = list(rows)
    found.insert(at + by, found.pop(at))
    numbered = [replace(one, urut=place) for place, one in enumerate(found, start=1)]
    before = {one.id: one.urut for one in rows}
    return [one for one in numbered if one.urut != before[one.id]]


def parents_for(tahun: TahunProgram, row: BarisProgram) -> tuple[SimpulProgram, ...]:
    """Where a row may go: one level above it, its own parent aside."""
    return tuple(
        one
        for one in tahun.walk()
        if one.tingkat == row.jenis.tingkat - 1 and one.baris.id != row.induk
    )


def last_place(rows: Iterable[BarisProgram]) -> int:
    """The `urut` of a row that comes last; 0 while these lie by their codes."""
    highest = max((one.urut for one in rows), default=0)
    return highest + 1 if highest else 0
