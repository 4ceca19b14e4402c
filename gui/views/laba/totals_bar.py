"""The frozen totals of the whole filter, drawn under the columns they belong to."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from core import rupiah
from core.umkm.saringan import JumlahLaba
from gui.theme import theme, ui_font
from gui.views.laba.columns import BEFORE, CHANGE, NAME
from gui.views.laba.grid import LabaGrid
from gui.widgets.row_delegate import PADDING

HEIGHT = 27


class TotalsBar(QWidget):
    """Follows the widths of the grid; a sum too wide for its column is set smaller, never cut."""

    def __init__(self, grid: LabaGrid) -> None:
        super().__init__()
        self._grid = grid
        self._totals: JumlahLaba | None = None
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        grid.horizontalHeader().sectionResized.connect(lambda *_: self.update())
        grid.horizontalHeader().geometriesChanged.connect(self.update)

    def set_totals(self, totals: JumlahLaba) -> None:
        self._totals = totals
        self.setAccessibleName(f"{self.label()}, laba {rupiah.show_rp(totals.laba)}")
        self.setToolTip(self._sentence())
        self.update()

    def label(self) -> str:
        found = self._totals
        return f"Jumlah {_count(found.lapor)} dari {_count(found.baris)} usaha" if found else ""

    def _fitting_label(self, width: int) -> str:
        """The label, without its first word where there is no room for it."""
        metrics = QFontMetrics(ui_font(9, bold=True))
        label = self.label()
        wide = metrics.horizontalAdvance(label) > width - 2 * PADDING
        return label.removeprefix("Jumlah ").removesuffix(" usaha") if wide else label

    def changes(self) -> str:
        found = self._totals
        if found is None:
            return ""
        words = [
            f"{_count(found.naik)} naik",
            f"{_count(found.tetap)} tetap",
            f"{_count(found.turun)} turun",
        ]
        return ", ".join(words)

    def _sentence(self) -> str:
        found = self._totals
        if found is None:
            return ""
        unlike = f"{_count(found.tidak_dapat)} tidak dapat dibandingkan"
        return f"{self.changes()}, {unlike}; seluruh baris saringan, termasuk yang tidak terlihat"

    def _amounts(self) -> dict[str, int]:
        found = self._totals
        if found is None:
            return {}
        return {
            BEFORE: found.laba_lalu,
            "omzet": found.omzet,
            "hpp": found.hpp,
            "beban": found.beban,
            "laba": found.laba,
        }

    def _box(self, key: str) -> QRect:
        section = self._grid.laba_model.column_of(key)
        head = self._grid.horizontalHeader()
        left = head.sectionViewportPosition(section)
        return QRect(left, 0, self._grid.columnWidth(section), self.height())

    # Qt's own names
    def sizeHint(self) -> QSize:
        return QSize(400, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("muka-redup"))
        painter.setPen(QPen(theme().color("garis"), 0))
        painter.drawLine(self.rect().topLeft(), self.rect().topRight())
        if self._totals is None:
            return
        label = self._box(NAME)
        label.setRight(self._box(BEFORE).left())
        self._write(painter, label, self._fitting_label(label.width()), right=False)
        for key, amount in self._amounts().items():
            loss = key == "laba" and amount < 0
            self._write(painter, self._box(key), rupiah.show(amount), right=True, loss=loss)
        changes = self._box(CHANGE)
        changes.setRight(self.width())
        painter.setFont(ui_font(9))
        painter.setPen(theme().color("teks-2"))
        inner = changes.adjusted(PADDING, 0, 0, 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, self.changes())

    def _write(
        self, painter: QPainter, box: QRect, text: str, *, right: bool, loss: bool = False
    ) -> None:
        font = _fitting(text, box.width() - PADDING)
        painter.setFont(font)
        painter.setPen(theme().color("khusus" if loss else "teks"))
        hang = QFontMetrics(font).horizontalAdvance(")") if right and text.endswith(")") else 0
        inner = box.adjusted(0 if right else PADDING, 0, hang - PADDING, 0)
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(inner, side | Qt.AlignmentFlag.AlignVCenter, text)


def _fitting(text: str, width: int) -> QFont:
    """Bold as a total is, smaller when its column is too narrow."""
    for font in (ui_font(10, bold=True), ui_font(9, bold=True), ui_font(8.5)):
        if QFontMetrics(font).horizontalAdvance(text) <= width:
            return font
    return font


def _count(number: int) -> str:
    return rupiah.show(number)
