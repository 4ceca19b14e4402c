"""Aspects of one cooperative beside the median of its kind: choose by name, look, open."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core import angka
from core.actions.gambar_kesehatan import AspekUnit, GambarTahun, load_aspek, searched
from core.errors import AppError
from core.koperasi.banding_aspek import PEMBANDING_TERSEDIKIT, UnitDinilai
from core.koperasi.laporan import KunciLaporan, Unit
from gui.models.cells import Cell, Column
from gui.models.rows_model import RowsModel
from gui.session import Session
from gui.widgets.buttons import Button
from gui.widgets.charts.aspect_chart import AspectChart, AspectRow
from gui.widgets.headings import EmptyState, Notice, SectionTitle, line
from gui.widgets.labels import PredikatLabel, Text, predikat_look
from gui.widgets.search_box import SearchBox
from gui.widgets.table import Table
from gui.widgets.tabs import scrolled_into

_LIST, _LIST_NARROW = 372, 300


def _name(row: UnitDinilai) -> Cell:
    """The sign of the predikat before the name; its word stands beside the picture."""
    icon, tone = predikat_look(row.urut)
    note = "USP" if row.kunci.unit is Unit.USP else ""
    tip = f"{row.nama}: {row.predikat}"
    return Cell(row.nama, icon=icon, tone=tone, note=note, tip=tip, keep_end=True)


COLUMNS: tuple[Column[UnitDinilai], ...] = (Column("nama", "Nama", _name, width=200, stretch=True),)


class AspectTab(QWidget):
    """Names at the left, the picture of the current one at the right."""

    wanted = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._gambar: GambarTahun | None = None
        self._shown: AspekUnit | None = None
        self.search = SearchBox("Nama koperasi")
        self.model: RowsModel[UnitDinilai] = RowsModel(COLUMNS, parent=self)
        self.table = Table(self.model, memory="kesehatan.gambar.aspek")
        self.table.setAccessibleName("Koperasi dengan hasil yang dihitung")
        self._none = EmptyState("search", "Tidak ada nama yang cocok.", panel=True)
        self._names = QStackedWidget()
        self.title = SectionTitle("")
        self.verdict = PredikatLabel()
        self.open_button = Button("Buka", icon="activity", on_click=self._open)
        self.kind = Text("", "label", wrap=True)
        self.notice = Notice()
        self.chart = AspectChart()
        self._left = QWidget()
        self._right = QWidget()
        self._lay()
        self.search.searched.connect(lambda _text: self._filter())
        self.search.left.connect(self.table.setFocus)
        self.table.picked.connect(lambda _id: self._follow())
        self.table.opened.connect(self.wanted)
        self.chart.opened.connect(self._open)

    @property
    def shown(self) -> AspekUnit | None:
        return self._shown

    def show_gambar(self, gambar: GambarTahun) -> None:
        """The units of the year; the one looked at stays where it still is."""
        self._gambar = gambar
        self._filter()

    def set_narrow(self, *, narrow: bool) -> None:
        self._left.setFixedWidth(_LIST_NARROW if narrow else _LIST)

    def _filter(self) -> None:
        if self._gambar is None:
            return
        kept = self.table.current_id()
        rows = searched(self._gambar.unit, self.search.text())
        self.model.set_rows(rows, [row.kunci for row in rows])
        self._names.setCurrentWidget(self.table if rows else self._none)
        if rows and not self.table.pick(kept):
            self.table.pick(rows[0].kunci)
        self._follow()

    def _follow(self) -> None:
        kunci = self.table.current_id()
        unit = next((row for row in self.model.rows() if row.kunci == kunci), None)
        self._right.setVisible(unit is not None)
        if unit is None:
            self._shown = None
            return
        try:
            self._show(load_aspek(self._session.office, unit))
        except AppError as error:
            self._shown = None
            self.chart.set_rows((), 0)
            self.notice.show_error(error)

    def _show(self, found: AspekUnit) -> None:
        self._shown = found
        unit, banding = found.unit, found.banding
        self.title.title.setText(unit.nama)
        self.title.set_beside(
            f"Skor {found.skor}, tahun buku {unit.kunci.tahun_buku}"
            + (", unit simpan pinjam" if unit.kunci.unit is Unit.USP else "")
        )
        self.verdict.set_predikat(unit.predikat, unit.urut)
        if banding.cukup:
            self.kind.setText(
                f"{found.pedoman}. Median dari {banding.pembanding} hasil lain dengan pedoman "
                "dan tahun buku yang sama."
            )
            self.notice.clear()
        else:
            self.kind.setText(f"{found.pedoman}.")
            self.notice.show_note(
                f"Tidak cukup pembanding: {banding.pembanding} hasil lain dengan pedoman dan "
                "tahun buku yang sama.",
                f"Median ditampilkan mulai {PEMBANDING_TERSEDIKIT} hasil lain yang final.",
            )
        rows = [
            AspectRow(each.nama, f"Bobot {angka.show(each.bobot, 0)}", each.persen, each.median)
            for each in banding.aspek
        ]
        self.chart.set_rows(rows, banding.pembanding)

    def _open(self) -> None:
        kunci = self.table.current_id()
        if isinstance(kunci, KunciLaporan):
            self.wanted.emit(kunci)

    def _lay(self) -> None:
        self._left.setFixedWidth(_LIST)
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 8, 0, 8)
        left.setSpacing(8)
        left.addWidget(self.search)
        self._names.addWidget(self.table)
        self._names.addWidget(self._none)
        left.addWidget(self._names, 1)
        self.title.add_right(self.verdict)
        self.title.add_right(self.open_button)
        inside = QWidget()
        scroll = QVBoxLayout(inside)
        scroll.setContentsMargins(0, 0, 0, 0)
        scroll.addWidget(self.chart)
        scroll.addStretch(1)
        area = QWidget()
        scrolled_into(area, inside)
        right = QVBoxLayout(self._right)
        right.setContentsMargins(16, 8, 0, 8)
        right.setSpacing(8)
        for widget in (self.title, self.kind, self.notice):
            right.addWidget(widget)
        right.addWidget(area, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(0)
        row.addWidget(self._left)
        row.addSpacing(16)
        row.addWidget(line(vertical=True))
        row.addWidget(self._right, 1)
