"""What may be opened in SK & Dokumen beside a decree: one small class per view."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KinerjaTarget:
    """Asks for the papers of the performance cycle, one of them picked when it is named."""

    dokumen: str = ""
    triwulan: int | None = None
    jabatan: str = ""
