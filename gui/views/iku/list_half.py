"""One named list with its count, what joined and left, its search and its way out."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core import angka
from core.actions.ekspor_kolom import IKU
from core.actions.iku_daftar import NamaKoperasi, find_koperasi
from core.actions.umkm_urutan import Bagian
from gui.models.cells import Column
from gui.models.growth import Growth
from gui.models.paged_model import PagedModel
from gui.models.rows_model import RowsModel
from gui.session import Session
from gui.widgets.export_button import ExportButton
from gui.widgets.export_list import Offer, filter_words
from gui.widgets.headings import SectionTitle
from gui.widgets.labels import Elided, Text
from gui.widgets.search_box import SearchBox
from gui.widgets.table import Table


class ListHalf(QWidget):
    """Numerator or denominator."""

    opened = Signal(object)

    def __init__(self, title: str, session: Session) -> None:
        super().__init__()
        self._name = title
        self.offer = Offer(title, IKU, session.year)
        self.export = ExportButton(
            self,
            session.jobs,
            self.table,
            lambda: replace(self.offer, saringan=filter_words(self)),
        )
        self._search_in: Callable[[str], None] | None = None
        self._rows: Sequence[NamaKoperasi] = ()
        self._table: Table | None = None
        self._growth: Growth | None = None
        self._whole = 0
        self.title = SectionTitle(title)
        self.found = Text("", "label")
        self.moved = Elided("", "label")
        self.search = SearchBox("Cari dalam daftar", width=168)
        self.search.setAccessibleName(f"Cari dalam daftar {title.lower()}")
        self.search.searched.connect(self._search)
        self._list = QVBoxLayout()
        self._lay()

    def table(self) -> Table | None:
        """The list shown now."""
        return self._table

    def show_rows(
        self, columns: Sequence[Column[Any]], rows: Sequence[NamaKoperasi], word: str
    ) -> None:
        """A list that is in memory as a whole."""
        model: RowsModel[NamaKoperasi] = RowsModel(columns, parent=self)
        self._rows, self._growth = rows, None

        def search(cari: str) -> None:
            found = find_koperasi(self._rows, cari)
            model.set_rows(found, [one.id for one in found])

        self._take(model, search, word)

    def mark_rows(self, rows: Sequence[NamaKoperasi]) -> None:
        """The same rows with the marks that came later; the row looked at stays picked."""
        if self._table is None or self._search_in is None:
            return
        kept = self._table.current_id()
        self._rows = rows
        self._search_in(self.search.text().strip())
        if kept is not None:
            blocked = self._table.blockSignals(True)
            self._table.pick(kept)
            self._table.blockSignals(blocked)

    def show_growing(
        self,
        columns: Sequence[Column[Any]],
        parts: tuple[Callable[[str], Bagian], Callable[[str, Any], Bagian]],
        fetch: Callable[[Sequence[int]], Mapping[int, Any]],
        *,
        word: str,
        whole: int,
    ) -> None:
        """A long list: its first part at once, the rest behind it; `whole` is how many at last."""
        model: PagedModel[Any] = PagedModel(columns, fetch, parent=self)
        growth, first, behind = Growth(model), *parts
        growth.ended.connect(self._tell)
        self._growth, self._whole = growth, whole

        def search(cari: str) -> None:
            growth.begin(first(cari), lambda place: behind(cari, place))

        self._take(model, search, word)

    def _take(self, model: Any, search: Callable[[str], None], word: str) -> None:
        if self._table is not None:
            self._list.removeWidget(self._table)
            self._table.model().deleteLater()
            self._table.deleteLater()
        self._search_in = search
        self._table = Table(model)
        self._table.hide_columns({one.key for one in model.columns if one.hidden})
        self._table.setAccessibleName(self._name)
        self._table.opened.connect(self.opened)
        self.search.left.connect(self._table.setFocus)
        self._list.addWidget(self._table)
        self.title.set_beside(word)
        self._search(self.search.text())

    def _search(self, cari: str) -> None:
        if self._search_in is not None:
            self._search_in(cari.strip())
            self._tell()

    def _tell(self) -> None:
        """How many; while a long list is still read, as many as were counted."""
        count = self._table.model().rowCount() if self._table is not None else 0
        growing = self._growth is not None and self._growth.growing
        if self.search.text().strip():
            shown = f"{angka.show(count, 0)} ditemukan"
            self.found.setText(f"{shown}, sedang dicari" if growing else shown)
            return
        self.found.setText(f"{angka.show(self._whole if growing else count, 0)} nama")

    def _lay(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 0, 8, 0)
        bar.setSpacing(10)
        bar.addWidget(self.found)
        bar.addWidget(self.moved, 1)
        bar.addWidget(self.search)
        head = QVBoxLayout()
        head.setContentsMargins(16, 8, 8, 6)
        head.setSpacing(4)
        inner = QHBoxLayout()
        inner.setContentsMargins(8, 0, 0, 0)
        inner.addWidget(self.title)
        self.title.add_right(self.export)
        head.addLayout(inner)
        head.addLayout(bar)
        self._list.setContentsMargins(16, 0, 4, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self._list, 1)
