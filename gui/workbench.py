"""Navigation and pages: one page at a time, made when first looked at."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from core.actions.outcome import Topic
from gui.page import Page
from gui.pages import Entry
from gui.rail import Rail
from gui.session import Session
from gui.widgets.table import Table

SMALLEST = QSize(1021, 546)
"""Below this the page scrolls: 1093 × 614 without rail, top bar and status bar."""


class Workbench(QWidget):
    """Rail at the left, the open page at the right."""

    turned = Signal(object)
    """The page that is open now."""
    keys_changed = Signal(str)

    def __init__(
        self, session: Session, entries: Sequence[Entry], extra: Sequence[Entry] = ()
    ) -> None:
        super().__init__()
        self._session = session
        self._entries = {entry.key: entry for entry in (*entries, *extra)}
        self._pages: dict[str, Page] = {}
        self._stale: set[str] = set()
        self._key = self._before = ""
        self._narrow = False
        self.rail = Rail(entries)
        self._stack = QStackedWidget()
        self._stack.setObjectName("halaman")
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._stack)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self._scroll, 1)
        self.rail.chosen.connect(self._choose)
        self.rail.clicked.connect(lambda _index: self._hand_over_keys())
        session.changed.connect(self._note_topics)
        session.year_changed.connect(self._note_year)

    @property
    def key(self) -> str:
        return self._key

    @property
    def page(self) -> Page | None:
        return self._pages.get(self._key)

    @property
    def scrolls(self) -> bool:
        """Whether the window is too small for the page, so that it scrolls."""
        bars = (self._scroll.horizontalScrollBar(), self._scroll.verticalScrollBar())
        return any(bar.maximum() > 0 for bar in bars)

    def pages(self) -> tuple[Page, ...]:
        """The pages made so far."""
        return tuple(self._pages.values())

    def has(self, key: str) -> bool:
        return key in self._entries

    def show_page(self, key: str, target: object = None) -> bool:
        """Open a page, at a target if there is one; False when the open page must not be left."""
        if key not in self._entries:
            return False
        if key != self._key:
            if not self._leave():
                self.rail.mark(self._key)
                return False
            page = self._made(key)
            kept = page.focusWidget()  # Qt gives its own choice to a page that had none
            self._before, self._key = self._key, key
            self._stack.setCurrentWidget(page)
            start = kept or next((one for one in page.findChildren(Table) if one.isVisible()), page)
            start.setFocus()
            self._fit()
            self.rail.mark(key)
            self._freshen()
        page = self._pages[key]
        if target is not None:
            page.open(target)
        self._hand_over_keys()
        self.turned.emit(page)
        self.keys_changed.emit(page.keys_now)
        return True

    def go_back(self) -> bool:
        """From a page outside the rail to the one before it; False elsewhere."""
        if self._key in self.rail.entries or self._before not in self._pages:
            return False
        return self.show_page(self._before)

    def set_narrow(self, narrow: bool) -> None:
        if narrow != self._narrow:
            self._narrow = narrow
            self.rail.set_narrow(narrow)
            for page in self._pages.values():
                page.set_narrow(narrow)
            self._fit()

    def flush_drafts(self) -> None:
        """Hand every unsaved typing to the worker."""
        for page in self._pages.values():
            page.flush_draft()

    def can_leave(self) -> bool:
        return all(page.can_leave() for page in self._pages.values())

    def clear(self) -> None:
        """Take the pages down: another officer, or another database."""
        self._key = self._before = ""
        self._stale.clear()
        for page in self._pages.values():
            self._stack.removeWidget(page)
            page.deleteLater()
        self._pages = {}

    def _choose(self, key: str) -> None:
        """Arrows that walk the rail stay there, so that the next one goes on."""
        walking = self.rail.hasFocus()
        self.show_page(key)
        if walking:
            self.rail.setFocus()

    def _hand_over_keys(self) -> None:
        """The keys of a page work while the focus is inside it, also where it has no rows."""
        page, focus = self.page, QApplication.focusWidget()
        if page is not None and not (focus is page or page.isAncestorOf(focus or self)):
            (page.focusWidget() or page).setFocus()

    def _leave(self) -> bool:
        page = self.page
        if page is None:
            return True
        if not page.can_leave():
            return False
        page.flush_draft()
        return True

    def _made(self, key: str) -> Page:
        if key not in self._pages:
            page = self._entries[key].page_class()(self._session, self._session.jobs)
            page.go.connect(self.show_page)
            page.keys_changed.connect(self.keys_changed)
            page.set_narrow(self._narrow)
            page.installEventFilter(self)
            self._pages[key] = page
            self._stack.addWidget(page)
            page.load()
        return self._pages[key]

    def _note_topics(self, topics: frozenset[Topic]) -> None:
        self._stale |= {key for key, page in self._pages.items() if page.concerns & topics}
        self._freshen()

    def _note_year(self, _year: object) -> None:
        self._stale |= set(self._pages)
        self._freshen()

    def _freshen(self) -> None:
        page = self.page
        if page is not None and self._key in self._stale:
            self._stale.discard(self._key)
            page.refresh()

    def _fit(self) -> None:
        page = self.page
        if page is not None:
            self._stack.setMinimumSize(page.minimumSizeHint().expandedTo(SMALLEST))

    # Qt's own names
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest and watched is self.page:
            self._fit()
        return super().eventFilter(watched, event)
