"""Rows some of whose cells are chosen from a closed list."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from gui.models.cells import Column, Row, RowLook
from gui.models.rows_model import RowsModel

Index = QModelIndex | QPersistentModelIndex
Options = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Choice(Generic[Row]):
    """What can be chosen in a column, and what is; no options means nothing to choose there."""

    options: Callable[[Row], Options]
    code: Callable[[Row], str]


class PickModel(RowsModel[Row]):
    """Says what can be chosen where; whoever owns the rows takes the choice and shows it."""

    chosen = Signal(object, str, str)
    """The row, the key of the column, the code chosen ("" for none)."""

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        choices: Mapping[str, Choice[Row]],
        *,
        look: Callable[[Row], RowLook] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(columns, look=look, parent=parent)
        self._choices = dict(choices)

    def options_at(self, index: Index) -> Options:
        """What this cell can become."""
        choice = self._choices.get(self.columns[index.column()].key)
        return choice.options(self.row(index.row())) if choice else ()

    def code_at(self, index: Index) -> str:
        """What is chosen in this cell."""
        choice = self._choices.get(self.columns[index.column()].key)
        return choice.code(self.row(index.row())) if choice else ""

    def choose(self, index: Index, code: str) -> None:
        """Announce another choice for this cell."""
        if code != self.code_at(index):
            self.chosen.emit(self.row(index.row()), self.columns[index.column()].key, code)

    def first_choice(self) -> int:
        """The first column in which something can be chosen."""
        return next((n for n, one in enumerate(self.columns) if one.key in self._choices), -1)

    def replace_rows(self, rows: Sequence[Row]) -> None:
        """Other values in the same rows; selection and scrolling stay."""
        if len(rows) != self.rowCount():
            self.set_rows(rows)
            return
        self._rows = list(rows)
        self._cells = {}
        if rows:
            last = self.index(len(rows) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    # Qt's own names
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and self.options_at(index):
            return flags | Qt.ItemFlag.ItemIsEditable
        return flags
