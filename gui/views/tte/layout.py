"""Where everything stands in the signing dialog, from top to bottom."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from gui.views.tte.words import ADVICE
from gui.widgets.form import FormGrid
from gui.widgets.headings import line
from gui.widgets.labels import Text

if TYPE_CHECKING:
    from gui.views.tte.dialog import SignDialog


def lay_dialog(dialog: "SignDialog") -> None:
    """Advice, file and password, certificate, papers, message, buttons."""
    form = FormGrid(enter_walks=False)
    form.line("berkas", "Berkas sertifikat", dialog.berkas, required=True)
    form.line("sandi", "Kata sandi berkas", dialog.sandi, width=260)
    opening = QHBoxLayout()
    opening.setSpacing(8)
    opening.addWidget(dialog.file_button)
    opening.addWidget(dialog.open_button)
    opening.addStretch(1)
    buttons = QHBoxLayout()
    buttons.setSpacing(8)
    buttons.addWidget(dialog.save_button)
    buttons.addStretch(1)
    buttons.addWidget(dialog.close_button)
    buttons.addWidget(dialog.sign_button)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(20, 16, 20, 16)
    column.setSpacing(12)
    column.addWidget(Text(ADVICE, "label", wrap=True))
    column.addWidget(form)
    column.addLayout(opening)
    column.addWidget(line(soft=True))
    for widget in (dialog.certificate, dialog.room, dialog.ready, dialog.notice, dialog.agree,
                   dialog.progress):  # fmt: skip
        column.addWidget(widget)
    column.addLayout(buttons)
