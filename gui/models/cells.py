"""What a table shows: columns, and cells as finished words, never as values to compute with."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt

from core import rupiah

Row = TypeVar("Row")

CELL_ROLE = Qt.ItemDataRole.UserRole + 1
LOOK_ROLE = Qt.ItemDataRole.UserRole + 2


class RowLook(StrEnum):
    """How a whole row is painted."""

    BIASA = "biasa"
    KELOMPOK = "kelompok"
    JUMLAH = "jumlah"
    KESALAHAN = "kesalahan"
    PERINGATAN = "peringatan"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: word, icon before it, colours as token names, a quiet note after it.

    `keep_end` shortens a long text in its middle: names often differ in their last word.
    """

    text: str = ""
    icon: str = ""
    tone: str = "teks-2"
    color: str = "teks"
    bold: bool = False
    right: bool | None = None
    note: str = ""
    note_tone: str = "teks-2"
    dot: bool = False
    indent: int = 0
    tip: str = ""
    keep_end: bool = False

    @staticmethod
    def number(text: str, *, bold: bool = False, color: str = "teks") -> "Cell":
        return Cell(text, right=True, bold=bold, color=color)

    @staticmethod
    def rupiah(amount: int | None, *, bold: bool = False, color: str = "teks") -> "Cell":
        """An amount; the parenthesis of a negative one hangs into the padding."""
        return Cell(rupiah.show(amount), right=True, bold=bold, color=color)

    @staticmethod
    def state(icon: str, text: str, tone: str) -> "Cell":
        """In lists the icon carries the colour and the word stays in the colour of text."""
        return Cell(text, icon=icon, tone=tone)


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column: its key, its head, and what a row shows in it."""

    key: str
    title: str
    cell: Callable[[Row], Cell | str]
    width: int = 120
    right: bool = False
    stretch: bool = False
    tip: str = ""
    hidden: bool = False
    """Not shown until an officer asks for it."""

    def show(self, row: Row) -> Cell:
        shown = self.cell(row)
        return Cell(shown) if isinstance(shown, str) else shown


def cell_data(cell: Cell, role: int) -> Any:
    """What a model answers for a finished cell."""
    match role:
        case Qt.ItemDataRole.DisplayRole:
            return cell.text
        case Qt.ItemDataRole.ToolTipRole:
            return cell.tip or None
        case Qt.ItemDataRole.AccessibleTextRole:
            return f"{cell.text} {cell.note}".strip()
        case _ if role == CELL_ROLE:
            return cell
        case _:
            return None


def head_data(column: Column[Any], role: int) -> Any:
    """What a model answers for the head of a column."""
    match role:
        case Qt.ItemDataRole.DisplayRole:
            return column.title
        case Qt.ItemDataRole.ToolTipRole:
            return column.tip or None
        case Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        case _:
            return None
