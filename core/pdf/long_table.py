"""A table of thousands of plain rows: each is measured once, so that pages cost what they hold."""

from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import accumulate

from core.pdf.blocks import ROOM, Block, Parts
from core.pdf.pen import Pen
from core.pdf.rows import EMPTY, heights
from core.pdf.table import Table

LONG = 200
"""Rows from which measuring all the rest at every page would be felt."""


@dataclass(frozen=True, slots=True)
class LongTable:
    """The rows from `start` to `stop` of a table without cells that span; `ends` are all sums."""

    whole: Table
    ends: tuple[float, ...]
    head: float
    start: int
    stop: int

    def height(self, width: float) -> float:
        closing = self.whole.closing.height(width) if self._is_last else 0
        return self.head + self.ends[self.stop] - self.ends[self.start] + closing

    def narrowest(self) -> tuple[float, str]:
        return self.whole.narrowest()

    def split(self, width: float, room: float, page: float) -> Parts:
        """Whole rows only; one that no page holds is left to the plain table to cut."""
        limit = self.ends[self.start] + room + ROOM - self.head
        fitting = bisect_right(self.ends, limit, self.start, self.stop + 1) - 1
        company = max(1, min(self.whole.company, self.stop - self.start - 1))
        at = min(fitting, self.stop - company)
        if at > self.start:
            return replace(self, stop=at), replace(self, start=at)
        return None if room < page - ROOM else self._plain().split(width, room, page)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        self._plain().draw(pen, x, top, width)

    @property
    def _is_last(self) -> bool:
        return self.stop == len(self.whole.rows)

    def _plain(self) -> Table:
        closing = self.whole.closing if self._is_last else EMPTY
        return replace(self.whole, rows=self.whole.rows[self.start : self.stop], closing=closing)


def paged(table: Table) -> Block:
    """The table, measured once where it is long; its rows may not span."""
    if len(table.rows) < LONG:
        return table
    ends = tuple(accumulate(heights(table.rows, table.widths), initial=0.0))
    head = sum(heights(table.head, table.widths))
    return LongTable(table, ends, head, 0, len(table.rows))
