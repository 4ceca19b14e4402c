"""The window: top bar, the view in the middle, status bar; light enough for the first paint."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from gui.status_bar import StatusBar
from gui.top_bar import TopBar
from gui.views.sign_in import SignInView

if TYPE_CHECKING:
    from core.kantor.model import Kantor
    from gui.workbench import Workbench

TITLE = "SIKU"
NARROW_BELOW = 1200
SMALLEST = QSize(720, 480)
USUAL = QSize(1366, 720)
GEOMETRY, LAST_PAGE = "jendela/letak", "jendela/halaman"


class MainWindow(QMainWindow):
    """Shows; what it does on request is in Desk, which comes after the first paint."""

    painted = Signal()
    """The first paint is on the screen: now the database may be opened."""
    undo_asked = Signal()
    """Ctrl+Z that no field wanted for its own typing."""
    closing = Signal()
    """The officer wants to leave; the window waits for `finish`."""

    def __init__(self, settings: QSettings) -> None:
        super().__init__()
        self.settings = settings
        self.workbench: Workbench | None = None
        self._painted = self._finished = False
        self._behind_help: QWidget | None = None
        self.setWindowTitle(TITLE)
        self.setMinimumSize(SMALLEST)
        self.top = TopBar()
        self.sign_in = SignInView()
        self.body = QStackedWidget()
        self.body.addWidget(self.sign_in)
        self.status = StatusBar()
        frame = QWidget()
        frame.setObjectName("rangka")
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(self.body, 1)
        column.addWidget(self.status)
        self.setCentralWidget(frame)
        self._restore()

    @property
    def narrow(self) -> bool:
        return self.width() < NARROW_BELOW

    def show_view(self, view: QWidget) -> None:
        """Put a view in the middle."""
        if self.body.indexOf(view) < 0:
            self.body.addWidget(view)
        self._behind_help = None
        self.body.setCurrentWidget(view)
        if view is not self.workbench:
            self.status.set_keys("F1 bantuan")

    def show_help(self, help_page: QWidget) -> None:
        """Help over the view that is open; Esc goes back to it."""
        behind = self.body.currentWidget()
        if behind is not help_page:
            self.show_view(help_page)
            self._behind_help = behind
            self.status.set_keys("Esc kembali")

    def set_kantor(self, kantor: "Kantor") -> None:
        self.setWindowTitle(f"{TITLE} — {kantor.nama_singkat} Kota {kantor.kota}")

    def remember(self) -> None:
        """Keep size, place and page for the next day."""
        self.settings.setValue(GEOMETRY, self.saveGeometry())
        if self.workbench is not None and self.workbench.key:
            self.settings.setValue(LAST_PAGE, self.workbench.key)

    def finish(self) -> None:
        """Everything is written: really close."""
        self._finished = True
        # not at once: with nothing to write this is still inside the first close event
        QTimer.singleShot(0, self.close)

    def _restore(self) -> None:
        stored = self.settings.value(GEOMETRY)
        self.resize(USUAL)
        if isinstance(stored, QByteArray):
            self.restoreGeometry(stored)

    def _escape(self) -> bool:
        """Close the innermost thing; False when nothing is open."""
        if self._behind_help is not None:
            self.show_view(self._behind_help)
            return True
        bench = self.workbench
        if bench is None or bench.page is None:
            return False
        return bench.page.escape() or bench.go_back()

    # Qt's own names
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.top.set_narrow(self.narrow)
        if self.workbench is not None:
            self.workbench.set_narrow(self.narrow)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from PySide6.QtGui import QKeySequence

        if event.matches(QKeySequence.StandardKey.Undo):
            # a field that has no typing left to take back let it through
            self.undo_asked.emit()
        elif event.key() != Qt.Key.Key_Escape or not self._escape():
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._finished:
            event.accept()
            return
        event.ignore()
        self.closing.emit()
