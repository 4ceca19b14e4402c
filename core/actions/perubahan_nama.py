"""The people of one group of a change, each with both years and the recorded reason."""

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.actions.iku_daftar import NamaUmkm, umkm_rows
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.perubahan_dasar import DuaTahun, SatuTahun, as_letak, named, side_of, two_years
from core.actions.perubahan_kejadian import kejadian_of
from core.iku.penetapan import BarisTetap
from core.iku.perubahan import UMKM, group, movers
from core.iku.perubahan_kelompok import Kelompok
from core.iku.perubahan_letak import letak_koperasi, letak_umkm, words_koperasi, words_umkm
from core.iku.perubahan_sebab import reason
from core.storage.iku_perubahan_umkm import IkuPerubahanUmkm

_PAGE = 500
Names = dict[int, BarisTetap]


@dataclass(frozen=True, slots=True)
class Pindah:
    """One name that stands elsewhere than a year before."""

    id: int
    nama: str
    kelurahan: str
    kelompok: Kelompok
    dulu: str
    kini: str
    sebab: str


@dataclass(frozen=True, slots=True)
class Gerombol:
    """A group by name; `baris` is None where its rows are read page by page (`pindah_rows`)."""

    ids: "array[int]"
    baris: Mapping[int, Pindah] | None = None


def list_pindah(office: Office, tahun: int, kode: str, kelompok: Kelompok) -> Outcome[Gerombol]:
    """Everybody of a group, by name; nobody where names are not known.

    For the worker: it may read every name of two years.
    """
    both = two_years(office, tahun, kode)
    if both.dulu is None or not both.bernama:
        return Outcome(Gerombol(array("q"), {}))
    if _is_long(both, both.dulu):
        return Outcome(Gerombol(_umkm_ids(office, both, both.dulu, kelompok)))
    before, now = named(office, both.dulu), named(office, both.kini)
    letak = letak_umkm if both.kini.umkm else letak_koperasi
    stood, stands = ({one: letak(row) for one, row in names.items()} for names in (before, now))
    moved = movers(stood, stands, both.kini.rasio.hitung_penyebut.daftar)
    ids = [one for one, found in moved.items() if found is kelompok]
    return Outcome(Gerombol(array("q", ids), _told(office, both, kelompok, ids, (before, now))))


def pindah_rows(
    office: Office, tahun: int, kode: str, kelompok: Kelompok, ids: Sequence[int]
) -> dict[int, Pindah]:
    """One page of a long group."""
    both = two_years(office, tahun, kode)
    if both.dulu is None:
        return {}
    names = _present(office, both.dulu, ids), _present(office, both.kini, ids)
    return _told(office, both, kelompok, ids, names)


def _is_long(both: DuaTahun, dulu: SatuTahun) -> bool:
    """Whether rows are read page by page: UMKM as the records have them now."""
    return both.kini.umkm and dulu.umkm and both.dari_catatan


def _told(
    office: Office,
    both: DuaTahun,
    kelompok: Kelompok,
    ids: Sequence[int],
    names: tuple[Names, Names],
) -> dict[int, Pindah]:
    before, now = names
    events = kejadian_of(office, both.kini, ids)
    words = words_umkm if both.kini.umkm else words_koperasi
    return {
        one: Pindah(
            one,
            known.nama,
            known.kelurahan,
            kelompok,
            words(before.get(one)),
            words(now.get(one)),
            reason(kelompok, before.get(one), now.get(one), events[one]),
        )
        for one in ids
        if (known := now.get(one) or before.get(one)) is not None
    }


def _umkm_ids(office: Office, both: DuaTahun, dulu: SatuTahun, kelompok: Kelompok) -> "array[int]":
    whole = both.kini.rasio.hitung_penyebut.daftar
    states = [None, *((one.value, inside) for one in UMKM for inside in (False, True))]
    wanted = [
        (before, now)
        for before in states
        for now in states
        if (before or now) and group(as_letak(before), as_letak(now), whole) is kelompok
    ]
    sides = side_of(office, dulu), side_of(office, both.kini)
    return IkuPerubahanUmkm(office.db).ids(*sides, wanted)


def _present(office: Office, satu: SatuTahun, ids: Sequence[int]) -> Names:
    """Names as the records have them now, only where the denominator holds them."""
    store, side, found = IkuPerubahanUmkm(office.db), side_of(office, satu), {}
    for start in range(0, len(ids), _PAGE):
        page = ids[start : start + _PAGE]
        rows = umkm_rows(office, satu.tahun, satu.kode, page)
        for one, (_golongan, masuk) in store.places(side, page).items():
            found[one] = _as_tetap(rows[one], masuk=masuk)
    return found


def _as_tetap(row: NamaUmkm, *, masuk: bool) -> BarisTetap:
    return BarisTetap(
        id=row.id,
        nama=row.nama,
        kelurahan=row.kelurahan,
        masuk=masuk,
        alasan=row.alasan,
        laba_lalu=row.laba_lalu,
        laba_ini=row.laba_ini,
    )
