"""Stored sums of the indicators: the worker renews them, pages only look them up."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from core.storage.sqlite import Database

PEKERJAAN = "pekerjaan"


@dataclass(frozen=True, slots=True)
class Ringkasan:
    """One stored sum: of which year and indicator, over which list."""

    tahun: int
    iku: str
    daftar: str
    pembilang: int
    penyebut: int
    resmi: bool = False


class IkuRingkasan:
    """Reads and replaces stored sums. They are derived, so they are not journalled."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def of_years(self, tahun: Iterable[int]) -> dict[tuple[int, str], list[Ringkasan]]:
        """Sums by year and indicator."""
        wanted = list(tahun)
        marks = ", ".join("?" for _ in wanted)
        sql = f"""SELECT tahun, iku, daftar, pembilang, penyebut, resmi FROM ringkasan_iku
                  WHERE tahun IN ({marks})"""  # noqa: S608 - marks only
        found: dict[tuple[int, str], list[Ringkasan]] = {}
        for row in self._db.execute(sql, wanted):
            one = Ringkasan(row[0], row[1], row[2], row[3], row[4], bool(row[5]))
            found.setdefault((one.tahun, one.iku), []).append(one)
        return found

    def replace(self, tahun: int, iku: str, sums: Iterable[Ringkasan], when: datetime) -> None:
        """Put new sums of one indicator and year in the place of the old ones."""
        self._db.execute("DELETE FROM ringkasan_iku WHERE tahun = ? AND iku = ?", [tahun, iku])
        self._db.conn.executemany(
            """INSERT INTO ringkasan_iku
               (tahun, iku, daftar, pembilang, penyebut, resmi, dihitung_pada)
               VALUES (?, ?, ?, ?, ?, ?, ?)""",
            [
                (
                    one.tahun,
                    one.iku,
                    one.daftar,
                    one.pembilang,
                    one.penyebut,
                    int(one.resmi),
                    when.isoformat(timespec="seconds"),
                )
                for one in sums
            ],
        )
