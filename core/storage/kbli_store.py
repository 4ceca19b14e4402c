"""The imported lists of KBLI codes, edition by edition."""

from collections.abc import Sequence

from core.storage import bulk, journal
from core.storage.journal import Deed
from core.storage.sqlite import Database
from core.umkm.kbli import Kbli


class KbliStore:
    """Looks codes up; an import replaces the editions that it brings."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def editions(self) -> dict[str, int]:
        """How many codes of each edition are there."""
        found = self._db.execute("SELECT edisi, count(*) FROM kbli GROUP BY edisi")
        return {row[0]: row[1] for row in found}

    def title(self, edisi: str, kode: str) -> str | None:
        sql = "SELECT judul FROM kbli WHERE edisi = ? AND kode = ?"
        row = self._db.execute(sql, [edisi, kode]).fetchone()
        return str(row[0]) if row else None

    def has(self, edisi: str) -> bool:
        sql = "SELECT 1 FROM kbli WHERE edisi = ? LIMIT 1"
        return self._db.execute(sql, [edisi]).fetchone() is not None

    def search(self, edisi: str, text: str, limit: int) -> list[Kbli]:
        """Codes that begin with digits, or whose titles hold every word."""
        words = text.split()
        digits = text.strip().isdecimal()
        column, marks = ("kode", ["instr(kode, ?) = 1"]) if digits else ("judul", [])
        marks = marks or ["instr(lower(judul), ?)" for _ in words]
        sql = f"""SELECT edisi, kode, judul FROM kbli WHERE edisi = ?
            AND {" AND ".join(marks or ["1"])} ORDER BY kode LIMIT ?"""  # noqa: S608 - constants
        values = [text.strip()] if column == "kode" else [word.casefold() for word in words]
        return [Kbli(*row) for row in self._db.execute(sql, [edisi, *values, limit])]

    def replace(self, deed: Deed, codes: Sequence[Kbli], sumber: str) -> None:
        """Put these codes in the place of their editions; one entry of the journal."""
        editions = sorted({one.edisi for one in codes})
        before = self.editions()
        for edisi in editions:
            self._db.execute("DELETE FROM kbli WHERE edisi = ?", [edisi])
        rows = ((one.edisi, one.kode, one.judul) for one in codes)
        bulk.fill(self._db, "kbli", ("edisi", "kode", "judul"), rows)
        after = self.editions()
        changes: dict[str, tuple[journal.Value, journal.Value]] = {
            f"KBLI {edisi}": (before.get(edisi), after[edisi]) for edisi in editions
        }
        journal.write(
            self._db,
            deed,
            tabel="kbli",
            baris="banyak",
            changes={**changes, "berkas": (None, sumber)},
        )
