"""Tables of the performance cycle: text and figures in ruled rows, numbered heads, notes below."""

from collections.abc import Iterator, Sequence
from datetime import date

from core.naskah.teks import bind, tidy
from core.pdf.blocks import Block, Bookmark, Gap
from core.pdf.hasil_kesehatan_tabel import HEAD_GREY
from core.pdf.paragraph import Text
from core.pdf.pen import Keterangan
from core.pdf.rows import EMPTY, Cell, Pad, Row
from core.pdf.stacked import Stack
from core.pdf.table import Table, fit_columns
from core.pdf.theme import Huruf, Rata, Theme

LOOK = "triwulan"
NOT_SET = "\u2013"
COMPANY = 3
"""Rows that go along with what closes a table."""


def words(theme: Theme, text: str, *, rows: int = 1) -> Cell:
    """Text from the left."""
    return Cell(Text(bind(tidy(text)), theme.huruf.sel), rows)


def lines(theme: Theme, texts: Sequence[str]) -> Cell:
    """Several short texts under one another."""
    blocks: list[Block] = []
    for text in texts:
        if blocks:
            blocks.append(Gap(1.5))
        blocks.append(Text(bind(tidy(text)), theme.huruf.sel))
    return Cell(Stack(tuple(blocks)) if blocks else Text(NOT_SET, theme.huruf.sel))


def figure(theme: Theme, text: str, *, rows: int = 1, huruf: Huruf | None = None) -> Cell:
    """A figure from the right; a dash where there is none."""
    face = (huruf or theme.huruf.sel).aligned(Rata.KANAN)
    return Cell(Text(text or NOT_SET, face), rows)


def middle(theme: Theme, text: str, *, rows: int = 1) -> Cell:
    """A number or a short word in the middle."""
    return Cell(Text(text, theme.huruf.sel.aligned(Rata.TENGAH)), rows)


def body_row(theme: Theme, cells: Sequence[Cell | None]) -> Row:
    """A row of the body."""
    return Row(tuple(cells), Pad(*theme.tabel.isi, theme.tabel.samping))


def ruled(
    theme: Theme,
    heads: Sequence[str],
    rows: Sequence[Row],
    shares: str,
    closing: Stack = EMPTY,
) -> Table:
    """Heads, their numbers, the rows, and what stands under them."""
    kepala = theme.huruf.kepala_kolom.aligned(Rata.TENGAH)
    nomor = theme.huruf.nomor_kolom.aligned(Rata.TENGAH)
    head = Row(
        tuple(Cell(Text(name, kepala), middle=True) for name in heads),
        Pad(*theme.tabel.kepala, theme.tabel.samping),
        HEAD_GREY,
    )
    numbers = Row(
        tuple(Cell(Text(f"({place})", nomor)) for place in range(1, len(heads) + 1)),
        Pad(*theme.tabel.nomor, theme.tabel.samping),
    )
    widths = fit_columns((head, numbers, *rows), theme.kolom[shares], theme.halaman.width)
    return Table(widths, (head, numbers), tuple(rows), closing, company=COMPANY)


def title(theme: Theme, judul: str, instansi: str, kota: str, beneath: str) -> Stack:
    """What it is, of which office, and of when."""
    office = bind(f"{instansi} {kota}", kota).upper()
    small = theme.khusus["anak_judul"].aligned(Rata.TENGAH)
    return Stack(
        (
            Bookmark(judul.capitalize()),
            Text(f"{judul.upper()}\n{office}", theme.huruf.judul.aligned(Rata.TENGAH)),
            Text(bind(beneath), small),
            Gap(8),
        ),
        together=True,
    )


def heading(theme: Theme, judul: str) -> Stack:
    """The name of a further table."""
    return Stack((Gap(12), Bookmark(judul), Text(judul, theme.huruf.isi_tebal), Gap(4)))


def notes(theme: Theme, texts: Sequence[str]) -> Iterator[Block]:
    """Small print under a table."""
    if texts:
        yield Gap(4)
    yield from (Text(bind(tidy(text)), theme.huruf.catatan) for text in texts)


def keterangan(judul: str, kunci: str, instansi: str, kota: str, day: date) -> Keterangan:
    """What the file says of itself."""
    return Keterangan(
        judul=judul,
        perihal=judul,
        kata_kunci=kunci,
        penerbit=tidy(f"{instansi} {kota}"),
        tanggal=day,
    )
