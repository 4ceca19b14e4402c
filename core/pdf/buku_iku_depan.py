"""Before the chapters: the cover, and the foreword that the head of the office signs."""

from collections.abc import Iterator
from dataclasses import dataclass

from core.naskah.buku_iku import NaskahBuku
from core.naskah.model import Mode
from core.naskah.teks import bind
from core.pdf.blocks import Block, Bookmark, Gap, Parts
from core.pdf.buku_iku_bab import body
from core.pdf.paraf import LembarParaf
from core.pdf.paragraph import Text
from core.pdf.pen import Pen
from core.pdf.stacked import Stack
from core.pdf.tanda_tangan import signature_rows
from core.pdf.theme import MM, Rata, Theme

LAMBANG, AROUND = 66 * MM, 8 * MM
# shares of the height of the text: where the title begins, with a lambang and without, and where
# the middle of the lambang is
TITLE, TITLE_ALONE, MIDDLE = 0.06, 0.28, 0.58
FOREWORD = "pengantar"


@dataclass(frozen=True, slots=True)
class Cover:
    """The whole of a page: title above, lambang in the middle, government at the lower end."""

    naskah: NaskahBuku
    theme: Theme

    def height(self, _width: float) -> float:
        return self.theme.halaman.height

    def narrowest(self) -> tuple[float, str]:
        return self._title().narrowest()

    def split(self, _width: float, _room: float, _page: float) -> Parts:
        return None

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        high, title, foot = self.theme.halaman.height, self._title(), self._foot()
        pen.bookmark("Sampul", top)
        down = (TITLE if self.naskah.lambang else TITLE_ALONE) * high
        title.draw(pen, x, top - down, width)
        if self.naskah.lambang:
            upper = down + title.height(width) + AROUND
            lower = high - foot.height(width) - AROUND
            tall = max(0, min(LAMBANG, lower - upper))
            # in its usual place, further down under a long title
            middle = min(max(MIDDLE * high, upper + tall / 2), lower - tall / 2)
            y = top - middle - tall / 2
            pen.image(x, y, width, tall, content=self.naskah.lambang)
        foot.draw(pen, x, top - high + foot.height(width), width)

    def _title(self) -> Text:
        face = self.theme.khusus["sampul"].aligned(Rata.TENGAH)
        lines = (bind(line, self.naskah.kota) for line in self.naskah.sampul)
        return Text("\n".join(line.upper() for line in lines), face)

    def _foot(self) -> Text:
        face = self.theme.khusus["sampul_kaki"].aligned(Rata.TENGAH)
        return Text(bind(self.naskah.kaki_sampul, self.naskah.kota), face)


def foreword(theme: Theme, naskah: NaskahBuku, mode: Mode) -> Iterator[Block]:
    """Its heading, its paragraphs, and the signature with the last of them."""
    judul = Text(naskah.pengantar.judul, theme.huruf.judul.aligned(Rata.TENGAH))
    yield Stack((Bookmark("Kata pengantar", key=FOREWORD), judul, Gap(16)), together=True)
    blocks = list(body(theme, naskah.pengantar))
    # a sheet to initial stands beside one signature, several leave it no room
    alone = len(naskah.tanda) == 1 and len(naskah.tanda[0]) == 1
    paraf = naskah.paraf if alone else ()
    beside = LembarParaf(paraf, theme.huruf.paraf, theme.huruf.paraf_tebal)
    signature = signature_rows(theme, naskah.tanda, mode, beside=beside)
    yield from blocks[:-2]
    yield Stack((*blocks[-2:], Gap(20), signature), together=True)
