"""Manual IKU: one sheet an indicator, its parts in ruled rows, the formula as a fraction."""

from collections.abc import Iterator, Sequence

from core.errors import PrintRefusedError
from core.naskah.manual_iku import LembarManual, NaskahManual
from core.naskah.model import Kertas, Mode
from core.naskah.teks import bind, tidy
from core.pdf.blocks import Block, Bookmark, Gap
from core.pdf.document import Document, PageBreak
from core.pdf.fraction import Fraction
from core.pdf.kertas_kinerja import paper, signature
from core.pdf.paragraph import Text
from core.pdf.rows import Cell, Row
from core.pdf.stacked import Stack
from core.pdf.theme import Rata, Theme, load_theme
from core.pdf.triwulan_tabel import body_row, lines, middle, ruled, words

JUDUL, LOOK = "Manual indikator kinerja utama", "manual-iku"
_HEADS = ("No.", "Unsur", "Isi")


def compose_manual(naskah: NaskahManual, *, kertas: Kertas, mode: Mode) -> Document:
    """Raises `PrintRefusedError` for a set without an indicator."""
    if not naskah.lembar:
        raise PrintRefusedError(
            f"Tidak ada indikator pada tahun {naskah.tahun}.",
            hint="Isi indikator pada set IKU tahun ini, lalu cetak lagi.",
        )
    theme = load_theme(LOOK, kertas, landscape=False)
    judul = f"{JUDUL} {naskah.tahun}"
    blocks = _blocks(theme, naskah, mode)
    return paper(theme, naskah, blocks, judul=judul, kunci="manual IKU, definisi, rumus", mode=mode)


def _blocks(theme: Theme, naskah: NaskahManual, mode: Mode) -> Iterator[Block | PageBreak]:
    for place, lembar in enumerate(naskah.lembar):
        if place:
            yield PageBreak()
        yield _title(theme, naskah, lembar)
        yield ruled(theme, _HEADS, _rows(theme, lembar), "manual", signature(theme, naskah, mode))


def _title(theme: Theme, naskah: NaskahManual, lembar: LembarManual) -> Stack:
    office = bind(f"{naskah.instansi} {naskah.kota}", naskah.kota).upper()
    small = theme.khusus["anak_judul"].aligned(Rata.TENGAH)
    return Stack(
        (
            Bookmark(f"{lembar.nomor}. {tidy(lembar.nama)}"),
            Text(f"{JUDUL.upper()}\n{office}", theme.huruf.judul.aligned(Rata.TENGAH)),
            Text(bind(f"Tahun {naskah.tahun}, IKU nomor {lembar.nomor}"), small),
            Gap(8),
        ),
        together=True,
    )


def _rows(theme: Theme, lembar: LembarManual) -> Sequence[Row]:
    parts = (
        ("Indikator kinerja utama", Cell(Text(bind(tidy(lembar.nama)), theme.khusus["sel_tebal"]))),
        ("Sasaran", words(theme, lembar.sasaran)),
        ("Definisi dan penjelasan", words(theme, lembar.definisi)),
        ("Rumus", _formula(theme, lembar)),
        ("Satuan", words(theme, lembar.satuan)),
        ("Arah", words(theme, lembar.arah)),
        ("Sumber data", words(theme, lembar.sumber_data)),
        ("Penanggung jawab", words(theme, lembar.penanggung_jawab or "\u2013")),
        ("Periode pengukuran", words(theme, lembar.periode)),
        ("Cara pengumpulan data", lines(theme, lembar.pengumpulan)),
        ("Pilihan penyebut", lines(theme, lembar.penyebut_lain)),
        ("Aturan capaian", lines(theme, lembar.capaian)),
    )
    return tuple(
        body_row(theme, (middle(theme, f"{number}."), words(theme, name), cell))
        for number, (name, cell) in enumerate(parts, start=1)
    )


def _formula(theme: Theme, lembar: LembarManual) -> Cell:
    if not lembar.pembilang:
        return words(theme, lembar.formulasi)
    # a formula is one line of thought: only spaces hold its factor together
    factor = bind(lembar.pengali).replace(" ", "\u00a0")
    fraction = Fraction(bind(lembar.pembilang), bind(lembar.penyebut), factor, theme.huruf.sel)
    return Cell(Stack((Gap(2), fraction, Gap(2))))
