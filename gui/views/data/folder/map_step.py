"""Petakan sel: the pattern's cells, what they hold, and the layout kept under a name."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from core.actions.impor_folder_profil import Sasaran
from core.impor.model import Kebijakan
from core.impor.peta_sel import Letak
from core.koperasi.laporan import Unit
from core.koperasi.penilaian import short_name
from gui.views.data.folder.cell_panel import CellPanel
from gui.views.data.folder.choices import FolderChoices, words_of
from gui.views.data.folder.grid import SheetGrid
from gui.widgets.form import FormLine
from gui.widgets.headings import MARGIN
from gui.widgets.notice_bar import NoticeBar
from gui.widgets.pick import Pick
from gui.widgets.typed_line import Line

_PANEL = 340


class MapStep(QWidget):
    """Changes the choices; the view looks again when pedoman or unit change."""

    changed = Signal()
    named = Signal()
    look_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.choices: FolderChoices | None = None
        self._filling = False
        self.notice = NoticeBar()
        self.pedoman = Pick((), placeholder="Pilih pedoman")
        self.unit = Pick([(one.value, one.sebutan) for one in Unit], placeholder="")
        self.kebijakan = Pick([(one.value, one.sebutan) for one in Kebijakan], placeholder="")
        self.nama = Line("Nama susunan ini")
        self.grid = SheetGrid()
        self.panel = CellPanel()
        head = QHBoxLayout()
        head.setContentsMargins(MARGIN, 8, MARGIN, 2)
        head.setSpacing(12)
        for label, field, width in (
            ("Pedoman penilaian", self.pedoman, 210),
            ("Pembukuan", self.unit, 150),
            ("Angka yang sudah ada", self.kebijakan, 150),
            ("Simpan sebagai profil", self.nama, 210),
        ):
            line = FormLine(label, field, width=width, stacked=True)
            head.addWidget(line, 0, Qt.AlignmentFlag.AlignTop)
        head.addStretch(1)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.grid)
        parts.addWidget(self.panel)
        self.panel.setMinimumWidth(_PANEL)
        parts.setStretchFactor(0, 1)
        body = QHBoxLayout()
        body.setContentsMargins(MARGIN, 4, MARGIN, 8)
        body.addWidget(parts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.notice)
        column.addLayout(head)
        column.addLayout(body, 1)
        self.pedoman.changed.connect(self._turn)
        self.unit.changed.connect(self._turn)
        self.kebijakan.changed.connect(self._policy)
        self.nama.changed.connect(self._name)
        self.grid.picked.connect(self._pick)
        self.panel.assigned.connect(self._assign)
        self.panel.wanted.connect(self.grid.go_to)
        self.panel.confirmed.connect(self._confirm)

    def offer_pedoman(self, ids: tuple[str, ...]) -> None:
        """The pedoman that the office has."""
        self.pedoman.set_options([(each, short_name(each)) for each in ids])

    def show_choices(self, choices: FolderChoices, targets: tuple[Sasaran, ...]) -> None:
        """A pattern that was looked at."""
        self.choices, self._filling = choices, True
        self._words = words_of(targets)
        self.pedoman.set_code(choices.pedoman_id)
        self.unit.set_code(choices.unit)
        self.kebijakan.set_code(choices.kebijakan.value)
        self.nama.set_text(choices.nama)
        self.panel.show_targets(targets)
        if choices.tinjauan is not None:
            self.grid.show_book(choices.tinjauan.lembar)
        self._filling = False
        self._renew()
        self._pick(self.grid.current)

    def _turn(self) -> None:
        if self._filling or self.choices is None:
            return
        self.choices.pedoman_id = self.pedoman.code() or ""
        self.choices.unit = self.unit.code() or Unit.KOPERASI.value
        self.look_wanted.emit()

    def _policy(self) -> None:
        if not self._filling and self.choices is not None:
            self.choices.kebijakan = Kebijakan(self.kebijakan.code() or Kebijakan.ISI_KOSONG)
            self.changed.emit()

    def _name(self) -> None:
        if not self._filling and self.choices is not None:
            self.choices.nama = self.nama.text()
            self.named.emit()

    def _pick(self, letak: Letak | None) -> None:
        if self.choices is not None:
            self.panel.show_cell(letak, self.choices.sel.get(letak.teks, "") if letak else "")

    def _assign(self, teks: str, kode: str) -> None:
        if self.choices is not None:
            self.choices.assign(teks, kode)
            self._renew()
            self.changed.emit()

    def _confirm(self) -> None:
        if self.choices is not None:
            self.choices.confirm()
            self._renew()
            self.changed.emit()

    def _renew(self) -> None:
        if self.choices is not None:
            self.grid.show_map(self.choices.sel, self.choices.ragu, self._words)
            self.panel.show_map(self.choices.sel, self.choices.ragu)
