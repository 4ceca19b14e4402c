"""A named list of UMKM as the page shows it: its first part at once, the rest part by part."""

from array import array
from dataclasses import dataclass
from time import monotonic

from core.actions.iku_dasar import iku_of
from core.actions.office import Office
from core.actions.tahun_buku import batas_of
from core.actions.umkm_urutan import Bagian
from core.iku.realisasi import data_year
from core.storage.iku_urutan import DaftarUmkm, Tempat, ids_between
from core.storage.umkm_urutan import PALING_AWAL, place_after
from core.umkm.saringan import Saringan

AWAL, BAGIAN, DILIHAT = 256, 25_000, 1_000
"""About how many are read at first, then at a time; so many are looked at in one go."""
SABAR = 0.02
"""After so many seconds a part ends however few it found: the window has something else to do."""


@dataclass(frozen=True, slots=True)
class SatuDaftar:
    """Which list of which ratio and year."""

    tahun: int
    kode: str
    pembilang: bool


def named_first(office: Office, satu: SatuDaftar, cari: str = "") -> Bagian:
    """The beginning of a list; it may have found nothing yet."""
    return _read(office, _daftar(office, satu, cari), PALING_AWAL, AWAL)


def named_behind(office: Office, satu: SatuDaftar, cari: str, place: Tempat) -> Bagian:
    """The next part, behind the place the one before was read up to."""
    return _read(office, _daftar(office, satu, cari), place, BAGIAN)


def _daftar(office: Office, satu: SatuDaftar, cari: str) -> DaftarUmkm:
    iku = iku_of(office, satu.tahun, satu.kode)
    if iku.rasio is None:
        raise ValueError(f"{satu.kode} has no lists")
    lists = iku.rasio
    hitungan = lists.hitung_pembilang if satu.pembilang else lists.hitung_penyebut
    data = data_year(iku, satu.tahun, office.pilihan.tahun_data)
    return DaftarUmkm(batas_of(office, satu.tahun), data, hitungan.daftar, cari.strip())


def _read(office: Office, daftar: DaftarUmkm, place: Tempat, most: int) -> Bagian:
    register, until = Saringan(daftar.tahun, daftar.batas), monotonic() + SABAR
    ids: array[int] = array("q")
    while True:
        reached = place_after(office.db, register, place, DILIHAT)
        ids.extend(ids_between(office.db, daftar, place, reached))
        if reached is None or len(ids) >= most or monotonic() >= until:
            return Bagian(ids, reached)
        place = reached
