"""A short list that is in memory as a whole."""

from collections.abc import Callable, Sequence
from typing import Any, Generic

from PySide6.QtCore import QObject, Qt

from gui.models.cells import LOOK_ROLE, Cell, Column, Row, RowLook, cell_data
from gui.models.table_model import Index, TableModel


class RowsModel(TableModel, Generic[Row]):
    """Rows and their columns; the same interface as PagedModel."""

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        *,
        look: Callable[[Row], RowLook] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._look = look
        self._rows: list[Row] = []
        self._ids: list[object] = []
        self._cells: dict[int, list[Cell]] = {}

    def set_rows(self, rows: Sequence[Row], ids: Sequence[object] | None = None) -> None:
        """Show these rows; without ids the row's position is its id."""
        self.beginResetModel()
        self._rows = list(rows)
        self._ids = list(ids) if ids is not None else list(range(len(self._rows)))
        self._cells = {}
        self.endResetModel()

    def put_row(self, position: int, row: Row) -> None:
        """Show another record at a place; its id and whatever is picked stay."""
        self._rows[position] = row
        self._cells.pop(position, None)
        last = self.columnCount() - 1
        self.dataChanged.emit(self.index(position, 0), self.index(position, last))

    def row(self, position: int) -> Row:
        return self._rows[position]

    def rows(self) -> tuple[Row, ...]:
        return tuple(self._rows)

    def id_at(self, position: int) -> object:
        return self._ids[position]

    def index_of(self, row_id: object) -> int | None:
        try:
            return self._ids.index(row_id)
        except ValueError:
            return None

    def cells(self, position: int) -> list[Cell]:
        if position not in self._cells:
            row = self._rows[position]
            self._cells[position] = [column.show(row) for column in self.columns]
        return self._cells[position]

    def _count(self) -> int:
        return len(self._rows)

    # Qt's own names
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == LOOK_ROLE:
            return self._look(self._rows[index.row()]) if self._look else RowLook.BIASA
        return cell_data(self.cells(index.row())[index.column()], role)
