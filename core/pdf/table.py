"""A ruled table: heads repeat, spans are repeated after a cut, the closing block is never alone."""

from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby
from typing import NamedTuple

from core.errors import PrintRefusedError
from core.pdf.blocks import ROOM, Block, Parts
from core.pdf.pen import Pen
from core.pdf.rows import EMPTY, Cell, Pad, Row, Rows, crossed, cut_row, heights, inner_width, part
from core.pdf.stacked import Stack

RULE = 0.5
# a page may stay this much empty before a span is cut
FILLED = 0.6
# a row taller than a page starts where at least this share of the page is left
WORTH = 0.25


class Box(NamedTuple):
    """Where a cell stands on the page."""

    x: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Table:
    """Columns by width; `closing` shares its page with at least the last `company` rows."""

    widths: tuple[float, ...]
    head: Rows
    rows: Rows
    closing: Stack = EMPTY
    rule: float = RULE
    company: int = 1

    def height(self, width: float) -> float:
        body = sum(heights(self.head, self.widths)) + sum(heights(self.rows, self.widths))
        return body + self.closing.height(width)

    def narrowest(self) -> tuple[float, str]:
        return sum(self.widths), ""

    def split(self, width: float, room: float, page: float) -> Parts:
        head = sum(heights(self.head, self.widths))
        fresh = room >= page - ROOM
        if not fresh and self.height(width) <= page * WORTH:
            return None
        if at := self._kept(self._place_to_part(room - head, page - head, width), fresh=fresh):
            return self._parted(*part(self.rows, at))
        return self._through_a_row(width, room - head, page - head)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        rows = self.head + self.rows
        tall = heights(rows, self.widths)
        rules = [top - sum(tall[:count]) for count in range(len(rows) + 1)]
        for number, row in enumerate(rows):
            if row.grey < 1:
                wide = sum(self.widths)
                pen.fill(x, rules[number + 1], wide, tall[number], grey=row.grey)
        for number, row in enumerate(rows):
            left = x
            for cell, wide in zip(row.cells, self.widths, strict=True):
                if cell:
                    high = sum(tall[number : number + cell.rows])
                    _draw_cell(pen, cell, row.pad, Box(left, rules[number], wide, high))
                left += wide
        self._draw_rules(pen, x, rules)
        self.closing.draw(pen, x, rules[-1], width)

    def _place_to_part(self, room: float, page: float, width: float) -> int:
        """The row to begin the next page with; 0 where no row may stay here."""
        tall = list(accumulate(heights(self.rows, self.widths)))
        rest = page + ROOM - self.closing.height(width)
        fitting = min(bisect(tall, room + ROOM), len(self.rows) - self._company(tall, rest))
        # what spans the cut must now fit above it: that may take more than it had
        while fitting > 0 and self._above(fitting) > room + ROOM:
            fitting -= 1
        whole = next((at for at in range(fitting, 0, -1) if not crossed(self.rows, at)), 0)
        return whole if whole and tall[whole - 1] >= FILLED * room else max(fitting, 0)

    def _company(self, tall: Sequence[float], rest: float) -> int:
        """Rows that stay with the closing block, as far as `rest` of a page beside it holds them.

        Of a few one at least may stand before them.
        """
        count = max(1, min(self.company, len(self.rows) - 1))
        while count > 1 and tall[-1] - tall[-1 - count] > rest:
            count -= 1
        return count

    def _kept(self, at: int, *, fresh: bool) -> int:
        """Further up where the row above the cut must not be parted from the next; 0 for none."""
        start = at
        while start > 0 and self.rows[start - 1].keep:
            start -= 1
        return start or (at if fresh else 0)

    def _above(self, at: int) -> float:
        return sum(heights(part(self.rows, at)[0], self.widths))

    def _parted(self, above: Rows, below: Rows) -> Parts:
        return replace(self, rows=above, closing=EMPTY), replace(self, rows=below)

    def _through_a_row(self, width: float, room: float, page: float) -> Parts:
        """Cut a row that no page can hold, alone or with the closing block under it."""
        single = part(self.rows, 1)[0]
        tall = sum(heights(single, self.widths))
        closing = self.closing.height(width) if len(self.rows) == 1 else 0
        if room < page - ROOM and (tall + closing <= page + ROOM or room < WORTH * page):
            return None
        if closing > page * (1 - WORTH):
            raise PrintRefusedError(
                "Catatan dan tanda tangan di bawah tabel terlalu tinggi untuk satu halaman.",
                hint="Perpendek catatan, baris jabatan, atau daftar paraf, lalu cetak lagi.",
            )
        cut = min(room, max(tall / 2, tall + closing - page)) if tall <= page else room
        parts = cut_row(self.rows, self.widths, cut, page)
        if parts is None and room >= page - ROOM:
            raise PrintRefusedError("Satu baris tabel lebih tinggi daripada satu halaman.")
        return self._parted((parts[0],), parts[1]) if parts else None

    def _draw_rules(self, pen: Pen, x: float, rules: Sequence[float]) -> None:
        edges = list(accumulate(self.widths, initial=x))
        for row, y in zip((*self.head, *self.rows, None), rules, strict=True):
            for left, right in _ruled(row, edges):
                pen.line(left, y, right, y, thick=self.rule)
        for edge in edges:
            pen.line(edge, rules[0], edge, rules[-1], thick=self.rule)


def _ruled(row: Row | None, edges: Sequence[float]) -> Iterator[tuple[float, float]]:
    """The stretches of the rule above a row, without those that a cell from above crosses."""
    if row is None:
        yield edges[0], edges[-1]
        return
    columns = enumerate(row.cells)
    for owned, run in groupby(columns, key=lambda column: column[1] is not None):
        numbers = [number for number, _ in run]
        if owned:
            yield edges[numbers[0]], edges[numbers[-1] + 1]


def _draw_cell(pen: Pen, cell: Cell, pad: Pad, box: Box) -> None:
    inner = inner_width(cell, pad, box.width)
    spare = box.height - cell.block.height(inner) - pad.top - pad.bottom
    down = pad.top + (spare / 2 if cell.middle else 0)
    cell.block.draw(pen, box.x + pad.side, box.top - down, inner)


def fit_columns(rows: Rows, shares: Sequence[float], width: float) -> tuple[float, ...]:
    """Share out the width; a column whose longest word needs more takes it from the others."""
    least = [
        max(
            cell.block.narrowest()[0] + 2 * row.pad.side + cell.right
            for row in rows
            if (cell := row.cells[column])
        )
        for column in range(len(shares))
    ]
    fixed: dict[int, float] = {}
    while True:
        free = [column for column in range(len(shares)) if column not in fixed]
        unit = (width - sum(fixed.values())) / sum(shares[column] for column in free)
        short = {column: least[column] for column in free if least[column] > shares[column] * unit}
        if not short:
            return tuple(fixed.get(n, shares[n] * unit) for n in range(len(shares)))
        fixed |= short
        if len(fixed) == len(shares) or sum(fixed.values()) >= width:
            # no sharing helps: breaking the lines will name the word
            return tuple(share * width / sum(shares) for share in shares)


@dataclass(frozen=True, slots=True)
class Headed:
    """A title that stays with the first piece of the block under it."""

    lead: Stack
    body: Block

    def height(self, width: float) -> float:
        return self.lead.height(width) + self.body.height(width)

    def narrowest(self) -> tuple[float, str]:
        return max(self.lead.narrowest(), self.body.narrowest())

    def split(self, width: float, room: float, page: float) -> Parts:
        lead = self.lead.height(width)
        parts = self.body.split(width, room - lead, page - lead)
        return (Stack((self.lead, parts[0])), parts[1]) if parts else None

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        self.lead.draw(pen, x, top, width)
        self.body.draw(pen, x, top - self.lead.height(width), width)
