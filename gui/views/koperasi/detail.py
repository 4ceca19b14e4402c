"""The detail of one cooperative: head, tabs, and the footer that saves the tab in front."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from core import tanggal
from core.actions.gabung_koperasi import list_merges, unmerge
from core.actions.jurnal import history
from core.actions.koperasi import BerkasKoperasi, load_koperasi, pandangan, restore_koperasi
from core.actions.koperasi_kelayakan import list_kelayakan
from core.actions.office import list_wilayah
from core.errors import AppError, RecordMovedError
from core.koperasi.laporan import KunciLaporan, Unit
from core.koperasi.model import Koperasi
from core.koperasi.pengurus import KETUA
from gui.jobs import Jobs
from gui.session import Session
from gui.views.kegiatan.record_tab import RecordDuties
from gui.views.koperasi.detail_head import DetailHead
from gui.views.koperasi.files_tab import FilesTab
from gui.views.koperasi.history_tab import HistoryTab
from gui.views.koperasi.history_words import changes
from gui.views.koperasi.identity_tab import IdentityTab
from gui.views.koperasi.moved import describe
from gui.views.koperasi.papers_tab import PapersTab
from gui.views.koperasi.people_tab import PeopleTab
from gui.views.koperasi.record_tabs import laporan_tab, penilaian_tab
from gui.views.koperasi.status_tab import StatusTab
from gui.views.koperasi.year_tab import YearTab
from gui.views.register_detail import RegisterDetail
from gui.widgets.field_history import FieldHistory
from gui.widgets.tabs import Tabs

Editor = IdentityTab | StatusTab | YearTab | PeopleTab | PapersTab


class Detail(RegisterDetail):
    """Everything about one cooperative, or the empty form of a new one."""

    drafts_changed = Signal()

    def __init__(self, session: Session, jobs: Jobs, *, save: QAction, delete: QAction) -> None:
        super().__init__(session, jobs, save=save, delete=delete)
        self._file: BerkasKoperasi | None = None
        self._places: dict[str, str] = {}
        self.field_history: list[FieldHistory] = []
        self.head = DetailHead(self.show_history)
        self.identity = IdentityTab(session, jobs)
        self.status = StatusTab(session, jobs)
        self.years = YearTab(session, jobs)
        self.people, self.papers = PeopleTab(session, jobs), PapersTab(session, jobs)
        self.files = FilesTab(session, jobs)
        self.laporan, self.penilaian = laporan_tab(), penilaian_tab()
        self.duties, self.history = RecordDuties(session), HistoryTab()
        self.tabs = Tabs()
        self._titles: tuple[tuple[QWidget, str], ...] = (
            (self.identity, "Identitas"),
            (self.status, "Status"),
            (self.people, "Pengurus"),
            (self.years, "RAT && tahunan"),
            (self.laporan, "Laporan"),
            (self.penilaian, "Penilaian"),
            (self.duties, "Pembinaan"),
            (self.papers, "Izin"),
            (self.files, "Lampiran"),
            (self.history, "Riwayat"),
        )
        for tab, title in self._titles:
            self.tabs.add(tab, title)
        self.lay(self.head, self.tabs)
        self._connect()

    @property
    def record_id(self) -> int:
        """0 for a new one."""
        return self._file.koperasi.id if self._file else 0

    @property
    def file(self) -> BerkasKoperasi | None:
        return self._file

    @property
    def editor(self) -> Editor | None:
        """The form of the tab in front; lists have none."""
        front = self.tabs.front()
        return front if isinstance(front, Editor) else None

    @property
    def dirty(self) -> bool:
        return any(one.dirty for one in self.editors())

    def load_places(self) -> None:
        """Read the kelurahan once a database is open."""
        places = list_wilayah(self._session.office)
        self._places = {one.kode: one.kelurahan for one in places}
        self.identity.set_places(places)
        self.papers.set_places(places)

    def show_id(self, record_id: int) -> bool:
        """Show a stored cooperative; False when there is none."""
        self.flush()
        found = load_koperasi(self._session.office, record_id, self._session.year)
        if found is None:
            return False
        self._file = found
        self._set_tabs(new=False)
        self._show_file(found)
        return True

    def show_new(self) -> None:
        """Show the empty form."""
        self.flush()
        self._file = None
        self._set_tabs(new=True)
        self.head.show_new()
        self.notice.clear()
        self.identity.set_read_only(False)
        self.identity.show_record(Koperasi("", ""))
        self.identity.show_beside(None, None, ketua_follows=False)
        self._offer_draft()
        self._show_state()
        self.identity.form.focus("nama")

    def refresh(self) -> None:
        """Read again what the tabs show; unsaved typing stays."""
        if self._file is not None:
            self.show_id(self._file.koperasi.id)

    def discard(self) -> None:
        """Throw the typing of the tab in front away, on purpose."""
        editor = self.editor
        if editor is None:
            return
        editor.draft.drop()
        editor.draft.end()
        if self._file is None:
            self.show_new()
        else:
            self.refresh()

    def focus_form(self) -> None:
        """Begin to edit: the first field of the tab in front, else the identity."""
        if self.editor is None:
            self.tabs.show_tab(self.identity)
        editor = self.editor
        if editor is not None:
            names = editor.form.names()
            editor.form.focus(names[1] if editor is self.years else names[0])

    def show_history(self, tabel: str = "", field: str = "", label: str = "") -> None:
        """Open the tab Riwayat, of one field when one is named."""
        self.tabs.show_tab(self.history)
        if tabel:
            self.history.choose(tabel, field, label)
        else:
            self.history.field.set_code(None)

    def editors(self) -> tuple[Editor, ...]:
        return (self.identity, self.status, self.people, self.years, self.papers)

    def _show_file(self, found: BerkasKoperasi) -> None:
        office = self._session.office
        view = pandangan(office, self._session.year)
        record_id = found.koperasi.id
        self.head.show_row(found.baris, list_kelayakan(office, view, record_id).get(record_id))
        self.notice.clear()
        self.identity.show_record(found.koperasi)
        self.status.show_rows(record_id, found.statuses)
        self.people.show_rows(record_id, found.pengurus)
        self.years.usual = view.tahun_buku
        self.years.show_rows(record_id, found.years)
        self.papers.show_rows(record_id, found.legalitas)
        self.files.show_rows(record_id, found.lampiran)
        self.laporan.show_rows(found.laporan)
        self.penilaian.show_rows(found.penilaian)
        self.duties.show_record(koperasi_id=record_id, trashed=found.di_sampah)
        self.history.show_changes(changes(history(office, "koperasi", record_id), self._places))
        for editor in self.editors():
            editor.set_read_only(found.di_sampah)
        self.files.set_read_only(found.di_sampah)
        chairs = any(one.jabatan == KETUA for one in found.pengurus)
        follows = chairs or found.di_sampah
        self.identity.show_beside(found.usul_kuk, found.usul_grade, ketua_follows=follows)
        if found.di_sampah:
            self._tell_trashed(found)
        else:
            self._offer_draft()
        self._show_state()

    def _offer_draft(self) -> None:
        """Put unsaved typing of the identity back; the other tabs do so themselves."""
        draft = self.identity.draft.left()
        if draft is not None:
            self.identity.draft.rebase(draft)
            self.identity.check()
        waiting = [title for tab, title in self._titles if tab in self._dirty_tabs()]
        if not waiting:
            return
        moment = f" dari {tanggal.show_moment(draft.waktu)}" if draft is not None else ""
        names = ", ".join(title.replace("&&", "&") for title in waiting)
        self.notice.show_note(
            f"Isian yang belum disimpan{moment} ditampilkan kembali: {names}.",
            "Simpan bila sudah benar, atau buang.",
        )

    def _dirty_tabs(self) -> tuple[Editor, ...]:
        return tuple(one for one in self.editors() if one.dirty)

    def _tell_trashed(self, found: BerkasKoperasi) -> None:
        merges = list_merges(self._session.office, found.koperasi.id)
        gone = [(one, name) for one, name in merges if one.lebur_id == found.koperasi.id]
        if gone:
            merged, name = gone[0]
            self.tell_merged(
                f"Koperasi ini digabung ke {name} dan tidak dihitung.",
                "Buka koperasi itu",
                merged.tetap_id,
                partial(unmerge, penggabungan_id=merged.id),
            )
            return
        self.notice.show_warning(
            "Koperasi ini ada di Tempat sampah dan tidak dihitung.",
            ways=[("Kembalikan", partial(self.restore, found.koperasi.id, found.koperasi.versi))],
        )

    def restore(self, record_id: int, versi: int) -> None:
        self.bring_back(partial(restore_koperasi, koperasi_id=record_id, versi=versi), record_id)

    def came_back(self, record_id: int) -> None:
        self.saved.emit(record_id)

    def _refuse(self, editor: Editor, error: AppError) -> None:
        """A record that moved: say what changed, keep what is typed, offer both ways."""
        if not isinstance(error, RecordMovedError):
            self.notice.show_error(error)
            return
        now = load_koperasi(self._session.office, self.record_id, self._session.year)
        changed = describe(editor.stored, editor.counterpart(now) if now else None, self._places)
        self.notice.show_warning(
            error.message,
            f"{changed} Isian Anda masih ada di sini.",
            ways=[
                ("Muat ulang", self.discard),
                ("Timpa isian", partial(self._overwrite, editor)),
            ],
        )

    def _overwrite(self, editor: Editor) -> None:
        """The record as it stands now, with what was typed here on top of it."""
        typed = editor.draft.snapshot()
        editor.draft.drop()
        editor.draft.end()
        self.refresh()
        editor.draft.rebase(typed)
        editor.check()

    def _set_tabs(self, *, new: bool) -> None:
        for tab, _title in self._titles[1:]:
            self.tabs.set_shown(tab, shown=not new)
        if new:
            self.tabs.show_tab(self.identity)

    def _show_state(self) -> None:
        """Buttons and the reason beside them."""
        editor = self.editor
        trashed = self._file is not None and self._file.di_sampah
        self.save_button.setVisible(editor is not None and not trashed)
        self._save_action.setEnabled(editor is not None and editor.can_save and not trashed)
        self._delete_action.setEnabled(self._file is not None and not trashed)
        typed = editor is not None and editor.dirty
        self.delete_button.setVisible(self._file is not None and not trashed and not typed)
        self.discard_button.setVisible(typed)
        wrong = editor.errors() if editor is not None and editor.dirty else 0
        if wrong:
            self.footer.set_note(
                "octagon-alert", f"{wrong} kesalahan harus dibetulkan dahulu", "khusus"
            )
        elif editor is not None and editor.dirty:
            self.footer.set_note("pencil", "Belum disimpan; isian aman sebagai draf")
        else:
            self.footer.set_note()
        for tab, title in self._titles:
            waits = isinstance(tab, Editor) and tab.dirty
            self.tabs.set_title(tab, f"{title} •" if waits else title)

    def _open_report(self, unit: str, tahun_buku: int) -> None:
        self.go.emit("kesehatan", KunciLaporan(self.record_id, Unit(unit), tahun_buku))

    def _open_usual_report(self) -> None:
        view = pandangan(self._session.office, self._session.year)
        self._open_report(Unit.KOPERASI, view.tahun_buku)

    def _connect(self) -> None:
        self.tabs.turned.connect(self._show_state)
        self.duties.go.connect(self.go)
        self.identity.open_other.connect(self.open_other)
        for tabel, editor in (
            ("koperasi", self.identity),
            ("status_koperasi", self.status),
            ("koperasi_tahun", self.years),
            ("pengurus", self.people),
            ("legalitas", self.papers),
        ):
            editor.state_changed.connect(self._show_state)
            editor.saved.connect(self.saved)
            editor.draft.drafts_changed.connect(self.drafts_changed)
            editor.refused.connect(partial(self._refuse, editor))
            ask = partial(self.show_history, tabel)
            self.field_history.append(FieldHistory(editor.form, ask))
        self.files.saved.connect(self.saved)
        self.files.refused.connect(self.notice.show_error)
        for tab in (self.laporan, self.penilaian):
            tab.opened.connect(self._open_report)
            tab.wanted.connect(self._open_usual_report)
