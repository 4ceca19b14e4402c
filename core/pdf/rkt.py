"""Rencana Kinerja Tahunan: targets of the year, programs with their budget, the signature."""

from collections.abc import Iterator

from core import rupiah
from core.naskah.model import Kertas, Mode
from core.naskah.rkt import BarisRkt, BarisRktProgram, NaskahRkt
from core.pdf.blocks import Block
from core.pdf.document import Document
from core.pdf.kertas_kinerja import paper, require_targets, signature
from core.pdf.rows import Row
from core.pdf.stacked import Stack
from core.pdf.table import Headed, Table
from core.pdf.theme import Theme, load_theme
from core.pdf.triwulan_tabel import (
    body_row,
    figure,
    heading,
    middle,
    notes,
    ruled,
    title,
    words,
)

JUDUL, LOOK = "Rencana kinerja tahunan", "rkt"
_HEADS = ("No.", "Sasaran", "Indikator kinerja", "Satuan", "Target")
_MONEY = ("No.", "Kode", "Program / kegiatan", "Indikator", "Target", "Anggaran (Rp)")


def compose_rkt(naskah: NaskahRkt, *, kertas: Kertas, mode: Mode) -> Document:
    """Raises `PrintRefusedError` where no target of the year is set."""
    require_targets((row.target for row in naskah.baris), naskah.tahun)
    theme = load_theme(LOOK, kertas, landscape=False)
    judul = f"{JUDUL} {naskah.tahun}"
    blocks = _blocks(theme, naskah, mode)
    return paper(theme, naskah, blocks, judul=judul, kunci="RKT, IKU, target, program", mode=mode)


def _blocks(theme: Theme, naskah: NaskahRkt, mode: Mode) -> Iterator[Block]:
    yield title(theme, JUDUL, naskah.instansi, naskah.kota, f"Tahun {naskah.tahun}")
    closing = Stack((*notes(theme, naskah.catatan), signature(theme, naskah, mode)))
    targets = [_row(theme, at, row) for at, row in enumerate(naskah.baris, start=1)]
    if not naskah.program:
        yield ruled(theme, _HEADS, targets, "rkt", closing)
        return
    yield ruled(theme, _HEADS, targets, "rkt")
    yield Headed(heading(theme, "Program dan anggaran"), _programs(theme, naskah, closing))


def _row(theme: Theme, number: int, row: BarisRkt) -> Row:
    return body_row(
        theme,
        (
            middle(theme, f"{number}"),
            words(theme, row.sasaran),
            words(theme, row.indikator),
            middle(theme, row.satuan),
            figure(theme, row.target),
        ),
    )


def _programs(theme: Theme, naskah: NaskahRkt, closing: Stack) -> Table:
    rows, number = [], 0
    for one in naskah.program:
        number += not one.tingkat
        rows.append(_program(theme, f"{number}" if not one.tingkat else "", one))
    total = figure(theme, rupiah.show(naskah.anggaran), huruf=theme.khusus["sel_tebal"])
    blank = words(theme, "")
    rows.append(body_row(theme, (blank, blank, words(theme, "Jumlah"), blank, blank, total)))
    return ruled(theme, _MONEY, rows, "program", closing)


def _program(theme: Theme, number: str, one: BarisRktProgram) -> Row:
    tebal = None if one.tingkat else theme.khusus["sel_tebal"]
    return body_row(
        theme,
        (
            middle(theme, number),
            words(theme, one.kode),
            words(theme, one.nama),
            words(theme, one.indikator),
            words(theme, one.target),
            figure(theme, rupiah.show(one.anggaran), huruf=tebal),
        ),
    )
