"""What a cooperative was on any day: a date, and the status that held then."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QWidget

from core import tanggal
from core.koperasi.checks_status import status_on
from core.koperasi.model import StatusKoperasi
from gui.icons import SMALL
from gui.views.koperasi.columns import status_text
from gui.widgets.labels import IconMark, Text
from gui.widgets.tanggal_edit import TanggalEdit


class StatusOnDay(QWidget):
    """Asks for a day and answers beside it; nothing here is saved."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self._koperasi_id = 0
        self._statuses: tuple[StatusKoperasi, ...] = ()
        self.day = TanggalEdit()
        self.day.setFixedWidth(188)
        self.day.setAccessibleName("Status pada tanggal")
        self._mark, self._answer = IconMark("", "teks-2", SMALL), Text("")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(8)
        label = Text("Status pada tanggal", "label")
        label.setFixedWidth(152)
        row.addWidget(label)
        row.addWidget(self.day)
        row.addWidget(self._mark)
        row.addWidget(self._answer)
        row.addStretch(1)
        self.day.changed.connect(self._tell)

    def show_statuses(self, koperasi_id: int, statuses: Sequence[StatusKoperasi]) -> None:
        """The statuses to answer from; another cooperative begins with today."""
        self._statuses = tuple(statuses)
        if koperasi_id != self._koperasi_id:
            self._koperasi_id = koperasi_id
            self.day.set_day(self._today)
        self._tell()

    def answer(self) -> str:
        """What is said."""
        return self._answer.text()

    def _tell(self) -> None:
        day = self.day.day()
        if day is None:
            self._mark.set_icon("")
            self._answer.setText("")
            return
        found = status_on(self._statuses, day)
        icon, word, tone = status_text(found.status if found else None)
        self._mark.set_icon(icon, tone)
        since = f", sejak {tanggal.show(found.sejak)}" if found and found.sejak else ""
        self._answer.setText(f"{word}{since}")
