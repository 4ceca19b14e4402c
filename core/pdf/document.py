"""Blocks onto pages and pages into bytes: the same for every printed document."""

from collections.abc import Iterable
from dataclasses import dataclass

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


def render(
    theme: Theme,
    keterangan: Keterangan,
    blocks: Iterable[Block | PageBreak],
    *,
    draft: bool,
    foot: str = "",
) -> bytes:
    """Set the blocks and return the PDF. Equal input gives equal bytes."""
    pages = paginate(blocks, theme.halaman.width, theme.halaman.height)
    pen = Pen(theme.halaman, keterangan)
    for number, page in enumerate(pages, start=1):
        if draft:
            draw_draf(pen, theme.halaman)
        if number > 1:
            _number(pen, theme, number)
        for placed in page:
            top = theme.halaman.tinggi - theme.halaman.atas - placed.down
            placed.block.draw(pen, theme.halaman.kiri, top, theme.halaman.width)
        # the foot is written last, so that it is also last when copied or read aloud
        if draft:
            draw_box(pen, theme.halaman, theme.huruf.paraf)
        _foot(pen, theme, foot)
        pen.next_page()
    return pen.finish()


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


def _number(pen: Pen, theme: Theme, number: int) -> None:
    page, huruf = theme.halaman, theme.huruf.isi.aligned(Rata.TENGAH)
    middle = page.kiri + page.width / 2
    pen.text(middle, page.tinggi - page.nomor, f"\u2013 {number} \u2013", huruf)


def _foot(pen: Pen, theme: Theme, foot: str) -> None:
    if not foot:
        return
    page, huruf = theme.halaman, theme.huruf.kaki.aligned(Rata.KANAN)
    if huruf.width(foot) > page.width - BOX[0]:
        raise PrintRefusedError(f"Catatan kaki terlalu panjang: “{foot}”.")
    pen.text(page.lebar - page.kanan, page.kaki, foot, huruf, grey=FOOT_GREY)
