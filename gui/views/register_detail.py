"""The record at the right of a register: what its page expects, and what both registers share."""

from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.actions.outcome import Outcome
from gui.form_draft import FormDraft
from gui.jobs import Action, Jobs
from gui.session import Session
from gui.views.gabung.view import told_left
from gui.widgets.buttons import Button, Kind
from gui.widgets.form import FormGrid
from gui.widgets.headings import PageFooter
from gui.widgets.notice_bar import NoticeBar


class RecordForm(Protocol):
    """A tab that is typed into."""

    draft: FormDraft
    form: FormGrid

    @property
    def dirty(self) -> bool: ...

    def save(self) -> None:
        """Hand what is typed to the worker."""


class RegisterDetail(QWidget):
    """Everything about one record, or the empty form of a new one."""

    closed = Signal()
    saved = Signal(object)
    go = Signal(str, object)
    open_other = Signal(object)

    def __init__(
        self, session: Session, jobs: Jobs, *, save: QAction, delete: QAction, saving: Kind = ""
    ) -> None:
        super().__init__()
        self._session, self._jobs = session, jobs
        self._save_action, self._delete_action = save, delete
        self.notice, self.footer = NoticeBar(), PageFooter()
        self.save_button = Button("Simpan", icon="save", hint="Ctrl+S", kind=saving, action=save)
        self.close_button = Button("Tutup", hint="Esc", on_click=self.closed.emit)
        self.discard_button = Button("Buang isian", kind="tautan", on_click=self.discard)
        self.delete_button = Button("Hapus", icon="trash-2", hint="Del", action=delete)

    @property
    def record_id(self) -> int:
        """0 for a new one."""
        raise NotImplementedError

    @property
    def editor(self) -> RecordForm | None:
        """The form of the tab in front; lists have none."""
        raise NotImplementedError

    def editors(self) -> tuple[RecordForm, ...]:
        """Every tab that is typed into."""
        raise NotImplementedError

    def show_id(self, record_id: int) -> bool:
        """Show a stored record; False when there is none."""
        raise NotImplementedError

    def show_new(self) -> None:
        """Show the empty form."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Read again what the tabs show; unsaved typing stays."""
        raise NotImplementedError

    def discard(self) -> None:
        """Throw the typing of the tab in front away, on purpose."""
        raise NotImplementedError

    def focus_form(self) -> None:
        """Begin to edit: the first field of the tab in front, else the identity."""
        raise NotImplementedError

    def restore(self, record_id: int, versi: int) -> None:
        """Take a record out of Tempat sampah."""
        raise NotImplementedError

    def came_back(self, record_id: int) -> None:
        """A record that had gone is among the others again."""
        raise NotImplementedError

    def save(self) -> None:
        editor = self.editor
        if editor is not None and editor.dirty:
            editor.save()

    def flush(self) -> None:
        """Hand all unsaved typing to the worker as drafts."""
        for editor in self.editors():
            editor.draft.flush()

    def part(self, action: Action) -> None:
        """Take a merge back, from the record that went."""
        self._jobs.run(
            action,
            owner=self,
            done=self._parted,
            failed=self.notice.show_error,
            label="Memisahkan lagi",
        )

    def bring_back(self, action: Action, record_id: int) -> None:
        """Let the worker take it out of Tempat sampah."""
        self._jobs.run(
            action,
            owner=self,
            done=lambda _outcome: self.came_back(record_id),
            failed=self.notice.show_error,
        )

    def tell_merged(self, words: str, word: str, kept: int, parting: Action) -> None:
        """It went into another record: the way there, and the way back."""
        self.notice.show_warning(
            words,
            ways=[
                (word, partial(self.open_other.emit, kept)),
                ("Pisahkan lagi", partial(self.part, parting)),
            ],
        )

    def lay(self, head: QWidget, tabs: QWidget) -> None:
        """Head, notice, tabs and the footer under one another."""
        self.footer.add_left(self.save_button)
        self.footer.add_left(self.close_button)
        self.footer.add_right(self.discard_button)
        self.footer.add_right(self.delete_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.notice)
        column.addWidget(tabs, 1)
        column.addWidget(self.footer)

    def _parted(self, outcome: Outcome[Any]) -> None:
        self.came_back(outcome.value.lebur_id)
        self.notice.show_note("Dua catatan dipisahkan lagi.", told_left(outcome.value.tertinggal))
