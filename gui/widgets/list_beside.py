"""A list of records with the form of the chosen one at its right."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.widgets.headings import line


def lay_list_beside(  # noqa: PLR0913 - all of it is what one sees
    place: QWidget,
    heads: tuple[QWidget, ...],
    listed: QWidget,
    form: QWidget,
    *,
    least: int,
    shares: tuple[int, int],
) -> None:
    """Heads over the list, which is at `least` so wide; list and form have their `shares`."""
    head = QVBoxLayout()
    head.setContentsMargins(24, 12, 16, 8)
    head.setSpacing(6)
    for widget in heads:
        head.addWidget(widget)
    inset = QVBoxLayout()
    inset.setContentsMargins(16, 0, 8, 8)
    inset.addWidget(listed)
    left = QWidget()
    left.setMinimumWidth(least)
    column = QVBoxLayout(left)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addLayout(head)
    column.addLayout(inset, 1)
    row = QHBoxLayout(place)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(left, shares[0])
    row.addWidget(line(vertical=True))
    row.addWidget(form, shares[1])
