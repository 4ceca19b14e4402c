"""Pekerjaan: what may be done with a decree beside wording it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QMenu, QWidget

from gui.icons import icon
from gui.widgets.buttons import Button


@dataclass(frozen=True, slots=True)
class Duty:
    """One entry; `hindrance` says why it cannot be chosen now."""

    text: str
    icon: str
    act: Callable[[], object]
    hindrance: str = ""


class DecreeMenu(Button):
    """Opens the duties as they stand at that moment."""

    def __init__(self, duties: Callable[[], Sequence[Duty]]) -> None:
        super().__init__(
            "Pekerjaan", icon="list-checks", trailing="chevron-down", on_click=self._drop_down
        )
        self._duties = duties

    def menu_for(self, parent: QWidget) -> QMenu:
        """The menu; an entry that cannot be chosen says why behind its words."""
        menu = QMenu(parent)
        menu.setToolTipsVisible(True)
        for duty in self._duties():
            action = menu.addAction(icon(duty.icon), duty.text)
            action.setEnabled(not duty.hindrance)
            action.setToolTip(duty.hindrance)
            action.triggered.connect(lambda _checked=False, act=duty.act: act())
        return menu

    def _drop_down(self) -> None:
        menu = self.menu_for(self)
        menu.exec(self.mapToGlobal(self.rect().bottomLeft()))
        menu.deleteLater()
