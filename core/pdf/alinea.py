"""A justified paragraph as a block, cut between its lines."""

from dataclasses import dataclass

from core.pdf.justified import SetLine, break_justified
from core.pdf.paragraph import Lined
from core.pdf.pen import Pen


@dataclass(frozen=True, slots=True)
class Alinea(Lined[SetLine]):
    """A paragraph whose lines are set as wide as their room."""

    def broken(self, width: float) -> tuple[SetLine, ...]:
        return self.lines or break_justified(self.text, self.huruf, width)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        for number, line in enumerate(self.broken(width)):
            y = top - self.huruf.ukuran - number * self.huruf.baris
            pen.spaced(x, y, line.text, self.huruf, gap=line.gap, scale=line.scale)
