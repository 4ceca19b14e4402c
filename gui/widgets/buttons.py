"""Buttons: icon, word and key hint in one row, each in its own colour."""

from collections.abc import Callable, Iterable, Sequence
from typing import Literal

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QMenu,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from gui.icons import NORMAL, SMALL, paint_icon
from gui.theme import theme, ui_font

Kind = Literal["", "utama", "tautan", "saring"]
GAP = 8
PADDING = {"": 11, "utama": 11, "tautan": 4, "saring": 11}


class Button(QPushButton):
    """A push button with its key hint; the key itself belongs to a QAction."""

    def __init__(  # noqa: PLR0913 - all of it is what one sees of a button
        self,
        text: str,
        *,
        icon: str = "",
        hint: str = "",
        kind: Kind = "",
        action: QAction | None = None,
        on_click: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._word, self._icon, self._hint, self._kind = text, icon, hint, kind
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

    def _parts(self) -> tuple[str, str]:
        """Token of the word and of the hint."""
        if not self.isEnabled():
            return "teks-mati", "teks-mati"
        match self._kind:
            case "utama":
                return "aksen-teks", "aksen-teks"
            case "tautan":
                return "aksen", "teks-3"
            case "saring" if self.isChecked():
                return "aksen", "aksen"
            case _:
                return "teks", "teks-3"

    def _fonts(self) -> tuple[QFontMetrics, QFontMetrics]:
        return QFontMetrics(self._word_font()), QFontMetrics(ui_font(9))

    def _word_font(self) -> QFont:
        return ui_font(9 if self._kind == "saring" else 10, bold=self._kind == "utama")

    def _content_width(self) -> int:
        word, hint = self._fonts()
        icon_size = SMALL if self._kind == "saring" else NORMAL
        parts = [
            icon_size if self._icon else 0,
            word.horizontalAdvance(self._word) if self._word else 0,
            hint.horizontalAdvance(self._hint) if self._hint else 0,
        ]
        shown = [part for part in parts if part]
        return sum(shown) + GAP * (len(shown) - 1)

    # Qt's own names
    def sizeHint(self) -> QSize:
        height = 26 if self._kind == "saring" else 28
        return QSize(self._content_width() + 2 * PADDING[self._kind] + 2, height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        self._paint_content(painter)

    def _paint_content(self, painter: QPainter) -> None:
        word_token, hint_token = self._parts()
        word, hint = self._fonts()
        left = (self.width() - self._content_width()) / 2
        if self._icon:
            size = SMALL if self._kind == "saring" else NORMAL
            paint_icon(
                painter, round(left), (self.height() - size) // 2, self._icon, word_token, size
            )
            left += size + GAP
        for text, metrics, token, font in (
            (self._word, word, word_token, self._word_font()),
            (self._hint, hint, hint_token, ui_font(9)),
        ):
            if not text:
                continue
            painter.setFont(font)
            painter.setPen(theme().color(token))
            box = QRect(round(left), 0, metrics.horizontalAdvance(text) + 2, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
            left += metrics.horizontalAdvance(text) + GAP


class IconButton(Button):
    """28 × 28, its word in the tooltip."""

    def __init__(
        self, icon: str, word: str, *, on_click: Callable[[], object] | None = None
    ) -> None:
        super().__init__("", icon=icon, on_click=on_click)
        self.setAccessibleName(word)
        self.setToolTip(word)

    def sizeHint(self) -> QSize:
        return QSize(28, 28)


class Chip(Button):
    """A filter that is on or off."""

    def __init__(self, text: str, *, on_change: Callable[[bool], object] | None = None) -> None:
        super().__init__(text, kind="saring")
        self.setCheckable(True)
        self.toggled.connect(self._mark)
        if on_change is not None:
            self.toggled.connect(on_change)

    def _mark(self, on: bool) -> None:
        self.set_icon("check" if on else "")


class MenuChip(Button):
    """A filter over a closed list: one or several of its options."""

    changed = Signal()

    def __init__(
        self, title: str, options: Iterable[tuple[str, str]] = (), *, single: bool = False
    ) -> None:
        super().__init__(title, kind="saring", icon="chevron-down")
        self.setCheckable(True)
        self._title, self._single = title, single
        self._menu = _StayingMenu(self)
        self._menu.setToolTipsVisible(True)
        self.clicked.connect(self._open)
        self._actions: dict[str, QAction] = {}
        self.set_options(options)

    def set_options(self, options: Iterable[tuple[str, str]]) -> None:
        kept = set(self.chosen())
        self._menu.clear()
        self._actions = {}
        for code, label in options:
            action = self._menu.addAction(label)
            action.setCheckable(True)
            action.setChecked(code in kept)
            action.triggered.connect(lambda checked, code=code: self._pick(code, checked))
            self._actions[code] = action
        self._menu.addSeparator()
        self._menu.addAction("Semua").triggered.connect(self._clear)
        self._show()

    def chosen(self) -> tuple[str, ...]:
        return tuple(code for code, action in self._actions.items() if action.isChecked())

    def set_chosen(self, codes: Sequence[str]) -> None:
        """Set the filter without announcing it."""
        for code, action in self._actions.items():
            action.setChecked(code in codes)
        self._show()

    def _open(self) -> None:
        self.setChecked(bool(self.chosen()))
        self._menu.exec(self.mapToGlobal(self.rect().bottomLeft()))

    def _clear(self) -> None:
        self.set_chosen(())
        self.changed.emit()

    def _pick(self, code: str, checked: bool) -> None:
        if self._single and checked:
            self.set_chosen((code,))
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        chosen = self.chosen()
        words = [self._actions[code].text() for code in chosen]
        match words:
            case []:
                text = self._title
            case [one]:
                text = f"{self._title}: {one}"
            case _:
                text = f"{self._title}: {len(words)} dipilih"
        self.setToolTip(", ".join(words))
        self.setChecked(bool(chosen))
        self.set_text(text)

    def _paint_content(self, painter: QPainter) -> None:
        token, _ = self._parts()
        metrics, _hint = self._fonts()
        left = PADDING["saring"] + 1
        painter.setFont(self._word_font())
        painter.setPen(theme().color(token))
        box = QRect(left, 0, metrics.horizontalAdvance(self._word) + 2, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self._word)
        x = self.width() - PADDING["saring"] - 1 - SMALL
        paint_icon(painter, x, (self.height() - SMALL) // 2, "chevron-down", token, SMALL)


class _StayingMenu(QMenu):
    """Stays open while options are ticked, so that several take one visit."""

    # Qt's own names
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = self.activeAction()
        if action is not None and action.isCheckable():
            action.trigger()
            return
        super().mouseReleaseEvent(event)
