"""Blocks of a page: data that knows its height, where it may be cut, and how to draw itself."""

from dataclasses import dataclass
from typing import Protocol

from core.pdf.pen import Pen

ROOM = 0.01


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
class Bookmark:
    """An entry of the outline; put it in one `Stack` with the title it names.

    `level` 0 stands at the top; a list of contents leads to its `key`.
    """

    title: str
    level: int = 0
    key: str = ""

    def height(self, _width: float) -> float:
        return 0

    def narrowest(self) -> tuple[float, str]:
        return 0, ""

    def split(self, _width: float, _room: float, _page: float) -> Parts:
        return None

    def draw(self, pen: Pen, _x: float, top: float, _width: float) -> None:
        title = self.title.replace("\u00a0", " ")
        pen.bookmark(title, top, level=self.level, key=self.key)
