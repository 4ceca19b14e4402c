"""A long list of businesses a part at a time: the first rows are there before the rest is read."""

import json
from array import array

from core.rules.skala_umkm import SkalaUmkm
from core.storage.sqlite import Database
from core.storage.umkm_list import conditions
from core.storage.umkm_skala import in_classes
from core.umkm.saringan import Saringan

Tempat = tuple[str, int]
"""A place in the order of names, whether or not a business still stands there."""

PALING_AWAL: Tempat = ("", 0)
_BEHIND = "(u.nama_kunci, u.id) > (?, ?)"
_UP_TO = "(u.nama_kunci, u.id) <= (?, ?)"


def place_after(db: Database, saringan: Saringan, place: Tempat, many: int) -> Tempat | None:
    """The place of the business so many behind a place, filtered or not; None at the end."""
    sql = f"""SELECT u.nama_kunci, u.id FROM {_register(saringan)} AND {_BEHIND}
        ORDER BY u.nama_kunci, u.id LIMIT 1 OFFSET ?"""  # noqa: S608 - built from constants
    found: Tempat | None = db.execute(sql, [*place, many - 1]).fetchone()
    return found


def ids_between(
    db: Database,
    saringan: Saringan,
    place: Tempat,
    until: Tempat | None,
    skala: SkalaUmkm | None = None,
) -> "array[int]":
    """The ids of a filter by name, behind a place and up to another (None: the end).

    The search is not looked at: what is searched is short enough to be listed at once.
    """
    where, values = conditions(saringan)
    if saringan.skala:
        among, given = in_classes(skala, saringan.skala, saringan.tahun)
        where, values = f"{where} AND {among}", [*values, *given]
    where, values = f"{_BEHIND} AND {where}", [*place, *values]
    if until is not None:
        where, values = f"{_UP_TO} AND {where}", [*until, *values]
    sql = f"""SELECT json_group_array(id) FROM (SELECT u.id FROM {_register(saringan)} AND {where}
        ORDER BY u.nama_kunci, u.id)"""  # noqa: S608 - built from constants
    return array("q", json.loads(db.execute(sql, values).fetchone()[0]))


def _register(saringan: Saringan) -> str:
    """The businesses as they stand in the index of names, so that a part is never all of them."""
    if saringan.tempat_sampah:
        return "umkm u WHERE u.dihapus_pada IS NOT NULL"
    return "umkm u INDEXED BY umkm_daftar WHERE u.dihapus_pada IS NULL"
