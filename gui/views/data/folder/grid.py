"""One sheet of the pattern as a grid; mapped cells bear a mark and say what they hold."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from core import angka
from core.actions.impor_folder_profil import LembarContoh
from core.impor.peta_sel import Letak, letak_of
from core.impor.sel_teks import shown
from gui.models.cells import Cell, Column
from gui.models.rows_model import RowsModel
from gui.widgets.pick import Pick
from gui.widgets.table import Table

_WIDTHS = {0: 120, 1: 240}
_WIDTH, _LARGE = 130, 9999
_GAP, _SHEET = 12, 240
Row = tuple[int, tuple[Any, ...]]


class SheetGrid(QWidget):
    """A pick of the sheet above, its cells below."""

    picked = Signal(object)
    """The Letak of the current cell."""

    def __init__(self) -> None:
        super().__init__()
        self._sheets: dict[str, LembarContoh] = {}
        self._sel: Mapping[str, str] = {}
        self._unsure: set[str] = set()
        self._words: Mapping[str, str] = {}
        self.lembar = Pick((), placeholder="")
        self.lembar.setAccessibleName("Lembar")
        self.model: RowsModel[Row] = RowsModel((_number(),), parent=self)
        self.table = Table(self.model)
        self.table.setAccessibleName("Sel buku kerja contoh")
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, _GAP, 0)
        column.setSpacing(6)
        self.lembar.setFixedWidth(_SHEET)
        column.addWidget(self.lembar)
        column.addWidget(self.table, 1)
        self.lembar.changed.connect(self._fill)
        self.table.selectionModel().currentChanged.connect(self._tell)

    def show_book(self, sheets: tuple[LembarContoh, ...]) -> None:
        """Another pattern."""
        self._sheets = {each.nama: each for each in sheets}
        self.lembar.set_options([(each.nama, f"Lembar {each.nama}") for each in sheets])
        if self.lembar.code() is None and sheets:
            self.lembar.set_code(sheets[0].nama)
        self._fill()

    def show_map(self, sel: Mapping[str, str], unsure: set[str], words: Mapping[str, str]) -> None:
        """What the cells hold now; the current cell stays."""
        self._sel, self._unsure, self._words = sel, unsure, words
        at = self.table.currentIndex()
        self._fill()
        if at.isValid():
            self.table.setCurrentIndex(self.model.index(at.row(), at.column()))

    def go_to(self, teks: str) -> None:
        """Show a cell of the pattern."""
        letak = letak_of(teks)
        if self.lembar.code() != letak.lembar:
            self.lembar.set_code(letak.lembar)
        index = self.model.index(letak.baris, letak.kolom + 1)
        self.table.setCurrentIndex(index)
        self.table.scrollTo(index)

    @property
    def current(self) -> Letak | None:
        """The cell that is picked."""
        index = self.table.currentIndex()
        name = self.lembar.code()
        if not index.isValid() or index.column() == 0 or name is None:
            return None
        return Letak(name, index.row(), index.column() - 1)

    def _fill(self) -> None:
        sheet = self._sheets.get(self.lembar.code() or "")
        rows = sheet.baris if sheet is not None else ()
        width = max((len(row) for row in rows), default=0)
        self.model.columns = (
            _number(),
            *(
                Column(
                    f"k{place}",
                    Letak("", 0, place).nama[:-1],
                    partial(self._cell, place),
                    width=_WIDTHS.get(place, _WIDTH),
                )
                for place in range(width)
            ),
        )
        self.model.set_rows(tuple(enumerate(rows)))
        for place in range(width):
            self.table.setColumnWidth(place + 1, _WIDTHS.get(place, _WIDTH))
        self.table.setColumnWidth(0, 44)

    def _cell(self, place: int, row: Row) -> Cell:
        at, cells = row
        cell = cells[place] if place < len(cells) else ""
        teks = Letak(self.lembar.code() or "", at, place).teks
        kode = self._sel.get(teks, "")
        number = isinstance(cell, int | float) and not isinstance(cell, bool)
        text = _shown(cell)
        if not kode:
            return Cell(text, right=number, tip=text, color="teks-2")
        words = self._words.get(kode, kode)
        if teks in self._unsure:
            return Cell(text, icon="triangle-alert", tone="awas", right=number, tip=words)
        return Cell(text, icon="check", tone="sehat", right=number, tip=words)

    def _tell(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self.picked.emit(self.current)


def _number() -> Column[Row]:
    return Column("nomor", "", lambda row: Cell.number(str(row[0] + 1), color="teks-2"), width=44,
                  right=True)  # fmt: skip


def _shown(cell: Any) -> str:
    """A cell of the pattern in the way of the program."""
    if isinstance(cell, bool) or not isinstance(cell, int | float):
        return shown(cell)
    whole = float(cell).is_integer()
    return angka.show(int(cell), 0) if whole and abs(cell) > _LARGE else shown(cell)
