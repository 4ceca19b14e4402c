"""The page Koperasi: the list with its filters at the left, one cooperative at the right."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

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
from core.actions.outcome import Topic
from core.koperasi.daftar import BarisKoperasi, SaringKoperasi
from gui.jobs import Jobs
from gui.models.paged_model import PagedModel
from gui.session import Session
from gui.views.gabung.view import MergeView
from gui.views.koperasi.columns import ALL, BESIDE_DETAIL, NARROW, list_columns
from gui.views.koperasi.detail import Detail
from gui.views.koperasi.filters import FilterRow, why_empty
from gui.views.koperasi.gabung import REGISTER
from gui.views.koperasi.left_drafts import LeftDraft, left_drafts
from gui.views.koperasi.places import Places
from gui.views.koperasi.rat.button import RatButton
from gui.views.koperasi.surat.menu import PaperMenu
from gui.views.register_page import FORM_KEYS, LIST_KEYS, MERGE_KEYS, RegisterPage
from gui.widgets.buttons import Button
from gui.widgets.export_button import ExportButton
from gui.widgets.export_list import Offer, filter_words
from gui.widgets.headings import EmptyState
from gui.widgets.table import Table

PAIRS, TWO = "Duplikat", "Bandingkan 2 pilihan"


class KoperasiPage(RegisterPage):
    """Registers cooperatives."""

    title = "Koperasi"
    concerns = frozenset(
        (Topic.KOPERASI, Topic.PENILAIAN, Topic.LAPORAN_KEUANGAN, Topic.PENGATURAN, Topic.KEGIATAN)
    )
    register, noun = "koperasi", "koperasi"
    shown_columns = (BESIDE_DETAIL, NARROW, ALL)
    detail: Detail

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__(session, jobs)
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
        self._model: PagedModel[BarisKoperasi] = PagedModel(
            list_columns(session.year - 1), self._fetch, parent=self
        )
        table = Table(self._model, memory="koperasi.daftar", store=session.settings)
        table.setAccessibleName("Daftar koperasi")
        table.setSelectionMode(Table.SelectionMode.ExtendedSelection)
        self._first_step = Button("", on_click=self._take_first_step)
        self._empty = EmptyState("building-2", "", self._first_step)
        self.give_list(table, self._empty, self.filters)
        self._give_delete_to_list(self.deleting)
        self.detail = Detail(session, jobs, save=self.saving, delete=self.deleting)
        self.lay(self.places.column, self.places)
        table.selectionModel().selectionChanged.connect(lambda *_rows: self._offer_merge())
        self.places.currentChanged.connect(lambda _place: self.tell_keys())
        self.merge.closed.connect(self.places.go_home)
        self.merge.open_record.connect(self.open)
        self.detail.drafts_changed.connect(self.offer_drafts)

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
        self.read()
        self.views.begin()
        self._offer_left_drafts()

    def refresh(self) -> None:
        super().refresh()
        self.rat.refresh()
        self.papers.refresh()

    def open(self, target: object) -> None:
        """A cooperative by its id, or a filtered list."""
        match target:
            case int():
                self.open_record(target)
            case SaringKoperasi():
                self.places.go_home()
                self.close_detail()
                self.filters.set_saring(target)
            case _:
                pass

    def go_home(self) -> None:
        self.places.go_home()

    def flush_draft(self) -> None:
        super().flush_draft()
        self.rat.flush()

    def escape(self) -> bool:
        if not self.places.at_home:
            self.go_home()
            return True
        return super().escape()

    def set_narrow(self, narrow: bool) -> None:
        super().set_narrow(narrow)
        self.rat.set_narrow(narrow=narrow)

    def open_clicked(self) -> None:
        if len(self._selected()) != 2:  # two records are there to compare
            super().open_clicked()

    def trash(self, record_id: int) -> None:
        row = self._fetch([record_id]).get(record_id)
        if row is None or row.dihapus_pada is not None:
            return
        if not self.has_detail():
            self.detail.show_id(row.id)
        found = self.detail.file
        if found is not None:
            versi = found.koperasi.versi
            action = partial(trash_koperasi, koperasi_id=row.id, versi=versi)
            self.run_trash(action, row.nama, row.id, versi)

    def _add(self) -> None:
        self.notice.clear()
        super()._add()

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

    def read(self) -> None:
        """Read the list again, keeping the row that was chosen."""
        office, year = self.session.office, self.session.year
        kept = self.chosen_id()
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

    def _take_first_step(self) -> None:
        if self.filters.saring().kosong:
            self._add()
        else:
            self.filters.clear()

    def _offer_left_drafts(self) -> None:
        """Typing that was not saved, of this officer, before a close or a crash."""
        officer = self.session.officer
        found = left_drafts(self.session.office, officer.id) if officer else []
        if not found:
            self.notice.clear()
            return
        ways = [(draft.title, partial(self._resume, draft)) for draft in found]
        self.notice.show_note("Ada isian yang belum disimpan. Lanjutkan:", ways=ways)

    def offer_drafts(self) -> None:
        if not self.has_detail() and self._trashed is None:
            self._offer_left_drafts()

    def _resume(self, draft: LeftDraft) -> None:
        self.notice.clear()
        if draft.koperasi_id:
            self.open_record(draft.koperasi_id)
        else:
            self._add()

    def tell_keys(self) -> None:
        own = FORM_KEYS if self.has_detail() else LIST_KEYS
        self.set_keys(self.places.keys or own)

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
