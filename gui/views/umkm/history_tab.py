"""Tab Riwayat: who changed which field from what to what, and the same for one field alone."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core import tanggal
from gui.models.cells import Cell, Column
from gui.models.rows_model import RowsModel
from gui.views.umkm.history_words import Change
from gui.widgets.headings import EmptyState
from gui.widgets.labels import Text
from gui.widgets.pick import Pick
from gui.widgets.table import Table


def _moment(row: Change) -> Cell:
    shown = f"{tanggal.show_short(row.waktu.date())} {row.waktu:%H.%M}"
    return Cell(shown, tip=tanggal.show_moment(row.waktu))


def _act(row: Change) -> Cell:
    return Cell(row.perbuatan, tip=f"{row.perbuatan}, oleh {row.petugas}")


COLUMNS: tuple[Column[Change], ...] = (
    Column("waktu", "Waktu", _moment, width=128),
    Column("perbuatan", "Perbuatan", _act, width=122),
    Column("isian", "Isian", lambda row: Cell(row.label, tip=row.label), width=98),
    Column("semula", "Semula", lambda row: Cell(row.before, tip=row.before), width=96),
    Column("menjadi", "Menjadi", lambda row: Cell(row.after, tip=row.after), stretch=True),
    Column("petugas", "Petugas", lambda row: Cell(row.petugas, tip=row.petugas), width=80),
)
NEVER = "Isian ini belum pernah diubah."
NOTHING = "Belum ada perubahan sejak usaha ini dimasukkan bersama data lain."


class HistoryTab(QWidget):
    """The journal of one business, newest first; personal data stay masked."""

    def __init__(self) -> None:
        super().__init__()
        self._all: Sequence[Change] = ()
        self._model: RowsModel[Change] = RowsModel(COLUMNS, parent=self)
        self.field = Pick(placeholder="Semua isian")
        self.field.setAccessibleName("Isian")
        self.field.setFixedWidth(240)
        self.field.changed.connect(self._show)
        self.table = Table(self._model, memory="umkm.riwayat")
        self.table.setAccessibleName("Riwayat isian")
        self._empty = EmptyState("history", NOTHING, panel=True)
        self._lay()

    def rows(self) -> tuple[Change, ...]:
        """What is listed now."""
        return self._model.rows()

    def show_changes(self, found: Sequence[Change]) -> None:
        """Show these, keeping the field that was chosen."""
        self._all = found
        labels = {one.field: one.label for one in found if one.field}
        self.field.set_options(sorted(labels.items(), key=lambda item: item[1]))
        self._show()

    def choose(self, field: str, label: str) -> None:
        """Show one field alone, also one that never changed."""
        if self.field.findData(field) < 0:
            self.field.addItem(label, field)
        self.field.set_code(field)
        self._show()

    def _show(self) -> None:
        chosen = self.field.code()
        rows = [one for one in self._all if chosen in (None, one.field)]
        self._model.set_rows(rows)
        self.table.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self._empty.set_sentence(NEVER if chosen else NOTHING)

    def _lay(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 8, 0)
        head.setSpacing(10)
        head.addWidget(Text("Tampilkan", "label"))
        head.addWidget(self.field)
        head.addWidget(Text("terbaru di atas", "kecil"))
        head.addStretch(1)
        self._empty.setContentsMargins(8, 0, 8, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addWidget(self._empty)
        column.addStretch(0)
