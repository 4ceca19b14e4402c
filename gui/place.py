"""What a page expects of a view that takes the place of its first sight."""

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from gui.jobs import Jobs
from gui.session import Session


class Place(QWidget):
    """Shown for one kind of target; made when it is first asked for."""

    keys: ClassVar[str] = "Esc daftar  ·  F1 bantuan"

    closed = Signal()
    """Back to the first sight of the page."""
    wanted = Signal(object)
    """Show this target instead."""
    go = Signal(str, object)
    """Another page by its key, and what to open there."""

    def __init__(self, session: Session, jobs: Jobs, save: QAction) -> None:
        super().__init__()
        self.session, self.jobs, self.save_action = session, jobs, save

    def show_target(self, target: object) -> None:
        """Show it; raises `AppError` when it cannot be shown."""

    def focus_first(self) -> None:
        """It has come to the front: let the keys work where its reader begins."""

    def refresh(self) -> None:
        """Something the page is concerned with changed: read again, keep what is typed."""

    def save(self) -> None:
        """Ctrl+S."""

    def search(self) -> None:
        """Ctrl+F."""

    def print_paper(self) -> None:
        """Ctrl+P."""

    def flush_draft(self) -> None:
        """Keep what is typed before leaving."""

    def escape(self) -> bool:
        """Close what is innermost."""
        self.closed.emit()
        return True

    def set_narrow(self, *, narrow: bool) -> None:
        """The window became narrower or wider than 1,200 logical pixels."""
