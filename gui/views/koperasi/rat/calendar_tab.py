"""Tab Kalender: every cooperative by book year; Enter opens its record."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from core.koperasi.rat_daftar import KalenderRat, LetakRat
from gui.models.rows_model import RowsModel
from gui.views.koperasi.rat.columns import calendar_columns, shown_columns
from gui.widgets.headings import EmptyState
from gui.widgets.table import Table


class CalendarTab(QWidget):
    """A table that is made anew when the book years move."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._years: tuple[int, ...] = ()
        self._narrow = False
        self.model: RowsModel[LetakRat] = RowsModel(())
        self.table = Table(self.model)
        self._empty = EmptyState("search", "Tidak ada koperasi yang cocok dengan saringan ini.")
        self._body = QStackedWidget()
        self._body.addWidget(self.table)
        self._body.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 6, 16, 0)
        column.addWidget(self._body)

    def show_list(self, found: KalenderRat, rows: tuple[LetakRat, ...]) -> None:
        """The rows that pass the filter; the chosen one stays chosen."""
        if found.tahun != self._years:
            self._make_table(found)
        kept = self.table.current_id()
        self.model.set_rows(rows, [row.baris.id for row in rows])
        self.table.pick(kept)
        self._body.setCurrentIndex(0 if rows else 1)

    def set_narrow(self, *, narrow: bool) -> None:
        self._narrow = narrow
        if self._years:
            self.table.set_shown_columns(shown_columns(self._years, narrow=narrow))

    def _make_table(self, found: KalenderRat) -> None:
        old, self._years = self.table, found.tahun
        self.model = RowsModel(calendar_columns(found.tahun, found.aturan), parent=self)
        self.table = Table(self.model, memory="koperasi.rat.kalender")
        self.table.setAccessibleName("Kalender RAT")
        self.table.opened.connect(self.opened)
        self._body.insertWidget(0, self.table)
        self._body.removeWidget(old)
        old.deleteLater()
        self.set_narrow(narrow=self._narrow)
