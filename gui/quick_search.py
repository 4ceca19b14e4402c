"""Ctrl+K: one field over cooperatives, UMKM and documents; the hits hang under it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from gui.icons import NORMAL, paint_icon
from gui.theme import theme, ui_font
from gui.widgets.quick_search_field import QuickSearchField

ROW, MOST = 40, 10
Index = QModelIndex | QPersistentModelIndex
_HIT = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Place:
    """A hit as the window sees it: which page, which record, how it reads."""

    page: str
    icon: str
    target: object
    title: str
    detail: str


class QuickSearch(QListWidget):
    """The hits; the focus stays in the field, the arrows walk here."""

    chosen = Signal(object)

    def __init__(
        self, field: QuickSearchField, find: Callable[[str], Sequence[Place]], window: QWidget
    ) -> None:
        super().__init__(window)
        self.setObjectName("hasilCari")
        self.setAccessibleName("Hasil pencarian")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_PlaceDelegate(self))
        self._field, self._find, self._window = field, find, window
        field.searched.connect(self.search)
        field.installEventFilter(self)
        self.itemClicked.connect(self._choose)
        self.hide()

    def begin(self) -> None:
        """Go to the field."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def search(self, text: str) -> None:
        """Show what is found, or that nothing is."""
        self.clear()
        if not text:
            self.hide()
            return
        places = self._find(text)
        for place in places:
            item = QListWidgetItem(place.title, self)
            item.setData(_HIT, place)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{place.title}, {place.detail}")
        if not places:
            item = QListWidgetItem(f"Tidak ada yang cocok dengan “{text}”.", self)
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.setCurrentRow(0 if places else -1)
        self._place_under_field(max(len(places), 1))

    def _place_under_field(self, rows: int) -> None:
        field = self._field
        width = max(field.width(), 420)
        corner = field.mapTo(self._window, QPoint(field.width() - width, field.height() + 4))
        self.setGeometry(
            QRect(QPoint(max(corner.x(), 8), corner.y()), QSize(width, min(rows, MOST) * ROW + 10))
        )
        self.raise_()
        self.show()

    def _choose(self, item: QListWidgetItem | None) -> None:
        place = item.data(_HIT) if item is not None else None
        if place is not None:
            self.close_up()
            self.chosen.emit(place)

    def close_up(self) -> None:
        """Put search away."""
        self.hide()
        self._field.clear()
        self._field.search_now()

    # Qt's own names
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field:
            if event.type() is QEvent.Type.FocusOut:
                self.hide()
            if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
                return self._steer(event)
        return super().eventFilter(watched, event)

    def _steer(self, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_Down if self.isVisible():
                self.setCurrentRow(min(self.currentRow() + 1, self.count() - 1))
            case Qt.Key.Key_Up if self.isVisible():
                self.setCurrentRow(max(self.currentRow() - 1, 0))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._field.search_now()
                self._choose(self.currentItem())
            case _:
                return False
        return True


class _PlaceDelegate(QStyledItemDelegate):
    """Icon, title, and under it what kind of thing it is."""

    # Qt's own names
    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(box, theme().color("pilih" if selected else "muka-naik"))
        place: Place | None = index.data(_HIT)
        if place is None:
            painter.setFont(ui_font())
            painter.setPen(theme().color("teks-2"))
            text = index.data()
            painter.drawText(box.adjusted(12, 0, -8, 0), Qt.AlignmentFlag.AlignVCenter, text)
            return
        paint_icon(painter, box.left() + 12, box.top() + 12, place.icon, "teks-2", NORMAL)
        self._write(painter, box.adjusted(40, 3, -8, -18), place.title, "teks", 10)
        self._write(painter, box.adjusted(40, 21, -8, -2), place.detail, "teks-2", 9)

    def _write(self, painter: QPainter, box: QRect, text: str, token: str, points: float) -> None:
        font = ui_font(points)
        painter.setFont(font)
        painter.setPen(theme().color(token))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
