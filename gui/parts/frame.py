"""Where the parts of such an editor stand: list at the left, form at the right, buttons below."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.icons import SMALL
from gui.widgets.headings import PageFooter, line

LEFT, LEFT_NARROW, _FORM = 316, 232, 680


def part_list(name: str) -> QListWidget:
    """The parts by name; a mark stands before each one that is wrong."""
    made = QListWidget()
    made.setObjectName("daftarBantuan")
    made.setAccessibleName(name)
    made.setFixedWidth(LEFT)
    made.setIconSize(QSize(SMALL, SMALL))
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return made


def scrolled() -> QScrollArea:
    """What a long form scrolls in."""
    made = QScrollArea()
    made.setWidgetResizable(True)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return made


def holding(form: QWidget) -> QWidget:
    """The form at the left of its room, as wide as is good to read."""
    form.setMaximumWidth(_FORM)
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(24, 4, 24, 16)
    # in a row of its own: a column would ask for the form's height at its full width
    row = QHBoxLayout()
    row.addWidget(form, 1)
    row.addStretch(0)
    column.addLayout(row)
    column.addStretch(1)
    return holder


def framed(
    parts: QListWidget, heads: Sequence[QWidget], room: QScrollArea, foot: PageFooter
) -> QWidget:
    """All of it as one."""
    head = QVBoxLayout()
    head.setContentsMargins(24, 10, 24, 6)
    head.setSpacing(6)
    for widget in heads:
        head.addWidget(widget)
    right = QVBoxLayout()
    right.setSpacing(0)
    right.addLayout(head)
    right.addWidget(room, 1)
    body = QHBoxLayout()
    body.setSpacing(0)
    body.addWidget(parts)
    body.addLayout(right, 1)
    made = QWidget()
    whole = QVBoxLayout(made)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    whole.addLayout(body, 1)
    whole.addWidget(line())
    whole.addWidget(foot)
    return made
