"""The line under the grid: what the program has to say, the way out, and the legend of bukti."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from gui.widgets.buttons import Button
from gui.widgets.headings import MARGIN
from gui.widgets.labels import IconMark, Text
from gui.widgets.typed_line import Line

Link = tuple[str, Callable[[], object]]
HEIGHT = 34
_LEGEND = (("A", "pembukuan"), ("B", "catatan"), ("C", "pernyataan"))


class _ReasonLine(Line):
    """Enter gives the reason, Esc puts it off."""

    given = Signal(str)
    left = Signal()

    # Qt's own names
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if self.text().strip():
                    self.given.emit(self.text().strip())
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                super().keyPressEvent(event)


class MessageLine(QWidget):
    """One sentence at a time, with at most two links."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("kakiHalaman")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self._mark = IconMark()
        self._text = Text("", "")
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._links = (Button("", kind="tautan"), Button("", kind="tautan"))
        self._follow: list[Callable[[], object]] = []
        self.reason = _ReasonLine("alasan, lalu Enter")
        self.reason.setAccessibleName("Alasan perubahan laba")
        self.reason.left.connect(self._put_off)
        self.reason.given.connect(self._give)
        self._on_reason: Callable[[str], object] | None = None
        self._legend = QWidget()
        self._lay_legend()
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        row.setSpacing(8)
        row.addWidget(self._mark)
        row.addWidget(self._text, 1)
        row.addWidget(self.reason, 1)
        for at, link in enumerate(self._links):
            link.clicked.connect(lambda _checked=False, at=at: self._follow[at]())
            row.addWidget(link)
        row.addStretch(0)
        row.addWidget(self._legend, 0, Qt.AlignmentFlag.AlignVCenter)
        self.clear()

    def text(self) -> str:
        return self._text.text()

    def links(self) -> tuple[Button, ...]:
        return tuple(link for link in self._links if not link.isHidden())

    def clear(self) -> None:
        self.say("", "", "")

    def say(self, icon: str, text: str, tone: str = "", links: tuple[Link, ...] = ()) -> None:
        """Show a sentence and its links; "" shows nothing."""
        self._put_off()
        self._mark.set_icon(icon, tone or "teks-2")
        self._text.setText(text)
        self._text.setToolTip(text)
        # links follow the sentence; a long one gives way to them
        self._text.setMaximumWidth(self._text.fontMetrics().horizontalAdvance(text) + 8)
        self._text.set_tone(tone)
        self._follow = [follow for _, follow in links]
        for at, link in enumerate(self._links):
            link.setVisible(at < len(links))
            if at < len(links):
                link.set_text(links[at][0])

    def ask_reason(self, on_reason: Callable[[str], object]) -> None:
        """Let the officer type a reason beside the sentence."""
        self._on_reason = on_reason
        for link in self._links:
            link.hide()
        self.reason.clear()
        self.reason.show()
        self.reason.setFocus()

    def set_narrow(self, narrow: bool) -> None:
        self._legend.setVisible(not narrow)

    def _put_off(self) -> None:
        self.reason.hide()
        self._on_reason = None
        for at, link in enumerate(self._links):
            link.setVisible(at < len(self._follow))

    def _give(self, reason: str) -> None:
        follow = self._on_reason
        self._put_off()
        if follow is not None:
            follow(reason)

    def _lay_legend(self) -> None:
        row = QHBoxLayout(self._legend)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(Text("Bukti", "kecil"))
        for letter, word in _LEGEND:
            row.addSpacing(6)
            row.addWidget(Text(letter, "kecil"))
            row.addWidget(Text(word, "kecil"))
