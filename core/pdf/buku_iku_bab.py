"""Chapters of a booklet: headings that stay with what follows, paragraphs, lists."""

from collections.abc import Iterator
from dataclasses import replace

from core.naskah.buku_iku import AlineaBuku, BagianBuku
from core.naskah.teks import bind
from core.pdf.alinea import Alinea
from core.pdf.blocks import Block, Bookmark, Gap
from core.pdf.hanging import Hanging, Label
from core.pdf.paragraph import Text
from core.pdf.stacked import Stack
from core.pdf.table import Headed
from core.pdf.theme import MM, Rata, Theme

ITEM, AFTER, AFTER_ITEM = 8 * MM, 7, 4
BEFORE = {2: 9, 3: 7}
# a paragraph that leads to a list stays with its first item
LEADS = ":"


def part(theme: Theme, bagian: BagianBuku, key: str, level: int) -> Iterator[Block]:
    """A heading with its bookmark, then its words; one without words stands alone."""
    lead = Stack((Bookmark(outline_title(bagian.judul), level, key), *_heading(theme, bagian)))
    blocks = list(body(theme, bagian))
    yield Gap(BEFORE.get(bagian.tingkat, 0))
    if not blocks:
        yield replace(lead, together=True)
        return
    yield Headed(lead, blocks[0])
    yield from blocks[1:]


def body(theme: Theme, bagian: BagianBuku) -> Iterator[Block]:
    """Paragraphs and items, each with the space under it."""
    waiting: Block | None = None
    followed = (*bagian.alinea[1:], AlineaBuku(""))
    for one, then in zip(bagian.alinea, followed, strict=False):
        block, after = _paragraph(theme, one), Gap(AFTER_ITEM if then.tingkat else AFTER)
        if waiting is not None:
            block, waiting = Headed(Stack((waiting, Gap(AFTER_ITEM))), block), None
        elif one.teks.endswith(LEADS) and then.tingkat > one.tingkat:
            waiting = block
            continue
        yield block
        yield after


def outline_title(judul: str) -> str:
    """As a list of contents has it: a chapter in capitals, its sections as words.

    >>> outline_title("1.2 MAKSUD DAN TUJUAN"), outline_title("BAB I PENDAHULUAN")
    ('1.2 Maksud dan Tujuan', 'BAB I PENDAHULUAN')
    """
    if judul.upper().startswith("BAB ") or not judul.isupper():
        return judul
    words = judul.lower().split()
    return " ".join(word if word in _SMALL else word.capitalize() for word in words)


_SMALL = ("dan", "atau", "di", "ke", "dari", "untuk", "dengan", "pada", "yang")


def _heading(theme: Theme, bagian: BagianBuku) -> Iterator[Block]:
    if bagian.tingkat == 1:
        label, number, *name = bagian.judul.upper().split(" ")
        face = theme.huruf.judul.aligned(Rata.TENGAH)
        yield Text("\n".join(filter(None, (f"{label} {number}", " ".join(name)))), face)
        yield Gap(16)
        return
    yield Text(bind(bagian.judul), theme.huruf.isi_tebal)
    yield Gap(5)


def _paragraph(theme: Theme, one: AlineaBuku) -> Block:
    text = Alinea(bind(one.teks), theme.huruf.isi)
    if not one.tingkat:
        return text
    labels = (Label(ITEM * (one.tingkat - 1), one.tanda, theme.huruf.isi),)
    return Hanging(labels, ITEM * one.tingkat, text)
