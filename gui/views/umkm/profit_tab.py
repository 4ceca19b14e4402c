"""Tab Laporan laba: the yearly profits of one business, each with its way to the grid."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core import rupiah
from core.umkm.laba import BUKTI, Laba, Perbandingan, compare
from gui.models.cells import Cell, Column
from gui.models.rows_model import RowsModel
from gui.views.umkm.columns import ARROW
from gui.widgets.buttons import Button
from gui.widgets.headings import EmptyState, SectionTitle
from gui.widgets.table import Table


@dataclass(frozen=True, slots=True)
class Year:
    """One year with what became of it since the year before."""

    laba: Laba
    change: Perbandingan


def years_of(profits: Sequence[Laba]) -> list[Year]:
    """Newest first; a year is compared with the year just before it only."""
    by_year = {laba.tahun: laba for laba in profits}
    return [Year(laba, compare(laba, by_year.get(laba.tahun - 1))) for laba in profits]


def _amount(amount: int | None) -> Cell:
    return Cell.rupiah(amount)


def _laba(row: Year) -> Cell:
    loss = (row.laba.laba or 0) < 0
    return Cell.rupiah(row.laba.laba, bold=True, color="khusus" if loss else "teks")


def _change(row: Year) -> Cell:
    icon, tone = ARROW[row.change.arah]
    parts = (rupiah.show_rp(row.change.selisih), row.change.sebab)
    return Cell(row.change.sebutan, icon=icon, tone=tone, tip=" ".join(filter(None, parts)))


def _bukti(row: Year) -> Cell:
    return Cell(row.laba.bukti, tip=BUKTI.get(row.laba.bukti, "Belum ada bukti"))


COLUMNS: tuple[Column[Year], ...] = (
    Column("tahun", "Tahun", lambda row: str(row.laba.tahun), width=56),
    Column("cara", "Cara", lambda row: row.laba.cara.sebutan, width=60),
    Column("bulan", "Bulan", lambda row: Cell.number(str(row.laba.masa)), width=50, right=True),
    Column("omzet", "Omzet", lambda row: _amount(row.laba.omzet), width=104, right=True),
    Column("laba", "Laba", _laba, width=104, right=True),
    Column("arah", "Sejak tahun sebelumnya", _change, width=170, stretch=True),
    Column("bukti", "Bukti", _bukti, width=52),
)


class ProfitTab(QWidget):
    """A list of years; Enter opens the business on the page Laba UMKM."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._model: RowsModel[Year] = RowsModel(COLUMNS, parent=self)
        self.table = Table(self._model, memory="umkm.laba")
        self.table.setAccessibleName("Laporan laba per tahun")
        head = SectionTitle("Laporan laba", "Enter membuka di halaman Laba UMKM")
        head.add_right(
            Button("Isi di Laba UMKM", icon="trending-up", kind="tautan", on_click=self.wanted.emit)
        )
        head.setContentsMargins(8, 0, 8, 0)
        self._reasons = EmptyState(
            "inbox", "Belum ada laporan laba. Laporan diisi di halaman Laba UMKM.", panel=True
        )
        self._reasons.setContentsMargins(8, 0, 8, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        column.addWidget(head)
        column.addWidget(self.table, 1)
        column.addWidget(self._reasons)
        column.addStretch(0)
        self.table.opened.connect(lambda _id: self.wanted.emit())

    def show_rows(self, profits: Sequence[Laba]) -> None:
        self._model.set_rows(years_of(profits), [laba.id for laba in profits])
        self.table.setVisible(bool(profits))
        self._reasons.setVisible(not profits)
