"""The button RAT of the page Koperasi; its place is made when it is opened first."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from core.actions.office import list_wilayah
from core.koperasi.daftar import SaringKoperasi
from gui.jobs import Jobs
from gui.session import Session
from gui.views.koperasi.places import Places
from gui.views.koperasi.rat.place import RatPlace
from gui.widgets.buttons import Button
from gui.widgets.own_keys import OwnKeys

KEYS = "Ctrl+S simpan  ·  Ctrl+F cari  ·  Esc kembali ke daftar  ·  F1 bantuan"


class RatButton(Button):
    """Opens the calendar with the filter of the list."""

    def __init__(  # noqa: PLR0913 - where it leads, each way by its name
        self,
        session: Session,
        jobs: Jobs,
        places: Places,
        *,
        saring: Callable[[], SaringKoperasi],
        opened: Callable[[object], object],
        letters: Callable[[tuple[int, ...]], object],
    ) -> None:
        super().__init__("RAT", icon="calendar", on_click=self.open_place)
        self.setToolTip("Kalender RAT, tunggakan, isian tanggal, dan usul perubahan status")
        self._session, self._jobs, self._places = session, jobs, places
        self._saring, self._opened, self._letters = saring, opened, letters
        self._narrow = False
        self.place: RatPlace | None = None
        self._keys: OwnKeys | None = None

    def open_place(self) -> RatPlace:
        """The calendar, in front."""
        if self.place is None:
            self.place = RatPlace(self._session, self._jobs)
            self.place.closed.connect(self._leave)
            self.place.open_record.connect(self._opened)
            self.place.letters_wanted.connect(self._letters)
            self.place.set_places(list_wilayah(self._session.office))
            self.place.set_narrow(narrow=self._narrow)
            keys = {Qt.Key.Key_S: self.place.save, Qt.Key.Key_F: self.place.search}
            self._keys = OwnKeys(self.place, keys)
        if self._keys is not None:
            self._places.show_place(self._keys, KEYS)
        self.place.show_place(self._saring())
        return self.place

    def refresh(self) -> None:
        """News: read again what is in front."""
        if self.place is not None and self._places.currentWidget() is self._keys:
            self.place.refresh()

    def flush(self) -> None:
        if self.place is not None:
            self.place.flush()

    def set_narrow(self, *, narrow: bool) -> None:
        self._narrow = narrow
        if self.place is not None:
            self.place.set_narrow(narrow=narrow)

    def _leave(self) -> None:
        self.flush()
        self._places.go_home()
