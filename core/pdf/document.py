"""Blocks onto pages and pages into bytes: the same for every printed document."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from core.errors import PrintRefusedError
from core.pdf.blocks import ROOM, Block, Gap
from core.pdf.paraf import BOX, draw_box
from core.pdf.pen import Keterangan, Pen
from core.pdf.theme import Rata, Theme
from core.pdf.watermark import draw_draf

FOOT_GREY = 0.35


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts on a fresh page."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A block and how far its top lies below the top of the text."""

    block: Block
    down: float


Page = list[Placed]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Which page of how many, and whether it is of a draft."""

    number: int
    count: int
    draft: bool


class Marks(Protocol):
    """What stands on every page outside its text: numbers, foot, marks of a draft."""

    def height(self, theme: Theme) -> float:
        """Room taken from the text, at its lower end."""

    def draw_before(self, pen: Pen, theme: Theme, sheet: Sheet) -> None: ...

    def draw_after(self, pen: Pen, theme: Theme, sheet: Sheet) -> None:
        """The foot is written last, so that it is also last when copied or read aloud."""


@dataclass(frozen=True, slots=True)
class Document:
    """A paper composed but not yet set: `pdf` gives a file, `draw` puts it into a larger one."""

    theme: Theme
    keterangan: Keterangan
    blocks: tuple[Block | PageBreak, ...]
    marks: Marks
    draft: bool
    then: tuple["Document", ...] = ()
    """Parts on paper of their own, whose pages are numbered on."""

    def pdf(self) -> bytes:
        """Equal input gives equal bytes."""
        pen = Pen(self.theme.halaman, self.keterangan)
        self.draw(pen)
        return pen.finish()

    def draw(self, pen: Pen) -> int:
        """Set it on the next pages of the pen; how many they were."""
        parts = [(part, part.pages()) for part in self.parts()]
        count, number = sum(len(pages) for _part, pages in parts), 0
        for part, pages in parts:
            for placed in pages:
                number += 1
                part.draw_page(pen, placed, Sheet(number, count, draft=part.draft))
        return count

    def parts(self) -> tuple["Document", ...]:
        """Itself without the others, then each of them."""
        return (self, *(part for one in self.then for part in one.parts()))

    def pages(self) -> "list[Page]":
        """Its own blocks on its own pages."""
        page = self.theme.halaman
        return paginate(self.blocks, page.width, page.height - self.marks.height(self.theme))

    def draw_page(self, pen: Pen, placed: "Page", sheet: Sheet) -> None:
        page = self.theme.halaman
        pen.turn(page)
        if self.draft:
            draw_draf(pen, page)
        self.marks.draw_before(pen, self.theme, sheet)
        for each in placed:
            each.block.draw(pen, page.kiri, page.tinggi - page.atas - each.down, page.width)
        self.marks.draw_after(pen, self.theme, sheet)
        pen.next_page()


def render(
    theme: Theme,
    keterangan: Keterangan,
    blocks: Iterable[Block | PageBreak],
    *,
    draft: bool,
    foot: str = "",
) -> bytes:
    """Set the blocks with a page number above and a note below. Equal input gives equal bytes."""
    return Document(theme, keterangan, tuple(blocks), Numbered(foot), draft).pdf()


@dataclass(frozen=True, slots=True)
class Numbered:
    """Pages numbered above from the second on; a note and, on a draft, the paraf box below."""

    foot: str = ""

    def height(self, _theme: Theme) -> float:
        return 0

    def draw_before(self, pen: Pen, theme: Theme, sheet: Sheet) -> None:
        if sheet.number > 1:
            page, huruf = theme.halaman, theme.huruf.isi.aligned(Rata.TENGAH)
            middle = page.kiri + page.width / 2
            pen.text(middle, page.tinggi - page.nomor, f"\u2013 {sheet.number} \u2013", huruf)

    def draw_after(self, pen: Pen, theme: Theme, sheet: Sheet) -> None:
        if sheet.draft:
            draw_box(pen, theme.halaman, theme.huruf.paraf)
        _note(pen, theme, self.foot)


def paginate(blocks: Iterable[Block | PageBreak], width: float, height: float) -> list[Page]:
    """Fill pages from the top; nothing is cut where its block forbids it."""
    pages = _Pages(width, height)
    for block in blocks:
        if isinstance(block, PageBreak):
            pages.turn()
        else:
            pages.add(block)
    return pages.filled


class _Pages:
    """The pages filled so far, and how far down the last one."""

    def __init__(self, width: float, height: float) -> None:
        self.filled: list[Page] = [[]]
        self._width = width
        self._height = height
        self._down = 0.0

    def turn(self) -> None:
        if self.filled[-1]:
            self.filled.append([])
            self._down = 0.0

    def add(self, block: Block) -> None:
        if isinstance(block, Gap):
            self._down += block.points if self.filled[-1] else 0
            return
        while block.height(self._width) > (room := self._height - self._down) + ROOM:
            parts = block.split(self._width, room, self._height)
            if parts:
                self._put(parts[0])
                block = parts[1]
            elif not self.filled[-1]:
                raise PrintRefusedError(
                    f"Bagian dengan kata “{block.narrowest()[1]}” tidak muat pada satu halaman."
                )
            self.turn()
        self._put(block)

    def _put(self, block: Block) -> None:
        self.filled[-1].append(Placed(block, self._down))
        self._down += block.height(self._width)


def _note(pen: Pen, theme: Theme, foot: str) -> None:
    if not foot:
        return
    page, huruf = theme.halaman, theme.huruf.kaki.aligned(Rata.KANAN)
    if huruf.width(foot) > page.width - BOX[0]:
        raise PrintRefusedError(f"Catatan kaki terlalu panjang: “{foot}”.")
    pen.text(page.lebar - page.kanan, page.kaki, foot, huruf, grey=FOOT_GREY)
