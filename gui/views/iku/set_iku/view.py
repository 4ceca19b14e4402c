"""Set IKU dan pohon kinerja: the sets of the office, and the tree that hangs on one of them."""

import importlib
from importlib.util import find_spec
from typing import Any, ClassVar

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.jobs import Jobs
from gui.place import Place
from gui.session import Session
from gui.views.iku.set_iku.set_tab import SetTab
from gui.widgets.buttons import Button
from gui.widgets.headings import PageHeader
from gui.widgets.tabs import Tabs

_POHON = "gui.views.iku.set_iku.pohon_tab"


class SetIkuView(Place):
    """The tree has a tab of its own where this program has one."""

    keys: ClassVar[str] = "Enter isian berikut  ·  Ctrl+S periksa dan simpan  ·  Esc kembali"

    def __init__(self, session: Session, jobs: Jobs, save: QAction) -> None:
        super().__init__(session, jobs, save)
        self.header = PageHeader("Set IKU dan pohon kinerja")
        self.header.add_button(
            Button("Indikator", icon="target", hint="Esc", on_click=self.closed.emit)
        )
        self.sets = SetTab(session, jobs)
        self.tree = _tree(session, jobs)
        self.tabs = Tabs()
        self.tabs.add(self.sets, "Set IKU")
        if self.tree is not None:
            self.tabs.add(self.tree, "Pohon kinerja")
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
        self.sets.show_sets()
        self._tell_tree("refresh")

    def save(self) -> None:
        if self.tabs.front() is self.sets:
            self.sets.save()
        else:
            self._tell_tree("save")

    def flush_draft(self) -> None:
        self.sets.flush()
        self._tell_tree("flush_draft")

    def escape(self) -> bool:
        if self.tabs.front() is not self.sets or not self.sets.escape():
            self.closed.emit()
        return True

    def _turned(self) -> None:
        self.flush_draft()
        self._tell_tree("refresh")

    def _tell_tree(self, what: str) -> None:
        """The tree is another part: it answers what it knows."""
        answer = getattr(self.tree, what, None)
        if answer is not None:
            answer()


def _tree(session: Session, jobs: Jobs) -> QWidget | None:
    if find_spec(_POHON) is None:
        return None
    made: Any = importlib.import_module(_POHON)
    tab: QWidget = made.PohonTab(session, jobs)
    return tab
