"""A long list of businesses a part at a time: the first rows are there before the rest is read."""

import json
from array import array
from typing import Any

from core.rules.skala_umkm import SkalaUmkm
from core.storage.sqlite import Database
from core.storage.umkm_list import conditions
from core.storage.umkm_skala import in_classes
from core.umkm.saringan import Saringan

_BEHIND = "(u.nama_kunci, u.id) > (?, ?)"


def ids_behind(
    db: Database, saringan: Saringan, *, last: int, most: int, skala: SkalaUmkm | None = None
) -> "array[int]":
    """At most `most` ids of a filter by name, behind the business `last`; 0 is the beginning.

    The search is not looked at: what is searched is short enough to be listed at once.
    """
    where, values = conditions(saringan)
    if saringan.skala:
        among, given = in_classes(skala, saringan.skala, saringan.tahun)
        where, values = f"{where} AND {among}", [*values, *given]
    if last:
        where, values = f"{where} AND {_BEHIND}", [*values, *_place(db, last)]
    sql = f"""SELECT json_group_array(id) FROM (SELECT u.id FROM umkm u WHERE {where}
        ORDER BY u.nama_kunci, u.id LIMIT {most})"""  # noqa: S608 - built from constants
    return array("q", json.loads(db.execute(sql, values).fetchone()[0]))


def _place(db: Database, umkm_id: int) -> tuple[Any, ...]:
    """Where a business stands in the order of names."""
    sql = "SELECT nama_kunci, id FROM umkm WHERE id = ?"
    found: tuple[Any, ...] = db.execute(sql, [umkm_id]).fetchone()
    return found
