"""Where the boxes of an organisation chart stand: pure geometry, in points from the upper left."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from math import ceil

from core.errors import PrintRefusedError
from core.naskah.buku_iku import KotakSusunan, Peran
from core.naskah.teks import bind
from core.pdf.buku_iku_garis import Garis
from core.pdf.lines import break_lines
from core.pdf.theme import MM, Huruf

NARROW, WIDE = 32 * MM, 60 * MM
BETWEEN, LEVELS, STACKED, INDENT = 5 * MM, 9 * MM, 3 * MM, 5 * MM
SIDE, ABOVE, BELOW = 4, 4, 5
# the side of the head takes at most so much of a sheet, else it stands among the others
SIDE_SHARE = 0.5
MORE = " (lanjutan)"


@dataclass(frozen=True, slots=True)
class Kotak:
    """A box with its lines of text."""

    x: float
    y: float
    width: float
    height: float
    nama: str
    baris: tuple[str, ...]
    huruf: Huruf

    @property
    def middle(self) -> float:
        return self.x + self.width / 2

    @property
    def level(self) -> float:
        return self.y + self.height / 2

    @property
    def bottom(self) -> float:
        return self.y + self.height


@dataclass(slots=True)
class Lembar:
    """One sheet of the chart."""

    kotak: list[Kotak] = field(default_factory=list)
    garis: list[Garis] = field(default_factory=list)

    @property
    def height(self) -> float:
        return max((one.bottom for one in self.kotak), default=0)


@dataclass(frozen=True, slots=True)
class Simpul:
    """A post and those under it."""

    nama: str
    peran: Peran
    bawahan: tuple["Simpul", ...] = ()

    def walk(self, depth: int = 0) -> "list[tuple[int, Simpul]]":
        """Itself and everybody under it, with how deep."""
        return [(depth, self), *(pair for one in self.bawahan for pair in one.walk(depth + 1))]


def tree(susunan: Sequence[KotakSusunan]) -> tuple[Simpul, ...]:
    """Posts in their order as trees; more than one where somebody has no superior."""
    found: list[Simpul] = []
    at = 0
    while at < len(susunan):
        top = susunan[at]
        end = at + 1
        while end < len(susunan) and susunan[end].tingkat > top.tingkat:
            end += 1
        found.append(Simpul(top.nama, top.peran, tree(susunan[at + 1 : end])))
        at = end
    return tuple(found)


def place(nama: str, huruf: Huruf, *, x: float, y: float, width: float) -> Kotak:
    """A box as high as its words; raises `PrintRefusedError` for a word wider than it."""
    lines = break_lines(bind(nama), huruf, width - 2 * SIDE)
    return Kotak(x, y, width, len(lines) * huruf.baris + ABOVE + BELOW, nama, lines, huruf)


@dataclass(frozen=True, slots=True)
class Kolom:
    """A post with those under it, one below the other, further in the deeper they are.

    A `loose` one has no superior and is joined to nobody.
    """

    butir: tuple[tuple[int, Simpul], ...]
    loose: bool = False

    def put(self, sheet: Lembar, huruf: Huruf, *, x: float, y: float, width: float) -> Kotak:
        """Stand it on the sheet; its head."""
        above: list[Kotak] = []
        for depth, post in self.butir:
            inset = depth * INDENT
            box = place(post.nama, huruf, x=x + inset, y=y, width=width - inset)
            del above[depth:]
            if above:
                spine = above[-1].x + INDENT / 2
                sheet.garis.append((spine, above[-1].bottom, spine, box.level))
                sheet.garis.append((spine, box.level, box.x, box.level))
            above.append(box)
            sheet.kotak.append(box)
            y = box.bottom + STACKED
        return above[0]

    def height(self, huruf: Huruf, width: float) -> float:
        heights = [
            place(post.nama, huruf, x=0, y=0, width=width - depth * INDENT).height
            for depth, post in self.butir
        ]
        return sum(heights) + (len(heights) - 1) * STACKED

    def parted(self, huruf: Huruf, width: float, room: float) -> "list[Kolom]":
        """Columns that fit the room; each further one repeats the superiors of its first post."""
        found: list[Kolom] = []
        held: list[tuple[int, Simpul]] = []
        above: list[tuple[int, Simpul]] = []
        for pair in self.butir:
            del above[pair[0] :]
            if len(held) > len(above) and Kolom((*held, pair)).height(huruf, width) > room:
                found.append(Kolom(tuple(held), self.loose))
                held = [(depth, replace(one, nama=f"{one.nama}{MORE}")) for depth, one in above]
            held.append(pair)
            above.append(pair)
        whole = [*found, Kolom(tuple(held), self.loose)]
        if any(one.height(huruf, width) > room for one in whole):
            raise PrintRefusedError(
                f"Bagan di bawah \u201c{self.butir[0][1].nama}\u201d tidak muat pada satu lembar.",
                hint="Perpendek nama jabatan pada Pohon kinerja, lalu cetak lagi.",
            )
        return whole


def balanced(count: int, most: int) -> int:
    """How many stand in a row so that all rows are about as long."""
    return ceil(count / ceil(count / most))
