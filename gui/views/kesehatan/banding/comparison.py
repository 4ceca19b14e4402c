"""The table of a comparison, and the workings of the row that is looked at beside it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from gui.models.rows_model import RowsModel
from gui.views.kesehatan.banding.comparison_columns import columns
from gui.views.kesehatan.banding.rows import Baris
from gui.views.kesehatan.panel_lines import Kind, Opened, PanelLine, lines_of
from gui.views.kesehatan.score_rows import ScoreRows
from gui.widgets.headings import line
from gui.widgets.table import Table

WIDE, NARROW = 392, 320
_BOTH = frozenset({"pembilang", "penyebut"})


class Comparison(QWidget):
    """Enter or a double click on a component asks for its report."""

    opened = Signal()

    def __init__(self, before: str, after: str, points: str, *, memory: str) -> None:
        super().__init__()
        self.model: RowsModel[Baris] = RowsModel(
            columns(before, after, points), look=lambda row: row.look, parent=self
        )
        self.table = Table(self.model, memory=memory)
        self.workings = ScoreRows()
        self._side = QScrollArea()
        self._side.setFrameShape(QFrame.Shape.NoFrame)
        self._side.setWidgetResizable(True)
        self._side.setFixedWidth(WIDE)
        self._side.setWidget(self.workings)
        holder = QVBoxLayout()
        holder.setContentsMargins(16, 0, 16, 8)
        holder.addWidget(self.table)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(holder, 1)
        row.addWidget(line(vertical=True))
        row.addWidget(self._side)
        self.table.picked.connect(lambda _id: self._follow())
        self.table.opened.connect(lambda _id: self._open())
        self.workings.followed.connect(self._leave)

    def show_rows(self, rows: Sequence[Baris]) -> None:
        """Show these; the first that has workings is looked at."""
        self.model.set_rows(rows)
        first = next((place for place, row in enumerate(rows) if row.rincian), None)
        if first is not None:
            self.table.pick(first)
        self._follow()

    def set_narrow(self, *, narrow: bool) -> None:
        self._side.setFixedWidth(NARROW if narrow else WIDE)

    def current(self) -> Baris | None:
        place = self.table.current_id()
        return self.model.row(place) if isinstance(place, int) else None

    def _follow(self) -> None:
        row = self.current()
        report = row.rincian if row else None
        if report is None:
            self.workings.show_lines(())
            return
        (aspek,) = report.aspek
        opened = Opened(aspek.kode, aspek.komponen[0].kode, _BOTH)
        # the aspect itself is known from the table
        lines = lines_of(report, opened, shown=True)[1:]
        told = (PanelLine(Kind.TEKS, row.kalimat),) if row and row.kalimat else ()
        self.workings.show_lines((*told, *lines))

    def _open(self) -> None:
        row = self.current()
        if row is not None and row.rincian is not None:
            self.opened.emit()

    def _leave(self, target: str) -> None:
        if target.startswith(("akun:", "buka:")):
            self.opened.emit()
