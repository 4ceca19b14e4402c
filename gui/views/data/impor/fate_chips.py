"""How many rows have which fate; one fate is looked at at a time."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core import angka
from core.impor.model import Nasib
from gui.views.data.words import LOOKS, count_of
from gui.widgets.buttons import Button
from gui.widgets.labels import Text

_ORDER = (Nasib.DITOLAK, Nasib.BERUBAH, Nasib.BARU, Nasib.SAMA, Nasib.BUKAN_DATA)
"""What needs a look comes first."""


class FateChips(QWidget):
    """A chip a fate, and the sum of all."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._fate = Nasib.BARU
        self.buttons: dict[Nasib, Button] = {}
        self.total = Text("", "label")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for nasib in Nasib:
            button = Button(
                "",
                icon=LOOKS[nasib][0],
                kind="saring",
                on_click=partial(self.choose, nasib),
            )
            button.setCheckable(True)
            self.buttons[nasib] = button
            row.addWidget(button)
        row.addSpacing(8)
        row.addWidget(self.total)
        row.addStretch(1)

    @property
    def fate(self) -> Nasib:
        """The fate looked at."""
        return self._fate

    def show_counts(self, counts: Mapping[Nasib, int]) -> None:
        """Fill the chips; a fate without rows cannot be looked at."""
        for nasib, button in self.buttons.items():
            button.set_text(count_of(nasib, counts[nasib]))
            button.setEnabled(counts[nasib] > 0)
            button.setToolTip("" if counts[nasib] else "Tidak ada baris seperti ini.")
        self.total.setText(f"{angka.show(sum(counts.values()), 0)} baris dibaca")
        self.choose(next((one for one in _ORDER if counts[one]), Nasib.BARU))

    def choose(self, nasib: Nasib) -> None:
        """Look at the rows of this fate."""
        self._fate = nasib
        for each, button in self.buttons.items():
            button.setChecked(each is nasib)
        self.chosen.emit(nasib)
