"""Bab III LKjIP: headings that stay with what follows, paragraphs, tables, the signature."""

from collections.abc import Iterator

from core.naskah.lkjip import Bagian, NaskahLkjip, Tabel
from core.naskah.model import Kertas, Mode
from core.naskah.teks import bind, tidy
from core.pdf.alinea import Alinea
from core.pdf.blocks import Block, Bookmark, Gap
from core.pdf.document import Document
from core.pdf.kertas_kinerja import paper, signature
from core.pdf.paragraph import Text
from core.pdf.rows import EMPTY, Cell, Row
from core.pdf.stacked import Stack
from core.pdf.table import Headed, Table
from core.pdf.theme import Theme, load_theme
from core.pdf.triwulan_tabel import body_row, figure, middle, notes, ruled, title

JUDUL, LOOK = "Laporan kinerja instansi pemerintah", "lkjip"


def compose_lkjip(naskah: NaskahLkjip, *, kertas: Kertas, mode: Mode) -> Document:
    """The chapter as it goes into the report."""
    theme = load_theme(LOOK, kertas, landscape=False)
    judul = f"LKjIP {naskah.tahun}, Bab III"
    blocks = _blocks(theme, naskah, mode)
    return paper(theme, naskah, blocks, judul=judul, kunci="LKjIP, IKU, capaian", mode=mode)


def _blocks(theme: Theme, naskah: NaskahLkjip, mode: Mode) -> Iterator[Block]:
    yield title(theme, JUDUL, naskah.instansi, naskah.kota, f"Tahun {naskah.tahun}")
    waiting: list[Block] = []
    signed = signature(theme, naskah, mode)
    for at, one in enumerate(naskah.bagian, start=1):
        last = at == len(naskah.bagian)
        waiting.extend(_heading(theme, one))
        if one.tabel is not None:
            closing = signed if last else EMPTY
            waiting.extend((Gap(2), Text(bind(one.tabel.judul), theme.huruf.isi), Gap(3)))
            yield Headed(Stack(tuple(waiting)), table(theme, one.tabel, closing))
        elif one.alinea:
            paragraphs = [Alinea(bind(tidy(text)), theme.huruf.isi) for text in one.alinea]
            yield Headed(Stack(tuple(waiting)), paragraphs[0])
            for further in paragraphs[1:]:
                yield Gap(3)
                yield further
            if last:
                yield signed
        else:
            continue
        waiting = []


def _heading(theme: Theme, one: Bagian) -> Iterator[Block]:
    if one.tingkat == 1:
        yield Bookmark(one.judul)
        yield Text(bind(one.judul), theme.huruf.judul)
        yield Gap(2)
        return
    yield Gap(10 if one.tingkat < 4 else 6)
    yield Bookmark(one.judul)
    yield Text(bind(tidy(one.judul)), theme.huruf.isi_tebal)
    yield Gap(3)


def table(theme: Theme, tabel: Tabel, closing: Stack) -> Table:
    """Heads, rows and the notes under them; the total in bold."""
    rows = [_row(theme, tabel, row) for row in tabel.baris]
    under = Stack((*notes(theme, tabel.catatan), closing))
    return ruled(theme, tabel.kepala, rows, tabel.nama, under)


def _row(theme: Theme, tabel: Tabel, row: tuple[str, ...]) -> Row:
    total = tabel.berjumlah and row is tabel.baris[-1]
    bold = theme.khusus["sel_tebal"] if total else None
    cells: list[Cell] = []
    for kind, text in zip(tabel.rata, row, strict=True):
        if kind == "f":
            cells.append(figure(theme, text, huruf=bold))
        elif kind == "m":
            cells.append(middle(theme, text))
        else:
            cells.append(Cell(Text(bind(tidy(text)), bold or theme.huruf.sel)))
    return body_row(theme, cells)
