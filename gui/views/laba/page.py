"""Laba UMKM: one year and one filter under the keyboard, saved row by row."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from core.actions import laba as actions
from core.actions.ekspor_kolom import LABA
from core.actions.office import list_wilayah
from core.actions.outcome import Outcome, Topic
from core.actions.tahun_buku import batas_of
from core.actions.umkm_urutan import list_behind, list_first
from core.errors import AppError
from core.umkm.laba import Laba
from core.umkm.saringan import BarisLaba, JumlahLaba, Saringan
from core.umkm.tempel import read_block
from gui.jobs import Jobs
from gui.models.growth import Growth
from gui.page import Page
from gui.session import Session
from gui.views.laba.breakdown import BreakdownDialog
from gui.views.laba.cursor import Cursor
from gui.views.laba.entry import State
from gui.views.laba.filters import LabaFilters
from gui.views.laba.grid import LabaGrid
from gui.views.laba.growth_dialog import GrowthDialog
from gui.views.laba.message_line import MessageLine
from gui.views.laba.missing_dialog import MissingDialog
from gui.views.laba.model import LabaModel
from gui.views.laba.paste_dialog import PasteDialog
from gui.views.laba.saver import RowSaver
from gui.views.laba.teller import RowTeller
from gui.views.laba.totals_bar import TotalsBar
from gui.widgets.buttons import Button
from gui.widgets.export_button import ExportButton
from gui.widgets.export_list import Offer, filter_words
from gui.widgets.headings import EmptyState, PageHeader, line
from gui.widgets.saved_views import SavedViews
from gui.widgets.trash_link import TrashLink

TOTALS_MS = 250
GRID_MARGIN = 16
BELUM_LAPOR, TURUN = "belum_lapor", "turun"
"""Work lists another page may open; an id opens the row of that business."""


class LabaPage(Page):
    """The grid with its filter, totals and message line."""

    title = "Laba UMKM"
    concerns = frozenset({Topic.UMKM, Topic.LABA, Topic.PENGATURAN})
    keys = "Enter kolom berikutnya  ·  F4 rincian beban  ·  F1 bantuan"

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__(session, jobs)
        self.add_action = self.action("Tambah laporan", "Ins", self.go_to_next_unreported)
        self.paste_action = self.action("Tempel dari Excel", "Ctrl+V", self.paste)
        self.save_action = self.action("Simpan baris", "Ctrl+S", self.save_current)
        self.delete_action = self.action("Hapus laporan", "Del", self.trash_current)
        self.search_action = self.action("Cari", "Ctrl+F", self.go_to_search)
        self.breakdown_action = self.action("Rincian beban", "F4", self.open_breakdown)
        self.header = PageHeader(self.title)
        paste = Button(
            "Tempel dari Excel", icon="clipboard-paste", hint="Ctrl+V", action=self.paste_action
        )
        self.header.add_button(paste)
        self.growth_button = Button("Pertumbuhan", icon="trending-up", on_click=self.show_growth)
        self.header.add_button(self.growth_button)
        export = ExportButton(self, jobs, lambda: self.grid, self._offer)
        self.export_action = export.export_action
        self.header.add_button(export)
        self.header.add_button(
            Button("Tambah laporan", icon="plus", hint="Ins", kind="utama", action=self.add_action)
        )
        self.filters = LabaFilters()
        self.model = LabaModel(self._fetch, session.year, self)
        self.growth = Growth(self.model)
        self.grid = LabaGrid(self.model)
        self.cursor_place = Cursor(self.grid, self.model, self.growth)
        self.totals = TotalsBar(self.grid)
        self.message = MessageLine()
        self.saver = RowSaver(session, jobs, self.model)
        self.teller = RowTeller(self.model, self.grid, self.message, self.saver)
        self._empty = EmptyState("inbox", "")
        self.in_trash = TrashLink(session, self.go.emit, "umkm", "laba")
        self._empty.add_link(self.in_trash)
        # an entry form is walked from column to column, so its columns stay where they are
        parts = self.filters.parts()
        self.views = SavedViews(session, jobs, "laba", self.grid, parts, movable=False)
        self.header.add_beside(self.views)
        self._lay()
        self.setFocusProxy(self.grid)
        self.grid.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.grid.customContextMenuRequested.connect(self._open_menu)
        self._counting = QTimer(self, singleShot=True, interval=TOTALS_MS)
        self._counting.timeout.connect(self._count)
        self.growth.ended.connect(self._show_body)
        self.filters.changed.connect(self._filter)
        self.filters.asked.connect(self.show_missing)
        self.filters.search.left.connect(self._into_grid)
        self.grid.left_row.connect(self._leave_row)
        self.saver.troubled.connect(self._tell_trouble)
        self.saver.saved.connect(lambda _id: self._counting.start())

    def load(self) -> None:
        self.filters.set_places(list_wilayah(self.session.office))
        self._show_year()
        self.views.begin()

    def refresh(self) -> None:
        if self.session.year != self.model.tahun:
            self.flush_draft()
            self._show_year()
        elif self.saver.busy:
            self._counting.start()
        else:
            self._reload()

    def open(self, target: object) -> None:
        match target:
            case int():
                self._open_business(target)
            case Saringan():
                self.filters.set_saringan(target)
            case "belum_lapor":
                self.filters.show_only(unreported=True)
                words = "Usaha yang belum lapor. Jumlahnya per kecamatan dengan sebabnya:"
                self.message.say("info", words, "", (("Lihat", self.show_missing),))
            case "turun":
                self.filters.show_only(fallen=True)

    def flush_draft(self) -> None:
        self.saver.save_all()
        self.saver.keep_draft()

    def set_narrow(self, narrow: bool) -> None:
        super().set_narrow(narrow)
        self.grid.set_narrow(narrow)
        self.filters.set_narrow(narrow)
        self.message.set_narrow(narrow)

    def go_to_next_unreported(self) -> None:
        """The next row that has no report, from the cursor on and round again."""
        self.model.complete()
        count = self.model.rowCount()
        start = self.grid.current_position()
        begin = 0 if start is None else start
        for step in range(count):
            position = (begin + step) % count
            if self.model.state_at(position) is State.UNREPORTED:
                self.grid.go_to(position)
                return
        self.message.say("circle-check", "Semua usaha pada saringan ini sudah lapor.", "sehat")

    def go_to_search(self) -> None:
        """Let the officer type a name."""
        self.filters.search.setFocus()
        self.filters.search.selectAll()

    def save_current(self) -> None:
        """Save the row under the cursor without leaving it."""
        position = self.grid.current_position()
        if position is not None:
            self.saver.save(self.model.id_at(position))

    def open_breakdown(self) -> None:
        """The parts of the beban of the row under the cursor."""
        position = self.grid.current_position()
        row = self.model.row(position) if position is not None else None
        laba = self.model.laba_at(position) if position is not None else None
        if position is None or row is None or laba is None:
            return
        dialog = BreakdownDialog(self, row.nama, laba)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.laba() != laba:
            self.model.put(position, dialog.laba())
        self.grid.setFocus()

    def paste(self) -> None:
        """A block from the clipboard, shown with what it would do before anything is saved."""
        text = QGuiApplication.clipboard().text()
        index = self.grid.currentIndex()
        if not text.strip():
            self.message.say("info", "Papan klip kosong: salin dahulu baris-baris di Excel.")
            return
        start = self.model.key_at(index.column()) if index.isValid() else ""
        block = read_block(text, start)
        first = max(index.row(), 0)
        listed = range(first, min(first + len(block.isi), self.model.rowCount()))
        below = [row for row in map(self.model.row, listed) if row is not None]
        planned = actions.plan_block(self.session.office, block, below, self._saringan())
        dialog = PasteDialog(self, planned)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.saver.save_block(dialog.ready(), self._pasted)
        self.grid.setFocus()

    def show_growth(self) -> None:
        """Bars by kecamatan or sector; each opens its list."""
        dialog = GrowthDialog(self.window(), self.session, self.jobs, self.model.tahun)
        dialog.wanted.connect(lambda target: self.go.emit("umkm", target))
        dialog.exec()
        dialog.deleteLater()

    def show_missing(self) -> None:
        """Who has not reported and why, by kecamatan or sector; each number opens its list."""
        dialog = MissingDialog(self.window(), self.session, self.jobs, self.model.tahun)
        dialog.wanted.connect(self.open)
        dialog.exec()
        dialog.deleteLater()

    def trash_current(self) -> None:
        """Move the report under the cursor to Tempat sampah, with a way back."""
        position = self.grid.current_position()
        row = self.model.row(position) if position is not None else None
        if row is None:
            return
        if row.ini is None:
            self._throw_away(row)
            return
        self.saver.trash(row.ini, partial(self._trashed, row, row.ini))

    def _throw_away(self, row: BarisLaba) -> None:
        """Typing that was never saved leaves the row, with a way back."""
        entry = self.model.entries.get(row.umkm_id)
        if entry is None:
            return
        self.model.forget(row.umkm_id)
        self.saver.keep_draft()
        back = ("Kembalikan", partial(self.saver.take_back, entry))
        self.message.say("trash-2", f"Isian {row.nama} dibuang.", "", (back,))

    def _tell_trouble(self, error: AppError) -> None:
        self.message.say("octagon-alert", f"{error.message} {error.hint}", "khusus")

    def _trashed(self, row: BarisLaba, laba: Laba, _done: None) -> None:
        self.model.store_row(row.umkm_id, None)
        self._counting.start()
        words = f"Laporan {laba.tahun} {row.nama} dipindahkan ke Tempat sampah."
        back = ("Kembalikan", lambda: self.saver.restore(laba, lambda _none: self._reload()))
        self.message.say("trash-2", words, "", (back,))

    def _pasted(self, result: actions.HasilTempel) -> None:
        self._reload()
        saved = f"{len(result.tersimpan)} baris tersimpan"
        if result.ditolak:
            laba, error = result.ditolak[0]
            words = f"{saved}, {len(result.ditolak)} ditolak: {error.message}"
            self.message.say("octagon-alert", words, "khusus")
            self.grid.pick(laba.umkm_id)
        else:
            self.message.say("circle-check", f"{saved} dari tempelan.", "sehat")

    def _show_year(self) -> None:
        self.model.set_year(self.session.year)
        year = self.model.tahun
        self.filters.set_year(year)
        self.header.set_subtitle(f"Tahun {year} dibanding {year - 1}, rupiah penuh")
        restored = self.saver.load_draft()
        self._reload(same=False)
        self.message.clear()
        if restored:
            words = f"{restored} baris yang belum tersimpan dipulihkan dari ketikan terakhir."
            first = next(iter(self.model.entries))
            self.message.say("info", words, "", (("Tuju baris", partial(self.open, first)),))

    def _open_menu(self, place: QPoint) -> None:
        """What may be done with the row under the pointer."""
        index = self.grid.indexAt(place)
        row = self.model.row(index.row()) if index.isValid() else None
        if row is None:
            return
        menu = QMenu(self)
        menu.addAction(self.breakdown_action)
        show = menu.addAction("Buka usaha ini di halaman UMKM")
        show.triggered.connect(lambda: self.go.emit("umkm", row.umkm_id))
        if self.delete_action is not None:
            menu.addSeparator()
            menu.addAction(self.delete_action)
        menu.exec(self.grid.viewport().mapToGlobal(place))
        menu.deleteLater()

    def _saringan(self) -> Saringan:
        year = self.model.tahun
        return self.filters.saringan(year, batas_of(self.session.office, year))

    def _offer(self) -> Offer:
        saringan = self._saringan()
        return Offer(
            "Laba UMKM",
            LABA,
            saringan.tahun,
            lambda office, ids: actions.laba_rows(office, ids, saringan),
            filter_words(self.filters),
            register="laba",
        )

    def _fetch(self, ids: Sequence[int]) -> dict[int, BarisLaba]:
        return actions.laba_rows(self.session.office, ids, self._saringan())

    def _filter(self) -> None:
        self.saver.save_all()
        self._reload(same=False)

    def _reload(self, *, same: bool = True) -> None:
        """Read the list again; the cursor stays with its business when it is still there."""
        office, saringan = self.session.office, self._saringan()
        first, more = list_first(office, saringan), partial(list_behind, office, saringan)
        if not same:
            self.growth.begin(first, more)
            self.cursor_place.forget()
        else:
            self.growth.renew(first, more)
        self.cursor_place.settle()
        self._show_body()
        self._count()

    def _show_body(self) -> None:
        # nothing found so far is not nothing
        filled = bool(self.model.rowCount()) or self.growth.growing
        self._stack.setCurrentIndex(0 if filled else 1)
        supervised = self.filters.supervised.isChecked()
        self.in_trash.look(self.filters.search.text(), missed=not filled)
        self._empty.set_sentence(
            "Tidak ada usaha pada saringan ini. Ubah saringan di atas"
            + (", atau catat masa pengawasan di halaman UMKM." if supervised else ".")
        )

    def _count(self) -> None:
        self._counting.stop()
        saringan = self._saringan()
        self.jobs.run(
            partial(actions.total_laba, saringan=saringan),
            owner=self,
            done=partial(self._counted, saringan),
        )

    def _counted(self, saringan: Saringan, outcome: Outcome[JumlahLaba]) -> None:
        if saringan == self._saringan():
            self.totals.set_totals(outcome.value)
            self.filters.set_totals(outcome.value)

    def _leave_row(self, position: int) -> None:
        if position < self.model.rowCount():
            self.saver.save(self.model.id_at(position))

    def _into_grid(self) -> None:
        if self.model.rowCount():
            self.grid.go_to(0)

    def _open_business(self, umkm_id: int) -> None:
        self.model.complete()
        if self.model.index_of(umkm_id) is None:
            self.filters.show_everything()
            self.model.complete()
        position = self.model.index_of(umkm_id)
        if position is not None:
            self.grid.go_to(position)

    def _lay(self) -> None:
        sheet = QWidget()
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(GRID_MARGIN, 0, GRID_MARGIN, 0)
        inside.setSpacing(0)
        inside.addWidget(self.grid, 1)
        below = QHBoxLayout()
        below.setContentsMargins(0, 0, self.grid.verticalScrollBar().sizeHint().width(), 0)
        below.addWidget(self.totals)
        inside.addLayout(below)
        self._stack = QStackedWidget()
        self._stack.addWidget(sheet)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.filters)
        column.addWidget(line())
        column.addWidget(self._stack, 1)
        column.addWidget(self.message)

    # Qt's own names
    def showEvent(self, event: QShowEvent) -> None:
        """The hands are on the keyboard: typing begins in the grid."""
        super().showEvent(event)
        self.grid.setFocus()
