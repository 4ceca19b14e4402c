"""Buttons: icon, word and key hint in one row, each in its own colour."""

from collections.abc import Callable, Iterator
from typing import Literal

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAction, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from gui.icons import NORMAL, SMALL, paint_icon
from gui.theme import theme, ui_font

Kind = Literal["", "utama", "tautan", "saring", "polos"]
GAP = 8
_PADDING = {"tautan": 4, "polos": 6}
_TINTS = {
    "": ("teks", "teks-3"),
    "utama": ("aksen-teks", "aksen-teks"),
    "tautan": ("aksen", "teks-3"),
    "saring": ("teks", "teks-3"),
    "polos": ("teks", "teks-3"),
}


class Button(QPushButton):
    """A push button with its key hint; the key itself belongs to a QAction."""

    def __init__(  # noqa: PLR0913 - all of it is what one sees of a button
        self,
        text: str,
        *,
        icon: str = "",
        hint: str = "",
        trailing: str = "",
        kind: Kind = "",
        action: QAction | None = None,
        on_click: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._word, self._icon, self._hint = text, icon, hint
        self._trailing, self._kind = trailing, kind
        self.setProperty("jenis", kind)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if kind == "tautan":
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        if on_click is not None:
            self.clicked.connect(lambda _checked=False: on_click())
        if action is not None:
            self._take(action)

    def word(self) -> str:
        return self._word

    def set_text(self, text: str) -> None:
        self._word = text
        self.setAccessibleName(text)
        self._remeasure()

    def set_hint(self, hint: str) -> None:
        self._hint = hint
        self._remeasure()

    def set_icon(self, icon: str) -> None:
        self._icon = icon
        self._remeasure()

    def _take(self, action: QAction) -> None:
        self.clicked.connect(lambda _checked=False: action.trigger())
        self.setEnabled(action.isEnabled())
        action.enabledChanged.connect(self.setEnabled)

    def _remeasure(self) -> None:
        self.updateGeometry()
        self.update()

    def _tints(self) -> tuple[str, str]:
        """Colours of the word and of the hint."""
        if not self.isEnabled():
            return "teks-mati", "teks-mati"
        if self._kind == "saring" and self.isChecked():
            return "aksen", "aksen"
        return _TINTS[self._kind]

    def _word_font(self) -> QFont:
        return ui_font(9 if self._kind == "saring" else 10, bold=self._kind == "utama")

    def _icon_size(self) -> int:
        return SMALL if self._kind in ("saring", "tautan") else NORMAL

    def _parts(self) -> Iterator[tuple[str, str, int]]:
        """What stands in the button: its sort, its text or icon name, its width."""
        if self._icon:
            yield "icon", self._icon, self._icon_size()
        if self._word:
            width = QFontMetrics(self._word_font()).horizontalAdvance(self._word)
            yield "word", self._word, width
        if self._hint:
            yield "hint", self._hint, QFontMetrics(ui_font(9)).horizontalAdvance(self._hint)
        if self._trailing:
            yield "trailing", self._trailing, SMALL

    def _content_width(self) -> int:
        widths = [width for _, _, width in self._parts()]
        return sum(widths) + GAP * max(len(widths) - 1, 0)

    # Qt's own names
    def sizeHint(self) -> QSize:
        height = 26 if self._kind == "saring" else 28
        return QSize(self._content_width() + 2 * _PADDING.get(self._kind, 11) + 2, height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)  # the empty button; its own text stays unset
        painter = QPainter(self)
        word_tint, hint_tint = self._tints()
        left = (self.width() - self._content_width()) // 2
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        for sort, content, width in self._parts():
            if sort in ("icon", "trailing"):
                top = (self.height() - width) // 2
                paint_icon(painter, left, top, content, word_tint, width)
            else:
                painter.setFont(self._word_font() if sort == "word" else ui_font(9))
                painter.setPen(theme().color(word_tint if sort == "word" else hint_tint))
                painter.drawText(QRect(left, 0, width + 2, self.height()), side, content)
            left += width + GAP


class IconButton(Button):
    """28 × 28, its word in the tooltip."""

    def __init__(
        self, icon: str, word: str, *, on_click: Callable[[], object] | None = None
    ) -> None:
        super().__init__("", icon=icon, on_click=on_click)
        self.setAccessibleName(word)
        self.setToolTip(word)

    # Qt's own names
    def sizeHint(self) -> QSize:
        return QSize(28, 28)
