"""What the window expects of a page, and what a page may count on."""

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from core.actions.outcome import Topic
from gui.jobs import Jobs
from gui.session import Session


class Page(QWidget):
    """One entry of the navigation: it collects, asks and shows."""

    title: ClassVar[str] = ""
    concerns: ClassVar[frozenset[Topic]] = frozenset()
    keys: ClassVar[str] = "F1 bantuan"

    go = Signal(str, object)
    """Ask the window to open a page at a target."""
    keys_changed = Signal(str)

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self.session = session
        self.jobs = jobs
        self.narrow = False
        self.keys_now = self.keys
        self.add_action: QAction | None = None
        self.edit_action: QAction | None = None
        self.save_action: QAction | None = None
        self.delete_action: QAction | None = None
        self.search_action: QAction | None = None
        self.print_action: QAction | None = None
        self.export_action: QAction | None = None

    def load(self) -> None:
        """Read what the page shows; called once, before it is first shown."""

    def refresh(self) -> None:
        """Read again: a topic of `concerns` or the year changed."""

    def open(self, target: object) -> None:
        """Show a record or a filtered list that another page pointed at."""

    def can_leave(self) -> bool:
        """Whether the officer may go elsewhere now."""
        return True

    def flush_draft(self) -> None:
        """Hand unsaved typing to the worker as a draft."""

    def escape(self) -> bool:
        """Close what is innermost; False when there was nothing to close."""
        return False

    def set_narrow(self, narrow: bool) -> None:
        """The window became narrower or wider than 1,200 logical pixels."""
        self.narrow = narrow

    def set_keys(self, text: str) -> None:
        """Say at the right of the status bar which keys work now."""
        self.keys_now = text
        self.keys_changed.emit(text)

    def action(self, text: str, keys: str, triggered: Callable[[], object]) -> QAction:
        """An action of this page whose key works while the focus is inside it."""
        made = QAction(text, self)
        made.setShortcut(QKeySequence(keys))
        made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.triggered.connect(lambda _checked=False: triggered())
        self.addAction(made)
        return made

    # Qt's own names
    def hasHeightForWidth(self) -> bool:
        """No: or the workbench scrolls as soon as the height a page would like is not there."""
        return False
