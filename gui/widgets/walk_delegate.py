"""Cells that are typed into one after another: the current one is framed, Enter and Tab walk on."""

from typing import cast

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from gui.theme import theme
from gui.widgets.row_delegate import RowDelegate

Index = QModelIndex | QPersistentModelIndex
_FORWARD = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})


class WalkDelegate(RowDelegate):
    """Its kinds make the editors."""

    walked = Signal(int)

    def __init__(self, grid: QTableView) -> None:
        super().__init__(grid)
        self._view = grid

    # Qt's own names
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        if index == self._view.currentIndex() and self._view.hasFocus():
            painter.save()
            painter.setPen(QPen(theme().color("aksen"), 1))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
            painter.restore()

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
    return 0 if event.key() not in _FORWARD else -1 if back else 1
