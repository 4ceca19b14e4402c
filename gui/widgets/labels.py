"""Words that carry a state: icon and word together, readable without colour."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from gui.icons import NORMAL, SMALL, paint_icon

if TYPE_CHECKING:
    from core.findings import Severity

_PLAIN = frozenset({"teks", "teks-2"})
NOT_ASSESSED = "Belum dinilai"
_PREDIKAT = {
    1: ("circle-check", "sehat"),
    2: ("check", "cukup"),
    3: ("triangle-alert", "awas"),
}
# by the word a severity is: what findings are made of is not needed for the first paint
_SEVERITY = {
    "kesalahan": ("octagon-alert", "khusus", "Kesalahan"),
    "peringatan": ("triangle-alert", "awas", "Peringatan"),
    "catatan": ("info", "teks-2", "Catatan"),
}


def predikat_look(urut: int | None) -> tuple[str, str]:
    """Icon and tone of a predikat by its order; a fifth looks like the fourth."""
    if urut is None:
        return "circle-dashed", "teks-2"
    return _PREDIKAT.get(urut, ("octagon-alert", "khusus"))


def severity_look(severity: "Severity") -> tuple[str, str, str]:
    """Icon, tone and word of a severity."""
    return _SEVERITY[severity]


class Text(QLabel):
    """A label in one of the roles of the style sheet; wraps when asked to."""

    def __init__(
        self, text: str = "", role: str = "", *, tone: str = "", wrap: bool = False
    ) -> None:
        super().__init__(text)
        self.setProperty("peran", role)
        self.setProperty("warna", tone)
        self.setTextFormat(Qt.TextFormat.PlainText)
        if wrap:
            self.setWordWrap(True)

    def set_tone(self, tone: str) -> None:
        if self.property("warna") != tone:
            self.setProperty("warna", tone)
            self.style().unpolish(self)
            self.style().polish(self)


class Elided(Text):
    """One line that gives way: what does not fit ends in an ellipsis and stands in the tooltip."""

    def __init__(self, text: str = "", role: str = "label", *, tone: str = "") -> None:
        super().__init__(text, role, tone=tone)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(0)

    # Qt's own names
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        metrics = self.fontMetrics()
        if metrics.horizontalAdvance(self.text()) <= self.contentsRect().width():
            self.setToolTip("")
            super().paintEvent(event)
            return
        self.setToolTip(self.text())
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        shown = metrics.elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width()
        )
        painter.drawText(self.contentsRect(), int(self.alignment()), shown)


class IconMark(QWidget):
    """One icon that follows the theme."""

    def __init__(self, name: str = "", tint: str = "teks-2", size: int = NORMAL) -> None:
        super().__init__()
        self._name, self._tint, self._size = name, tint, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        if not name:  # never shown before it has a parent: that would open a window of its own
            self.hide()

    def set_icon(self, name: str, tint: str = "teks-2") -> None:
        self._name, self._tint = name, tint
        self.setVisible(bool(name))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._name:
            painter = QPainter(self)
            top = (self.height() - self._size) // 2
            paint_icon(painter, 0, top, self._name, self._tint, self._size)


class StateLabel(QWidget):
    """An icon and its word, both in the colour of the state; `quiet` colours the icon alone."""

    def __init__(
        self,
        icon: str = "",
        text: str = "",
        tone: str = "",
        *,
        role: str = "",
        quiet: bool = False,
    ) -> None:
        super().__init__()
        self._quiet = quiet
        self.mark = IconMark("", size=SMALL if role == "kecil" else NORMAL)
        self.text = Text("", role)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.mark)
        row.addWidget(self.text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.set_state(icon, text, tone)

    def set_state(self, icon: str, text: str, tone: str = "") -> None:
        self.mark.set_icon(icon, tone or "teks-2")
        self.text.setText(text)
        self.text.set_tone("" if self._quiet or tone in _PLAIN else tone)
        self.setAccessibleName(text)


class PredikatLabel(StateLabel):
    """A predikat by its order in the pedoman."""

    def __init__(self, text: str = "", urut: int | None = None, *, role: str = "") -> None:
        super().__init__(role=role)
        self.set_predikat(text, urut)

    def set_predikat(self, text: str, urut: int | None) -> None:
        icon, tone = predikat_look(urut)
        self.set_state(icon, text or NOT_ASSESSED, tone)
