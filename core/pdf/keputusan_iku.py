"""A decree about the indicators: its own pages upright, then its annex on pages turned round."""

from dataclasses import replace

from core.errors import PrintRefusedError
from core.naskah.keputusan_iku import NaskahKeputusan
from core.naskah.model import Kertas, LampiranIku, Mode
from core.naskah.teks import tidy
from core.pdf.blocks import Block, Bookmark
from core.pdf.document import Document, Numbered, PageBreak
from core.pdf.lampiran_iku import annex_blocks
from core.pdf.stacked import Stack
from core.pdf.surat_keputusan import compose_keputusan
from core.pdf.theme import load_theme


def compose_keputusan_iku(naskah: NaskahKeputusan, *, kertas: Kertas, mode: Mode) -> Document:
    """The decree with its annexes, not yet set."""
    if not naskah.keputusan.diktum:
        raise PrintRefusedError(
            "Keputusan belum memuat satu pun diktum.",
            hint="Tambah diktum KESATU di penyunting, lalu cetak lagi.",
        )
    decree = compose_keputusan(
        replace(naskah.keputusan, kaki=naskah.kaki), kertas=kertas, mode=mode
    )
    theme = load_theme("lampiran-iku", kertas, landscape=True)
    blocks: list[Block | PageBreak] = []
    for lampiran in naskah.lampiran:
        blocks += [PageBreak()] if blocks else []
        first, *others = annex_blocks(theme, replace(lampiran, mode=mode))
        blocks += [_marked(lampiran, first), *others]
    annex = Document(
        theme, decree.keterangan, tuple(blocks), Numbered(tidy(naskah.kaki)), mode is Mode.DRAF
    )
    return replace(decree, then=(annex,)) if blocks else decree


def _marked(lampiran: LampiranIku, first: Block | PageBreak) -> Block | PageBreak:
    """The annex has an entry of the outline of its own, above those of its tables."""
    if isinstance(first, PageBreak):
        return first
    return Stack((Bookmark(tidy(lampiran.kepala.label).title().replace("Ii", "II")), first))
