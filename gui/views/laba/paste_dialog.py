"""What a pasted block would do, before it does it."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from core import rupiah
from core.umkm.laba import Laba
from core.umkm.tempel import BarisTempel, Nasib
from gui.models.cells import Cell, Column
from gui.models.rows_model import RowsModel
from gui.widgets.buttons import Button
from gui.widgets.labels import Text
from gui.widgets.table import Table

_LOOK = {
    Nasib.BARU: ("plus", "sehat"),
    Nasib.BERUBAH: ("pencil", "aksen"),
    Nasib.SAMA: ("minus", "teks-2"),
    Nasib.DITOLAK: ("octagon-alert", "khusus"),
}
_COLUMNS: tuple[Column[BarisTempel], ...] = (
    Column("nasib", "Akan", lambda row: Cell.state(*_state(row)), width=100),
    Column("nama", "Nama usaha", lambda row: row.nama, width=210),
    Column("laba", "Laba", lambda row: Cell.rupiah(_profit(row)), width=120, right=True),
    Column("sebab", "Catatan data", lambda row: Cell(row.sebab, tip=row.sebab), stretch=True),
)


def _state(row: BarisTempel) -> tuple[str, str, str]:
    icon, tone = _LOOK[row.nasib]
    return icon, row.nasib.value, tone


def _profit(row: BarisTempel) -> int | None:
    return row.laba.laba if row.laba is not None and row.nasib is not Nasib.DITOLAK else None


class PasteDialog(QDialog):
    """The rows with what would become of each; only new and changed ones are saved."""

    def __init__(self, parent: QWidget | None, rows: Sequence[BarisTempel]) -> None:
        super().__init__(parent)
        self._rows = tuple(rows)
        self.setWindowTitle("Tempel dari Excel")
        self.setModal(True)
        self.resize(760, 460)
        model = RowsModel(_COLUMNS, parent=self)
        model.set_rows(self._rows)
        table = Table(model)
        table.setAccessibleName("Baris yang ditempel")
        ready = len(self.ready())
        self.save_button = Button(
            f"Simpan {rupiah.show(ready)} baris", icon="save", kind="utama", on_click=self.accept
        )
        self.save_button.setEnabled(bool(ready))
        self.save_button.setDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(Text(self._advice(), "label"), 1)
        buttons.addWidget(Button("Batal", hint="Esc", on_click=self.reject))
        buttons.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(Text(self.summary(), "subjudul"))
        column.addWidget(table, 1)
        column.addLayout(buttons)

    def ready(self) -> tuple[Laba, ...]:
        """The profits that would be saved."""
        wanted = (Nasib.BARU, Nasib.BERUBAH)
        return tuple(row.laba for row in self._rows if row.nasib in wanted and row.laba is not None)

    def summary(self) -> str:
        counted = Counter(row.nasib for row in self._rows)
        parts = [
            f"{rupiah.show(counted[nasib])} {nasib.value}" for nasib in Nasib if counted[nasib]
        ]
        return f"{rupiah.show(len(self._rows))} baris: {', '.join(parts)}"

    def _advice(self) -> str:
        if any(row.nasib is Nasib.DITOLAK for row in self._rows):
            return "Baris yang ditolak tidak disimpan; perbaiki di Excel lalu tempel lagi."
        return "Belum ada yang disimpan." if self.ready() else "Semua baris sudah sama."
