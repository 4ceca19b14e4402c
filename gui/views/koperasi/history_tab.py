"""Tab Riwayat: who changed which field from what to what, and the same for one field alone."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core import tanggal
from gui.models.cells import Column
from gui.models.rows_model import RowsModel
from gui.views.koperasi.history_words import KOPERASI, Change
from gui.widgets.headings import EmptyState
from gui.widgets.labels import Text
from gui.widgets.pick import Pick
from gui.widgets.table import Table

COLUMNS: tuple[Column[Change], ...] = (
    Column("waktu", "Waktu", lambda row: tanggal.show_moment(row.waktu), width=168),
    Column("isian", "Isian", lambda row: row.label or row.perbuatan, width=140),
    Column("semula", "Semula", lambda row: row.before, width=110),
    Column("menjadi", "Menjadi", lambda row: row.after, width=110, stretch=True),
    Column("petugas", "Petugas", lambda row: row.petugas, width=130),
)
_TABLES = {
    "status_koperasi": "status",
    "pengurus": "pengurus",
    "legalitas": "izin",
    "lampiran": "lampiran",
}


class HistoryTab(QWidget):
    """The journal of one cooperative, newest first."""

    def __init__(self) -> None:
        super().__init__()
        self._all: Sequence[Change] = ()
        self._model: RowsModel[Change] = RowsModel(COLUMNS, parent=self)
        self.field = Pick(placeholder="Semua isian")
        self.field.setAccessibleName("Isian")
        self.field.setFixedWidth(240)
        self.field.changed.connect(self._show)
        self.table = Table(self._model, memory="koperasi.riwayat")
        self.table.setAccessibleName("Riwayat isian")
        self._empty = EmptyState("history", "", panel=True)
        self._lay()

    def show_changes(self, found: Sequence[Change]) -> None:
        """Show these, keeping the field that was chosen."""
        self._all = found
        labels: Mapping[str, str] = {
            _code(one): f"{one.label}{'' if one.tabel == KOPERASI else ' (' + _about(one) + ')'}"
            for one in found
            if one.field
        }
        self.field.set_options(sorted(labels.items(), key=lambda item: item[1]))
        self._show()

    def choose(self, tabel: str, field: str, label: str) -> None:
        """Show one field alone, also one that never changed."""
        code = f"{tabel}.{field}"
        if self.field.findData(code) < 0:
            self.field.addItem(label, code)
        self.field.set_code(code)
        self._show()

    def _show(self) -> None:
        chosen = self.field.code()
        rows = [one for one in self._all if chosen in (None, _code(one))]
        self._model.set_rows(rows)
        sentence = "Isian ini belum pernah diubah." if chosen else "Belum ada perubahan tercatat."
        self._empty.set_sentence(sentence)
        self.table.setVisible(bool(rows))
        self._empty.setVisible(not rows)

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


def _code(change: Change) -> str:
    return f"{change.tabel}.{change.field}"


def _about(change: Change) -> str:
    return _TABLES.get(change.tabel, "tahunan")
