"""The page UMKM: the list with its filters at the left, one business at the right."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from core import rupiah
from core.actions import umkm as actions
from core.actions.draf import load_draf
from core.actions.ekspor_kolom import UMKM
from core.actions.office import list_wilayah
from core.actions.outcome import Topic
from core.actions.tahun_buku import batas_of
from core.actions.umkm_urutan import list_behind, list_first
from core.umkm.saringan import TERBANYAK, BarisUmkm, Saringan
from gui.jobs import Jobs
from gui.models.growth import Growth
from gui.models.paged_model import PagedModel
from gui.session import Session
from gui.views.gabung.view import MergeView
from gui.views.register_page import MERGE_KEYS, RegisterPage
from gui.views.umkm.columns import ALL, BESIDE_DETAIL, NARROW, list_columns
from gui.views.umkm.detail import Detail
from gui.views.umkm.duty_menu import DutyMenu
from gui.views.umkm.filters import UmkmFilters
from gui.views.umkm.gabung import REGISTER
from gui.views.umkm.identity_tab import NEW_KEY
from gui.widgets.buttons import Button
from gui.widgets.export_button import ExportButton
from gui.widgets.export_list import Offer, filter_words
from gui.widgets.headings import EmptyState
from gui.widgets.table import Table


class UmkmPage(RegisterPage):
    """Registers businesses and their supervision."""

    title = "UMKM"
    concerns = frozenset({Topic.UMKM, Topic.LABA, Topic.PENGATURAN, Topic.KEGIATAN})
    register, noun = "umkm", "UMKM"
    shown_columns = (BESIDE_DETAIL, NARROW, ALL)
    detail: Detail

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__(session, jobs)
        export = ExportButton(self, jobs, lambda: self.table, self._offer)
        self.export_action = export.export_action
        self.filters = UmkmFilters()
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
        table = Table(self.model, memory="umkm.daftar", store=session.settings)
        table.setAccessibleName("Daftar UMKM")
        self._empty = EmptyState(
            "store", "", Button("Tambah UMKM", icon="plus", action=self.add_action)
        )
        self.give_list(table, self._empty, self.filters)
        self.detail = Detail(session, jobs, save=self.saving, delete=self.deleting)
        self._stack, home = QStackedWidget(), QWidget()
        inside = QVBoxLayout(home)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        for place in (home, self.merge):
            self._stack.addWidget(place)
        self.lay(inside, self._stack)
        self.growth.ended.connect(self._is_whole)
        self.detail.restored.connect(self.open)
        self.duties.merge_wanted.connect(partial(self.show_merge, shown=True))
        self.merge.closed.connect(self.go_home)
        self.merge.open_record.connect(self.open)

    def load(self) -> None:
        self.filters.set_places(list_wilayah(self.session.office))
        self.detail.load_places()
        self.read()
        self.views.begin()
        if self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(0, 0))
        self.offer_drafts()

    def open(self, target: object) -> None:
        """A business by its id, or a filtered list."""
        match target:
            case int():
                self.open_record(target)
            case Saringan():
                self.go_home()
                self.close_detail()
                self.filters.set_saringan(target)

    def show_merge(self, *, shown: bool) -> None:
        """The place Gabungkan duplikat instead of the list, or the list again."""
        if shown:
            self.detail.flush()
            self.merge.show_pairs()
        self._stack.setCurrentIndex(int(shown))
        if shown:
            self.set_keys(MERGE_KEYS)
        else:
            self.tell_keys()

    def go_home(self) -> None:
        self.show_merge(shown=False)

    def look_for(self) -> None:
        self.go_home()

    def trash(self, record_id: int) -> None:
        if self._stack.currentWidget() is self.merge:
            return
        umkm = actions.load_umkm(self.session.office, record_id)
        if not umkm.dihapus:
            action = partial(actions.trash_umkm, umkm_id=umkm.id, versi=umkm.versi)
            self.run_trash(action, umkm.nama, umkm.id, umkm.versi)

    def escape(self) -> bool:
        if self._stack.currentWidget() is self.merge:
            self.go_home()
            return True
        return super().escape()

    def saringan(self) -> Saringan:
        """The filter in force."""
        year = self.session.year
        return self.filters.saringan(year, batas_of(self.session.office, year))

    def _listed(self) -> Sequence[int]:
        """Every business of the list as it is filtered, seen or not."""
        return actions.list_umkm(self.session.office, self.saringan())

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

    def read(self) -> None:
        """Read the list again, keeping the row that was chosen."""
        kept = self.chosen_id()
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

    def offer_drafts(self) -> None:
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

    # Qt's own names
    def showEvent(self, event: QShowEvent) -> None:
        """Arrows and Enter work in the list at once."""
        super().showEvent(event)
        if not self.has_detail():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
