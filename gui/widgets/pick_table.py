"""A table with pick-lists in its cells: Enter, Space or a click opens one."""

from typing import Any, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from gui.icons import SMALL, paint_icon
from gui.models.pick_model import PickModel
from gui.theme import theme
from gui.widgets.pick import Pick
from gui.widgets.row_delegate import PADDING, RowDelegate
from gui.widgets.table import Table

Index = QModelIndex | QPersistentModelIndex
_OPENS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F2})


class PickTable(Table):
    """Arrows move from cell to cell; a cell with a list shows the arrow of a pick-list."""

    def __init__(self, model: PickModel[Any], *, memory: str = "") -> None:
        super().__init__(model, memory=memory)
        self._delegate = _PickDelegate(self)
        self.setItemDelegate(self._delegate)
        self.clicked.connect(self._open_list)

    @property
    def pick_model(self) -> PickModel[Any]:
        return cast("PickModel[Any]", self.model())

    def _open_list(self, index: QModelIndex) -> None:
        if self.pick_model.options_at(index):
            self.setCurrentIndex(index)
            self.edit(index)

    # Qt's own names
    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.currentIndex()
        editing = self.state() is QAbstractItemView.State.EditingState
        if event.key() not in _OPENS or editing or not current.isValid():
            super().keyPressEvent(event)
            return
        if not self.pick_model.options_at(current):
            current = current.siblingAtColumn(self.pick_model.first_choice())
        self._open_list(current)
        event.accept()


class _CellPick(Pick):
    """Closes with its list."""

    settled = Signal()

    def hidePopup(self) -> None:  # Qt's own name
        super().hidePopup()
        # the choice is made only after the list is hidden
        QTimer.singleShot(0, self, self.settled.emit)


class _PickDelegate(RowDelegate):
    """An arrow where a list can be opened, a frame round the current cell."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._view = table

    def _model(self) -> PickModel[Any]:
        return cast("PickModel[Any]", self._view.model())

    def _settle(self, editor: _CellPick) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    # Qt's own names
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if not self._model().options_at(index):
            super().paint(painter, option, index)
            return
        whole = QRect(option.rect)
        super().paint(painter, option, index)
        painter.save()
        left = whole.right() - SMALL - PADDING // 2
        top = whole.top() + (whole.height() - SMALL) // 2
        selected = self._view.selectionModel().isRowSelected(index.row(), QModelIndex())
        ground = "pilih" if selected else "arah" if self.hovered == index.row() else "muka"
        cover = QRect(left - 4, whole.top(), whole.right() - left + 4, whole.height() - 1)
        painter.fillRect(cover, theme().color(ground))
        paint_icon(painter, left, top, "chevron-down", "teks-3", SMALL)
        if index == self._view.currentIndex() and self._view.hasFocus():
            painter.setPen(QPen(theme().color("aksen"), 1))
            painter.drawRect(whole.adjusted(0, 0, -1, -1))
        painter.restore()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = _CellPick(self._model().options_at(index), placeholder="")
        editor.setParent(parent)
        editor.settled.connect(lambda: self._settle(editor))
        QTimer.singleShot(0, editor, editor.showPopup)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, _CellPick):
            editor.set_code(self._model().code_at(index))

    def setModelData(self, editor: QWidget, _model: Any, index: Index) -> None:
        if isinstance(editor, _CellPick):
            self._model().choose(index, editor.code() or "")
