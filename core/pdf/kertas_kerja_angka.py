"""The figures of the report on the working paper: one table for each statement, two years."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from core.naskah.angka_laporan import BagianAngka, BarisAngka, JenisBaris
from core.pdf.blocks import Gap
from core.pdf.kertas_kerja_sel import GROUP_GREY, SUM_GREY, body_row, figure, table, words
from core.pdf.paragraph import Text
from core.pdf.rows import Row
from core.pdf.stacked import Stack
from core.pdf.table import Headed
from core.pdf.theme import Theme


def figure_tables(
    theme: Theme, bagian: Iterable[BagianAngka], tahun_buku: int
) -> Iterator[Headed | Gap]:
    """Neraca, perhitungan hasil and so on, in the order and grouping of the form."""
    heads = ("Uraian", f"Tahun buku {tahun_buku}", f"Tahun buku {tahun_buku - 1}")
    for induk, sections in groupby(bagian, key=lambda each: each.induk):
        lines = [baris for each in sections for baris in each.baris]
        rows = tuple(_row(theme, baris) for baris in lines if not repeats(baris, induk))
        if rows:
            yield Gap(4)
            title = Stack((Text(induk, theme.huruf.isi_tebal), Gap(2)))
            yield Headed(title, table(theme, "angka", heads, rows))


def repeats(baris: BarisAngka, title: str) -> bool:
    """Whether a group has the name that already stands above its table."""
    return baris.jenis is JenisBaris.KELOMPOK and baris.nama == title


def named(baris: BarisAngka) -> str:
    """The name of a line, with its unit where it is not rupiah."""
    return baris.nama if baris.satuan == "rupiah" else f"{baris.nama} ({baris.satuan})"


def _row(theme: Theme, baris: BarisAngka) -> Row:
    plain, bold = theme.huruf.sel, theme.khusus["sel_tebal"]
    match baris.jenis:
        case JenisBaris.KELOMPOK:
            cells = (words(baris.nama, bold), words("", bold), words("", bold))
            return body_row(theme, cells, GROUP_GREY, keep=True)
        case JenisBaris.JUMLAH:
            name, huruf, grey = words(named(baris), bold), bold, SUM_GREY
        case JenisBaris.AKUN:
            name, huruf, grey = words(named(baris), plain), plain, 1.0
    return body_row(theme, (name, figure(baris.kini, huruf), figure(baris.lalu, huruf)), grey)
