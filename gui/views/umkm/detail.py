"""The detail of one business: head, tabs, and the footer that saves the tab in front."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QTabWidget, QWidget

from core.actions import umkm as actions
from core.actions.office import list_wilayah
from core.actions.tahun_buku import batas_of
from core.actions.umkm_gabung import gabungan_of, pisahkan_umkm
from core.actions.umkm_izin import list_izin
from core.errors import AppError, RecordMovedError
from core.umkm.model import Umkm
from core.umkm.saringan import Saringan
from gui.jobs import Jobs
from gui.session import Session
from gui.views.child_tab import ChildTab
from gui.views.kegiatan.record_tab import RecordDuties
from gui.views.register_detail import RegisterDetail
from gui.views.umkm.detail_head import DetailHead
from gui.views.umkm.history_tab import HistoryTab
from gui.views.umkm.history_words import changes
from gui.views.umkm.identity_tab import IdentityTab
from gui.views.umkm.period_tab import PeriodTab
from gui.views.umkm.permit_tab import PermitTab
from gui.views.umkm.profit_tab import ProfitTab
from gui.widgets.field_history import FieldHistory

Editor = IdentityTab | PeriodTab | PermitTab


class Detail(RegisterDetail):
    """Everything about one business, or the empty form of a new one."""

    restored = Signal(object)

    def __init__(self, session: Session, jobs: Jobs, *, save: QAction, delete: QAction) -> None:
        super().__init__(session, jobs, save=save, delete=delete, saving="utama")
        self._umkm: Umkm | None = None
        self._places: dict[str, str] = {}
        self.head = DetailHead(self.show_history)
        self.identity = IdentityTab(session, jobs)
        self.periods = PeriodTab(session, jobs)
        self.permits = PermitTab(session, jobs)
        self.profits = ProfitTab()
        self.duties, self.history = RecordDuties(session), HistoryTab()
        self.tabs = QTabWidget()
        self.tabs.setProperty("sejajar", "halaman")
        self._titles: tuple[tuple[QWidget, str], ...] = (
            (self.identity, "Identitas"),
            (self.periods, "Pengawasan"),
            (self.permits, "Izin"),
            (self.profits, "Laporan laba"),
            (self.duties, "Pembinaan"),
            (self.history, "Riwayat"),
        )
        for tab, title in self._titles:
            self.tabs.addTab(tab, title)
        self.lay(self.head, self.tabs)
        self._connect()

    @property
    def record_id(self) -> int:
        """0 for a new one."""
        return self._umkm.id if self._umkm else 0

    @property
    def umkm(self) -> Umkm | None:
        return self._umkm

    @property
    def editor(self) -> Editor | None:
        """The form of the tab in front; lists have none."""
        front = self.tabs.currentWidget()
        return front if isinstance(front, Editor) else None

    def load_places(self) -> None:
        """Read the kelurahan once a database is open."""
        places = list_wilayah(self._session.office)
        self._places = {one.kode: one.kelurahan for one in places}
        self.identity.set_places(places)

    def show_id(self, record_id: int) -> bool:
        """Show a stored business; False when there is none."""
        self.flush()
        try:
            umkm = actions.load_umkm(self._session.office, record_id)
        except RecordMovedError:
            return False
        self._umkm = umkm
        self._set_tabs(new=False)
        self.notice.clear()
        self.identity.show_record(umkm)
        self._show_rows(umkm)
        self._show_lists(umkm)
        if umkm.dihapus:
            self._tell_trashed(umkm)
        else:
            self._tell_draft()
        self._show_state()
        return True

    def show_new(self) -> None:
        """Show the empty form."""
        self.flush()
        self._umkm = None
        self._set_tabs(new=True)
        self.head.show_new()
        self.notice.clear()
        if self.identity.show_record(Umkm(0, "")):
            self._tell_draft()
        self._show_state()
        self.identity.form.focus("nama")

    def refresh(self) -> None:
        """Read again what the tabs show; a form with unsaved typing is left alone."""
        umkm = self._umkm
        if umkm is None:
            return
        if not self._dirty_tabs():
            self.show_id(umkm.id)
        else:
            self._show_lists(umkm)

    def discard(self) -> None:
        """Throw the typing of the tab in front away, on purpose."""
        editor = self.editor
        self.notice.clear()
        if isinstance(editor, ChildTab):
            self._let_go(editor)
        else:
            self.identity.draft.settle()
            stored = self._umkm
            now = actions.load_umkm(self._session.office, stored.id) if stored else Umkm(0, "")
            self._umkm = now if stored else None
            self.identity.show_record(now, restore=False)
        self._show_state()

    def focus_form(self) -> None:
        """Begin to edit: the first field of the tab in front, else the identity."""
        if self.editor is None:
            self.tabs.setCurrentWidget(self.identity)
        editor = self.editor
        if editor is not None:
            editor.form.focus(editor.form.names()[0])

    def show_history(self, field: str = "", label: str = "") -> None:
        """Open the tab Riwayat, of one field when one is named."""
        self.tabs.setCurrentWidget(self.history)
        if field:
            self.history.choose(field, label)
        else:
            self.history.field.set_code(None)

    def _show_rows(self, umkm: Umkm) -> None:
        office = self._session.office
        self.periods.show_rows(umkm.id, actions.list_pengawasan(office, umkm.id))
        self.permits.show_rows(umkm.id, list_izin(office, umkm.id))
        for tab in (self.periods, self.permits):
            tab.set_read_only(umkm.dihapus)

    def _let_go(self, editor: PeriodTab | PermitTab) -> None:
        """Show the rows as they are stored now, without what was typed over the one in front."""
        editor.draft.drop()
        editor.draft.end()
        if self._umkm is not None:
            self._show_rows(self._umkm)

    def _show_lists(self, umkm: Umkm) -> None:
        office, year = self._session.office, self._session.year
        saringan = Saringan(year, batas_of(office, year))
        row = actions.umkm_rows(office, [umkm.id], saringan)[umkm.id]
        skala = actions.skala_in_year(office, year, modal_usaha=umkm.modal_usaha, laba=row.ini)
        self.head.show_row(row, year, skala)
        self.profits.show_rows(actions.list_laba_of(office, umkm.id))
        self.duties.show_record(umkm_id=umkm.id, trashed=umkm.dihapus)
        entries = actions.history_umkm(office, umkm.id)
        self.history.show_changes(changes(entries, self._places))

    def _tell_draft(self) -> None:
        names = [title for tab, title in self._titles if tab in self._dirty_tabs()]
        if names:
            self.notice.show_note(
                f"Isian yang belum disimpan ditampilkan kembali: {', '.join(names)}.",
                "Simpan bila sudah benar, atau buang.",
            )

    def editors(self) -> tuple[Editor, ...]:
        return (self.identity, self.periods, self.permits)

    def _dirty_tabs(self) -> tuple[Editor, ...]:
        return tuple(one for one in self.editors() if one.dirty)

    def _tell_trashed(self, umkm: Umkm) -> None:
        merged = gabungan_of(self._session.office, umkm.id)
        if merged is None:
            self.notice.show_warning(
                "UMKM ini ada di Tempat sampah dan tidak dihitung.",
                ways=[("Kembalikan", partial(self.restore, umkm.id, umkm.versi))],
            )
            return
        merge_id, kept, nama = merged
        self.tell_merged(
            f"UMKM ini digabung ke {nama} dan tidak dihitung.",
            "Buka UMKM itu",
            kept,
            partial(pisahkan_umkm, umkm_id=kept, gabungan_id=merge_id),
        )

    def restore(self, record_id: int, versi: int) -> None:
        self.bring_back(partial(actions.restore_umkm, umkm_id=record_id, versi=versi), record_id)

    def came_back(self, record_id: int) -> None:
        self.restored.emit(record_id)

    def _refuse(self, editor: Editor, error: AppError) -> None:
        """A record that moved: keep what is typed, offer both ways."""
        if not isinstance(error, RecordMovedError):
            self.notice.show_error(error)
            return
        self.notice.show_warning(
            error.message,
            "Isian Anda masih ada di sini.",
            ways=[
                ("Muat ulang", self.discard),
                ("Timpa dengan isian ini", partial(self._overwrite, editor)),
            ],
        )

    def _overwrite(self, editor: Editor) -> None:
        """The record as it stands now, with what was typed here on top of it."""
        self.notice.clear()
        if isinstance(editor, ChildTab):
            typed = editor.draft.snapshot()
            self._let_go(editor)
            editor.draft.rebase(typed)
            editor.check()
        elif self._umkm is not None:
            self._umkm = actions.load_umkm(self._session.office, self._umkm.id)
            editor.overwrite(self._umkm)
        self._show_state()

    def _set_tabs(self, *, new: bool) -> None:
        for tab, _title in self._titles[1:]:
            self.tabs.setTabVisible(self.tabs.indexOf(tab), not new)
        if new:
            self.tabs.setCurrentWidget(self.identity)

    def _show_state(self) -> None:
        """Buttons and the reason beside them."""
        editor = self.editor
        trashed = self._umkm is not None and self._umkm.dihapus
        self.save_button.setVisible(editor is not None and not trashed)
        self._save_action.setEnabled(editor is not None and editor.can_save and not trashed)
        self._delete_action.setEnabled(self._umkm is not None and not trashed)
        self.delete_button.setVisible(self._umkm is not None and not trashed)
        self.discard_button.setVisible(editor is not None and editor.dirty)
        wrong = editor.errors() if editor is not None and editor.dirty else 0
        if wrong:
            self.footer.set_note("octagon-alert", f"Ada {wrong} kesalahan", "khusus")
        elif editor is not None and editor.dirty:
            self.footer.set_note("pencil", "Belum disimpan")
        else:
            self.footer.set_note()
        for tab, title in self._titles:
            waits = tab in self._dirty_tabs()
            self.tabs.setTabText(self.tabs.indexOf(tab), f"{title} •" if waits else title)

    def _connect(self) -> None:
        self.duties.go.connect(self.go)
        self.tabs.currentChanged.connect(lambda _index: self._show_state())
        self.identity.open_other.connect(self.open_other)
        for editor in self.editors():
            editor.state_changed.connect(self._show_state)
            editor.saved.connect(self.saved)
            editor.refused.connect(partial(self._refuse, editor))
            FieldHistory(editor.form, self.show_history)
        self.profits.wanted.connect(lambda: self.go.emit("laba", self.record_id))
