"""Aspects of one result: a bar of its percent, and under it the median of the others."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen

from core import angka
from gui.theme import theme, ui_font
from gui.widgets.charts.chart import Chart

BAR, LINE, ROW = 8, 18, 52
HEAD = 26
_NAME, _NUMBER, _BESIDE, _GAP = 150, 66, 132, 8
OWN, OTHERS = "Koperasi ini", "Median"


@dataclass(frozen=True, slots=True)
class AspectRow:
    """One aspect: its share of the weight, and that of the middle of its kind if known."""

    name: str
    note: str
    own: Fraction
    median: Fraction | None


class AspectChart(Chart):
    """One scale from 0 to 100 percent for every bar. Enter opens the report."""

    opened = Signal()

    def __init__(self) -> None:
        super().__init__("Aspek koperasi dan mediannya")
        self._rows: tuple[AspectRow, ...] = ()
        self._others = 0

    def set_rows(self, rows: Sequence[AspectRow], others: int) -> None:
        """`others` is how many results the median is of."""
        self._rows, self._others = tuple(rows), others
        self.setAccessibleDescription("; ".join(map(self._sentence, self._rows)))
        self.updateGeometry()
        self.update()

    def table(self) -> list[list[str]]:
        return [
            ["Aspek", "Koperasi ini (%)", f"Median {self._others} koperasi lain (%)", "Selisih"],
            *(
                [row.name, angka.show(row.own), angka.show(row.median), angka.show(_gap(row))]
                for row in self._rows
            ),
        ]

    def _sentence(self, row: AspectRow) -> str:
        own = f"{row.name} {angka.show_percent(row.own)}"
        if row.median is None:
            return own
        return f"{own}, median {angka.show_percent(row.median)} dari {self._others} koperasi lain"

    def _name_width(self) -> int:
        metrics = QFontMetrics(ui_font(10))
        widest = max((metrics.horizontalAdvance(row.name) for row in self._rows), default=_NAME)
        return min(max(widest, _NAME) + 2 * _GAP, self.width() * 2 // 5)

    # Qt's own names
    def sizeHint(self) -> QSize:
        return QSize(620, HEAD + ROW * max(len(self._rows), 1) + 6)

    def minimumSizeHint(self) -> QSize:
        return QSize(480, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._rows:
            self.opened.emit()
            return
        super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._rows and event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_head(painter)
        for place, row in enumerate(self._rows):
            self._paint_row(painter, QRect(0, HEAD + place * ROW, self.width(), ROW), row)
        self.paint_focus(painter)

    def _paint_head(self, painter: QPainter) -> None:
        painter.setFont(ui_font(9, bold=True))
        painter.setPen(theme().color("teks-2"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(_GAP, 0, self._name_width(), HEAD - 4), middle, "Aspek")
        left = self._name_width()
        painter.drawText(
            QRect(left, 0, self.width() - left, HEAD - 4), middle, "Persen dari bobot aspek"
        )
        if any(row.median is not None for row in self._rows):
            box = QRect(self.width() - _BESIDE, 0, _BESIDE - _GAP, HEAD - 4)
            painter.drawText(box, middle | Qt.AlignmentFlag.AlignRight, "Terhadap median")
        painter.setPen(QPen(theme().color("garis"), 0))
        painter.drawLine(0, HEAD - 2, self.width(), HEAD - 2)

    def _paint_row(self, painter: QPainter, box: QRect, row: AspectRow) -> None:
        left = self._name_width()
        top = box.top() + (ROW - 2 * LINE) // 2
        self._paint_names(painter, QRect(_GAP, top, left - 2 * _GAP, LINE), row)
        painter.setPen(QPen(theme().color("garis"), 0))
        painter.drawLine(left, box.top() + 4, left, box.bottom() - 4)
        room = QRect(left + 1, top, self.width() - left - 1 - _BESIDE, LINE)
        self._paint_bar(painter, room, row.own, "aksen", OWN)
        if row.median is not None:
            self._paint_bar(painter, room.translated(0, LINE), row.median, "garis-isian", OTHERS)
            self._paint_gap(painter, QRect(0, top, self.width() - _GAP, LINE), row)
        painter.setPen(QPen(theme().color("garis-halus"), 0))
        painter.drawLine(0, box.bottom(), self.width(), box.bottom())

    def _paint_names(self, painter: QPainter, box: QRect, row: AspectRow) -> None:
        font = ui_font(10)
        name = QFontMetrics(font).elidedText(row.name, Qt.TextElideMode.ElideRight, box.width())
        painter.setFont(font)
        painter.setPen(theme().color("teks"))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, name)
        painter.setFont(ui_font(8.5))
        painter.setPen(theme().color("teks-2"))
        painter.drawText(box.translated(0, LINE), Qt.AlignmentFlag.AlignVCenter, row.note)

    def _paint_bar(
        self, painter: QPainter, room: QRect, share: Fraction, token: str, word: str
    ) -> None:
        """The bar from zero, its number, and whose it is."""
        font = ui_font(8.5)
        after = QFontMetrics(font).horizontalAdvance(OWN) + _NUMBER
        length = int(min(max(share, Fraction(0)), Fraction(100)) * (room.width() - after) / 100)
        top = room.top() + (LINE - BAR) // 2
        painter.fillRect(QRect(room.left(), top, length, BAR), theme().color(token))
        painter.setFont(font)
        painter.setPen(theme().color("teks"))
        number = angka.show_percent(share)
        box = QRect(room.left() + length + 7, room.top(), after, LINE)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, number)
        painter.setPen(theme().color("teks-2"))
        box.setLeft(box.left() + QFontMetrics(font).horizontalAdvance(number) + 6)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, word)

    def _paint_gap(self, painter: QPainter, box: QRect, row: AspectRow) -> None:
        found = _gap(row)
        if found is None:
            return
        painter.setFont(ui_font(9))
        painter.setPen(theme().color("teks"))
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, side, gap_words(found))


def gap_words(gap: Fraction) -> str:
    """How far from the median, in points of percent.

    >>> gap_words(Fraction(-5, 2)), gap_words(Fraction(3)), gap_words(Fraction(0))
    ('2,50 poin di bawah', '3,00 poin di atas', 'sama')
    """
    if not gap:
        return "sama"
    return f"{angka.show(abs(gap))} poin di {'atas' if gap > 0 else 'bawah'}"


def _gap(row: AspectRow) -> Fraction | None:
    return None if row.median is None else row.own - row.median
