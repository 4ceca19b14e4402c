"""From last year's figure to this year's, one bar for each reason; a bar opens its names."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QToolTip

from gui.theme import theme, ui_font
from gui.widgets.charts.chart import Chart
from gui.widgets.charts.waterfall_layout import Kotak, Langkah, lay, lying_height

HEIGHT, NARROWEST = 168, 220


class Waterfall(Chart):
    """Arrows move from bar to bar, Enter or a click opens the one that has names."""

    picked = Signal(object)
    """The `kunci` of a bar."""

    def __init__(self, name: str = "Perubahan terhadap tahun sebelumnya") -> None:
        super().__init__(name)
        self._langkah: tuple[Langkah, ...] = ()
        self._current = 0
        self.setMouseTracking(True)
        self._fit()

    def set_steps(self, langkah: Sequence[Langkah]) -> None:
        """The first and the last are whole figures, the others steps between them."""
        self._langkah = tuple(langkah)
        self._current = min(self._current, max(len(self._langkah) - 1, 0))
        words = ", ".join(f"{one.kata} {one.angka}" for one in self._langkah)
        self.setAccessibleDescription(words)
        self._fit()
        self.update()

    def steps(self) -> tuple[Langkah, ...]:
        """What is shown."""
        return self._langkah

    def table(self) -> list[list[str]]:
        return [["Keterangan", "Jumlah"], *([one.kata, one.angka] for one in self._langkah)]

    def boxes(self) -> list[Kotak]:
        """The place of each bar now."""
        measure = QFontMetrics(ui_font(8.5)).horizontalAdvance
        return lay(self._langkah, (self.width(), self.height()), measure)

    def _fit(self) -> None:
        self.setFixedHeight(max(HEIGHT, lying_height(len(self._langkah))))

    def _at(self, place: QPoint) -> int | None:
        found = (n for n, box in enumerate(self.boxes()) if box.semua.contains(place))
        return next(found, None)

    def _open(self, place: int | None) -> None:
        if place is not None and self._langkah[place].kunci is not None:
            self._current = place
            self.update()
            self.picked.emit(self._langkah[place].kunci)

    def _tip(self, place: int) -> str:
        one = self._langkah[place]
        return one.keterangan or f"{one.kata}: {one.angka}"

    # Qt's own names
    def sizeHint(self) -> QSize:
        return QSize(340, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(NARROWEST, self.height())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            place = self._at(event.pos())
            QToolTip.showText(event.globalPos(), "" if place is None else self._tip(place), self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Right | Qt.Key.Key_Down:
                self._current = min(self._current + 1, max(len(self._langkah) - 1, 0))
            case Qt.Key.Key_Left | Qt.Key.Key_Up:
                self._current = max(self._current - 1, 0)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._langkah:
                self._open(self._current)
            case _:
                super().keyPressEvent(event)
                return
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._open(self._at(event.position().toPoint()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self._at(event.position().toPoint())
        opens = place is not None and self._langkah[place].kunci is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        boxes = self.boxes()
        self._paint_ground(painter, boxes)
        for one, box in zip(self._langkah, boxes, strict=True):
            painter.fillRect(box.batang, theme().color(_tone(one)))
            painter.setFont(ui_font(9, bold=True))
            painter.setPen(theme().color("teks"))
            painter.drawText(box.angka, _NUMBER_AT[box.lurus], one.angka)
            painter.setFont(ui_font(8.5))
            painter.setPen(theme().color("teks-2"))
            words = one.kata if box.lurus else "\n".join(one.kata.split())
            painter.drawText(box.kata, _WORD_AT[box.lurus], words)
        if self.hasFocus() and boxes:
            painter.setPen(QPen(theme().color("aksen"), 2))
            painter.drawRoundedRect(boxes[self._current].semua.adjusted(1, 1, -1, -1), 3, 3)

    def _paint_ground(self, painter: QPainter, boxes: list[Kotak]) -> None:
        """The line of nought, and thin lines from where a step ends to where the next begins."""
        if not boxes:
            return
        painter.setPen(QPen(theme().color("garis"), 0))
        first = boxes[0].batang
        if boxes[0].lurus:
            painter.drawLine(first.left(), 0, first.left(), boxes[-1].semua.bottom())
            return
        painter.drawLine(0, first.bottom() + 1, self.width(), first.bottom() + 1)
        painter.setPen(QPen(theme().color("teks-3"), 0))
        for (one, box), (_next, after) in pairwise(zip(self._langkah, boxes, strict=True)):
            level = _end(one, box.batang)
            painter.drawLine(box.batang.right() + 1, level, after.batang.left(), level)


_NUMBER_AT = {
    False: Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter,
    True: Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
}
_WORD_AT = {
    False: Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop,
    True: Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
}


def _tone(langkah: Langkah) -> str:
    if langkah.utuh:
        return "aksen"
    return "sehat-isi" if langkah.nilai >= 0 else "awas-isi"


def _end(langkah: Langkah, bar: QRect) -> int:
    """The edge at which a bar ends."""
    return bar.top() if langkah.nilai >= 0 else bar.bottom() + 1
