"""What letters and decrees have in common: facts, items, tables, the place of signing, copies."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from core import tanggal
from core.naskah.kop import Kop
from core.naskah.model import TITIK, Mode
from core.naskah.surat import Daftar, Rincian
from core.naskah.surat_kata import TITIK_PENDEK
from core.naskah.tanda_tangan import BarisTanda, BlokTanda
from core.naskah.teks import bind, tidy
from core.pdf.alinea import Alinea
from core.pdf.blocks import Block, Bookmark, Gap, Parts
from core.pdf.document import PageBreak, paginate
from core.pdf.hanging import Hanging, Label
from core.pdf.kop import letterhead
from core.pdf.paraf import LembarParaf
from core.pdf.paragraph import Text
from core.pdf.pen import Keterangan, Pen
from core.pdf.rows import EMPTY, Cell, Pad, Row
from core.pdf.stacked import Stack
from core.pdf.table import Table, fit_columns
from core.pdf.tanda_tangan import NOBODY, signature_rows, written
from core.pdf.theme import MM, Huruf, Rata, Theme

# the letterhead begins higher than the text of the pages after it
KOP_UP = 10 * MM
NUMBER = 8 * MM
AFTER_LABEL, COLON = 4 * MM, 4 * MM
BELOW_PLACE = 4
# rows that go over to the next page together with the signature under their table
COMPANY = 3
PENERBIT = "Dinas"
# what is left of the air between paragraphs
CLOSER = 0.4
_SUBJECTS = {"teguran": "Rapat Anggota Tahunan", "sk-status": "status koperasi"}
Setting = Block | PageBreak


@dataclass(frozen=True, slots=True)
class Raised:
    """A block that begins above the text area of its page; only for the first of a page."""

    block: Block
    up: float

    def height(self, width: float) -> float:
        return self.block.height(width) - self.up

    def narrowest(self) -> tuple[float, str]:
        return self.block.narrowest()

    def split(self, _width: float, _room: float, _page: float) -> Parts:
        return None

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        self.block.draw(pen, x, top + self.up, width)


def fewest_pages(
    theme: Theme, compose: Callable[[float], Iterator[Setting]]
) -> tuple[Setting, ...]:
    """The paper with all its air, or set closer where that saves a page."""
    page = theme.halaman
    airy, close = tuple(compose(1)), tuple(compose(CLOSER))
    airy_pages, close_pages = (
        len(paginate(blocks, page.width, page.height)) for blocks in (airy, close)
    )
    return close if close_pages < airy_pages else airy


def head(kop: Kop) -> Block:
    """The letterhead at the top of the first page."""
    return Raised(letterhead(kop), KOP_UP)


def facts(
    rincian: Sequence[Rincian], huruf: Huruf, *, titik: str = TITIK, between: float = 0
) -> Iterator[Block]:
    """Names, colons in one column, facts; an empty fact is dotted room."""
    if not rincian:
        return
    colon = max(huruf.width(one.label) for one in rincian) + AFTER_LABEL
    for number, one in enumerate(rincian):
        if number and between:
            yield Gap(between)
        labels = (Label(0, one.label, huruf), Label(colon, ":", huruf))
        yield Hanging(labels, colon + COLON, Text(bind(one.isi) or titik, huruf))


def items(
    texts: Sequence[str], huruf: Huruf, *, indent: float = 0, air: float = 1
) -> Iterator[Block]:
    """A numbered list, justified, with a little air after each."""
    for number, text in enumerate(texts, start=1):
        label = Label(indent, f"{number}.", huruf)
        yield Hanging((label,), indent + NUMBER, Alinea(bind(text), huruf))
        yield Gap(2 * air)


def listing(theme: Theme, daftar: Daftar, closing: Stack = EMPTY) -> Table:
    """A ruled table whose head repeats."""
    rata = [Rata(kolom.lajur.value) for kolom in daftar.kolom]
    kepala = theme.huruf.kepala_kolom.aligned(Rata.TENGAH)
    pad_head = Pad(*theme.tabel.kepala, theme.tabel.samping)
    pad = Pad(*theme.tabel.isi, theme.tabel.samping)
    first = Row(
        tuple(Cell(Text(bind(kolom.judul), kepala), middle=True) for kolom in daftar.kolom),
        pad_head,
    )
    rows = tuple(
        Row(
            tuple(
                Cell(
                    Text(_held(text, one), theme.huruf.sel.aligned(one)),
                    right=theme.tabel.samping if one is Rata.KANAN else 0,
                )
                for text, one in zip(row, rata, strict=True)
            ),
            pad,
        )
        for row in daftar.baris
    )
    shares = [kolom.bagian for kolom in daftar.kolom]
    widths = fit_columns((first, *rows), shares, theme.halaman.width)
    return Table(widths, (first,), rows, closing, company=COMPANY)


def _held(text: str, rata: Rata) -> str:
    """Short facts stay on one line; names, numbers of a deed and addresses may go on below."""
    return tidy(text).replace(" ", "\u00a0") if rata is not Rata.KIRI else tidy(text)


@dataclass(frozen=True, slots=True)
class Closing:
    """Where and when a paper was made, and who signs it."""

    lead: str
    tempat: str
    tanggal: date | None
    tanda: tuple[BarisTanda, ...]


def closing(
    theme: Theme, made: Closing, mode: Mode, *, beside: LembarParaf = NOBODY
) -> tuple[Block, ...]:
    """“Ditetapkan di … / pada tanggal …” over the signature of the first row, then all rows."""
    rows = tuple(tuple(_without_place(blok) for blok in row) for row in made.tanda)
    rows = tuple(signers(rows))
    huruf = theme.huruf.isi
    lines = (
        f"{made.lead} {tidy(made.tempat)}",
        f"pada tanggal {tanggal.show(made.tanggal) or TITIK_PENDEK}",
    )
    needed = max(
        *(huruf.width(line) for line in lines),
        *(
            line.width
            for blok in rows[0]
            if blok
            for line in written(blok, theme.huruf.isi, theme.huruf.isi_tebal)
        ),
    )
    width = theme.halaman.width
    left = max(0.0, min(width * theme.letak.tanda_tangan, width - needed))
    placed = (Hanging((), left, Text(line, huruf)) for line in lines)
    return (*placed, Gap(BELOW_PLACE), signature_rows(theme, rows, mode, beside=beside))


def signers(rows: Sequence[BarisTanda]) -> Sequence[BarisTanda]:
    """The rows, or dotted room for one whom nobody has named yet."""
    return rows or ((BlokTanda(),),)


def _without_place(blok: BlokTanda | None) -> BlokTanda | None:
    return replace(blok, tempat_tanggal="") if blok else None


def copies(theme: Theme, tembusan: Sequence[str]) -> tuple[Block, ...]:
    """Tembusan, numbered where there are several."""
    if not tembusan:
        return ()
    huruf = theme.huruf.catatan
    blocks: list[Block] = [Gap(10), Text("Tembusan:", huruf)]
    for number, text in enumerate(tembusan, start=1):
        label = (Label(0, f"{number}.", huruf),) if len(tembusan) > 1 else ()
        indent = 5 * MM if len(tembusan) > 1 else 0
        blocks.append(Hanging(label, indent, Text(bind(text), huruf)))
    return tuple(blocks)


def titled(lines: Sequence[str], huruf: Huruf, bookmark: str = "") -> Stack:
    """Centred lines, each broken by sense already."""
    text = Text("\n".join(bind(line) for line in lines), huruf.aligned(Rata.TENGAH))
    return Stack((Bookmark(bookmark), text), together=True) if bookmark else Stack((text,))


def about(  # noqa: PLR0913 - what a PDF says of itself, each part by its name
    judul: str, kop: Kop, perihal: str, hari: date | None, mode: Mode, *, dokumen: str = ""
) -> Keterangan:
    """What the PDF says of itself; a paper without a day is stamped with the first of an era."""
    return Keterangan(
        judul=f"DRAF {judul}" if mode is Mode.DRAF else judul,
        perihal=tidy(perihal),
        kata_kunci=_SUBJECTS.get(dokumen, "pemeriksaan kesehatan koperasi"),
        penerbit=" ".join(tidy(f"{kop.nama_dinas} {kop.nama_pemda}").split()) or PENERBIT,
        tanggal=hari or date(2000, 1, 1),
    )
