"""Rows of a table whose cells may span downwards: their heights, and where they may be parted."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.pdf.blocks import Block
from core.pdf.stacked import Stack

EMPTY = Stack()


@dataclass(frozen=True, slots=True)
class Pad:
    """Space between a cell's rules and what stands in it."""

    top: float
    bottom: float
    side: float


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell that reaches down over `rows` rows. `right` is set in further."""

    block: Block
    rows: int = 1
    middle: bool = False
    right: float = 0


@dataclass(frozen=True, slots=True)
class Row:
    """One cell for each column; `None` where a cell from above reaches down.

    `grey` is painted under the cells; 1 is the paper. `keep` holds it on the page of the next row.
    """

    cells: tuple[Cell | None, ...]
    pad: Pad
    grey: float = 1
    keep: bool = False


Rows = tuple[Row, ...]


def inner_width(cell: Cell, pad: Pad, width: float) -> float:
    return width - 2 * pad.side - cell.right


def cell_height(cell: Cell, pad: Pad, width: float) -> float:
    return cell.block.height(inner_width(cell, pad, width)) + pad.top + pad.bottom


def heights(rows: Sequence[Row], widths: Sequence[float]) -> list[float]:
    """Each row as high as its own cells ask; the last row of a span makes up what is wanting."""
    tall = [
        max(
            (
                cell_height(cell, row.pad, width)
                for cell, width in zip(row.cells, widths, strict=True)
                if cell and cell.rows == 1
            ),
            default=0,
        )
        for row in rows
    ]
    for start, row in enumerate(rows):
        for cell, width in zip(row.cells, widths, strict=True):
            if cell and cell.rows > 1:
                end = start + cell.rows
                wanting = cell_height(cell, row.pad, width) - sum(tall[start:end])
                tall[end - 1] += max(0, wanting)
    return tall


def own_cells(row: Row) -> list[Cell]:
    return [cell for cell in row.cells if cell]


def crossed(rows: Rows, at: int) -> bool:
    """Whether a cell reaches over the rule above row `at`."""
    return at < len(rows) and None in rows[at].cells


def part(rows: Rows, at: int) -> tuple[Rows, Rows]:
    """Two tables: what spans the cut is shortened above it and repeated in full below it."""
    above, below = list(rows[:at]), list(rows[at:])
    for column in range(len(rows[0].cells)):
        if not below or below[0].cells[column]:
            continue
        start = max(n for n, row in enumerate(above) if row.cells[column])
        cell = above[start].cells[column]
        if cell:
            over = at - start
            above[start] = _put(above[start], column, replace(cell, rows=over))
            below[0] = _put(below[0], column, replace(cell, rows=cell.rows - over))
    return tuple(above), tuple(below)


def cut_row(
    rows: Rows, widths: Sequence[float], room: float, page: float
) -> tuple[Row, Rows] | None:
    """Cut the first row through its lines at `room`; `None` where not one line fits above."""
    first = part(rows, 1)[0][0]
    room, page = (points - first.pad.top - first.pad.bottom for points in (room, page))
    upper, lower = [], []
    single, spanning = (own_cells(row) for row in (first, rows[0]))
    for cell, whole, width in zip(single, spanning, widths, strict=True):
        inner = inner_width(cell, first.pad, width)
        if cell.block.height(inner) <= room:
            above: Block = cell.block
            # a span goes on below with its text repeated, as at every page break
            below = whole.block if whole.rows > 1 else EMPTY
        else:
            above, below = cell.block.split(inner, room, page) or (EMPTY, cell.block)
        upper.append(replace(cell, block=above))
        lower.append(replace(whole, block=below))
    if all(cell.block == EMPTY for cell in upper):
        return None
    rest = (replace(rows[0], cells=tuple(lower)), *rows[1:])
    return replace(first, cells=tuple(upper)), rest


def _put(row: Row, column: int, cell: Cell) -> Row:
    return replace(row, cells=(*row.cells[:column], cell, *row.cells[column + 1 :]))
