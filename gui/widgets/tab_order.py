"""Tab goes the way one reads: through the lines of a form, then to its buttons."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def put_before(button: QWidget, field: QWidget) -> None:
    """Let Tab reach every part of a field before this button; Qt puts what is made last at the end.

    Both must stand in one window already.
    """
    at = button
    for part in (field, *field.findChildren(QWidget)):
        takes_tab = part.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes_tab and part.focusProxy() is None and part.window() is button.window():
            QWidget.setTabOrder(at, part)
            at = part
    if at is not button:
        QWidget.setTabOrder(at, button)
