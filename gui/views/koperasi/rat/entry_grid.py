"""The list under the keyboard: Enter walks the cells and rows, typing starts an edit."""

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyleOptionViewItem,
    QWidget,
)

from core.koperasi.rat_isian import KOLOM
from gui.views.koperasi.rat.entry_model import RatEntryModel
from gui.widgets.table import Table
from gui.widgets.walk_delegate import Index, WalkDelegate, step_of


class RatDelegate(WalkDelegate):
    """A line edit in the cell."""

    # Qt's own names
    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _at: Index) -> QWidget:
        return QLineEdit(parent)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """News of other rows never overwrites what is being typed."""
        if not (isinstance(editor, QLineEdit) and editor.isModified()):
            super().setEditorData(editor, index)


class RatGrid(Table):
    """Cells of a row from left to right, then the next row."""

    left_row = Signal(int)
    """The position of a row the cursor has just left."""

    def __init__(self, model: RatEntryModel) -> None:
        super().__init__(model, memory="koperasi.rat.isi")
        self.entry_model = model
        self._delegate = RatDelegate(self)
        self.setItemDelegate(self._delegate)
        self._delegate.walked.connect(self.walk)
        self.set_editable(True)
        self.setAccessibleName("Tanggal RAT, satu baris satu koperasi")
        self.selectionModel().currentRowChanged.connect(self._note_row)

    def go_to(self, position: int, key: str = KOLOM[0]) -> None:
        """Put the cursor into a row, where its typing begins."""
        index = self.entry_model.index(position, self.entry_model.column_of(key))
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.setFocus()

    def walk(self, step: int) -> None:
        """To the next cell that can be typed into, in this row or the one after it."""
        index = self.currentIndex()
        if not index.isValid():
            return
        key, position = self.entry_model.key_at(index.column()), index.row()
        place = KOLOM.index(key) + step if key in KOLOM else 0
        if 0 <= place < len(KOLOM):
            self.go_to(position, KOLOM[place])
        elif 0 <= position + step < self.entry_model.rowCount():
            self.go_to(position + step, KOLOM[0 if step > 0 else -1])
        else:
            self.left_row.emit(position)

    def commit_open(self) -> None:
        """Take over what stands in an editor that is still open."""
        editor = self.indexWidget(self.currentIndex())
        if editor is not None:
            self._delegate.commitData.emit(editor)

    def _note_row(self, _current: QModelIndex, before: QModelIndex) -> None:
        if before.isValid():
            self.left_row.emit(before.row())

    # Qt's own names
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = step_of(event)
        if step and self.state() is not QAbstractItemView.State.EditingState:
            self.walk(step)
            return
        super().keyPressEvent(event)
