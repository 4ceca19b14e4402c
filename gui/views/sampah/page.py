"""Tempat sampah: every record that was taken away within a year, and the way back."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.actions.outcome import Outcome, Topic
from core.actions.sampah import list_jenis, list_sampah, restore_rows
from core.errors import AppError
from core.kantor.sampah import BarisSampah, SaringSampah
from gui.jobs import Jobs
from gui.models.rows_model import RowsModel
from gui.page import Page
from gui.session import Session
from gui.views.sampah.columns import COLUMNS, NARROW, count_words, place_of, told
from gui.views.sampah.targets import SampahTarget
from gui.widgets.buttons import Button
from gui.widgets.headings import FILTERS, MARGIN, EmptyState, PageHeader, line
from gui.widgets.menu_chip import MenuChip
from gui.widgets.notice_bar import NoticeBar
from gui.widgets.search_box import SearchBox
from gui.widgets.table import Table

_EMPTY = "Tempat sampah kosong. Yang dihapus menunggu di sini selama satu tahun."
_NO_HIT = "Tidak ada yang cocok dengan pencarian dan saringan ini."


class SampahPage(Page):
    """Nothing is erased: a record lies here until somebody wants it back."""

    title = "Tempat sampah"
    concerns = frozenset(Topic) - {Topic.SALINAN}
    keys = "Enter kembalikan  ·  Ctrl+F cari  ·  Ctrl+Z batal urung  ·  F1 bantuan"

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__(session, jobs)
        self.search_action = self.action("Cari di Tempat sampah", "Ctrl+F", self._search)
        self.header = PageHeader(self.title)
        self.restore_button = Button(
            "Kembalikan", icon="history", hint="Enter", kind="utama", on_click=self.restore
        )
        self.header.add_button(self.restore_button)
        self.search = SearchBox("Nama catatan atau pemiliknya", width=260)
        self.jenis = MenuChip("Jenis", list_jenis())
        self.clear_link = Button("Hapus saringan", kind="tautan", on_click=self.clear)
        self.notice = NoticeBar()
        self.model: RowsModel[BarisSampah] = RowsModel(COLUMNS, parent=self)
        self.table = Table(self.model, memory="sampah.daftar", store=session.settings)
        self.table.setAccessibleName("Tempat sampah")
        self.table.setSelectionMode(Table.SelectionMode.ExtendedSelection)
        self._empty = EmptyState("trash-2", _EMPTY)
        self._lay()
        self.search.searched.connect(lambda _text: self._read())
        self.search.left.connect(self.table.setFocus)
        self.jenis.changed.connect(self._read)
        self.table.opened.connect(lambda _id: self.restore())
        self.table.selectionModel().selectionChanged.connect(lambda *_rows: self._follow())

    def load(self) -> None:
        self._read()

    def refresh(self) -> None:
        self._read()

    def open(self, target: object) -> None:
        """What another list did not find, or everything."""
        wanted = target if isinstance(target, SampahTarget) else SampahTarget()
        self.notice.clear()
        self._show_filter(wanted)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_narrow(self, narrow: bool) -> None:
        super().set_narrow(narrow)
        self.table.set_shown_columns(NARROW if narrow else {one.key for one in COLUMNS})

    def clear(self) -> None:
        """No search and no filter."""
        self._show_filter(SampahTarget())

    def chosen(self) -> tuple[BarisSampah, ...]:
        """The selected lines, from the top."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return tuple(self.model.row(row) for row in rows)

    def restore(self) -> None:
        """Take the selected records out again."""
        rows = self.chosen()
        if not rows or not self.restore_button.isEnabled():
            return
        self.restore_button.setEnabled(False)
        self.jobs.run(
            partial(restore_rows, baris=rows),
            owner=self,
            done=partial(self._restored, rows),
            failed=self._refused,
            label="Mengembalikan",
        )

    def _restored(self, rows: tuple[BarisSampah, ...], _outcome: Outcome[int]) -> None:
        place = place_of(rows[0]) if len(rows) == 1 else None
        ways = [("Buka catatannya", partial(self.go.emit, *place))] if place else []
        self.notice.show_note(told(rows), ways=ways)

    def _refused(self, error: AppError) -> None:
        self.notice.show_error(error)
        self._read()

    def _show_filter(self, target: SampahTarget) -> None:
        blocked = self.search.blockSignals(True)
        self.search.setText(target.cari)
        self.search.search_now()
        self.search.blockSignals(blocked)
        self.jenis.set_chosen(target.jenis)
        self._read()

    def _read(self) -> None:
        """Read the list again; the line that was chosen stays so, else the first is."""
        kept = self.table.current_id()
        saring = SaringSampah(self.search.text().strip(), self.jenis.chosen())
        found = list_sampah(self.session.office, saring)
        self.model.set_rows(found.baris, [row.kunci for row in found.baris])
        self.header.set_subtitle(count_words(found))
        filtered = saring != SaringSampah()
        self.clear_link.setVisible(filtered)
        self.table.setVisible(bool(found.baris))
        self._empty.setVisible(not found.baris)
        self._empty.set_sentence(_NO_HIT if filtered else _EMPTY)
        if found.baris and not self.table.pick(kept):
            self.table.pick(found.baris[0].kunci)
        self._follow()

    def _follow(self) -> None:
        count = len(self.table.selectionModel().selectedRows())
        self.restore_button.setEnabled(count > 0)
        self.restore_button.setToolTip("" if count else "Pilih catatan yang akan dikembalikan.")
        self.restore_button.set_text(f"Kembalikan {count}" if count > 1 else "Kembalikan")

    def _search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _lay(self) -> None:
        filters = QWidget()
        filters.setFixedHeight(FILTERS)
        row = QHBoxLayout(filters)
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        row.setSpacing(8)
        for widget in (self.search, self.jenis, self.clear_link):
            row.addWidget(widget)
        row.addStretch(1)
        body = QVBoxLayout()
        body.setContentsMargins(16, 0, 16, 0)
        body.addWidget(self.table, 1)
        body.addWidget(self._empty, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.header, filters, line(soft=True), self.notice):
            column.addWidget(part)
        column.addLayout(body, 1)
