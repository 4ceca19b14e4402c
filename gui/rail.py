"""The navigation at the left: icon beside the word, or above it in a narrow window."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from gui.icons import NORMAL, paint_icon
from gui.pages import Entry
from gui.theme import theme, ui_font

WIDE, NARROW = 148, 72
_ROW_WIDE, _ROW_NARROW, _BAR = 36, 48, 3
LAST_KEY = 9
"""Pages beyond have no key of their own."""
_ICON = Qt.ItemDataRole.UserRole
_SHORT = Qt.ItemDataRole.UserRole + 1


class Rail(QListWidget):
    """One entry per page; the arrows walk, the page follows."""

    chosen = Signal(str)

    def __init__(self, entries: Sequence[Entry]) -> None:
        super().__init__()
        self.setObjectName("navigasi")
        self.setAccessibleName("Halaman")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setItemDelegate(_RailDelegate(self))
        self.narrow = False
        self.entries = tuple(entry.key for entry in entries)
        for number, entry in enumerate(entries, start=1):
            item = QListWidgetItem(entry.title, self)
            item.setData(_ICON, entry.icon)
            item.setData(_SHORT, entry.short or entry.title)
            hint = f" (Ctrl+{number})" if number <= LAST_KEY else ""
            item.setToolTip(entry.title + hint)
        self.set_narrow(False)
        self.currentRowChanged.connect(self._choose)

    def set_narrow(self, narrow: bool) -> None:
        self.narrow = narrow
        self.setFixedWidth(NARROW if narrow else WIDE)
        self.scheduleDelayedItemsLayout()

    def mark(self, key: str) -> None:
        """Show which page is open, without opening it."""
        blocked = self.blockSignals(True)
        self.setCurrentRow(self.entries.index(key) if key in self.entries else -1)
        self.blockSignals(blocked)
        self.viewport().update()

    def _choose(self, row: int) -> None:
        if row >= 0:
            self.chosen.emit(self.entries[row])


class _RailDelegate(QStyledItemDelegate):
    """Paints every pixel of an entry."""

    def __init__(self, rail: Rail) -> None:
        super().__init__(rail)
        self._rail = rail

    # Qt's own names
    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        narrow = self._rail.narrow
        return QSize(NARROW if narrow else WIDE, _ROW_NARROW if narrow else _ROW_WIDE)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        box = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        ground = "pilih" if selected else "arah" if hovered else "latar"
        painter.fillRect(box, theme().color(ground))
        token = "aksen" if selected else "teks-2"
        if selected:
            painter.fillRect(
                QRect(box.topLeft(), QSize(_BAR, box.height())), theme().color("aksen")
            )
        if self._rail.hasFocus() and selected:
            painter.setPen(theme().color("aksen"))
            painter.drawRect(box.adjusted(0, 0, -2, -1))
        if self._rail.narrow:
            self._paint_narrow(painter, box, index, token)
        else:
            self._paint_wide(painter, box, index, token)

    def _paint_wide(
        self,
        painter: QPainter,
        box: QRect,
        index: QModelIndex | QPersistentModelIndex,
        token: str,
    ) -> None:
        top = box.top() + (box.height() - NORMAL) // 2
        paint_icon(painter, box.left() + 20, top, index.data(_ICON), token)
        painter.setFont(ui_font())
        painter.setPen(theme().color(token))
        painter.drawText(box.adjusted(44, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, index.data())

    def _paint_narrow(
        self,
        painter: QPainter,
        box: QRect,
        index: QModelIndex | QPersistentModelIndex,
        token: str,
    ) -> None:
        left = box.left() + (box.width() - NORMAL) // 2
        paint_icon(painter, left, box.top() + 8, index.data(_ICON), token)
        font = ui_font(8.5)
        painter.setFont(font)
        painter.setPen(theme().color(token))
        text = QFontMetrics(font).elidedText(
            index.data(_SHORT), Qt.TextElideMode.ElideRight, box.width() - 4
        )
        area = QRect(QPoint(box.left(), box.top() + 26), QSize(box.width(), 18))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)
