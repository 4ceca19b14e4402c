"""The menus: only what exists now, with the keys that work now."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from gui.page import Page
from gui.top_bar import TopBar

Do = Callable[[], object]


class Menus:
    """Berkas, Data, Cetak, Utilitas, Bantuan; Data and Cetak follow the open page."""

    def __init__(self, top: TopBar, window: QWidget) -> None:
        self._window = window
        self.berkas, self.data, self.cetak, self.utilitas, self.bantuan = top.menus
        self.search: QAction | None = None
        """Stands at the end of Data on every page, below `undo`."""
        self.undo: QAction | None = None
        self.impor: QAction | None = None
        """Stands before `search`, where the program has the page Data."""
        self.document: QAction | None = None
        """Stands at the end of Cetak on every page."""
        self._signed_in: list[QAction] = []

    def add(self, menu: QMenu, text: str, keys: str, do: Do, *, signed_in: bool = False) -> QAction:
        """An entry whose key works everywhere in the window."""
        action = QAction(text, self._window)
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(lambda _checked=False: do())
        menu.addAction(action)
        self._window.addAction(action)
        if signed_in:
            self._signed_in.append(action)
        return action

    def set_signed_in(self, signed_in: bool) -> None:
        """Before anybody is signed in only opening, help and leaving are there."""
        for action in self._signed_in:
            action.setVisible(signed_in)
            action.setEnabled(signed_in)
        for menu in (self.data, self.cetak, self.utilitas):
            shown = signed_in and any(action.isVisible() for action in menu.actions())
            menu.menuAction().setVisible(shown)

    def follow(self, page: Page) -> None:
        """Give the menus Data and Cetak what the open page can do."""
        self._fill(
            self.data,
            (
                page.add_action,
                page.edit_action,
                page.save_action,
                page.delete_action,
                page.search_action,
                page.export_action,
            ),
            self.undo,
            self.impor,
            self.search,
        )
        self._fill(self.cetak, (page.print_action,), self.document)

    def _fill(
        self, menu: QMenu, actions: tuple[QAction | None, ...], *always: QAction | None
    ) -> None:
        for old in menu.actions():
            menu.removeAction(old)
        menu.addActions([action for action in actions if action is not None])
        standing = [action for action in always if action is not None]
        if standing and menu.actions():
            menu.addSeparator()
        menu.addActions(standing)
        menu.menuAction().setVisible(bool(menu.actions()))
