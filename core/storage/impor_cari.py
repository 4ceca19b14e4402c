"""Records that rows of a file may be about, found by their natural keys in one go."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from core.storage.sqlite import Database

# What an import brought and taking it back put into Tempat sampah does not stand in the way of
# bringing it again.
_TAKEN_BACK = """NOT EXISTS (SELECT 1 FROM impor_baris b
    WHERE b.tabel = '{tabel}' AND b.catatan_id = r.id AND b.batal = 'sampah')"""


@dataclass(frozen=True, slots=True)
class Calon:
    """A record that may be meant: its keys, and whether it lies in Tempat sampah.

    `nomor` is the NIB of a business, or the legal number of a cooperative as compared.
    """

    id: int
    nama: str
    nama_kunci: str
    nik: str
    nomor: str
    kelurahan: str
    pemilik: str
    di_sampah: bool


def find_umkm(
    db: Database, *, nik: Iterable[str], nib: Iterable[str], nama: Iterable[str]
) -> list[Calon]:
    """Businesses with one of these NIK, NIB or name keys."""
    columns = "r.nama, r.nama_kunci, r.nik, r.nib, r.kelurahan, r.pemilik"
    keys = (("nik", nik), ("nib", nib), ("nama_kunci", nama))
    return _found(db, "umkm", columns, keys)


def find_koperasi(
    db: Database, *, nik: Iterable[str], nomor: Iterable[str], nama: Iterable[str]
) -> list[Calon]:
    """Cooperatives with one of these NIK, normalised legal numbers or name keys."""
    columns = "r.nama, r.nama_kunci, r.nik, r.no_badan_hukum_kunci, r.kelurahan, ''"
    keys = (("nik", nik), ("no_badan_hukum_kunci", nomor), ("nama_kunci", nama))
    return _found(db, "koperasi", columns, keys)


def _found(
    db: Database, tabel: str, columns: str, keys: Sequence[tuple[str, Iterable[str]]]
) -> list[Calon]:
    if db.execute(f"SELECT 1 FROM {tabel} LIMIT 1").fetchone() is None:  # noqa: S608 - own names
        return []
    trashed = f"r.dihapus_pada IS NOT NULL AND {_TAKEN_BACK.format(tabel=tabel)}"
    found: dict[int, Calon] = {}
    for key, wanted in keys:
        listed = list(wanted)
        if not listed:
            continue
        # apart, so that a partial index over the rows in use serves the first
        for present in ("r.dihapus_pada IS NULL", trashed):
            rows = db.execute(
                f"""SELECT r.id, {columns}, r.dihapus_pada FROM {tabel} r
                    WHERE {present} AND r.{key} IN (SELECT value FROM json_each(?))""",  # noqa: S608 - own names
                [json.dumps(listed)],
            )
            found |= {row[0]: _calon(row) for row in rows}
    return list(found.values())


def _calon(row: tuple[Any, ...]) -> Calon:
    record_id, nama, key, nik, nomor, kelurahan, pemilik, trashed = row
    return Calon(
        record_id,
        nama,
        key,
        nik or "",
        nomor or "",
        kelurahan or "",
        pemilik,
        trashed is not None,
    )


def stored_rows(
    db: Database, tabel: str, columns: Sequence[str], ids: Iterable[int]
) -> dict[int, dict[str, Any]]:
    """Records as their table holds them, by id."""
    names = ", ".join(columns)
    found = db.execute(
        f"SELECT id, {names} FROM {tabel} WHERE id IN (SELECT value FROM json_each(?))",  # noqa: S608 - own names
        [json.dumps(list(ids))],
    )
    return {row[0]: dict(zip(columns, row[1:], strict=True)) for row in found}


def stored_children(
    db: Database, tabel: str, induk: str, columns: Sequence[str], ids: Iterable[int]
) -> dict[int, list[dict[str, Any]]]:
    """Rows that belong to these records, also those in Tempat sampah, by the parent's id."""
    names = ", ".join(("id", "versi", "dihapus_pada", *columns))
    rows = db.execute(
        f"""SELECT {induk}, {names} FROM {tabel}
            WHERE {induk} IN (SELECT value FROM json_each(?)) ORDER BY id""",  # noqa: S608 - own names
        [json.dumps(list(ids))],
    )
    found: dict[int, list[dict[str, Any]]] = {}
    for row in rows:
        keys = ("id", "versi", "dihapus_pada", *columns)
        found.setdefault(row[0], []).append(dict(zip(keys, row[1:], strict=True)))
    return found
