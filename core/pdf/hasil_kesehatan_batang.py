"""Bars of a result in greys: one for each aspect, and one for the total with its limits."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from core import angka
from core.pdf.blocks import Parts
from core.pdf.paragraph import Text
from core.pdf.pen import Pen
from core.pdf.theme import Huruf, Rata
from core.rules.pedoman import Predikat

BAR, RULE = 9, 0.5
TRACK, ASPECT, TOTAL, INK = 0.94, 0.5, 0.15, 0.25
FULL = Fraction(100)
# above the bar the names, below it the limits
ABOVE, BELOW, TICK, SIDE = 3, 10, 2.5, 3


@dataclass(frozen=True, slots=True)
class Bar:
    """How much of the full score an aspect reached."""

    persen: Fraction
    tall: float

    def height(self, _width: float) -> float:
        return self.tall

    def narrowest(self) -> tuple[float, str]:
        return 0, ""

    def split(self, _width: float, _room: float, _page: float) -> Parts:
        return None

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        _draw_bar(pen, x, top - (self.tall + BAR) / 2, width, self.persen, grey=ASPECT)


@dataclass(frozen=True, slots=True)
class Skala:
    """The total on the scale of predikat; limits belong to the total alone.

    Names stand in their stretches where they fit, else the limits are told in a line below.
    """

    total: Fraction
    skala: tuple[Predikat, ...]
    huruf: Huruf

    def height(self, width: float) -> float:
        told = self._told(width)
        return self._above(width) + BAR + BELOW + (told.height(width) if told else 0)

    def narrowest(self) -> tuple[float, str]:
        return max((self.huruf.width(each.nama), each.nama) for each in self.skala)

    def split(self, _width: float, _room: float, _page: float) -> Parts:
        return None

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        names, above = self._names(width), self._above(width)
        bottom = top - above - BAR
        _draw_bar(pen, x, bottom, width, self.total, grey=TOTAL)
        for start, end, text in names:
            high = above - ABOVE - text.height(end - start)
            text.draw(pen, x + start, top - high, end - start)
        centred = self.huruf.aligned(Rata.TENGAH)
        for at, limit in self._limits(width):
            inside = 0 < at < width
            upper = top if inside and names else bottom + BAR
            pen.line(x + at, bottom - TICK, x + at, upper, thick=RULE, grey=INK)
            half = self.huruf.width(limit) / 2
            middle = min(max(at, half), width - half)
            pen.text(x + middle, bottom - BELOW + 1, limit, centred, grey=INK)
        if told := self._told(width):
            told.draw(pen, x, bottom - BELOW, width)

    def _above(self, width: float) -> float:
        texts = self._names(width)
        return ABOVE + max((text.height(end - start) for start, end, text in texts), default=0)

    def _names(self, width: float) -> list[tuple[float, float, Text]]:
        """Each name with the stretch of the bar it stands over; none when one does not fit."""
        edges = [*(each.minimal for each in self._rising()), FULL]
        huruf, found = self.huruf.aligned(Rata.TENGAH), []
        for each, (low, high) in zip(self._rising(), pairwise(edges), strict=True):
            start, end = _place(low, width) + SIDE, _place(high, width) - SIDE
            text = Text(each.nama, huruf)
            if text.narrowest()[0] > end - start:
                return []
            found.append((start, end, text))
        return found

    def _told(self, width: float) -> Text | None:
        if self._names(width):
            return None
        named = (f"{each.nama} mulai {angka.show(each.minimal)}" for each in self.skala)
        return Text(f"Batas predikat: {'; '.join(named)}.", self.huruf)

    def _limits(self, width: float) -> Iterator[tuple[float, str]]:
        """The limits under the bar; one that would run into its neighbour is left out."""
        free = 0.0
        limits = [*(each.minimal for each in self._rising()), FULL]
        for limit in limits:
            at, text = _place(limit, width), angka.show(limit, 0 if limit.denominator == 1 else 2)
            half = self.huruf.width(text) / 2
            if at - half >= free or not free:
                free = at + half + SIDE
                yield at, text

    def _rising(self) -> list[Predikat]:
        return sorted(self.skala, key=lambda each: each.minimal)


def _place(value: Fraction, width: float) -> float:
    return float(min(max(value, Fraction(0)), FULL) / FULL) * width


def _draw_bar(  # noqa: PLR0913 - a box is four numbers
    pen: Pen, x: float, bottom: float, width: float, persen: Fraction, *, grey: float
) -> None:
    pen.fill(x, bottom, width, BAR, grey=TRACK)
    pen.fill(x, bottom, _place(persen, width), BAR, grey=grey)
