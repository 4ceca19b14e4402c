"""Paints every pixel of a table's cells, so that no style sheet rule interferes."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from gui.icons import SMALL, paint_icon
from gui.models.cells import CELL_ROLE, LOOK_ROLE, Cell, RowLook
from gui.theme import theme, ui_font

PADDING: Final = 8
BAR: Final = 3
_GROUND = {
    RowLook.JUMLAH: "muka-redup",
    RowLook.KESALAHAN: "khusus-lembut",
    RowLook.PERINGATAN: "awas-lembut",
}
Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Ground, hairline, selection bar, icon, word, note; a parenthesis hangs into the padding."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self.hovered = -1
        self._fonts: dict[tuple[bool, bool], tuple[QFont, QFontMetrics]] = {}

    def _font(self, *, bold: bool, small: bool = False) -> tuple[QFont, QFontMetrics]:
        key = (bold, small)
        if key not in self._fonts:
            font = ui_font(9 if small else 10, bold=bold)
            self._fonts[key] = (font, QFontMetrics(font))
        return self._fonts[key]

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, look: RowLook
    ) -> None:
        # one pixel more than the cell, or gaps show between neighbours at 125 %
        box = option.rect.adjusted(0, 0, 1, 0)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = self.hovered == index.row() and look is RowLook.BIASA
        ground = "pilih" if selected else "arah" if hovered else _GROUND.get(look, "muka")
        painter.fillRect(box, theme().color(ground))
        painter.setPen(
            QPen(theme().color("garis" if look is RowLook.KELOMPOK else "garis-halus"), 0)
        )
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if selected and index.column() == self._first_column():
            focus = QApplication.focusWidget()
            active = focus is not None and (focus is self._table or self._table.isAncestorOf(focus))
            bar = QRect(box.left(), box.top(), BAR, box.height())
            painter.fillRect(bar, theme().color("aksen" if active else "garis-isian"))

    def _first_column(self) -> int:
        return self._table.horizontalHeader().logicalIndexAt(QPoint(1, 1))

    def _paint_cell(self, painter: QPainter, box: QRect, cell: Cell, look: RowLook) -> None:
        bold = cell.bold or look in (RowLook.JUMLAH, RowLook.KELOMPOK)
        font, metrics = self._font(bold=bold)
        inner = box.adjusted(PADDING + cell.indent, 0, -PADDING, 0)
        if cell.icon:
            top = inner.top() + (inner.height() - SMALL) // 2
            paint_icon(painter, inner.left(), top, cell.icon, cell.tone, SMALL)
            inner.setLeft(inner.left() + SMALL + 6)
        if cell.dot:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("aksen"))
            painter.drawEllipse(QPoint(inner.right() - 3, inner.center().y()), 3, 3)
            inner.setRight(inner.right() - 14)
        if cell.note:
            inner.setRight(inner.right() - self._paint_note(painter, inner, cell))
        painter.setFont(font)
        painter.setPen(theme().color(cell.color))
        if cell.right:
            hang = metrics.horizontalAdvance(")") if cell.text.endswith(")") else 0
            text_box = inner.adjusted(-PADDING, 0, hang, 0)
            side = Qt.AlignmentFlag.AlignRight
        else:
            text_box, side = inner, Qt.AlignmentFlag.AlignLeft
        mode = Qt.TextElideMode.ElideMiddle if cell.keep_end else Qt.TextElideMode.ElideRight
        text = metrics.elidedText(cell.text, mode, text_box.width())
        painter.drawText(text_box, side | Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_note(self, painter: QPainter, inner: QRect, cell: Cell) -> int:
        font, metrics = self._font(bold=False, small=True)
        width = metrics.horizontalAdvance(cell.note)
        painter.setFont(font)
        painter.setPen(theme().color(cell.note_tone))
        box = QRect(inner.right() - width - 1, inner.top(), width + 2, inner.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cell.note)
        return width + PADDING

    # Qt's own names
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        # a StrEnum comes out of Qt as plain text
        look = RowLook(index.data(LOOK_ROLE) or RowLook.BIASA)
        painter.save()
        self._paint_ground(painter, option, index, look)
        cell = index.data(CELL_ROLE)
        if isinstance(cell, Cell):
            self._paint_cell(painter, option.rect, cell, look)
        painter.restore()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        cell = index.data(CELL_ROLE)
        if isinstance(cell, Cell) and cell.right:
            editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        return editor

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        editor.setGeometry(option.rect)
