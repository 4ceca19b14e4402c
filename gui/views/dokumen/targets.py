"""What may be opened in SK & Dokumen beside a decree: one small class per view."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KinerjaTarget:
    """Asks for the papers of the performance cycle, one of them picked when it is named."""

    dokumen: str = ""
    triwulan: int | None = None
    jabatan: str = ""


@dataclass(frozen=True, slots=True)
class KeputusanTarget:
    """Asks for the words of a decree; 0 is the one worded last, else the first draft.

    `tempat` is a place in it: `menimbang.2`.
    """

    keputusan_id: int = 0
    tempat: str = ""
