"""A tab of dated rows of one cooperative: the list, and under it the form of the one chosen."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.actions.koperasi import BerkasKoperasi
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.errors import AppError, DataRejectedError
from core.findings import Finding, blocks
from core.koperasi.legalitas import Legalitas
from core.koperasi.pengurus import Pengurus
from gui.form_draft import FormDraft
from gui.jobs import Jobs
from gui.models.cells import Column
from gui.models.rows_model import RowsModel
from gui.session import Session
from gui.widgets.buttons import Button
from gui.widgets.form import FormGrid
from gui.widgets.headings import SectionTitle
from gui.widgets.labels import Text
from gui.widgets.table import HEAD, ROW, Table
from gui.widgets.tabs import scrolled_into

Record = TypeVar("Record", Pengurus, Legalitas)
ROWS_SHOWN = 7
DAY = 188


class ChildTab(QWidget, Generic[Record]):
    """What people and papers share; subclasses lay the fields, fill them and read them."""

    state_changed = Signal()
    saved = Signal(object)
    refused = Signal(object)

    title, beside, add_word, fix_word, prefix = "", "", "", "", ""

    def __init__(self, session: Session, jobs: Jobs, columns: Sequence[Column[Record]]) -> None:
        super().__init__()
        self.session, self._jobs = session, jobs
        self.koperasi_id = 0
        self.rows: tuple[Record, ...] = ()
        self._stored: Record = self.blank()
        self._findings: tuple[Finding, ...] = ()
        self._saving = self._read_only = False
        self._model: RowsModel[Record] = RowsModel(columns, parent=self)
        self.table = Table(self._model, memory=f"koperasi.{self.prefix}")
        self.table.setAccessibleName(self.title)
        self.notes = Text("", "kecil", wrap=True)
        self.form = FormGrid()
        self._heading: QLabel = self.form.heading(self.add_word)
        self.lay_lines()
        self.draft = FormDraft(self.form, session, jobs)
        self.draft.check_wanted.connect(self.check)
        self.draft.dirty_changed.connect(self.state_changed)
        self.new_button = Button(self.add_word, icon="plus", on_click=self.begin_new)
        self.trash_button = Button("Hapus baris ini", kind="tautan", on_click=self._trash)
        self.links = QHBoxLayout()
        self._lay()
        self.table.picked.connect(self._pick)

    def blank(self) -> Record:
        """A new record of this cooperative. Overridden."""
        raise NotImplementedError

    def lay_lines(self) -> None:
        """Put the fields into the form. Overridden."""

    def fill(self, record: Record) -> None:
        """Show a record. Overridden."""

    def typed(self) -> Record:
        """What is typed, over id and version of the stored record. Overridden."""
        raise NotImplementedError

    def examine(self, record: Record) -> tuple[Finding, ...]:
        """Findings about what is typed. Overridden."""
        del record
        return ()

    def save_action(self, record: Record) -> Callable[[Office], Outcome[int]]:
        """What saves it. Overridden."""
        raise NotImplementedError

    def trash_action(self, record: Record) -> Callable[[Office], Outcome[int]]:
        """What moves it to Tempat sampah. Overridden."""
        raise NotImplementedError

    def counterpart(self, now: BerkasKoperasi) -> Record | None:
        """The same record in a file read later. Overridden."""
        raise NotImplementedError

    @property
    def stored(self) -> Record:
        """The record as it was loaded."""
        return self._stored

    @property
    def dirty(self) -> bool:
        return self.draft.dirty

    @property
    def can_save(self) -> bool:
        return self.dirty and not self._saving and not blocks(self._findings)

    def errors(self) -> int:
        return sum(blocks([found]) for found in self._findings)

    def show_rows(self, koperasi_id: int, rows: Sequence[Record]) -> None:
        """Show a cooperative's rows, ready to add one or at the one being corrected."""
        keep = self._stored.id if koperasi_id == self.koperasi_id else 0
        self.koperasi_id, self.rows, self._saving = koperasi_id, tuple(rows), False
        self._model.set_rows(rows, [row.id for row in rows])
        self.table.setFixedHeight(HEAD + 2 + ROW * min(max(len(rows), 1), ROWS_SHOWN))
        self._stored = self.blank()
        if not self.table.pick(keep or None):
            self.begin_new()

    def set_read_only(self, read_only: bool) -> None:
        self._read_only = read_only
        self.form.set_read_only(read_only)
        self.new_button.setEnabled(not read_only)
        self.trash_button.setVisible(bool(self._stored.id) and not read_only)

    def begin_new(self) -> None:
        """An empty form for the next row."""
        self.draft.flush()
        self.table.pick(None)
        self._show(self.blank())

    def check(self) -> None:
        self._findings = (*self.examine(self.typed()), *self._unreadable())
        if self.dirty or self._stored.id:
            self.form.show_findings(self._findings)
        else:
            self.form.clear_findings()
        self.state_changed.emit()

    def save(self) -> None:
        self.check()
        if not self.form.check_typing() or blocks(self._findings):
            faults = (one.field for one in self._findings if blocks([one]))
            name = next((one for one in faults if one in self.form.names()), None)
            if name is not None:
                self.form.focus(name)
            return
        self._saving = True
        self._run(self.save_action(self.typed()))

    def _trash(self) -> None:
        self._run(self.trash_action(self._stored))

    def _run(self, action: Any) -> None:
        self._jobs.run(action, owner=self, done=self._done, failed=self._failed, label=self.title)

    def _unreadable(self) -> list[Finding]:
        """Typing that is not a value yet must not be saved as a blank."""
        found = []
        for name in self.form.names():
            message = self.form.field(name).field.value_error()  # type: ignore[attr-defined] # a Field
            if message is not None:
                found.append(Finding(f"{self.prefix}.tidak_terbaca", name, message))
        return found

    def _pick(self, row_id: object) -> None:
        row = next((one for one in self.rows if one.id == row_id), None)
        if row is not None and row != self._stored:
            self.draft.flush()
            self._show(row)

    def _show(self, row: Record) -> None:
        self.draft.end()
        self._stored = replace(row, koperasi_id=self.koperasi_id)
        self._findings = ()
        self.form.clear_findings()
        self._heading.setText(self.fix_word if row.id else self.add_word)
        self.fill(row)
        self.trash_button.setVisible(bool(row.id) and not self._read_only)
        self.draft.begin(f"{self.prefix}:{self.koperasi_id}:{row.id or 'baru'}")
        draft = self.draft.left()
        if draft is not None:
            self.draft.rebase(draft)
        if draft is not None or row.id:
            self.check()
        self.state_changed.emit()

    def _done(self, _outcome: Outcome[object]) -> None:
        self._saving = False
        self.draft.drop()
        self.draft.end()
        self.saved.emit(self.koperasi_id)

    def _failed(self, error: AppError) -> None:
        self._saving = False
        if isinstance(error, DataRejectedError):
            self._findings = error.findings
            self.form.show_findings(error.findings)
        else:
            self.refused.emit(error)
        self.state_changed.emit()

    def _lay(self) -> None:
        head = SectionTitle(self.title, self.beside)
        head.add_right(self.new_button)
        head.setContentsMargins(8, 0, 8, 0)
        self.notes.setContentsMargins(8, 0, 8, 0)
        self.notes.hide()
        self.form.setContentsMargins(8, 0, 0, 0)
        self.links.setContentsMargins(168, 0, 0, 0)
        self.links.setSpacing(12)
        self.links.addWidget(self.trash_button)
        self.links.addStretch(1)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        column.addWidget(head)
        column.addWidget(self.table)
        column.addWidget(self.notes)
        column.addSpacing(4)
        column.addWidget(self.form)
        column.addLayout(self.links)
        column.addStretch(1)
        scrolled_into(self, inside)
