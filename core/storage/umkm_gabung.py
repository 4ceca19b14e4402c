"""Two records of one business made one, row by row, so that it can be taken back."""

import json
from typing import Any

from core.storage import rows
from core.storage.journal import Deed
from core.storage.rows import Key
from core.storage.sqlite import Database

# What moves along; of periods, years and duties only those that the kept record has room for.
_MOVING = {
    "izin_umkm": "1",
    "laba": "NOT EXISTS (SELECT 1 FROM laba o WHERE o.umkm_id = :to AND o.tahun = a.tahun)",
    "pengawasan": """NOT EXISTS (SELECT 1 FROM pengawasan o WHERE o.umkm_id = :to
        AND o.dihapus_pada IS NULL AND o.sejak <= coalesce(a.sampai, '9999-12-31')
        AND a.sejak <= coalesce(o.sampai, '9999-12-31'))""",
    "peserta_kegiatan": """NOT EXISTS (SELECT 1 FROM peserta_kegiatan o WHERE o.umkm_id = :to
        AND o.kegiatan_id = a.kegiatan_id AND o.dihapus_pada IS NULL)""",
}


def merge(db: Database, deed: Deed, *, kept: Key, melted: Key) -> int:
    """Move the rows, put the melted record into Tempat sampah; id of the merge."""
    moved: list[tuple[str, int]] = []
    for tabel, room in _MOVING.items():
        sql = f"""SELECT a.id, a.versi FROM {tabel} a WHERE a.umkm_id = :gone
            AND a.dihapus_pada IS NULL AND {room} ORDER BY a.id"""  # noqa: S608 - constants
        found = db.execute(sql, {"gone": melted.id, "to": kept.id}).fetchall()
        for row_id, versi in found:
            rows.update(db, deed, Key(tabel, row_id, versi), {"umkm_id": kept.id})
            moved.append((tabel, row_id))
    moment = deed.when.isoformat(timespec="seconds")
    rows.update(db, deed, melted, {"dihapus_pada": moment})
    row: dict[str, Any] = {
        "tetap_id": kept.id,
        "lebur_id": melted.id,
        "pada": moment,
        "oleh": deed.actor.nama,
        "pindah": json.dumps(moved),
    }
    return rows.insert(db, deed, "gabung_umkm", row)


def open_merges(db: Database, kept: int) -> list[tuple[int, int]]:
    """(id, melted record) of merges into a record that were not taken back, newest first."""
    found = db.execute(
        """SELECT id, lebur_id FROM gabung_umkm WHERE tetap_id = ? AND dipisahkan_pada IS NULL
           AND dihapus_pada IS NULL ORDER BY id DESC""",
        [kept],
    )
    return [(row[0], row[1]) for row in found]


def part(db: Database, deed: Deed, merge_id: int) -> int:
    """Take a merge back: rows that are still there return; id of the melted record."""
    sql = "SELECT tetap_id, lebur_id, pindah, versi FROM gabung_umkm WHERE id = ?"
    kept, melted, moved, versi = db.execute(sql, [merge_id]).fetchone()
    for tabel, row_id in json.loads(moved):
        sql = f"SELECT versi FROM {tabel} WHERE id = ? AND umkm_id = ?"  # noqa: S608 - our own
        row = db.execute(sql, [row_id, kept]).fetchone()
        if row is not None:
            rows.update(db, deed, Key(tabel, row_id, row[0]), {"umkm_id": melted})
    (seen,) = db.execute("SELECT versi FROM umkm WHERE id = ?", [melted]).fetchone()
    rows.update(db, deed, Key("umkm", melted, seen), {"dihapus_pada": None})
    moment = deed.when.isoformat(timespec="seconds")
    rows.update(db, deed, Key("gabung_umkm", merge_id, versi), {"dipisahkan_pada": moment})
    return int(melted)
