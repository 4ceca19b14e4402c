"""The button of a list that takes it out: to Excel or .csv, as it is seen or as a register."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from gui.jobs import Jobs
from gui.widgets.buttons import IconButton
from gui.widgets.export_dialog import ExportDialog
from gui.widgets.export_list import Offer
from gui.widgets.table import Table

KEY = "Ctrl+E"


class ExportButton(IconButton):
    """Its action has the key and stands in the menu of the page."""

    def __init__(
        self,
        owner: QWidget,
        jobs: Jobs,
        table: Callable[[], Table | None],
        offer: Callable[[], Offer],
    ) -> None:
        super().__init__("download", "Ekspor daftar", on_click=self.ask)
        self._owner, self._jobs, self._table, self._offer = owner, jobs, table, offer
        self.setToolTip(f"Ekspor daftar ({KEY})")
        self.export_action = QAction("Ekspor daftar…", owner)
        self.export_action.setShortcut(QKeySequence(KEY))
        self.export_action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.export_action.triggered.connect(lambda _checked=False: self.ask())
        owner.addAction(self.export_action)

    def dialog(self) -> ExportDialog | None:
        """What asks; None while there is no list."""
        table = self._table()
        return (
            None if table is None else ExportDialog(self._owner, table, self._offer(), self._jobs)
        )

    def ask(self) -> None:
        """Ask and write."""
        dialog = self.dialog()
        if dialog is not None:
            dialog.exec()
            dialog.deleteLater()
