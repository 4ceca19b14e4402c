"""The predikat limits of a pedoman on one scale from 0 to 100, and where the total stands."""

from collections.abc import Sequence
from fractions import Fraction

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPolygonF

from core import angka
from gui.theme import theme, ui_font
from gui.widgets.charts.chart import Chart

Limit = tuple[Fraction, str, int]
BAR, MARK, LABELS = 6, 9, 16
_FILL = {1: "sehat-isi", 2: "cukup-isi", 3: "awas-isi"}


class ScoreScale(Chart):
    """Segments from each lower limit to the next; the one that was hit is full, the others pale."""

    def __init__(self) -> None:
        super().__init__("Skala predikat")
        self._limits: tuple[Limit, ...] = ()
        self._marker: Fraction | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def set_scale(self, limits: Sequence[Limit], marker: Fraction | None = None) -> None:
        """Lower limit, predikat and order of each; the marker is the total."""
        self._limits = tuple(sorted(limits, key=lambda limit: limit[0]))
        self._marker = marker
        words = ", ".join(f"{text} mulai {angka.show(low, 0)}" for low, text, _ in self._limits)
        place = f"Skor {angka.show(marker)}. " if marker is not None else ""
        self.say(f"{place}{words}.")
        self.update()

    def table(self) -> list[list[str]]:
        return [
            ["Predikat", "Mulai"],
            *([text, angka.show(low)] for low, text, _ in reversed(self._limits)),
        ]

    # Qt's own names
    def sizeHint(self) -> QSize:
        return QSize(300, MARK + BAR + LABELS)

    def minimumSizeHint(self) -> QSize:
        return QSize(180, MARK + BAR + LABELS)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(ui_font(8.5))
        hit = self._hit()
        for place, (low, _, urut) in enumerate(self._limits):
            high = self._limits[place + 1][0] if place + 1 < len(self._limits) else Fraction(100)
            start = low if place else Fraction(0)
            left, right = self._x(start), self._x(high)
            color = theme().color(_FILL.get(urut, "khusus-isi"))
            gap = 1 if place else 0
            painter.fillRect(
                QRect(left + gap, MARK, right - left - gap, BAR),
                color if place == hit else _pale(color),
            )
            if place:
                self._label(painter, left, angka.show(low, 0 if low.denominator == 1 else 2))
        self._label(painter, self.width(), "100")
        if self._marker is not None:
            self._paint_marker(painter)

    def _x(self, value: Fraction) -> int:
        return int(value * self.width() / 100)

    def _hit(self) -> int:
        if self._marker is None:
            return -1
        reached = [n for n, (low, _, _) in enumerate(self._limits) if self._marker >= low]
        return reached[-1] if reached else 0

    def _label(self, painter: QPainter, x: int, text: str) -> None:
        painter.setPen(theme().color("teks-2"))
        left = min(max(x - 20, 0), self.width() - 40)
        side = Qt.AlignmentFlag.AlignHCenter
        if left != x - 20:
            side = Qt.AlignmentFlag.AlignRight if x > left else Qt.AlignmentFlag.AlignLeft
        painter.drawText(
            QRectF(left, MARK + BAR, 40, LABELS), side | Qt.AlignmentFlag.AlignVCenter, text
        )

    def _paint_marker(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        marker = min(max(self._marker or Fraction(0), Fraction(0)), Fraction(100))
        x = min(max(self._x(marker), 5), self.width() - 5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("teks"))
        top = float(MARK - 8)
        painter.drawPolygon(
            QPolygonF([QPointF(x - 5, top), QPointF(x + 5, top), QPointF(x, top + 7)])
        )


def _pale(color: QColor) -> QColor:
    ground = theme().color("muka")
    part = 0.32
    return QColor(
        round(color.red() * part + ground.red() * (1 - part)),
        round(color.green() * part + ground.green() * (1 - part)),
        round(color.blue() * part + ground.blue() * (1 - part)),
    )
