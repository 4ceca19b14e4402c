"""A letter to one cooperative: pemberitahuan, permintaan kelengkapan, pengembalian laporan."""

from collections.abc import Iterator
from functools import partial

from core import tanggal
from core.naskah.model import Kertas, Mode
from core.naskah.surat import Bagian, Rincian, Surat
from core.naskah.surat_kata import TITIK_PENDEK
from core.naskah.teks import bind, tidy
from core.pdf.alinea import Alinea
from core.pdf.blocks import Block, Bookmark, Gap
from core.pdf.document import Document, Numbered, PageBreak
from core.pdf.paragraph import Text
from core.pdf.stacked import Beside, Stack
from core.pdf.surat_blok import (
    about,
    copies,
    facts,
    fewest_pages,
    head,
    items,
    listing,
    signers,
)
from core.pdf.table import Headed
from core.pdf.tanda_tangan import signature_rows
from core.pdf.theme import MM, Theme, load_theme

LOOK = "surat/tata-surat"
ADDRESS, BETWEEN = 0.56, 6 * MM


def render_surat(surat: Surat, *, kertas: Kertas, mode: Mode) -> bytes:
    """Set the letter. `PrintRefusedError` names the text that cannot be printed soundly."""
    return compose_surat(surat, kertas=kertas, mode=mode).pdf()


def compose_surat(surat: Surat, *, kertas: Kertas, mode: Mode) -> Document:
    """The letter, not yet set."""
    theme = load_theme(LOOK, kertas, landscape=False)
    title = f"{tidy(surat.hal)}: {_addressee(surat)}"
    return Document(
        theme,
        about(title, surat.kop, surat.hal, surat.tanggal, mode, dokumen=surat.dokumen),
        fewest_pages(theme, partial(_blocks, theme, surat, mode)),
        Numbered(tidy(surat.kaki)),
        mode is Mode.DRAF,
    )


def _addressee(surat: Surat) -> str:
    return tidy(surat.kepada[0]).removeprefix("Yth. ") if surat.kepada else ""


def _blocks(theme: Theme, surat: Surat, mode: Mode, air: float) -> Iterator[Block | PageBreak]:
    huruf = theme.huruf.isi
    yield head(surat.kop)
    yield _columns(theme, Stack(), Text(_day(surat), huruf), 0)
    yield Gap(8 * air)
    yield _columns(theme, _references(theme, surat), _address(theme, surat), BETWEEN)
    yield Gap(14 * air)
    *before, last = surat.isi
    for bagian in before:
        yield from _paragraph(theme, bagian, air)
    # no page holds a signature alone
    signature = signature_rows(theme, signers(surat.tanda), mode)
    closing = (
        *_paragraph(theme, last, air),
        Gap(6 * air),
        signature,
        *copies(theme, surat.tembusan),
    )
    yield Stack(closing, together=True)


def _columns(theme: Theme, left: Block, right: Block, gap: float) -> Beside:
    width = theme.halaman.width
    return Beside((left, right), (width * ADDRESS - gap, width * (1 - ADDRESS)), gap)


def _day(surat: Surat) -> str:
    return f"{tidy(surat.tempat)}, {tanggal.show(surat.tanggal) or TITIK_PENDEK}"


def _references(theme: Theme, surat: Surat) -> Stack:
    rows = (
        Rincian("Nomor", surat.nomor),
        Rincian("Sifat", surat.sifat),
        Rincian("Lampiran", surat.lampiran),
        Rincian("Hal", surat.hal),
    )
    return Stack(tuple(facts(rows, theme.huruf.isi, titik=TITIK_PENDEK)))


def _address(theme: Theme, surat: Surat) -> Stack:
    huruf = theme.huruf.isi
    lines = (Text(bind(line), huruf) for line in surat.kepada)
    return Stack((Bookmark(tidy(surat.hal)), Text("Kepada", huruf), *lines))


def _paragraph(theme: Theme, bagian: Bagian, air: float) -> Iterator[Block]:
    """A paragraph stays with the first of what it leads to."""
    huruf = theme.huruf.isi
    lead = Alinea(bind(bagian.teks), huruf)
    following = [
        *facts(bagian.rincian, huruf, between=2 * air),
        *items(bagian.butir, huruf, air=air),
    ]
    if bagian.daftar.baris:
        yield Headed(Stack((lead, Gap(4))), listing(theme, bagian.daftar))
    elif following:
        yield Stack((lead, Gap(4), following[0]), together=True)
        yield from following[1:]
    else:
        yield lead
    yield Gap(8 * air)
