"""What the place Gabungkan duplikat shows: pairs, fields side by side, rows that move."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from core.koperasi.gabung import Isi, Pasangan, Rencana, differing
from core.koperasi.model import LABEL_KOPERASI
from gui.models.cells import Cell, Column
from gui.views.koperasi.history_words import word

TETAP, LEBUR = "tetap", "lebur"


@dataclass(frozen=True, slots=True)
class BarisIsian:
    """One field in which the two records differ; `dari` says whose value stays."""

    field: str
    label: str
    tetap: str
    lebur: str
    dari: str = TETAP

    def turned(self) -> "BarisIsian":
        """The other value chosen."""
        return replace(self, dari=TETAP if self.dari == LEBUR else LEBUR)


def isian_of(plan: Rencana, taken: frozenset[str], places: Mapping[str, str]) -> list[BarisIsian]:
    """Fields that differ, in the order of the form."""
    return [
        BarisIsian(
            name,
            LABEL_KOPERASI[name],
            _words(name, getattr(plan.tetap, name), places),
            _words(name, getattr(plan.lebur, name), places),
            LEBUR if name in taken else TETAP,
        )
        for name in differing(plan.tetap, plan.lebur)
    ]


def _words(name: str, value: Any, places: Mapping[str, str]) -> str:
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    stored = value if value is None or isinstance(value, int) else str(value)
    return word(name, stored, places)


def _chosen(row: BarisIsian, side: str) -> Cell:
    text = row.tetap if side == TETAP else row.lebur
    if row.dari == side:
        return Cell(text, icon="check", tone="sehat", tip=text)
    return Cell(text, color="teks-2", tip=text, indent=1)


def _names(row: Pasangan) -> Cell:
    trashed = row.satu.di_sampah or row.dua.di_sampah
    text = f"{row.satu.nama}  ·  {row.dua.nama}"
    return Cell(text, tip=text, note="Tempat sampah" if trashed else "")


def _fate(row: Isi) -> Cell:
    if row.tinggal:
        return Cell(f"tinggal: {row.tinggal}", icon="lock", tone="awas", tip=row.tinggal)
    return Cell("pindah", icon="arrow-right", tone="sehat")


PASANGAN: tuple[Column[Pasangan], ...] = (
    Column("nama", "Koperasi", _names, width=320, stretch=True),
    Column("sebab", "Sebab", lambda row: ", ".join(row.sebab), width=180),
    Column("mirip", "Mirip", lambda row: Cell.number(f"{row.kemiripan} %"), width=64, right=True),
)
ISIAN: tuple[Column[BarisIsian], ...] = (
    Column("isian", "Isian", lambda row: row.label, width=150),
    Column("tetap", "Yang tetap", lambda row: _chosen(row, TETAP), width=200, stretch=True),
    Column("lebur", "Yang dilebur", lambda row: _chosen(row, LEBUR), width=200),
)
ISI: tuple[Column[Isi], ...] = (
    Column("isi", "Catatan", lambda row: row.sebutan, width=180),
    Column("jumlah", "Jumlah", lambda row: Cell.number(str(row.jumlah)), width=64, right=True),
    Column("nasib", "Nasib", _fate, width=300, stretch=True),
)
