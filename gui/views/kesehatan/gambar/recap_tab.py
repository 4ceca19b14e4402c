"""The recap of a year: kecamatan by predikat, sums that add up; every number opens its list."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core import angka
from core.actions.penilaian_daftar import Saringan, Tahap
from core.koperasi.gambar import BarisRekap, Rekap
from gui.models.cells import Cell, Column, RowLook
from gui.models.rows_model import RowsModel
from gui.theme import theme, ui_font
from gui.widgets.labels import Text
from gui.widgets.table import ROW, Table

NAMA, DINILAI, BELUM, SEMUA = "nama", "dinilai", "belum", "semua"
SCROLL = 12
UNFINISHED = frozenset(Tahap) - {Tahap.FINAL}
_LEAST, _PADDING = 100, 22


class RecapTable(Table):
    """Arrows walk over the numbers; Enter or a click opens what one counted."""

    asked = Signal(object, str)
    """Row id and column key."""

    def __init__(self, model: RowsModel[BarisRekap], *, memory: str = "") -> None:
        super().__init__(model, memory=memory)
        self.clicked.connect(self._ask)

    def _ask(self, index: QModelIndex) -> None:
        if index.isValid():
            key = self.columns()[index.column()].key
            self.asked.emit(index.row(), key)

    # Qt's own names
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask(self.currentIndex())
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        current = self.currentIndex()
        if self.hasFocus() and current.isValid():
            painter = QPainter(self.viewport())
            painter.setPen(QPen(theme().color("aksen"), 2))
            painter.drawRect(self.visualRect(current).adjusted(1, 1, -1, -1))


class RecapTab(QWidget):
    """The table and, always in sight under it, its sums."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._rekap = Rekap()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 10, 16, 8)
        self._column.setSpacing(0)
        self.sentence = Text("", "label", wrap=True)
        self.sentence.setContentsMargins(8, 0, 8, 8)
        self._column.addWidget(self.sentence)
        self.table: RecapTable | None = None
        self.sums: RecapTable | None = None
        self._under = QHBoxLayout()
        # the scroll bar above stands beside the numbers, not over them
        self._under.setContentsMargins(0, 0, SCROLL, 0)
        self._column.addLayout(self._under)
        self._copy = QAction("Salin tabel", self)
        self._copy.triggered.connect(self.copy_table)

    def show_rekap(self, rekap: Rekap, sentence: str) -> None:
        """Columns follow the predikat found; the place of the keyboard is kept."""
        self.sentence.setText(sentence)
        if self.table is None or rekap.predikat != self._rekap.predikat:
            self._rekap = rekap
            self._build()
        self._rekap = rekap
        kept = self.table.currentIndex() if self.table else QModelIndex()
        place = (kept.row(), kept.column()) if kept.isValid() else (0, 1)
        self._models[0].set_rows(rekap.baris)
        self._models[1].set_rows([rekap.total])
        if self.table is not None and rekap.baris:
            row = min(place[0], len(rekap.baris) - 1)
            self.table.setCurrentIndex(self._models[0].index(row, place[1]))

    def start(self) -> None:
        """The keyboard goes to the numbers."""
        if self.table is not None:
            self.table.setFocus()

    def copy_table(self) -> None:
        """Put the whole recap on the clipboard, ready for a worksheet."""
        columns = self._columns()
        rows = (*self._rekap.baris, self._rekap.total)
        lines = [[column.title for column in columns]]
        lines += [[column.show(row).text for column in columns] for row in rows]
        QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in lines))

    def _build(self) -> None:
        for old in (self.table, self.sums):
            if old is not None:
                old.hide()
                old.deleteLater()
        columns = self._columns()
        self._models: tuple[RowsModel[BarisRekap], RowsModel[BarisRekap]] = (
            RowsModel(columns, parent=self),
            RowsModel(columns, look=lambda _row: RowLook.JUMLAH, parent=self),
        )
        self.table = RecapTable(self._models[0], memory="kesehatan.rekap")
        self.table.setAccessibleName("Rekapitulasi kecamatan menurut predikat")
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.sums = RecapTable(self._models[1])
        self.sums.setAccessibleName("Jumlah seluruh kecamatan")
        self._frame_sums(self.table, self.sums)
        for table, rows in ((self.table, self._row_asked), (self.sums, self._sum_asked)):
            table.asked.connect(rows)
            table.addAction(self._copy)
            table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._column.insertWidget(1, self.table, 1)
        self._under.addWidget(self.sums)

    def _frame_sums(self, table: RecapTable, sums: RecapTable) -> None:
        """As wide as the table above, column by column."""
        sums.horizontalHeader().hide()
        sums.setFixedHeight(ROW + 2)
        sums.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        sums.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.horizontalHeader().sectionResized.connect(
            lambda section, _old, new: sums.setColumnWidth(section, new)
        )

    def _columns(self) -> tuple[Column[BarisRekap], ...]:
        return (
            Column(NAMA, "Kecamatan", lambda row: row.nama, width=220, stretch=True),
            *(
                Column(nama, nama, _number(partial(_count, n)), width=_wide(nama), right=True)
                for n, (nama, _urut) in enumerate(self._rekap.predikat)
            ),
            Column(DINILAI, "Dinilai", _number(lambda row: row.dinilai), width=90, right=True),
            Column(BELUM, "Belum final", _number(lambda row: row.belum), width=100, right=True),
            Column(SEMUA, "Jumlah", _number(lambda row: row.semua), width=90, right=True),
        )

    def _row_asked(self, place: object, key: str) -> None:
        if isinstance(place, int) and place < len(self._rekap.baris):
            self.wanted.emit(filter_for(self._rekap.baris[place], key))

    def _sum_asked(self, _place: object, key: str) -> None:
        self.wanted.emit(filter_for(None, key))


def filter_for(row: BarisRekap | None, key: str) -> Saringan:
    """The list that a number counted; without a row that of every kecamatan."""
    kecamatan = frozenset() if row is None else frozenset({row.kode})
    match key:
        case "nama" | "semua":
            return Saringan(kecamatan=kecamatan, sekali=True)
        case "belum":
            return Saringan(kecamatan=kecamatan, tahap=UNFINISHED, sekali=True)
        case "dinilai":
            return Saringan(kecamatan=kecamatan, tahap=frozenset({Tahap.FINAL}), sekali=True)
        case predikat:
            return Saringan(
                kecamatan=kecamatan,
                tahap=frozenset({Tahap.FINAL}),
                predikat=frozenset({predikat}),
                sekali=True,
            )


def _wide(head: str) -> int:
    """Room for the whole predikat above its numbers."""
    return max(QFontMetrics(ui_font(9, bold=True)).horizontalAdvance(head) + _PADDING, _LEAST)


def _count(column: int, row: BarisRekap) -> int:
    return row.jumlah[column]


def _number(count: Callable[[BarisRekap], int]) -> Callable[[BarisRekap], Cell]:
    def cell(row: BarisRekap) -> Cell:
        found = count(row)
        return Cell.number(angka.show(found, 0), color="teks" if found else "teks-3")

    return cell
