"""Where a paper is signed: office, room to sign, name, pangkat, NIP. Never cut, never wrapped."""

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
        y = self._write(pen, self._office(), left, top)
        if self.mode is Mode.TTE:
            _mark_corners(pen, left, y - TTE_MARGIN)
            y -= TTE_HEIGHT + 2 * TTE_MARGIN
        else:
            y -= HAND_LINES * self.huruf.baris
        self._write(pen, self._person(), left, y)
        if self.mode is Mode.DRAF:
            self.beside.draw(pen, x, top)

    def _write(self, pen: Pen, lines: list[Line], left: float, top: float) -> float:
        for line in lines:
            pen.text(left + line.indent, top - self.huruf.ukuran, line.text, line.huruf)
            top -= self.huruf.baris
        return top

    def _office(self) -> list[Line]:
        """The office, with its prefix hanging before it and a comma after it."""
        prefix = f"{tidy(self.penandatangan.awalan)} ".lstrip()
        indent = self.tebal.width(prefix) if prefix else 0
        lines = [line for line in map(bind, self.penandatangan.jabatan) if line] or [TITIK]
        lines[-1] = f"{lines[-1].rstrip(',')},"
        first, *others = lines
        return [
            Line(prefix + first, self.tebal),
            *(Line(line, self.tebal, indent) for line in others),
        ]

    def _person(self) -> list[Line]:
        signer = self.penandatangan
        if not tidy(signer.nama):
            return [Line(TITIK, self.huruf), Line(f"NIP {TITIK}", self.huruf)]
        lines = [
            Line(tidy(signer.nama), self.tebal),
            Line(tidy(signer.pangkat), self.huruf),
            Line(self._nip(), self.huruf),
        ]
        return [line for line in lines if line.text]

    def _nip(self) -> str:
        signer = self.penandatangan
        try:
            found = nip.parse(signer.nip)
        except nip.NipUnreadableError as error:
            raise PrintRefusedError(
                f"NIP {signer.nip} milik {signer.nama}: {error}",
                hint="Perbaiki NIP pada daftar penanda tangan, lalu cetak lagi.",
            ) from error
        return f"NIP\u00a0{nip.show(found, space=nip.NBSP)}" if found else ""

    def _start(self, width: float) -> float:
        """Where the block starts: further left for a long line, to a limit."""
        needed, text = self.narrowest()
        if needed > width * (1 - self.letak.tanda_tangan_terkiri):
            raise PrintRefusedError(
                f"Baris tanda tangan terlalu lebar: “{text}”.",
                hint="Bagi jabatan menjadi dua baris, atau singkat gelar, lalu cetak lagi.",
            )
        return min(width * self.letak.tanda_tangan, width - needed)


def _mark_corners(pen: Pen, left: float, top: float) -> None:
    """Four grey corners around the room of an electronic signature."""
    right, bottom = left + TTE_WIDTH, top - TTE_HEIGHT
    for x, inward in ((left, CORNER), (right, -CORNER)):
        for y, down in ((top, -CORNER), (bottom, CORNER)):
            pen.line(x, y, x + inward, y, thick=CORNER_RULE, grey=CORNER_GREY)
            pen.line(x, y, x, y + down, thick=CORNER_RULE, grey=CORNER_GREY)
