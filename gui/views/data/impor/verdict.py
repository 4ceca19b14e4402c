"""What stands beside the button of a step: a reason that blocks it, a warning, or a count."""

from dataclasses import dataclass

from core import angka
from core.actions.impor import Pratinjau
from core.impor.model import Nasib


@dataclass(frozen=True, slots=True)
class Verdict:
    """Icon, words and tone; `blocks` when the button cannot be pressed."""

    icon: str = ""
    words: str = ""
    tone: str = ""
    blocks: bool = False


def of_map(fault: str, unsure: int) -> Verdict:
    """Before the rows are looked at."""
    if fault:
        return _blocked(fault)
    if unsure:
        return Verdict("triangle-alert", f"{unsure} tebakan kolom perlu dilihat.", "awas")
    return Verdict()


def of_preview(preview: Pratinjau | None, *, everything: bool) -> Verdict:
    """Before saving; `everything` refuses as long as a row is refused."""
    if preview is None:
        return _blocked("Periksa baris berkas dahulu.")
    if not preview.akan_ditulis:
        return _blocked("Tidak ada baris yang perlu disimpan.")
    refused = preview.jumlah[Nasib.DITOLAK]
    if refused and everything:
        return _blocked(f"{angka.show(refused, 0)} baris masih ditolak.")
    return Verdict(words=f"{angka.show(preview.akan_ditulis, 0)} baris akan disimpan")


def _blocked(words: str) -> Verdict:
    return Verdict("octagon-alert", words, "khusus", blocks=True)
