"""Fields of two records side by side, and how sure a pair is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from gui.models.cells import Cell, Column

TETAP, LEBUR = "tetap", "lebur"


class Suspected(Protocol):
    """Two records with every reason; `kemiripan` of their names is 0 to 100."""

    @property
    def sebab(self) -> Sequence[str]: ...
    @property
    def kemiripan(self) -> int: ...


Pair = TypeVar("Pair", bound=Suspected)


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


def pair_columns(names: Column[Pair]) -> tuple[Column[Pair], ...]:
    """The names as a register shows them, then why they are suspected."""
    return (
        names,
        Column("sebab", "Sebab", lambda row: ", ".join(row.sebab), width=180),
        Column(
            "mirip", "Mirip", lambda row: Cell.number(f"{row.kemiripan} %"), width=64, right=True
        ),
    )


def _chosen(row: BarisIsian, side: str) -> Cell:
    text = row.tetap if side == TETAP else row.lebur
    if row.dari == side:
        return Cell(text, icon="check", tone="sehat", tip=text)
    return Cell(text, color="teks-2", tip=text, indent=1)


ISIAN: tuple[Column[BarisIsian], ...] = (
    Column("isian", "Isian", lambda row: row.label, width=150),
    Column("tetap", "Yang tetap", lambda row: _chosen(row, TETAP), width=200, stretch=True),
    Column("lebur", "Yang dilebur", lambda row: _chosen(row, LEBUR), width=200),
)
