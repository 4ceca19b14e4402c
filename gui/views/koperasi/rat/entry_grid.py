"""The list under the keyboard: Enter walks the cells and rows, typing starts an edit."""

from typing import cast

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QLineEdit,
    QStyleOptionViewItem,
    QWidget,
)

from core.koperasi.rat_isian import KOLOM
from gui.theme import theme
from gui.views.koperasi.rat.entry_model import RatEntryModel
from gui.widgets.row_delegate import RowDelegate
from gui.widgets.table import Table

Index = QModelIndex | QPersistentModelIndex
FORWARD = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})


class RatDelegate(RowDelegate):
    """A line edit in the cell; Enter and Tab end it and walk on."""

    walked = Signal(int)

    def __init__(self, grid: "RatGrid") -> None:
        super().__init__(grid)
        self._grid = grid

    # Qt's own names
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        if index == self._grid.currentIndex() and self._grid.hasFocus():
            painter.save()
            painter.setPen(QPen(theme().color("aksen"), 1))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
            painter.restore()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _at: Index) -> QWidget:
        return QLineEdit(parent)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """News of other rows never overwrites what is being typed."""
        if not (isinstance(editor, QLineEdit) and editor.isModified()):
            super().setEditorData(editor, index)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(editor, QWidget):
            step = step_of(cast("QKeyEvent", event))
            if step:
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
                self.walked.emit(step)
                return True
        return super().eventFilter(editor, event)


def step_of(event: QKeyEvent) -> int:
    """Where a key walks: 1 ahead, -1 back, 0 nowhere."""
    back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    if event.key() == Qt.Key.Key_Backtab:
        return -1
    return 0 if event.key() not in FORWARD else -1 if back else 1


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
