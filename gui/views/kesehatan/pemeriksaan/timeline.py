"""The steps of an examination in a row: bar, word, and the day or the state under it."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from core import tanggal
from core.koperasi.pemeriksaan_langkah import KeadaanLangkah, Langkah, Tahapan
from gui.icons import SMALL, paint_icon
from gui.theme import theme, ui_font

HEIGHT, _LEAST = 56, 92
_BAR, _PAD = 3, 6
_LOOKS = {
    KeadaanLangkah.SELESAI: ("circle-check", "sehat", "sehat-isi", "selesai"),
    KeadaanLangkah.BERJALAN: ("arrow-right", "aksen", "aksen", "berjalan"),
    KeadaanLangkah.BELUM: ("circle-dashed", "teks-3", "garis", "belum"),
    KeadaanLangkah.TERLAMBAT: ("triangle-alert", "awas", "awas-isi", "lewat tenggat"),
    KeadaanLangkah.TIDAK_PERLU: ("minus", "teks-3", "garis", "tidak perlu"),
}


class StepButton(QAbstractButton):
    """One step; a click or Enter goes to its part of the record."""

    def __init__(self, tahapan: Tahapan) -> None:
        super().__init__()
        self.step = Langkah(tahapan, KeadaanLangkah.BELUM)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_step(self, step: Langkah) -> None:
        """Show how the step stands."""
        self.step = step
        words = [step.tahapan.sebutan, self.state_word(), step.keterangan]
        self.setAccessibleName(", ".join(dict.fromkeys(filter(None, words))))
        self.setToolTip("\n".join(dict.fromkeys(filter(None, words))))
        self.update()

    def state_word(self) -> str:
        """The day it was done, else its state in a word."""
        if self.step.tanggal is not None:
            return tanggal.show_short(self.step.tanggal)
        if self.step.keadaan in (KeadaanLangkah.BERJALAN, KeadaanLangkah.TERLAMBAT):
            return self.step.keterangan or _LOOKS[self.step.keadaan][3]
        return _LOOKS[self.step.keadaan][3]

    # Qt's own names
    def sizeHint(self) -> QSize:
        return QSize(_LEAST, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST, HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        icon, tone, bar, _word = _LOOKS[self.step.keadaan]
        painter = QPainter(self)
        if self.underMouse():
            painter.fillRect(self.rect(), theme().color("arah"))
        painter.fillRect(0, 0, self.width() - 2, _BAR, theme().color(bar))
        if self.hasFocus():
            painter.setPen(theme().color("aksen"))
            painter.drawRect(self.rect().adjusted(0, 0, -3, -1))
        inner = QRect(_PAD, _BAR + 5, self.width() - 2 * _PAD, 18)
        self._write(painter, inner, self.step.tahapan.sebutan, "teks", bold=True)
        below = inner.translated(0, 20)
        paint_icon(painter, below.x(), below.y() + 2, icon, tone, SMALL)
        beside = below.adjusted(SMALL + 5, 0, 0, 0)
        self._write(painter, beside, self.state_word(), "teks-2", bold=False)

    def _write(self, painter: QPainter, box: QRect, text: str, tone: str, *, bold: bool) -> None:
        font = ui_font(9, bold=bold)
        painter.setFont(font)
        painter.setPen(theme().color(tone))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, side, shown)


class Timeline(QWidget):
    """All steps; emits the one that was chosen."""

    chosen = Signal(object)
    """A Tahapan."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Tahapan pemeriksaan")
        self.buttons = {tahapan: StepButton(tahapan) for tahapan in Tahapan}
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 4)
        row.setSpacing(0)
        for tahapan, button in self.buttons.items():
            row.addWidget(button)
            button.clicked.connect(
                lambda _checked=False, tahapan=tahapan: self.chosen.emit(tahapan)
            )
        self.setFixedHeight(HEIGHT + 8)

    def show_steps(self, steps: Sequence[Langkah]) -> None:
        """Show where the examination stands."""
        for step in steps:
            self.buttons[step.tahapan].show_step(step)
