"""A formula as a stacked fraction, its factor on the rule; copied text reads numerator first."""

from dataclasses import dataclass

from core.errors import PrintRefusedError
from core.pdf.blocks import ROOM, Parts
from core.pdf.fonts import AXIS, family
from core.pdf.lines import break_evenly, shorten, widest_piece
from core.pdf.pen import Pen
from core.pdf.theme import Huruf, Rata

# all in em: pitch of lines; last numerator baseline above the rule; first denominator baseline
# below it; rise of the first line and fall of the last
PITCH, ABOVE, BELOW, RISE, FALL = 1.16, 0.41, 1.02, 0.75, 0.25
RULE, OVERHANG, BEFORE_FACTOR = 0.055, 0.2, 0.3


@dataclass(frozen=True, slots=True)
class Fraction:
    """Numerator over denominator times a factor, centred in its column."""

    pembilang: str
    penyebut: str
    pengali: str
    huruf: Huruf

    @property
    def spoken(self) -> str:
        """The formula on one line, the right way up."""
        return f"({self.pembilang} : {self.penyebut}) {self.pengali}".replace("\u00a0", " ")

    def height(self, width: float) -> float:
        over, under = self._lines(width)
        return self._over(len(over)) + self._under(len(under))

    def narrowest(self) -> tuple[float, str]:
        words = (widest_piece(text, self.huruf) for text in (self.pembilang, self.penyebut))
        width, word = max(words)
        return width + self._beside(), word

    def split(self, _width: float, room: float, page: float) -> Parts:
        """Never cut."""
        if room >= page - ROOM:
            raise PrintRefusedError(
                f"Rumus “{shorten(self.spoken)}” lebih tinggi daripada satu halaman.",
                hint="Perpendek pembilang atau penyebutnya, lalu cetak lagi.",
            )
        return None

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        em, huruf = self.huruf.ukuran, self.huruf.aligned(Rata.TENGAH)
        over, under = self._lines(width)
        rule = max(huruf.width(line) for line in (*over, *under)) + 2 * OVERHANG * em
        left = x + (width - rule - self._factor()) / 2
        middle, y = left + rule / 2, top - self._over(len(over))
        with pen.read_as(self.spoken):
            for number, line in enumerate(over, start=1):
                pen.text(middle, y + (ABOVE + (len(over) - number) * PITCH) * em, line, huruf)
            for number, line in enumerate(under):
                pen.text(middle, y - (BELOW + number * PITCH) * em, line, huruf)
            baseline = y - AXIS[family(huruf.font)] * em
            pen.text(left + rule + BEFORE_FACTOR * em, baseline, self.pengali, self.huruf)
        pen.line(left, y, left + rule, y, thick=RULE * em)

    def _lines(self, width: float) -> tuple[tuple[str, ...], tuple[str, ...]]:
        room = width - self._beside()
        over, under = (
            break_evenly(text, self.huruf, room) for text in (self.pembilang, self.penyebut)
        )
        return over, under

    def _beside(self) -> float:
        return self._factor() + 2 * OVERHANG * self.huruf.ukuran

    def _factor(self) -> float:
        if not self.pengali:
            return 0
        return self.huruf.width(self.pengali) + BEFORE_FACTOR * self.huruf.ukuran

    def _over(self, lines: int) -> float:
        return (ABOVE + (lines - 1) * PITCH + RISE) * self.huruf.ukuran

    def _under(self, lines: int) -> float:
        return (BELOW + (lines - 1) * PITCH + FALL) * self.huruf.ukuran
