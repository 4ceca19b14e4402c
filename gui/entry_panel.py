"""The frame of an entry panel: title, form, message, Simpan and Tutup."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from core.errors import AppError, DataRejectedError
from core.findings import Finding
from gui.form_draft import FormDraft
from gui.jobs import Jobs
from gui.session import Session
from gui.widgets.buttons import Button
from gui.widgets.form import FormGrid
from gui.widgets.headings import Notice, PageFooter, SectionTitle

_FORM_WIDTH = 640


class EntryPanel(QWidget):
    """A form that is saved as a whole; subclasses say what stands in it and how it is saved."""

    closed = Signal()

    def __init__(self, title: str, session: Session, jobs: Jobs, *, stacked: bool = False) -> None:
        """`stacked` puts labels above their fields, where the panel is narrow."""
        super().__init__()
        self.session, self.jobs = session, jobs
        self.title = SectionTitle(title)
        self.notice = Notice()
        self.form = FormGrid(stacked=stacked)
        self.form.setMaximumWidth(_FORM_WIDTH)
        self.draft = FormDraft(self.form, session, jobs)
        self.draft.dirty_changed.connect(self._show_state)
        self.draft.check_wanted.connect(self.check)
        self.save_button = Button(
            "Simpan", icon="save", hint="Ctrl+S", kind="utama", on_click=self.save
        )
        self.close_button = Button("Tutup", hint="Esc", on_click=self.closed.emit)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.addWidget(self.save_button)
        self.buttons.addWidget(self.close_button)
        self.buttons.addStretch(1)
        self._lay()
        self.form.end_at(self.save_button)

    def save(self) -> None:
        """Check what can be read, then hand it to the worker. Overridden."""

    def check(self) -> None:
        """Show findings while somebody types. Overridden."""

    def placed(self, finding: Finding) -> Finding:
        """The finding, its field renamed to the line of this form that it is about. Overridden."""
        return finding

    def saved(self) -> None:
        """The worker kept it."""
        self.draft.settle()
        self.notice.show_note("Tersimpan.")
        self.save_button.setEnabled(True)

    def refused(self, error: AppError) -> None:
        """Nothing was kept; say why, beside the field where there is one."""
        self.save_button.setEnabled(True)
        if isinstance(error, DataRejectedError):
            elsewhere = self.form.show_findings([self.placed(one) for one in error.findings])
            if not elsewhere:
                return
        self.notice.show_error(error)

    def pin_buttons(self) -> None:
        """Keep the buttons in sight under a long form."""
        footer = PageFooter()
        while self.buttons.count():
            item = self.buttons.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                footer.add_left(widget)
        self._frame.addWidget(footer)

    def _show_state(self) -> None:
        if self.draft.dirty:
            self.notice.clear()

    def _lay(self) -> None:
        inner = QWidget()
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(24, 12, 24, 16)
        inside.setSpacing(10)
        inside.addWidget(self.title)
        inside.addWidget(self.notice)
        # in a row of its own: a column would ask for the form's height at its full width
        row = QHBoxLayout()
        row.addWidget(self.form, 1)
        row.addStretch(0)
        inside.addLayout(row)
        inside.addLayout(self.buttons)
        inside.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        self.content = inside
        self._frame = QVBoxLayout(self)
        self._frame.setContentsMargins(0, 0, 0, 0)
        self._frame.setSpacing(0)
        self._frame.addWidget(scroll)
