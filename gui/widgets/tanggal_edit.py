"""A date: typed in any usual way, shown in words, or picked from a small calendar."""

from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QVBoxLayout, QWidget

from core import tanggal
from gui.icons import icon
from gui.theme import theme
from gui.widgets.typed_line import TypedLine


class TanggalEdit(TypedLine[date]):
    """`12/03/2025`, `12 Maret 2025` and `2025-03-12` are the same day."""

    def __init__(self, placeholder: str = "hari/bulan/tahun") -> None:
        super().__init__(placeholder)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self._open = QAction("Pilih dari kalender (F4)", self)
        self._open.setShortcut("F4")
        self._open.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._open.triggered.connect(lambda _checked=False: self.open_calendar())
        self.addAction(self._open, self.ActionPosition.TrailingPosition)
        self._tint()
        theme().changed.connect(self._tint)

    def day(self) -> date | None:
        return self.current()

    def set_day(self, day: date | None) -> None:
        self.put(day)

    def read(self, text: str) -> date | None:
        return tanggal.parse(text)

    def write(self, value: date | None) -> str:
        return tanggal.show(value)

    def set_read_only(self, read_only: bool) -> None:
        super().set_read_only(read_only)
        self._open.setEnabled(not read_only)

    def _tint(self) -> None:
        self._open.setIcon(icon("calendar", "teks-2"))

    def open_calendar(self) -> "Calendar":
        """Show the month of the day typed, else of today."""
        popup = Calendar(self, self.day() or date.today())  # noqa: DTZ011 - the officer's own day
        popup.picked.connect(self.set_day)
        popup.move(self.mapToGlobal(QPoint(0, self.height() + 2)))
        popup.show()
        return popup


class Calendar(QWidget):
    """A month under the field; Enter or a double click picks, Esc closes."""

    picked = Signal(object)

    def __init__(self, parent: QWidget, day: date) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.month = QCalendarWidget()
        self.month.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        # no red weekend: red is for errors
        quiet = QTextCharFormat()
        quiet.setForeground(theme().color("teks-2"))
        for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.month.setWeekdayTextFormat(weekend, quiet)
        self.month.setSelectedDate(QDate(day.year, day.month, day.day))
        self.month.activated.connect(self._pick)
        self.month.clicked.connect(self._pick)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.month)
        self.month.setFocus()

    def _pick(self, day: QDate) -> None:
        self.picked.emit(date(day.year(), day.month(), day.day()))
        self.close()
