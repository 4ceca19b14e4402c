"""What the three tables of the view share: how they are made, filled, and keyed."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.models.rows_model import RowsModel
from gui.widgets.headings import SectionTitle
from gui.widgets.table import Table


def named_table(model: RowsModel[Any], name: str, memory: str) -> Table:
    """A table with its name for those who cannot see it."""
    made = Table(model, memory=memory)
    made.setAccessibleName(name)
    return made


def put_rows(
    table: Table, model: RowsModel[Any], rows: Sequence[Any], ids: Sequence[int], wanted: int
) -> None:
    """New rows; the wanted one is picked, else the first, and nobody is told."""
    blocked = table.blockSignals(True)
    model.set_rows(rows, ids)
    if ids:
        table.pick(wanted if wanted in ids else ids[0])
    table.blockSignals(blocked)


def give_keys(table: Table, deeds: Sequence[tuple[str, Callable[[], None]]]) -> None:
    """Keys that work while the keyboard is in this table."""
    for key, deed in deeds:
        action = QAction(table)
        action.setShortcut(key)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _checked=False, deed=deed: deed())
        table.addAction(action)


def column_of(*widgets: QWidget) -> QWidget:
    """Titles, tables and lines under each other; tables without a height of their own stretch."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(16, 10, 16, 10)
    column.setSpacing(8)
    for one in widgets:
        if isinstance(one, SectionTitle):
            one.setContentsMargins(8, 0, 8, 0)
        column.addWidget(one, 1 if isinstance(one, Table) else 0)
    return made
