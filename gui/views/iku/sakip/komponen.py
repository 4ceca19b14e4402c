"""Components of one LHE beside those of the letter a year before."""

from collections.abc import Iterator
from dataclasses import replace

from core.iku.perubahan_sakip import PerubahanSakip
from gui.models.cells import Cell, Column
from gui.models.rows_model import RowsModel
from gui.views.iku.perubahan.components import Row, columns
from gui.widgets.table import Table

_WIDTH = 78


def _columns(tahun: int) -> Iterator[Column[Row]]:
    """The columns of the view of changes, narrower; a shortened name is told whole."""
    for one in columns(tahun):
        if one.stretch:
            yield replace(one, cell=lambda row: Cell(row[0], tip=row[0]))
        else:
            yield replace(one, title=one.title.removeprefix("Tahun "), width=_WIDTH)


class PartTable(Table):
    """Heads are the years of publication; last what no component tells."""

    def __init__(self) -> None:
        self._rows: RowsModel[Row] = RowsModel(tuple(_columns(0)))
        super().__init__(self._rows, memory="iku.sakip.komponen")
        self._rows.setParent(self)
        self.setAccessibleName("Komponen nilai SAKIP")

    def show_change(self, perubahan: PerubahanSakip) -> None:
        """Replace the rows and the years in the heads."""
        rows: list[Row] = [
            (one.nama, one.dulu, one.kini, one.selisih) for one in perubahan.komponen
        ]
        if perubahan.sisa:
            rows.append(("Tidak dirinci", None, None, perubahan.sisa))
        self._rows.columns = tuple(_columns(perubahan.tahun))
        self._rows.set_rows(rows)
