"""A chip with the saved views of a list: choose one, keep the list as it stands, move columns."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from PySide6.QtWidgets import QMenu

from core.actions.outcome import Outcome
from core.actions.pengaturan import BERWENANG
from core.actions.tampilan import (
    choose_first,
    first_tampilan,
    list_tampilan,
    save_tampilan,
    trash_tampilan,
)
from core.errors import AppError
from core.kantor.tampilan import Isian, Tampilan
from gui.jobs import Jobs
from gui.session import Session
from gui.widgets.buttons import Button
from gui.widgets.chips import Chip
from gui.widgets.column_order import ColumnOrder
from gui.widgets.day_chip import DayChip
from gui.widgets.menu_chip import MenuChip
from gui.widgets.search_box import SearchBox
from gui.widgets.table import Table
from gui.widgets.view_dialog import ViewDialog

TITLE = "Tampilan"
LONGEST = 24
Part = SearchBox | MenuChip | Chip


class SavedViews(Button):
    """`parts` are the fields of the filter by their codes; "cari" is the search."""

    def __init__(  # noqa: PLR0913 - what a list is made of
        self,
        session: Session,
        jobs: Jobs,
        daftar: str,
        table: Table,
        parts: Mapping[str, Part],
        *,
        movable: bool = True,
    ) -> None:
        super().__init__(TITLE, kind="saring", trailing="chevron-down", on_click=self._open)
        self._session, self._jobs, self._daftar = session, jobs, daftar
        self._fields = dict(parts)
        self._initial = {code: _held(part) for code, part in self._fields.items()}
        self._table = table
        self._menu, self._columns = QMenu(self), QMenu("Kolom", self)
        self._movable = movable
        self.order = ColumnOrder(table, daftar, session.settings, movable=movable)
        self.current: Tampilan | None = None
        self.dialog: ViewDialog | None = None
        self.failed: Callable[[AppError], None] | None = None

    def begin(self) -> None:
        """Show the view that the officer wants first, when the list is opened."""
        officer = self._session.officer
        if officer is None:
            return
        found = first_tampilan(self._session.office, self._daftar, officer.id)
        if found is not None:
            self.show_view(found)

    def show_view(self, view: Tampilan | None) -> None:
        """Filter and columns as they were kept; None is the list as the program shows it."""
        saringan = view.saringan if view else self._initial
        for code, part in self._fields.items():
            _put(part, saringan.get(code))
        self.order.apply(view.kolom if view else ())
        self._be(view)
        search = self._fields["cari"]
        if isinstance(search, SearchBox):
            search.searched.emit(search.text().strip())

    def taken(self, nama: str, *, shared: bool) -> Tampilan:
        """The list as it stands, under a name."""
        officer = self._session.officer
        return Tampilan(
            self._daftar,
            nama,
            {code: _held(part) for code, part in self._fields.items()},
            self.order.columns(),
            None if shared or officer is None else officer.id,
        )

    def menu_now(self) -> QMenu:
        """What can be done now."""
        menu = self._menu
        menu.clear()
        officer = self._session.officer
        views = list_tampilan(self._session.office, self._daftar, officer.id) if officer else []
        for view in views:
            word = view.nama if view.petugas_id else f"{view.nama}  (semua petugas)"
            action = menu.addAction(_plain(word))
            action.setCheckable(True)
            action.setChecked(self.current is not None and view.id == self.current.id)
            action.triggered.connect(partial(self._choose, view.id))
        menu.addAction("Susunan semula").triggered.connect(self._reset)
        menu.addSeparator()
        if self._movable:
            self._add_columns(menu)
            menu.addSeparator()
        menu.addAction("Simpan tampilan ini…").triggered.connect(lambda _on=False: self.ask())
        if self.current is not None:
            self._add_duties(menu, self.current)
        return menu

    def ask(self) -> None:
        """Ask for a name."""
        officer = self._session.officer
        may_share = officer is not None and officer.peran in BERWENANG
        name = self.current.nama if self.current else ""
        self.dialog = ViewDialog(self.window(), name, may_share=may_share)
        self.dialog.on_save = self._save_asked
        self.dialog.open()

    def _save_asked(self) -> None:
        dialog = self.dialog
        if dialog is None:
            return
        view = self.taken(dialog.nama.text(), shared=dialog.shared.isChecked())
        self._jobs.run(
            partial(save_tampilan, tampilan=view),
            owner=self,
            done=partial(self._saved, view, first=dialog.first.isChecked()),
            failed=dialog.tell,
        )

    def _saved(self, view: Tampilan, outcome: Outcome[int], *, first: bool) -> None:
        officer = self._session.officer
        known = list_tampilan(self._session.office, self._daftar, officer.id) if officer else []
        self._be(next((one for one in known if one.id == outcome.value), view))
        if self.dialog is not None:
            self.dialog.accept()
            self.dialog = None
        if first:
            self._begin_with(outcome.value)

    def _add_columns(self, menu: QMenu) -> None:
        shown = self._columns
        shown.clear()
        menu.addMenu(shown)
        columns = {column.key: column for column in self._table.columns()}
        for key in self.order.order():
            column = columns[key]
            if not column.title:
                continue
            action = shown.addAction(_plain(column.title))
            action.setCheckable(True)
            action.setChecked(key not in self._table.hidden_columns)
            action.setEnabled(not column.stretch)
            action.triggered.connect(partial(self._toggle_column, key))

    def _add_duties(self, menu: QMenu, view: Tampilan) -> None:
        officer = self._session.officer
        if officer is None:
            return
        first = first_tampilan(self._session.office, self._daftar, officer.id)
        action = menu.addAction("Tampilkan ini setiap kali daftar dibuka")
        action.setCheckable(True)
        action.setChecked(first is not None and first.id == view.id)
        action.triggered.connect(lambda on: self._begin_with(view.id if on else 0))
        if view.petugas_id is not None or officer.peran in BERWENANG:
            gone = menu.addAction(_plain(f"Hapus tampilan “{view.nama}”"))
            gone.triggered.connect(lambda _on=False: self._trash(view))

    def _toggle_column(self, key: str, *_on: bool) -> None:
        self.order.set_hidden(self._table.hidden_columns ^ {key})

    def _choose(self, view_id: int, *_on: bool) -> None:
        officer = self._session.officer
        views = list_tampilan(self._session.office, self._daftar, officer.id) if officer else []
        self.show_view(next((one for one in views if one.id == view_id), None))

    def _reset(self) -> None:
        self.show_view(None)

    def _begin_with(self, view_id: int) -> None:
        officer = self._session.officer
        if officer is not None:
            act = partial(
                choose_first, daftar=self._daftar, petugas_id=officer.id, tampilan_id=view_id
            )
            self._jobs.run(act, owner=self, failed=self.failed)

    def _trash(self, view: Tampilan) -> None:
        self._jobs.run(
            partial(trash_tampilan, tampilan=view),
            owner=self,
            done=lambda _outcome: self._be(None),
            failed=self.failed,
        )

    def _be(self, view: Tampilan | None) -> None:
        self.current = view
        name = view.nama if view else ""
        short = name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…"
        self.set_text(f"{TITLE}: {short}" if name else TITLE)
        self.setToolTip(name)

    def _open(self) -> None:
        self.menu_now().exec(self.mapToGlobal(self.rect().bottomLeft()))


def _held(part: Part) -> Isian:
    match part:
        case SearchBox():
            return part.text().strip()
        case MenuChip():
            return part.chosen()
        case DayChip():
            day = part.day()
            return day.isoformat() if day else ""
        case _:
            return part.isChecked()


def _put(part: Part, value: Isian | None) -> None:
    match part:
        case SearchBox():
            blocked = part.blockSignals(True)
            part.setText(value if isinstance(value, str) else "")
            part.search_now()
            part.blockSignals(blocked)
        case MenuChip():
            part.set_chosen(value if isinstance(value, tuple) else ())
        case DayChip():
            part.set_day(date.fromisoformat(value) if isinstance(value, str) and value else None)
        case _:
            part.setChecked(value is True)


def _plain(text: str) -> str:
    """A name may have an ampersand; in a menu it would underline the next letter."""
    return text.replace("&", "&&")
