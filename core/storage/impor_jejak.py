"""What imports did to one record, as entries of its history: the journal has one for them all."""

import json
from datetime import datetime
from typing import Any

from core.storage.journal import Entry, entries_of
from core.storage.sqlite import Database

_TRACES = """
SELECT j.id, j.waktu, j.pc, j.petugas, j.perbuatan, b.tabel, b.catatan_id, b.sebelum, b.sesudah,
  b.batal, j.id = (SELECT min(k.id) FROM jurnal k WHERE k.tabel = 'impor' AND k.baris = j.baris)
FROM impor_baris b JOIN jurnal j ON j.tabel = 'impor' AND j.baris = CAST(b.impor_id AS TEXT)
WHERE b.tabel = ? AND b.catatan_id = CAST(? AS INTEGER)
"""


def history_of(db: Database, tabel: str, baris: int | str, *, limit: int = 200) -> list[Entry]:
    """Newest first: the journal of one record, with what imports changed in it."""
    traces = db.execute(_TRACES, [tabel, str(baris)]).fetchall()
    imported = (_entry(row) for row in traces if row[10] or row[9] in ("kembali", "sampah"))
    listed = [*entries_of(db, tabel, baris, limit=limit), *imported]
    return sorted(listed, key=lambda entry: entry.id, reverse=True)[:limit]


def _entry(row: tuple[Any, ...]) -> Entry:
    first = bool(row[10])
    before, after = json.loads(row[7] or "{}"), json.loads(row[8] or "{}")
    if not first:
        before, after = after, before
    return Entry(
        id=row[0],
        waktu=datetime.fromisoformat(row[1]),
        pc=row[2],
        petugas=row[3],
        perbuatan=row[4],
        tabel=row[5],
        baris=str(row[6]),
        perubahan={name: (before.get(name), after[name]) for name in after},
    )
