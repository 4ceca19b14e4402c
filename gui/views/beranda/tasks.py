"""Pekerjaan tersisa and Terakhir dikerjakan: rows of which each opens a page."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import (
    QEnterEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy

from gui.icons import NORMAL, SMALL, paint_icon
from gui.theme import theme, ui_font
from gui.widgets.focus_painted import FocusPainted

TALL, LOW = 34, 28
_LEFT, _WORD, _NUMBER, _CHEVRON = 8, 28, 56, 28


class LinkRow(FocusPainted):
    """Icon, words, a quiet hint, a number, and the sign that it opens something."""

    def __init__(
        self, icon: str, text: str, on_open: Callable[[], object], *, height: int = TALL
    ) -> None:
        super().__init__()
        self._icon, self._text, self._open = icon, text, on_open
        self._hint = self._number = ""
        self._tone = "teks-2"
        self._hint_shown = True
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_facts(self, *, number: str = "", hint: str = "", tone: str = "teks-2") -> None:
        """What changes from day to day."""
        self._number, self._hint, self._tone = number, hint, tone
        self.setAccessibleName(" ".join(filter(None, (self._text, number, hint))))
        self.setToolTip(self._text if not number else "")
        self.updateGeometry()
        self.update()

    def show_hint(self, shown: bool) -> None:
        """Narrow windows have no room for hints."""
        self._hint_shown = shown
        self.update()

    # Qt's own names
    def sizeHint(self) -> QSize:
        return QSize(320, self.height())

    def minimumSizeHint(self) -> QSize:
        """A task keeps its words whole; a name of a record may be shortened."""
        if not self._number:
            return QSize(220, self.height())
        words = QFontMetrics(ui_font(10)).horizontalAdvance(self._text)
        number = QFontMetrics(ui_font(10, bold=True)).horizontalAdvance(self._number)
        return QSize(_WORD + words + 10 + number + _CHEVRON + _LEFT, self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._open()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.underMouse():
            painter.fillRect(self.rect(), theme().color("arah"))
        if self.hasFocus():
            painter.fillRect(self.rect(), theme().color("pilih"))
            painter.fillRect(QRect(0, 0, 3, self.height()), theme().color("aksen"))
        middle = (self.height() - NORMAL) // 2
        paint_icon(painter, _LEFT, middle, self._icon, self._tone)
        right = self.width() - _LEFT
        if self._number:
            paint_icon(painter, right - SMALL, middle + 1, "chevron-right", "teks-2", SMALL)
            right -= _CHEVRON
            painter.setFont(ui_font(10, bold=True))
            painter.setPen(theme().color("teks"))
            right = self._paint_right(painter, self._number, right)
            if self._hint and self._hint_shown:  # hints of several rows stand in one column
                right = min(right, self.width() - _LEFT - _CHEVRON - _NUMBER)
        metrics = QFontMetrics(ui_font(9))
        room = right - 12 - QFontMetrics(ui_font(10)).horizontalAdvance(self._text) - _WORD - 12
        # the words come first: a hint that does not fit beside them is left out
        fits = metrics.horizontalAdvance(self._hint) <= room
        if self._hint and self._hint_shown and (fits or not self._number):
            painter.setFont(ui_font(9))
            painter.setPen(theme().color("teks-2"))
            right = self._paint_right(painter, self._hint, right - 12)
        self._paint_text(painter, right - 10)
        painter.setPen(QPen(theme().color("garis-halus"), 0))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)

    def _paint_right(self, painter: QPainter, text: str, right: int) -> int:
        width = painter.fontMetrics().horizontalAdvance(text)
        box = QRect(right - width - 1, 0, width + 1, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)
        return right - width

    def _paint_text(self, painter: QPainter, right: int) -> None:
        font = ui_font(10)
        painter.setFont(font)
        painter.setPen(theme().color("teks"))
        left = _LEFT + _WORD - 8
        room = right - left
        shown = QFontMetrics(font).elidedText(self._text, Qt.TextElideMode.ElideRight, room)
        box = QRect(left, 0, room, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
