"""The page Kegiatan: the list at the left, one duty and whom it reached at the right."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.actions.ekspor_kolom import KEGIATAN
from core.actions.kegiatan import (
    list_kegiatan,
    load_kegiatan,
    restore_kegiatan,
    trash_kegiatan,
)
from core.actions.office import list_wilayah
from core.actions.outcome import Topic
from core.errors import AppError
from core.kantor.kegiatan import Kegiatan, PesertaKegiatan
from core.kantor.kegiatan_daftar import BarisKegiatan, SaringKegiatan
from gui.jobs import Jobs
from gui.models.rows_model import RowsModel
from gui.page import Page
from gui.session import Session
from gui.views.kegiatan.columns import list_columns
from gui.views.kegiatan.duty_form import DutyForm
from gui.views.kegiatan.filters import KegiatanFilters
from gui.views.kegiatan.people_tab import PeopleTab
from gui.views.kegiatan.recap_view import RecapView
from gui.views.kegiatan.targets import KegiatanTarget
from gui.widgets.buttons import Button
from gui.widgets.export_button import ExportButton
from gui.widgets.export_list import Offer, filter_words
from gui.widgets.headings import EmptyState, PageHeader, line
from gui.widgets.notice_bar import NoticeBar
from gui.widgets.table import Table
from gui.widgets.tabs import Tabs
from gui.widgets.trash_link import TrashLink

_RIGHT, _RIGHT_NARROW = 560, 470
KEYS = "Ins tambah  ·  Ctrl+S simpan  ·  Del hapus  ·  Ctrl+F cari  ·  F1 bantuan"


class KegiatanPage(Page):
    """Duties of the three bidang, for cooperatives and businesses alike."""

    title = "Kegiatan"
    concerns = frozenset({Topic.KEGIATAN, Topic.KOPERASI, Topic.UMKM})
    keys = KEYS

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__(session, jobs)
        self.add_action = self.action("Tambah kegiatan", "Ins", self._begin_new)
        self.save_action = self.action("Simpan", "Ctrl+S", self._save)
        self.delete_action = self.action("Hapus kegiatan", "Del", self._trash_by_key)
        self.print_action = self.action("Cetak rekap kegiatan", "Ctrl+P", self._print)
        self.search_action = self.action("Cari kegiatan", "Ctrl+F", self._search)
        self.header = PageHeader(self.title)
        self.recap_button = Button("Rekap", icon="columns-2", on_click=self.show_recap)
        export = ExportButton(self, jobs, lambda: self.table, self._offer)
        self.export_action = export.export_action
        add = Button("Tambah", icon="plus", hint="Ins", kind="utama", action=self.add_action)
        for button in (self.recap_button, export, add):
            self.header.add_button(button)
        self.filters = KegiatanFilters()
        self.notice = NoticeBar()
        self.model: RowsModel[BarisKegiatan] = RowsModel(
            list_columns(lambda: session.office.today), parent=self
        )
        self.table = Table(self.model, memory="kegiatan.daftar", store=session.settings)
        self.table.setAccessibleName("Daftar kegiatan")
        self._empty = EmptyState("calendar", "")
        self.in_trash = TrashLink(session, self.go.emit, "kegiatan")
        self._empty.add_link(self.in_trash)
        self._lists = QStackedWidget()
        self.form = DutyForm(session, jobs)
        self.people = PeopleTab(session, jobs)
        self.recap = RecapView(session, jobs)
        self.tabs = Tabs()
        self._main, self._body, self._right = QWidget(), QStackedWidget(), QWidget()
        self._lay()
        self._connect()

    def load(self) -> None:
        self.filters.set_places(list_wilayah(self.session.office))
        self._read()

    def refresh(self) -> None:
        self._read(self.form.duty.id)
        if self._body.currentWidget() is self.recap:
            self.recap.read()

    def open(self, target: object) -> None:
        """A duty, a filtered list, or the empty form for one record."""
        if not isinstance(target, KegiatanTarget):
            return
        self._show_main()
        people = [PesertaKegiatan(0, koperasi_id=target.untuk_koperasi, umkm_id=target.untuk_umkm)]
        if target.untuk_koperasi or target.untuk_umkm:
            self._begin_new(people)
        elif target.saring is not None:
            self.filters.set_saring(target.saring)
        elif target.kegiatan_id:
            self.filters.set_saring(SaringKegiatan())
            self.filters.every_year.setChecked(True)
            self._read(target.kegiatan_id)

    def flush_draft(self) -> None:
        self.form.draft.flush()

    def escape(self) -> bool:
        if self._body.currentWidget() is not self.recap:
            return False
        if not self.recap.escape():
            self._show_main()
        return True

    def set_narrow(self, narrow: bool) -> None:
        super().set_narrow(narrow)
        self._right.setFixedWidth(_RIGHT_NARROW if narrow else _RIGHT)
        keys = {"tanggal", "judul", "tindak_lanjut"} if narrow else {"tanggal", "judul", "peserta",
                                                                   "tindak_lanjut"}  # fmt: skip
        self.table.set_shown_columns(keys)

    def show_recap(self) -> None:
        """Counts of the year."""
        self.recap.read()
        self._body.setCurrentWidget(self.recap)
        self.recap.by_place.setFocus()

    def _read(self, chosen: int = 0) -> None:
        office = self.session.office
        saring = self.filters.saring(self.session.year, office.today)
        found = list_kegiatan(office, saring)
        ids = [one.kegiatan.id for one in found]
        year = f"tahun {saring.tahun}" if saring.tahun else "semua tahun"
        self.header.set_subtitle(f"{len(found)} kegiatan, {year}")
        typing_new = self.form.draft.dirty and not self.form.duty.id
        blocked = self.table.blockSignals(True)
        self.model.set_rows(found, ids)
        if typing_new or not ids:
            self.table.pick(None)
        else:
            self.table.pick(chosen if chosen in ids else ids[0])
        self.table.blockSignals(blocked)
        self._empty.set_sentence(self._why_empty(saring))
        self.in_trash.look(saring.cari, missed=not found and not saring.tempat_sampah)
        self._lists.setCurrentWidget(self.table if found else self._empty)
        if typing_new:
            return
        current = self.table.current_id()
        if isinstance(current, int):
            self._open(current)
        else:
            self._show(Kegiatan(""))

    def _offer(self) -> Offer:
        words = filter_words(self.filters)
        return Offer("Kegiatan", KEGIATAN, self.session.year, saringan=words)

    def _why_empty(self, saring: SaringKegiatan) -> str:
        if saring.tempat_sampah:
            return "Tempat sampah kosong."
        if not self.filters.is_empty:
            return "Tidak ada kegiatan yang cocok dengan pencarian dan saringan ini."
        return f"Belum ada kegiatan pada tahun {self.session.year}. Tulis yang pertama di kanan."

    def _open(self, kegiatan_id: int) -> None:
        if self.form.duty.id == kegiatan_id and self.form.draft.dirty:
            self._show_people(kegiatan_id)
            return
        try:
            file = load_kegiatan(self.session.office, kegiatan_id)
        except AppError as error:
            self.notice.show_error(error)
            return
        self.form.show_duty(file.kegiatan, trashed=self.filters.trash.isChecked())
        self._show_people(kegiatan_id)

    def _show_people(self, kegiatan_id: int) -> None:
        people = load_kegiatan(self.session.office, kegiatan_id).peserta
        self.people.show_people(kegiatan_id, people, editable=not self.form.trashed)
        self.tabs.set_title(self.people, f"Peserta ({len(people)})" if people else "Peserta")

    def _show(self, duty: Kegiatan, people: tuple[PesertaKegiatan, ...] = ()) -> None:
        note = "Kegiatan ini dicatat untuk satu peserta; yang lain ditambahkan sesudah disimpan."
        self.form.show_duty(duty, people=people, note=note if people else "")
        self.people.show_people(0, (), editable=False)
        self.tabs.set_title(self.people, "Peserta")

    def _begin_new(self, people: object = None) -> None:
        """An empty form, perhaps for one record."""
        self.flush_draft()
        self._show_main()
        if self.filters.trash.isChecked():
            self.filters.trash.setChecked(False)
        blocked = self.table.blockSignals(True)
        self.table.pick(None)
        self.table.blockSignals(blocked)
        self._show(Kegiatan(""), tuple(people) if isinstance(people, list) else ())
        self.tabs.show_tab(self.form)
        self.form.form.focus("jenis")

    def _pick(self, found: object) -> None:
        if isinstance(found, int) and found != self.form.duty.id:
            self._open(found)

    def _stored(self, kegiatan_id: int) -> None:
        new = not self.form.duty.id
        self._read(kegiatan_id)
        if new:
            self.tabs.show_tab(self.people)
            self.people.search.setFocus()

    def _save(self) -> None:
        if self.tabs.front() is self.form:
            self.form.save()

    def _trash_by_key(self) -> None:
        if self.table.hasFocus() and self.form.duty.id and not self.form.trashed:
            self._trash_or_restore()

    def _trash_or_restore(self) -> None:
        duty, trashed = self.form.duty, self.form.trashed
        self.jobs.run(
            partial(restore_kegiatan if trashed else trash_kegiatan, kegiatan=duty),
            owner=self,
            done=lambda _outcome: self._moved(duty, trashed=trashed),
            failed=self.notice.show_error,
        )

    def _moved(self, duty: Kegiatan, *, trashed: bool) -> None:
        self.form.draft.settle()
        if trashed:
            self.filters.trash.setChecked(False)
            self._read(duty.id)
            return
        self._read()
        message = f"{duty.judul} dipindahkan ke Tempat sampah."
        self.notice.show_note(message, "Ctrl+Z mengembalikannya.")

    def _search(self) -> None:
        self._show_main()
        self.filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.search.selectAll()

    def _print(self) -> None:
        self.show_recap()
        self.recap.open_paper()

    def _show_main(self) -> None:
        self._body.setCurrentWidget(self._main)

    def _filter(self, saring: SaringKegiatan) -> None:
        self._show_main()
        self.filters.set_saring(saring)

    def _connect(self) -> None:
        self.filters.changed.connect(lambda: self._read(self.form.duty.id))
        self.filters.search.left.connect(self.table.setFocus)
        self.table.picked.connect(self._pick)
        self.table.opened.connect(lambda _id: self.form.form.focus("judul"))
        self.form.stored.connect(self._stored)
        self.form.trash_wanted.connect(self._trash_or_restore)
        self.people.opened.connect(self.go)
        self.recap.closed.connect(self._show_main)
        self.recap.wanted.connect(self._filter)

    def _lay(self) -> None:
        for widget in (self.table, self._empty):
            self._lists.addWidget(widget)
        inset = QHBoxLayout()
        inset.setContentsMargins(16, 0, 8, 8)
        inset.addWidget(self._lists)
        self.tabs.add(self.form, "Kegiatan")
        self.tabs.add(self.people, "Peserta")
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 8, 0, 0)
        right.addWidget(self.tabs)
        self._right.setFixedWidth(_RIGHT)
        both = QHBoxLayout()
        both.setSpacing(0)
        both.addLayout(inset, 1)
        both.addWidget(line(vertical=True))
        both.addWidget(self._right)
        main = QVBoxLayout(self._main)
        main.setContentsMargins(0, 0, 0, 0)
        main.setSpacing(0)
        for part in (self.header, self.filters, self.notice):
            main.addWidget(part)
        main.addLayout(both, 1)
        for view in (self._main, self.recap):
            self._body.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._body)
