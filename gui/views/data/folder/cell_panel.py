"""The picked cell: what it holds, changed by two pick-lists; below, every cell that is mapped."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core import angka
from core.actions.impor_folder_profil import Sasaran
from core.impor.peta_sel import Golongan, Letak
from gui.models.cells import Cell, Column
from gui.models.rows_model import RowsModel
from gui.widgets.buttons import Button
from gui.widgets.form import FormLine
from gui.widgets.headings import SectionTitle
from gui.widgets.pick import Pick
from gui.widgets.table import Table

_NOTHING = "Tidak dibaca"


@dataclass(frozen=True, slots=True)
class Mapped:
    """One mapped cell."""

    teks: str
    label: str
    ragu: bool


def _meaning(row: Mapped) -> Cell:
    if row.ragu:
        return Cell(row.label, icon="triangle-alert", tone="awas", tip=f"Tebakan: {row.label}")
    return Cell(row.label, icon="check", tone="sehat", tip=row.label)


_COLUMNS: tuple[Column[Mapped], ...] = (
    Column("sel", "Sel", lambda row: Cell(row.teks, tip=row.teks), width=112),
    Column("label", "Berisi", _meaning, stretch=True),
)


class CellPanel(QWidget):
    """Beside the grid."""

    assigned = Signal(str, str)
    """Cell, code ("" for nothing)."""
    wanted = Signal(str)
    """A mapped cell to be shown in the grid."""
    confirmed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._targets: Sequence[Sasaran] = ()
        self._letak: Letak | None = None
        self._filling = False
        self.title = SectionTitle("Sel yang dipilih")
        self.golongan = Pick([(one.value, one.sebutan) for one in Golongan], placeholder=_NOTHING)
        self.sasaran = Pick((), placeholder="Pilih isinya…")
        self.confirm_button = Button("Semua tebakan benar", icon="check",
                                     on_click=self.confirmed.emit)  # fmt: skip
        self.mapped = SectionTitle("Sel yang dipetakan")
        self.model: RowsModel[Mapped] = RowsModel(_COLUMNS, parent=self)
        self.table = Table(self.model, memory="data.folder.sel")
        self.table.setAccessibleName("Sel yang dipetakan")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.title)
        column.addWidget(FormLine("Golongan", self.golongan, width=240, stacked=True))
        column.addWidget(FormLine("Berisi", self.sasaran, width=320, stacked=True))
        column.addWidget(self.mapped)
        column.addWidget(self.table, 1)
        column.addWidget(self.confirm_button)
        self.sasaran.setSizeAdjustPolicy(
            Pick.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.golongan.changed.connect(self._turn)
        self.sasaran.changed.connect(self._assign)
        self.table.opened.connect(lambda _id: self._go())
        self.table.clicked.connect(lambda _index: self._go())

    def show_targets(self, targets: Sequence[Sasaran]) -> None:
        """What cells may hold under the pedoman."""
        self._targets = targets

    def show_cell(self, letak: Letak | None, kode: str) -> None:
        """Another cell is picked."""
        self._letak, self._filling = letak, True
        self.title.set_beside(letak.teks if letak else "pilih satu sel di kiri")
        kind = kode.partition(":")[0]
        self.golongan.set_code(kind)
        self._offer(kind)
        self.sasaran.set_code(kode)
        self.golongan.setEnabled(letak is not None)
        self.sasaran.setEnabled(letak is not None and bool(kind))
        self._filling = False

    def show_map(self, sel: Mapping[str, str], unsure: set[str]) -> None:
        """Every cell that is mapped, the unsure ones first."""
        words = {each.kode: each.label for each in self._targets}
        rows = [Mapped(teks, words.get(kode, kode), teks in unsure) for teks, kode in sel.items()]
        rows.sort(key=lambda row: not row.ragu)
        self.model.set_rows(rows)
        told = f"{angka.show(len(rows), 0)} sel"
        if unsure:
            told += f", {angka.show(len(unsure), 0)} tebakan belum pasti"
        self.mapped.set_beside(told)
        self.confirm_button.setEnabled(bool(unsure))
        self.confirm_button.setToolTip("" if unsure else "Tidak ada tebakan yang belum pasti.")

    def _offer(self, kind: str) -> None:
        self.sasaran.set_options(
            [(each.kode, each.label) for each in self._targets if each.golongan == kind]
        )

    def _turn(self) -> None:
        if self._filling or self._letak is None:
            return
        kind = self.golongan.code() or ""
        self._filling = True
        self._offer(kind)
        self.sasaran.set_code(None)
        self.sasaran.setEnabled(bool(kind))
        self._filling = False
        if not kind:
            self.assigned.emit(self._letak.teks, "")

    def _assign(self) -> None:
        if not self._filling and self._letak is not None and self.sasaran.code():
            self.assigned.emit(self._letak.teks, self.sasaran.code() or "")

    def _go(self) -> None:
        index = self.table.currentIndex()
        if index.isValid():
            self.wanted.emit(self.model.row(index.row()).teks)
