"""What somebody's workbook of an examination says: scores per component, and where they stand."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from core.findings import Finding


@dataclass(frozen=True, slots=True)
class CetakanBuku:
    """Scores as the workbook shows them; `tempat` names the cell of each ("KKPKK!F12").

    `temuan` are remarks about single cells and about components that were not found.
    """

    nama: str
    komponen: Mapping[str, Fraction]
    total: Fraction | None = None
    predikat: str = ""
    tempat: Mapping[str, str] = field(default_factory=dict)
    temuan: tuple[Finding, ...] = ()
