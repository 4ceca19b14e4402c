"""The names behind a figure, with search; Enter opens the record, Esc goes back."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core import angka
from gui.models.cells import Column
from gui.models.paged_model import PagedModel
from gui.models.rows_model import RowsModel
from gui.widgets.buttons import Button
from gui.widgets.labels import Elided, Text
from gui.widgets.search_box import SearchBox
from gui.widgets.table import Table


class NamesView(QWidget):
    """One list at a time; `opened` carries the id of a record."""

    opened = Signal(object)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._search: Callable[[str], int] = lambda _text: 0
        self.table: Table | None = None
        self.title = Elided("", "subjudul")
        self.years = Elided()
        self.found = Text("", "label")
        self.search = SearchBox("Cari nama dalam daftar")
        self.search.searched.connect(self._tell)
        self.back = Button("Kembali", icon="arrow-left", hint="Esc", on_click=self.closed.emit)
        top = QHBoxLayout()
        top.setContentsMargins(24, 8, 24, 8)
        top.setSpacing(10)
        top.addWidget(self.back)
        top.addWidget(self.title)
        top.addWidget(self.years)
        top.addStretch(1)
        top.addWidget(self.found)
        top.addWidget(self.search)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(16, 0, 16, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addLayout(self._list, 1)

    def show_rows(
        self,
        title: tuple[str, str],
        columns: Sequence[Column[Any]],
        find: Callable[[str], Sequence[Any]],
    ) -> None:
        """A list that is in memory as a whole; every row has an `id`."""
        model: RowsModel[Any] = RowsModel(columns, parent=self)

        def search(text: str) -> int:
            rows = find(text)
            model.set_rows(rows, [row.id for row in rows])
            return len(rows)

        self._take(title, model, search)

    def show_pages(
        self,
        title: tuple[str, str],
        columns: Sequence[Column[Any]],
        ids: Callable[[str], Any],
        fetch: Callable[[Sequence[int]], Any],
    ) -> None:
        """A long list: ids at once, rows in pages."""
        model: PagedModel[Any] = PagedModel(columns, fetch, parent=self)

        def search(text: str) -> int:
            found = ids(text)
            model.set_ids(found)
            return len(found)

        self._take(title, model, search)

    def escape(self) -> bool:
        """Empty the search first, then go back."""
        if self.search.text():
            self.search.clear()
            self.search.search_now()
        else:
            self.closed.emit()
        return True

    def _take(self, title: tuple[str, str], model: Any, search: Callable[[str], int]) -> None:
        if self.table is not None:
            self._list.removeWidget(self.table)
            self.table.hide()
            self.table.deleteLater()
        self.title.setText(title[0])
        self.years.setText(title[1])
        blocked = self.search.blockSignals(True)
        self.search.clear()
        self.search.search_now()
        self.search.blockSignals(blocked)
        self._search = search
        self.table = Table(model)
        self.table.setAccessibleName("Daftar nama")
        self.table.opened.connect(self.opened)
        self.search.left.connect(self.table.setFocus)
        self._list.addWidget(self.table)
        self._tell("")
        if model.rowCount():
            self.table.setCurrentIndex(model.index(0, 0))
        self.table.setFocus()

    def _tell(self, text: str) -> None:
        count = angka.show(self._search(text), 0)
        self.found.setText(f"{count} ditemukan" if text else f"{count} nama")
