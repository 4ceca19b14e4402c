"""Two records of one business made one, row by row, so that it can be taken back."""

import json
from collections.abc import Mapping
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


def count_rows(db: Database, *, kept: int, melted: int) -> dict[str, tuple[int, int]]:
    """By table: how many rows of the melted record would move, and how many would stay."""
    counts = {}
    for tabel, room in _MOVING.items():
        sql = f"""SELECT count(CASE WHEN {room} THEN 1 END), count(*) FROM {tabel} a
            WHERE a.umkm_id = :gone AND a.dihapus_pada IS NULL"""  # noqa: S608 - constants
        moving, every = db.execute(sql, {"gone": melted, "to": kept}).fetchone()
        counts[tabel] = (moving, every - moving)
    return counts


def merge(
    db: Database, deed: Deed, *, kept: Key, melted: Key, fields: Mapping[str, Any] | None = None
) -> int:
    """Move the rows, put the melted record into Tempat sampah; id of the merge.

    `fields` are columns of the kept record that take another value.
    """
    moved: list[tuple[str, int] | tuple[str, int, dict[str, Any]]] = []
    for tabel, room in _MOVING.items():
        sql = f"""SELECT a.id, a.versi FROM {tabel} a WHERE a.umkm_id = :gone
            AND a.dihapus_pada IS NULL AND {room} ORDER BY a.id"""  # noqa: S608 - constants
        found = db.execute(sql, {"gone": melted.id, "to": kept.id}).fetchall()
        for row_id, versi in found:
            rows.update(db, deed, Key(tabel, row_id, versi), {"umkm_id": kept.id})
            moved.append((tabel, row_id))
    if fields:
        before = rows.current(db, kept, tuple(fields))
        rows.update(db, deed, kept, fields)
        moved.append((
            "umkm", kept.id, {name: [before[name], after] for name, after in fields.items()}
        ))  # fmt: skip
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


def latest(db: Database, most: int) -> list[tuple[int, int, str, str]]:
    """(id, kept record, its name, the other's name) of the newest merges not taken back."""
    found = db.execute(
        """SELECT g.id, g.tetap_id, t.nama, l.nama FROM gabung_umkm g
           JOIN umkm t ON t.id = g.tetap_id JOIN umkm l ON l.id = g.lebur_id
           WHERE g.dipisahkan_pada IS NULL AND g.dihapus_pada IS NULL
           ORDER BY g.id DESC LIMIT ?""",
        [most],
    )
    return [(row[0], row[1], row[2], row[3]) for row in found]


def melted_into(db: Database, melted: int) -> tuple[int, int, str] | None:
    """(id of the merge, kept record, its name) of a record that was melted into another."""
    found = db.execute(
        """SELECT g.id, g.tetap_id, t.nama FROM gabung_umkm g JOIN umkm t ON t.id = g.tetap_id
           WHERE g.lebur_id = ? AND g.dipisahkan_pada IS NULL AND g.dihapus_pada IS NULL
           ORDER BY g.id DESC LIMIT 1""",
        [melted],
    ).fetchone()
    return None if found is None else (found[0], found[1], found[2])


def part(db: Database, deed: Deed, merge_id: int) -> tuple[int, tuple[str, ...]]:
    """Take a merge back: rows that are still there return, where there is room for them.

    Gives the id of the melted record, and what stays: fields of the kept one that were edited
    since, tables of which rows did not return.
    """
    sql = "SELECT tetap_id, lebur_id, pindah, versi FROM gabung_umkm WHERE id = ?"
    kept, melted, moved, versi = db.execute(sql, [merge_id]).fetchone()
    left: list[str] = []
    for tabel, row_id, *fields in json.loads(moved):
        if fields:
            left += _give_back(db, deed, row_id, fields[0])
            continue
        sql = f"""SELECT a.versi FROM {tabel} a WHERE a.id = :id AND a.umkm_id = :kept
            AND {_MOVING[tabel]}"""  # noqa: S608 - constants
        row = db.execute(sql, {"id": row_id, "kept": kept, "to": melted}).fetchone()
        if row is None:
            left.append(tabel)
        else:
            rows.update(db, deed, Key(tabel, row_id, row[0]), {"umkm_id": melted})
    rows.update(db, deed, _now(db, melted), {"dihapus_pada": None})
    moment = deed.when.isoformat(timespec="seconds")
    rows.update(db, deed, Key("gabung_umkm", merge_id, versi), {"dipisahkan_pada": moment})
    return int(melted), tuple(left)


def _give_back(
    db: Database, deed: Deed, kept: int, fields: Mapping[str, tuple[Any, Any]]
) -> list[str]:
    """The kept record's own values, but for fields that were edited since; those are named."""
    key = _now(db, kept)
    now = rows.current(db, key, tuple(fields))
    same = {name: before for name, (before, after) in fields.items() if now[name] == after}
    if same:
        rows.update(db, deed, key, same)
    return [name for name in fields if name not in same]


def _now(db: Database, umkm_id: int) -> Key:
    (versi,) = db.execute("SELECT versi FROM umkm WHERE id = ?", [umkm_id]).fetchone()
    return Key("umkm", umkm_id, versi)
