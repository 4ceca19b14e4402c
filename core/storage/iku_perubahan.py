"""The change of a ratio as the worker stored it, and the office's own words about it."""

from collections.abc import Iterable
from dataclasses import astuple, dataclass

from core.storage import rows
from core.storage.journal import Deed
from core.storage.rows import Key
from core.storage.sqlite import Database


@dataclass(frozen=True, slots=True)
class Ringkas:
    """One stored sum: a group, or a year (`dulu`, `kini`) with the freeze behind its names."""

    kode: str
    jumlah: int
    pembilang: int
    penyebut: int
    penetapan: int = 0


@dataclass(frozen=True, slots=True)
class BarisAnalisis:
    """A text as stored: what the officer wrote, and what had been built for him then."""

    id: int
    teks: str
    bangunan: str
    versi: int


class IkuPerubahan:
    """Sums are derived and not journalled; texts are."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def sums(self, tahun: int, iku: str) -> list[Ringkas]:
        """The stored rows; none while the worker has not counted."""
        found = self._db.execute(
            """SELECT kelompok, jumlah, pembilang, penyebut, penetapan FROM ringkasan_perubahan
               WHERE tahun = ? AND iku = ?""",
            [tahun, iku],
        )
        return [Ringkas(*row) for row in found]

    def replace(self, tahun: int, iku: str, sums: Iterable[Ringkas]) -> None:
        """Put new rows in the place of the old ones."""
        self._db.execute(
            "DELETE FROM ringkasan_perubahan WHERE tahun = ? AND iku = ?", [tahun, iku]
        )
        self._db.conn.executemany(
            "INSERT INTO ringkasan_perubahan VALUES (?, ?, ?, ?, ?, ?, ?)",
            [(tahun, iku, *astuple(row)) for row in sums],
        )

    def forget(self, iku: str) -> None:
        """What this ratio rests on has moved: its changes are counted again when looked at."""
        self._db.execute("DELETE FROM ringkasan_perubahan WHERE iku = ?", [iku])

    def analisis(self, tahun: int, iku: str) -> BarisAnalisis | None:
        """The text of an indicator and year, if the officer wrote one."""
        row = self._db.execute(
            """SELECT id, teks, bangunan, versi FROM analisis_iku
               WHERE tahun = ? AND iku = ? AND dihapus_pada IS NULL""",
            [tahun, iku],
        ).fetchone()
        return None if row is None else BarisAnalisis(*row)

    def save_analisis(self, deed: Deed, tahun: int, iku: str, baris: BarisAnalisis) -> None:
        """Keep a text; a withdrawn one of the same year is taken up again."""
        row = {"tahun": tahun, "iku": iku, "teks": baris.teks, "bangunan": baris.bangunan}
        found = self._db.execute(
            "SELECT id, versi, dihapus_pada FROM analisis_iku WHERE tahun = ? AND iku = ?",
            [tahun, iku],
        ).fetchone()
        if found is None:
            rows.insert(self._db, deed, "analisis_iku", row)
            return
        key = Key("analisis_iku", found[0], found[1] if found[2] else baris.versi)
        rows.update(self._db, deed, key, {**row, "dihapus_pada": None})

    def trash_analisis(self, deed: Deed, baris: BarisAnalisis) -> None:
        """Move a text to Tempat sampah."""
        gone = deed.when.isoformat(timespec="seconds")
        key = Key("analisis_iku", baris.id, baris.versi)
        rows.update(self._db, deed, key, {"dihapus_pada": gone})
