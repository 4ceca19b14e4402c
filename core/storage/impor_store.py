"""Imports as they were done: what was read, who did it, what is left of it."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from core.impor.model import Nasib
from core.impor.rencana_riwayat import BarisTetap, Impor
from core.storage import journal
from core.storage.journal import Deed
from core.storage.sqlite import Database

_COLUMNS = """id, register, berkas, sidik, lembar, tahun, sebagian, baru, berubah, sama, ditolak,
  bukan_data, pada, oleh, dibatalkan_pada, dibatalkan_oleh"""


class ImporStore:
    """Reads and writes the list of imports; their rows are in `impor_tulis` and `impor_batal`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, deed: Deed, impor: Impor, peta: Mapping[str, Any]) -> int:
        """Note an import under one journal entry; its rows follow. Call inside `db.atomic()`."""
        cursor = self._db.execute(
            """INSERT INTO impor (register, berkas, sidik, lembar, tahun, peta, sebagian, baru,
                 berubah, sama, ditolak, bukan_data, pada, oleh)
               VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            [
                impor.register,
                impor.berkas,
                impor.sidik,
                impor.lembar,
                impor.tahun,
                json.dumps(peta, ensure_ascii=False),
                int(impor.sebagian),
                *(impor.jumlah[nasib] for nasib in Nasib),
                deed.when.isoformat(timespec="seconds"),
                deed.actor.nama,
            ],
        )
        impor_id = int(cursor.lastrowid or 0)
        changes: dict[str, tuple[journal.Value, journal.Value]] = {
            "berkas": (None, impor.berkas),
            **{nasib.sebutan: (None, impor.jumlah[nasib]) for nasib in Nasib},
        }
        journal.write(self._db, deed, tabel="impor", baris=impor_id, changes=changes)
        return impor_id

    def get(self, impor_id: int) -> Impor | None:
        row = self._db.execute(
            f"SELECT {_COLUMNS} FROM impor WHERE id = ?",  # noqa: S608 - constant
            [impor_id],
        ).fetchone()
        return _impor(row) if row else None

    def listed(self, limit: int) -> list[Impor]:
        """The newest imports first."""
        found = self._db.execute(
            f"SELECT {_COLUMNS} FROM impor ORDER BY pada DESC, id DESC LIMIT ?",  # noqa: S608 - constant
            [limit],
        )
        return [_impor(row) for row in found]

    def kept(self, impor_id: int) -> tuple[BarisTetap, ...]:
        """The records that stayed when the import was taken back, with the reason."""
        found = self._db.execute(
            """SELECT baris, tabel, catatan_id, substr(batal, 8) FROM impor_baris
               WHERE impor_id = ? AND batal LIKE 'tetap: %' ORDER BY baris, urut""",
            [impor_id],
        )
        return tuple(BarisTetap(row[0], row[1], row[2], "", row[3]) for row in found)

    def refused(self, impor_id: int) -> tuple[BarisTetap, ...]:
        """The rows of the file that were refused, as they are kept with the import."""
        row = self._db.execute(
            "SELECT json_extract(peta, '$.ditolak') FROM impor WHERE id = ?", [impor_id]
        ).fetchone()
        told = json.loads(row[0]) if row and row[0] else []
        return tuple(BarisTetap(nomor, "", 0, nama, sebab) for nomor, nama, sebab in told)

    def last_change(self) -> int:
        """A number that moves with every journalled change of the office."""
        (found,) = self._db.execute("SELECT coalesce(max(id), 0) FROM jurnal").fetchone()
        return int(found)


def _impor(row: tuple[Any, ...]) -> Impor:
    return Impor(
        id=row[0],
        register=row[1],
        berkas=row[2],
        sidik=row[3],
        lembar=row[4],
        tahun=row[5],
        sebagian=bool(row[6]),
        jumlah=dict(zip(Nasib, row[7:12], strict=True)),
        pada=datetime.fromisoformat(row[12]),
        oleh=row[13],
        dibatalkan_pada=datetime.fromisoformat(row[14]) if row[14] else None,
        dibatalkan_oleh=row[15],
    )
