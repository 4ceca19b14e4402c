"""The cell where an amount is typed: every key goes to the sheet; long names and remarks wrap."""

from typing import cast

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from gui.icons import SMALL, paint_icon
from gui.models.cells import Cell, RowLook
from gui.theme import theme
from gui.views.kesehatan.account_model import KINI, LALU, AccountModel
from gui.widgets.row_delegate import PADDING, RowDelegate
from gui.widgets.rupiah_edit import RupiahEdit
from gui.widgets.table import ROW

DOT = 14
LOADED, BEFORE = "dimuat", "semula"
_NEXT = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down, Qt.Key.Key_Tab)
_BACK = (Qt.Key.Key_Up, Qt.Key.Key_Backtab)
Index = QModelIndex | QPersistentModelIndex


class AmountDelegate(RowDelegate):
    """Types rupiah in place; remarks wrap and carry their way out at the right."""

    walked = Signal(int)
    """The officer left the cell with a key: 1 to the next line, -1 to the one before."""
    unreadable = Signal(str)

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self.group_link = ""
        self.closeEditor.connect(self._left)

    def wrapped_height(self, cell: Cell, width: int) -> int:
        """How high a remark is at this width."""
        _font, metrics = self._font(bold=False)
        inner = width - 2 * PADDING - cell.indent - SMALL - 6
        if cell.note:
            inner -= self._font(bold=False, small=True)[1].horizontalAdvance(cell.note) + PADDING
        box = QRect(0, 0, max(inner, 80), 1000)
        found = metrics.boundingRect(box, Qt.TextFlag.TextWordWrap, cell.text).height()
        return max(ROW, found + 10)

    def name_height(self, cell: Cell, width: int) -> int:
        """How high a line is whose name wraps."""
        metrics = self._font(bold=cell.bold)[1]
        room = width - 2 * PADDING - cell.indent - (0 if cell.bold else DOT)
        box = QRect(0, 0, max(room, 80), 1000)
        found = metrics.boundingRect(box, Qt.TextFlag.TextWordWrap, cell.text).height()
        return ROW if found <= metrics.height() else found + 8

    def _paint_cell(self, painter: QPainter, box: QRect, cell: Cell, look: RowLook) -> None:
        named = look is RowLook.JUMLAH and not cell.right
        if named or (look is RowLook.BIASA and cell.indent and not cell.icon):
            self._paint_name(painter, box, cell)
            return
        if look is RowLook.KELOMPOK and cell.text and self.group_link:
            cell = Cell(cell.text, bold=True, note=self.group_link, note_tone="aksen")
        if look not in (RowLook.KESALAHAN, RowLook.PERINGATAN) and not cell.note:
            if cell.icon and cell.right:
                self._paint_marked_number(painter, box, cell)
                return
            super()._paint_cell(painter, box, cell, look)
            return
        if look is RowLook.KELOMPOK:
            super()._paint_cell(painter, box, cell, look)
            return
        self._paint_remark(painter, box, cell)

    def _paint_name(self, painter: QPainter, box: QRect, cell: Cell) -> None:
        """The name of an account wraps; the dot of the open component stands at its right."""
        inner = box.adjusted(PADDING + cell.indent, 0, -PADDING - (0 if cell.bold else DOT), 0)
        if cell.dot:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("aksen"))
            painter.drawEllipse(QPoint(box.right() - PADDING - 3, box.center().y() + 1), 3, 3)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setFont(self._font(bold=cell.bold)[0])
        painter.setPen(theme().color(cell.color))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(inner, flags, cell.text)

    def _paint_marked_number(self, painter: QPainter, box: QRect, cell: Cell) -> None:
        """The icon stands right before a number that is set at the right."""
        font, metrics = self._font(bold=cell.bold)
        inner = box.adjusted(0, 0, -PADDING, 0)
        left = inner.right() - metrics.horizontalAdvance(cell.text) - SMALL - 6
        top = inner.top() + (inner.height() - SMALL) // 2
        paint_icon(painter, left, top, cell.icon, cell.tone, SMALL)
        painter.setFont(font)
        painter.setPen(theme().color(cell.color))
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, side, cell.text)

    def _paint_remark(self, painter: QPainter, box: QRect, cell: Cell) -> None:
        inner = box.adjusted(PADDING + cell.indent, 0, -PADDING, 0)
        paint_icon(painter, inner.left(), inner.top() + 6, cell.icon, cell.tone, SMALL)
        inner.setLeft(inner.left() + SMALL + 6)
        if cell.note:
            inner.setRight(inner.right() - self._paint_note(painter, inner, cell))
        painter.setFont(self._font(bold=False)[0])
        painter.setPen(theme().color(cell.color))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(inner, flags, cell.text)

    # Qt's own names
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        table = self._table
        if table.hasFocus() and index == table.currentIndex() and index.column() in (KINI, LALU):
            painter.save()
            pen = QPen(theme().color("aksen"), 2)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            painter.drawRect(option.rect.adjusted(1, 1, -1, -1))
            painter.restore()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = RupiahEdit()
        editor.setParent(parent)
        place = QPersistentModelIndex(index)
        model = cast("AccountModel", index.model())
        akun = model.account(index.row())
        model.set_typing(akun.kode if akun else "")
        editor.textEdited.connect(lambda _text: self._type(editor, place))
        return editor

    def _take_back(self, editor: RupiahEdit) -> None:
        """Esc: the figure that stood here before the cell was opened."""
        before = editor.property(BEFORE)
        editor.setText(before)
        self._table.model().setData(self._table.currentIndex(), editor.amount())
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.RevertModelCache)

    def _left(self, *_: object) -> None:
        """The cell is closed: its figure is whole and may be asked about."""
        cast("AccountModel", self._table.model()).set_typing("")

    def _type(self, editor: RupiahEdit, place: QPersistentModelIndex) -> None:
        """Every keystroke goes to the sheet, so that the score follows."""
        if place.isValid() and editor.value_error() is None:
            cast("AccountModel", place.model()).setData(place, editor.amount())

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        edit = cast("RupiahEdit", editor)
        # the view asks again at every change of the sheet; typing must not be overwritten
        if not edit.property(LOADED):
            edit.setProperty(LOADED, True)
            edit.set_amount(index.data(Qt.ItemDataRole.EditRole))
            # as text: Qt's int has 32 bits
            edit.setProperty(BEFORE, edit.text())
            edit.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        edit = cast("RupiahEdit", editor)
        error = edit.value_error()
        if error is not None:
            self.unreadable.emit(error)
            return
        model.setData(index, edit.amount())

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            edit = cast("RupiahEdit", editor)
            step = step_of(event)
            if event.key() == Qt.Key.Key_Escape:
                self._take_back(edit)
                return True
            if step:
                error = edit.value_error()
                if error is not None:
                    edit.set_error(error)
                    self.unreadable.emit(error)
                    return True
                self.commitData.emit(edit)
                self.closeEditor.emit(edit, QAbstractItemDelegate.EndEditHint.NoHint)
                self.walked.emit(step)
                return True
        return super().eventFilter(editor, event)


def step_of(event: QKeyEvent) -> int:
    """Where a key leads: on, back, or nowhere."""
    shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    if event.key() in _BACK or (event.key() in _NEXT and shift):
        return -1
    return 1 if event.key() in _NEXT else 0
