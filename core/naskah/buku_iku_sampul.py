"""What stands on the cover, and the tables of Bab III from the annexes of the decree."""

from collections.abc import Sequence
from dataclasses import replace

from core.naskah.model import TABEL_IKU, LampiranIku
from core.naskah.teks import tidy

JUDUL = "INDIKATOR KINERJA UTAMA (IKU)"
_GOVERNMENT = "PEMERINTAH "
_OWN = "TABEL"


def cover_of(
    written: Sequence[str], lampiran: LampiranIku, pemda: str
) -> tuple[tuple[str, ...], str]:
    """The lines of the title, and the government at the lower end; from data if not written."""
    lines = [line for text in written for line in tidy(text).split("\n") if line]
    foot = next((line for line in lines if line.upper().startswith(_GOVERNMENT)), "")
    title = tuple(line for line in lines if line != foot)
    if not title:
        title = (JUDUL, lampiran.instansi, lampiran.kota, f"TAHUN {lampiran.periode}")
    return title, (foot or tidy(pemda)).upper()


def tables_of(annexes: Sequence[LampiranIku]) -> LampiranIku:
    """Both tables as tables of a chapter, also where the decree has them as LAMPIRAN I and II."""
    first, last = annexes[0], annexes[-1]
    table = last.tabel_iku
    if not table.label.upper().startswith(_OWN):
        table = replace(table, label=TABEL_IKU.label)
    return replace(first, iku=last.iku, tabel_iku=table, capaian=None)
