"""What the office changed of its pick-lists, and how many cooperatives carry an entry."""

from collections.abc import Iterator

from core.koperasi.daftar_pilihan import UbahanPilihan
from core.storage import rows
from core.storage.journal import Deed
from core.storage.rows import Key
from core.storage.sqlite import Database


class PilihanStore:
    """Rows of `daftar_pilihan`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def list_all(self) -> tuple[UbahanPilihan, ...]:
        found = self._db.execute(
            """SELECT daftar, nama, semula, dipakai, id, versi FROM daftar_pilihan
               WHERE dihapus_pada IS NULL ORDER BY id"""
        )
        return tuple(
            UbahanPilihan(row[0], row[1], row[2], bool(row[3]), row[4], row[5]) for row in found
        )

    def save(self, deed: Deed, one: UbahanPilihan) -> int:
        """Add or change one; raises `RecordMovedError`."""
        row = {
            "daftar": one.daftar,
            "semula": one.semula,
            "nama": one.nama,
            "dipakai": int(one.dipakai),
        }
        if not one.id:
            return rows.insert(self._db, deed, "daftar_pilihan", row)
        rows.update(self._db, deed, Key("daftar_pilihan", one.id, one.versi), row)
        return one.id

    def counts(self, daftar: str) -> dict[str, int]:
        """How many cooperatives carry each entry, those in Tempat sampah included."""
        column = _column(daftar)
        sql = f"SELECT {column}, count(*) FROM koperasi WHERE {column} <> '' GROUP BY 1"  # noqa: S608 - one of two
        return {row[0]: row[1] for row in self._db.execute(sql)}

    def rename_in_records(self, deed: Deed, daftar: str, before: str, after: str) -> int:
        """Write the new name into every cooperative that carries the old one; returns how many."""
        column, count = _column(daftar), 0
        for key in list(self._carriers(column, before)):
            rows.update(self._db, deed, key, {column: after})
            count += 1
        return count

    def _carriers(self, column: str, value: str) -> Iterator[Key]:
        sql = f"SELECT id, versi FROM koperasi WHERE {column} = ?"  # noqa: S608 - one of two
        for row in self._db.execute(sql, [value]):
            yield Key("koperasi", row[0], row[1])


def _column(daftar: str) -> str:
    return {"kelompok": "kelompok", "sektor": "sektor"}[daftar]
