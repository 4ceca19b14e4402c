"""The letterhead: lambang at the left, names and address in the middle, two rules below."""

import tomllib
from dataclasses import dataclass
from functools import cache

from core.errors import RuleFileError
from core.naskah.kop import Kop
from core.naskah.teks import tidy
from core.pdf.blocks import Block, Gap, Parts
from core.pdf.lines import break_evenly
from core.pdf.paragraph import Text
from core.pdf.pen import Pen
from core.pdf.stacked import Stack
from core.pdf.theme import LOOKS, MM, Huruf, Rata, read_huruf

# from the lambang down to the middle of the thick rule, and from there to that of the thin one
ABOVE_RULES, BETWEEN_RULES = 4.5 * MM, 2.8
THICK, THIN = 2.25, 0.75
BELOW, ABOVE_ADDRESS = 1, 2


@dataclass(frozen=True, slots=True)
class UkuranKop:
    """Type of the three kinds of lines; room of the lambang in points."""

    pemda: Huruf
    dinas: Huruf
    alamat: Huruf
    lebar: float
    tinggi: float
    jarak: float


@dataclass(frozen=True, slots=True)
class KopBlock:
    """Never cut; without a lambang its lines stand in the middle of the page."""

    kop: Kop
    ukuran: UkuranKop

    def height(self, width: float) -> float:
        return self._names_and_lambang(width) + ABOVE_RULES + BETWEEN_RULES + BELOW

    def narrowest(self) -> tuple[float, str]:
        width, word = Stack(tuple(self._lines(10_000))).narrowest()
        return width + self._beside(), word

    def split(self, _width: float, _room: float, _page: float) -> Parts:
        return None

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        ukuran, inner = self.ukuran, width - self._beside()
        high, names = self._names_and_lambang(width), Stack(tuple(self._lines(inner)))
        if self.kop.lambang:
            y = top - (high + ukuran.tinggi) / 2
            pen.image(x, y, ukuran.lebar, ukuran.tinggi, content=self.kop.lambang)
        spare = (high - names.height(inner)) / 2
        names.draw(pen, x + self._beside(), top - spare, inner)
        rule = top - high - ABOVE_RULES
        pen.line(x, rule, x + width, rule, thick=THICK)
        rule -= BETWEEN_RULES
        pen.line(x, rule, x + width, rule, thick=THIN)

    def _names_and_lambang(self, width: float) -> float:
        names = Stack(tuple(self._lines(width - self._beside()))).height(width - self._beside())
        return max(names, self.ukuran.tinggi if self.kop.lambang else 0)

    def _beside(self) -> float:
        return self.ukuran.lebar + self.ukuran.jarak if self.kop.lambang else 0

    def _lines(self, width: float) -> list[Block]:
        pemda, dinas, alamat = (
            huruf.aligned(Rata.TENGAH)
            for huruf in (self.ukuran.pemda, self.ukuran.dinas, self.ukuran.alamat)
        )
        texts = (
            ("\n".join(break_evenly(tidy(self.kop.nama_pemda).upper(), pemda, width)), pemda),
            (_by_sense(tidy(self.kop.nama_dinas).upper(), dinas, width), dinas),
            ("\n".join(self.kop.baris_alamat), alamat),
        )
        lines: list[Block] = [Text(text, huruf) for text, huruf in texts if text]
        return [*lines[:-1], Gap(ABOVE_ADDRESS), lines[-1]] if texts[-1][0] else lines


def letterhead(kop: Kop) -> Block:
    """The letterhead with the space that belongs under it."""
    return Stack((KopBlock(kop, load_ukuran()), Gap(12)))


@cache
def load_ukuran() -> UkuranKop:
    """Read `kop.toml`; `RuleFileError` names what is wrong in it."""
    path = LOOKS / "kop.toml"
    try:
        look = tomllib.loads(path.read_text("utf-8"))
        huruf = {name: read_huruf(**keys) for name, keys in look["huruf"].items()}
        room = {name: float(mm) * MM for name, mm in look["lambang"].items()}
        return UkuranKop(
            huruf["pemda"],
            huruf["dinas"],
            huruf["alamat"],
            room["lebar"],
            room["tinggi"],
            room["jarak"],
        )
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise RuleFileError(f"Ukuran cetak {path.name} tidak dapat dipakai: {error}.") from error


def _by_sense(name: str, huruf: Huruf, width: float) -> str:
    """Two lines, the second from DAN on, where the name is too long for one."""
    if "\n" in name or huruf.width(name) <= width:
        return name
    before, dan, after = name.partition(" DAN ")
    halves = (before, f"DAN {after}")
    if dan and all(huruf.width(half) <= width for half in halves):
        return "\n".join(halves)
    return "\n".join(break_evenly(name, huruf, width))
