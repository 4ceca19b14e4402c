"""The left half of Dokumen kinerja: the list with its choices, or one form in their place."""

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from core.actions.cetak_kinerja import Permintaan
from core.actions.kinerja_daftar import BarisNaskah
from gui.entry_panel import EntryPanel
from gui.jobs import Jobs
from gui.session import Session
from gui.views.dokumen.kinerja.choices import Choices
from gui.views.dokumen.kinerja.standards_form import StandardsForm
from gui.views.dokumen.kinerja.words_form import WordsForm
from gui.widgets.headings import line
from gui.widgets.table import Table

_WIDE, _NARROW = 440, 372


class Side(QStackedWidget):
    """Esc goes back from a form to the list; what is typed is kept as a draft."""

    def __init__(self, session: Session, jobs: Jobs, table: Table, choices: Choices) -> None:
        super().__init__()
        self._table = table
        self.words, self.standards = WordsForm(session, jobs), StandardsForm(session, jobs)
        listed = QWidget()
        inset = QVBoxLayout()
        inset.setContentsMargins(16, 8, 0, 4)
        inset.addWidget(table)
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(inset, 1)
        column.addWidget(line())
        column.addWidget(choices)
        for widget in (listed, self.words, self.standards):
            self.addWidget(widget)
        for form in (self.words, self.standards):
            form.closed.connect(self.close_form)

    @property
    def form(self) -> EntryPanel | None:
        """The form that stands in front."""
        front = self.currentWidget()
        return front if isinstance(front, EntryPanel) else None

    def open_words(self, row: BarisNaskah, asked: Permintaan) -> None:
        """Number, day and words of the paper picked."""
        self.words.show_paper(row, asked)
        self._open(self.words)

    def open_standards(self, tahun: int) -> None:
        """The national standards that the LKjIP is compared with."""
        self.standards.show_year(tahun)
        self._open(self.standards)

    def close_form(self) -> None:
        """Back to the list."""
        if self.form is not None:
            self.form.draft.flush()
        self.setCurrentIndex(0)
        self._table.setFocus()

    def set_narrow(self, *, narrow: bool) -> None:
        self.setFixedWidth(_NARROW if narrow else _WIDE)

    def _open(self, form: EntryPanel) -> None:
        self.setCurrentWidget(form)
        shown = (name for name in form.form.names() if not form.form.field(name).isHidden())
        form.form.focus(next(shown))
