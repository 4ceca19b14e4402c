"""A tab of dated rows below one record: the list, and under it the form of the one chosen."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Generic, Protocol, TypeVar, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.actions.office import Office
from core.actions.outcome import Outcome
from core.errors import AppError, DataRejectedError
from core.findings import Finding, blocks
from gui.form_draft import FormDraft
from gui.jobs import Jobs
from gui.models.cells import Column
from gui.models.rows_model import RowsModel
from gui.session import Session
from gui.widgets.buttons import Button
from gui.widgets.form import Field, FormGrid
from gui.widgets.headings import SectionTitle
from gui.widgets.table import HEAD, ROW, Table
from gui.widgets.tabs import scrolled_into

ROWS_SHOWN = 7
DAY = 188


class ChildRow(Protocol):
    """A stored row; `id` 0 is not stored yet."""

    @property
    def id(self) -> int: ...


Record = TypeVar("Record", bound=ChildRow)


class ChildTab(QWidget, Generic[Record]):
    """What such tabs share; subclasses lay the fields, fill them and read them."""

    state_changed = Signal()
    saved = Signal(object)
    refused = Signal(object)

    title, beside, noun = "", "", ""
    new_word, trash_word = "", "Hapus baris ini"
    add_word, fix_word = "", ""
    """Headings of the form."""
    prefix, memory = "", ""
    """Of the keys of drafts, and of the widths of the table."""
    first = ""
    """Where the keyboard stands in a form just begun; else its first line."""
    tells_stored = True
    """Whether findings about a stored row are told before anything is typed."""

    def __init__(self, session: Session, jobs: Jobs, columns: Sequence[Column[Record]]) -> None:
        super().__init__()
        self.session, self.jobs = session, jobs
        self.owner_id = 0
        self.rows: tuple[Record, ...] = ()
        self._stored: Record = self.blank()
        self._findings: tuple[Finding, ...] = ()
        self._saving = self._read_only = False
        self._model: RowsModel[Record] = RowsModel(columns, parent=self)
        self.table = Table(self._model, memory=self.memory)
        self.table.setAccessibleName(self.title)
        self.form = FormGrid()
        self._heading: QLabel = self.form.heading(self.add_word)
        self.lay_lines()
        self.draft = FormDraft(self.form, session, jobs)
        self.draft.check_wanted.connect(self.check)
        self.draft.dirty_changed.connect(self.state_changed)
        word = self.new_word or self.add_word
        self.new_button = Button(word, icon="plus", on_click=self.begin_new)
        self.trash_button = Button(self.trash_word, kind="tautan", on_click=self._trash)
        self.below_table, self.links = QVBoxLayout(), QHBoxLayout()
        self._lay()
        self.table.picked.connect(self._pick)

    def blank(self) -> Record:
        """A new row of this record. Overridden."""
        raise NotImplementedError

    def lay_lines(self) -> None:
        """Put the fields into the form. Overridden."""
        raise NotImplementedError

    def fill(self, record: Record) -> None:
        """Show a row. Overridden."""
        raise NotImplementedError

    def typed(self) -> Record:
        """What is typed, over id and version of the stored row. Overridden."""
        raise NotImplementedError

    def examine(self, record: Record) -> Iterable[Finding]:
        """Findings about what is typed. Overridden."""
        raise NotImplementedError

    def save_action(self, record: Record) -> Callable[[Office], Outcome[Any]]:
        """What saves it. Overridden."""
        raise NotImplementedError

    def trash_action(self, record: Record) -> Callable[[Office], Outcome[Any]]:
        """What moves it to Tempat sampah. Overridden."""
        raise NotImplementedError

    def key_of(self, row: Record) -> int:
        """What a row is known by in the list and among drafts."""
        return row.id

    def may_trash(self, row: Record) -> bool:
        return bool(row.id)

    def line_of(self, finding: Finding) -> Finding:
        """The finding on the line that tells it."""
        return finding

    @property
    def stored(self) -> Record:
        """The row as it was loaded."""
        return self._stored

    @property
    def dirty(self) -> bool:
        return self.draft.dirty

    @property
    def can_save(self) -> bool:
        return self.dirty and not self._saving and not blocks(self._findings)

    def errors(self) -> int:
        return sum(blocks([found]) for found in self._findings)

    def show_rows(self, owner_id: int, rows: Sequence[Record]) -> None:
        """Show a record's rows, at the one being corrected or ready to add one."""
        kept = self.key_of(self._stored) if owner_id == self.owner_id else 0
        self.owner_id, self.rows, self._saving = owner_id, tuple(rows), False
        self._model.set_rows(rows, [self.key_of(row) for row in rows])
        self.table.setFixedHeight(HEAD + 2 + ROW * min(max(len(rows), 1), ROWS_SHOWN))
        self._stored = self.blank()
        self.open_at(kept)

    def open_at(self, key: int) -> None:
        """Show the row of this key, or the form of a new one."""
        if not self.table.pick(key or None):
            self.show_row(self.blank())

    def set_read_only(self, read_only: bool) -> None:
        self._read_only = read_only
        self.form.set_read_only(read_only)
        self.new_button.setEnabled(not read_only)
        self._offer_trash()

    def begin_new(self) -> None:
        """An empty form for the next row."""
        self.table.pick(None)
        self.show_row(self.blank())
        self.form.focus(self.first or self.form.names()[0])

    def check(self) -> None:
        """Show findings beside the fields; typing that is not a value is none yet."""
        unread = self._unreadable()
        covered = {one.field for one in unread}
        found = (self.line_of(one) for one in self.examine(self.typed()))
        self._findings = (*(one for one in found if one.field not in covered), *unread)
        if self.dirty or (self.tells_stored and self._stored.id):
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
        self._run(self.save_action(self.typed()), "Menyimpan")

    def _trash(self) -> None:
        self._run(self.trash_action(self._stored), "Menghapus")

    def _run(self, action: Callable[[Office], Outcome[Any]], verb: str) -> None:
        label = f"{verb} {self.noun}"
        self.jobs.run(action, owner=self, done=self._done, failed=self._failed, label=label)

    def _unreadable(self) -> list[Finding]:
        """Typing that is not a value yet must not be saved as a blank."""
        fields = ((name, self.form.field(name).field) for name in self.form.names())
        faults = ((name, cast("Field", field).value_error()) for name, field in fields)
        code = f"{self.prefix}.tidak_terbaca"
        return [Finding(code, name, fault) for name, fault in faults if fault is not None]

    def _pick(self, key: object) -> None:
        row = next((one for one in self.rows if self.key_of(one) == key), None)
        if row is not None and row != self._stored:
            self.show_row(row)

    def show_row(self, row: Record) -> None:
        """Put a row into the form, and over it what was typed and never saved."""
        self.draft.flush()
        self._stored, self._findings = row, ()
        self._heading.setText(self.fix_word if row.id else self.add_word)
        self._offer_trash()
        key = f"{self.prefix}:{self.owner_id}:{self.key_of(row) or 'baru'}"
        put_back = self.draft.show(key, lambda: self.fill(row))
        if put_back or (self.tells_stored and row.id):
            self.check()
        self.state_changed.emit()

    def _offer_trash(self) -> None:
        self.trash_button.setVisible(self.may_trash(self._stored) and not self._read_only)

    def _done(self, _outcome: Outcome[object]) -> None:
        self._saving = False
        self.draft.drop()
        self.draft.end()
        self.saved.emit(self.owner_id)

    def _failed(self, error: AppError) -> None:
        self._saving = False
        if isinstance(error, DataRejectedError):
            self._findings = tuple(self.line_of(one) for one in error.findings)
            self.form.show_findings(self._findings)
        else:
            self.refused.emit(error)
        self.state_changed.emit()

    def _lay(self) -> None:
        head = SectionTitle(self.title, self.beside)
        head.add_right(self.new_button)
        head.setContentsMargins(8, 0, 8, 0)
        self.form.setContentsMargins(8, 0, 0, 0)
        self.links.setContentsMargins(168, 0, 0, 0)
        self.links.setSpacing(12)
        self.links.addWidget(self.trash_button)
        self.links.addStretch(1)
        self.below_table.addWidget(self.table)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        column.addWidget(head)
        column.addLayout(self.below_table)
        column.addSpacing(4)
        column.addWidget(self.form)
        column.addLayout(self.links)
        column.addStretch(1)
        scrolled_into(self, inside)
