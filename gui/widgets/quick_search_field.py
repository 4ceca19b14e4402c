"""The search field of the top bar, its key at the right."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from gui.theme import theme, ui_font
from gui.widgets.search_box import SearchBox


class QuickSearchField(SearchBox):
    """The field in the top bar, its key at the right."""

    HINT = "Ctrl+K"

    def __init__(self) -> None:
        super().__init__("Cari koperasi, UMKM, dokumen…")
        self.setMinimumWidth(120)
        self.setMaximumWidth(360)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTextMargins(0, 0, QFontMetrics(ui_font(9)).horizontalAdvance(self.HINT) + 10, 0)

    # Qt's own names
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.text():
            painter = QPainter(self)
            painter.setFont(ui_font(9))
            painter.setPen(theme().color("teks-3"))
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(self.rect().adjusted(0, 0, -10, 0), side, self.HINT)
