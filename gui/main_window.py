"""The window: top bar, the view in the middle, status bar; and who may see what when."""

from datetime import datetime

from PySide6.QtCore import QByteArray, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from core.actions.outcome import Topic
from core.errors import AppError
from core.kantor.model import Kantor
from gui import problems
from gui.jobs import Job
from gui.menus import Menus
from gui.page import Page
from gui.pages import HELP, Entry, shown_entries
from gui.session import Session
from gui.status_bar import StatusBar
from gui.top_bar import TopBar
from gui.views.sign_in import SignInView
from gui.workbench import Workbench

TITLE = "SIKU"
NARROW_BELOW = 1200
SMALLEST = QSize(720, 480)
USUAL = QSize(1366, 720)
CHECK = Entry("periksa", "Periksa data", "list-checks", "gui.views.check_page", "CheckPage")
_NO_NEWS = frozenset({Topic.SALINAN})


class MainWindow(QMainWindow):
    """Shows; what it does on request is in Desk, which comes after the first paint."""

    painted = Signal()
    """The first paint is on the screen: now the database may be opened."""
    closing = Signal()
    """The officer wants to leave; the window waits for `finish`."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._painted = self._finished = False
        self._behind_help: QWidget | None = None
        self.setWindowTitle(TITLE)
        self.setMinimumSize(SMALLEST)
        self.top = TopBar()
        self.menus = Menus(self.top.menus, self)
        self.sign_in = SignInView()
        self.workbench: Workbench | None = None
        self.body = QStackedWidget()
        self.body.addWidget(self.sign_in)
        self.status = StatusBar(session.jobs)
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
        session.jobs.refused.connect(self._tell)
        session.changed.connect(self._note_saved)
        session.officer_changed.connect(self._follow_officer)
        self._follow_officer()

    @property
    def narrow(self) -> bool:
        return self.width() < NARROW_BELOW

    def show_view(self, view: QWidget) -> None:
        """Put a view in the middle."""
        if self.body.indexOf(view) < 0:
            self.body.addWidget(view)
        self.body.setCurrentWidget(view)
        self._behind_help = None
        self.status.set_keys("F1 bantuan" if view is not self.workbench else "")

    def show_help(self, help_page: QWidget) -> None:
        """Help over the view that is open; Esc goes back to it."""
        if self.body.currentWidget() is not help_page:
            behind = self.body.currentWidget()
            self.show_view(help_page)
            self._behind_help = behind
            self.status.set_keys("Esc kembali")

    def enter(self) -> Workbench:
        """An officer is signed in: show the pages, the last one on top."""
        if self.workbench is None:
            self.workbench = Workbench(self.session, shown_entries(), (HELP, CHECK))
            self.workbench.turned.connect(self._follow_page)
            self.workbench.keys_changed.connect(self.status.set_keys)
            self.body.addWidget(self.workbench)
        self.workbench.set_narrow(self.narrow)
        self.show_view(self.workbench)
        return self.workbench

    def set_kantor(self, kantor: Kantor) -> None:
        self.setWindowTitle(f"{TITLE} — {kantor.nama_singkat} Kota {kantor.kota}")

    def remember(self) -> None:
        """Keep size, place and page for the next day."""
        self.session.settings.setValue("jendela/letak", self.saveGeometry())
        if self.workbench is not None and self.workbench.key:
            self.session.settings.setValue("jendela/halaman", self.workbench.key)

    def finish(self) -> None:
        """Everything is written: really close."""
        self._finished = True
        self.close()

    def _restore(self) -> None:
        stored = self.session.settings.value("jendela/letak")
        self.resize(USUAL)
        if isinstance(stored, QByteArray):
            self.restoreGeometry(stored)

    def _tell(self, _job: Job, error: AppError) -> None:
        problems.tell(self, error)

    def _note_saved(self, topics: frozenset[Topic]) -> None:
        if self.session.officer is not None and topics - _NO_NEWS:
            self.status.set_saved(datetime.now())  # noqa: DTZ005 - the clock on the wall

    def _follow_officer(self) -> None:
        self.top.set_officer(self.session.officer)
        self.top.set_sample(self.session.is_sample)
        self.menus.set_signed_in(self.session.officer is not None)

    def _follow_page(self, page: Page) -> None:
        self.menus.follow(page)

    def _escape(self) -> bool:
        """Close the innermost thing; False when nothing is open."""
        if self._behind_help is not None:
            behind, self._behind_help = self._behind_help, None
            self.show_view(behind)
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
        if event.key() != Qt.Key.Key_Escape or not self._escape():
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._finished:
            event.accept()
            return
        event.ignore()
        self.closing.emit()
