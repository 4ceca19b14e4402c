"""The journal of one record, newest first, of all its fields or of one."""

from collections.abc import Mapping, Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.models.cells import Column
from gui.models.rows_model import RowsModel
from gui.widgets.headings import EmptyState
from gui.widgets.labels import Text
from gui.widgets.pick import Pick
from gui.widgets.table import Table

NEVER = "Isian ini belum pernah diubah."


class Changed(Protocol):
    """One field of one entry of the journal."""

    @property
    def field(self) -> str: ...
    @property
    def label(self) -> str: ...


C = TypeVar("C", bound=Changed)


class HistoryList(QWidget, Generic[C]):
    """Its kinds say how a field is known among the others, and what it is called there."""

    nothing = ""
    """Said while the record has no changes."""

    def __init__(self, columns: Sequence[Column[C]], memory: str) -> None:
        super().__init__()
        self._all: Sequence[C] = ()
        self._model: RowsModel[C] = RowsModel(columns, parent=self)
        self.field = Pick(placeholder="Semua isian")
        self.field.setAccessibleName("Isian")
        self.field.setFixedWidth(240)
        self.field.changed.connect(self._show)
        self.table = Table(self._model, memory=memory)
        self.table.setAccessibleName("Riwayat isian")
        self._empty = EmptyState("history", self.nothing, panel=True)
        self._lay()

    def code_of(self, change: C) -> str:
        return change.field

    def label_of(self, change: C) -> str:
        return change.label

    def rows(self) -> tuple[C, ...]:
        """What is listed now."""
        return self._model.rows()

    def show_changes(self, found: Sequence[C]) -> None:
        """Show these, keeping the field that was chosen."""
        self._all = found
        labels: Mapping[str, str] = {
            self.code_of(one): self.label_of(one) for one in found if one.field
        }
        self.field.set_options(sorted(labels.items(), key=lambda item: item[1]))
        self._show()

    def choose_code(self, code: str, label: str) -> None:
        """Show one field alone, also one that never changed."""
        if self.field.findData(code) < 0:
            self.field.addItem(label, code)
        self.field.set_code(code)
        self._show()

    def _show(self) -> None:
        chosen = self.field.code()
        rows = [one for one in self._all if chosen in (None, self.code_of(one))]
        self._model.set_rows(rows)
        self.table.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self._empty.set_sentence(NEVER if chosen else self.nothing)

    def _lay(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 8, 0)
        head.setSpacing(10)
        head.addWidget(Text("Tampilkan", "label"))
        head.addWidget(self.field)
        head.addWidget(Text("terbaru di atas", "kecil"))
        head.addStretch(1)
        self._empty.setContentsMargins(8, 0, 8, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addWidget(self._empty)
        column.addStretch(0)
