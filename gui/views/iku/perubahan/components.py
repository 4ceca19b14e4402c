"""The score of the Inspektorat, component by component, against the letter before."""

from fractions import Fraction

from core import angka
from core.iku.perubahan_sakip import PerubahanSakip
from gui.models.cells import Cell, Column
from gui.models.rows_model import RowsModel
from gui.widgets.table import Table


def _score(value: Fraction | None) -> Cell:
    return Cell.number(angka.show(value) if value is not None else "n/a")


def _step(value: Fraction | None) -> Cell:
    if value is None:
        return Cell.number("n/a", color="teks-2")
    sign = "+" if value > 0 else angka.MINUS if value < 0 else ""
    return Cell.number(f"{sign}{angka.show(value if value >= 0 else -value)}")


Row = tuple[str, Fraction | None, Fraction | None, Fraction | None]
"""Name, both scores, the difference."""


def columns(tahun: int) -> tuple[Column[Row], ...]:
    """Both years stand in the heads."""
    return (
        Column("nama", "Komponen", lambda row: row[0], width=260, stretch=True),
        Column("dulu", f"Tahun {tahun - 1}", lambda row: _score(row[1]), width=96, right=True),
        Column("kini", f"Tahun {tahun}", lambda row: _score(row[2]), width=96, right=True),
        Column("selisih", "Selisih", lambda row: _step(row[3]), width=96, right=True),
    )


class ComponentTable(Table):
    """Rows of both letters; the last one is what no component tells."""

    def __init__(self) -> None:
        self._rows: RowsModel[Row] = RowsModel(columns(0))
        super().__init__(self._rows, memory="iku.perubahan.komponen")
        self._rows.setParent(self)
        self.setAccessibleName("Komponen nilai SAKIP")

    def show_change(self, perubahan: PerubahanSakip) -> None:
        """Replace the rows and the years in the heads."""
        rows: list[Row] = [
            (one.nama, one.dulu, one.kini, one.selisih) for one in perubahan.komponen
        ]
        if perubahan.sisa:
            rows.append(("Tidak dirinci menurut komponen", None, None, perubahan.sisa))
        self._rows.columns = columns(perubahan.tahun)
        self._rows.set_rows(rows)
