"""The rows of the grid: stored ones by page, and over them what is being typed."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from core.umkm.isian import KOLOM, is_open, text_of, typed
from core.umkm.laba import Laba
from core.umkm.saringan import BarisLaba
from gui.models.cells import Cell, Column
from gui.models.paged_model import PAGE, PagedModel
from gui.views.laba.columns import cells_of, columns
from gui.views.laba.entry import Entry, State, fresh, state_of

Index = QModelIndex | QPersistentModelIndex
Fetch = Callable[[Sequence[int]], Mapping[int, BarisLaba]]


class LabaModel(PagedModel[BarisLaba]):
    """Looks up and keeps typing; what a figure means is decided in core."""

    typed_into = Signal(object)
    """The id of a business whose row was typed into."""

    def __init__(self, fetch: Fetch, tahun: int, parent: QObject | None = None) -> None:
        super().__init__(columns(tahun), fetch, parent=parent)
        self.tahun = tahun
        self.entries: dict[int, Entry] = {}
        self._shown: dict[int, list[Cell]] = {}
        self._narrow = False

    def set_narrow(self, narrow: bool) -> None:
        """In a narrow window some cells say less."""
        self._narrow = narrow
        self.refetch()

    def set_year(self, tahun: int) -> None:
        """Show another year; what is being typed belongs to the old one and leaves."""
        self.tahun = tahun
        self.columns: tuple[Column[BarisLaba], ...] = columns(tahun)
        self.entries = {}
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def set_ids(self, ids: Iterable[int]) -> None:
        self._shown.clear()
        super().set_ids(ids)

    def refetch(self) -> None:
        self._shown.clear()
        super().refetch()

    def column_of(self, key: str) -> int:
        return next(at for at, column in enumerate(self.columns) if column.key == key)

    def key_at(self, section: int) -> str:
        return self.columns[section].key

    def laba_at(self, position: int) -> Laba | None:
        """What the row would be saved as."""
        row = self.row(position)
        if row is None:
            return None
        entry = self.entries.get(row.umkm_id)
        return entry.laba if entry else fresh(row, self.tahun)

    def state_at(self, position: int) -> State | None:
        row = self.row(position)
        return state_of(row, self.entries.get(row.umkm_id)) if row else None

    def is_open_at(self, position: int, key: str) -> bool:
        laba = self.laba_at(position)
        return laba is not None and is_open(laba, key)

    def put(self, position: int, laba: Laba) -> None:
        """Take over what was filled in elsewhere (breakdown, reason)."""
        entry = self._entry(position)
        if entry is not None:
            entry.laba = laba
            self._edited(position, entry)

    def show_entry(self, umkm_id: int) -> None:
        """The state of a row that is being typed changed."""
        position = self.index_of(umkm_id)
        if position is not None:
            self._repaint(position)

    def settle(self, umkm_id: int, saved: Laba, at_round: int) -> None:
        """The worker saved a row; typing that came meanwhile stays and knows the new version."""
        entry = self.entries.get(umkm_id)
        if entry is not None and entry.round != at_round:
            entry.laba = replace(entry.laba, id=saved.id, versi=saved.versi)
            entry.state = State.EDITING
        else:
            self.entries.pop(umkm_id, None)
        self.store_row(umkm_id, saved)

    def store_row(self, umkm_id: int, laba: Laba | None) -> None:
        """The stored profit of a row is this one now."""
        position = self.index_of(umkm_id)
        if position is None:
            return
        page, place = divmod(position, PAGE)
        if page in self._pages:
            rows = self._pages[page][0]
            row = rows[place]
            if row is not None:
                rows[place] = replace(row, ini=laba)
        self._repaint(position)

    def forget(self, umkm_id: int) -> None:
        """Give up what was typed into a row."""
        self.entries.pop(umkm_id, None)
        self.show_entry(umkm_id)

    def cells(self, position: int) -> list[Cell]:
        shown = self._shown.get(position)
        if shown is None:
            row = self.row(position)
            if row is None:
                return [Cell("")] * len(self.columns)
            shown = cells_of(position + 1, row, self.entries.get(row.umkm_id), narrow=self._narrow)
            if len(self._shown) > PAGE * 4:
                self._shown.clear()
            self._shown[position] = shown
        return shown

    def _entry(self, position: int) -> Entry | None:
        row = self.row(position)
        if row is None:
            return None
        if row.umkm_id not in self.entries:
            self.entries[row.umkm_id] = Entry(fresh(row, self.tahun))
        return self.entries[row.umkm_id]

    def _edited(self, position: int, entry: Entry) -> None:
        entry.round += 1
        entry.state = State.REFUSED if entry.unread else State.EDITING
        if not entry.unread:
            entry.fault = ""
        self._repaint(position)
        self.typed_into.emit(entry.laba.umkm_id)

    def _repaint(self, position: int) -> None:
        self._shown.pop(position, None)
        last = self.index(position, len(self.columns) - 1)
        self.dataChanged.emit(self.index(position, 0), last)

    # Qt's own names
    def flags(self, index: Index) -> Qt.ItemFlag:
        found = super().flags(index)
        if index.isValid() and self.is_open_at(index.row(), self.key_at(index.column())):
            found |= Qt.ItemFlag.ItemIsEditable
        return found

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.EditRole and index.isValid():
            return self._text(index.row(), self.key_at(index.column()))
        return super().data(index, role)

    def _text(self, position: int, key: str) -> str:
        laba, row = self.laba_at(position), self.row(position)
        if laba is None or row is None or key not in KOLOM:
            return ""
        entry = self.entries.get(row.umkm_id)
        return entry.unread[key] if entry and key in entry.unread else text_of(laba, key)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        key, text = self.key_at(index.column()), str(value)
        if role != Qt.ItemDataRole.EditRole or text == self._text(index.row(), key):
            return False
        entry = self._entry(index.row())
        if entry is None:
            return False
        try:
            entry.laba = typed(entry.laba, key, text)
            entry.unread.pop(key, None)
        except ValueError as error:
            entry.unread[key] = text
            entry.fault = str(error)
        self._edited(index.row(), entry)
        return True
