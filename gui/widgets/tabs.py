"""Tabs in line with the page's text: the bar inset by the margin, the hairline across."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from gui.widgets.headings import line

MARGIN = 24


class Tabs(QWidget):
    """A tab bar over a stack; a tab that is not shown keeps its place."""

    turned = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.bar = QTabBar()
        self.bar.setExpanding(False)
        self.bar.setDrawBase(False)
        self._stack = QStackedWidget()
        row = QHBoxLayout()
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        row.addWidget(self.bar)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(line())
        column.addWidget(self._stack, 1)
        self.bar.currentChanged.connect(self._turn)

    def add(self, tab: QWidget, title: str) -> None:
        self._stack.addWidget(tab)
        self.bar.addTab(title)

    def front(self) -> QWidget | None:
        return self._stack.currentWidget()

    def show_tab(self, tab: QWidget) -> None:
        self.bar.setCurrentIndex(self._stack.indexOf(tab))

    def set_title(self, tab: QWidget, title: str) -> None:
        self.bar.setTabText(self._stack.indexOf(tab), title)

    def set_shown(self, tab: QWidget, *, shown: bool) -> None:
        self.bar.setTabVisible(self._stack.indexOf(tab), shown)

    def renew_size(self) -> None:
        """Ask every tab again how much room it needs; Qt does not hear it from a hidden one."""
        ask_again(self._stack)

    def _turn(self, index: int) -> None:
        self._stack.setCurrentIndex(index)
        self.turned.emit()


def ask_again(stack: QStackedWidget) -> None:
    """Forget what the layouts behind the front once needed: Qt keeps it while they are hidden."""
    for layout in stack.findChildren(QLayout):
        layout.invalidate()
    stack.updateGeometry()


def scrolled_into(tab: QWidget, inside: QWidget) -> QScrollArea:
    """Let a tab's content scroll where the window is too low for it."""
    scroll = QScrollArea()
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidgetResizable(True)
    scroll.setWidget(inside)
    outer = QVBoxLayout(tab)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(scroll)
    return scroll
