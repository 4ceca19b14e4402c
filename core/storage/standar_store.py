"""Rows of national standards, as officers typed them."""

from collections.abc import Mapping

from core.iku.standar import StandarNasional
from core.storage import rows
from core.storage.journal import Deed
from core.storage.rows import Key
from core.storage.sqlite import Database


class StandarStore:
    """One row for each indicator of a year that is compared."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def of_year(self, tahun: int) -> Mapping[str, StandarNasional]:
        """The standards of a year by the code of their indicator."""
        found = self._db.execute(
            """SELECT iku, nilai, sumber, versi FROM standar_nasional
               WHERE tahun = ? AND dihapus_pada IS NULL ORDER BY id""",
            [tahun],
        )
        return {row[0]: StandarNasional(tahun, *row) for row in found}

    def save(self, deed: Deed, one: StandarNasional) -> None:
        """Add or change one; one that was taken back is taken up again."""
        values = {"nilai": one.nilai, "sumber": one.sumber}
        known = self._db.execute(
            "SELECT id, versi, dihapus_pada FROM standar_nasional WHERE tahun = ? AND iku = ?",
            [one.tahun, one.iku],
        ).fetchone()
        if known is None:
            row = {"tahun": one.tahun, "iku": one.iku, **values}
            rows.insert(self._db, deed, "standar_nasional", row)
            return
        key = Key("standar_nasional", known[0], known[1] if known[2] else one.versi)
        rows.update(self._db, deed, key, {**values, "dihapus_pada": None})
