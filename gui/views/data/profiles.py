"""Profiles that the office keeps: renamed or put away where files are picked."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.actions.outcome import Outcome
from core.errors import AppError, DataRejectedError
from gui.jobs import Jobs
from gui.models.cells import Cell, Column
from gui.models.rows_model import RowsModel
from gui.widgets.ask_bar import AskBar, Question
from gui.widgets.buttons import Button
from gui.widgets.headings import MARGIN, SectionTitle, line
from gui.widgets.layouts import inset
from gui.widgets.notice_bar import NoticeBar
from gui.widgets.table import Table

_LOW, _HEIGHT = 76, 128


@dataclass(frozen=True, slots=True)
class Listed:
    """A profile in the list, with what tells it apart."""

    profil: Any
    keterangan: str


@dataclass(frozen=True, slots=True)
class Duty:
    """How profiles of one kind are read, saved and put away."""

    read: Callable[[], Sequence[Listed]]
    save: Callable[..., Outcome[Any]]
    trash: Callable[..., Outcome[None]]


_COLUMNS: tuple[Column[Listed], ...] = (
    Column("nama", "Profil", lambda row: Cell(row.profil.nama, tip=row.profil.nama), stretch=True),
    Column("keterangan", "Untuk", lambda row: Cell(row.keterangan, tip=row.keterangan), width=330),
)


class Profiles(QWidget):
    """The list and its two buttons; nothing at all while no profile is kept."""

    asked = Signal()

    def __init__(self, jobs: Jobs, duty: Duty, *, memory: str) -> None:
        super().__init__()
        self._jobs, self._duty = jobs, duty
        self.title = SectionTitle("Profil yang tersimpan")
        self.rename_button = Button("Ganti nama…", icon="pencil", on_click=self.ask_name)
        self.trash_button = Button("Hapus…", icon="trash-2", on_click=self.ask_trash)
        self.model: RowsModel[Listed] = RowsModel(_COLUMNS, parent=self)
        self.table = Table(self.model, memory=memory)
        self.table.setAccessibleName("Profil yang tersimpan")
        self.table.setMinimumHeight(_LOW)
        self.table.setMaximumHeight(_HEIGHT)
        self.notice = NoticeBar()
        self.ask = AskBar()
        self._body = QWidget()
        self._lay()

    def load(self) -> None:
        """Read the list; the profile picked stays picked."""
        picked = self.table.current_id()
        found = self._duty.read()
        self.model.set_rows(found, [one.profil.id for one in found])
        if found and (picked is None or not self.table.pick(picked)):
            self.table.pick(found[0].profil.id)
        self._body.setVisible(bool(found))

    def current(self) -> Any | None:
        """The profile picked."""
        index = self.table.currentIndex()
        return self.model.row(index.row()).profil if index.isValid() else None

    def ask_name(self) -> None:
        """Another name for it."""
        profil = self.current()
        if profil is not None:
            self.asked.emit()
            self.ask.ask(
                Question(f"Nama baru profil {profil.nama}.", "Ganti nama", reason="Nama profil"),
                lambda _option, nama: self._rename(profil, nama),
            )
            self.ask.line.set_text(profil.nama)
            self.ask.line.selectAll()

    def ask_trash(self) -> None:
        """Put it away."""
        profil = self.current()
        if profil is not None:
            self.asked.emit()
            self.ask.ask(
                Question(f"Pindahkan profil {profil.nama} ke Tempat sampah?", "Hapus profil"),
                lambda _option, _reason: self._trash(profil),
            )

    def escape(self) -> bool:
        """Take the question back."""
        if not self.ask.asking:
            return False
        self.ask.dismiss()
        return True

    def _rename(self, profil: Any, nama: str) -> None:
        action = partial(self._duty.save, profil=replace(profil, nama=nama))
        self._run(action, f"Nama profil diganti menjadi {nama}.")

    def _trash(self, profil: Any) -> None:
        action = partial(self._duty.trash, profil=profil)
        self._run(action, f"Profil {profil.nama} ada di Tempat sampah.")

    def _run(self, action: Callable[..., Outcome[Any]], words: str) -> None:
        self.notice.clear()
        self._jobs.run(
            action, owner=self, done=lambda _outcome: self._done(words), failed=self._failed
        )

    def _done(self, words: str) -> None:
        self.load()
        self.notice.show_note(words)

    def _failed(self, error: AppError) -> None:
        self.load()
        if isinstance(error, DataRejectedError):
            self.notice.show_warning(error.message, "Tulis nama lain.")
        else:
            self.notice.show_error(error)

    def _lay(self) -> None:
        buttons = QHBoxLayout()
        buttons.setContentsMargins(MARGIN, 4, MARGIN, 8)
        buttons.setSpacing(8)
        buttons.addWidget(self.rename_button)
        buttons.addWidget(self.trash_button)
        buttons.addStretch(1)
        inner = QVBoxLayout(self._body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(4)
        inner.addWidget(line())
        inner.addLayout(inset(self.title, MARGIN))
        inner.addLayout(inset(self.table, MARGIN - 8))
        inner.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.notice)
        column.addWidget(self._body)
        column.addWidget(self.ask)
        self._body.hide()

    # Qt's own name
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.load()
