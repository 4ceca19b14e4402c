"""Take a change of a yearly report back: its head and the amounts of its accounts."""

from collections.abc import Mapping

from core.errors import UndoRefusedError
from core.storage import journal
from core.storage.journal import Deed, Value
from core.storage.sqlite import Database

ALASAN = "alasan "
_SET_TO_ZERO = "diisi nol sekaligus"
Pair = tuple[Value, Value]


def give_back(
    db: Database,
    deed: Deed,
    laporan_id: int,
    head: Mapping[str, Value],
    amounts: Mapping[str, Pair],
) -> None:
    """Put fields of the head and amounts back; raises `UndoRefusedError` when one moved since."""
    told: dict[str, Pair] = {}
    for name, (before, after) in amounts.items():
        if name == _SET_TO_ZERO:
            continue
        field = "alasan" if name.startswith(ALASAN) else "jumlah"
        kode = name.removeprefix(ALASAN)
        if _stored(db, laporan_id, kode, field) != after:
            raise UndoRefusedError("Laporan ini sudah diubah lagi sesudahnya.")
        told[name] = (after, before)
    # amounts first: a reason needs its account
    for name, (_, before) in sorted(told.items(), key=lambda item: item[0].startswith(ALASAN)):
        _put(db, laporan_id, name, before)
    columns = ", ".join(f"{name} = ?" for name in head)
    if head:
        now = db.execute(
            f"SELECT {', '.join(head)} FROM laporan_keuangan WHERE id = ?",  # noqa: S608 - own names
            [laporan_id],
        ).fetchone()
        told |= {name: (was, head[name]) for name, was in zip(head, now, strict=True)}
    db.execute(
        f"UPDATE laporan_keuangan SET {columns + ', ' if head else ''}versi = versi + 1"  # noqa: S608
        " WHERE id = ?",
        [*head.values(), laporan_id],
    )
    journal.write(db, deed, tabel="laporan_keuangan", baris=laporan_id, changes=told)


def _stored(db: Database, laporan_id: int, kode: str, field: str) -> Value:
    row = db.execute(
        f"SELECT {field} FROM laporan_akun WHERE laporan_id = ? AND kode = ?",  # noqa: S608 - one of two
        [laporan_id, kode],
    ).fetchone()
    return (row[0] if row and row[0] != "" else None) if row else None


def _put(db: Database, laporan_id: int, name: str, value: Value) -> None:
    where = [laporan_id, name.removeprefix(ALASAN)]
    if name.startswith(ALASAN):
        db.execute(
            "UPDATE laporan_akun SET alasan = ? WHERE laporan_id = ? AND kode = ?",
            [value or "", *where],
        )
    elif value is None:
        db.execute("DELETE FROM laporan_akun WHERE laporan_id = ? AND kode = ?", where)
    else:
        db.execute(
            """INSERT INTO laporan_akun (laporan_id, kode, jumlah) VALUES (?, ?, ?)
               ON CONFLICT (laporan_id, kode) DO UPDATE SET jumlah = excluded.jumlah""",
            [*where, value],
        )
