"""Rows of yearly profits and their totals."""

import json
from typing import Any

from core.storage import rows
from core.storage.journal import Deed
from core.storage.rows import Key
from core.storage.sqlite import Database
from core.umkm.laba import Cara, Laba

COLUMNS = """id, umkm_id, tahun, cara, bulan, omzet, hpp, beban, rincian_beban, pendapatan_lain,
    pajak, laba_sebulan, laba, bukti, usaha_sama, alasan, catatan, versi"""


class LabaStore:
    """Reads and writes single profits."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def load(self, umkm_id: int, tahun: int) -> Laba | None:
        """The profit of a year, unless it is in Tempat sampah."""
        sql = f"""SELECT {COLUMNS} FROM laba
            WHERE umkm_id = ? AND tahun = ? AND dihapus_pada IS NULL"""  # noqa: S608 - constant
        row = self._db.execute(sql, [umkm_id, tahun]).fetchone()
        return laba_of(row) if row else None

    def years(self, umkm_id: int) -> list[Laba]:
        """All profits of one business, newest first."""
        sql = f"""SELECT {COLUMNS} FROM laba WHERE umkm_id = ? AND dihapus_pada IS NULL
            ORDER BY tahun DESC"""  # noqa: S608 - constant
        return [laba_of(row) for row in self._db.execute(sql, [umkm_id])]

    def save(self, deed: Deed, laba: Laba) -> Laba:
        """Add or change a profit; one that lies in Tempat sampah is taken out and changed.

        Raises `RecordMovedError` when somebody else saved this year's profit meanwhile.
        """
        row = row_of(laba)
        kept = self._key(laba)
        if kept is None and not laba.id:
            rows.insert(self._db, deed, "laba", row)
        else:
            seen = Key("laba", laba.id, laba.versi) if laba.id else kept
            rows.update(self._db, deed, seen or Key("laba", 0, 0), {**row, "dihapus_pada": None})
        saved = self.load(laba.umkm_id, laba.tahun)
        assert saved is not None  # noqa: S101 - just written in this transaction
        return saved

    def trash(self, deed: Deed, laba: Laba) -> None:
        moment = deed.when.isoformat(timespec="seconds")
        key = Key("laba", laba.id, laba.versi)
        rows.update(self._db, deed, key, {"dihapus_pada": moment})

    def restore(self, deed: Deed, laba_id: int) -> None:
        """Take a profit out of Tempat sampah again."""
        row = self._db.execute("SELECT versi FROM laba WHERE id = ?", [laba_id]).fetchone()
        key = Key("laba", laba_id, row[0] if row else 0)
        rows.update(self._db, deed, key, {"dihapus_pada": None})

    def _key(self, laba: Laba) -> Key | None:
        """The row that holds this business and year: it may lie in Tempat sampah.

        One that does not, and that the officer has not seen, has moved under the form.
        """
        found = self._db.execute(
            "SELECT id, versi, dihapus_pada FROM laba WHERE umkm_id = ? AND tahun = ?",
            [laba.umkm_id, laba.tahun],
        ).fetchone()
        if found is None:
            return None
        return Key("laba", found[0], found[1] if found[2] is not None else -1)


def row_of(laba: Laba) -> dict[str, Any]:
    """A profit as its columns; the amount that its cara gives stands in `laba`."""
    return {
        "umkm_id": laba.umkm_id,
        "tahun": laba.tahun,
        "cara": laba.cara.value,
        "bulan": laba.masa,
        "omzet": laba.omzet,
        "hpp": laba.hpp,
        "beban": laba.beban,
        "rincian_beban": json.dumps(dict(laba.rincian_beban)),
        "pendapatan_lain": laba.pendapatan_lain,
        "pajak": laba.pajak,
        "laba_sebulan": laba.laba_sebulan,
        "laba": laba.laba,
        "bukti": laba.bukti,
        "usaha_sama": int(laba.usaha_sama),
        "alasan": laba.alasan,
        "catatan": laba.catatan,
    }


def laba_of(row: tuple[Any, ...]) -> Laba:
    """A profit from its `COLUMNS`."""
    cara = Cara(row[3])
    return Laba(
        id=row[0],
        umkm_id=row[1],
        tahun=row[2],
        cara=cara,
        bulan=row[4],
        omzet=row[5],
        hpp=row[6],
        beban=row[7],
        rincian_beban=tuple(json.loads(row[8]).items()),
        pendapatan_lain=row[9],
        pajak=row[10],
        laba_sebulan=row[11],
        laba_lapor=row[12] if cara is Cara.LAPOR else None,
        bukti=row[13],
        usaha_sama=bool(row[14]),
        alasan=row[15],
        catatan=row[16],
        versi=row[17],
    )
