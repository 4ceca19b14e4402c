"""One row: menus, year, search over everything, sample mark, officer."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QMenuBar, QSizePolicy, QWidget

from gui.theme import ui_font
from gui.widgets.buttons import Button
from gui.widgets.labels import StateLabel
from gui.widgets.quick_search_field import QuickSearchField

if TYPE_CHECKING:
    from core.kantor.model import Petugas

HEIGHT = 40
MENUS = ("&Berkas", "&Data", "&Cetak", "&Utilitas", "Ba&ntuan")
FIRST_YEAR, YEARS_AHEAD = 2015, 2


class YearBox(QComboBox):
    """Tahun kinerja."""

    picked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("rupa", "polos")
        self.setAccessibleName("Tahun kinerja")
        self.setToolTip("Tahun kinerja: semua halaman mengikuti tahun ini")
        self.activated.connect(lambda _index: self.picked.emit(self.currentData()))

    def set_years(self, chosen: int, this_year: int) -> None:
        """Offer the years that an office works in, newest first."""
        blocked = self.blockSignals(True)
        self.clear()
        last = max(this_year + YEARS_AHEAD, chosen)
        for year in range(last, min(FIRST_YEAR, chosen) - 1, -1):
            self.addItem(f"Tahun {year}", year)
        self.setCurrentIndex(self.findData(chosen))
        # the style sheet makes it bold, which the box's own measure does not see
        bold = QFontMetrics(ui_font(bold=True)).horizontalAdvance(f"Tahun {last}")
        self.setFixedWidth(bold + 46)
        self.blockSignals(blocked)


class TopBar(QWidget):
    """What is above every page."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("bilahAtas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self.menu_bar = QMenuBar()
        self.menu_bar.setNativeMenuBar(False)
        self.menu_bar.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.menus = tuple(self.menu_bar.addMenu(title) for title in MENUS)
        for menu in self.menus[1:-1]:
            menu.menuAction().setVisible(False)
        self.year = YearBox()
        self.search = QuickSearchField()
        self.sample = StateLabel("flask-conical", "Data contoh", "", role="kecil")
        self.officer = Button("", icon="user", kind="polos", trailing="chevron-down")
        self.officer_menu = QMenu(self)
        self.officer.clicked.connect(self._open_officer_menu)
        self._lay()
        self.set_officer(None)
        self.set_sample(False)

    def set_officer(self, officer: "Petugas | None") -> None:
        """Before anybody is signed in only the menus stand here."""
        for widget in (self.year, self.search, self.officer):
            widget.setVisible(officer is not None)
        if officer is not None:
            from core.kantor.model import SEBUTAN_PERAN

            self.officer.set_text(SEBUTAN_PERAN[officer.peran])
            self.officer.setToolTip(f"{officer.nama}\n{officer.nip}")

    def set_sample(self, sample: bool) -> None:
        self.sample.setVisible(sample)

    def set_narrow(self, narrow: bool) -> None:
        self.search.setMaximumWidth(260 if narrow else 360)

    def _open_officer_menu(self) -> None:
        corner = self.officer.mapToGlobal(self.officer.rect().bottomRight())
        corner.setX(corner.x() - self.officer_menu.sizeHint().width())
        self.officer_menu.exec(corner)

    def _lay(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 16, 0)
        row.setSpacing(12)
        row.addWidget(self.menu_bar)
        row.addWidget(self.year)
        row.addStretch(1)
        row.addWidget(self.search, 4)
        row.addStretch(1)
        row.addWidget(self.sample)
        row.addWidget(self.officer)
