"""How many RAT are in each state and each month; a number opens the list that it counts."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.kalender import months as month_names
from core.kalender import short_months
from core.koperasi.rat import KeadaanRat
from gui.widgets.chips import Chip
from gui.widgets.headings import MARGIN
from gui.widgets.labels import Text

_ROW = 34
_ORDER = (
    KeadaanRat.BELUM,
    KeadaanRat.BELUM_JATUH_TEMPO,
    KeadaanRat.BELUM_LAPOR,
    KeadaanRat.TANPA_TANGGAL,
    KeadaanRat.TERLAMBAT,
    KeadaanRat.DILAPORKAN,
    KeadaanRat.TIDAK_WAJIB,
)


class RatCounts(QWidget):
    """Two rows of chips: states of the newest book year, months in which its RAT were held."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(2 * _ROW)
        self._silent = False
        self.year = Text("", "label")
        self.held = Text("RAT menurut bulan", "label")
        self.states = {state: Chip("") for state in _ORDER}
        self.months = {month: Chip("") for month in range(1, 13)}
        self._lay()

    def show_counts(
        self, tahun_buku: int, states: Mapping[KeadaanRat, int], months: Sequence[int]
    ) -> None:
        """Numbers of what the filters leave; what is none is not shown unless it is chosen."""
        self.year.setText(f"Tahun buku {tahun_buku}")
        for state, chip in self.states.items():
            chip.set_text(f"{state.sebutan} {states.get(state, 0)}")
            chip.setVisible(bool(states.get(state, 0)) or chip.isChecked())
        for month, chip in self.months.items():
            count = months[month - 1]
            chip.set_text(f"{short_months()[month - 1]} {count}")
            when = f"{month_names()[month - 1]} {tahun_buku + 1}"
            chip.setToolTip(f"{count} RAT diselenggarakan {when}")
            chip.setVisible(bool(count) or chip.isChecked())
        self.held.setText(
            f"RAT {tahun_buku + 1} menurut bulan" if any(months) else "Belum ada tanggal RAT"
        )

    def chosen_states(self) -> tuple[str, ...]:
        return tuple(state.value for state, chip in self.states.items() if chip.isChecked())

    def chosen_month(self) -> int | None:
        return next((month for month, chip in self.months.items() if chip.isChecked()), None)

    def choose_states(self, states: Sequence[KeadaanRat]) -> None:
        """Choose states without announcing it."""
        self._silent = True
        for state, chip in self.states.items():
            chip.setChecked(state in states)
        for chip in self.months.values():
            chip.setChecked(False)
        self._silent = False

    def _pick_month(self, month: int, on: bool) -> None:
        """One month at a time."""
        if on:
            was, self._silent = self._silent, True
            for other, chip in self.months.items():
                chip.setChecked(other == month)
            self._silent = was
        self._tell()

    def _tell(self) -> None:
        if not self._silent:
            self.changed.emit()

    def _lay(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 0, MARGIN, 0)
        column.setSpacing(0)
        for title, chips in (
            (self.year, self.states.values()),
            (self.held, self.months.values()),
        ):
            row = QHBoxLayout()
            row.setSpacing(6)
            row.addWidget(title)
            row.addSpacing(4)
            for chip in chips:
                row.addWidget(chip)
            row.addStretch(1)
            column.addLayout(row)
        for chip in self.states.values():
            chip.toggled.connect(lambda _on: self._tell())
        for month, chip in self.months.items():
            chip.toggled.connect(partial(self._pick_month, month))
