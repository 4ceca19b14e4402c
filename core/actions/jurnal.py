"""Look into the journal: the history of one record, the latest deeds of the office."""

from core.actions.office import Office
from core.storage import journal
from core.storage.impor_jejak import history_of
from core.storage.journal import Entry

__all__ = ["Entry", "history", "latest"]


def history(office: Office, tabel: str, baris: int | str) -> list[Entry]:
    """Newest first: entries of a record and of the rows that belong to it."""
    return history_of(office.db, tabel, baris)


def latest(office: Office, limit: int = 10) -> list[Entry]:
    """The newest entries of the whole office."""
    return journal.latest(office.db, limit=limit)
