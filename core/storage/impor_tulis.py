"""Write a plan of an import: new rows and changed fields in bulk, each with a line in the log."""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby, islice
from typing import Any

from core.errors import RecordMovedError
from core.impor.rencana import Rencana, Tambah, Ubah
from core.storage import bulk
from core.storage.sqlite import Database

Step = Callable[[int], None]
AKUN = "akun."
"""What stands before an account's code where a report's amounts are fields of the report."""
_LAPORAN = "laporan_keuangan"
_CHUNK = 2_000
_REBUILD_FROM = 500
"""From so many changed names on, one rebuild of the search index beats a trigger per row."""
_LOG = """INSERT INTO impor_baris
  (impor_id, urut, baris, tabel, catatan_id, sebelum, sesudah, versi)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)"""


def write_plan(
    db: Database, impor_id: int, plan: Rencana, nomor: Sequence[int], step: Step
) -> None:
    """Write everything the plan holds; `step` hears of every row. Call inside `db.atomic()`.

    Raises `RecordMovedError` when a record is not as the plan saw it.
    """
    count = 0
    with _quiet_search(db, plan):
        ids: dict[str, dict[int, int]] = {}
        parents = {rows.tabel_induk for rows in plan.tambah.values()}
        for tabel, rows in plan.tambah.items():
            numbers = _insert(db, tabel, rows, ids.get(rows.tabel_induk, {}), step)
            if tabel in parents:
                ids[tabel] = dict(zip(rows.baris, numbers, strict=True))
            if numbers:
                fresh = zip(rows.baris, numbers, strict=True)
                lines = (
                    (impor_id, urut, nomor[at], tabel, new_id, None, None, 1)
                    for urut, (at, new_id) in enumerate(fresh, start=count + 1)
                )
                db.conn.executemany(_LOG, lines)
                count += len(numbers)
        for each in _updated(db, plan.ubah, step):
            count += 1
            pair = (_json(each.sebelum), _json(each.sesudah))
            line = (impor_id, count, nomor[each.baris], each.tabel, each.id, *pair, each.versi + 1)
            db.execute(_LOG, line)


def _insert(db: Database, tabel: str, rows: Tambah, parents: dict[int, int], step: Step) -> range:
    """Insert new rows; returns their ids, none for a table that has no ids of its own."""
    first = bulk.next_id(db, tabel)
    place = rows.kolom.index(rows.induk) if rows.induk else -1
    values = iter(_with_parent(rows, place, parents))
    if tabel == "laporan_akun":
        bulk.fill(db, tabel, rows.kolom, values)
        return range(0)
    numbered = ((new_id, *row) for new_id, row in enumerate(values, start=first))
    columns = ("id", *rows.kolom)
    done = 0
    while chunk := list(islice(numbered, _CHUNK)):
        bulk.fill(db, tabel, columns, chunk)
        done += len(chunk)
        step(len(chunk))
    return range(first, first + done)


def _with_parent(
    rows: Tambah, place: int, parents: dict[int, int]
) -> Iterator[tuple[Any, ...]] | list[tuple[Any, ...]]:
    """The rows with the id of a parent that was written a moment ago, where they need one."""
    if place < 0:
        return rows.nilai
    return (
        (*row[:place], parents[at], *row[place + 1 :]) if row[place] is None else row
        for at, row in zip(rows.baris, rows.nilai, strict=True)
    )


def _updated(db: Database, changes: Sequence[Ubah], step: Step) -> Iterator[Ubah]:
    """Write changed fields, records with the same fields in one go; yields what was written."""
    ordered = sorted(changes, key=_shape)
    for (tabel, fields), alike in groupby(ordered, key=_shape):
        plain = tuple(name for name in fields if not name.startswith(AKUN))
        while chunk := list(islice(alike, _CHUNK)):
            update_fields(
                db,
                tabel,
                plain,
                [(*(each.sesudah[name] for name in plain), each.id, each.versi) for each in chunk],
            )
            if tabel == _LAPORAN:
                for each in chunk:
                    put_accounts(db, each.id, each.sesudah)
            yield from chunk
            step(len(chunk))


def update_fields(
    db: Database, tabel: str, fields: Sequence[str], rows: Sequence[tuple[Any, ...]]
) -> None:
    """Set these fields and move the version on; each row ends with id and version expected."""
    names = "".join(f"{name} = ?, " for name in fields)
    found = db.conn.executemany(
        f"UPDATE {tabel} SET {names}versi = versi + 1 WHERE id = ? AND versi = ?",  # noqa: S608 - own names
        rows,
    )
    if found.rowcount != len(rows):
        raise RecordMovedError(
            "Catatan yang akan diubah sudah berubah sejak diperiksa.",
            hint="Periksa berkasnya sekali lagi, lalu simpan.",
        )


def put_accounts(db: Database, laporan_id: int, fields: Any) -> None:
    """Set, or with None take away, the amounts among the fields of a report."""
    for name, jumlah in fields.items():
        if not name.startswith(AKUN):
            continue
        kode = name.removeprefix(AKUN)
        if jumlah is None:
            db.execute(
                "DELETE FROM laporan_akun WHERE laporan_id = ? AND kode = ?", [laporan_id, kode]
            )
        else:
            db.execute(
                """INSERT INTO laporan_akun (laporan_id, kode, jumlah) VALUES (?, ?, ?)
                   ON CONFLICT (laporan_id, kode) DO UPDATE SET jumlah = excluded.jumlah""",
                [laporan_id, kode, jumlah],
            )


@contextmanager
def _quiet_search(db: Database, plan: Rencana) -> Iterator[None]:
    """Leave the search index of businesses alone while many are written, then rebuild it once."""
    fresh = plan.tambah.get("umkm")
    count = len(fresh.baris) if fresh else 0
    count += sum(each.tabel == "umkm" for each in plan.ubah)
    if count < _REBUILD_FROM:
        yield
        return
    triggers = db.execute(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'umkm_cari%'"
    ).fetchall()
    for name, _ in triggers:
        db.execute(f"DROP TRIGGER {name}")
    yield
    for _, sql in triggers:
        db.execute(sql)
    rebuild_search(db)


def rebuild_search(db: Database) -> None:
    """Make the search index of businesses anew from their table."""
    db.execute("INSERT INTO umkm_cari (umkm_cari) VALUES ('rebuild')")


def _shape(each: Ubah) -> tuple[str, tuple[str, ...]]:
    return each.tabel, tuple(each.sesudah)


def _json(fields: Any) -> str:
    return json.dumps(dict(fields), ensure_ascii=False)
