"""Rows of the list: ticks, stage, score, and what is missing in words."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QObject

from core.actions.penetapan_daftar import BarisPenetapan
from core.koperasi.laporan import KunciLaporan, Unit
from gui.models.cells import Cell, Column
from gui.models.rows_model import RowsModel
from gui.views.kesehatan.list_view import stage_cell
from gui.widgets.labels import predikat_look

PILIH = 0


class TickModel(RowsModel[BarisPenetapan]):
    """The rows shown; only what is ready can be ticked, and a tick outlives a filter."""

    def __init__(self, parent: QObject | None = None) -> None:
        self.ticked: set[KunciLaporan] = set()
        self.refused: dict[KunciLaporan, str] = {}
        super().__init__(self._columns(), parent=parent)

    def show(self, rows: Sequence[BarisPenetapan]) -> None:
        self.set_rows(rows, [row.kunci for row in rows])

    def keep_ticks(self, ready: Collection[KunciLaporan]) -> None:
        """Ticks of rows that are no longer ready go."""
        self.ticked &= set(ready)

    def toggle(self, position: int) -> bool:
        """Tick or untick a row; False when it is not ready."""
        row = self.row(position)
        if not is_ready(row):
            return False
        self.ticked ^= {row.kunci}
        self._repaint()
        return True

    def tick_all(self) -> None:
        """Every ready row that is shown; none of them when all are ticked already."""
        ready = {row.kunci for row in self.rows() if is_ready(row)}
        self.ticked = self.ticked - ready if ready <= self.ticked else self.ticked | ready
        self._repaint()

    def _repaint(self) -> None:
        self._cells = {}
        if self.rowCount():
            last = self.index(self.rowCount() - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def _columns(self) -> tuple[Column[BarisPenetapan], ...]:
        return (
            Column("pilih", "", self._tick, width=34, tip="Spasi memilih; hanya yang siap."),
            Column("nama", "Nama", _name, width=250),
            Column("kelurahan", "Kelurahan", lambda row: row.baris.kelurahan, width=124),
            Column("tahap", "Tahap", lambda row: stage_cell(row.baris), width=112),
            Column("skor", "Skor", _score, width=64, right=True),
            Column("predikat", "Predikat", _verdict, width=190),
            Column("kekurangan", "Yang masih kurang", self._missing, width=220, stretch=True),
        )

    def _tick(self, row: BarisPenetapan) -> Cell:
        if not is_ready(row):
            return Cell()
        on = row.kunci in self.ticked
        return Cell(
            icon="circle-check" if on else "circle-dashed", tone="aksen" if on else "teks-3"
        )

    def _missing(self, row: BarisPenetapan) -> Cell:
        refused = self.refused.get(row.kunci, "")
        if refused:
            return Cell(refused, icon="triangle-alert", tone="awas", tip=refused)
        if row.siap_final:
            return Cell("Siap ditetapkan final", icon="check", tone="sehat")
        if row.siap_diperiksa:
            return Cell("Siap ditandai diperiksa", icon="check", tone="cukup")
        others = len(row.kekurangan) - 1
        note = f"dan {others} lagi" if others > 0 else ""
        lines = "\n".join(one.message for one in row.kekurangan)
        return Cell(row.kekurangan[0].message, color="teks-2", note=note, tip=lines)


def is_ready(row: BarisPenetapan) -> bool:
    """Whether the next step of a row can be taken."""
    return row.siap_diperiksa or row.siap_final


def _name(row: BarisPenetapan) -> Cell:
    note = "USP" if row.kunci.unit is Unit.USP else ""
    return Cell(row.baris.nama, note=note, tip=row.baris.nama, keep_end=True)


def _score(row: BarisPenetapan) -> Cell:
    return Cell.number(row.hasil.skor if row.hasil else "")


def _verdict(row: BarisPenetapan) -> Cell:
    if row.hasil is None:
        return Cell()
    icon, tone = predikat_look(row.urut)
    return Cell(row.hasil.predikat, icon=icon, tone=tone)
