"""Where the parts of the editor of an IKU set stand."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from gui.widgets.headings import line

if TYPE_CHECKING:
    from gui.views.iku.set_iku.editor import Editor

_FORM = 680


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


def lay_editor(editor: "Editor") -> None:
    """Parts, form and footer; behind them the formulas before it is kept."""
    for button in (editor.up_button, editor.down_button, editor.remove_button,
                   editor.iku_button, editor.row_button):  # fmt: skip
        editor.title.add_right(button)
    head = QVBoxLayout()
    head.setContentsMargins(24, 10, 24, 6)
    head.setSpacing(6)
    for widget in (editor.title, editor.notice, editor.fault):
        head.addWidget(widget)
    right = QVBoxLayout()
    right.setSpacing(0)
    right.addLayout(head)
    right.addWidget(editor.room, 1)
    body = QHBoxLayout()
    body.setSpacing(0)
    body.addWidget(editor.parts)
    body.addLayout(right, 1)
    for button in (editor.save_button, editor.undo_button, editor.drop_button,
                   editor.close_button):  # fmt: skip
        editor.foot.add_left(button)
    editing = QWidget()
    whole = QVBoxLayout(editing)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    whole.addLayout(body, 1)
    whole.addWidget(line())
    whole.addWidget(editor.foot)
    editor.stack.addWidget(editing)
    editor.stack.addWidget(editor.keeping)
    outer = QVBoxLayout(editor)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(editor.stack)
