"""Set IKU dan pohon kinerja: the sets of the office, and the tree that hangs on one of them."""

from typing import ClassVar

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout

from gui.jobs import Jobs
from gui.place import Place
from gui.session import Session
from gui.set_pick import SetPick
from gui.views.iku.set_iku.jabatan_tab import JabatanTab
from gui.views.iku.set_iku.pohon_tab import PohonTab
from gui.views.iku.set_iku.set_tab import SetTab
from gui.widgets.buttons import Button
from gui.widgets.headings import PageHeader
from gui.widgets.tabs import Tabs


class SetIkuView(Place):
    """Each tab reads its part when it is turned to."""

    keys: ClassVar[str] = "Enter isian berikut  ·  Ctrl+S periksa dan simpan  ·  Esc kembali"

    def __init__(self, session: Session, jobs: Jobs, save: QAction) -> None:
        super().__init__(session, jobs, save)
        self.header = PageHeader("Set IKU dan pohon kinerja")
        self.header.add_button(
            Button("Indikator", icon="target", hint="Esc", on_click=self.closed.emit)
        )
        self.set_pick = SetPick(session)
        self.set_pick.changed.connect(self._turned)
        self.header.add_beside(self.set_pick)
        self.sets = SetTab(session, jobs)
        self.tree = PohonTab(session, jobs)
        self.posts = JabatanTab(session, jobs)
        self.tabs = Tabs()
        self.tabs.add(self.sets, "Set IKU")
        self.tabs.add(self.tree, "Pohon kinerja")
        self.tabs.add(self.posts, "Jabatan")
        self.tabs.turned.connect(self._turned)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.tabs, 1)

    def show_target(self, target: object) -> None:
        """The list, and the set that leads the year of the window."""
        del target
        self.refresh()
        self.sets.table.setFocus()

    def refresh(self) -> None:
        self.header.set_subtitle(f"Tahun {self.session.year}")
        self.set_pick.renew()
        match self.tabs.front():
            case PohonTab() | JabatanTab() as tab:
                tab.refresh()
            case _:
                self.set_pick.hide()
                self.sets.show_sets()

    def save(self) -> None:
        match self.tabs.front():
            case SetTab() | PohonTab() | JabatanTab() as tab:
                tab.save()

    def flush_draft(self) -> None:
        self.sets.flush()
        self.tree.flush_draft()
        self.posts.flush_draft()

    def escape(self) -> bool:
        inner = getattr(self.tabs.front(), "escape", None)
        if inner is None or not inner():
            self.closed.emit()
        return True

    def _turned(self) -> None:
        self.flush_draft()
        self.refresh()
