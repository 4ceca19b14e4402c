"""Rencana Aksi: one landscape table of indicators and programs, one of steps, the signature."""

from collections.abc import Iterator
from functools import partial

from core import rupiah, tanggal
from core.naskah.model import Kertas, Mode
from core.naskah.rencana_aksi import BarisAksi, KegiatanAksi, NaskahRencanaAksi
from core.pdf.blocks import Block
from core.pdf.document import Document
from core.pdf.kertas_kinerja import paper, require_targets, signature, tables
from core.pdf.rows import Row
from core.pdf.stacked import Stack
from core.pdf.table import Table
from core.pdf.theme import Theme, load_theme
from core.pdf.triwulan_tabel import (
    LOOK,
    body_row,
    figure,
    middle,
    notes,
    ruled,
    title,
    words,
)

JUDUL = "Rencana aksi pencapaian kinerja"
_HEADS = (
    "No.", "Sasaran", "Indikator kinerja", "Satuan", "Target tahun", "TW I", "TW II", "TW III",
    "TW IV", "Program / kegiatan", "Anggaran (Rp)", "Penanggung jawab",
)  # fmt: skip
_STEPS = ("No.", "Indikator kinerja", "Triwulan", "Langkah", "Jadwal", "Penanggung jawab")
_NOTHING = KegiatanAksi("")


def compose_rencana_aksi(naskah: NaskahRencanaAksi, *, kertas: Kertas, mode: Mode) -> Document:
    """Raises `PrintRefusedError` where no target of the year is set."""
    require_targets((row.target for row in naskah.baris), naskah.tahun)
    theme = load_theme(LOOK, kertas, landscape=True)
    judul = f"{JUDUL} tahun {naskah.tahun}"
    blocks = _blocks(theme, naskah, mode)
    return paper(theme, naskah, blocks, judul=judul, kunci="rencana aksi, IKU, triwulan", mode=mode)


def _blocks(theme: Theme, naskah: NaskahRencanaAksi, mode: Mode) -> Iterator[Block]:
    when = f"Tahun {naskah.tahun}, keadaan {tanggal.show(naskah.keadaan)}"
    yield title(theme, JUDUL, naskah.instansi, naskah.kota, when)
    steps = ("Langkah per triwulan", partial(_steps, theme, naskah))
    yield from tables(
        theme,
        partial(_plan, theme, naskah),
        steps if naskah.langkah else None,
        tuple(notes(theme, naskah.catatan)),
        signature(theme, naskah, mode),
    )


def _plan(theme: Theme, naskah: NaskahRencanaAksi, closing: Stack) -> Table:
    rows = [line for row in naskah.baris for line in _rows(theme, row)]
    if naskah.anggaran is not None:
        tebal = theme.khusus["sel_tebal"]
        blank = [words(theme, "")] * len(_HEADS[:-3])
        total = figure(theme, rupiah.show(naskah.anggaran), huruf=tebal)
        rows.append(body_row(theme, (*blank, words(theme, "Jumlah"), total, words(theme, ""))))
    return ruled(theme, _HEADS, rows, "aksi", closing)


def _rows(theme: Theme, row: BarisAksi) -> Iterator[Row]:
    """An indicator reaches down over its programs."""
    programs = row.kegiatan or (_NOTHING,)
    tall = len(programs)
    first = (
        middle(theme, f"{row.nomor}", rows=tall),
        words(theme, row.sasaran, rows=tall),
        words(theme, row.indikator, rows=tall),
        middle(theme, row.satuan, rows=tall),
        *(figure(theme, text, rows=tall) for text in (row.target, *row.triwulan)),
    )
    for place, one in enumerate(programs):
        money = "" if one.anggaran is None else rupiah.show(one.anggaran)
        yield body_row(
            theme,
            (
                *(first if place == 0 else [None] * len(first)),
                words(theme, one.nama or "\u2013"),
                figure(theme, money),
                words(theme, one.penanggung_jawab or "\u2013"),
            ),
        )


def _steps(theme: Theme, naskah: NaskahRencanaAksi, closing: Stack) -> Table:
    rows = [
        body_row(
            theme,
            (
                middle(theme, f"{number}"),
                words(theme, one.indikator),
                middle(theme, one.triwulan),
                words(theme, one.langkah),
                words(theme, one.jadwal or "\u2013"),
                words(theme, one.penanggung_jawab or "\u2013"),
            ),
        )
        for number, one in enumerate(naskah.langkah, start=1)
    ]
    return ruled(theme, _STEPS, rows, "langkah", closing)
