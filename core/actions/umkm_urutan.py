"""A list of businesses as a window shows it: its first part at once, the rest part by part."""

from array import array
from dataclasses import dataclass
from time import monotonic

from core.actions.office import Office
from core.actions.umkm import list_umkm
from core.rules.skala_umkm import SkalaUmkm, skala_in_force
from core.storage.umkm_urutan import PALING_AWAL, Tempat, ids_between, place_after
from core.umkm.saringan import TERBANYAK, Saringan

AWAL, BAGIAN = 4 * TERBANYAK, 25_000
"""About how many are read at first, and how many at a time after that."""
DILIHAT = 2_000
"""So many businesses are looked at in one go, whether the filter lets them through or not."""
SABAR = 0.025
"""After so many seconds a part ends however few it found: the window has something else to do."""


@dataclass(frozen=True, slots=True)
class Bagian:
    """One part of a list and the place it was read up to; None when nothing is left to read."""

    ids: "array[int]"
    sampai: Tempat | None = None


def list_first(office: Office, saringan: Saringan) -> Bagian:
    """The beginning of a list by name; it may have found nothing yet."""
    if saringan.cari.strip():
        return Bagian(list_umkm(office, saringan))
    return _read(office, saringan, PALING_AWAL, AWAL)


def list_behind(office: Office, saringan: Saringan, place: Tempat) -> Bagian:
    """The next part, behind the place the one before was read up to."""
    return _read(office, saringan, place, BAGIAN)


def _read(office: Office, saringan: Saringan, place: Tempat, most: int) -> Bagian:
    """Go by go until there are enough, or patience ends."""
    rule, until = _rule(office, saringan), monotonic() + SABAR
    # the trash has no order of its own: each go sorts it, so few goes
    many = BAGIAN if saringan.tempat_sampah else DILIHAT
    ids: array[int] = array("q")
    while True:
        reached = place_after(office.db, saringan, place, many)
        ids.extend(ids_between(office.db, saringan, place, reached, rule))
        if reached is None or len(ids) >= most or monotonic() >= until:
            return Bagian(ids, reached)
        place = reached


def _rule(office: Office, saringan: Saringan) -> SkalaUmkm | None:
    """The rule by which size classes are told apart, when they are asked for."""
    if not saringan.skala:
        return None
    return skala_in_force(office.law.skala_umkm, saringan.tahun)
