"""Proposed changes of status with a tick in front of each."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeyEvent, Qt

from core import tanggal
from core.actions.usul_status import BarisUsul
from gui.models.cells import Cell, Column
from gui.models.rows_model import RowsModel
from gui.views.koperasi.columns import status_text
from gui.widgets.table import Table

TICK = "pilih"


class ProposalModel(RowsModel[BarisUsul]):
    """Ticks outlast news of other records; those of proposals that are gone leave."""

    def __init__(self, parent: QObject | None = None) -> None:
        self.ticked: set[int] = set()
        super().__init__(
            (
                Column(TICK, "", self._tick, width=36, tip="Spasi memilih"),
                Column("nama", "Nama", _name, width=250),
                Column("jenis", "Jenis", lambda row: row.baris.jenis, width=112),
                Column("sekarang", "Sekarang", _now, width=190),
                Column("menjadi", "Diusulkan", _then, width=120),
                Column("sebab", "Sebab", _reason, width=320, stretch=True),
            ),
            parent=parent,
        )

    def show(self, rows: Sequence[BarisUsul]) -> None:
        self.ticked &= {row.baris.id for row in rows}
        self.set_rows(rows, [row.baris.id for row in rows])

    def chosen(self) -> tuple[BarisUsul, ...]:
        return tuple(row for row in self.rows() if row.baris.id in self.ticked)

    def toggle(self, position: int) -> None:
        self.ticked ^= {self.row(position).baris.id}
        self._repaint()

    def tick_all(self) -> None:
        """Every proposal shown; none of them when all are ticked already."""
        shown = {row.baris.id for row in self.rows()}
        self.ticked = set() if shown <= self.ticked else shown
        self._repaint()

    def _repaint(self) -> None:
        self._cells = {}
        if self.rowCount():
            last = self.index(self.rowCount() - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def _tick(self, row: BarisUsul) -> Cell:
        on = row.baris.id in self.ticked
        return Cell(
            icon="circle-check" if on else "circle-dashed",
            tone="aksen" if on else "teks-3",
            tip="Dipilih" if on else "Belum dipilih",
        )


class ProposalTable(Table):
    """Space ticks the row where one stands, so does a click on the tick."""

    ticked = Signal(int)

    # Qt's own names
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.ticked.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)


def _name(row: BarisUsul) -> Cell:
    note = "KKMP" if row.baris.kkmp else ""
    return Cell(row.baris.nama, note=note, tip=row.baris.nama, keep_end=True)


def _now(row: BarisUsul) -> Cell:
    icon, word, tone = status_text(row.baris.keadaan)
    since = row.baris.sejak
    return Cell(word, icon=icon, tone=tone, note=tanggal.show_short(since) if since else "")


def _then(row: BarisUsul) -> Cell:
    icon, word, tone = status_text(row.usul.menjadi)
    return Cell(word, icon=icon, tone=tone)


def _reason(row: BarisUsul) -> Cell:
    words = f"{row.usul.sebab[0].upper()}{row.usul.sebab[1:]}"
    return Cell(words, tip=words)
