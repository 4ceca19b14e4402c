"""Right click on a field or its label: the history of that field, beside Qt's own entries."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit, QWidget

from gui.widgets.form import FormGrid

Ask = Callable[[str, str], object]
WORD = "Riwayat isian"


class FieldHistory(QObject):
    """Watches every line of a form; `ask` gets the field's name and label."""

    def __init__(self, form: FormGrid, ask: Ask) -> None:
        super().__init__(form)
        self._ask = ask
        self._names: dict[QObject, tuple[str, str]] = {}
        for name in form.names():
            line = form.field(name)
            for widget in (line.label, line.field, *line.field.findChildren(QWidget)):
                self._names[widget] = (name, line.label_text)
                widget.installEventFilter(self)

    def menu_for(self, widget: QWidget) -> QMenu:
        """The menu of a field: what Qt offers for typing, and its history."""
        name, label = self._names[widget]
        match widget:
            case QLineEdit() | QPlainTextEdit():
                menu = widget.createStandardContextMenu()
                menu.addSeparator()
            case _:
                menu = QMenu(widget)
        menu.addAction(f"{WORD} “{label}”").triggered.connect(lambda: self._ask(name, label))
        return menu

    # Qt's own names
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        known = isinstance(watched, QWidget) and watched in self._names
        if not known or not isinstance(event, QContextMenuEvent):
            return False
        menu = self.menu_for(watched)  # type: ignore[arg-type]
        menu.exec(event.globalPos())
        menu.deleteLater()
        return True
