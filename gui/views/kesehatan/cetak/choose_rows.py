"""The year's list with a tick in front of each examination."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject

from core.actions.penilaian_daftar import BarisPenilaian, Tahap
from core.koperasi.laporan import KunciLaporan, Unit
from gui.models.cells import Cell, Column
from gui.models.rows_model import RowsModel
from gui.widgets.labels import predikat_look

PILIH = 0


class ChooseModel(RowsModel[BarisPenilaian]):
    """Ticks outlast a filter; what could not be printed says so in its row."""

    def __init__(self, parent: QObject) -> None:
        self.ticked: set[KunciLaporan] = set()
        self.skipped: dict[KunciLaporan, str] = {}
        super().__init__(
            (
                Column("pilih", "", self._tick, width=34, tip="Spasi mencentang."),
                Column("nama", "Nama", _name, width=180, stretch=True),
                Column("hasil", "Hasil", self._result, width=138),
            ),
            parent=parent,
        )

    def show_rows(self, rows: Sequence[BarisPenilaian]) -> None:
        self.set_rows(rows, [row.kunci for row in rows])

    def toggle(self, position: int) -> None:
        """Tick a row or take its tick."""
        self.ticked ^= {self.row(position).kunci}
        self.repaint_rows()

    def toggle_all(self) -> None:
        """Tick every row shown; take all their ticks when every one has it."""
        shown = {row.kunci for row in self.rows()}
        self.ticked = self.ticked - shown if shown <= self.ticked else self.ticked | shown
        self.repaint_rows()

    def set_ticked(self, kunci: Iterable[KunciLaporan]) -> None:
        self.ticked = set(kunci)
        self.repaint_rows()

    def repaint_rows(self) -> None:
        self._cells = {}
        if self.rowCount():
            last = self.index(self.rowCount() - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def _tick(self, row: BarisPenilaian) -> Cell:
        on = row.kunci in self.ticked
        return Cell(
            icon="circle-check" if on else "circle-dashed",
            tone="aksen" if on else "teks-3",
            tip="Dicentang" if on else "Spasi mencentang",
        )

    def _result(self, row: BarisPenilaian) -> Cell:
        reason = self.skipped.get(row.kunci)
        if reason:
            return Cell("Dilewati", icon="triangle-alert", tone="awas", tip=reason)
        if row.tahap is Tahap.FINAL:
            icon, tone = predikat_look(row.predikat_urut)
            return Cell(row.predikat, icon=icon, tone=tone, tip=row.predikat)
        return Cell(row.tahap.sebutan, color="teks-2")


def _name(row: BarisPenilaian) -> Cell:
    note = "USP" if row.kunci.unit is Unit.USP else ""
    return Cell(row.nama, note=note, tip=row.nama, keep_end=True)
