"""Blocks made of blocks: under one another, or side by side."""

from dataclasses import dataclass

from core.pdf.blocks import ROOM, Block, Gap, Parts
from core.pdf.pen import Pen


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
