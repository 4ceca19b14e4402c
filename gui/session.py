"""Who works on which database in which year, and the news of what changed."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal

if TYPE_CHECKING:
    from core.actions.office import Office
    from core.actions.outcome import Topic
    from core.kantor.model import Petugas
    from gui.jobs import Jobs

CHOSEN_YEAR = "tahun"
EARLIEST, LATEST = 2000, 2100


class Session(QObject):
    """Shared by the window and its pages; lives in the gui thread."""

    changed = Signal(object)
    """A frozenset of Topic: what an action changed."""
    year_changed = Signal(object)
    officer_changed = Signal()

    def __init__(self, settings: QSettings, jobs: "Jobs", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings = settings
        self.jobs = jobs
        jobs.published.connect(self._announce)
        self.path: Path | None = None
        self.is_sample = False
        self._reader: Office | None = None
        self._officer: Petugas | None = None
        self._year = _stored_year(settings)
        self.set_iku = ""
        """The set that is looked at in a year of two; blank follows the one that leads."""

    @property
    def office(self) -> "Office":
        """The read-only door to the database, for lists and pages."""
        if self._reader is None:
            raise RuntimeError("no database is open")
        return self._reader

    @property
    def is_open(self) -> bool:
        return self._reader is not None

    @property
    def officer(self) -> "Petugas | None":
        return self._officer

    @property
    def year(self) -> int:
        """Tahun kinerja, the year at the top of the window."""
        return self._year

    def set_year(self, year: int) -> None:
        if year != self._year:
            self._year = year
            self.settings.setValue(CHOSEN_YEAR, year)
            self.year_changed.emit(year)

    def attach(self, reader: "Office", path: Path, *, is_sample: bool) -> None:
        """A database was opened; nobody is signed in yet."""
        self._reader, self.path, self.is_sample = reader, path, is_sample
        self.set_officer(None)

    def detach(self) -> None:
        """The database is closed."""
        self._reader, self.path, self.is_sample = None, None, False
        self.set_officer(None)

    def set_officer(self, officer: "Petugas | None") -> None:
        self._officer = officer
        self.officer_changed.emit()

    def _announce(self, topics: "frozenset[Topic]") -> None:
        """Pages read again after this; by then the law that the reader goes by must be the new."""
        if "pedoman" in topics and self._reader is not None:
            self._reader.renew_law()
        self.changed.emit(topics)


def _stored_year(settings: QSettings) -> int:
    stored = settings.value(CHOSEN_YEAR)
    this_year = datetime.now(tz=UTC).astimezone().year
    try:
        year = int(str(stored))
    except ValueError:
        return this_year - 1
    return year if EARLIEST <= year <= LATEST else this_year - 1
