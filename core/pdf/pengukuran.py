"""Pengukuran kinerja: target, realisasi and capaian with what stands behind them, landscape."""

from collections.abc import Iterator
from functools import partial

from core import tanggal
from core.naskah.model import Kertas, Mode
from core.naskah.pengukuran import BarisUkur, NaskahPengukuran
from core.pdf.blocks import Block
from core.pdf.document import Document
from core.pdf.kertas_kinerja import paper, signature, tables
from core.pdf.rows import Cell, Row
from core.pdf.stacked import Stack
from core.pdf.table import Table
from core.pdf.theme import Theme, load_theme
from core.pdf.triwulan_tabel import (
    LOOK,
    body_row,
    figure,
    lines,
    middle,
    notes,
    ruled,
    title,
    words,
)

JUDUL = "Pengukuran kinerja"
_YEAR = (
    "No.", "Sasaran", "Indikator kinerja", "Satuan", "Target", "Realisasi", "Capaian (%)",
    "Kategori", "Dasar hitungan", "Kendala", "Tindak lanjut",
)  # fmt: skip
_QUARTER = (
    "No.", "Sasaran", "Indikator kinerja", "Satuan", "Target tahun", "Target s.d. {0}",
    "Realisasi s.d. {0}", "Capaian (%)", "Kategori", "Tonggak", "Kendala", "Tindak lanjut",
)  # fmt: skip
_TRACE = ("No.", "Indikator kinerja", *(f"{word} TW\u00a0{one}" for one in ("I", "II", "III",
          "IV") for word in ("Target", "Realisasi", "Capaian")))  # fmt: skip


def compose_pengukuran(naskah: NaskahPengukuran, *, kertas: Kertas, mode: Mode) -> Document:
    """The table of the quarter or the year, the rule of capaian under it, the signatures."""
    theme = load_theme(LOOK, kertas, landscape=True)
    judul = f"{JUDUL} {f'{naskah.sebutan} ' if naskah.sebutan else ''}tahun {naskah.tahun}"
    blocks = _blocks(theme, naskah, mode)
    return paper(
        theme, naskah, blocks, judul=judul, kunci="pengukuran kinerja, IKU, capaian", mode=mode
    )


def _blocks(theme: Theme, naskah: NaskahPengukuran, mode: Mode) -> Iterator[Block]:
    judul = f"{JUDUL} {naskah.sebutan}".strip()
    when = f"Tahun {naskah.tahun}, keadaan {tanggal.show(naskah.keadaan)}"
    yield title(theme, judul, naskah.instansi, naskah.kota, when)
    judul_jejak = "Target, realisasi, dan capaian kumulatif per triwulan"
    yield from tables(
        theme,
        partial(_measured, theme, naskah),
        (judul_jejak, partial(_trace, theme, naskah)) if naskah.jejak else None,
        tuple(notes(theme, naskah.aturan)),
        signature(theme, naskah, mode),
    )


def _measured(theme: Theme, naskah: NaskahPengukuran, closing: Stack) -> Table:
    if naskah.triwulan is None:
        rows = [body_row(theme, _year_cells(theme, row)) for row in naskah.baris]
        return ruled(theme, _YEAR, rows, "setahun", closing)
    short = naskah.sebutan.replace("Triwulan ", "TW\u00a0")
    heads = [name.format(short) for name in _QUARTER]
    rows = [body_row(theme, _quarter_cells(theme, row)) for row in naskah.baris]
    return ruled(theme, heads, rows, "triwulan", closing)


def _year_cells(theme: Theme, row: BarisUkur) -> tuple[Cell, ...]:
    return (*_named(theme, row), figure(theme, row.target), *_reached(theme, row))


def _quarter_cells(theme: Theme, row: BarisUkur) -> tuple[Cell, ...]:
    return (
        *_named(theme, row),
        figure(theme, row.target_tahun),
        figure(theme, row.target),
        *_reached(theme, row),
    )


def _named(theme: Theme, row: BarisUkur) -> tuple[Cell, ...]:
    return (
        middle(theme, f"{row.nomor}"),
        words(theme, row.sasaran),
        words(theme, row.indikator),
        middle(theme, row.satuan),
    )


def _reached(theme: Theme, row: BarisUkur) -> tuple[Cell, ...]:
    return (
        figure(theme, row.realisasi),
        figure(theme, row.capaian),
        middle(theme, row.kategori),
        lines(theme, row.dasar),
        lines(theme, row.kendala),
        lines(theme, row.tindak_lanjut),
    )


def _trace(theme: Theme, naskah: NaskahPengukuran, closing: Stack) -> Table:
    rows: list[Row] = [
        body_row(
            theme,
            (
                middle(theme, f"{row.nomor}"),
                words(theme, row.indikator),
                *(figure(theme, text) for three in row.angka for text in three),
            ),
        )
        for row in naskah.jejak
    ]
    return ruled(theme, _TRACE, rows, "jejak", closing)
