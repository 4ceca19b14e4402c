"""What stands under a field of a form and belongs to it alone."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.widgets.form import GAP, LABEL_WIDTH


def under_field(widget: QWidget) -> QWidget:
    """The widget where the fields begin, not where their labels do."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(LABEL_WIDTH + GAP, 0, 0, 4)
    column.addWidget(widget)
    return made
