"""The order of a booklet's sheets, what its lists name, and on which page each of it came."""

from collections.abc import Iterator, Mapping, Sequence

from core.naskah.buku_iku import NaskahBuku, Sisipan
from core.pdf.blocks import Block, Bookmark
from core.pdf.buku_iku_bab import outline_title, part
from core.pdf.buku_iku_depan import FOREWORD
from core.pdf.buku_iku_isi import CONTENTS, TABLES, Tujuan
from core.pdf.buku_iku_tabel import chart_sheets, table_sheets, tables
from core.pdf.document import Document, PageBreak
from core.pdf.stacked import Stack
from core.pdf.table import Headed
from core.pdf.theme import Theme

# a chapter and its sections are listed; units of a section are not
LISTED = 2
Sheets = tuple[bool, tuple[Block | PageBreak, ...]]


def sheets(look: Theme, lying: Theme, naskah: NaskahBuku) -> Iterator[Sheets]:
    """Runs of pages, upright or turned round; a chapter begins on a fresh page."""
    upright: list[Block | PageBreak] = []
    level = -1
    for number, bagian in enumerate(naskah.bab):
        if bagian.tingkat == 1 and upright:
            upright.append(PageBreak())
        # an outline goes down one step at a time
        level = min(bagian.tingkat - 1, level + 1)
        upright += part(look, bagian, key_of(number), level)
        if bagian.sisipan is Sisipan.TIDAK:
            continue
        yield False, tuple(upright)
        upright = []
        chart = bagian.sisipan is Sisipan.BAGAN
        turned = chart_sheets(look, lying, naskah, level + 1) if chart else None
        yield True, tuple(turned or table_sheets(lying, naskah.lampiran))
    if upright:
        yield False, tuple(upright)


def key_of(number: int) -> str:
    """What the bookmark of a heading is called."""
    return f"bagian-{number}"


def chapter_lines(naskah: NaskahBuku, listed: Sequence[Tujuan]) -> tuple[Tujuan, ...]:
    """What the list of contents names, in its order; `listed` are the tables with a page."""
    front = (
        Tujuan(FOREWORD, "KATA PENGANTAR"),
        Tujuan(CONTENTS, "DAFTAR ISI"),
        *((Tujuan(TABLES, "DAFTAR TABEL"),) if len(listed) > 1 else ()),
    )
    return front + tuple(
        Tujuan(key_of(number), outline_title(one.judul), one.tingkat - 1)
        for number, one in enumerate(naskah.bab)
        if one.tingkat <= LISTED
    )


def table_lines(naskah: NaskahBuku) -> tuple[Tujuan, ...]:
    """What the list of tables names."""
    return tuple(Tujuan(one.key, one.judul) for one in tables(naskah.lampiran))


def pages_by_key(documents: Sequence[Document]) -> Mapping[str, int]:
    """How many pages after the first of them each key stands."""
    found: dict[str, int] = {}
    before = 0
    for document in documents:
        pages = document.pages()
        for number, page in enumerate(pages, start=before):
            for placed in page:
                found |= dict.fromkeys(_keys(placed.block), number)
        before += len(pages)
    return found


def _keys(block: Block) -> Iterator[str]:
    match block:
        case Bookmark():
            yield from (block.key,) if block.key else ()
        case Stack():
            for one in block.blocks:
                yield from _keys(one)
        case Headed():
            yield from _keys(block.lead)
            yield from _keys(block.body)
