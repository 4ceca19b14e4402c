"""Tables of the recapitulation: a list of any length, and its counts by kecamatan."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import accumulate

from core import tanggal
from core.naskah.rekap_kesehatan import BarisRekap, NaskahRekap
from core.naskah.teks import NBSP, tidy
from core.pdf.blocks import ROOM, Parts
from core.pdf.hasil_kesehatan_tabel import HEAD_GREY, NOT_KNOWN
from core.pdf.paragraph import Text
from core.pdf.pen import Pen
from core.pdf.rows import EMPTY, Cell, Pad, Row, Rows, heights
from core.pdf.stacked import Stack
from core.pdf.table import Table, fit_columns
from core.pdf.theme import Huruf, Rata, Theme

HEADS = (
    "No.", "Nama koperasi", "Jenis", "Kecamatan", "Tanggal RAT",
    "Skor", "Predikat", "Pemeriksa", "Tanggal hasil",
)  # fmt: skip
TERDAHULU = "*)"
FIGURE_INSET, COUNT_INSET = 3, 12
# rows that share a page with what stands under the table, and that a page starts with
LAST, FIRST = 3, 3


@dataclass(frozen=True, slots=True)
class LongTable:
    """A table without spans whose rows are measured once; `tall` are their heights."""

    table: Table
    tall: tuple[float, ...]
    head: float

    def height(self, width: float) -> float:
        return self.head + sum(self.tall) + self.table.closing.height(width)

    def narrowest(self) -> tuple[float, str]:
        return self.table.narrowest()

    def split(self, _width: float, room: float, page: float) -> Parts:
        ends = list(accumulate(self.tall))
        fitting = sum(end <= room - self.head + ROOM for end in ends)
        # what stands under the table never stands alone
        fitting = min(fitting, max(len(self.tall) - LAST, 1))
        if fitting < FIRST and room < page - ROOM:
            return None
        if not 0 < fitting < len(self.tall):
            return self.table.split(sum(self.table.widths), room, page)
        return self._part(0, fitting, EMPTY), self._part(fitting, None, self.table.closing)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        self.table.draw(pen, x, top, width)

    def _part(self, start: int, end: int | None, closing: Stack) -> "LongTable":
        rows = replace(self.table, rows=self.table.rows[start:end], closing=closing)
        return replace(self, table=rows, tall=self.tall[start:end])


def daftar_table(theme: Theme, naskah: NaskahRekap, closing: Stack) -> LongTable:
    """Every result on a row of its own."""
    pad = Pad(*theme.tabel.isi, theme.tabel.samping)
    huruf = theme.huruf.sel
    middle, right = huruf.aligned(Rata.TENGAH), huruf.aligned(Rata.KANAN)
    rows = tuple(
        Row(_cells(number, row, (huruf, middle, right)), pad)
        for number, row in enumerate(naskah.baris, start=1)
    )
    head = _head(theme, HEADS)
    widths = fit_columns((head, *rows), theme.kolom["daftar"], theme.halaman.width)
    table = Table(widths, (head,), rows, closing)
    return LongTable(table, tuple(heights(rows, widths)), sum(heights((head,), widths)))


def kecamatan_table(theme: Theme, naskah: NaskahRekap, closing: Stack) -> Table:
    """How many of each kecamatan have which predikat; rows and columns add up."""
    # so close that twenty kecamatan share a page with the signatures
    pad = Pad(*theme.tabel.nomor, theme.tabel.samping)
    sel, tebal = theme.huruf.sel, theme.khusus["sel_tebal"]
    rows: Rows = tuple(
        _counts(f"{number}", row.kecamatan, (*row.jumlah, row.seluruh), sel, pad)
        for number, row in enumerate(naskah.menurut_kecamatan, start=1)
    )
    total = naskah.total
    last = _counts("", total.kecamatan, (*total.jumlah, total.seluruh), tebal, pad)
    head = _head(theme, ("No.", "Kecamatan", *naskah.kolom, "Jumlah"))
    shares = (*theme.kolom["kecamatan"], *theme.kolom["predikat"] * (len(naskah.kolom) + 1))
    widths = fit_columns((head, *rows, last), shares, theme.halaman.width)
    return Table(widths, (head,), (*rows, last), closing)


def _cells(number: int, row: BarisRekap, huruf: tuple[Huruf, Huruf, Huruf]) -> tuple[Cell, ...]:
    left, middle, right = huruf
    nama = f"{tidy(row.nama)} ({row.unit})" if row.unit else tidy(row.nama)
    predikat = row.predikat or NOT_KNOWN
    return (
        Cell(Text(f"{number}", middle), middle=True),
        Cell(Text(nama, left), middle=True),
        Cell(Text(tidy(row.jenis) or NOT_KNOWN, left), middle=True),
        Cell(Text(tidy(row.kecamatan) or NOT_KNOWN, left), middle=True),
        Cell(Text(_day(row.rat_tanggal), middle), middle=True),
        Cell(Text(row.skor_tercetak or NOT_KNOWN, right), middle=True, right=FIGURE_INSET),
        Cell(Text(predikat + NBSP + TERDAHULU if row.terdahulu else predikat, left), middle=True),
        Cell(Text(tidy(row.pemeriksa) or NOT_KNOWN, left), middle=True),
        Cell(Text(_day(row.tanggal), middle), middle=True),
    )


def _day(day: date | None) -> str:
    return tanggal.show_short(day).replace(" ", NBSP) or NOT_KNOWN


def _counts(number: str, name: str, counts: Sequence[int], huruf: Huruf, pad: Pad) -> Row:
    right = huruf.aligned(Rata.KANAN)
    return Row(
        (
            Cell(Text(number, huruf.aligned(Rata.TENGAH)), middle=True),
            Cell(Text(tidy(name), huruf), middle=True),
            *(Cell(Text(f"{count}", right), middle=True, right=COUNT_INSET) for count in counts),
        ),
        pad,
    )


def _head(theme: Theme, names: Sequence[str]) -> Row:
    kepala = theme.huruf.kepala_kolom.aligned(Rata.TENGAH)
    cells = tuple(Cell(Text(name, kepala), middle=True) for name in names)
    return Row(cells, Pad(*theme.tabel.kepala, theme.tabel.samping), HEAD_GREY)
