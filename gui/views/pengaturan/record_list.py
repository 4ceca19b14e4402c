"""A short list at the left, the form of one of its records at the right."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.entry_panel import EntryPanel
from gui.models.cells import Column
from gui.models.rows_model import RowsModel
from gui.widgets.buttons import Button
from gui.widgets.headings import SectionTitle
from gui.widgets.list_beside import lay_list_beside
from gui.widgets.table import Table

_LIST = 300


class RecordList(QWidget):
    """Emits which record was picked, and that a new one is wanted."""

    picked = Signal(object)
    new_wanted = Signal()

    def __init__(  # noqa: PLR0913 - all of it is what one sees of the section
        self,
        title: str,
        columns: Sequence[Column[Any]],
        form: EntryPanel,
        *,
        add: str,
        memory: str,
        beside: QWidget | None = None,
    ) -> None:
        super().__init__()
        self.title = SectionTitle(title)
        self.add_button = Button(add, icon="plus", on_click=self.new_wanted.emit)
        self.title.add_right(self.add_button)
        self._model: RowsModel[Any] = RowsModel(columns, parent=self)
        self.table = Table(self._model, memory=memory)
        self.table.setAccessibleName(title)
        self.table.picked.connect(self._pick)
        heads = (self.title,) if beside is None else (self.title, beside)
        lay_list_beside(self, heads, self.table, form, least=_LIST, shares=(3, 5))

    def show_rows(self, rows: Sequence[Any], ids: Sequence[int], chosen: int | None) -> None:
        """Show these records and mark one, without telling anybody."""
        blocked = self.table.blockSignals(True)
        self._model.set_rows(rows, ids)
        if chosen is None:
            self.table.clearSelection()
        else:
            self.table.pick(chosen)
        self.table.blockSignals(blocked)

    def _pick(self, found: object) -> None:
        if isinstance(found, int):
            self.picked.emit(found)
