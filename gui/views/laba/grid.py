"""The grid under the keyboard: Enter walks, typing starts an edit, the current cell is framed."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyleOptionViewItem,
    QWidget,
)

from core.umkm.isian import KOLOM
from gui.models.cells import CELL_ROLE, Cell
from gui.views.laba.columns import CHANGE, NO, PLACE
from gui.views.laba.model import LabaModel
from gui.widgets.rupiah_edit import RupiahEdit
from gui.widgets.table import Table
from gui.widgets.walk_delegate import Index, WalkDelegate, step_of

_AMOUNTS = frozenset({"omzet", "hpp", "beban", "laba"})


class LabaDelegate(WalkDelegate):
    """Editors by column."""

    def __init__(self, grid: "LabaGrid") -> None:
        super().__init__(grid)
        self._grid = grid

    # Qt's own names
    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        key = self._grid.laba_model.key_at(index.column())
        if key in _AMOUNTS:
            editor: QLineEdit = RupiahEdit()
            editor.setParent(parent)
        else:
            editor = QLineEdit(parent)
            cell = index.data(CELL_ROLE)
            if isinstance(cell, Cell) and cell.right:
                editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        return editor


class LabaGrid(Table):
    """The table of the page."""

    left_row = Signal(int)
    """The position of a row the cursor has just left."""

    def __init__(self, model: LabaModel) -> None:
        super().__init__(model, memory="laba.kisi")
        self.laba_model = model
        self._delegate = LabaDelegate(self)
        self.setItemDelegate(self._delegate)
        self._delegate.walked.connect(self.walk)
        self.set_editable(True)
        self.setAccessibleName("Laba UMKM, satu baris satu usaha")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentRowChanged.connect(self._note_row)

    def set_narrow(self, narrow: bool) -> None:
        """Kelurahan and number leave; the change keeps its word and arrow."""
        self.laba_model.set_narrow(narrow)
        hidden = {PLACE, NO} if narrow else set()
        self.set_shown_columns({one.key for one in self.columns()} - hidden)
        self.setColumnWidth(self.laba_model.column_of(CHANGE), 136 if narrow else 146)
        self._stretch()

    def current_position(self) -> int | None:
        index = self.currentIndex()
        return index.row() if index.isValid() else None

    def go_to(self, position: int, key: str = "") -> None:
        """Put the cursor into a row, at a column or where its typing begins."""
        index = self.laba_model.index(
            position, self.laba_model.column_of(key or self._first(position))
        )
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.setFocus()

    def walk(self, step: int) -> None:
        """To the next open cell of the row, then to the next row where typing begins."""
        index = self.currentIndex()
        if not index.isValid():
            return
        model, position = self.laba_model, index.row()
        opened = [key for key in KOLOM if model.is_open_at(position, key)]
        here = index.column()
        places = [model.column_of(key) for key in opened]
        ahead = [at for at in places if (at > here if step > 0 else at < here)]
        if ahead:
            self.setCurrentIndex(model.index(position, ahead[0] if step > 0 else ahead[-1]))
        elif 0 <= position + step < model.rowCount():
            key = "" if step > 0 else "bukti"
            self.go_to(position + step, key)
        else:
            self.left_row.emit(position)

    def _first(self, position: int) -> str:
        return "omzet" if self.laba_model.is_open_at(position, "hpp") else "laba"

    def _note_row(self, _current: QModelIndex, before: QModelIndex) -> None:
        if before.isValid():
            self.left_row.emit(before.row())

    # Qt's own names
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() is not QAbstractItemView.State.EditingState:
            match event.key():
                case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    self.walk(step_of(event))
                    return
                case Qt.Key.Key_Backspace:
                    index = self.currentIndex()
                    if index.flags() & Qt.ItemFlag.ItemIsEditable:
                        self.laba_model.setData(index, "")
                    return
        super().keyPressEvent(event)
