"""The page Data: tiles and history; import, export and folders in the same place."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from core.actions.outcome import Topic
from gui.jobs import Jobs
from gui.page import Page
from gui.session import Session
from gui.views.data.duties import has_folder, make_folder
from gui.views.data.ekspor.view import ZIP, EksporView
from gui.views.data.home import Home
from gui.views.data.impor.wizard import Wizard
from gui.views.data.targets import EksporTarget, ImporTarget, RiwayatTarget

_HOME_KEYS = "Ins impor  ·  F1 bantuan"
_AWAY_KEYS = "Esc kembali, tidak ada yang hilang  ·  F1 bantuan"
_LISTS = {"laporan": "kesehatan", "hasil": "kesehatan"}
_ONE_FILE = "Letakkan satu berkas saja; setiap daftar diimpor sendiri."


class DataPage(Page):
    """A file dropped anywhere on it begins an import."""

    title = "Data"
    concerns = frozenset(
        {Topic.KOPERASI, Topic.UMKM, Topic.LABA, Topic.LAPORAN_KEUANGAN, Topic.PENGATURAN}
    )
    keys = _HOME_KEYS

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__(session, jobs)
        self.begin_action = self.action("Impor berkas…", "Ins", self._begin_import)
        self.save_action = self.action("Simpan", "Ctrl+S", self._save)
        self.setAcceptDrops(True)
        self.home = Home(session, jobs)
        self.wizard = Wizard(session, jobs)
        self.ekspor = EksporView(session, jobs)
        self._folder: QWidget | None = None
        self._stack = QStackedWidget()
        for view in (self.home, self.wizard, self.ekspor):
            self._stack.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.home.tiles.wanted.connect(self._open_duty)
        self.wizard.closed.connect(self.show_home)
        self.wizard.list_wanted.connect(lambda key: self.go.emit(_LISTS.get(key, key), None))
        self.wizard.undo_wanted.connect(self._to_undo)
        self.ekspor.closed.connect(self.show_home)

    def load(self) -> None:
        self.home.history.load()

    def refresh(self) -> None:
        self.home.history.load()
        self.wizard.refresh()
        self.ekspor.refresh()
        if self._folder is not None:
            self._folder.refresh()  # type: ignore[attr-defined] # FolderView

    def open(self, target: object) -> None:
        """The wizard, the export, or an import in the list."""
        match target:
            case ImporTarget(path, register):
                self._show(self.wizard, _AWAY_KEYS)
                self.wizard.begin(path, register)
            case EksporTarget(register):
                self._show(self.ekspor, _AWAY_KEYS)
                self.ekspor.begin(register)
            case RiwayatTarget(impor_id):
                self.show_home()
                self.home.history.pick(impor_id)
            case _:
                self.show_home()

    def open_folder(self, paths: Sequence[Path]) -> None:
        """Hand many workbooks over to the view for them, where this program has one."""
        if self._folder is None:
            self._folder = make_folder(self.session, self.jobs)
            self._folder.closed.connect(self.show_home)  # type: ignore[attr-defined] # FolderView
            self._stack.addWidget(self._folder)
        self._folder.open_folder(paths)  # type: ignore[attr-defined] # FolderView
        self._show(self._folder, _AWAY_KEYS)

    def open_paths(self, paths: Sequence[Path]) -> None:
        """One file begins an import, a .zip is open data; a folder or several are another duty."""
        if len(paths) == 1 and paths[0].suffix.lower() == ZIP:
            self._show(self.ekspor, _AWAY_KEYS)
            self.ekspor.read(paths[0])
            return
        many = len(paths) > 1 or paths[0].is_dir()
        if many and has_folder():
            self.open_folder(paths)
            return
        self._show(self.wizard, _AWAY_KEYS)
        if many:
            self.wizard.tell_one_file(_ONE_FILE)
        else:
            self.wizard.begin(paths[0])

    def show_home(self) -> None:
        """Back to the tiles; what was chosen elsewhere stays."""
        self.home.history.load()
        self._show(self.home, _HOME_KEYS)
        self.home.tiles.buttons["impor"].setFocus()

    def flush_draft(self) -> None:
        self.wizard.engine.draft.flush()
        if self._folder is not None:
            self._folder.draft.flush()  # type: ignore[attr-defined] # FolderView

    def escape(self) -> bool:
        current = self._stack.currentWidget()
        if current is self.home:
            return self.home.history.escape()
        if current is self.wizard and self.wizard.escape():
            return True
        if current is not None and current is self._folder and self._folder.escape():  # type: ignore[attr-defined] # FolderView
            return True
        self.show_home()
        return True

    def set_narrow(self, narrow: bool) -> None:
        super().set_narrow(narrow)
        self.home.history.set_narrow(narrow=narrow)
        self.wizard.set_narrow(narrow=narrow)

    def _open_duty(self, key: str) -> None:
        match key:
            case "impor":
                self._begin_import()
            case "ekspor":
                self.open(EksporTarget())
            case "folder":
                self.open_folder(())
            case _:
                self.go.emit("pengaturan", key)

    def _begin_import(self) -> None:
        self.open(ImporTarget())

    def _to_undo(self, impor_id: int) -> None:
        self.open(RiwayatTarget(impor_id))
        self.home.history.ask_undo()

    def _show(self, view: QWidget, keys: str) -> None:
        self._stack.setCurrentWidget(view)
        self.set_keys(keys)

    def _save(self) -> None:
        if self._stack.currentWidget() is self.wizard:
            self.wizard.go_on()
        elif self._stack.currentWidget() is self.ekspor:
            self.ekspor.save()
        elif self._stack.currentWidget() is self._folder and self._folder is not None:
            self._folder.go_on()  # type: ignore[attr-defined] # FolderView

    # Qt's own names
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _paths_of(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = _paths_of(event)
        if paths:
            event.acceptProposedAction()
            self.open_paths(paths)


def _paths_of(event: QDropEvent) -> list[Path]:
    """The files of this computer that are being dragged."""
    urls = event.mimeData().urls() if event.mimeData().hasUrls() else []
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
