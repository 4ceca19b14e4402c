"""Taking a layout's widgets away again."""

from PySide6.QtWidgets import QBoxLayout


def empty(layout: QBoxLayout, *, keep: int = 0) -> None:
    """Delete what a layout holds, but for its last so many items."""
    while layout.count() > keep:
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
