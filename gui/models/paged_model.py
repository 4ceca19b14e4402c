"""A long list: all ids at once, the rows in pages when somebody looks at them."""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Generic

from PySide6.QtCore import QObject, Qt

from gui.models.cells import LOOK_ROLE, Cell, Column, Row, RowLook, cell_data
from gui.models.table_model import NOWHERE, Index, TableModel

PAGE, PAGES_KEPT = 128, 24
_GONE = Cell("")


def _nothing() -> None:
    """A list that does not grow is whole."""


class PagedModel(TableModel, Generic[Row]):
    """Eight bytes a row, and the rows of the pages last looked at."""

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        fetch: Callable[[Sequence[int]], Mapping[int, Row]],
        *,
        look: Callable[[Row], RowLook] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._fetch = fetch
        self._look = look
        self._ids = array("q")
        self._complete: Callable[[], None] = _nothing
        self._pages: OrderedDict[int, tuple[list[Row | None], list[list[Cell]]]] = OrderedDict()

    def set_ids(self, ids: Iterable[int]) -> None:
        """Show these records in this order."""
        self.beginResetModel()
        self._ids = ids if isinstance(ids, array) else array("q", ids)
        self._pages.clear()
        self.endResetModel()

    def extend_ids(self, ids: Sequence[int]) -> None:
        """Show these records too, behind the others."""
        if not ids:
            return
        first = len(self._ids)
        self.beginInsertRows(NOWHERE, first, first + len(ids) - 1)
        self._ids.extend(ids)
        self._pages.pop(first // PAGE, None)
        self.endInsertRows()

    def complete_with(self, complete: Callable[[], None]) -> None:
        """Somebody brings rows that are still to come; `complete` brings all of them now."""
        self._complete = complete

    def complete(self) -> None:
        """Have every row before the list is taken out as a whole."""
        self._complete()

    def ids(self) -> "array[int]":
        """All ids in their order; not to be changed."""
        return self._ids

    def begins_with(self, ids: "array[int]") -> bool:
        """Whether these are shown first; an empty list begins with nothing."""
        return bool(ids) and self._ids[: len(ids)] == ids

    def ends_at(self, ids: "array[int]") -> bool:
        """Whether nothing more is shown than so many."""
        return len(self._ids) == len(ids)

    def refetch(self) -> None:
        """The same records, read again."""
        self._pages.clear()
        if self._ids:
            last = self.index(len(self._ids) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def row(self, position: int) -> Row | None:
        """The row at a position; None when the record is gone since the ids were read."""
        return self._page(position // PAGE)[0][position % PAGE]

    def id_at(self, position: int) -> int:
        return self._ids[position]

    def index_of(self, row_id: object) -> int | None:
        # a million comparisons take a frame, a dictionary of them 100 MB
        try:
            return self._ids.index(row_id) if isinstance(row_id, int) else None
        except ValueError:
            return None

    def cells(self, position: int) -> list[Cell]:
        return self._page(position // PAGE)[1][position % PAGE]

    def _page(self, number: int) -> tuple[list[Row | None], list[list[Cell]]]:
        page = self._pages.get(number)
        if page is None:
            page = self._read(number)
            self._pages[number] = page
            if len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return page

    def _read(self, number: int) -> tuple[list[Row | None], list[list[Cell]]]:
        ids = self._ids[number * PAGE : (number + 1) * PAGE].tolist()
        found = self._fetch(ids)
        rows = [found.get(one) for one in ids]
        blank = [_GONE] * len(self.columns)
        cells = [
            blank if row is None else [column.show(row) for column in self.columns] for row in rows
        ]
        return rows, cells

    def _count(self) -> int:
        return len(self._ids)

    # Qt's own names
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == LOOK_ROLE:
            row = self.row(index.row()) if self._look else None
            return RowLook.BIASA if row is None or self._look is None else self._look(row)
        return cell_data(self.cells(index.row())[index.column()], role)
