"""A button that opens the menu of duties of the performance cycle."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from gui.icons import icon
from gui.views.iku.duties import duties
from gui.widgets.buttons import Button


class DutyMenu(Button):
    """Asks for a target; `kode` names the indicator in hand."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(
            "Pekerjaan", icon="list-checks", trailing="chevron-down", on_click=self._drop_down
        )
        self.kode = ""
        if not duties():
            self.hide()

    def menu(self) -> QMenu:
        """The entries of this program."""
        menu = QMenu(self)
        for duty in duties():
            entry = menu.addAction(icon(duty.icon), duty.text)
            entry.triggered.connect(partial(self._ask, duty.kind))
        return menu

    def _ask(self, kind: type, _checked: bool = False) -> None:
        self.wanted.emit(kind(self.kode))

    def _drop_down(self) -> None:
        self.menu().exec(self.mapToGlobal(self.rect().bottomLeft()))
