"""Shares: a thin bar of one share, and the cell of one choice of denominator."""

from fractions import Fraction

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from core import angka
from gui.theme import theme
from gui.widgets.labels import Text


class ShareBar(QWidget):
    """A part of a whole, from zero; the number stands beside it, not in it."""

    def __init__(self, *, thick: int = 6, tint: str = "aksen") -> None:
        super().__init__()
        self._thick, self._tint = thick, tint
        self._share = Fraction(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_share(self, part: Fraction | int, whole: Fraction | int = 100) -> None:
        share = Fraction(part) / Fraction(whole) if whole else Fraction(0)
        self._share = min(max(share, Fraction(0)), Fraction(1))
        self.setAccessibleName(angka.show_percent(self._share * 100))
        self.update()

    def set_tint(self, tint: str) -> None:
        self._tint = tint
        self.update()

    # Qt's own names
    def sizeHint(self) -> QSize:
        return QSize(56, self._thick)

    def minimumSizeHint(self) -> QSize:
        return QSize(24, self._thick)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        top = (self.height() - self._thick) // 2
        painter.fillRect(QRect(0, top, self.width(), self._thick), theme().color("garis-halus"))
        filled = int(self._share * self.width())
        painter.fillRect(QRect(0, top, filled, self._thick), theme().color(self._tint))


class ReadingBar(QWidget):
    """One choice of denominator: name, percentage, the two integers, the bar on a 0–100 scale."""

    def __init__(self) -> None:
        super().__init__()
        self._title = Text("", "kecil")
        self._percent = Text("", "subjudul")
        self._detail = Text("", "label")
        self._bar = ShareBar(thick=3, tint="teks-2")
        numbers = QHBoxLayout()
        numbers.setSpacing(10)
        numbers.addWidget(self._percent)
        numbers.addWidget(self._detail, 1, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._title)
        column.addLayout(numbers)
        column.addWidget(self._bar)

    def set_reading(
        self, title: str, percent: Fraction | None, detail: str, *, used: bool = False
    ) -> None:
        self._title.setText(f"{title}, dipakai" if used else title)
        self._title.set_tone("aksen" if used else "")
        self._percent.setText(angka.show_percent(percent) if percent is not None else "n/a")
        self._detail.setText(detail)
        self._bar.set_tint("aksen" if used else "teks-2")
        self._bar.set_share(percent or 0)
        self.setAccessibleName(f"{self._title.text()}: {self._percent.text()}, {detail}")
