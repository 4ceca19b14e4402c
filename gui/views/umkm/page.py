"""The page UMKM: the list with its filters at the left, one business at the right."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core import rupiah
from core.actions import umkm as actions
from core.actions.draf import load_draf
from core.actions.ekspor_kolom import UMKM
from core.actions.office import list_wilayah
from core.actions.outcome import Outcome, Topic
from core.actions.tahun_buku import batas_of
from core.actions.umkm_urutan import list_behind, list_first
from core.umkm.saringan import TERBANYAK, BarisUmkm, Saringan
from gui.jobs import Jobs
from gui.models.growth import Growth
from gui.models.paged_model import PagedModel
from gui.page import Page
from gui.session import Session
from gui.views.gabung.view import MergeView
from gui.views.umkm.columns import ALL, BESIDE_DETAIL, NARROW, list_columns
from gui.views.umkm.detail import WIDTH, Detail
from gui.views.umkm.duty_menu import DutyMenu
from gui.views.umkm.filters import UmkmFilters
from gui.views.umkm.gabung import REGISTER
from gui.views.umkm.identity_tab import NEW_KEY
from gui.widgets.buttons import Button
from gui.widgets.export_button import ExportButton
from gui.widgets.export_list import Offer, filter_words
from gui.widgets.headings import EmptyState, PageHeader, line
from gui.widgets.notice_bar import NoticeBar
from gui.widgets.saved_views import SavedViews
from gui.widgets.table import Table
from gui.widgets.trash_link import TrashLink

FOLLOW_MS = 90
WIDEST = 16_777_215
LIST_KEYS = "Ins tambah  ·  Enter buka  ·  F2 ubah  ·  Del hapus  ·  Ctrl+F cari  ·  F1 bantuan"
MERGE_KEYS = "Enter nilai yang lain  ·  Esc kembali ke daftar  ·  F1 bantuan"
FORM_KEYS = "Enter isian berikutnya  ·  Shift+Enter sebelumnya  ·  Ctrl+S simpan  ·  F1 bantuan"


class UmkmPage(Page):
    """Registers businesses and their supervision."""

    title = "UMKM"
    concerns = frozenset({Topic.UMKM, Topic.LABA, Topic.PENGATURAN, Topic.KEGIATAN})
    keys = LIST_KEYS

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__(session, jobs)
        self._trashed: tuple[int, int] | None = None
        self.add_action = self.action("Tambah UMKM", "Ins", self._add)
        self.edit_action = self.action("Ubah UMKM", "F2", self._edit)
        self.save_action = self.action("Simpan", "Ctrl+S", self._save)
        self.delete_action = self.action("Hapus UMKM", "Del", self._trash)
        self.search_action = self.action("Cari UMKM", "Ctrl+F", self._search)
        self.header = PageHeader(self.title)
        export = ExportButton(self, jobs, lambda: self.table, self._offer)
        self.export_action = export.export_action
        self.filters = UmkmFilters()
        self.notice = NoticeBar()
        self.duties = DutyMenu(session, jobs, self._listed, self.notice)
        add = Button("Tambah", icon="plus", hint="Ins", kind="utama", action=self.add_action)
        for button in (self.duties, export, add):
            self.header.add_button(button)
        self.merge = MergeView(session, jobs, REGISTER)
        self.model: PagedModel[BarisUmkm] = PagedModel(
            list_columns(session.year), self._fetch, parent=self
        )
        self.growth = Growth(self.model)
        self._kept: object = None
        self.table = Table(self.model, memory="umkm.daftar", store=session.settings)
        self.table.setAccessibleName("Daftar UMKM")
        self._empty = EmptyState(
            "store", "", Button("Tambah UMKM", icon="plus", action=self.add_action)
        )
        self.in_trash = TrashLink(session, self.go.emit, "umkm")
        self._empty.add_link(self.in_trash)
        self.views = SavedViews(session, jobs, "umkm", self.table, self.filters.parts())
        self.views.failed = self.notice.show_error
        self.header.add_beside(self.views)
        self.detail = Detail(session, jobs, save=self.save_action, delete=self.delete_action)
        self._follow = QTimer(self, singleShot=True, interval=FOLLOW_MS)
        self._lay()
        self._connect()
        self._show_detail(shown=False)

    def load(self) -> None:
        self.filters.set_places(list_wilayah(self.session.office))
        self.detail.load_places()
        self._read()
        self.views.begin()
        if self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(0, 0))
        self._offer_new_draft()

    def refresh(self) -> None:
        self._read()
        if self._has_detail():
            self.detail.refresh()

    def open(self, target: object) -> None:
        """A business by its id, or a filtered list."""
        match target:
            case int():
                self.show_merge(shown=False)
                self.open_umkm(target)
            case Saringan():
                self.show_merge(shown=False)
                self._close()
                self.filters.set_saringan(target)

    def open_umkm(self, umkm_id: int) -> None:
        """Show one business, whether or not the list has it now."""
        if not self.detail.show_umkm(umkm_id):
            self.notice.show_warning("UMKM itu tidak ditemukan dalam basis data ini.")
            return
        self._show_detail(shown=True)
        self.table.pick(umkm_id)

    def flush_draft(self) -> None:
        self.detail.flush()

    def show_merge(self, *, shown: bool) -> None:
        """The place Gabungkan duplikat instead of the list, or the list again."""
        if shown:
            self.detail.flush()
            self.merge.show_pairs()
        self._stack.setCurrentIndex(int(shown))
        self.set_keys(MERGE_KEYS if shown else FORM_KEYS if self._has_detail() else LIST_KEYS)

    def escape(self) -> bool:
        if self._stack.currentWidget() is self.merge:
            self.show_merge(shown=False)
            return True
        if self._has_detail():
            self._close()
            return True
        return False

    def set_narrow(self, narrow: bool) -> None:
        super().set_narrow(narrow)
        self._show_detail(shown=self._has_detail())

    def saringan(self) -> Saringan:
        """The filter in force."""
        year = self.session.year
        return self.filters.saringan(year, batas_of(self.session.office, year))

    def _listed(self) -> Sequence[int]:
        """Every business of the list as it is filtered, seen or not."""
        return actions.list_umkm(self.session.office, self.saringan())

    def _has_detail(self) -> bool:
        return not self.detail.isHidden()

    def _fetch(self, ids: Sequence[int]) -> dict[int, BarisUmkm]:
        return actions.umkm_rows(self.session.office, ids, self.saringan())

    def _offer(self) -> Offer:
        saringan = self.saringan()
        return Offer(
            "UMKM",
            UMKM,
            saringan.tahun,
            lambda office, ids: actions.umkm_rows(office, ids, saringan),
            filter_words(self.filters),
            register="umkm",
        )

    def _read(self) -> None:
        """Read the list again, keeping the row that was chosen."""
        kept = self.detail.umkm_id if self._has_detail() else self.table.current_id()
        saringan = self.saringan()
        unknown = actions.unknown_skala(self.session.office, saringan.tahun)
        self.model.columns = list_columns(saringan.tahun, unknown)
        office = self.session.office
        self.growth.begin(list_first(office, saringan), partial(list_behind, office, saringan))
        self._show_found(saringan)
        self._follow.stop()
        self._kept = kept
        self._pick_kept()

    def _show_found(self, saringan: Saringan) -> None:
        """How many so far, and why there is nothing, once that is known."""
        missed = not self.model.rowCount() and not self.growth.growing
        self.header.set_subtitle(self._subtitle(saringan))
        self.table.setVisible(not missed)
        self._empty.setVisible(missed)
        self._empty.set_sentence(self._why_empty(saringan))
        self.in_trash.look(saringan.cari, missed=missed and not saringan.tempat_sampah)

    def _pick_kept(self) -> None:
        if self._kept:
            blocked = self.table.blockSignals(True)
            self.table.pick(self._kept)
            self.table.blockSignals(blocked)

    def _is_whole(self) -> None:
        """All rows of a long list are there: how many, and the chosen one among them."""
        self._show_found(self.saringan())
        if self.table.current_id() is None:
            self._pick_kept()

    def _subtitle(self, saringan: Saringan) -> str:
        shown = self.model.rowCount()
        if self.filters.is_empty:
            whole = actions.count_umkm(self.session.office) if self.growth.growing else shown
            return f"{rupiah.show(whole)} usaha"
        found = f"{rupiah.show(shown)} usaha"
        if self.growth.growing:
            more = f"lebih dari {rupiah.show(shown)} usaha, sedang dihitung"
            found = more if shown else "sedang dicari"
        elif saringan.cari and shown >= TERBANYAK:
            found = f"{rupiah.show(shown)} usaha pertama; ketik lebih lengkap"
        return f"{found}  ·  {rupiah.show(actions.count_umkm(self.session.office))} terdaftar"

    def _why_empty(self, saringan: Saringan) -> str:
        """One sentence that says what to do first."""
        if saringan.tempat_sampah:
            return "Tempat sampah kosong. UMKM yang dihapus menunggu di sini selama satu tahun."
        if self.filters.is_empty:
            return "Belum ada UMKM. Tambahkan usaha pertama, atau buka kantor contoh."
        return "Tidak ada UMKM yang cocok dengan pencarian dan saringan ini."

    def _add(self) -> None:
        self.show_merge(shown=False)
        self._show_detail(shown=True)
        self.detail.show_new()
        self.table.pick(None)

    def _edit(self) -> None:
        self.show_merge(shown=False)
        chosen = self.table.current_id()
        if not self._has_detail() and isinstance(chosen, int):
            self.open_umkm(chosen)
        if self._has_detail():
            self.detail.focus_form()

    def _open_row(self, row_id: object) -> None:
        if self._has_detail() and self.detail.umkm_id == row_id:
            self.detail.focus_form()
        elif isinstance(row_id, int):
            self.open_umkm(row_id)

    def _picked(self, row_id: object) -> None:
        """While the detail is open it follows the arrows, after a short rest."""
        if self._has_detail() and row_id not in (None, self.detail.umkm_id):
            self._follow.start()

    def _show_picked(self) -> None:
        chosen = self.table.current_id()
        if self._has_detail() and isinstance(chosen, int):
            self.detail.show_umkm(chosen)

    def _open_clicked(self) -> None:
        chosen = self.table.current_id()
        shown = self._has_detail() and self.detail.umkm_id == chosen
        if isinstance(chosen, int) and not shown:
            self.open_umkm(chosen)

    def _close(self) -> None:
        self.detail.flush()
        self._show_detail(shown=False)
        self._offer_new_draft()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _saved(self, umkm_id: object) -> None:
        """The worker's news has already refreshed the list; show the record that was saved."""
        if isinstance(umkm_id, int):
            self._read()
            self.open_umkm(umkm_id)

    def _save(self) -> None:
        if self._has_detail():
            self.detail.save()

    def _trash(self) -> None:
        chosen = self.detail.umkm_id if self._has_detail() else self.table.current_id()
        if not isinstance(chosen, int) or not chosen or self._stack.currentWidget() is self.merge:
            return
        umkm = actions.load_umkm(self.session.office, chosen)
        if umkm.dihapus:
            return
        self.jobs.run(
            partial(actions.trash_umkm, umkm_id=umkm.id, versi=umkm.versi),
            owner=self,
            done=partial(self._is_trashed, umkm.nama, umkm.id, umkm.versi),
            failed=self.notice.show_error,
        )

    def _is_trashed(self, nama: str, umkm_id: int, versi: int, _outcome: Outcome[None]) -> None:
        self._trashed = (umkm_id, versi + 1)
        self._close()
        self.notice.show_note(
            f"{nama} dipindahkan ke Tempat sampah.",
            "Tidak ada yang dihapus dari basis data.",
            ways=[("Kembalikan (Ctrl+Z)", self._bring_back)],
        )

    def _bring_back(self) -> None:
        if self._trashed is not None:
            umkm_id, versi = self._trashed
            self._trashed = None
            self.notice.clear()
            self.detail.restore(umkm_id, versi)

    def _search(self) -> None:
        self.show_merge(shown=False)
        self.filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.search.selectAll()

    def _offer_new_draft(self) -> None:
        """A business that was typed and never saved, before a close or a crash."""
        officer = self.session.officer
        draft = load_draf(self.session.office, NEW_KEY, officer.id) if officer else None
        if draft is None:
            self.notice.clear()
            return
        nama = str(draft.isi.get("isian", {}).get("nama", "")).strip()
        self.notice.show_note(
            f"Ada UMKM baru yang belum disimpan{f': {nama}' if nama else ''}.",
            ways=[("Lanjutkan", self._add)],
        )

    def _show_detail(self, *, shown: bool) -> None:
        self.detail.setVisible(shown)
        self._between.setVisible(shown and not self.narrow)
        self._list.setVisible(not (shown and self.narrow))
        self.filters.setVisible(not (shown and self.narrow))
        self.detail.setMinimumWidth(0 if self.narrow else WIDTH)
        self.detail.setMaximumWidth(WIDEST if self.narrow else WIDTH)
        beside = shown and not self.narrow
        self.table.set_shown_columns(BESIDE_DETAIL if beside else NARROW if self.narrow else ALL)
        if not shown:
            for action, on in ((self.save_action, False), (self.delete_action, True)):
                if action is not None:
                    action.setEnabled(on)
        self.set_keys(FORM_KEYS if shown else LIST_KEYS)

    def _connect(self) -> None:
        self.filters.changed.connect(self._read)
        self.growth.ended.connect(self._is_whole)
        self.filters.search.left.connect(self.table.setFocus)
        self.table.opened.connect(self._open_row)
        self.table.clicked.connect(lambda _index: self._open_clicked())
        self.table.picked.connect(self._picked)
        self._follow.timeout.connect(self._show_picked)
        self.detail.closed.connect(self._close)
        self.detail.saved.connect(self._saved)
        self.detail.restored.connect(self.open)
        self.detail.open_other.connect(self.open)
        self.detail.go.connect(self.go)
        self.duties.merge_wanted.connect(partial(self.show_merge, shown=True))
        self.merge.closed.connect(partial(self.show_merge, shown=False))
        self.merge.open_record.connect(self.open)

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
        home = QWidget()
        inside = QVBoxLayout(home)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.filters)
        inside.addWidget(line(soft=True))
        inside.addWidget(self.notice)
        inside.addLayout(body, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(home)
        self._stack.addWidget(self.merge)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._stack, 1)

    # Qt's own names
    def showEvent(self, event: QShowEvent) -> None:
        """Arrows and Enter work in the list at once."""
        super().showEvent(event)
        if not self._has_detail():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
