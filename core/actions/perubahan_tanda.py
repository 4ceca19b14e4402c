"""Who of the named lists joined since the year before, for the marks beside the names."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from core.actions.iku_daftar import NamaKoperasi, NamaUmkm, umkm_rows
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.perubahan_dasar import as_letak, places, side_of, two_years
from core.iku.perubahan import group, mark, movers
from core.iku.perubahan_kelompok import Kelompok
from core.storage.iku_perubahan_umkm import IkuPerubahanUmkm


def load_movers(office: Office, tahun: int, kode: str) -> Outcome[Mapping[int, Kelompok]]:
    """Everybody who moved; for the worker. None for long lists, which are marked page by page."""
    both = two_years(office, tahun, kode)
    if both.dulu is None or not both.bernama or (both.kini.umkm and both.dari_catatan):
        return Outcome({})
    before, now = places(office, both.dulu), places(office, both.kini)
    return Outcome(movers(before, now, both.kini.rasio.hitung_penyebut.daftar))


def mark_koperasi(
    rows: Sequence[NamaKoperasi], moved: Mapping[int, Kelompok], *, pembilang: bool
) -> list[NamaKoperasi]:
    """The rows of a list, each with its mark."""
    return [replace(one, tanda=mark(moved.get(one.id), pembilang=pembilang)) for one in rows]


def marked_rows(
    office: Office, tahun: int, kode: str, ids: Sequence[int], *, pembilang: bool
) -> dict[int, NamaUmkm]:
    """One page of a named list of UMKM, each with its mark."""
    moved = _among(office, tahun, kode, ids)
    return {
        one: replace(row, tanda=mark(moved.get(one), pembilang=pembilang))
        for one, row in umkm_rows(office, tahun, kode, ids).items()
    }


def _among(office: Office, tahun: int, kode: str, ids: Sequence[int]) -> dict[int, Kelompok | None]:
    both = two_years(office, tahun, kode)
    if both.dulu is None or not both.bernama or not both.dari_catatan:
        return {}
    sides = side_of(office, both.dulu), side_of(office, both.kini)
    whole = both.kini.rasio.hitung_penyebut.daftar
    found = IkuPerubahanUmkm(office.db).of(ids, *sides)
    return {one: group(as_letak(pair[0]), as_letak(pair[1]), whole) for one, pair in found.items()}
