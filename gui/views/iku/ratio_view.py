"""What stands under a ratio: choices of denominator, both lists, why the figure is so."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from core.actions.iku_jelas import explain_iku
from core.iku.model import HasilIku
from gui.session import Session
from gui.views.iku.lists import NamedLists
from gui.views.iku.readings import Readings
from gui.views.iku.why import WhyPanel
from gui.widgets.headings import line

_WHY_WIDTH, _LISTS_HEIGHT, _WHY_HEIGHT = 336, 232, 320


class RatioView(QWidget):
    """In a narrow window the third column moves under the lists and the whole scrolls."""

    opened = Signal(str, object)
    counts_wanted = Signal()
    wanted = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.readings = Readings()
        self.lists = NamedLists(session)
        self.lists.opened.connect(self.opened)
        self.lists.setMinimumHeight(_LISTS_HEIGHT)
        self.why = WhyPanel(session)
        self.why.change.wanted.connect(self.wanted)
        self.why.change.known.connect(self.lists.show_change)
        self.why.counts_wanted.connect(self.counts_wanted)
        self._between = line(vertical=True)
        self._under = line()
        inner = QWidget()
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._grid.addWidget(self.readings, 0, 0, 1, 3)
        self._grid.addWidget(line(), 1, 0, 1, 3)
        self._grid.addWidget(self.lists, 2, 0)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
        self.set_narrow(False)

    def show_result(self, hasil: HasilIku, tahun: int) -> None:
        """Everything about this ratio in this year."""
        self.readings.show_result(hasil)
        self.lists.show_result(hasil, tahun)
        self.why.change.show_result(hasil, tahun)
        facts = explain_iku(self._session.office, tahun, hasil)
        self.why.show_facts(facts, countable=True, entered=hasil.tanpa_daftar)

    def set_narrow(self, narrow: bool) -> None:
        """Three columns, or two above one."""
        for widget in (self._between, self._under, self.why):
            self._grid.removeWidget(widget)
        if narrow:
            self._grid.addWidget(self._under, 3, 0, 1, 3)
            self._grid.addWidget(self.why, 4, 0, 1, 3)
            self.why.setMinimumSize(0, _WHY_HEIGHT)
            self.why.setMaximumWidth(16_777_215)
        else:
            self._grid.addWidget(self._between, 2, 1)
            self._grid.addWidget(self.why, 2, 2)
            self.why.setMinimumHeight(0)
            self.why.setFixedWidth(_WHY_WIDTH)
        self._between.setVisible(not narrow)
        self._under.setVisible(narrow)
        self._grid.setRowStretch(2, 1)
        self._grid.setColumnStretch(0, 1)
