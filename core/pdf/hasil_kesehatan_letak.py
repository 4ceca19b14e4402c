"""How a full page finds room: words beside the signature, and type a little smaller."""

from dataclasses import dataclass, replace
from types import MappingProxyType

from core.pdf.blocks import Block, Parts
from core.pdf.pen import Pen
from core.pdf.theme import MM, Huruf, Theme

BETWEEN = 6 * MM
SMALLER = 0.9
SHRINKING = ("isi", "isi_tebal", "kepala_kolom", "sel")


@dataclass(frozen=True, slots=True)
class WordsBeside:
    """Two blocks on one line; the right one finds its own place in the whole width."""

    left: Block
    right: Block
    share: float

    def height(self, width: float) -> float:
        return max(self.left.height(self.share), self.right.height(width))

    def narrowest(self) -> tuple[float, str]:
        return max(self.left.narrowest(), self.right.narrowest())

    def split(self, _width: float, _room: float, _page: float) -> Parts:
        return None

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        self.left.draw(pen, x, top, self.share)
        self.right.draw(pen, x, top, width)


def smaller(theme: Theme) -> Theme:
    """The same look with its reading text a tenth smaller; notes and large figures stay."""
    huruf = {name: _smaller(getattr(theme.huruf, name)) for name in SHRINKING}
    khusus = {**theme.khusus, "sel_tebal": _smaller(theme.khusus["sel_tebal"])}
    return replace(theme, huruf=replace(theme.huruf, **huruf), khusus=MappingProxyType(khusus))


def _smaller(huruf: Huruf) -> Huruf:
    return replace(huruf, ukuran=huruf.ukuran * SMALLER, baris=huruf.baris * SMALLER)
