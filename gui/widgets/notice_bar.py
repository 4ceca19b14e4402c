"""A message inside the page with its ways out as links."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.errors import AppError
from gui.widgets.buttons import Button
from gui.widgets.headings import Notice
from gui.widgets.layouts import empty

Way = tuple[str, Callable[[], object]]


class NoticeBar(QWidget):
    """The message, and under it what can be done about it."""

    def __init__(self, *, margins: tuple[int, int, int, int] = (24, 8, 24, 0)) -> None:
        super().__init__()
        self._notice = Notice()
        self._links = QHBoxLayout()
        self._links.setContentsMargins(36, 0, 0, 0)
        self._links.setSpacing(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(*margins)
        column.setSpacing(2)
        column.addWidget(self._notice)
        column.addLayout(self._links)
        self.hide()

    def show_error(self, error: AppError, ways: Sequence[Way] = ()) -> None:
        self._notice.show_error(error)
        self._offer(ways)

    def show_warning(self, message: str, hint: str = "", ways: Sequence[Way] = ()) -> None:
        self._notice.show_warning(message, hint)
        self._offer(ways)

    def show_note(self, message: str, hint: str = "", ways: Sequence[Way] = ()) -> None:
        self._notice.show_note(message, hint)
        self._offer(ways)

    def clear(self) -> None:
        self._notice.clear()
        self.hide()

    def ways(self) -> tuple[Button, ...]:
        """The links that are offered now."""
        items = (self._links.itemAt(n) for n in range(self._links.count()))
        found = (item.widget() for item in items if item is not None)
        return tuple(one for one in found if isinstance(one, Button))

    def _offer(self, ways: Sequence[Way]) -> None:
        empty(self._links)
        for word, do in ways:
            link = Button(word, kind="tautan", on_click=do)
            self._links.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        self._links.addStretch(1)
        self.show()
