"""The first view of the page: what can be done, and what was brought in before."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.jobs import Jobs
from gui.session import Session
from gui.views.data.history import History
from gui.views.data.tiles import Tiles
from gui.widgets.headings import PageHeader, line


class Home(QWidget):
    """Tiles above, Riwayat impor below."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self.header = PageHeader("Data", "daftar masuk dan keluar")
        self.tiles = Tiles()
        self.history = History(session, jobs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.tiles)
        column.addWidget(line())
        column.addWidget(self.history, 1)
