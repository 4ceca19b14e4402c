"""Cooperatives with a tick in front; one that may not be examined says why and takes none."""

from collections.abc import Iterable

from PySide6.QtCore import QObject

from core.actions.penugasan_koperasi import CalonPeriksa
from core.koperasi.laporan import KunciLaporan
from gui.models.cells import Cell, Column
from gui.models.rows_model import RowsModel
from gui.views.kesehatan.tugas.columns import SENT

TICK = "centang"


class TickModel(RowsModel[CalonPeriksa]):
    """The rows, and which of them are ticked; ticks outlast a filter."""

    def __init__(self, parent: QObject) -> None:
        self.ticked: set[KunciLaporan] = set()
        columns: tuple[Column[CalonPeriksa], ...] = (
            Column(TICK, "", self._tick, width=40),
            *(each for each in SENT if each.key in ("nama", "kelurahan", "tahap")),
            Column("keterangan", "Keterangan", _standing, width=420),
        )
        super().__init__(columns, parent=parent)

    def may_tick(self, position: int) -> bool:
        """Whether this row can be chosen."""
        return not self.row(position).alasan

    def toggle(self, position: int) -> bool:
        """Tick a row or take its tick; False when it cannot be chosen."""
        if not self.may_tick(position):
            return False
        self.ticked ^= {self.row(position).kunci}
        self._renew((position,))
        return True

    def tick_free(self) -> None:
        """Tick every row shown that may be chosen, is not final, and has no surat tugas yet."""
        chosen = [
            place
            for place, row in enumerate(self.rows())
            if not row.alasan and row.tugas is None and not row.final
        ]
        self.ticked |= {self.row(place).kunci for place in chosen}
        self._renew(chosen)

    def clear_ticks(self) -> None:
        """Take every tick, those outside the filter too."""
        self.ticked = set()
        self._renew(range(self.rowCount()))

    def _renew(self, positions: Iterable[int]) -> None:
        for place in positions:
            self._cells.pop(place, None)
        if self.rowCount():
            last = self.index(self.rowCount() - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def _tick(self, row: CalonPeriksa) -> Cell:
        if row.alasan:
            return Cell("", icon="minus", tone="teks-3", tip=row.alasan)
        if row.kunci in self.ticked:
            return Cell("", icon="circle-check", tone="aksen", tip="Dicentang")
        return Cell("", icon="circle-dashed", tone="teks-3", tip="Spasi mencentang")


def _standing(row: CalonPeriksa) -> Cell:
    if row.alasan:
        return Cell(row.alasan, color="teks-2", tip=row.alasan)
    if row.tugas is not None:
        return Cell(f"Sudah pada {row.tugas.sebutan}", icon="user", tip=row.tugas.sebutan)
    return Cell("Layak, belum ditugaskan", icon="check", tone="sehat")
