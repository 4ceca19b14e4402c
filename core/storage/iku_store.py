"""Rows of the indicators: sets, targets, realisasi, SAKIP, stored sums, decrees."""

from core.rules.lawbook import Lawbook
from core.storage.journal import Deed
from core.storage.sqlite import Database


class IkuStore:
    """Reads and writes what the indicators need."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def install_shipped(self, deed: Deed, law: Lawbook) -> None:
        """Put the shipped IKU sets and their decrees into a new office."""
