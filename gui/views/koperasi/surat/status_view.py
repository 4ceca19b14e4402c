"""SK koperasi aktif dan tidak aktif: its day and number above the real pages."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.actions.cetak_kesehatan_terbit import CaraCetak, Lembar
from core.actions.cetak_sk_status import CetakStatus, look_status, print_status, save_status
from core.actions.outcome import Outcome
from gui.jobs import Jobs
from gui.session import Session
from gui.views.rekap.paper import PaperView
from gui.widgets.labels import Text
from gui.widgets.tanggal_edit import TanggalEdit
from gui.widgets.typed_line import Line

PAUSE_MS = 500
_DAY, _NUMBER = 176, 200


class StatusView(QWidget):
    """What is typed is printed; what cannot be read as a day waits until it can."""

    closed = Signal()

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._session = session
        self.day = TanggalEdit("pisah batas tahun ini")
        self.number, self.signed = Line("diisi setelah ditandatangani"), TanggalEdit()
        self.paper = PaperView(session, jobs, landscape=False)
        self.paper.closed.connect(self.closed)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.look)
        for field in (self.day, self.number, self.signed):
            field.changed.connect(self._pause.start)
        self._lay()

    def look(self) -> None:
        """Set the pages from what is typed now."""
        self._pause.stop()
        for field in (self.day, self.signed):
            field.set_error(field.value_error())
            if field.value_error():
                return
        year = self._session.year
        cetak = CetakStatus(year, self.day.day(), self.number.text(), self.signed.day())

        def look(office: Any, *, cara: CaraCetak) -> Outcome[Lembar]:
            return look_status(office, replace(cetak, cara=cara))

        def issue(office: Any, *, cara: CaraCetak) -> Outcome[Lembar]:
            return print_status(office, replace(cetak, cara=cara))

        def save(office: Any, *, cara: CaraCetak, path: Path) -> Outcome[Lembar]:
            return save_status(office, replace(cetak, cara=cara), path)

        self.paper.show_paper(f"SK status koperasi {year}", (look, issue, save))

    def save(self) -> None:
        self.paper.save()

    def print_out(self) -> None:
        self.paper.print_out()

    def _lay(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(24, 8, 24, 0)
        row.setSpacing(8)
        for words, field, width in (
            ("Keadaan tanggal", self.day, _DAY),
            ("Nomor SK", self.number, _NUMBER),
            ("Tanggal SK", self.signed, _DAY),
        ):
            label = Text(words, "label")
            label.setBuddy(field)
            field.setAccessibleName(words)
            field.setFixedWidth(width)
            row.addWidget(label)
            row.addWidget(field)
            row.addSpacing(8)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.paper, 1)
