"""The cooperatives of one surat tugas."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.actions.penugasan_koperasi import CalonPeriksa
from core.koperasi.laporan import KunciLaporan
from gui.models.rows_model import RowsModel
from gui.views.kesehatan.targets import PemeriksaanTarget
from gui.views.kesehatan.tugas.columns import SENT
from gui.widgets.buttons import Button
from gui.widgets.headings import EmptyState
from gui.widgets.labels import Text
from gui.widgets.table import Table


class SentTab(QWidget):
    """Enter opens the record of an examination; others are added, or taken out."""

    wanted = Signal(object)
    adding_wanted = Signal()
    removal_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.add_button = Button(
            "Pilih koperasi…", icon="plus", kind="utama", on_click=self.adding_wanted.emit
        )
        self.open_button = Button(
            "Pemeriksaan", icon="list-checks", hint="Enter", on_click=self._open
        )
        self.remove_button = Button("Keluarkan", icon="minus", on_click=self._remove)
        self.count = Text("", "label")
        self.model: RowsModel[CalonPeriksa] = RowsModel(SENT, parent=self)
        self.table = Table(self.model, memory="kesehatan.tugas.koperasi")
        self.table.setAccessibleName("Koperasi pada surat tugas")
        self._empty = EmptyState("building-2", "Belum ada koperasi. Pilih yang akan diperiksa.")
        self._body = QStackedWidget()
        self._lay()
        self.table.opened.connect(lambda _id: self._open())

    def show_rows(self, rows: tuple[CalonPeriksa, ...], *, editable: bool) -> None:
        """Show these; nothing can be added while the letter is not saved or in the bin."""
        kept = self.table.current_id()
        self.model.set_rows(rows, [row.kunci for row in rows])
        self._body.setCurrentWidget(self.table if rows else self._empty)
        if rows and not self.table.pick(kept):
            self.table.pick(rows[0].kunci)
        self.add_button.setEnabled(editable)
        self.add_button.setToolTip("" if editable else "Simpan surat tugas dahulu.")
        self.open_button.setEnabled(bool(rows))
        self.remove_button.setEnabled(bool(rows) and editable)
        self.count.setText(f"{len(rows)} koperasi" if rows else "")
        self._empty.set_sentence(
            "Belum ada koperasi. Pilih yang akan diperiksa."
            if editable
            else "Simpan surat tugas dahulu, lalu pilih koperasinya."
        )

    def current(self) -> KunciLaporan | None:
        found = self.table.current_id()
        return found if isinstance(found, KunciLaporan) else None

    def _open(self) -> None:
        kunci = self.current()
        if kunci is not None:
            self.wanted.emit(PemeriksaanTarget(kunci))

    def _remove(self) -> None:
        kunci = self.current()
        if kunci is not None:
            self.removal_wanted.emit(kunci)

    def _lay(self) -> None:
        buttons = QHBoxLayout()
        buttons.setContentsMargins(24, 12, 24, 8)
        buttons.setSpacing(8)
        for button in (self.add_button, self.open_button, self.remove_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.count)
        self._body.addWidget(self.table)
        self._body.addWidget(self._empty)
        holder = QHBoxLayout()
        holder.setContentsMargins(16, 0, 16, 8)
        holder.addWidget(self._body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(buttons)
        column.addLayout(holder, 1)
