"""The grid of figures: the cursor walks from figure to figure, Enter opens the names behind one."""

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from gui.models.cells import Column
from gui.models.rows_model import RowsModel
from gui.theme import theme
from gui.views.rekap.figures import NAMA, Line, look_of
from gui.widgets.row_delegate import RowDelegate
from gui.widgets.table import Table

Index = QModelIndex | QPersistentModelIndex
NAMES = 132
# columns whose figures have no names of this year behind them
_SHUT = frozenset({NAMA, "lalu", "selisih"})


class FigureGrid(Table):
    """Figures by row and column."""

    figure_opened = Signal(object, str)
    """The line and the code of the column."""

    def __init__(self, columns: Sequence[Column[Any]], *, memory: str) -> None:
        self._lines: RowsModel[Any] = RowsModel(columns, look=look_of)
        super().__init__(self._lines, memory=memory)
        self._lines.setParent(self)
        self._delegate = _FigureDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.start = (0, 1)
        self.setAccessibleName("Tabel rekap, satu angka satu daftar nama")

    def show_lines(self, lines: Sequence[Line]) -> None:
        """These lines; the cursor stays where it was."""
        index = self.currentIndex()
        row, column = (index.row(), index.column()) if index.isValid() else self.start
        self._lines.set_rows(lines)
        if lines:
            column = min(column, len(self._lines.columns) - 1)
            self.setCurrentIndex(self._lines.index(min(row, len(lines) - 1), column))

    def line_at(self, row: int) -> Line:
        found: Line = self._lines.row(row)
        return found

    def go_to(self, row: int, kolom: str) -> None:
        """Put the cursor on a figure."""
        place = next(n for n, one in enumerate(self._lines.columns) if one.key == kolom)
        self.setCurrentIndex(self._lines.index(row, place))

    def open_current(self) -> None:
        """Open the names behind the figure under the cursor."""
        self._open(self.currentIndex())

    def set_hidden(self, keys: Collection[str]) -> None:
        """Leave these columns out."""
        self.set_shown_columns({one.key for one in self._lines.columns} - set(keys))

    def _stretch(self) -> None:
        """The names keep their room; figures that do not fit are scrolled to."""
        super()._stretch()
        if self.columnWidth(0) < NAMES:
            head = self.horizontalHeader()
            blocked = head.blockSignals(True)
            self.setColumnWidth(0, NAMES)
            head.blockSignals(blocked)

    def _open(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        line, kolom = self._lines.row(index.row()), self._lines.columns[index.column()].key
        if kolom not in _SHUT and line.apa == "kini" and line.amount(kolom):
            self.figure_opened.emit(line, kolom)


class _FigureDelegate(RowDelegate):
    """The current figure is framed; a selected row has no bar."""

    def __init__(self, grid: FigureGrid) -> None:
        super().__init__(grid)
        self._grid = grid

    # Qt's own names
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        option.state &= ~QStyle.StateFlag.State_Selected
        super().paint(painter, option, index)
        if index == self._grid.currentIndex():
            painter.save()
            tint = "aksen" if self._grid.hasFocus() else "garis-isian"
            painter.setPen(QPen(theme().color(tint), 1, Qt.PenStyle.SolidLine))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
            painter.restore()
