"""A filter as a chip over a closed list of options."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu

from gui.widgets.buttons import Button


class MenuChip(Button):
    """A filter over a closed list: one or several of its options."""

    changed = Signal()

    def __init__(
        self, title: str, options: Iterable[tuple[str, str]] = (), *, single: bool = False
    ) -> None:
        super().__init__(title, kind="saring", trailing="chevron-down")
        self.setCheckable(True)
        self._title, self._single = title, single
        self._most = 0
        self._menu = _StayingMenu(self)
        self.clicked.connect(self._open)
        self._actions: dict[str, QAction] = {}
        self.set_options(options)

    def set_options(self, options: Iterable[tuple[str, str]]) -> None:
        """Replace the list; what was chosen and is still there stays chosen."""
        kept = set(self.chosen())
        self._menu.clear()
        self._actions = {}
        for code, label in options:
            action = self._menu.addAction(label.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(code in kept)
            action.triggered.connect(lambda checked, code=code: self._pick(code, checked))
            self._actions[code] = action
        self._menu.addSeparator()
        self._menu.addAction("Semua").triggered.connect(self._clear)
        self._show()

    def set_most(self, width: int) -> None:
        """No wider words than this; what is cut off stands in the tip. 0 is no limit."""
        self._most = width
        self._show()

    def menu_of_options(self) -> QMenu:
        """The menu that the chip opens."""
        return self._menu

    def chosen(self) -> tuple[str, ...]:
        return tuple(code for code, action in self._actions.items() if action.isChecked())

    def labels(self) -> tuple[str, ...]:
        """The words of what is chosen."""
        return tuple(self._actions[code].text().replace("&&", "&") for code in self.chosen())

    def set_chosen(self, codes: Sequence[str]) -> None:
        """Set the filter without announcing it."""
        for code, action in self._actions.items():
            action.setChecked(code in codes)
        self._show()

    def _open(self) -> None:
        self.setChecked(bool(self.chosen()))
        self._menu.exec(self.mapToGlobal(self.rect().bottomLeft()))

    def _clear(self) -> None:
        self.set_chosen(())
        self.changed.emit()

    def _pick(self, code: str, checked: bool) -> None:
        if self._single and checked:
            self.set_chosen((code,))
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        words = list(self.labels())
        match words:
            case []:
                text = self._title
            case [one]:
                text = f"{self._title}: {one}"
            case _:
                text = f"{self._title}: {len(words)} dipilih"
        self.setToolTip(f"{self._title}: {', '.join(words)}" if words else "")
        self.setChecked(bool(words))
        self.set_text(self._cut(text, words))

    def _cut(self, text: str, words: list[str]) -> str:
        """Where there is no room for all, what is chosen says more than of what it is."""
        metrics = self.fontMetrics()
        if not self._most or metrics.horizontalAdvance(text) <= self._most:
            return text
        shown = words[0] if len(words) == 1 else f"{self._title}: {len(words)}"
        return metrics.elidedText(shown, Qt.TextElideMode.ElideRight, self._most)


class _StayingMenu(QMenu):
    """Stays open while options are ticked, so that several take one visit."""

    def _tick(self) -> bool:
        action = self.activeAction()
        if action is None or not action.isCheckable():
            return False
        action.trigger()
        return True

    # Qt's own names
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._tick():
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Space or not self._tick():
            super().keyPressEvent(event)
