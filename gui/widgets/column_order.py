"""Columns in an officer's own order: dragged by their heads, hidden, remembered, saved."""

import json
from collections.abc import Collection, Sequence

from PySide6.QtCore import QObject, QSettings, QTimer

from core.kantor.tampilan import KolomTampilan
from gui.widgets.table import Table


class ColumnOrder(QObject):
    """Lets the columns of a table move; what is dragged is there again next time."""

    def __init__(
        self, table: Table, memory: str, store: QSettings, *, movable: bool = True
    ) -> None:
        super().__init__(table)
        self._table, self._store, self._memory = table, store, f"urutan/{memory}"
        self._remembering = QTimer(self, singleShot=True, interval=400)
        self._remembering.timeout.connect(self.remember)
        if not movable:
            return
        head = table.horizontalHeader()
        head.setSectionsMovable(True)
        order, hidden = self._kept()
        self.set_order(order)
        table.hide_columns({*hidden, *self._unasked(order)})
        head.sectionMoved.connect(self._moved)

    def order(self) -> list[str]:
        """Keys of all columns from left to right."""
        head = self._table.horizontalHeader()
        columns = self._table.columns()
        return [columns[head.logicalIndex(place)].key for place in range(len(columns))]

    def set_order(self, keys: Sequence[str]) -> None:
        """These from the left; columns that are not named follow as they stood."""
        head = self._table.horizontalHeader()
        known = {column.key: section for section, column in enumerate(self._table.columns())}
        wanted = [known[key] for key in keys if key in known]
        wanted += [section for section in known.values() if section not in wanted]
        for place, section in enumerate(wanted):
            head.moveSection(head.visualIndex(section), place)

    def set_hidden(self, keys: Collection[str]) -> None:
        """Do not show these."""
        self._table.hide_columns(keys)
        self._remembering.start()

    def columns(self) -> tuple[KolomTampilan, ...]:
        """How the columns stand, as a view keeps them."""
        widths = {
            column.key: self._table.wanted_width(section)
            for section, column in enumerate(self._table.columns())
        }
        hidden = self._table.hidden_columns
        return tuple(KolomTampilan(key, widths[key], key not in hidden) for key in self.order())

    def apply(self, columns: Sequence[KolomTampilan]) -> None:
        """Let them stand as a view says; without columns as the program does."""
        self.set_order([one.kode for one in columns])
        if not columns:
            self.set_order([column.key for column in self._table.columns()])
        self._table.set_widths({one.kode: one.lebar for one in columns})
        hidden = {one.kode for one in columns if not one.tampak}
        self.set_hidden(hidden | self._unasked([one.kode for one in columns]))

    def _unasked(self, named: Collection[str]) -> set[str]:
        """Columns that begin hidden, of which an order that was kept says nothing."""
        columns = self._table.columns()
        return {one.key for one in columns if one.hidden and one.key not in named}

    def _moved(self, _section: int, _old: int, _new: int) -> None:
        self._remembering.start()

    def remember(self) -> None:
        """Keep the order for the next time, now."""
        kept = {"urutan": self.order(), "sembunyi": sorted(self._table.hidden_columns)}
        self._store.setValue(self._memory, json.dumps(kept))

    def _kept(self) -> tuple[list[str], list[str]]:
        try:
            kept = json.loads(str(self._store.value(self._memory, "{}")))
            return list(map(str, kept.get("urutan", []))), list(map(str, kept.get("sembunyi", [])))
        except (ValueError, AttributeError, TypeError):
            return [], []
