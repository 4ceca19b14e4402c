"""Every confirmation of proposed statuses that stands; one of them may be taken back."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from core import rupiah, tanggal
from core.koperasi.usul_daftar import KelompokUsul
from gui.models.cells import Cell, Column
from gui.models.rows_model import RowsModel
from gui.widgets.buttons import Button
from gui.widgets.labels import Text
from gui.widgets.table import Table


def _basis(row: KelompokUsul) -> Cell:
    words = "; ".join(filter(None, (f"SK {row.no_sk}" if row.no_sk else "", row.dasar)))
    return Cell(words or "tanpa SK", tip=words)


def _confirmed(row: KelompokUsul) -> str:
    return tanggal.show_short(date.fromisoformat(row.pada[:10])) if row.pada else ""


_COLUMNS: tuple[Column[KelompokUsul], ...] = (
    Column("sejak", "Berlaku sejak", lambda row: tanggal.show_short(row.sejak), 110),
    Column("dasar", "SK atau dasar", _basis, 220, stretch=True),
    Column("jumlah", "Koperasi", lambda row: Cell.number(rupiah.show(row.jumlah)), 80, right=True),
    Column("pada", "Ditetapkan", _confirmed, 110),
    Column("oleh", "Oleh", lambda row: row.oleh, 150),
)


class ConfirmedDialog(QDialog):
    """`chosen` is the one to take back."""

    def __init__(self, parent: QWidget | None, rows: Sequence[KelompokUsul]) -> None:
        super().__init__(parent)
        self.setWindowTitle("Usul yang sudah ditetapkan")
        self.setModal(True)
        self._model: RowsModel[KelompokUsul] = RowsModel(_COLUMNS, parent=self)
        self.table = Table(self._model)
        self.table.setAccessibleName("Usul yang sudah ditetapkan")
        self._model.set_rows(rows, [one.id for one in rows])
        self.table.selectRow(0)
        self.take_back = Button("Batalkan usul ini", icon="history", on_click=self.accept)
        close = Button("Tutup", hint="Esc", on_click=self.reject)
        close.setDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.take_back)
        buttons.addStretch(1)
        buttons.addWidget(close)
        words = (
            "Membatalkan mengembalikan status sebelumnya; status yang sudah dikoreksi sesudahnya "
            "tetap berlaku."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(Text(words, "kecil", wrap=True))
        column.addWidget(self.table, 1)
        column.addLayout(buttons)
        self.resize(760, 400)

    @property
    def chosen(self) -> int:
        """The id of the current row; 0 for none."""
        found = self.table.current_id()
        return found if isinstance(found, int) else 0
