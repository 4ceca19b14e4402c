"""Cetak: the papers of the register, each on a place of its own over the list."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from gui.jobs import Jobs
from gui.session import Session
from gui.views.koperasi.places import Places
from gui.views.koperasi.surat.letters_view import LettersView
from gui.views.koperasi.surat.status_view import StatusView
from gui.widgets.menu_button import MenuButton, add_entry
from gui.widgets.own_keys import OwnKeys

LETTER_KEYS = "Ctrl+S cetak surat  ·  Esc kembali ke daftar  ·  F1 bantuan"
KEYS = "Ctrl+S simpan PDF  ·  Ctrl+P cetak  ·  Esc kembali ke daftar  ·  F1 bantuan"


def _place(view: StatusView | LettersView) -> OwnKeys:
    """The keys of the record behind it belong to the paper."""
    return OwnKeys(view, {Qt.Key.Key_S: view.save, Qt.Key.Key_P: view.print_out})


class PaperMenu(MenuButton):
    """A button with its menu; a view is made when it is opened first."""

    def __init__(self, session: Session, jobs: Jobs, places: Places) -> None:
        super().__init__("Cetak", icon="printer")
        self._session, self._jobs, self._places = session, jobs, places
        self._status: tuple[StatusView, OwnKeys] | None = None
        self._letters: tuple[LettersView, OwnKeys] | None = None
        session.year_changed.connect(self._year_changed)

    def fill(self, menu: QMenu) -> None:
        add_entry(menu, "printer", "SK koperasi aktif dan tidak aktif", self.open_status)
        add_entry(menu, "printer", "Surat teguran RAT", self.open_letters)

    def open_status(self) -> StatusView:
        """The decree of statuses."""
        if self._status is None:
            view = StatusView(self._session, self._jobs)
            view.closed.connect(self._places.go_home)
            self._status = (view, _place(view))
        view, place = self._status
        self._places.show_place(place, KEYS)
        view.look()
        view.day.setFocus()
        return view

    def open_letters(self, ids: tuple[int, ...] = ()) -> LettersView:
        """Letters of teguran; `ids` are selected in the list."""
        if self._letters is None:
            view = LettersView(self._session, self._jobs)
            view.closed.connect(self._places.go_home)
            self._letters = (view, _place(view))
        view, place = self._letters
        self._places.show_place(place, LETTER_KEYS)
        view.show_list(ids)
        view.table.setFocus()
        return view

    def refresh(self) -> None:
        """News: letters in front are read again."""
        if self._letters is not None and self._letters[0].isVisible():
            self._letters[0].refresh()

    def _year_changed(self, _year: object) -> None:
        """A paper in front follows the year; another is read again when it is opened."""
        if self._status is not None and self._status[0].isVisible():
            self._status[0].look()
        if self._letters is not None and self._letters[0].isVisible():
            self._letters[0].read()
