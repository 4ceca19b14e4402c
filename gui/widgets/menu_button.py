"""A button that drops its menu down, made anew each time so that it says what is so now."""

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from gui.icons import icon as picture
from gui.widgets.buttons import Button, Kind


class MenuButton(Button):
    """Its kinds fill the menu."""

    def __init__(self, text: str, *, icon: str, kind: Kind = "") -> None:
        super().__init__(
            text, icon=icon, kind=kind, trailing="chevron-down", on_click=self._drop_down
        )

    def menu_for(self, parent: QWidget) -> QMenu:
        """The entries that are possible now."""
        menu = QMenu(parent)
        self.fill(menu)
        # only to say why something cannot be chosen; else a tip would repeat the words
        menu.setToolTipsVisible(any(not entry.isEnabled() for entry in menu.actions()))
        return menu

    def fill(self, menu: QMenu) -> None:
        """Put the entries in."""
        raise NotImplementedError

    def _drop_down(self) -> None:
        menu = self.menu_for(self)
        menu.exec(self.mapToGlobal(self.rect().bottomLeft()))
        menu.deleteLater()


def add_entry(
    menu: QMenu, icon: str, text: str, act: Callable[[], object], hindrance: str = ""
) -> QAction:
    """An entry; `hindrance` says why it cannot be chosen now."""
    entry = menu.addAction(picture(icon), text) if icon else menu.addAction(text)
    entry.setEnabled(not hindrance)
    entry.setToolTip(hindrance)
    entry.triggered.connect(lambda _checked=False: act())
    return entry
