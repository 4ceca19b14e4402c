"""Set one sheet of an evidence file: upright, facts first, then its table over many pages."""

from collections.abc import Iterator

from core.naskah.bukti_iku import LembarBukti
from core.naskah.model import Kertas
from core.naskah.teks import bind, tidy
from core.pdf.blocks import Block, Bookmark, Gap
from core.pdf.document import Document
from core.pdf.hanging import Hanging, Label
from core.pdf.hasil_kesehatan_tabel import HEAD_GREY
from core.pdf.long_table import paged
from core.pdf.paragraph import Text
from core.pdf.pen import Keterangan
from core.pdf.rekap_kesehatan import RekapMarks
from core.pdf.rows import Cell, Pad, Row, Rows
from core.pdf.stacked import Stack
from core.pdf.table import Table, fit_columns
from core.pdf.theme import MM, Rata, Theme, load_theme

LOOK = "bukti-iku"
_LABEL, _BODY = 42 * MM, 45 * MM


def compose_bukti(lembar: LembarBukti, *, kertas: Kertas) -> Document:
    """The sheet composed; raises `PrintRefusedError` naming what cannot be set soundly."""
    theme = load_theme(LOOK, kertas, landscape=False)
    keterangan = Keterangan(
        judul=lembar.judul,
        perihal="Berkas bukti indikator kinerja utama",
        kata_kunci="IKU, berkas bukti",
        penerbit=tidy(f"{lembar.instansi} {lembar.kota}"),
        tanggal=lembar.tanggal,
    )
    marks = RekapMarks("", lembar.kaki)
    return Document(theme, keterangan, tuple(_blocks(theme, lembar)), marks, draft=False)


def _blocks(theme: Theme, lembar: LembarBukti) -> Iterator[Block]:
    yield _title(theme, lembar)
    for label, words in lembar.fakta:
        huruf = theme.huruf.isi
        labels = (Label(0, tidy(label), huruf), Label(_LABEL, ":", huruf))
        yield Hanging(labels, _BODY, Text(bind(tidy(words)) or "–", huruf))
        yield Gap(3)
    for sentence in lembar.kalimat:
        yield Gap(3)
        yield Text(bind(tidy(sentence)), theme.huruf.isi)
    if lembar.kolom:
        yield Gap(8)
        yield from _table(theme, lembar)


def _title(theme: Theme, lembar: LembarBukti) -> Stack:
    middle = theme.khusus["anak_judul"].aligned(Rata.TENGAH)
    instansi = bind(f"{lembar.instansi} {lembar.kota}", lembar.kota)
    lines: list[Block] = [
        Bookmark(lembar.judul),
        Text(tidy(lembar.judul).upper(), theme.huruf.judul.aligned(Rata.TENGAH)),
        Text(tidy(instansi), middle),
        *(Text(bind(tidy(one)), middle) for one in lembar.anak_judul),
    ]
    if lembar.besar:
        lines += [Gap(14), Text(lembar.besar, theme.khusus["besar"].aligned(Rata.TENGAH))]
    return Stack((*lines, Gap(12)), together=True)


def _table(theme: Theme, lembar: LembarBukti) -> Iterator[Block]:
    if not lembar.baris:
        yield Text(lembar.nihil or "Nihil.", theme.huruf.isi)
        return
    kepala = theme.huruf.kepala_kolom.aligned(Rata.TENGAH)
    head = Row(
        tuple(Cell(Text(one.judul, kepala), middle=True) for one in lembar.kolom),
        Pad(*theme.tabel.kepala, theme.tabel.samping),
        HEAD_GREY,
    )
    rows = _rows(theme, lembar)
    shares = [one.lebar for one in lembar.kolom]
    widths = fit_columns((head, *rows), shares, theme.halaman.width)
    yield paged(Table(widths, (head,), rows, company=3))


def _rows(theme: Theme, lembar: LembarBukti) -> Rows:
    pad = Pad(*theme.tabel.isi, theme.tabel.samping)
    left, right = theme.huruf.sel, theme.huruf.sel.aligned(Rata.KANAN)
    huruf = [right if one.kanan else left for one in lembar.kolom]
    return tuple(
        Row(
            tuple(Cell(Text(tidy(text), face)) for text, face in zip(cells, huruf, strict=True)),
            pad,
        )
        for cells in lembar.baris
    )
