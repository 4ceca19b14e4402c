"""The page Kesehatan: the list of the year; opening a report shows its editor in the same place."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from core.actions.outcome import Topic
from core.actions.penilaian_daftar import BarisPenilaian, Saringan
from core.actions.tahun_buku import batas_of
from core.errors import AppError
from core.koperasi.laporan import KunciLaporan, Unit
from gui import problems
from gui.jobs import Jobs
from gui.page import Page
from gui.place import Place
from gui.place_frame import PlaceFrame
from gui.session import Session
from gui.views.kesehatan.duties import PLACES
from gui.views.kesehatan.editor import Editor
from gui.views.kesehatan.list_view import ListView
from gui.views.kesehatan.targets import CetakTarget
from gui.views.kesehatan.terdahulu_view import TerdahuluView

LIST_KEYS = "Enter buka  ·  Del hapus laporan  ·  Ctrl+F cari  ·  F1 bantuan"
EDITOR_KEYS = "Enter baris berikutnya  ·  Ctrl+F cari akun  ·  Ctrl+0 baris kosong = 0"


class KesehatanPage(Page):
    """List, editor, or the form of a result taken over."""

    title = "Kesehatan"
    concerns = frozenset(
        {
            Topic.KOPERASI,
            Topic.LAPORAN_KEUANGAN,
            Topic.PENILAIAN,
            Topic.PEMERIKSAAN,
            Topic.PEDOMAN,
            Topic.PENGATURAN,
            Topic.IKU,
        }
    )
    keys = LIST_KEYS

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__(session, jobs)
        self.save_action = self.action("Simpan", "Ctrl+S", self._save)
        self.search_action = self.action("Cari", "Ctrl+F", self._search)
        self.zero_action = self.action("Baris kosong lainnya = 0", "Ctrl+0", self._zero)
        self.print_action = self.action("Cetak", "Ctrl+P", self._print)
        self.list = ListView(session)
        self.delete_action = self.action("Hapus laporan", "Del", self.list.trash_current)
        self.removeAction(self.delete_action)
        self.delete_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.list.table.addAction(self.delete_action)  # in a form Del takes letters away
        self.editor = Editor(session, jobs, self.save_action)
        self.terdahulu = TerdahuluView(session, jobs, self.save_action)
        self._stack = PlaceFrame(session, jobs, self.save_action, PLACES)
        self._stack.closed.connect(self.show_list)
        self._stack.wanted.connect(self.open)
        self._stack.go.connect(self.go)
        for widget in (self.list, self.editor, self.terdahulu):
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.list.opened.connect(self.open)
        self.list.go.connect(self.go)
        self.list.trash.returned.connect(self.open)
        self.list.taken_over.connect(self._take_over)
        self.list.duties.wanted.connect(self.open)
        self.editor.head.duties.wanted.connect(self.open)
        self.editor.closed.connect(self.show_list)
        self.terdahulu.closed.connect(self.show_list)
        self.terdahulu.recorded.connect(self._recorded)

    def load(self) -> None:
        self.list.load()
        self.list.views.begin()

    def refresh(self) -> None:
        self.list.load()
        place = self.place
        if place is not None:
            place.refresh()
        if self._stack.currentWidget() is not self.editor:
            return
        try:
            self.editor.reload()
        except AppError as error:
            self._stack.setCurrentWidget(self.list)
            problems.tell(self, error)

    def open(self, target: object) -> None:
        """Show a report (KunciLaporan, or a koperasi id), a filtered list or another target."""
        match target:
            case KunciLaporan():
                self._edit(target)
            case Saringan():
                self.show_list()
                self.list.show_filter(target)
            case int():
                self._edit(KunciLaporan(target, Unit.KOPERASI, self.list.listed.tahun_buku))
            case _ if self._stack.knows(target):
                self._show_place(target)
            case _:
                self.show_list()

    @property
    def place(self) -> Place | None:
        """The view that stands in the list's place now, unless it is the editor."""
        return self._stack.place

    def can_leave(self) -> bool:
        return True

    def flush_draft(self) -> None:
        if self._stack.currentWidget() is self.editor:
            self.editor.flush_draft()
        elif self.place is not None:
            self.place.flush_draft()

    def escape(self) -> bool:
        current = self._stack.currentWidget()
        if current is self.editor:
            return self.editor.escape()
        if current is self.terdahulu:
            self.show_list()
            return True
        return self.place is not None and self.place.escape()

    def set_narrow(self, narrow: bool) -> None:
        super().set_narrow(narrow)
        self.list.set_narrow(narrow=narrow)
        self.editor.set_narrow(narrow=narrow)
        self._stack.set_narrow(narrow=narrow)

    def show_list(self) -> None:
        """Back to the list; what is typed is kept as a draft."""
        self.flush_draft()
        self._stack.setCurrentWidget(self.list)
        if self.editor.kunci is not None:
            self.list.table.pick(self.editor.kunci)
        self.list.table.setFocus()
        self.set_keys(LIST_KEYS)

    def _edit(self, kunci: KunciLaporan) -> None:
        self.flush_draft()
        batas = batas_of(self.session.office, self.session.year)
        try:
            if self.list.trash.stops(kunci):
                self.show_list()
                return
            self.editor.open(kunci, batas)
        except AppError as error:
            problems.tell(self, error)
            return
        self._stack.setCurrentWidget(self.editor)
        self.editor.middle.start()
        self.set_keys(EDITOR_KEYS)

    def _show_place(self, target: object) -> None:
        self.flush_draft()
        place = self._stack.show_target(target)
        if place is not None:
            self.set_keys(place.keys)

    def _take_over(self, row: BarisPenilaian) -> None:
        self.terdahulu.open(row)
        self._stack.setCurrentWidget(self.terdahulu)
        self.set_keys("Ctrl+S catat  ·  Esc daftar")

    def _recorded(self) -> None:
        self.show_list()

    def _save(self) -> None:
        current = self._stack.currentWidget()
        if current is self.editor:
            self.editor.save()
        elif current is self.terdahulu:
            self.terdahulu.save()
        elif self.place is not None:
            self.place.save()

    def _print(self) -> None:
        place = self.place
        if place is not None:
            place.print_paper()
            return
        row = self.list.current() if self._stack.currentWidget() is self.list else None
        kunci = row.kunci if row is not None else self.editor.kunci
        if kunci is not None and self._stack.currentWidget() is not self.terdahulu:
            self.open(CetakTarget((kunci,)))

    def _search(self) -> None:
        if self._stack.currentWidget() is self.list:
            self.list.search.setFocus()
        elif self._stack.currentWidget() is self.editor:
            self.editor.search()
        elif self.place is not None:
            self.place.search()

    def _zero(self) -> None:
        if self._stack.currentWidget() is self.editor:
            self.editor.middle.accounts.ask_zero()
