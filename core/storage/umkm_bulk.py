"""Many businesses at once: one transaction, one journal entry, the search index built once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from core.storage import bulk, journal
from core.storage.journal import Deed
from core.storage.laba_store import row_of
from core.storage.sqlite import Database
from core.storage.steps.s0001_umkm import STATEMENTS
from core.storage.umkm_store import pengawasan_row, umkm_row
from core.umkm.laba import Laba
from core.umkm.model import Pengawasan, Umkm


@dataclass(frozen=True, slots=True)
class UmkmLengkap:
    """A new business with all that belongs to it; ids in it are not looked at."""

    umkm: Umkm
    pengawasan: Sequence[Pengawasan] = ()
    laba: Sequence[Laba] = ()


def add_many(db: Database, deed: Deed, businesses: Iterable[UmkmLengkap]) -> range:
    """Add unchecked businesses; returns their new ids. Call inside `db.atomic()`."""
    listed = list(businesses)
    ids = _ids(db, "umkm", len(listed))
    db.execute("DROP TRIGGER umkm_cari_tambah")
    _insert(db, "umkm", [umkm_row(one.umkm) for one in listed], ids)
    periods = [
        {**pengawasan_row(period), "umkm_id": umkm_id}
        for umkm_id, one in zip(ids, listed, strict=True)
        for period in one.pengawasan
    ]
    _insert(db, "pengawasan", periods, _ids(db, "pengawasan", len(periods)))
    profits = [
        {**row_of(laba), "umkm_id": umkm_id}
        for umkm_id, one in zip(ids, listed, strict=True)
        for laba in one.laba
    ]
    _insert(db, "laba", profits, _ids(db, "laba", len(profits)))
    db.execute(next(sql for sql in STATEMENTS if "TRIGGER umkm_cari_tambah" in sql))
    db.execute("INSERT INTO umkm_cari (umkm_cari) VALUES ('rebuild')")
    changes: dict[str, tuple[journal.Value, journal.Value]] = {
        "umkm": (None, len(listed)),
        "pengawasan": (None, len(periods)),
        "laba": (None, len(profits)),
    }
    journal.write(db, deed, tabel="umkm", baris="banyak", changes=changes)
    return ids


def _ids(db: Database, tabel: str, count: int) -> range:
    """Ids that AUTOINCREMENT would give; using them moves its counter on."""
    start = bulk.next_id(db, tabel)
    return range(start, start + count)


def _insert(db: Database, tabel: str, listed: Sequence[dict[str, Any]], ids: range) -> None:
    if listed:
        values = ((row_id, *row.values()) for row_id, row in zip(ids, listed, strict=True))
        bulk.fill(db, tabel, ("id", *listed[0]), values)
