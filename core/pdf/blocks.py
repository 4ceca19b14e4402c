"""Blocks of a page: data that knows its height, where it may be cut, and how to draw itself."""

from dataclasses import dataclass, replace
from typing import Protocol

from core.pdf.lines import break_lines, widest_piece
from core.pdf.pen import Pen
from core.pdf.theme import Huruf, Rata

ROOM = 0.01
# a paragraph is cut only where two lines stay together on either side
TOGETHER = 2


class Block(Protocol):
    """What a page is made of. Widths and heights in points."""

    def height(self, width: float) -> float: ...

    def narrowest(self) -> tuple[float, str]:
        """The least width it can stand in, and the word that asks for it."""

    def split(self, width: float, room: float, page: float) -> "Parts":
        """Cut so that the first part fits `room`; `None` when the whole must go to a fresh page.

        `page` is the height of a fresh page; when `room` is as much, there is no better place.
        """

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None: ...


Parts = tuple[Block, Block] | None


@dataclass(frozen=True, slots=True)
class Gap:
    """Empty space between two blocks; gone at the top of a page."""

    points: float

    def height(self, _width: float) -> float:
        return self.points

    def narrowest(self) -> tuple[float, str]:
        return 0, ""

    def split(self, _width: float, _room: float, _page: float) -> Parts:
        return None

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Nothing to see."""


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph in one face. `lines` is set once it has been cut, so that no part is rebroken."""

    text: str
    huruf: Huruf
    lines: tuple[str, ...] = ()

    def broken(self, width: float) -> tuple[str, ...]:
        return self.lines or break_lines(self.text, self.huruf, width)

    def height(self, width: float) -> float:
        return len(self.broken(width)) * self.huruf.baris

    def narrowest(self) -> tuple[float, str]:
        return widest_piece(self.text, self.huruf)

    def split(self, width: float, room: float, _page: float) -> Parts:
        return self.cut(width, room)

    def cut(self, width: float, room: float) -> "tuple[Text, Text] | None":
        """Like `split`, for those who need to know that the parts are text."""
        lines = self.broken(width)
        fitting = min(int((room + ROOM) / self.huruf.baris), len(lines) - TOGETHER)
        if fitting < TOGETHER:
            return None
        return replace(self, lines=lines[:fitting]), replace(self, lines=lines[fitting:])

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


@dataclass(frozen=True, slots=True)
class Label:
    """A short word that hangs left of a paragraph, on its first baseline."""

    x: float
    text: str
    huruf: Huruf


@dataclass(frozen=True, slots=True)
class Hanging:
    """A paragraph at an indent with its labels before it; they stay with its first part."""

    labels: tuple[Label, ...]
    indent: float
    body: Paragraph

    def height(self, width: float) -> float:
        return self.body.height(width - self.indent)

    def narrowest(self) -> tuple[float, str]:
        width, word = self.body.narrowest()
        return self.indent + width, word

    def split(self, width: float, room: float, _page: float) -> Parts:
        parts = self.body.cut(width - self.indent, room)
        if parts is None:
            return None
        first, rest = parts
        return replace(self, body=first), replace(self, labels=(), body=rest)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        for label in self.labels:
            pen.text(x + label.x, top - self.body.huruf.ukuran, label.text, label.huruf)
        self.body.draw(pen, x + self.indent, top, width - self.indent)


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline; put it in one `Stack` with the title it names."""

    title: str

    def height(self, _width: float) -> float:
        return 0

    def narrowest(self) -> tuple[float, str]:
        return 0, ""

    def split(self, _width: float, _room: float, _page: float) -> Parts:
        return None

    def draw(self, pen: Pen, _x: float, top: float, _width: float) -> None:
        pen.bookmark(self.title.replace("\u00a0", " "), top)


@dataclass(frozen=True, slots=True)
class Stack:
    """Blocks under one another; `together` keeps them on one page when a page can hold them."""

    blocks: tuple[Block, ...] = ()
    together: bool = False

    def height(self, width: float) -> float:
        return sum(block.height(width) for block in self.blocks)

    def narrowest(self) -> tuple[float, str]:
        return max((block.narrowest() for block in self.blocks), default=(0, ""))

    def split(self, width: float, room: float, page: float) -> Parts:
        if self.together and self.height(width) <= page + ROOM:
            return None
        for count, block in enumerate(self.blocks):
            tall = block.height(width)
            if tall > room + ROOM:
                before, after = self.blocks[:count], self.blocks[count:]
                if parts := block.split(width, room, page):
                    before, after = (*before, parts[0]), (parts[1], *after[1:])
                if not before:
                    return None
                return Stack(before), Stack(_without_leading_gap(after))
            room -= tall
        return None

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        for block in self.blocks:
            block.draw(pen, x, top, width)
            top -= block.height(width)


@dataclass(frozen=True, slots=True)
class Beside:
    """Blocks side by side, each in its share of the width; never cut."""

    blocks: tuple[Block, ...]
    shares: tuple[float, ...]
    between: float

    def height(self, width: float) -> float:
        pairs = zip(self.blocks, self._widths(width), strict=True)
        return max(block.height(wide) for block, wide in pairs)

    def narrowest(self) -> tuple[float, str]:
        wide = [block.narrowest() for block in self.blocks]
        return sum(width for width, _ in wide) + self._gaps(), max(wide)[1]

    def split(self, _width: float, _room: float, _page: float) -> Parts:
        return None

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        for block, wide in zip(self.blocks, self._widths(width), strict=True):
            block.draw(pen, x, top, wide)
            x += wide + self.between

    def _widths(self, width: float) -> list[float]:
        unit = (width - self._gaps()) / sum(self.shares)
        return [share * unit for share in self.shares]

    def _gaps(self) -> float:
        return self.between * (len(self.blocks) - 1)


def _without_leading_gap(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return blocks[1:] if blocks and isinstance(blocks[0], Gap) else blocks
