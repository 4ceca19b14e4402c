"""The page Koperasi: the list with its filters at the left, one cooperative at the right."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core import tanggal
from core.actions.ekspor_kolom import KOPERASI
from core.actions.koperasi import (
    count_terdaftar,
    list_ids,
    list_predikat,
    load_rows,
    pandangan,
    trash_koperasi,
)
from core.actions.office import list_wilayah
from core.actions.outcome import Outcome, Topic
from core.koperasi.daftar import BarisKoperasi, SaringKoperasi
from gui.jobs import Jobs
from gui.models.paged_model import PagedModel
from gui.page import Page
from gui.session import Session
from gui.views.gabung.view import MergeView
from gui.views.koperasi.columns import ALL, BESIDE_DETAIL, NARROW, list_columns
from gui.views.koperasi.detail import WIDTH, Detail
from gui.views.koperasi.filters import FilterRow, why_empty
from gui.views.koperasi.gabung import REGISTER
from gui.views.koperasi.left_drafts import LeftDraft, left_drafts
from gui.views.koperasi.places import Places
from gui.views.koperasi.rat.button import RatButton
from gui.views.koperasi.surat.menu import PaperMenu
from gui.widgets.buttons import Button
from gui.widgets.export_button import ExportButton
from gui.widgets.export_list import Offer, filter_words
from gui.widgets.headings import EmptyState, PageHeader, line
from gui.widgets.notice_bar import NoticeBar
from gui.widgets.saved_views import SavedViews
from gui.widgets.table import Table
from gui.widgets.trash_link import TrashLink

FOLLOW_MS = 90
PAIRS, TWO = "Duplikat", "Bandingkan 2 pilihan"
LIST_KEYS = "Ins tambah  ·  Enter buka  ·  F2 ubah  ·  Del hapus  ·  Ctrl+F cari  ·  F1 bantuan"
MERGE_KEYS = "Enter nilai yang lain  ·  Esc kembali ke daftar  ·  F1 bantuan"
FORM_KEYS = "Enter isian berikutnya  ·  Shift+Enter sebelumnya  ·  Ctrl+S simpan  ·  F1 bantuan"


class KoperasiPage(Page):
    """Registers cooperatives."""

    title = "Koperasi"
    concerns = frozenset(
        (Topic.KOPERASI, Topic.PENILAIAN, Topic.LAPORAN_KEUANGAN, Topic.PENGATURAN, Topic.KEGIATAN)
    )
    keys = LIST_KEYS

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__(session, jobs)
        self._trashed: tuple[int, int] | None = None
        self.add_action = self.action("Tambah koperasi", "Ins", self._add)
        self.edit_action = self.action("Ubah koperasi", "F2", self._edit)
        self.save_action = self.action("Simpan", "Ctrl+S", self._save)
        self.delete_action = self.action("Hapus koperasi", "Del", self._trash)
        self.search_action = self.action("Cari koperasi", "Ctrl+F", self._search)
        self.header = PageHeader("Koperasi")
        add = Button("Tambah", icon="plus", hint="Ins", kind="utama", action=self.add_action)
        export = ExportButton(self, jobs, lambda: self.table, self._offer)
        self.export_action = export.export_action
        self.merge = MergeView(session, jobs, REGISTER)
        self.merge_button = Button(PAIRS, icon="columns-2", on_click=self._open_merge)
        self.places = Places()
        self.papers = PaperMenu(session, jobs, self.places)
        self.filters = FilterRow()
        self.rat = RatButton(
            session, jobs, self.places,
            saring=self.filters.saring, opened=self.open, letters=self.papers.open_letters,
        )  # fmt: skip
        for button in (self.rat, self.merge_button, self.papers, export, add):
            self.header.add_button(button)
        self.notice = NoticeBar()
        self._model: PagedModel[BarisKoperasi] = PagedModel(
            list_columns(session.year - 1), self._fetch, parent=self
        )
        self.table = Table(self._model, memory="koperasi.daftar", store=session.settings)
        self.table.setAccessibleName("Daftar koperasi")
        self.table.setSelectionMode(Table.SelectionMode.ExtendedSelection)
        self._give_delete_to_list(self.delete_action)
        self._first_step = Button("", on_click=self._take_first_step)
        self._empty = EmptyState("building-2", "", self._first_step)
        self.in_trash = TrashLink(session, self.go.emit, "koperasi")
        self._empty.add_link(self.in_trash)
        self.views = SavedViews(session, jobs, "koperasi", self.table, self.filters.parts())
        self.views.failed = self.notice.show_error
        self.header.add_beside(self.views)
        self.detail = Detail(session, jobs, save=self.save_action, delete=self.delete_action)
        self._follow = QTimer(self, singleShot=True, interval=FOLLOW_MS)
        self._lay()
        self._connect()
        self._show_detail(shown=False)

    def _give_delete_to_list(self, delete: QAction) -> None:
        """Del belongs to the list alone: in a form it deletes letters, never the cooperative."""
        self.removeAction(delete)
        delete.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.table.addAction(delete)

    def load(self) -> None:
        places = list_wilayah(self.session.office)
        kecamatan = {one.kode_kecamatan: one.kecamatan for one in places}
        self.filters.set_kecamatan(sorted(kecamatan.items(), key=lambda item: item[1]))
        self.detail.load_places()
        self._read()
        self.views.begin()
        self._offer_left_drafts()

    def refresh(self) -> None:
        self._read()
        self.rat.refresh()
        self.papers.refresh()
        if self._has_detail():
            self.detail.refresh()

    def open(self, target: object) -> None:
        """A cooperative by its id, or a filtered list."""
        match target:
            case int():
                self.open_koperasi(target)
            case SaringKoperasi():
                self.places.go_home()
                self._close()
                self.filters.set_saring(target)
            case _:
                pass

    def open_koperasi(self, koperasi_id: int) -> None:
        """Show one cooperative, whether or not the list has it now."""
        self.places.go_home()
        if not self.detail.show_koperasi(koperasi_id):
            self.notice.show_warning("Koperasi itu tidak ditemukan dalam basis data ini.")
            return
        self._show_detail(shown=True)
        self.table.pick(koperasi_id)

    def flush_draft(self) -> None:
        self.detail.flush()
        self.rat.flush()

    def escape(self) -> bool:
        if not self.places.at_home:
            self.places.go_home()
            return True
        if self._has_detail():
            self._close()
            return True
        return False

    def set_narrow(self, narrow: bool) -> None:
        super().set_narrow(narrow)
        self.rat.set_narrow(narrow=narrow)
        self._show_detail(shown=self._has_detail())

    def _has_detail(self) -> bool:
        return not self.detail.isHidden()

    def _fetch(self, ids: object) -> dict[int, BarisKoperasi]:
        day = self.filters.day.day()
        return load_rows(self.session.office, ids, self.session.year, day)  # type: ignore[arg-type]

    def _offer(self) -> Offer:
        year, day = self.session.year, self.filters.day.day()
        return Offer(
            "Koperasi",
            KOPERASI,
            year,
            lambda office, ids: load_rows(office, ids, year, day),
            filter_words(self.filters),
            register="koperasi",
        )

    def _read(self) -> None:
        """Read the list again, keeping the row that was chosen."""
        office, year = self.session.office, self.session.year
        kept = self.detail.koperasi_id if self._has_detail() else self.table.current_id()
        self.filters.set_predikat(list_predikat(office))
        saring = self.filters.saring()
        view = pandangan(office, year, saring.per)
        ids = list_ids(office, saring, year)
        self._model.columns = list_columns(view.tahun_buku)
        self._model.set_ids(ids)
        registered = count_terdaftar(office, year, saring.per)
        self.header.set_subtitle(
            f"{len(ids)} koperasi  ·  {registered} terdaftar pada {tanggal.show(view.batas)}"
        )
        self.table.setVisible(bool(ids))
        self._empty.setVisible(not ids)
        self._empty.set_sentence(why_empty(saring))
        self.in_trash.look(saring.cari, missed=not ids and not saring.sampah)
        self._first_step.set_text("Tambah koperasi" if saring.kosong else "Tampilkan semua")
        self._first_step.set_icon("plus" if saring.kosong else "")
        self._follow.stop()
        blocked = self.table.blockSignals(True)
        self.table.pick(kept)
        self.table.blockSignals(blocked)

    def _add(self) -> None:
        self.notice.clear()
        self._show_detail(shown=True)
        self.detail.show_new()
        self.table.pick(None)

    def _edit(self) -> None:
        chosen = self.table.current_id()
        if not self._has_detail() and isinstance(chosen, int):
            self.open_koperasi(chosen)
        if self._has_detail():
            self.detail.focus_form()

    def _open_row(self, row_id: object) -> None:
        if self._has_detail() and self.detail.koperasi_id == row_id:
            self.detail.focus_form()
        elif isinstance(row_id, int):
            self.open_koperasi(row_id)

    def _picked(self, row_id: object) -> None:
        """While the detail is open it follows the arrows, after a short rest."""
        if self._has_detail() and row_id not in (None, self.detail.koperasi_id):
            self._follow.start()

    def _show_picked(self) -> None:
        chosen = self.table.current_id()
        if self._has_detail() and isinstance(chosen, int):
            self.detail.show_koperasi(chosen)

    def _close(self) -> None:
        self.detail.flush()
        self._show_detail(shown=False)
        self._note_drafts()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _saved(self, koperasi_id: object) -> None:
        """The worker's news has already refreshed the page; show the record that was saved."""
        if isinstance(koperasi_id, int):
            self._read()
            self.open_koperasi(koperasi_id)

    def _save(self) -> None:
        if self._has_detail():
            self.detail.save()

    def _trash(self) -> None:
        chosen = self.detail.koperasi_id if self._has_detail() else self.table.current_id()
        row = self._fetch([chosen]).get(chosen) if isinstance(chosen, int) else None
        if row is None or row.dihapus_pada is not None:
            return
        if not self._has_detail():
            self.detail.show_koperasi(row.id)
        found = self.detail.file
        if found is None:
            return
        versi = found.koperasi.versi
        self.jobs.run(
            partial(trash_koperasi, koperasi_id=row.id, versi=versi),
            owner=self,
            done=partial(self._is_trashed, row.nama, versi),
            failed=self.notice.show_error,
        )

    def _is_trashed(self, nama: str, versi: int, outcome: Outcome[int]) -> None:
        self._trashed = (outcome.value, versi + 1)
        self._close()
        self.notice.show_note(
            f"{nama} dipindahkan ke Tempat sampah.",
            "Tidak ada yang dihapus dari basis data.",
            ways=[("Kembalikan (Ctrl+Z)", self._bring_back)],
        )

    def _bring_back(self) -> None:
        if self._trashed is not None:
            koperasi_id, versi = self._trashed
            self._trashed = None
            self.notice.clear()
            self.detail.restore(koperasi_id, versi)

    def _take_first_step(self) -> None:
        if self.filters.saring().kosong:
            self._add()
        else:
            self.filters.clear()

    def _search(self) -> None:
        self.filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.search.selectAll()

    def _offer_left_drafts(self) -> None:
        """Typing that was not saved, of this officer, before a close or a crash."""
        officer = self.session.officer
        found = left_drafts(self.session.office, officer.id) if officer else []
        if not found:
            self.notice.clear()
            return
        ways = [(draft.title, partial(self._resume, draft)) for draft in found]
        self.notice.show_note("Ada isian yang belum disimpan. Lanjutkan:", ways=ways)

    def _note_drafts(self) -> None:
        if not self._has_detail() and self._trashed is None:
            self._offer_left_drafts()

    def _resume(self, draft: LeftDraft) -> None:
        self.notice.clear()
        if draft.koperasi_id:
            self.open_koperasi(draft.koperasi_id)
        else:
            self._add()

    def _show_detail(self, *, shown: bool) -> None:
        self.detail.setVisible(shown)
        self._between.setVisible(shown and not self.narrow)
        self._list.setVisible(not (shown and self.narrow))
        self.filters.setVisible(not (shown and self.narrow))
        self.detail.setMinimumWidth(0 if self.narrow else WIDTH)
        self.detail.setMaximumWidth(16_777_215 if self.narrow else WIDTH)
        beside = shown and not self.narrow
        columns = BESIDE_DETAIL if beside else NARROW if self.narrow else ALL
        self.table.set_shown_columns(columns)
        for action in (self.save_action, self.delete_action):
            if action is not None and not shown:
                action.setEnabled(action is self.delete_action)
        self._tell_keys()

    def _tell_keys(self) -> None:
        own = FORM_KEYS if self._has_detail() else LIST_KEYS
        self.set_keys(self.places.keys or own)

    def _connect(self) -> None:
        self.filters.changed.connect(self._read)
        self.filters.search.left.connect(self.table.setFocus)
        self.table.opened.connect(self._open_row)
        self.table.clicked.connect(lambda _index: self._open_clicked())
        self.table.picked.connect(self._picked)
        self._follow.timeout.connect(self._show_picked)
        self.detail.closed.connect(self._close)
        self.table.selectionModel().selectionChanged.connect(lambda *_rows: self._offer_merge())
        self.places.currentChanged.connect(lambda _place: self._tell_keys())
        self.merge.closed.connect(self.places.go_home)
        self.merge.open_record.connect(self.open)
        self.detail.saved.connect(self._saved)
        self.detail.open_other.connect(self.open)
        self.detail.go.connect(self.go)
        self.detail.drafts_changed.connect(self._note_drafts)

    def _open_clicked(self) -> None:
        chosen = self.table.current_id()
        if len(self._selected()) == 2:
            return  # two records to compare
        if isinstance(chosen, int) and not (
            self._has_detail() and self.detail.koperasi_id == chosen
        ):
            self.open_koperasi(chosen)

    def _selected(self) -> tuple[int, ...]:
        """The records of the selected rows, in the order of the list."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        found = (self._model.id_at(row) for row in rows[:3])
        return tuple(one for one in found if isinstance(one, int))

    def _offer_merge(self) -> None:
        """Two selected rows are a pair to look at, whether or not they are suspected."""
        self.merge_button.set_text(TWO if len(self._selected()) == 2 else PAIRS)

    def _open_merge(self) -> None:
        chosen = self._selected()
        self.detail.flush()
        self.places.show_place(self.merge, MERGE_KEYS)
        self.merge.show_pairs((chosen[0], chosen[1]) if len(chosen) == 2 else None)

    def _lay(self) -> None:
        self._list = QWidget()
        left = QVBoxLayout(self._list)
        left.setContentsMargins(16, 0, 0, 0)
        left.setSpacing(0)
        left.addWidget(self.table, 1)
        left.addWidget(self._empty, 1)
        self._between = line(vertical=True)
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self._list, 1)
        body.addWidget(self._between)
        body.addWidget(self.detail)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.places, 1)
        for widget in (self.filters, line(soft=True), self.notice):
            self.places.column.addWidget(widget)
        self.places.column.addLayout(body, 1)
