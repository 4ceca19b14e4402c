"""Which sheet of which file goes into which register, and how it is read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from core.impor.model import Kepala, Peta


@dataclass(frozen=True, slots=True)
class Permintaan:
    """One wish to import; the same wish for a preview and for saving.

    `tahun` is the book year (koperasi, laporan) or the year of profit (laba) of rows that name
    none; `unit` says whose books a laporan is of. `tetapan` gives columns that the file lacks one
    value for every row, by code of column and code of value. `satuan` is how many rupiah one of
    the file's money is, 0 for what its titles and heads say.
    """

    path: Path
    register: str
    lembar: str
    kepala: Kepala
    peta: Peta
    tahun: int | None = None
    unit: str = "koperasi"
    tetapan: Mapping[str, str] = field(default_factory=dict)
    satuan: int = 0
