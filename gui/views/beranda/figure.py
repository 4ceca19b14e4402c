"""The large figure of a card and its unit, on one baseline."""

from PySide6.QtCore import QEvent, QPointF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import theme, ui_font

_GAP = 6


class Figure(QWidget):
    """24 pt for the figure, 11 pt and quiet for its unit."""

    def __init__(self) -> None:
        super().__init__()
        self._text = self._unit = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_figure(self, text: str, unit: str = "") -> None:
        self._text, self._unit = text, unit
        self.setAccessibleName(f"{text} {unit}".strip())
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        return self._text

    def _measures(self) -> tuple[QFontMetricsF, QFontMetricsF]:
        return QFontMetricsF(ui_font(24, bold=True)), QFontMetricsF(ui_font(11))

    # Qt's own names
    def sizeHint(self) -> QSize:
        large, small = self._measures()
        width = large.horizontalAdvance(self._text)
        if self._unit:
            width += _GAP + small.horizontalAdvance(self._unit)
        return QSize(int(width) + 2, int(large.height()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        large, _small = self._measures()
        painter = QPainter(self)
        baseline = large.ascent()
        painter.setFont(ui_font(24, bold=True))
        painter.setPen(theme().color("teks"))
        painter.drawText(QPointF(0, baseline), self._text)
        painter.setFont(ui_font(11))
        painter.setPen(theme().color("teks-2"))
        painter.drawText(QPointF(large.horizontalAdvance(self._text) + _GAP, baseline), self._unit)
