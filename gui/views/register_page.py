"""The page of a register: the list with its filters at the left, one record at the right."""

from collections.abc import Collection
from typing import Any, ClassVar, Protocol

from PySide6.QtCore import Qt, QTimer, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.jobs import Action, Jobs
from gui.page import Page
from gui.session import Session
from gui.views.register_detail import RegisterDetail
from gui.widgets.headings import EmptyState, PageHeader, line
from gui.widgets.notice_bar import NoticeBar
from gui.widgets.saved_views import Part, SavedViews
from gui.widgets.search_box import SearchBox
from gui.widgets.table import Table
from gui.widgets.trash_link import TrashLink

FOLLOW_MS = 90
WIDTH, WIDEST = 672, 16_777_215
LIST_KEYS = "Ins tambah  ·  Enter buka  ·  F2 ubah  ·  Del hapus  ·  Ctrl+F cari  ·  F1 bantuan"
MERGE_KEYS = "Enter nilai yang lain  ·  Esc kembali ke daftar  ·  F1 bantuan"
FORM_KEYS = "Enter isian berikutnya  ·  Shift+Enter sebelumnya  ·  Ctrl+S simpan  ·  F1 bantuan"


class Filters(Protocol):
    """The row of questions over the list."""

    search: SearchBox
    changed: SignalInstance

    def parts(self) -> dict[str, Part]:
        """The fields by their codes, as a saved view keeps them."""


class RegisterPage(Page):
    """Its kinds read the list and say what moves to Tempat sampah."""

    keys = LIST_KEYS
    register: ClassVar[str]
    """The code of the list: of its views, widths and place in Tempat sampah."""
    noun: ClassVar[str]
    shown_columns: ClassVar[tuple[Collection[str], Collection[str], Collection[str]]]
    """Beside a record, in a narrow window, and all."""
    table: Table
    detail: RegisterDetail

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__(session, jobs)
        self._trashed: tuple[int, int] | None = None
        self.add_action = self.action(f"Tambah {self.noun}", "Ins", self._add)
        self.edit_action = self.action(f"Ubah {self.noun}", "F2", self._edit)
        self.saving = self.save_action = self.action("Simpan", "Ctrl+S", self._save)
        self.deleting = self.delete_action = self.action(f"Hapus {self.noun}", "Del", self._trash)
        self.search_action = self.action(f"Cari {self.noun}", "Ctrl+F", self._search)
        self.header, self.notice = PageHeader(self.title), NoticeBar()
        self._list, self._between = QWidget(), line(vertical=True)
        self._follow = QTimer(self, singleShot=True, interval=FOLLOW_MS)

    def read(self) -> None:
        """Read the list again, keeping the row that was chosen."""
        raise NotImplementedError

    def go_home(self) -> None:
        """From another place of the page to the list and its record."""
        raise NotImplementedError

    def offer_drafts(self) -> None:
        """Say what was typed and never saved."""
        raise NotImplementedError

    def trash(self, record_id: int) -> None:
        """Move it to Tempat sampah, see `run_trash`."""
        raise NotImplementedError

    def look_for(self) -> None:
        """Before the keyboard goes to the search or a form."""

    def tell_keys(self) -> None:
        """The keys of what is in front."""
        self.set_keys(FORM_KEYS if self.has_detail() else LIST_KEYS)

    def has_detail(self) -> bool:
        """Whether a record stands beside the list."""
        return not self.detail.isHidden()

    def chosen_id(self) -> object:
        """The record that is shown, else the row of the cursor."""
        return self.detail.record_id if self.has_detail() else self.table.current_id()

    def open_record(self, record_id: int) -> None:
        """Show one record, whether or not the list has it now."""
        self.go_home()
        if not self.detail.show_id(record_id):
            named = self.noun[0].upper() + self.noun[1:]
            self.notice.show_warning(f"{named} itu tidak ditemukan dalam basis data ini.")
            return
        self.show_detail(shown=True)
        self.table.pick(record_id)

    def refresh(self) -> None:
        self.read()
        if self.has_detail():
            self.detail.refresh()

    def flush_draft(self) -> None:
        self.detail.flush()

    def escape(self) -> bool:
        if self.has_detail():
            self.close_detail()
            return True
        return False

    def set_narrow(self, narrow: bool) -> None:
        super().set_narrow(narrow)
        self.show_detail(shown=self.has_detail())

    def close_detail(self) -> None:
        """Back to the whole list; what is typed is kept as a draft."""
        self.detail.flush()
        self.show_detail(shown=False)
        self.offer_drafts()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_detail(self, *, shown: bool) -> None:
        """Beside the list, or in its place where the window is narrow."""
        self.detail.setVisible(shown)
        self._between.setVisible(shown and not self.narrow)
        for widget in (self._list, self._filters):
            widget.setVisible(not (shown and self.narrow))
        self.detail.setMinimumWidth(0 if self.narrow else WIDTH)
        self.detail.setMaximumWidth(WIDEST if self.narrow else WIDTH)
        beside, narrow, whole = self.shown_columns
        chosen = narrow if self.narrow else beside if shown else whole
        self.table.set_shown_columns(chosen)
        if not shown:
            for action, on in ((self.save_action, False), (self.delete_action, True)):
                if action is not None:
                    action.setEnabled(on)
        self.tell_keys()

    def run_trash(self, action: Action, nama: str, record_id: int, versi: int) -> None:
        """Let the worker move it, and offer the way back."""
        self.jobs.run(
            action,
            owner=self,
            done=lambda _outcome: self._is_trashed(nama, record_id, versi),
            failed=self.notice.show_error,
        )

    def give_list(self, table: Table, empty: EmptyState, filters: Any) -> None:
        """The list, what is said in its place, and the questions over it."""
        self.table, self._filters = table, filters
        self.in_trash = TrashLink(self.session, self.go.emit, self.register)
        empty.add_link(self.in_trash)
        self.views = SavedViews(self.session, self.jobs, self.register, table, filters.parts())
        self.views.failed = self.notice.show_error
        self.header.add_beside(self.views)
        left = QVBoxLayout(self._list)
        left.setContentsMargins(16, 0, 0, 0)
        left.setSpacing(0)
        left.addWidget(table, 1)
        left.addWidget(empty, 1)

    def lay(self, column: QVBoxLayout, place: QWidget) -> None:
        """The list and its record go into `column`, the column's widget or more is `place`."""
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self._list, 1)
        body.addWidget(self._between)
        body.addWidget(self.detail)
        for widget in (self._filters, line(soft=True), self.notice):
            column.addWidget(widget)
        column.addLayout(body, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.header)
        whole.addWidget(place, 1)
        self._connect()
        self.show_detail(shown=False)

    def open_clicked(self) -> None:
        """A click shows the record of the row."""
        chosen = self.table.current_id()
        shown = self.has_detail() and self.detail.record_id == chosen
        if isinstance(chosen, int) and not shown:
            self.open_record(chosen)

    def _connect(self) -> None:
        self._filters.changed.connect(self.read)
        self._filters.search.left.connect(self.table.setFocus)
        self.table.opened.connect(self._open_row)
        self.table.clicked.connect(lambda _index: self.open_clicked())
        self.table.picked.connect(self._picked)
        self._follow.timeout.connect(self._show_picked)
        self.detail.closed.connect(self.close_detail)
        self.detail.saved.connect(self._saved)
        self.detail.open_other.connect(self.open)
        self.detail.go.connect(self.go)

    def _add(self) -> None:
        self.look_for()
        self.show_detail(shown=True)
        self.detail.show_new()
        self.table.pick(None)

    def _edit(self) -> None:
        self.look_for()
        chosen = self.table.current_id()
        if not self.has_detail() and isinstance(chosen, int):
            self.open_record(chosen)
        if self.has_detail():
            self.detail.focus_form()

    def _open_row(self, row_id: object) -> None:
        if self.has_detail() and self.detail.record_id == row_id:
            self.detail.focus_form()
        elif isinstance(row_id, int):
            self.open_record(row_id)

    def _picked(self, row_id: object) -> None:
        """While the detail is open it follows the arrows, after a short rest."""
        if self.has_detail() and row_id not in (None, self.detail.record_id):
            self._follow.start()

    def _show_picked(self) -> None:
        chosen = self.table.current_id()
        if self.has_detail() and isinstance(chosen, int):
            self.detail.show_id(chosen)

    def _saved(self, record_id: object) -> None:
        """The worker's news has already refreshed the page; show the record that was saved."""
        if isinstance(record_id, int):
            self.read()
            self.open_record(record_id)

    def _save(self) -> None:
        if self.has_detail():
            self.detail.save()

    def _trash(self) -> None:
        chosen = self.chosen_id()
        if isinstance(chosen, int) and chosen:
            self.trash(chosen)

    def _is_trashed(self, nama: str, record_id: int, versi: int) -> None:
        self._trashed = (record_id, versi + 1)
        self.close_detail()
        self.notice.show_note(
            f"{nama} dipindahkan ke Tempat sampah.",
            "Tidak ada yang dihapus dari basis data.",
            ways=[("Kembalikan (Ctrl+Z)", self._bring_back)],
        )

    def _bring_back(self) -> None:
        if self._trashed is not None:
            record_id, versi = self._trashed
            self._trashed = None
            self.notice.clear()
            self.detail.restore(record_id, versi)

    def _search(self) -> None:
        self.look_for()
        self._filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._filters.search.selectAll()
