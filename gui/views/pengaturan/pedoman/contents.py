"""Left of the document: the pedoman the office has, and what stands in the one chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from core.actions.pedoman import PedomanKantor
from core.koperasi.penilaian import short_name
from core.rules.kecocokan import BELUM, SUDAH
from core.rules.pedoman import Pedoman
from gui.models.cells import Cell, Column
from gui.models.rows_model import RowsModel
from gui.theme import ui_font
from gui.views.pengaturan.pedoman.document import ATAS, anchor_of
from gui.widgets.buttons import Button
from gui.widgets.headings import SectionTitle, line
from gui.widgets.search_box import SearchBox
from gui.widgets.table import HEAD, ROW, Table

WIDTH, NARROW = 316, 280
_MOST_ROWS, _ITEM = 6, 28
_ANCHOR = Qt.ItemDataRole.UserRole


def _name(found: PedomanKantor) -> Cell:
    return Cell(short_name(found.id), tip=f"{found.pedoman.judul}\n{found.pedoman.dasar}")


def _state(found: PedomanKantor) -> Cell:
    if found.kecocokan.sudah:
        return Cell("Sudah", icon="circle-check", tone="sehat", tip=SUDAH)
    return Cell("Belum", icon="triangle-alert", tone="awas", tip=BELUM)


COLUMNS: tuple[Column[PedomanKantor], ...] = (
    Column("pedoman", "Pedoman", _name, stretch=True),
    Column("keadaan", "Dicocokkan", _state, width=96),
)


class Contents(QWidget):
    """Emits which pedoman was picked, and to which part of it one wants to go."""

    picked = Signal(str)
    part_wanted = Signal(str)
    new_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        self.add_button = Button("Tambah", icon="plus", on_click=self.new_wanted.emit)
        title = SectionTitle("Pedoman")
        title.add_right(self.add_button)
        self._model: RowsModel[PedomanKantor] = RowsModel(COLUMNS, parent=self)
        self.table = Table(self._model, memory="pengaturan.pedoman")
        self.table.setAccessibleName("Pedoman penilaian")
        self.table.picked.connect(self._pick)
        self.search = SearchBox("Cari dalam pedoman ini", width=WIDTH - 40)
        self.parts = QListWidget()
        self.parts.setObjectName("daftarBantuan")
        self.parts.setAccessibleName("Isi pedoman menurut bagian")
        self.parts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.parts.currentItemChanged.connect(self._go)
        self.parts.itemClicked.connect(self._go)
        self._lay(title)

    def show_all(self, found: Sequence[PedomanKantor], chosen: str) -> None:
        """Show these and mark one, without telling anybody."""
        blocked = self.table.blockSignals(True)
        self._model.set_rows(found, [each.id for each in found])
        self.table.pick(chosen)
        self.table.blockSignals(blocked)
        rows = min(len(found), _MOST_ROWS)
        self.table.setFixedHeight(HEAD + rows * ROW + 4)

    def show_parts(self, pedoman: Pedoman) -> None:
        """Aspects and components of the pedoman chosen."""
        blocked = self.parts.blockSignals(True)
        self.parts.clear()
        self._add("Kepala dan predikat", ATAS, bold=True)
        for aspek in pedoman.aspek:
            self._add(f"{aspek.kode}  {aspek.nama}", anchor_of(aspek.komponen[0]), bold=True)
            for each in aspek.komponen:
                self._add(f"    {each.kode}  {each.nama}", anchor_of(each))
        self.parts.blockSignals(blocked)

    def set_narrow(self, *, narrow: bool) -> None:
        self.setFixedWidth(NARROW if narrow else WIDTH)
        self.search.setFixedWidth(self.width() - 40)

    def _add(self, text: str, anchor: str, *, bold: bool = False) -> None:
        item = QListWidgetItem(text)
        item.setSizeHint(QSize(0, _ITEM))
        item.setData(_ANCHOR, anchor)
        item.setToolTip(text.strip())
        if bold:
            item.setFont(ui_font(10, bold=True))
        self.parts.addItem(item)

    def _pick(self, found: object) -> None:
        if isinstance(found, str):
            self.picked.emit(found)

    def _go(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.part_wanted.emit(item.data(_ANCHOR))

    def _lay(self, title: SectionTitle) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(24, 12, 16, 8)
        head.addWidget(title)
        inset = QVBoxLayout()
        inset.setContentsMargins(16, 0, 8, 8)
        inset.addWidget(self.table)
        seek = QVBoxLayout()
        seek.setContentsMargins(24, 8, 16, 4)
        seek.addWidget(self.search)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(inset)
        column.addWidget(line(soft=True))
        column.addLayout(seek)
        column.addWidget(self.parts, 1)
