"""A dialog of bars by kecamatan or sector, counted for one year; every bar opens its list."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.pertumbuhan import saringan_tumbuh
from core.umkm.pertumbuhan import MenurutTumbuh
from core.umkm.saringan import Saringan
from gui.jobs import Jobs
from gui.session import Session
from gui.widgets.buttons import Button
from gui.widgets.charts.kecamatan_chart import KecamatanChart, KecamatanData
from gui.widgets.labels import Text
from gui.widgets.notice_bar import NoticeBar
from gui.widgets.pick import Pick

_BY = tuple((one.value, f"Menurut {one.value}") for one in MenurutTumbuh)


class BarsRow(Protocol):
    """One kecamatan or sector: a count for every column, and all of them together."""

    @property
    def nama(self) -> str: ...
    @property
    def hitungan(self) -> tuple[int, ...]: ...
    @property
    def jumlah(self) -> int: ...


Row = TypeVar("Row", bound=BarsRow)
Rows = tuple[Row, ...]


class BarsDialog(QDialog, Generic[Row]):
    """What growth and missing reports share; subclasses count, name the columns and sum up."""

    wanted = Signal(object)
    title = ""

    def __init__(self, parent: QWidget | None, session: Session, jobs: Jobs, tahun: int) -> None:
        super().__init__(parent)
        self.session, self.jobs, self.tahun = session, jobs, tahun
        self._rows: Rows[Row] = ()
        self._shown = MenurutTumbuh.KECAMATAN
        self.setWindowTitle(self.title)
        self.by = Pick(_BY, placeholder="")
        self.by.setAccessibleName("Menurut")
        self.by.set_code(MenurutTumbuh.KECAMATAN.value)
        self.chart = KecamatanChart(self.title)
        self.sums = Text("", "kecil", wrap=True)
        self.notice = NoticeBar(margins=(0, 0, 0, 0))
        self.buttons = QHBoxLayout()
        self.by.changed.connect(self.read)
        self.chart.picked.connect(self._open)
        self._lay()
        self.read()

    def heading(self) -> str:
        """Which years are compared. Overridden."""
        raise NotImplementedError

    def columns(self) -> Sequence[tuple[str, str, str]]:
        """Word, icon and tone of every column. Overridden."""
        raise NotImplementedError

    def count(self, by: MenurutTumbuh) -> Callable[[Office], Outcome[Rows[Row]]]:
        """What counts the rows. Overridden."""
        raise NotImplementedError

    def summary(self, rows: Rows[Row]) -> str:
        """What the rows say together. Overridden."""
        raise NotImplementedError

    def behind(self, by: MenurutTumbuh, row: Row, column: int | None) -> Saringan | None:
        """The list behind a bar, or None where there is none. Overridden."""
        raise NotImplementedError

    def menurut(self) -> MenurutTumbuh:
        return MenurutTumbuh(self.by.code() or MenurutTumbuh.KECAMATAN.value)

    def saringan(self) -> Saringan:
        return saringan_tumbuh(self.session.office, self.tahun)

    def read(self) -> None:
        """Count again."""
        by = self.menurut()
        self.jobs.run(self.count(by), owner=self, done=partial(self._show, by))

    def _show(self, by: MenurutTumbuh, outcome: Outcome[Rows[Row]]) -> None:
        if by is not self.menurut():
            return
        self._rows, self._shown = outcome.value, by
        rows = [(row.nama, row.hitungan, row.jumlah) for row in self._rows]
        self.chart.set_data(KecamatanData(self.columns(), rows, "Diawasi", by.value.capitalize()))
        self.sums.setText(self.summary(self._rows))

    def _open(self, cell: tuple[int, int | None]) -> None:
        place, column = cell
        target = self.behind(self._shown, self._rows[place], column)
        if target is not None:
            self.accept()
            self.wanted.emit(target)

    def _lay(self) -> None:
        top = QHBoxLayout()
        top.addWidget(Text(self.heading(), "subjudul"))
        top.addStretch(1)
        top.addWidget(self.by)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(self.chart)
        self.buttons.addWidget(self.sums, 1)
        self.buttons.addWidget(Button("Tutup", hint="Esc", on_click=self.reject))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self.notice)
        column.addWidget(scroll, 1)
        column.addLayout(self.buttons)
        self.resize(940, 540)
