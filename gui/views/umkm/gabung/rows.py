"""What the place Gabungkan duplikat shows: pairs, fields side by side, rows that move."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from core.umkm.gabung import BedaUmkm, IsiUmkm, PasanganUmkm, RencanaUmkm
from core.umkm.model import LABEL
from gui.models.cells import Cell, Column
from gui.views.umkm.history_words import word

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


def isian_of(plan: RencanaUmkm, places: Mapping[str, str]) -> list[BarisIsian]:
    """Fields that differ; where the kept record has nothing the other's value is suggested."""
    return [_isian(one, places) for one in plan.beda]


def _isian(one: BedaUmkm, places: Mapping[str, str]) -> BarisIsian:
    tetap, lebur = (word(one.field, value, places) for value in (one.tetap, one.lebur))
    return BarisIsian(one.field, LABEL[one.field], tetap, lebur, LEBUR if one.kosong else TETAP)


def _chosen(row: BarisIsian, side: str) -> Cell:
    text = row.tetap if side == TETAP else row.lebur
    if row.dari == side:
        return Cell(text, icon="check", tone="sehat", tip=text)
    return Cell(text, color="teks-2", tip=text, indent=1)


def _names(row: PasanganUmkm) -> Cell:
    text = f"{row.satu.nama}  ·  {row.dua.nama}"
    owners = f"{row.satu.pemilik or 'tanpa pemilik'}  ·  {row.dua.pemilik or 'tanpa pemilik'}"
    return Cell(text, tip=f"{text}\nPemilik: {owners}")


def _moves(row: IsiUmkm) -> Cell:
    return Cell.number(str(row.pindah))


def _stays(row: IsiUmkm) -> Cell:
    if not row.tinggal:
        return Cell("")
    tip = "Yang tetap sudah mempunyai isi untuk tahun, masa, atau kegiatan itu."
    return Cell(f"{row.tinggal} tinggal pada yang dilebur", icon="lock", tone="awas", tip=tip)


PASANGAN: tuple[Column[PasanganUmkm], ...] = (
    Column("nama", "UMKM", _names, width=300, stretch=True),
    Column("sebab", "Sebab", lambda row: ", ".join(row.sebab), width=180),
    Column("mirip", "Mirip", lambda row: Cell.number(f"{row.kemiripan} %"), width=64, right=True),
)
ISIAN: tuple[Column[BarisIsian], ...] = (
    Column("isian", "Isian", lambda row: row.label, width=150),
    Column("tetap", "Yang tetap", lambda row: _chosen(row, TETAP), width=200, stretch=True),
    Column("lebur", "Yang dilebur", lambda row: _chosen(row, LEBUR), width=200),
)
ISI: tuple[Column[IsiUmkm], ...] = (
    Column("isi", "Catatan", lambda row: row.sebutan, width=180),
    Column("pindah", "Pindah", _moves, width=72, right=True),
    Column("tinggal", "Tinggal", _stays, width=280, stretch=True),
)
