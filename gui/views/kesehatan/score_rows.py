"""The scrolling part of the score panel, painted line by line; arrows and Enter work as clicks."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy

from gui.icons import SMALL, paint_icon
from gui.theme import theme, ui_font
from gui.views.kesehatan.panel_lines import Kind, PanelLine
from gui.views.kesehatan.recheck_lines import INSIDE, RIGHT, RecheckPainter
from gui.widgets.focus_painted import FocusPainted

LEFT: Final = 8
"""Where the selection bar of an open aspect begins."""
BAR_WIDTH: Final = 56
_HEIGHTS = {
    Kind.ASPEK: 24,
    Kind.KOMPONEN: 24,
    Kind.AKUN: 20,
    Kind.JUMLAH: 20,
    Kind.RASIO: 26,
    Kind.KEPALA_PITA: 26,
    Kind.PITA: 20,
    Kind.TEKS: 18,
    Kind.PERINGATAN: 20,
    Kind.TAUTAN: 22,
    Kind.JUDUL: 40,
    Kind.PERIKSA: 40,
}
_LEFT_TOP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_LEFT_MID = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT_MID = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ScoreRows(FocusPainted):
    """Lines of a score report."""

    followed = Signal(str)
    """A line's target was clicked or entered."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[PanelLine, ...] = ()
        self._boxes: list[QRect] = []
        self._current = ""
        self._heights: dict[tuple[str, Kind, int, bool], int] = {}
        self._fonts: dict[tuple[float, bool], tuple[QFont, QFontMetrics]] = {}
        self._recheck = RecheckPainter(self._font)
        self.narrow = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setAccessibleName("Rincian skor per aspek")
        theme().changed.connect(self.update)

    def lines(self) -> tuple[PanelLine, ...]:
        return self._lines

    def show_lines(self, lines: Sequence[PanelLine]) -> None:
        """Show these; nothing is laid out again while only numbers change."""
        new = tuple(lines)
        if new == self._lines:
            return
        same = _shape(new) == _shape(self._lines)
        self._lines = new
        if not same:
            self._lay()
        self.setAccessibleDescription(
            "; ".join(f"{one.text} {one.value}" for one in new if one.kind is Kind.ASPEK)
        )
        self.update()

    def box_of(self, target: str) -> QRect | None:
        """Where the line of a target stands."""
        for line, box in zip(self._lines, self._boxes, strict=True):
            if line.target == target:
                return box
        return None

    def _font(self, points: float = 10, *, bold: bool = False) -> tuple[QFont, QFontMetrics]:
        key = (points, bold)
        if key not in self._fonts:
            font = ui_font(points, bold=bold)
            self._fonts[key] = (font, QFontMetrics(font))
        return self._fonts[key]

    def _lay(self) -> None:
        top = 6
        self._boxes = []
        for line in self._lines:
            height = self._height(line)
            self._boxes.append(QRect(0, top, self.width(), height))
            top += height
        self.setMinimumHeight(top + 12)

    def _height(self, line: PanelLine) -> int:
        base = _HEIGHTS[line.kind]
        width = self.width() - INSIDE - RIGHT
        match line.kind:
            case Kind.TEKS:
                metrics = self._font(9)[1]
            case Kind.PERINGATAN:
                metrics, width = self._font(9)[1], width - SMALL - 6
            case Kind.KOMPONEN:
                metrics, width = self._font(bold=line.open)[1], width - self._numbers()
            case Kind.JUMLAH:
                metrics, width = self._font(bold=True)[1], width - 122
            case Kind.AKUN:
                metrics, width = self._font()[1], width - 12 - self._amount_room(line)
            case Kind.PERIKSA:
                return self._recheck.height(line, self.width())
            case _:
                return base
        key = (line.text, line.kind, width, line.open)
        if key not in self._heights:
            box = QRect(0, 0, max(width, 60), 2000)
            words = metrics.boundingRect(box, Qt.TextFlag.TextWordWrap, line.text).height()
            self._heights[key] = max(base, words + base - metrics.height())
        return self._heights[key]

    def _numbers(self) -> int:
        """Room for a score and its weight."""
        return 92

    def _amount_room(self, line: PanelLine) -> int:
        extra = self._font(9)[1].horizontalAdvance(line.extra) + 10 if line.extra else 0
        return self._font()[1].horizontalAdvance(line.value) + 12 + extra

    def _paint_line(self, painter: QPainter, line: PanelLine, box: QRect) -> None:
        painters: dict[Kind, Callable[[QPainter, PanelLine, QRect], None]] = {
            Kind.ASPEK: self._paint_aspek,
            Kind.KOMPONEN: self._paint_komponen,
            Kind.AKUN: self._paint_akun,
            Kind.JUMLAH: self._paint_jumlah,
            Kind.RASIO: self._paint_rasio,
            Kind.KEPALA_PITA: self._paint_band_head,
            Kind.PITA: self._paint_band,
            Kind.TEKS: self._paint_text,
            Kind.PERINGATAN: self._paint_warning,
            Kind.TAUTAN: self._paint_link,
            Kind.JUDUL: self._recheck.paint_title,
            Kind.PERIKSA: self._recheck.paint,
        }
        focused = line.kind is Kind.PERIKSA and line.target == self._current and self.hasFocus()
        if focused:
            painter.fillRect(box.adjusted(INSIDE - 8, 2, -RIGHT // 3, 0), theme().color("arah"))
        painters[line.kind](painter, line, box)

    def _paint_aspek(self, painter: QPainter, line: PanelLine, box: QRect) -> None:
        if line.open:
            wide = box.adjusted(LEFT, 0, -RIGHT // 3, 0)
            painter.fillRect(wide, theme().color("pilih"))
            painter.fillRect(
                QRect(wide.left(), wide.top(), 3, wide.height()), theme().color("aksen")
            )
        elif line.target == self._current and self.hasFocus():
            painter.fillRect(box.adjusted(LEFT, 0, -RIGHT // 3, 0), theme().color("arah"))
        icon = "chevron-down" if line.open else "chevron-right"
        paint_icon(painter, 18, box.top() + (box.height() - SMALL) // 2, icon, "teks-2", SMALL)
        right = self._paint_score(painter, line, box, bold=line.open)
        if not self.narrow:
            right -= BAR_WIDTH + 4
            self._paint_bar(painter, line, right, box)
        self._words(painter, line.text, QRect(INSIDE, box.top(), right - INSIDE - 8, box.height()),
                    bold=line.open)  # fmt: skip

    def _paint_bar(self, painter: QPainter, line: PanelLine, left: int, box: QRect) -> None:
        top = box.center().y() - 1
        painter.fillRect(QRect(left, top, BAR_WIDTH, 4), theme().color("garis"))
        share = min(max(line.share or 0, 0), 1)
        painter.fillRect(QRect(left, top, int(share * BAR_WIDTH), 4), theme().color("aksen"))

    def _paint_score(self, painter: QPainter, line: PanelLine, box: QRect, *, bold: bool) -> int:
        """Score and weight at the right; returns where other things must end."""
        right = box.right() - RIGHT
        painter.setFont(self._font()[0])
        painter.setPen(theme().color("teks-2"))
        painter.drawText(
            QRect(right - 40, box.top(), 40, _HEIGHTS[line.kind]), _RIGHT_MID, line.extra
        )
        painter.setFont(self._font(bold=bold)[0])
        painter.setPen(theme().color("teks"))
        place = QRect(right - 92, box.top(), 48, _HEIGHTS[line.kind])
        painter.drawText(place, _RIGHT_MID, line.value)
        return right - 92

    def _paint_komponen(self, painter: QPainter, line: PanelLine, box: QRect) -> None:
        if line.target == self._current and self.hasFocus():
            painter.fillRect(box.adjusted(INSIDE - 8, 0, -RIGHT // 3, 0), theme().color("arah"))
        self._paint_score(painter, line, box, bold=False)
        font, _metrics = self._font(bold=line.open)
        painter.setFont(font)
        painter.setPen(theme().color("aksen" if line.open else "teks"))
        width = self.width() - INSIDE - RIGHT - self._numbers()
        place = QRect(INSIDE, box.top() + 4, width, box.height() - 4)
        painter.drawText(place, _LEFT_TOP | Qt.TextFlag.TextWordWrap, line.text)
        if line.open:
            painter.setPen(QPen(theme().color("aksen"), 0))
            painter.drawLine(INSIDE, box.bottom(), box.right() - RIGHT, box.bottom())

    def _paint_akun(self, painter: QPainter, line: PanelLine, box: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("aksen"))
        painter.drawEllipse(QPoint(INSIDE + 3, box.top() + 11), 3, 3)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        room = self._amount_room(line)
        width = self.width() - INSIDE - RIGHT - 12 - room
        painter.setFont(self._font()[0])
        painter.setPen(theme().color("teks-2"))
        place = QRect(INSIDE + 12, box.top() + 2, width, box.height())
        painter.drawText(place, _LEFT_TOP | Qt.TextFlag.TextWordWrap, line.text)
        right = QRect(box.right() - RIGHT - 130, box.top(), 130, 20)
        painter.drawText(right, _RIGHT_MID, line.value)
        if line.extra:
            painter.setFont(self._font(9)[0])
            painter.setPen(theme().color("teks-3"))
            past = self._font()[1].horizontalAdvance(line.value) + 10
            factor = QRect(box.right() - RIGHT - room, box.top(), room - past, 20)
            painter.drawText(factor, _RIGHT_MID, line.extra)

    def _paint_jumlah(self, painter: QPainter, line: PanelLine, box: QRect) -> None:
        font, metrics = self._font(bold=True)
        painter.setFont(font)
        painter.setPen(theme().color("teks"))
        width = self.width() - INSIDE - RIGHT - 122
        place = QRect(INSIDE, box.top() + 2, width, box.height())
        painter.drawText(place, _LEFT_TOP | Qt.TextFlag.TextWordWrap, line.text)
        icon = "chevron-down" if line.open else "chevron-right"
        x = INSIDE + metrics.horizontalAdvance(line.text) + 6
        paint_icon(painter, min(x, INSIDE + width), box.top() + 4, icon, "teks-3", SMALL)
        painter.drawText(
            QRect(box.right() - RIGHT - 150, box.top(), 150, 20), _RIGHT_MID, line.value
        )

    def _paint_rasio(self, painter: QPainter, line: PanelLine, box: QRect) -> None:
        inner = box.adjusted(INSIDE, 0, -RIGHT, 0)
        painter.setFont(self._font(bold=True)[0])
        painter.setPen(theme().color("aksen"))
        painter.drawText(inner, _RIGHT_MID, line.value)
        painter.setFont(self._font()[0])
        painter.setPen(theme().color("teks-2"))
        painter.drawText(inner, _LEFT_MID, line.text)

    def _paint_band_head(self, painter: QPainter, line: PanelLine, box: QRect) -> None:
        painter.setFont(self._font(9, bold=True)[0])
        painter.setPen(theme().color("teks-2"))
        self._paint_columns(painter, line, box)
        painter.setPen(QPen(theme().color("garis"), 0))
        painter.drawLine(INSIDE, box.bottom(), box.right() - RIGHT, box.bottom())

    def _paint_band(self, painter: QPainter, line: PanelLine, box: QRect) -> None:
        if line.strong:
            painter.fillRect(box.adjusted(INSIDE, 0, -RIGHT + 8, 0), theme().color("pilih"))
            paint_icon(painter, INSIDE + 4, box.top() + 3, "arrow-right", "aksen", SMALL)
        painter.setFont(self._font(bold=line.strong)[0])
        painter.setPen(theme().color("teks" if line.strong else "teks-2"))
        self._paint_columns(painter, line, box)

    def _paint_columns(self, painter: QPainter, line: PanelLine, box: QRect) -> None:
        inner = box.adjusted(INSIDE + 22, 0, -RIGHT, 0)
        painter.drawText(inner, _LEFT_MID, line.text)
        painter.drawText(inner, _RIGHT_MID, line.value)
        painter.drawText(inner.adjusted(0, 0, -62, 0), _RIGHT_MID, line.extra)

    def _paint_text(self, painter: QPainter, line: PanelLine, box: QRect) -> None:
        painter.setFont(self._font(9)[0])
        painter.setPen(theme().color("teks-2"))
        place = box.adjusted(INSIDE, 1, -RIGHT, 0)
        painter.drawText(place, _LEFT_TOP | Qt.TextFlag.TextWordWrap, line.text)

    def _paint_warning(self, painter: QPainter, line: PanelLine, box: QRect) -> None:
        paint_icon(painter, INSIDE, box.top() + 3, "triangle-alert", "awas", SMALL)
        painter.setFont(self._font(9)[0])
        painter.setPen(theme().color("awas"))
        place = box.adjusted(INSIDE + SMALL + 6, 2, -RIGHT, 0)
        painter.drawText(place, _LEFT_TOP | Qt.TextFlag.TextWordWrap, line.text)

    def _paint_link(self, painter: QPainter, line: PanelLine, box: QRect) -> None:
        inner = box.adjusted(INSIDE, 0, -RIGHT, 0)
        font, metrics = self._font(9)
        painter.setFont(font)
        focused = line.target == self._current and self.hasFocus()
        if focused:
            painter.fillRect(inner, theme().color("arah"))
        if line.value:
            painter.setPen(theme().color("aksen"))
            painter.drawText(inner, _RIGHT_MID, line.value)
            painter.setPen(theme().color("teks-2"))
            inner.setRight(inner.right() - metrics.horizontalAdvance(line.value) - 8)
        else:
            painter.setPen(theme().color("aksen"))
        text = metrics.elidedText(line.text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, _LEFT_MID, text)

    def _words(self, painter: QPainter, text: str, box: QRect, *, bold: bool) -> None:
        font, metrics = self._font(bold=bold)
        painter.setFont(font)
        painter.setPen(theme().color("teks"))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, _LEFT_MID, shown)

    def _row_at(self, y: int) -> int:
        for row, box in enumerate(self._boxes):
            if box.top() <= y <= box.bottom():
                return row if self._lines[row].target else -1
        return -1

    # Qt's own names
    def sizeHint(self) -> QSize:
        return QSize(320, self.minimumHeight())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme().color("muka"))
        for line, box in zip(self._lines, self._boxes, strict=True):
            if box.intersects(event.rect()):
                self._paint_line(painter, line, box)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._lay()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(int(event.position().y()))
        hand = Qt.CursorShape.PointingHandCursor
        self.setCursor(hand if row >= 0 else Qt.CursorShape.ArrowCursor)

    def leaveEvent(self, event: QEvent) -> None:
        self.unsetCursor()
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(int(event.position().y()))
        if row >= 0:
            self._current = self._lines[row].target
            self.followed.emit(self._current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        targets = [line.target for line in self._lines if line.target]
        here = targets.index(self._current) if self._current in targets else -1
        match event.key():
            case Qt.Key.Key_Down if targets:
                self._current = targets[min(here + 1, len(targets) - 1)]
            case Qt.Key.Key_Up if targets:
                self._current = targets[max(here - 1, 0)]
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space if here >= 0:
                self.followed.emit(self._current)
            case _:
                super().keyPressEvent(event)
                return
        self.update()


def _shape(lines: Sequence[PanelLine]) -> list[tuple[Kind, str, bool, int]]:
    """What decides where lines stand; a longer amount leaves less room for the name."""
    return [(line.kind, line.text, line.open, len(line.value)) for line in lines]
