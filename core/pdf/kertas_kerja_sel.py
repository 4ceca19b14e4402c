"""Small pieces that the working paper and the empty form are set from: cells, heads, facts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from core import rupiah, tanggal
from core.errors import PrintRefusedError
from core.naskah.kop import Kop
from core.naskah.model import TITIK
from core.naskah.teks import NBSP, bind, tidy
from core.pdf.blocks import Block, Bookmark, Gap, Parts
from core.pdf.hanging import Hanging, Label
from core.pdf.paragraph import Text
from core.pdf.pen import Pen
from core.pdf.rows import Cell, Pad, Row, Rows
from core.pdf.stacked import Stack
from core.pdf.table import Table, fit_columns
from core.pdf.theme import MM, Huruf, Rata, Theme

HEAD_GREY, GROUP_GREY, SUM_GREY = 0.92, 0.95, 0.97
THIN = 0.4
COLON, FACT = 31 * MM, 33 * MM
HANG = 5 * MM
ABOVE_SECTION = 9


@dataclass(frozen=True, slots=True)
class Ruler:
    """A rule over the whole width."""

    thick: float = THIN

    def height(self, _width: float) -> float:
        return self.thick

    def narrowest(self) -> tuple[float, str]:
        return 0, ""

    def split(self, _width: float, _room: float, _page: float) -> Parts:
        return None

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        pen.line(x, top, x + width, top, thick=self.thick)


@dataclass(frozen=True, slots=True)
class Leader:
    """Words at the left and a figure at the right of one line; `hit` puts grey behind them."""

    left: str
    right: str
    huruf: Huruf
    hit: bool = False

    def height(self, _width: float) -> float:
        return self.huruf.baris

    def narrowest(self) -> tuple[float, str]:
        text = f"{self.left} {self.right}"
        return self.huruf.width(text) + self.huruf.ukuran, text

    def split(self, _width: float, _room: float, _page: float) -> Parts:
        return None

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        if self.huruf.width(f"{self.left} {self.right}") > width:
            raise PrintRefusedError(f"Rentang nilai “{self.left}” lebih lebar daripada kolomnya.")
        baseline = top - self.huruf.ukuran
        if self.hit:
            pen.fill(x - 1, top - self.huruf.baris, width + 2, self.huruf.baris, grey=0.85)
        pen.text(x, baseline, self.left, self.huruf)
        pen.text(x + width, baseline, self.right, self.huruf.aligned(Rata.KANAN))


def heading(theme: Theme, kop: Kop, title: str, *below: str) -> Iterator[Block]:
    """The office in two small lines over a rule, then the title of the paper."""
    centred = theme.huruf.isi.aligned(Rata.TENGAH)
    office = theme.khusus["bagian"].aligned(Rata.TENGAH)
    yield Text(tidy(kop.nama_pemda).upper(), centred)
    yield Text(tidy(kop.nama_dinas).replace("\n", " ").upper(), office)
    yield Gap(3)
    yield Ruler(1)
    yield Gap(9)
    yield Bookmark(title.capitalize())
    yield Text(title, theme.huruf.judul.aligned(Rata.TENGAH))
    for line in below:
        yield Text(bind(line), centred)
    yield Gap(9)


def section(theme: Theme, title: str) -> Stack:
    """A heading that opens a part of the paper, and its place in the outline."""
    return Stack((Bookmark(title), Text(title, theme.khusus["bagian"]), Gap(3)))


def fact(theme: Theme, label: str, text: str, *, strong: bool = False, width: float = 0) -> Hanging:
    """A label, a colon, and what is known; a dotted line where nothing is.

    `width` is that of the column, by itself the whole page.
    """
    huruf = theme.huruf.isi_tebal if strong else theme.huruf.isi
    labels = (Label(0, label, theme.huruf.isi), Label(COLON, ":", theme.huruf.isi))
    known = folded(tidy(text).replace("\n", " "), huruf, (width or theme.halaman.width) - FACT)
    return Hanging(labels, FACT, Text(known or TITIK, huruf))


def folded(text: str, huruf: Huruf, width: float) -> str:
    """The text with its overlong words cut: a number of a legal entity may fill two lines."""
    return " ".join("\n".join(_cut(word, huruf, width)) for word in text.split(" "))


def _cut(word: str, huruf: Huruf, width: float) -> Iterator[str]:
    """After a sign that parts it, where one is near the end of the line; anywhere otherwise."""
    while huruf.width(word) > width:
        fitting = next(n for n in range(len(word) - 1, 0, -1) if huruf.width(word[:n]) <= width)
        sign = max(word.rfind(each, 0, fitting) for each in "/.-") + 1
        at = sign if sign > fitting / 2 else fitting
        yield word[:at]
        word = word[at:]
    yield word


def day(when: date | None) -> str:
    """A date that no line breaks."""
    return tanggal.show(when).replace(" ", NBSP)


def item(theme: Theme, number: int, text: str) -> Hanging:
    """A numbered paragraph."""
    huruf = theme.huruf.isi
    return Hanging((Label(0, f"{number}.", huruf),), HANG, Text(bind(text), huruf))


def words(text: str, huruf: Huruf, rata: Rata = Rata.KIRI) -> Cell:
    return Cell(Text(tidy(text), huruf.aligned(rata)))


def figure(amount: int | None, huruf: Huruf) -> Cell:
    """An amount at the right; the parenthesis of a loss hangs, so that digits keep their column."""
    inset = 0 if amount is not None and amount < 0 else huruf.width(")")
    return Cell(Text(rupiah.show(amount), huruf.aligned(Rata.KANAN)), right=inset)


def head_row(theme: Theme, heads: Sequence[str]) -> Row:
    huruf = theme.huruf.kepala_kolom.aligned(Rata.TENGAH)
    cells = tuple(Cell(Text(head, huruf), middle=True) for head in heads)
    return Row(cells, Pad(*theme.tabel.kepala, theme.tabel.samping), HEAD_GREY)


def body_row(theme: Theme, cells: Sequence[Cell], grey: float = 1, *, keep: bool = False) -> Row:
    return Row(tuple(cells), Pad(*theme.tabel.isi, theme.tabel.samping), grey, keep)


def table(theme: Theme, kolom: str, heads: Sequence[str], rows: Rows) -> Table:
    """A table whose columns have the shares of `kolom` in the look of the document."""
    head = (head_row(theme, heads),)
    widths = fit_columns((*head, *rows), theme.kolom[kolom], theme.halaman.width)
    return Table(widths, head, rows, rule=THIN)
