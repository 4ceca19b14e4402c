"""Several signatures beside and under one another: rows of one to three, never cut."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import ceil

from core.errors import PrintRefusedError
from core.naskah.model import TITIK, Mode, Penandatangan
from core.naskah.tanda_tangan import BarisTanda, BlokTanda
from core.naskah.teks import bind, tidy
from core.pdf.blocks import Block, Gap, Parts
from core.pdf.paraf import LembarParaf
from core.pdf.pen import Pen
from core.pdf.signature import (
    HAND_LINES,
    TTE_HEIGHT,
    TTE_MARGIN,
    TTE_WIDTH,
    Line,
    mark_corners,
    office_lines,
    person_lines,
    write_lines,
)
from core.pdf.stacked import Stack
from core.pdf.theme import MM, Huruf, Theme

COLUMNS = 3
BETWEEN, UNDER = 5 * MM, 10
# beside one another there is less room than one signature alone is given
NARROW_HEIGHT = 25 * MM
BELOW_LEAD = 2
NOBODY = LembarParaf((), Huruf("LiberationSans", 1, 1), Huruf("LiberationSans", 1, 1))


@dataclass(frozen=True, slots=True)
class SignatureRow:
    """Signatures on one line, their offices and names level; as high in every mode.

    `left` is where each column starts, `wide` how wide it is. `beside` is shown on a draft only.
    """

    blok: BarisTanda
    mode: Mode
    huruf: Huruf
    tebal: Huruf
    left: tuple[float, ...]
    wide: tuple[float, ...]
    beside: LembarParaf = NOBODY

    def height(self, _width: float) -> float:
        lines = self._lines(self._offices()) + self._lines(self._people())
        tall = self._leads() + lines + self._room() + 2 * TTE_MARGIN
        return max(tall, self.beside.height())

    def narrowest(self) -> tuple[float, str]:
        needed, text = max((line.width, line.text) for line in self._written())
        return self.left[-1] + needed, text

    def split(self, _width: float, _room: float, _page: float) -> Parts:
        return None

    def draw(self, pen: Pen, x: float, top: float, _width: float) -> None:
        for blok, left, wide in zip(self.blok, self.left, self.wide, strict=True):
            if blok:
                self._draw_one(pen, blok, (x + left, top), wide)
        if self.mode is Mode.DRAF:
            self.beside.draw(pen, x, top)

    def _draw_one(self, pen: Pen, blok: BlokTanda, at: tuple[float, float], wide: float) -> None:
        left, top = at
        top -= self._leads()
        lead = [Line(text, self.huruf) for text in _lead(blok)]
        write_lines(pen, lead, left, top + len(lead) * self.huruf.baris + BELOW_LEAD)
        write_lines(pen, _office(blok, self.tebal), left, top)
        top -= self._lines(self._offices())
        if self.mode is Mode.TTE and not blok.luar:
            width = min(TTE_WIDTH, wide)
            at_top = top - TTE_MARGIN
            mark_corners(pen, left, at_top, _signer(blok), width=width, height=self._room())
        # by hand the name stands nearer; what is spared lies below it
        tte = self.mode is Mode.TTE
        top -= self._room() + 2 * TTE_MARGIN if tte else HAND_LINES * self.huruf.baris
        write_lines(pen, _person(blok, self.huruf, self.tebal), left, top)

    def _room(self) -> float:
        return TTE_HEIGHT if len(self.blok) == 1 else NARROW_HEIGHT

    def _leads(self) -> float:
        """Place, day and title; level at their lower end."""
        most = max(len(_lead(blok)) for blok in self.blok if blok)
        return most * self.huruf.baris + BELOW_LEAD if most else 0

    def _offices(self) -> list[list[Line]]:
        return [_office(blok, self.tebal) for blok in self.blok if blok]

    def _people(self) -> list[list[Line]]:
        return [_person(blok, self.huruf, self.tebal) for blok in self.blok if blok]

    def _lines(self, columns: list[list[Line]]) -> float:
        return max(map(len, columns)) * self.huruf.baris

    def _written(self) -> Iterator[Line]:
        for blok in filter(None, self.blok):
            yield from written(blok, self.huruf, self.tebal)


def signature_rows(
    theme: Theme, rows: Sequence[BarisTanda], mode: Mode, *, beside: LembarParaf = NOBODY
) -> Stack:
    """Set the rows, kept on one page when a page can hold them.

    A row of many goes on underneath, in as many columns as the longest line allows. `beside` goes
    left of the first row, which must then be of one. `PrintRefusedError` names a line too wide.
    """
    blocks: list[Block] = []
    for row in rows:
        for line in _laid_out(theme, row):
            left, wide = signature_columns(theme, line)
            if blocks:
                blocks.append(Gap(UNDER))
            isi, tebal = theme.huruf.isi, theme.huruf.isi_tebal
            blocks.append(SignatureRow(line, mode, isi, tebal, left, wide, beside))
            beside = NOBODY
    return Stack(tuple(blocks), together=True)


def written(blok: BlokTanda, huruf: Huruf, tebal: Huruf) -> Iterator[Line]:
    """Every line of one signature."""
    yield from (Line(text, huruf) for text in _lead(blok))
    yield from _office(blok, tebal)
    yield from _person(blok, huruf, tebal)


def _laid_out(theme: Theme, row: BarisTanda) -> Iterator[BarisTanda]:
    """The row as it is, or its signatures in as many columns as all their lines allow."""
    count = len(row)
    if count <= 1 or None in row:
        yield from [row] if any(row) else []
        return
    for columns in range(min(COLUMNS, count), 0, -1):
        # four stand better as two and two than as three and one
        level = ceil(count / ceil(count / columns))
        starts = range(0, count, level)
        lines = [(*row[at : at + level], *[None] * (at + level - count)) for at in starts]
        if level == 1 or all(_widths(theme, line) for line in lines):
            yield from lines
            return


def signature_columns(
    theme: Theme, line: BarisTanda
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Where columns start and how wide each is; one alone moves left for a long line."""
    width = theme.halaman.width
    needed, text = max(_needed(theme, blok) for blok in line if blok)
    if len(line) == 1:
        start = min(width * theme.letak.tanda_tangan, width - needed)
        if start >= width * theme.letak.tanda_tangan_terkiri:
            return (start,), (width - start,)
    elif wide := _widths(theme, line):
        return tuple(accumulate((each + BETWEEN for each in wide[:-1]), initial=0.0)), wide
    raise PrintRefusedError(
        f"Baris tanda tangan terlalu lebar: “{text}”.",
        hint="Bagi jabatan menjadi dua baris, atau singkat gelar, lalu cetak lagi.",
    )


def _widths(theme: Theme, line: BarisTanda) -> tuple[float, ...] | None:
    """Equal columns, else each as wide as its longest line and a share of what is left."""
    count = len(line)
    room = theme.halaman.width - (count - 1) * BETWEEN
    needed = [_needed(theme, blok)[0] if blok else 0 for blok in line]
    if max(needed) <= room / count:
        return (room / count,) * count
    spare = (room - sum(needed)) / count
    return tuple(each + spare for each in needed) if spare >= 0 else None


def _needed(theme: Theme, blok: BlokTanda) -> tuple[float, str]:
    lines = written(blok, theme.huruf.isi, theme.huruf.isi_tebal)
    return max((line.width, line.text) for line in lines)


def _lead(blok: BlokTanda) -> list[str]:
    return [text for text in map(bind, (blok.tempat_tanggal, blok.judul)) if text]


def _office(blok: BlokTanda, tebal: Huruf) -> list[Line]:
    if blok.judul and not any(map(tidy, blok.jabatan)):
        return []
    return office_lines(_signer(blok), tebal)


def _person(blok: BlokTanda, huruf: Huruf, tebal: Huruf) -> list[Line]:
    if blok.luar and not tidy(blok.nama):
        return [Line(TITIK, huruf)]
    return person_lines(_signer(blok), huruf, tebal)


def _signer(blok: BlokTanda) -> Penandatangan:
    nip = "" if blok.luar else blok.nip
    return Penandatangan(blok.jabatan, blok.nama, blok.pangkat, nip, blok.awalan)
