"""Small habits of layouts: the middle of a row, and emptying one again."""

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget


def empty(layout: QBoxLayout, *, keep: int = 0) -> None:
    """Delete what a layout holds, but for its last so many items."""
    while layout.count() > keep:
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def centred(widget: QWidget) -> QHBoxLayout:
    """A row with the widget in its middle; an alignment would forget how high its text becomes."""
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(widget)
    row.addStretch(1)
    return row


def inset(widget: QWidget, margin: int) -> QHBoxLayout:
    """The widget with room at its left and right."""
    row = QHBoxLayout()
    row.setContentsMargins(margin, 0, margin, 0)
    row.addWidget(widget)
    return row
