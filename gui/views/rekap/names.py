"""The names behind a figure, with search; Enter opens the record, Esc goes back."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core import angka
from core.actions.outcome import Outcome
from gui.jobs import Jobs
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

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self._jobs, self._asked = jobs, 0
        self._search: Callable[[str], object] = lambda _text: None
        self.table: Table | None = None
        self.title = Elided("", "subjudul")
        self.years = Elided()
        self.found = Text("", "label")
        self.search = SearchBox("Cari nama dalam daftar")
        self.search.searched.connect(self._look)
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

        def search(text: str) -> None:
            rows = find(text)
            model.set_rows(rows, [row.id for row in rows])
            self._tell(len(rows), text)

        self._take(title, model, search)

    def show_pages(
        self,
        title: tuple[str, str],
        columns: Sequence[Column[Any]],
        ids: Callable[[Any, str], Any],
        fetch: Callable[[Sequence[int]], Any],
    ) -> None:
        """A long list: the worker finds all ids, rows are read in pages."""
        model: PagedModel[Any] = PagedModel(columns, fetch, parent=self)

        def search(text: str) -> None:
            self._asked += 1
            asked = self._asked

            def show(outcome: Outcome[Any]) -> None:
                if asked == self._asked:
                    model.set_ids(outcome.value)
                    self._tell(len(outcome.value), text)

            self._jobs.run(
                lambda office: Outcome(ids(office, text)),
                owner=self,
                done=show,
                label="Membuka daftar nama",
            )

        self._take(title, model, search)

    def escape(self) -> bool:
        """Empty the search first, then go back."""
        if self.search.text():
            self.search.clear()
            self.search.search_now()
        else:
            self.closed.emit()
        return True

    def _take(self, title: tuple[str, str], model: Any, search: Callable[[str], object]) -> None:
        self._asked += 1
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
        self.found.setText("")
        search("")
        self.table.setFocus()

    def _look(self, text: str) -> None:
        self._search(text)

    def _tell(self, count: int, text: str) -> None:
        shown = angka.show(count, 0)
        self.found.setText(f"{shown} ditemukan" if text else f"{shown} nama")
        if self.table is not None and count:
            self.table.setCurrentIndex(self.table.model().index(0, 0))
