"""Letters of teguran as they were sent; never erased."""

from dataclasses import replace
from typing import Any

from core.koperasi.teguran import Teguran
from core.storage import rows
from core.storage.journal import Deed
from core.storage.koperasi_baris import day, iso
from core.storage.rows import Key
from core.storage.sqlite import Database

TABEL = "teguran"
_COLUMNS = (
    "id, koperasi_id, langkah, tunggakan, nomor, tanggal, tenggat, dijawab_pada, catatan, versi"
)


class TeguranStore:
    """Reads letters; writes them in `db.atomic()`, with the journal."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def by_koperasi(self) -> dict[int, list[Teguran]]:
        """All letters in use, those of one cooperative from the first on."""
        found: dict[int, list[Teguran]] = {}
        for one in self._many("dihapus_pada IS NULL", []):
            found.setdefault(one.koperasi_id, []).append(one)
        return found

    def list_of(self, koperasi_id: int) -> list[Teguran]:
        """Those of one cooperative, from the first on."""
        return self._many("dihapus_pada IS NULL AND koperasi_id = ?", [koperasi_id])

    def get(self, teguran_id: int) -> Teguran | None:
        found = self._many("dihapus_pada IS NULL AND id = ?", [teguran_id])
        return found[0] if found else None

    def numbers(self) -> list[str]:
        """Numbers that were given, also to letters in Tempat sampah."""
        return [row[0] for row in self._db.execute(f"SELECT nomor FROM {TABEL}")]  # noqa: S608 - our own name

    def add(self, deed: Deed, one: Teguran) -> int:
        """Record a letter; returns its id."""
        filed = replace(deed, induk=f"koperasi:{one.koperasi_id}")
        row = {
            "koperasi_id": one.koperasi_id,
            "langkah": one.langkah,
            "tunggakan": ",".join(map(str, one.tunggakan)),
            **_changeable(one),
        }
        return rows.insert(self._db, filed, TABEL, row)

    def save(self, deed: Deed, one: Teguran) -> None:
        """Change what may still change of a letter. Raises `RecordMovedError`."""
        filed = replace(deed, induk=f"koperasi:{one.koperasi_id}")
        rows.update(self._db, filed, Key(TABEL, one.id, one.versi), _changeable(one))

    def trash(self, deed: Deed, one: Teguran) -> None:
        """Into Tempat sampah. Raises `RecordMovedError`."""
        filed = replace(deed, induk=f"koperasi:{one.koperasi_id}")
        when = deed.when.isoformat(timespec="seconds")
        rows.update(self._db, filed, Key(TABEL, one.id, one.versi), {"dihapus_pada": when})

    def _many(self, where: str, values: list[Any]) -> list[Teguran]:
        sql = f"SELECT {_COLUMNS} FROM {TABEL} WHERE {where} ORDER BY koperasi_id, tanggal, id"  # noqa: S608 - our own names
        return [_read(row) for row in self._db.execute(sql, values)]


def _changeable(one: Teguran) -> dict[str, str | None]:
    return {
        "nomor": one.nomor,
        "tanggal": iso(one.tanggal),
        "tenggat": iso(one.tenggat),
        "dijawab_pada": iso(one.dijawab_pada),
        "catatan": one.catatan,
    }


def _read(row: tuple[Any, ...]) -> Teguran:
    return Teguran(
        id=row[0],
        koperasi_id=row[1],
        langkah=row[2],
        tunggakan=tuple(map(int, row[3].split(","))),
        nomor=row[4],
        tanggal=day(row[5]),
        tenggat=day(row[6]),
        dijawab_pada=day(row[7]),
        catatan=row[8],
        versi=row[9],
    )
