"""Bars of growth in greys: the parts of one row, and the legend that names them."""

from collections.abc import Iterator
from dataclasses import dataclass

from core.pdf.blocks import Parts
from core.pdf.pen import Pen
from core.pdf.theme import Huruf

# dark to light in the order of the directions: risen, same, fallen, not comparable, no report
GREYS = (0.15, 0.45, 0.68, 0.86, 1)
BAR, RULE, INK = 6.5, 0.4, 0.35
BOX, BESIDE, APART = 7, 3, 14


@dataclass(frozen=True, slots=True)
class Batang:
    """A row's parts side by side; `terbanyak` is the longest row, which fills the width."""

    hitungan: tuple[int, ...]
    terbanyak: int
    tall: float

    def height(self, _width: float) -> float:
        return self.tall

    def narrowest(self) -> tuple[float, str]:
        return 0, ""

    def split(self, _width: float, _room: float, _page: float) -> Parts:
        return None

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        bottom = top - (self.tall + BAR) / 2
        for start, long, grey in self._parts(width):
            pen.fill(x + start, bottom, long, BAR, grey=grey)
            _frame(pen, x + start, bottom, long)

    def _parts(self, width: float) -> Iterator[tuple[float, float, float]]:
        """Start, length and grey of every part that is not empty."""
        before = 0
        for count, grey in zip(self.hitungan, GREYS, strict=True):
            if count:
                unit = width / max(self.terbanyak, 1)
                yield before * unit, count * unit, grey
            before += count


@dataclass(frozen=True, slots=True)
class Keterangan:
    """What each grey means, on one line."""

    kata: tuple[str, ...]
    huruf: Huruf

    def height(self, _width: float) -> float:
        return self.huruf.baris

    def narrowest(self) -> tuple[float, str]:
        return sum(BOX + BESIDE + APART + self.huruf.width(one) for one in self.kata), ""

    def split(self, _width: float, _room: float, _page: float) -> Parts:
        return None

    def draw(self, pen: Pen, x: float, top: float, _width: float) -> None:
        base = top - self.huruf.baris + 2
        for kata, grey in zip(self.kata, GREYS, strict=True):
            pen.fill(x, base - 1, BOX, BAR, grey=grey)
            _frame(pen, x, base - 1, BOX)
            pen.text(x + BOX + BESIDE, base, kata, self.huruf)
            x += BOX + BESIDE + self.huruf.width(kata) + APART


def _frame(pen: Pen, x: float, bottom: float, long: float) -> None:
    """White would be lost on white."""
    for edge in (bottom, bottom + BAR):
        pen.line(x, edge, x + long, edge, thick=RULE, grey=INK)
    for side in (x, x + long):
        pen.line(side, bottom, side, bottom + BAR, thick=RULE, grey=INK)
