"""The performance cycle of the sample office: every part's records in one entry of the journal."""

import importlib
from collections.abc import Callable
from importlib.util import find_spec

from core.actions.office import Office
from core.storage import journal

Menulis = Callable[[Office], int]
"""Put the records of one part with `bulk.fill`, writing no journal entry; says how many."""

BAGIAN = (
    "kinerja_jabatan",
    "kinerja_set",
    "kinerja_pohon",
    "kinerja_target",
    "kinerja_sakip",
    "kinerja_program",
    "kinerja_perubahan",
    "kinerja_penetapan",
    "kinerja_bukti",
    "kinerja_naskah",
)
"""Modules beside this one, each with a function `put`, in the order they build on each other."""


def put_cycle(office: Office) -> None:
    """Write them all. Call inside `db.atomic()`, after cooperatives, businesses and targets."""
    counts: dict[str, tuple[None, int]] = {}
    for nama in BAGIAN:
        if find_spec(f"core.contoh.{nama}"):
            put: Menulis = importlib.import_module(f"core.contoh.{nama}").put
            counts[nama.removeprefix("kinerja_")] = (None, put(office))
    deed = office.deed("data contoh: siklus kinerja")
    journal.write(office.db, deed, tabel="target", baris="banyak", changes=counts)
