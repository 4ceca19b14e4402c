"""One sheet of the organisation chart as a block, drawn with lines and words."""

from dataclasses import dataclass

from core.naskah.teks import bind
from core.pdf.blocks import Parts
from core.pdf.buku_iku_bagan import ABOVE, SIDE, Kotak, Lembar
from core.pdf.buku_iku_garis import merged
from core.pdf.lines import break_evenly
from core.pdf.pen import Pen
from core.pdf.theme import Rata

BOX_RULE, LINE_RULE = 0.8, 0.5


@dataclass(frozen=True, slots=True)
class Bagan:
    """Never cut: its sheet was measured to fit."""

    lembar: Lembar

    def height(self, _width: float) -> float:
        return self.lembar.height

    def narrowest(self) -> tuple[float, str]:
        return 0, ""

    def split(self, _width: float, _room: float, _page: float) -> Parts:
        return None

    def draw(self, pen: Pen, x: float, top: float, _width: float) -> None:
        for x0, y0, x1, y1 in merged(self.lembar.garis):
            pen.line(x + x0, top - y0, x + x1, top - y1, thick=LINE_RULE)
        for kotak in self.lembar.kotak:
            self._draw_box(pen, kotak, x, top)

    def _draw_box(self, pen: Pen, kotak: Kotak, x: float, top: float) -> None:
        left, right = x + kotak.x, x + kotak.x + kotak.width
        upper, lower = top - kotak.y, top - kotak.bottom
        for y in (upper, lower):
            pen.line(left, y, right, y, thick=BOX_RULE)
        for edge in (left, right):
            pen.line(edge, lower, edge, upper, thick=BOX_RULE)
        face = kotak.huruf.aligned(Rata.TENGAH)
        lines = break_evenly(bind(kotak.nama), kotak.huruf, kotak.width - 2 * SIDE)
        for number, line in enumerate(lines):
            y = upper - ABOVE - face.ukuran - number * face.baris
            pen.text(x + kotak.middle, y, line, face)
