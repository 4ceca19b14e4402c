"""Five years in a line, with the target dashed above or below it."""

from collections.abc import Sequence
from fractions import Fraction

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF

from core import angka
from gui.theme import theme, ui_font
from gui.widgets.charts.chart import Chart

Point = tuple[int, Fraction | None]
_LABELS, _TARGET_WORD = 16, "target"


class Sparkline(Chart):
    """The only chart with a free axis; the dashed target says so."""

    def __init__(self, name: str = "Perkembangan lima tahun") -> None:
        super().__init__(name)
        self._points: tuple[Point, ...] = ()
        self._target: Fraction | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def set_points(
        self, points: Sequence[Point], target: Fraction | None = None, sentence: str = ""
    ) -> None:
        self._points = tuple(points)
        self._target = target
        words = ", ".join(
            f"{year}: {angka.show(value) if value is not None else 'belum ada'}"
            for year, value in self._points
        )
        self.say(sentence or words)
        self.update()

    def table(self) -> list[list[str]]:
        return [
            ["Tahun", "Nilai"],
            *([str(year), angka.show(value)] for year, value in self._points),
        ]

    # Qt's own names
    def sizeHint(self) -> QSize:
        return QSize(158, 60)

    def minimumSizeHint(self) -> QSize:
        return QSize(96, 56)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = ui_font(8.5)
        metrics = QFontMetricsF(font)
        word = metrics.horizontalAdvance(_TARGET_WORD) + 6 if self._target is not None else 4.0
        half_year = metrics.horizontalAdvance("2025") / 2
        area = QRectF(
            half_year,
            6,
            self.width() - max(word, half_year) - half_year,
            self.height() - 6 - _LABELS,
        )
        painter.setFont(font)
        spots = self._spots(area)
        if self._target is not None:
            self._paint_target(painter, area)
        self._paint_line(painter, spots)
        self._paint_years(painter, area)

    def _range(self) -> tuple[Fraction, Fraction]:
        values = [value for _, value in self._points if value is not None]
        if self._target is not None:
            values.append(self._target)
        if not values:
            return Fraction(0), Fraction(1)
        low, high = min(values), max(values)
        return (low, high) if low != high else (low - 1, high + 1)

    def _height(self, area: QRectF, value: Fraction) -> float:
        low, high = self._range()
        return area.bottom() - 4 - float((value - low) / (high - low)) * (area.height() - 6)

    def _spots(self, area: QRectF) -> list[QPointF]:
        step = area.width() / max(len(self._points) - 1, 1)
        return [
            QPointF(area.left() + step * place, self._height(area, value))
            for place, (_, value) in enumerate(self._points)
            if value is not None
        ]

    def _paint_target(self, painter: QPainter, area: QRectF) -> None:
        height = self._height(area, self._target or Fraction(0))
        pen = QPen(theme().color("teks-2"), 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawLine(QPointF(area.left(), height), QPointF(area.right(), height))
        painter.setPen(theme().color("teks-2"))
        painter.drawText(QPointF(area.right() + 5, height + 4), _TARGET_WORD)

    def _paint_line(self, painter: QPainter, spots: list[QPointF]) -> None:
        painter.setPen(QPen(theme().color("aksen"), 1.75))
        painter.drawPolyline(QPolygonF(spots))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("aksen"))
        for spot in spots[:-1]:
            painter.drawEllipse(spot, 2, 2)
        if spots:
            painter.drawEllipse(spots[-1], 3.5, 3.5)

    def _paint_years(self, painter: QPainter, area: QRectF) -> None:
        if not self._points:
            return
        painter.setPen(theme().color("teks-2"))
        for year, x in ((self._points[0][0], area.left()), (self._points[-1][0], area.right())):
            box = QRectF(x - 30, self.height() - _LABELS, 60, _LABELS)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(year))
