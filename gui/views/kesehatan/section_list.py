"""The list at the left of the editor: sections under their headings, how far each one is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from core.koperasi.kemajuan import Kemajuan, Tanda
from gui.icons import SMALL, paint_icon
from gui.theme import theme, ui_font

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1
ROW, BAR, LEFT, INDENT = 26, 3, 12, 8
_MARKS = {
    Tanda.LENGKAP: ("check", "sehat"),
    Tanda.BELUM: ("circle-dashed", "teks-3"),
    Tanda.PERINGATAN: ("triangle-alert", "awas"),
    Tanda.KESALAHAN: ("octagon-alert", "khusus"),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A section, or a heading over sections (`kode` empty)."""

    kode: str
    judul: str
    kemajuan: Kemajuan | None = None
    teks: str = ""

    @property
    def counted(self) -> str:
        return self.kemajuan.teks if self.kemajuan else self.teks


class _Model(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.entries: list[Entry] = []

    def put(self, entries: Sequence[Entry]) -> None:
        """Show these; the same sections only repaint, so that the current one stays."""
        if [one.kode for one in entries] != [one.kode for one in self.entries]:
            self.beginResetModel()
            self.entries = list(entries)
            self.endResetModel()
        elif list(entries) != self.entries:
            self.entries = list(entries)
            self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))

    # Qt's own names
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return entry.judul
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{entry.judul} {entry.counted}".strip()
            case _ if role == ENTRY_ROLE:
                return entry
            case _:
                return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        usable = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usable if self.entries[index.row()].kode else Qt.ItemFlag.NoItemFlags


class _Painter(QStyledItemDelegate):
    def __init__(self, view: "SectionList") -> None:
        super().__init__(view)
        self._view = view

    # Qt's own names
    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(120, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry = index.data(ENTRY_ROLE)
        box: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver) and bool(entry.kode)
        ground = "pilih" if selected else "arah" if hovered else "muka"
        painter.fillRect(box, theme().color(ground))
        if selected:
            bar = QRect(box.left(), box.top(), BAR, box.height())
            token = "aksen" if self._view.hasFocus() else "garis-isian"
            painter.fillRect(bar, theme().color(token))
        left = box.left() + LEFT + (INDENT if entry.kode else -4)
        right = self._paint_right(painter, box, entry)
        font = ui_font(10, bold=not entry.kode)
        painter.setFont(font)
        painter.setPen(theme().color("teks"))
        inner = QRect(left, box.top(), right - left - 6, box.height())
        text = QFontMetrics(font).elidedText(
            entry.judul, Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _paint_right(self, painter: QPainter, box: QRect, entry: Entry) -> int:
        """Mark and count at the right; returns where the words must end."""
        right = box.right() - 8
        if entry.kemajuan is not None:
            icon, tone = _MARKS[entry.kemajuan.tanda]
            right -= SMALL
            paint_icon(painter, right, box.top() + (box.height() - SMALL) // 2, icon, tone, SMALL)
            right -= 6
        whole = entry.kemajuan is not None and entry.kemajuan.terisi >= entry.kemajuan.jumlah
        if entry.counted and not (self._view.narrow and whole):
            font = ui_font(9)
            width = QFontMetrics(font).horizontalAdvance(entry.counted)
            painter.setFont(font)
            painter.setPen(theme().color("teks-3"))
            place = QRect(right - width, box.top(), width + 2, box.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, entry.counted)
            right -= width
        return right


class SectionList(QListView):
    """Sections of the working paper; arrows move, headings are passed over."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.narrow = False
        self._entries = _Model()
        self.setModel(self._entries)
        self.setItemDelegate(_Painter(self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setAccessibleName("Bagian laporan dan kuesioner")
        self.selectionModel().currentChanged.connect(self._announce)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        kept = self.current()
        self._entries.put(entries)
        if kept != self.current():
            self.pick(kept)

    def current(self) -> str:
        index = self.currentIndex()
        return self._entries.entries[index.row()].kode if index.isValid() else ""

    def pick(self, kode: str) -> bool:
        """Make a section the current one."""
        for row, entry in enumerate(self._entries.entries):
            if entry.kode == kode and kode:
                self.setCurrentIndex(self._entries.index(row))
                return True
        return False

    def step(self, by: int) -> bool:
        """To the next or the former section; False at the end."""
        codes = [entry.kode for entry in self._entries.entries if entry.kode]
        here = codes.index(self.current()) if self.current() in codes else -1
        place = here + by
        return 0 <= place < len(codes) and self.pick(codes[place])

    def _announce(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self._entries.entries[current.row()].kode)
