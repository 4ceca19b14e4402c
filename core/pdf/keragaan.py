"""Recapitulations of figures: keragaan koperasi and rekap UMKM, in landscape, signed at the end."""

from collections.abc import Iterator

from core.naskah.keragaan import LembarAngka, NaskahAngka
from core.naskah.model import Kertas, Mode
from core.naskah.teks import bind, tidy
from core.pdf.blocks import Block, Bookmark, Gap
from core.pdf.document import Document, PageBreak
from core.pdf.keragaan_tabel import figure_table
from core.pdf.paragraph import Text
from core.pdf.pen import Keterangan
from core.pdf.rekap_kesehatan import RekapMarks
from core.pdf.rows import EMPTY
from core.pdf.stacked import Stack
from core.pdf.tanda_tangan import signature_rows
from core.pdf.theme import Rata, Theme, load_theme

LOOK = "keragaan"


def compose_angka(naskah: NaskahAngka, *, kertas: Kertas, mode: Mode) -> Document:
    """Each table on a page of its own, the signatures under the last."""
    theme = load_theme(LOOK, kertas, landscape=True)
    marks = RekapMarks(naskah.kode, naskah.contoh)
    blocks = tuple(_blocks(theme, naskah, mode))
    return Document(theme, keterangan_of(naskah, mode), blocks, marks, mode is Mode.DRAF)


def render_angka(naskah: NaskahAngka, *, kertas: Kertas, mode: Mode) -> bytes:
    """The same as PDF; `PrintRefusedError` names what cannot be printed soundly."""
    return compose_angka(naskah, kertas=kertas, mode=mode).pdf()


def _blocks(theme: Theme, naskah: NaskahAngka, mode: Mode) -> Iterator[Block | PageBreak]:
    for place, lembar in enumerate(naskah.lembar):
        if place:
            yield PageBreak()
        last = lembar is naskah.lembar[-1]
        signed = signature_rows(theme, naskah.tanda, mode) if last else EMPTY
        yield _title(theme, naskah, lembar)
        yield figure_table(theme, lembar, Stack((*_notes(theme, lembar), Gap(8), signed)))


def _title(theme: Theme, naskah: NaskahAngka, lembar: LembarAngka) -> Stack:
    """What it is, of which city, of which day and book years, and in what money is given."""
    small = theme.khusus["anak_judul"].aligned(Rata.TENGAH)
    unit = theme.khusus["satuan"].aligned(Rata.KANAN)
    judul = f"{lembar.judul}\n{naskah.kota}".upper()
    return Stack(
        (
            Bookmark(lembar.judul),
            Text(judul, theme.huruf.judul.aligned(Rata.TENGAH)),
            *(Text(bind(text), small) for text in lembar.keterangan),
            Gap(4),
            Text(lembar.satuan, unit),
            Gap(2),
        ),
        together=True,
    )


def _notes(theme: Theme, lembar: LembarAngka) -> Iterator[Block]:
    yield Gap(3)
    yield from (Text(bind(text), theme.huruf.catatan) for text in lembar.catatan)


def keterangan_of(naskah: NaskahAngka, mode: Mode) -> Keterangan:
    """What the PDF says of itself."""
    title = f"{naskah.lembar[0].judul}, {naskah.kota}, {naskah.lembar[0].keterangan[0]}"
    return Keterangan(
        judul=f"DRAF {title}" if mode is Mode.DRAF else title,
        perihal=naskah.lembar[0].judul,
        kata_kunci="rekapitulasi, koperasi, UMKM",
        penerbit=tidy(f"{naskah.instansi} {naskah.kota}"),
        tanggal=naskah.keadaan,
    )
