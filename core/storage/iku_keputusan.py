"""Rows of decrees: signed ones are only read, drafts are changed with their version."""

import json
from datetime import date
from typing import Any

from core.iku.keputusan import Keputusan
from core.naskah.isi_keputusan import NAMA
from core.storage import journal
from core.storage.journal import Deed
from core.storage.sqlite import Database

DIBUAT = "rancangan keputusan dibuat"
_COLUMNS = f"""id, jenis, set_iku, judul, tentang, nomor, tanggal, tanggal_tercetak, status, versi,
  dicetak_pada, asal_id, coalesce(json_extract(isi, '$.{NAMA}'), ''),
  coalesce((SELECT min(j.waktu) FROM jurnal j WHERE j.tabel = 'keputusan'
    AND j.baris = CAST(keputusan.id AS TEXT) AND j.perbuatan = '{DIBUAT}'), '')"""  # noqa: S608 - constants


class IkuKeputusan:
    """Reads and writes decrees."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> list[Keputusan]:
        """Every decree in use, drafts first."""
        sql = f"""SELECT {_COLUMNS} FROM keputusan WHERE dihapus_pada IS NULL
                  ORDER BY jenis DESC, id"""  # noqa: S608 - constant
        return [_keputusan(row) for row in self._db.execute(sql)]

    def load(self, keputusan_id: int) -> tuple[Keputusan, dict[str, Any]] | None:
        """One decree and its content in the form of a naskah file."""
        sql = f"SELECT {_COLUMNS}, isi FROM keputusan WHERE id = ?"  # noqa: S608 - constant
        row = self._db.execute(sql, [keputusan_id]).fetchone()
        return None if row is None else (_keputusan(row[:-1]), json.loads(row[-1]))

    def note_print(self, deed: Deed, keputusan_id: int, facts: dict[str, str]) -> None:
        """Journal that somebody printed, what, and the hash of the bytes."""
        changes: journal.Changes = {name: (None, value) for name, value in facts.items()}
        journal.write(self._db, deed, tabel="keputusan", baris=keputusan_id, changes=changes)


def _keputusan(row: tuple[Any, ...]) -> Keputusan:
    return Keputusan(
        id=row[0],
        jenis=row[1],
        set_iku=row[2],
        judul=row[3],
        tentang=row[4],
        nomor=row[5],
        tanggal=date.fromisoformat(row[6]) if row[6] else None,
        tanggal_tercetak=row[7],
        status=row[8],
        versi=row[9],
        dicetak_pada=row[10] or "",
        asal_id=row[11],
        nama=row[12],
        dibuat=row[13],
    )
