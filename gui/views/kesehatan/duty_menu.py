"""A button that opens the menu of duties for one report or for the year."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from core.koperasi.laporan import KunciLaporan
from gui.icons import icon
from gui.views.kesehatan.duties import report_duties, year_duties
from gui.widgets.buttons import Button


class DutyMenu(Button):
    """Asks for a target; `report` names the report in hand, None while there is none."""

    wanted = Signal(object)

    def __init__(self, report: Callable[[], KunciLaporan | None], *, with_year: bool) -> None:
        super().__init__(
            "Pekerjaan", icon="list-checks", trailing="chevron-down", on_click=self._drop_down
        )
        self._report, self._with_year = report, with_year
        years = year_duties() if with_year else ()
        if not (report_duties() or years):
            self.hide()

    def menu_for(self, parent: QWidget) -> QMenu:
        """The entries that are possible now."""
        menu = QMenu(parent)
        kunci = self._report()
        if kunci is not None:
            for duty in report_duties():
                self._add(menu, duty.icon, duty.text, partial(duty.target, kunci))
        if self._with_year:
            menu.addSeparator()
            for each in year_duties():
                self._add(menu, each.icon, each.text, each.kind)
        return menu

    def _add(self, menu: QMenu, mark: str, text: str, target: Callable[[], object]) -> None:
        menu.addAction(icon(mark), text).triggered.connect(
            lambda _checked=False: self.wanted.emit(target())
        )

    def show_at(self, widget: QWidget, place: QPoint) -> None:
        """The same entries where somebody clicked with the right button."""
        menu = self.menu_for(widget)
        if not menu.isEmpty():
            menu.exec(place)

    def _drop_down(self) -> None:
        self.show_at(self, self.mapToGlobal(self.rect().bottomLeft()))
