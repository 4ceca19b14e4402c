"""The decrees of the office: put in order, opened, copied, compared, thrown away."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.iku.keputusan import Keputusan, Tahap
from gui.models.rows_model import RowsModel
from gui.settings import settings
from gui.views.dokumen.columns import COLUMNS, URUTAN, in_order
from gui.widgets.buttons import Button
from gui.widgets.pick import Pick
from gui.widgets.table import HEAD, ROW, Table

_MOST_ROWS, _SORTED = 5, 2
_KEPT = "dokumen/urutan"


class DecreeList(QWidget):
    """One row a decree; Enter opens its words, Del asks to throw it away."""

    opened = Signal()
    copied = Signal()
    compared = Signal()
    trashed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.model: RowsModel[Keputusan] = RowsModel(COLUMNS, parent=self)
        self.table = Table(self.model, memory="dokumen.daftar")
        self.table.setAccessibleName("Daftar keputusan")
        self.table.opened.connect(lambda _id: self.opened.emit())
        away = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.table)
        away.setContext(Qt.ShortcutContext.WidgetShortcut)
        away.activated.connect(self.trashed)
        self.order = Pick(URUTAN, placeholder="")
        self.order.setAccessibleName("Urutan daftar")
        self.order.set_code(str(settings().value(_KEPT, URUTAN[0][0])))
        self.order.changed.connect(self._reorder)
        self.open_button = Button("Buka naskah", icon="pencil",
                                  on_click=self.opened.emit)  # fmt: skip
        self.copy_button = Button("Salin", icon="plus", on_click=self.copied.emit)
        self.compare_button = Button("Bandingkan", icon="columns-2",
                                     on_click=self.compared.emit)  # fmt: skip
        self._lay()

    def show_rows(self, known: Sequence[Keputusan]) -> None:
        """Show these in the order chosen, with the same row picked as before."""
        kept = self.table.current_id()
        blocked = self.table.blockSignals(True)
        rows = in_order(known, self.order.code())
        self.model.set_rows(rows, [one.id for one in rows])
        self.table.setFixedHeight(HEAD + 2 + ROW * min(max(len(rows), 1), _MOST_ROWS))
        if rows:
            first = next((one.id for one in rows if not one.asli), rows[0].id)
            self.table.pick(kept if any(one.id == kept for one in rows) else first)
        self.table.blockSignals(blocked)
        self.order.setVisible(len(rows) > _SORTED)
        for button in (self.open_button, self.copy_button, self.compare_button):
            button.setEnabled(bool(rows))
        self.compare_button.setEnabled(len(rows) > 1)
        self.compare_button.setToolTip("" if len(rows) > 1 else "Baru ada satu keputusan.")

    def current(self) -> Keputusan | None:
        """The row that is picked."""
        found = self.table.current_id()
        return next((one for one in self.model.rows() if one.id == found), None)

    def show_state(self) -> None:
        """Whether opening it means wording it."""
        current = self.current()
        worded = current is not None and current.tahap is Tahap.DRAF and not current.asli
        self.open_button.set_icon("pencil" if worded else "eye")

    def set_narrow(self, *, narrow: bool) -> None:
        """Where room is scarce the mark before the name tells the state."""
        keys = [one.key for one in COLUMNS if not narrow or one.key != "keadaan"]
        self.table.set_shown_columns(keys)

    def _reorder(self) -> None:
        settings().setValue(_KEPT, self.order.code())
        self.show_rows(self.model.rows())

    def _lay(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.open_button, self.copy_button, self.compare_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 4)
        column.setSpacing(6)
        column.addWidget(self.order)
        column.addWidget(self.table)
        column.addLayout(buttons)
