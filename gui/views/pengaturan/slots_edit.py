"""A field of places in order: who signs at the first, the second and the third."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from core.kantor.tanda_tangan_susunan import PALING_BANYAK, Slot
from gui.widgets.pick import Pick

_WIDTH = 176


class SlotsEdit(QWidget):
    """Places from left to right; an empty one between two is skipped."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.picks = tuple(self._pick(place) for place in range(PALING_BANYAK))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for pick in self.picks:
            row.addWidget(pick)
        row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.picks[0])

    def slots(self) -> tuple[Slot, ...]:
        """Who signs, in order."""
        codes = (pick.code() for pick in self.picks)
        return tuple(Slot(code) for code in codes if code)

    def set_slots(self, slots: Iterable[Slot]) -> None:
        given = [slot.value for slot in slots]
        for place, pick in enumerate(self.picks):
            pick.set_code(given[place] if place < len(given) else None)

    def text(self) -> str:
        """The places as one text, for a draft."""
        return ",".join(pick.code() or "" for pick in self.picks)

    def set_text(self, text: str) -> None:
        for pick, code in zip(self.picks, text.split(","), strict=False):
            pick.set_code(code or None)

    def value_error(self) -> str | None:
        return None

    def set_error(self, message: str | None) -> None:
        for pick in self.picks:
            pick.set_error(message)

    def set_read_only(self, read_only: bool) -> None:
        for pick in self.picks:
            pick.set_read_only(read_only)

    def _pick(self, place: int) -> Pick:
        made = Pick(
            [(slot.value, slot.sebutan) for slot in Slot],
            placeholder="—" if place else "Pilih…",
        )
        made.setFixedWidth(_WIDTH)
        made.setAccessibleName(f"Penanda tangan ke-{place + 1}")
        made.changed.connect(self.changed)
        return made
