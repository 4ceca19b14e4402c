"""A list of businesses as a window shows it: its first part at once, the rest part by part."""

from array import array

from core.actions.office import Office
from core.actions.umkm import list_umkm
from core.rules.skala_umkm import SkalaUmkm, skala_in_force
from core.storage.umkm_urutan import ids_behind
from core.umkm.saringan import TERBANYAK, Saringan

AWAL, BAGIAN = 4 * TERBANYAK, 25_000
"""How many are read at first, and how many at a time after that."""


def list_first(office: Office, saringan: Saringan) -> "array[int]":
    """The beginning of a list by name; with fewer than `AWAL` it is the whole list."""
    if saringan.cari.strip():
        return list_umkm(office, saringan)
    rule = _rule(office, saringan)
    return ids_behind(office.db, saringan, last=0, most=AWAL, skala=rule)


def list_behind(office: Office, saringan: Saringan, last: int) -> "array[int]":
    """The next part behind a business; with fewer than `BAGIAN` it is the last one."""
    rule = _rule(office, saringan)
    return ids_behind(office.db, saringan, last=last, most=BAGIAN, skala=rule)


def _rule(office: Office, saringan: Saringan) -> SkalaUmkm | None:
    """The rule by which size classes are told apart, when they are asked for."""
    if not saringan.skala:
        return None
    return skala_in_force(office.law.skala_umkm, saringan.tahun)
