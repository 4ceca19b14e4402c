"""The border of a certificate in line art: a strong frame, two fine ones with hollowed corners."""

from dataclasses import dataclass

from core.pdf.document import Marks, Sheet
from core.pdf.pen import Pen
from core.pdf.theme import MM, Halaman, Theme

Point = tuple[float, ...]
OUTER, MIDDLE, INNER = 9 * MM, 11.2 * MM, 12.6 * MM
STRONG, FINE, HAIR = 2.25, 0.9, 0.4
HOLLOW = 9 * MM
# a star where a corner is hollowed out, with a smaller one turned inside it
STAR, SMALL_STAR = 3.4 * MM, 1.9 * MM
# a quarter of a circle as a curve
ROUND = 0.5523
GREY = 0.25


@dataclass(frozen=True, slots=True)
class Bingkai:
    """The border under the words of every page; other marks stand inside it."""

    inside: Marks

    def height(self, theme: Theme) -> float:
        return self.inside.height(theme)

    def draw_before(self, pen: Pen, theme: Theme, sheet: Sheet) -> None:
        page = theme.halaman
        _draw(pen, (_frame(page, OUTER),), STRONG)
        _draw(pen, (_hollowed(page, MIDDLE, HOLLOW),), FINE)
        _draw(pen, (_hollowed(page, INNER, HOLLOW),), HAIR)
        at = OUTER + HOLLOW * 0.52
        for x in (at, page.lebar - at):
            for y in (at, page.tinggi - at):
                _draw(pen, (_star(x, y, STAR), _star(x, y, SMALL_STAR)), HAIR)
        self.inside.draw_before(pen, theme, sheet)

    def draw_after(self, pen: Pen, theme: Theme, sheet: Sheet) -> None:
        self.inside.draw_after(pen, theme, sheet)


def _draw(pen: Pen, strokes: tuple[tuple[Point, ...], ...], thick: float) -> None:
    pen.stroke(strokes, middle=(0, 0), origin=(0, 0), turn=0, scale=1, thick=thick, grey=GREY)


def _frame(page: Halaman, inset: float) -> tuple[Point, ...]:
    left, bottom, right, top = inset, inset, page.lebar - inset, page.tinggi - inset
    half = STRONG / 2
    return (
        (left - half, bottom),
        (right, bottom),
        (right, top),
        (left, top),
        (left, bottom),
    )


def _hollowed(page: Halaman, inset: float, radius: float) -> tuple[Point, ...]:
    """A frame whose corners are cut out by quarters of a circle."""
    left, bottom, right, top = inset, inset, page.lebar - inset, page.tinggi - inset
    bend = radius * (1 - ROUND)
    return (
        (left + radius, bottom),
        (right - radius, bottom),
        (
            right - radius,
            bottom + radius - bend,
            right - bend,
            bottom + radius,
            right,
            bottom + radius,
        ),
        (right, top - radius),
        (right - bend, top - radius, right - radius, top - bend, right - radius, top),
        (left + radius, top),
        (left + radius, top - bend, left + bend, top - radius, left, top - radius),
        (left, bottom + radius),
        (left + bend, bottom + radius, left + radius, bottom + bend, left + radius, bottom),
    )


def _star(x: float, y: float, size: float) -> tuple[Point, ...]:
    """Four points joined by curves that bend towards the middle."""
    near = size * 0.18
    return (
        (x + size, y),
        (x + near, y + near, x + near, y + near, x, y + size),
        (x - near, y + near, x - near, y + near, x - size, y),
        (x - near, y - near, x - near, y - near, x, y - size),
        (x + near, y - near, x + near, y - near, x + size, y),
    )
