"""The lists of contents and of tables: names, dots, page numbers; each line leads to its page."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from core.naskah.teks import bind
from core.pdf.blocks import Block, Bookmark, Gap, Parts
from core.pdf.lines import break_lines
from core.pdf.paragraph import Text
from core.pdf.pen import Pen
from core.pdf.stacked import Stack
from core.pdf.table import Headed
from core.pdf.theme import MM, Huruf, Rata, Theme

NUMBER_ROOM, DOTS_ROOM, STEP = 12 * MM, 6 * MM, 7 * MM
CONTENTS, TABLES = "daftar-isi", "daftar-tabel"
_DOT = " ."


@dataclass(frozen=True, slots=True)
class Tujuan:
    """What a line of a list leads to."""

    key: str
    judul: str
    level: int = 0


@dataclass(frozen=True, slots=True)
class BarisIsi:
    """One line of a list; a long name goes on underneath, the number stands at its end."""

    tujuan: Tujuan
    page: str
    huruf: Huruf

    def height(self, width: float) -> float:
        return len(self._lines(width)) * self.huruf.baris

    def narrowest(self) -> tuple[float, str]:
        return Text(self.tujuan.judul, self.huruf).narrowest()

    def split(self, _width: float, _room: float, _page: float) -> Parts:
        return None

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        lines, left = self._lines(width), x + self._indent()
        y = top - self.huruf.ukuran
        for line in lines[:-1]:
            pen.text(left, y, line, self.huruf)
            y -= self.huruf.baris
        right = x + width
        dots = right - left - self.huruf.width(lines[-1]) - self.huruf.width(f" {self.page}")
        count = int(dots / self.huruf.width(_DOT))
        pen.text(left, y, lines[-1], self.huruf)
        # all dots stand under one another, whatever is before them
        end = right - self.huruf.width(f" {self.page}")
        pen.text(end, y, _DOT * count, self.huruf.aligned(Rata.KANAN))
        pen.text(right, y, self.page, self.huruf.aligned(Rata.KANAN))
        pen.link((left, top - self.height(width), right, top), self.tujuan.key)

    def _indent(self) -> float:
        return self.tujuan.level * STEP

    def _lines(self, width: float) -> tuple[str, ...]:
        room = width - self._indent() - NUMBER_ROOM - DOTS_ROOM
        return break_lines(bind(self.tujuan.judul), self.huruf, room)


def contents(
    theme: Theme,
    chapters: Sequence[Tujuan],
    tables: Sequence[Tujuan],
    pages: Mapping[str, str],
) -> Iterator[Block]:
    """DAFTAR ISI, and DAFTAR TABEL where there are several."""
    yield from _list(theme, "DAFTAR ISI", CONTENTS, chapters, pages)
    if len(tables) > 1:
        yield Gap(22)
        yield from _list(theme, "DAFTAR TABEL", TABLES, tables, pages)


def _list(
    theme: Theme, judul: str, key: str, lines: Sequence[Tujuan], pages: Mapping[str, str]
) -> Iterator[Block]:
    head = Text(judul, theme.huruf.judul.aligned(Rata.TENGAH))
    lead = Stack((Bookmark(judul.capitalize(), key=key), head, Gap(14)), together=True)
    bold = key == CONTENTS
    for number, one in enumerate(lines):
        face = theme.huruf.isi_tebal if bold and not one.level else theme.huruf.isi
        line = BarisIsi(one, pages.get(one.key, ""), face)
        if number and not one.level:
            yield Gap(4)
        yield line if number else Headed(lead, line)
