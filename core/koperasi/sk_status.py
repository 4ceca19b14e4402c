"""Cooperatives with the status that a yearly decree lays down, and how many there are of each."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from core.koperasi.model import Keadaan


@dataclass(frozen=True, slots=True)
class BarisStatus:
    """One line of the decree's list."""

    nama: str
    no_badan_hukum: str
    tgl_badan_hukum: date | None
    alamat: str
    kelurahan: str
    kecamatan: str
    jenis: str
    status: Keadaan


@dataclass(frozen=True, slots=True)
class DaftarStatus:
    """Everything in the register on a day; `tanpa_status` names those that cannot be listed."""

    hari: date
    baris: Sequence[BarisStatus]
    tanpa_status: Sequence[str] = ()


def count_status(baris: Iterable[BarisStatus]) -> tuple[tuple[Keadaan, int], ...]:
    """How many of each status, in the order of the statuses; what does not occur is left out."""
    found = Counter(one.status for one in baris)
    return tuple((keadaan, found[keadaan]) for keadaan in Keadaan if found[keadaan])
