"""Predikat by kecamatan: aligned small multiples with one unit length, so each can be compared."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen

from gui.icons import SMALL, paint_icon
from gui.theme import theme, ui_font
from gui.widgets.charts.chart import Chart

_AFTER, _NUMBER = 14, 32
HEAD, BAR, ROW_MIN, ROW_MAX = 44, 8, 14, 22
_TOKENS = {"sehat": "sehat-isi", "cukup": "cukup-isi", "awas": "awas-isi", "khusus": "khusus-isi"}


@dataclass(frozen=True, slots=True)
class KecamatanData:
    """Columns (word, icon, tone) and rows (kecamatan, one count per column, number assessed).

    `summed` is false where the rows are years, whose sum says nothing.
    """

    columns: Sequence[tuple[str, str, str]] = ()
    rows: Sequence[tuple[str, Sequence[int], int]] = ()
    total_word: str = "Dinilai"
    row_word: str = "Kecamatan"
    summed: bool = True


class KecamatanChart(Chart):
    """Alphabetical, zero printed, every bar with its number. Arrows move, Enter opens the list."""

    picked = Signal(object)
    """(row, column) of a cell; column None for the whole kecamatan."""

    def __init__(self, name: str = "Predikat menurut kecamatan") -> None:
        super().__init__(name)
        self._data = KecamatanData()
        self._row = 0
        self.setMouseTracking(True)

    def set_data(self, data: KecamatanData) -> None:
        self._data = data
        self._row = min(self._row, max(len(data.rows) - 1, 0))
        self.setAccessibleDescription(_sentence(data))
        self.updateGeometry()
        self.update()

    def table(self) -> list[list[str]]:
        heads = [
            self._data.row_word,
            *(word for word, _, _ in self._data.columns),
            self._data.total_word,
        ]
        return [
            heads,
            *([name, *map(str, counts), str(total)] for name, counts, total in self._data.rows),
        ]

    def _row_height(self) -> int:
        rows = max(len(self._data.rows), 1)
        return min(max((self.height() - HEAD - 6) // rows, ROW_MIN), ROW_MAX)

    def _name_width(self) -> int:
        metrics = QFontMetrics(ui_font(9))
        names = [self._data.row_word, *(row[0] for row in self._data.rows)]
        return max(map(metrics.horizontalAdvance, names)) + 20

    def _column_left(self, column: int) -> int:
        """Left edge of a column: each has room for its word, and a like share of the rest."""
        names = self._name_width()
        metrics = QFontMetrics(ui_font(9))
        words = [metrics.horizontalAdvance(word) + _AFTER for word, _, _ in self._data.columns]
        if not words:
            return names
        spare = self.width() - names - self._total_width() - sum(words)
        return names + sum(words[:column]) + spare * column // len(words)

    def _unit(self) -> Fraction:
        """Pixels of one cooperative, the same in every column."""
        fits = [
            Fraction(self._column_left(n + 1) - self._column_left(n) - _NUMBER, largest)
            for n in range(len(self._data.columns))
            if (largest := max((row[1][n] for row in self._data.rows), default=0))
        ]
        return max(min(fits, default=Fraction(0)), Fraction(0))

    def _total_width(self) -> int:
        return QFontMetrics(ui_font(9)).horizontalAdvance(self._data.total_word) + 8

    def _cell_at(self, place: QPoint) -> tuple[int, int | None] | None:
        row = (place.y() - HEAD) // self._row_height()
        if place.y() < HEAD or row >= len(self._data.rows):
            return None
        for column in range(len(self._data.columns)):
            if self._column_left(column) <= place.x() < self._column_left(column + 1):
                return row, column
        return row, None

    # Qt's own names
    def sizeHint(self) -> QSize:
        return QSize(760, HEAD + 6 + 18 * max(len(self._data.rows), 1))

    def minimumSizeHint(self) -> QSize:
        return QSize(420, HEAD + 6 + ROW_MIN * max(len(self._data.rows), 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down:
                self._row = min(self._row + 1, max(len(self._data.rows) - 1, 0))
            case Qt.Key.Key_Up:
                self._row = max(self._row - 1, 0)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._data.rows:
                self.picked.emit((self._row, None))
            case _:
                super().keyPressEvent(event)
                return
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        cell = self._cell_at(event.position().toPoint())
        if cell is not None and event.button() is Qt.MouseButton.LeftButton:
            self._row = cell[0]
            self.update()
            self.picked.emit(cell)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        on_cell = self._cell_at(event.position().toPoint()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if on_cell else Qt.CursorShape.ArrowCursor)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_head(painter)
        height = self._row_height()
        for place, (name, counts, total) in enumerate(self._data.rows):
            self._paint_row(
                painter,
                QRect(0, HEAD + 4 + place * height, self.width(), height),
                name,
                counts,
                total,
            )
        if self.hasFocus() and self._data.rows:
            top = HEAD + 4 + self._row * height
            painter.setPen(QPen(theme().color("aksen"), 2))
            painter.drawRect(QRect(1, top + 1, self.width() - 2, height - 2))

    def _paint_head(self, painter: QPainter) -> None:
        small, strong = ui_font(9), ui_font(10.5, bold=True)
        metrics = QFontMetrics(small)
        for column, (word, icon, tone) in enumerate(self._data.columns):
            left = self._column_left(column)
            room = self._column_left(column + 1) - left - 6
            count = sum(row[1][column] for row in self._data.rows)
            paint_icon(painter, left, 4, icon, tone, SMALL)
            painter.setFont(strong)
            painter.setPen(theme().color("teks"))
            if self._data.summed:
                painter.drawText(
                    QRect(left + 20, 0, room, 20), Qt.AlignmentFlag.AlignVCenter, str(count)
                )
            painter.setFont(small)
            painter.setPen(theme().color(tone))
            text = metrics.elidedText(word, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRect(left, 22, room, 18), Qt.AlignmentFlag.AlignVCenter, text)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(strong)
        painter.setPen(theme().color("teks"))
        total = sum(row[2] for row in self._data.rows)
        if self._data.summed:
            painter.drawText(QRect(0, 0, self.width(), 20), right, str(total))
        painter.setFont(small)
        painter.setPen(theme().color("teks-2"))
        painter.drawText(QRect(0, 22, self.width(), 18), right, self._data.total_word)
        painter.drawText(QRect(0, 22, 200, 18), Qt.AlignmentFlag.AlignVCenter, self._data.row_word)
        painter.setPen(QPen(theme().color("garis"), 0))
        painter.drawLine(0, HEAD - 1, self.width(), HEAD - 1)

    def _paint_row(
        self, painter: QPainter, box: QRect, name: str, counts: Sequence[int], total: int
    ) -> None:
        painter.setFont(ui_font(9))
        painter.setPen(theme().color("teks"))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, name)
        painter.drawText(
            box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(total)
        )
        unit = self._unit()
        for column, count in enumerate(counts):
            left = self._column_left(column)
            length = int(unit * count)
            painter.setPen(QPen(theme().color("garis"), 0))
            painter.drawLine(left, box.top(), left, box.bottom() + 1)
            tone = _TOKENS.get(self._data.columns[column][2], "aksen")
            top = box.top() + (box.height() - BAR) // 2
            painter.fillRect(QRect(left + 1, top, length, BAR), theme().color(tone))
            painter.setPen(theme().color("teks" if count else "teks-3"))
            number = QRect(left + length + 7, box.top(), 40, box.height())
            painter.drawText(number, Qt.AlignmentFlag.AlignVCenter, str(count))


def _sentence(data: KecamatanData) -> str:
    """The sums in words; of years, each for itself."""
    words = [word for word, _, _ in data.columns]
    if data.summed:
        sums = [sum(row[1][n] for row in data.rows) for n in range(len(words))]
        return ", ".join(f"{count} {word}" for count, word in zip(sums, words, strict=True))
    return "; ".join(
        f"{name}: " + ", ".join(f"{n} {word}" for n, word in zip(counts, words, strict=True))
        for name, counts, _total in data.rows
    )
