"""The papers there are, and how each stands for the examination in hand."""

from collections.abc import Sequence

from core.actions.cetak_kesehatan_keadaan import BANYAK, DRAF, SIAP, SUDAH, KeadaanNaskah
from gui.models.cells import Cell, Column
from gui.models.rows_model import RowsModel
from gui.widgets.table import HEAD, ROW, Table

_LOOK = {SIAP: ("check", "sehat"), SUDAH: ("circle-check", "sehat"), DRAF: ("pencil", "awas")}
_SHOWN = 6


def _state(row: KeadaanNaskah) -> Cell:
    if row.kata == BANYAK:
        return Cell()
    icon, tone = _LOOK.get(row.kata, ("minus", "teks-3"))
    return Cell(row.kata, icon=icon, tone=tone, color="teks-2", tip=row.sebab)


COLUMNS: tuple[Column[KeadaanNaskah], ...] = (
    Column("judul", "Dokumen", lambda row: row.judul, width=220, stretch=True),
    Column("keadaan", "Keadaan", _state, width=124),
)


class PaperList(Table):
    """One line a paper; the reason stands in the tooltip and under the list."""

    def __init__(self) -> None:
        self._rows: RowsModel[KeadaanNaskah] = RowsModel(COLUMNS)
        super().__init__(self._rows, memory="kesehatan.cetak.naskah")
        self._rows.setParent(self)
        self.setAccessibleName("Dokumen yang dicetak")
        self.setFixedHeight(HEAD + 2 + ROW * _SHOWN)

    def show_states(self, states: Sequence[KeadaanNaskah], wanted: str = "") -> None:
        """Show these, and stay at the paper that was chosen, without telling anybody."""
        kept = wanted or self.current_id()
        blocked = self.blockSignals(True)
        self._rows.set_rows(states, [one.dokumen for one in states])
        if not self.pick(kept) and states:
            self.pick(states[0].dokumen)
        self.blockSignals(blocked)

    @property
    def dokumen(self) -> str:
        """The code of the paper chosen; empty before there are any."""
        found = self.current_id()
        return found if isinstance(found, str) else ""

    @property
    def standing(self) -> KeadaanNaskah | None:
        """How the paper chosen stands."""
        return next((one for one in self._rows.rows() if one.dokumen == self.dokumen), None)
