"""A chip that lets a list be seen as it stood on a chosen day."""

from datetime import date

from PySide6.QtCore import QPoint, Signal

from core import tanggal
from gui.widgets.chips import Chip
from gui.widgets.tanggal_edit import Calendar

WORD = "Per tanggal"


class DayChip(Chip):
    """Off is the cut-off of the year; a click opens the calendar, another takes the day back."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(WORD)
        self._day: date | None = None
        self._today = date.today  # the officer's own day
        self.setToolTip("Daftar dan status sebagaimana keadaannya pada satu tanggal")
        self.clicked.connect(self._ask)

    def day(self) -> date | None:
        return self._day

    def set_day(self, day: date | None) -> None:
        """Look from this day; announced."""
        changed, self._day = day != self._day, day
        self.setChecked(day is not None)
        self.set_text(f"Per {tanggal.show_short(day)}" if day else WORD)
        if changed:
            self.changed.emit()

    def open_calendar(self) -> Calendar:
        """The month to pick a day from."""
        popup = Calendar(self, self._day or self._today())
        popup.picked.connect(self.set_day)
        popup.move(self.mapToGlobal(QPoint(0, self.height() + 2)))
        popup.show()
        return popup

    def _ask(self) -> None:
        """A click has turned the chip already; only a picked day turns it on."""
        if self._day is not None:
            self.set_day(None)
            return
        self.setChecked(False)
        self.open_calendar()
