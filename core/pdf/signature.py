"""Where a paper is signed: office, room to sign, name, pangkat, NIP. Never cut, never wrapped."""

from collections.abc import Sequence
from dataclasses import dataclass

from core import nip
from core.errors import PrintRefusedError
from core.naskah.model import TITIK, Mode, Penandatangan
from core.naskah.teks import bind, tidy
from core.pdf.blocks import Parts
from core.pdf.paraf import LembarParaf
from core.pdf.pen import Pen
from core.pdf.theme import MM, Huruf, Letak

# by hand: four empty lines; electronically: 8 x 3 cm, left free for the signing program
HAND_LINES = 4
TTE_WIDTH, TTE_HEIGHT, TTE_MARGIN = 80 * MM, 30 * MM, 5
CORNER, CORNER_RULE, CORNER_GREY = 3 * MM, 0.4, 0.6


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    huruf: Huruf
    indent: float = 0

    @property
    def width(self) -> float:
        return self.indent + self.huruf.width(self.text)


@dataclass(frozen=True, slots=True)
class Signature:
    """As high in every mode, so that a draft and what is signed have the same pages.

    `beside` is shown on a draft only, left of the block.
    """

    penandatangan: Penandatangan
    mode: Mode
    huruf: Huruf
    tebal: Huruf
    letak: Letak
    beside: LembarParaf

    def height(self, _width: float) -> float:
        lines = len(self._office()) + len(self._person())
        return max(lines * self.huruf.baris + TTE_HEIGHT + 2 * TTE_MARGIN, self.beside.height())

    def narrowest(self) -> tuple[float, str]:
        return max((line.width, line.text) for line in self._office() + self._person())

    def split(self, _width: float, _room: float, _page: float) -> Parts:
        return None

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        left = x + self._start(width)
        y = write_lines(pen, self._office(), left, top)
        if self.mode is Mode.TTE:
            mark_corners(pen, left, y - TTE_MARGIN, self.penandatangan)
            y -= TTE_HEIGHT + 2 * TTE_MARGIN
        else:
            y -= HAND_LINES * self.huruf.baris
        write_lines(pen, self._person(), left, y)
        if self.mode is Mode.DRAF:
            self.beside.draw(pen, x, top)

    def _office(self) -> list[Line]:
        return office_lines(self.penandatangan, self.tebal)

    def _person(self) -> list[Line]:
        return person_lines(self.penandatangan, self.huruf, self.tebal)

    def _start(self, width: float) -> float:
        """Where the block starts: further left for a long line, to a limit."""
        needed, text = self.narrowest()
        if needed > width * (1 - self.letak.tanda_tangan_terkiri):
            raise PrintRefusedError(
                f"Baris tanda tangan terlalu lebar: “{text}”.",
                hint="Bagi jabatan menjadi dua baris, atau singkat gelar, lalu cetak lagi.",
            )
        return min(width * self.letak.tanda_tangan, width - needed)


def office_lines(signer: Penandatangan, tebal: Huruf) -> list[Line]:
    """The office, with its prefix hanging before it and a comma after it."""
    prefix = f"{tidy(signer.awalan)} ".lstrip()
    indent = tebal.width(prefix) if prefix else 0
    lines = [line for line in map(bind, signer.jabatan) if line] or [TITIK]
    lines[-1] = f"{lines[-1].rstrip(',')},"
    first, *others = lines
    return [Line(prefix + first, tebal), *(Line(line, tebal, indent) for line in others)]


def person_lines(signer: Penandatangan, huruf: Huruf, tebal: Huruf) -> list[Line]:
    """Name, pangkat and NIP; dotted lines while nobody is named."""
    if not tidy(signer.nama):
        return [Line(TITIK, huruf), Line(f"NIP {TITIK}", huruf)]
    lines = [
        Line(tidy(signer.nama), tebal),
        Line(tidy(signer.pangkat), huruf),
        Line(_nip(signer), huruf),
    ]
    return [line for line in lines if line.text]


def _nip(signer: Penandatangan) -> str:
    try:
        found = nip.parse(signer.nip)
    except nip.NipUnreadableError as error:
        raise PrintRefusedError(
            f"NIP {signer.nip} milik {signer.nama}: {error}",
            hint="Perbaiki NIP pada daftar penanda tangan, lalu cetak lagi.",
        ) from error
    return f"NIP\u00a0{nip.show(found, space=nip.NBSP)}" if found else ""


def write_lines(pen: Pen, lines: Sequence[Line], left: float, top: float) -> float:
    """Write lines under one another and say where the next would start."""
    for line in lines:
        pen.text(left + line.indent, top - line.huruf.ukuran, line.text, line.huruf)
        top -= line.huruf.baris
    return top


def mark_corners(  # noqa: PLR0913 - a box has its measures
    pen: Pen,
    left: float,
    top: float,
    signer: Penandatangan,
    *,
    width: float = TTE_WIDTH,
    height: float = TTE_HEIGHT,
) -> None:
    """Four grey corners around the room of an electronic signature."""
    right, bottom = left + width, top - height
    pen.reserve((left, bottom, right, top), signer)
    for x, inward in ((left, CORNER), (right, -CORNER)):
        for y, down in ((top, -CORNER), (bottom, CORNER)):
            pen.line(x, y, x + inward, y, thick=CORNER_RULE, grey=CORNER_GREY)
            pen.line(x, y, x, y + down, thick=CORNER_RULE, grey=CORNER_GREY)
