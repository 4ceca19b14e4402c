"""Put rows into the list of a year: below the row they belong to, over the one they replace."""

from collections.abc import Sequence
from dataclasses import replace

from core.iku.program import BarisProgram


def place_row(rows: Sequence[BarisProgram], row: BarisProgram) -> tuple[list[BarisProgram], int]:
    """The list with this row in it, and its place there.

    A stored row keeps its place; a new one comes last below the row of id `induk`, and last of
    all where that is 0.
    """
    found = list(rows)
    known = [one.id for one in found]
    if row.id and row.id in known:
        at = known.index(row.id)
        found[at] = row
        return found, at
    at = end_of(found, known.index(row.induk)) if row.induk in known else len(found)
    found.insert(at, row)
    return found, at


def end_of(rows: Sequence[BarisProgram], place: int) -> int:
    """Where the rows below that of a place end."""
    depth = rows[place].jenis.tingkat
    behind = range(place + 1, len(rows))
    return next((at for at in behind if rows[at].jenis.tingkat <= depth), len(rows))


def merge_rows(
    stored: Sequence[BarisProgram], pasted: Sequence[BarisProgram], fields: Sequence[str]
) -> list[BarisProgram]:
    """Stored rows with pasted ones over them: the same code is the same row.

    Of a row that is stored only the pasted fields change, and a blank changes nothing. Others go
    below the row whose code theirs begins with; without one they keep their place at the end.
    """
    found = list(stored)
    for row in pasted:
        at = next((n for n, one in enumerate(found) if row.kode and one.kode == row.kode), None)
        if at is not None:
            found[at] = _over(found[at], row, fields)
            continue
        above = [
            n
            for n, one in enumerate(found)
            if one.jenis.tingkat == row.jenis.tingkat - 1 and _heads(one, row)
        ]
        found.insert(end_of(found, above[-1]) if above else len(found), row)
    return found


def _heads(above: BarisProgram, row: BarisProgram) -> bool:
    return not row.kode or row.kode.startswith(f"{above.kode}.")


def _over(kept: BarisProgram, row: BarisProgram, fields: Sequence[str]) -> BarisProgram:
    """A stored row with what was pasted about it."""
    given = {
        name: getattr(row, name)
        for name in fields
        if name != "kode"
        and not name.startswith("realisasi")
        and getattr(row, name) not in {None, ""}
    }
    first, second, third, fourth = (
        old if new is None else new for old, new in zip(kept.realisasi, row.realisasi, strict=True)
    )
    return replace(kept, **given, realisasi=(first, second, third, fourth))
