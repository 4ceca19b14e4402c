"""A justified paragraph as a block, cut between its lines."""

from dataclasses import dataclass, replace

from core.pdf.blocks import Parts
from core.pdf.justified import SetLine, break_justified
from core.pdf.lines import widest_piece
from core.pdf.paragraph import lines_before_cut
from core.pdf.pen import Pen
from core.pdf.theme import Huruf


@dataclass(frozen=True, slots=True)
class Alinea:
    """A justified paragraph. `lines` is set once it has been cut, so that no part is rebroken."""

    text: str
    huruf: Huruf
    lines: tuple[SetLine, ...] = ()

    def broken(self, width: float) -> tuple[SetLine, ...]:
        return self.lines or break_justified(self.text, self.huruf, width)

    def height(self, width: float) -> float:
        return len(self.broken(width)) * self.huruf.baris

    def narrowest(self) -> tuple[float, str]:
        return widest_piece(self.text, self.huruf)

    def split(self, width: float, room: float, _page: float) -> Parts:
        return self.cut(width, room)

    def cut(self, width: float, room: float) -> "tuple[Alinea, Alinea] | None":
        """Like `split`, for those who need to know that the parts are text."""
        lines = self.broken(width)
        at = lines_before_cut(len(lines), self.huruf, room)
        return (replace(self, lines=lines[:at]), replace(self, lines=lines[at:])) if at else None

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        for number, line in enumerate(self.broken(width)):
            y = top - self.huruf.ukuran - number * self.huruf.baris
            pen.spaced(x, y, line.text, self.huruf, gap=line.gap, scale=line.scale)
