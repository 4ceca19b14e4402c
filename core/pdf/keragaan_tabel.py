"""A table of figures: heads on two levels over numbered columns, rows of one height, a total."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby

from core.errors import PrintRefusedError
from core.naskah.keragaan import BarisCetak, KolomCetak, LembarAngka
from core.naskah.teks import tidy
from core.pdf.blocks import ROOM, Parts
from core.pdf.hasil_kesehatan_tabel import HEAD_GREY
from core.pdf.paragraph import Text
from core.pdf.pen import Pen
from core.pdf.rows import EMPTY
from core.pdf.stacked import Stack
from core.pdf.theme import Huruf, Rata, Theme

THIN, THICK = 0.4, 0.8
ROW = 12.6
HEAD_SIDE, INSET = 1.5, 4
# rows that share a page with what stands under the table, and that a page starts with
LAST, FIRST = 3, 3


@dataclass(frozen=True, slots=True)
class FigureTable:
    """Columns by width: number, name, then one for each figure."""

    theme: Theme
    widths: tuple[float, ...]
    kepala: str
    kolom: tuple[KolomCetak, ...]
    baris: tuple[BarisCetak, ...]
    closing: Stack = EMPTY

    def height(self, width: float) -> float:
        return self._head() + len(self.baris) * ROW + self.closing.height(width)

    def narrowest(self) -> tuple[float, str]:
        return sum(self.widths), ""

    def split(self, _width: float, room: float, page: float) -> Parts:
        fitting = int((room - self._head() + ROOM) / ROW)
        # the total never stands without rows above it, nor what is signed under it
        fitting = min(fitting, len(self.baris) - self._bold() - LAST)
        if fitting < FIRST:
            if room >= page - ROOM:
                raise PrintRefusedError("Tabel ini tidak muat pada satu halaman.")
            return None
        above = replace(self, baris=self.baris[:fitting], closing=EMPTY)
        return above, replace(self, baris=self.baris[fitting:])

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        edges = list(accumulate(self.widths, initial=x))
        first, second, numbers = self._levels()
        bottom = top - first - second
        wide = edges[-1] - x
        pen.fill(x, bottom, wide, first + second, grey=HEAD_GREY)
        self._draw_heads(pen, edges, top, (first, second))
        self._draw_numbers(pen, edges, bottom, numbers)
        below = bottom - numbers
        for place, row in enumerate(self.baris):
            self._draw_row(pen, edges, below - place * ROW, row)
        end = below - len(self.baris) * ROW
        self._draw_rules(pen, edges, (top, top - first, bottom, below, end))
        self.closing.draw(pen, x, end, width)

    def _bold(self) -> int:
        return sum(row.tebal for row in self.baris)

    def _levels(self) -> tuple[float, float, float]:
        """Heights of the shared heads, of the heads under them, and of the numbers."""
        above, below = self.theme.tabel.kepala
        huruf = self.theme.huruf.kepala_kolom
        shared = any(one.induk for one in self.kolom)
        first = huruf.baris + above + below if shared else 0.0
        second = max(
            self._head_text(one.judul).height(width - 2 * HEAD_SIDE) - (0 if one.induk else first)
            for one, width in zip(self.kolom, self.widths[2:], strict=True)
        )
        over, under = self.theme.tabel.nomor
        numbers = self.theme.huruf.nomor_kolom.baris + over + under
        return first, max(second, huruf.baris) + above + below, numbers

    def _head(self) -> float:
        return sum(self._levels())

    def _head_text(self, text: str) -> Text:
        return Text(text, self.theme.huruf.kepala_kolom.aligned(Rata.TENGAH))

    def _groups(self) -> Iterator[tuple[str, int, int]]:
        """Shared heads and the columns they reach over; "" for a column of its own."""
        at = 0
        for induk, run in groupby(self.kolom, key=lambda one: one.induk):
            count = len(list(run))
            for start in [at] if induk else range(at, at + count):
                yield induk, start + 2, (start + count if induk else start + 1) + 2
            at += count

    def _draw_heads(
        self, pen: Pen, edges: Sequence[float], top: float, tall: tuple[float, float]
    ) -> None:
        whole = sum(tall)
        for place, text in enumerate(("No.", self.kepala)):
            self._put_head(pen, text, (edges[place], edges[place + 1]), (top, whole))
        for induk, start, end in self._groups():
            if induk:
                self._put_head(pen, induk, (edges[start], edges[end]), (top, tall[0]))
            for place in range(start, end):
                at = (top - tall[0], tall[1]) if induk else (top, whole)
                judul = self.kolom[place - 2].judul
                self._put_head(pen, judul, (edges[place], edges[place + 1]), at)

    def _put_head(
        self, pen: Pen, text: str, across: tuple[float, float], down: tuple[float, float]
    ) -> None:
        block = self._head_text(text)
        inner = across[1] - across[0] - 2 * HEAD_SIDE
        spare = (down[1] - block.height(inner)) / 2
        block.draw(pen, across[0] + HEAD_SIDE, down[0] - spare, inner)

    def _draw_numbers(self, pen: Pen, edges: Sequence[float], top: float, tall: float) -> None:
        huruf = self.theme.huruf.nomor_kolom.aligned(Rata.TENGAH)
        base = top - tall + self.theme.tabel.nomor[1] + (huruf.baris - huruf.ukuran)
        for place in range(len(self.widths)):
            pen.text((edges[place] + edges[place + 1]) / 2, base, f"({place + 1})", huruf)

    def _draw_row(self, pen: Pen, edges: Sequence[float], top: float, row: BarisCetak) -> None:
        huruf = self._face(row)
        base = top - (ROW + huruf.ukuran) / 2 + 1.4
        side = self.theme.tabel.samping
        if row.nomor:
            middle = (edges[0] + edges[1]) / 2
            pen.text(middle, base, row.nomor, huruf.aligned(Rata.TENGAH))
        start = edges[1] if row.nomor or not row.tebal else edges[0]
        pen.text(start + side, base, row.nama, huruf)
        right = huruf.aligned(Rata.KANAN)
        for cell, edge in zip(row.sel, edges[3:], strict=True):
            pen.text(edge - inset(cell, huruf), base, cell, right)

    def _draw_rules(
        self, pen: Pen, edges: Sequence[float], down: tuple[float, float, float, float, float]
    ) -> None:
        top, between, heads, body, end = down
        left, right = edges[0], edges[-1]
        for induk, start, stop in self._groups():
            if induk:
                pen.line(edges[start], between, edges[stop], between, thick=THIN)
        bold = len(self.baris) - self._bold()
        for place in range(len(self.baris)):
            thick = THICK if place in {0, bold} else THIN
            pen.line(left, body - place * ROW, right, body - place * ROW, thick=thick)
        pen.line(left, heads, right, heads, thick=THIN)
        for y in (top, end):
            pen.line(left, y, right, y, thick=THICK)
        totals = body - bold * ROW
        inner = {edge for induk, start, stop in self._groups() if induk
                 for edge in edges[start + 1 : stop]}  # fmt: skip
        for place, edge in enumerate(edges):
            thick = THICK if edge in {left, right} else THIN
            upper = between if edge in inner else top
            pen.line(edge, upper, edge, totals if place == 1 else end, thick=thick)

    def _face(self, row: BarisCetak) -> Huruf:
        return self.theme.khusus["sel_tebal"] if row.tebal else self.theme.huruf.sel


def inset(text: str, huruf: Huruf) -> float:
    """How far a figure stays from its rule: a closing parenthesis hangs beyond the digits."""
    bracket = huruf.width(")")
    return INSET if text.endswith(")") else INSET + bracket


def figure_table(theme: Theme, lembar: LembarAngka, closing: Stack) -> FigureTable:
    """The table with its columns shared out; raises `PrintRefusedError` where they cannot stand."""
    number, name = theme.kolom["angka"]
    shares = (number, name, *(float(one.lebar) for one in lembar.kolom))
    rows = tuple(replace(row, nama=tidy(row.nama)) for row in lembar.baris)
    table = FigureTable(theme, shares, lembar.kepala, lembar.kolom, rows, closing)
    widths = _share_out(shares, list(_least(theme, lembar, rows)), theme.halaman.width)
    return replace(table, widths=widths)


def _least(theme: Theme, lembar: LembarAngka, rows: Sequence[BarisCetak]) -> Iterator[float]:
    """What each column must have: its widest figure, its widest word of a head."""
    kepala, tebal, sel = theme.huruf.kepala_kolom, theme.khusus["sel_tebal"], theme.huruf.sel
    yield 22
    yield (
        max(
            [sel.width(row.nama) for row in rows if not row.tebal]
            + [tebal.width(row.nama) - 20 for row in rows if row.tebal]
        )
        + 2 * theme.tabel.samping
        + 1
    )
    for place, kolom in enumerate(lembar.kolom):
        figures = [
            huruf.width(row.sel[place]) + inset(row.sel[place], huruf) + theme.tabel.samping
            for row in rows
            for huruf in [tebal if row.tebal else sel]
        ]
        yield max(*figures, Text(kolom.judul, kepala).narrowest()[0] + 2 * HEAD_SIDE + 0.5)


def _share_out(shares: Sequence[float], least: Sequence[float], width: float) -> tuple[float, ...]:
    """The width by shares; a column that needs more takes it from the others."""
    if sum(least) > width:
        raise PrintRefusedError(
            "Angka dalam tabel ini terlalu panjang untuk satu halaman.",
            hint="Pilih satuan juta rupiah, atau kertas F4, lalu cetak lagi.",
        )
    fixed: dict[int, float] = {}
    while True:
        free = [place for place in range(len(shares)) if place not in fixed]
        unit = (width - sum(fixed.values())) / sum(shares[place] for place in free)
        short = {place: least[place] for place in free if least[place] > shares[place] * unit}
        if not short:
            return tuple(fixed.get(place, shares[place] * unit) for place in range(len(shares)))
        fixed |= short
