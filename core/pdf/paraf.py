"""Where a draft is initialled: a sheet beside the signature, and a box at the foot of each page."""

from dataclasses import dataclass

from core.pdf.paragraph import Text
from core.pdf.pen import Pen
from core.pdf.theme import MM, Halaman, Huruf, Rata

TITLE = "LEMBAR PARAF (dilepas pada naskah final)"
COLUMNS = (("No.", 7 * MM), ("Jabatan", 37 * MM), ("Paraf", 15 * MM), ("Tanggal", 16 * MM))
WIDTH = sum(width for _, width in COLUMNS)
TITLE_HEIGHT, HEAD, ROW, SIDE = 14, 6 * MM, 10 * MM, 3
RULE, GREY = 0.4, 0.35
BOX = (36 * MM, 11 * MM)
BOX_FROM_EDGE = 9 * MM


@dataclass(frozen=True, slots=True)
class LembarParaf:
    """Who initials the draft, one row each; nothing at all when nobody does."""

    jabatan: tuple[str, ...]
    huruf: Huruf
    tebal: Huruf

    def height(self) -> float:
        return TITLE_HEIGHT + HEAD + sum(self._rows()) if self.jabatan else 0

    def draw(self, pen: Pen, x: float, top: float) -> None:
        if not self.jabatan:
            return
        pen.text(x, top - self.tebal.ukuran, TITLE, self.tebal)
        top -= TITLE_HEIGHT
        rules = [top, top - HEAD]
        for tall in self._rows():
            rules.append(rules[-1] - tall)
        for y in rules:
            pen.line(x, y, x + WIDTH, y, thick=RULE, grey=GREY)
        self._draw_columns(pen, x, rules)

    def _draw_columns(self, pen: Pen, x: float, rules: list[float]) -> None:
        centred = self.tebal.aligned(Rata.TENGAH)
        pen.line(x, rules[0], x, rules[-1], thick=RULE, grey=GREY)
        for head, width in COLUMNS:
            baseline = (rules[0] + rules[1]) / 2 - self.tebal.ukuran * 0.36
            pen.text(x + width / 2, baseline, head, centred)
            if head == "Jabatan":
                self._write(pen, x, rules)
            x += width
            pen.line(x, rules[0], x, rules[-1], thick=RULE, grey=GREY)

    def _write(self, pen: Pen, x: float, rules: list[float]) -> None:
        for number, (text, top, tall) in enumerate(
            zip(self._texts(), rules[1:], self._rows(), strict=False), start=1
        ):
            spare = (tall - text.height(self._inner())) / 2
            first = top - spare - self.huruf.ukuran
            pen.text(x - COLUMNS[0][1] + SIDE, first, f"{number}.", self.huruf)
            text.draw(pen, x + SIDE, top - spare, self._inner())

    def _texts(self) -> list[Text]:
        return [Text(jabatan, self.huruf) for jabatan in self.jabatan]

    def _rows(self) -> list[float]:
        return [max(ROW, text.height(self._inner()) + 2 * SIDE) for text in self._texts()]

    def _inner(self) -> float:
        return COLUMNS[1][1] - 2 * SIDE


def draw_box(pen: Pen, halaman: Halaman, huruf: Huruf) -> None:
    """Two cells at the lower left of a page, below its text."""
    width, high = BOX
    left, bottom = halaman.kiri, BOX_FROM_EDGE
    top = bottom + high
    for y in (bottom, top):
        pen.line(left, y, left + width, y, thick=RULE, grey=GREY)
    for share in (0, 0.5, 1):
        x = left + share * width
        pen.line(x, bottom, x, top, thick=RULE, grey=GREY)
    for number, share in ((1, 0), (2, 0.5)):
        x = left + share * width + SIDE
        pen.text(x, top - SIDE - huruf.ukuran * 0.8, f"Paraf {number}", huruf, grey=GREY)
