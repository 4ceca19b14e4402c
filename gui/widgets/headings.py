"""The frame of a page: title row, section titles, footer, hairlines, empty states, messages."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.icons import LARGE, PAGE
from gui.widgets.buttons import Button
from gui.widgets.labels import Elided, IconMark, Text
from gui.widgets.layouts import centred

if TYPE_CHECKING:
    from core.errors import AppError

MARGIN = 24
HEADER, FILTERS, FOOTER = 52, 42, 48
_EMPTY_WIDTH = 420


def line(*, vertical: bool = False, soft: bool = False) -> QFrame:
    """A hairline between neighbours."""
    made = QFrame()
    made.setProperty("garis", "tegak" if vertical else "datar-halus" if soft else "datar")
    return made


class PageHeader(QWidget):
    """Title, what it is about beside it, buttons at the right."""

    def __init__(self, title: str, subtitle: str = "", *, margin: int = MARGIN) -> None:
        super().__init__()
        self.setObjectName("kepalaHalaman")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEADER)
        self.title = Text(title, "judul")
        self.subtitle = Elided(subtitle)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(margin, 0, margin, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self.title)
        self._row.addSpacing(4)
        self._row.addWidget(self.subtitle)
        self._row.addStretch(1)
        self._beside = 3

    def set_title(self, text: str) -> None:
        self.title.setText(text)

    def set_subtitle(self, text: str) -> None:
        self.subtitle.setText(text)

    def add_beside(self, widget: QWidget) -> None:
        """Put a state or a link right after the subtitle."""
        self._row.insertWidget(self._beside, widget)
        self._beside += 1

    def add_button(self, widget: QWidget) -> None:
        self._row.addWidget(widget)


class PageFooter(QWidget):
    """The row of duties under a page, and the reason why one of them cannot be done now."""

    def __init__(self, *, margin: int = MARGIN) -> None:
        super().__init__()
        self.setObjectName("kakiHalaman")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(FOOTER)
        self._mark = IconMark()
        self._note = Elided()
        row = QHBoxLayout(self)
        row.setContentsMargins(margin, 0, margin, 0)
        row.setSpacing(8)
        self._left = QHBoxLayout()
        self._left.setSpacing(8)
        self._right = QHBoxLayout()
        self._right.setSpacing(8)
        row.addLayout(self._left)
        row.addSpacing(4)
        row.addWidget(self._mark)
        row.addWidget(self._note)
        row.addStretch(1)
        row.addLayout(self._right)

    def add_left(self, widget: QWidget) -> None:
        self._left.addWidget(widget)

    def add_right(self, widget: QWidget) -> None:
        self._right.addWidget(widget)

    def set_note(self, icon: str = "", text: str = "", tone: str = "") -> None:
        self._mark.set_icon(icon, tone or "teks-2")
        self._note.setText(text)
        self._note.set_tone(tone)


class SectionTitle(QWidget):
    """A title inside a page, with a quiet sentence and links beside it."""

    def __init__(self, text: str, beside: str = "") -> None:
        super().__init__()
        self.title = Text(text, "subjudul")
        self.beside = Text(beside, "label")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(10)
        self._row.addWidget(self.title)
        self._row.addWidget(self.beside)
        self._row.addStretch(1)

    def set_beside(self, text: str) -> None:
        self.beside.setText(text)

    def add_right(self, widget: QWidget) -> None:
        self._row.addWidget(widget)


class EmptyState(QWidget):
    """What is first when there is nothing: an icon, one sentence, one button."""

    def __init__(
        self, icon: str, sentence: str, button: Button | None = None, *, panel: bool = False
    ) -> None:
        super().__init__()
        self._sentence = Text(sentence, "label", wrap=True)
        if panel:
            self._lay_in_panel(icon, button)
        else:
            self._lay_on_page(icon, button)

    def sentence(self) -> str:
        """What it says."""
        return self._sentence.text()

    def add_link(self, link: QWidget) -> None:
        """Another way, last under the sentence."""
        self._inner.addWidget(link, 0, self._side)

    def set_sentence(self, sentence: str) -> None:
        self._sentence.setText(sentence)

    def _lay_in_panel(self, icon: str, button: Button | None) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(10)
        row.addWidget(IconMark(icon, "teks-2", LARGE), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(8)
        self._inner, self._side = QVBoxLayout(), Qt.AlignmentFlag.AlignLeft
        column.addWidget(self._sentence)
        if button is not None:
            column.addWidget(button)
        column.addLayout(self._inner)
        column.addStretch(1)
        row.addLayout(column, 1)

    def _lay_on_page(self, icon: str, button: Button | None) -> None:
        middle = QWidget()
        middle.setFixedWidth(_EMPTY_WIDTH)
        inner = QVBoxLayout(middle)
        inner.setSpacing(12)
        self._inner, self._side = inner, Qt.AlignmentFlag.AlignHCenter
        inner.addWidget(IconMark(icon, "teks-2", PAGE), 0, Qt.AlignmentFlag.AlignHCenter)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        inner.addWidget(self._sentence)
        if button is not None:
            inner.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addLayout(centred(middle))
        column.addStretch(3)


class Notice(QFrame):
    """A message inside the page: what happened, and what to do next."""

    def __init__(self) -> None:
        super().__init__()
        self._mark = IconMark()
        self._message = Text("", "tebal", wrap=True)
        self._hint = Text("", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(10)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self._message)
        column.addWidget(self._hint)
        row.addLayout(column, 1)
        self.hide()

    def message(self) -> str:
        """What it says."""
        return self._message.text()

    def show_error(self, error: "AppError") -> None:
        self._show("galat", "octagon-alert", "khusus", error.message, error.hint)

    def show_warning(self, message: str, hint: str = "") -> None:
        self._show("peringatan", "triangle-alert", "awas", message, hint)

    def show_note(self, message: str, hint: str = "") -> None:
        self._show("", "info", "teks-2", message, hint)

    def clear(self) -> None:
        self.hide()

    def _show(self, pesan: str, icon: str, tone: str, message: str, hint: str) -> None:
        self.setProperty("pesan", pesan)
        self.style().unpolish(self)
        self.style().polish(self)
        self._mark.set_icon(icon, tone)
        self._message.setText(message)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.show()
