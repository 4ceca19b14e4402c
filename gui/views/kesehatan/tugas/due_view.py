"""What cooperatives still owe the office, by the day it was due."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.actions.tagihan import JenisTagihan, Tagihan, count_overdue, filtered, list_tagihan
from gui.models.rows_model import RowsModel
from gui.session import Session
from gui.views.kesehatan.targets import PemeriksaanTarget
from gui.views.kesehatan.tugas.columns import DUE
from gui.widgets.buttons import Button
from gui.widgets.chips import Chip
from gui.widgets.headings import FILTERS, EmptyState, PageHeader
from gui.widgets.labels import Text
from gui.widgets.menu_chip import MenuChip
from gui.widgets.search_box import SearchBox
from gui.widgets.table import Table

_PART = {
    JenisTagihan.PERMINTAAN: "kelengkapan",
    JenisTagihan.PENGEMBALIAN: "pengembalian",
    JenisTagihan.REKOMENDASI: "rekomendasi",
    JenisTagihan.SANKSI: "sanksi",
}


class DueView(QWidget):
    """Requests, returned reports, recommendations and sanctions that are open."""

    closed = Signal()
    wanted = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._rows: tuple[Tagihan, ...] = ()
        self.header = PageHeader("Tindak lanjut jatuh tempo")
        self.header.add_button(
            Button("Kembali", icon="arrow-left", hint="Esc", on_click=self.closed.emit)
        )
        self.open_button = Button(
            "Buka", icon="list-checks", hint="Enter", kind="utama", on_click=self._open_current
        )
        self.header.add_button(self.open_button)
        self.search = SearchBox("Nama koperasi")
        self.kind = MenuChip("Jenis", [(each.value, each.sebutan) for each in JenisTagihan])
        self.late = Chip("Lewat tenggat saja", on_change=lambda _on: self._filter())
        self.count = Text("", "label")
        self.model: RowsModel[Tagihan] = RowsModel(DUE, parent=self)
        self.table = Table(self.model, memory="kesehatan.tugas.tagihan")
        self.table.setAccessibleName("Tindak lanjut jatuh tempo")
        self._none = EmptyState("circle-check", "Tidak ada yang ditunggu.")
        self._body = QStackedWidget()
        self._lay()
        self.search.searched.connect(lambda _text: self._filter())
        self.search.left.connect(self.table.setFocus)
        self.kind.changed.connect(self._filter)
        self.table.opened.connect(lambda _id: self._open_current())
        self.late.setChecked(True)

    def read(self) -> int:
        """What is open now; returns how much of it is overdue."""
        self._rows = list_tagihan(self._session.office, self._session.year)
        overdue = count_overdue(self._rows)
        self.header.set_subtitle(f"{overdue} lewat tenggat dari {len(self._rows)} yang terbuka")
        self._filter()
        return overdue

    def _filter(self) -> None:
        rows = filtered(
            self._rows,
            teks=self.search.text(),
            jenis=self.kind.chosen(),
            lewat=self.late.isChecked(),
        )
        self.model.set_rows(rows)
        self.count.setText(f"{len(rows)} ditampilkan")
        self.open_button.setEnabled(bool(rows))
        self._none.set_sentence(
            "Tidak ada yang lewat tenggat." if self.late.isChecked() else "Tidak ada yang ditunggu."
        )
        self._body.setCurrentWidget(self.table if rows else self._none)
        if rows:
            self.table.pick(0)

    def _open_current(self) -> None:
        index = self.table.currentIndex()
        if index.isValid():
            row = self.model.row(index.row())
            self.wanted.emit(PemeriksaanTarget(row.kunci, _PART[row.jenis]))

    def _lay(self) -> None:
        filters = QWidget()
        filters.setFixedHeight(FILTERS)
        row = QHBoxLayout(filters)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(8)
        for widget in (self.search, self.kind, self.late):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.count)
        self._body.addWidget(self.table)
        self._body.addWidget(self._none)
        holder = QHBoxLayout()
        holder.setContentsMargins(16, 0, 16, 8)
        holder.addWidget(self._body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(filters)
        column.addLayout(holder, 1)
