"""A page's first sight and the views that take its place; each is made when first asked for."""

from collections.abc import Mapping
from pkgutil import resolve_name

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget

from core.errors import AppError
from gui import problems
from gui.jobs import Jobs
from gui.place import Place
from gui.session import Session
from gui.widgets.tabs import ask_again


class PlaceFrame(QStackedWidget):
    """`known` names the view of each kind of target as module:class, to be imported late."""

    closed = Signal()
    wanted = Signal(object)
    go = Signal(str, object)

    def __init__(
        self, session: Session, jobs: Jobs, save: QAction, known: Mapping[type, str]
    ) -> None:
        super().__init__()
        self._session, self._jobs, self._save, self._known = session, jobs, save, known
        self._made: dict[type, Place] = {}
        self._narrow = False

    @property
    def place(self) -> Place | None:
        """The view that stands in the place of the first sight now."""
        current = self.currentWidget()
        return current if isinstance(current, Place) else None

    def knows(self, target: object) -> bool:
        return type(target) in self._known

    def show_target(self, target: object) -> Place | None:
        """Its view in front; None where it cannot be shown, which was told then."""
        place = self._made.get(type(target)) or self._make(type(target))
        try:
            place.show_target(target)
        except AppError as error:
            problems.tell(self, error)
            return None
        self.setCurrentWidget(place)
        place.focus_first()
        return place

    def set_narrow(self, *, narrow: bool) -> None:
        """The window became narrower or wider."""
        self._narrow = narrow
        for place in self._made.values():
            place.set_narrow(narrow=narrow)
        ask_again(self)

    def _make(self, kind: type) -> Place:
        found: type[Place] = resolve_name(self._known[kind])
        place = self._made[kind] = found(self._session, self._jobs, self._save)
        place.set_narrow(narrow=self._narrow)
        place.closed.connect(self.closed)
        place.wanted.connect(self.wanted)
        place.go.connect(self.go)
        self.addWidget(place)
        return place
