"""The menu "Pekerjaan" of a page: duties that have a view of their own."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from gui.widgets.menu_button import MenuButton, add_entry


@dataclass(frozen=True, slots=True)
class Duty:
    """One entry; `target` makes what is to be shown, of the thing in hand or of nothing."""

    text: str
    icon: str
    target: Callable[..., object]


class DutyMenu(MenuButton):
    """Asks for a target: duties of the thing in hand first, then those that need nothing."""

    wanted = Signal(object)

    def __init__(
        self,
        always: Sequence[Duty] = (),
        of_one: Sequence[Duty] = (),
        in_hand: Callable[[], object | None] = lambda: None,
    ) -> None:
        super().__init__("Pekerjaan", icon="list-checks")
        self._always, self._of_one, self._in_hand = always, of_one, in_hand

    def fill(self, menu: QMenu) -> None:
        one = self._in_hand()
        if one is not None:
            for duty in self._of_one:
                self._add(menu, duty, one)
        if not menu.isEmpty():
            menu.addSeparator()
        for duty in self._always:
            self._add(menu, duty)

    def show_at(self, widget: QWidget, place: QPoint) -> None:
        """The same entries where somebody clicked with the right button."""
        menu = self.menu_for(widget)
        if not menu.isEmpty():
            menu.exec(place)
        menu.deleteLater()

    def _add(self, menu: QMenu, duty: Duty, *given: object) -> None:
        add_entry(menu, duty.icon, duty.text, lambda: self.wanted.emit(duty.target(*given)))
