"""A paragraph in lines, cut only where two of them stay together on either side."""

from dataclasses import dataclass, replace
from typing import Generic, Protocol, Self, TypeVar

from core.pdf.blocks import ROOM, Parts
from core.pdf.lines import break_lines, widest_piece
from core.pdf.pen import Pen
from core.pdf.theme import Huruf, Rata

TOGETHER = 2


L = TypeVar("L")


@dataclass(frozen=True, slots=True)
class Lined(Generic[L]):
    """Text in one face. `lines` is set once it has been cut, so that no part is rebroken."""

    text: str
    huruf: Huruf
    lines: tuple[L, ...] = ()

    def broken(self, width: float) -> tuple[L, ...]:
        """Its lines where there is so much room."""
        raise NotImplementedError

    def height(self, width: float) -> float:
        return len(self.broken(width)) * self.huruf.baris

    def narrowest(self) -> tuple[float, str]:
        return widest_piece(self.text, self.huruf)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Set every line."""
        raise NotImplementedError

    def split(self, width: float, room: float, _page: float) -> Parts:
        return self.cut(width, room)

    def cut(self, width: float, room: float) -> tuple[Self, Self] | None:
        """Like `split`, for those who need to know that the parts are text."""
        lines = self.broken(width)
        at = lines_before_cut(len(lines), self.huruf, room)
        return (replace(self, lines=lines[:at]), replace(self, lines=lines[at:])) if at else None


@dataclass(frozen=True, slots=True)
class Text(Lined[str]):
    """A paragraph whose lines stand left, in the middle or right."""

    def broken(self, width: float) -> tuple[str, ...]:
        return self.lines or break_lines(self.text, self.huruf, width)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        match self.huruf.rata:
            case Rata.KIRI:
                at = x
            case Rata.TENGAH:
                at = x + width / 2
            case Rata.KANAN:
                at = x + width
        for number, line in enumerate(self.broken(width)):
            pen.text(at, top - self.huruf.ukuran - number * self.huruf.baris, line, self.huruf)


class Paragraph(Protocol):
    """Text in lines that may be cut between them."""

    @property
    def huruf(self) -> Huruf: ...

    def height(self, width: float) -> float: ...

    def narrowest(self) -> tuple[float, str]: ...

    def cut(self, width: float, room: float) -> "tuple[Paragraph, Paragraph] | None": ...

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None: ...


def lines_before_cut(count: int, huruf: Huruf, room: float) -> int:
    """How many lines fit before the cut, so that enough stay together; 0 when it is not cut."""
    fitting = min(int((room + ROOM) / huruf.baris), count - TOGETHER)
    return fitting if fitting >= TOGETHER else 0
