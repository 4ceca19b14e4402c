"""Rekap UMKM of a year: the table, last year's beside it, its checks, the lists behind."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from core.actions.iku_dasar import list_sets
from core.actions.office import Office, list_wilayah
from core.actions.outcome import Outcome
from core.actions.tahun_buku import batas_of
from core.findings import Finding
from core.iku.realisasi import data_year
from core.rules.set_iku import Daftar
from core.rules.skala_umkm import SkalaUmkm, skala_in_force
from core.rules.tabel_angka import TabelAngka
from core.storage.rekap_umkm import NamaRekap, Pandang, RekapUmkm
from core.umkm.model import SEKTOR
from core.umkm.rekap import (
    MenurutUmkm,
    MintaRekap,
    check_rekap,
    columns_of,
    tabulate_umkm,
)


@dataclass(frozen=True, slots=True)
class Rekap:
    """A year counted. `lalu` is the same table of the year before, row for row."""

    minta: MintaRekap
    batas: date
    tahun_laba: int
    tabel: TabelAngka
    lalu: TabelAngka
    temuan: tuple[Finding, ...]
    dasar_skala: str


def load_rekap(office: Office, minta: MintaRekap) -> Rekap:
    """Count a year and the year before it."""
    view, before = _view(office, minta, 0), _view(office, minta, -1)
    tabel = _table(office, minta, view, view.skala)
    return Rekap(
        minta=minta,
        batas=view.batas,
        tahun_laba=view.tahun,
        tabel=tabel,
        lalu=_table(office, minta, before, view.skala),
        temuan=check_rekap(tabel),
        dasar_skala=view.skala.dasar if view.skala else "",
    )


def count_rekap(office: Office, minta: MintaRekap) -> Outcome[Rekap]:
    """The same, as the worker hands it to the window."""
    return Outcome(load_rekap(office, minta))


def rekap_ids(
    office: Office, minta: MintaRekap, kode: str | None, kolom: str, cari: str = ""
) -> "array[int]":
    """The businesses behind a figure, by name; `kode` None is the total row."""
    found = RekapUmkm(office.db, _view(office, minta, 0))
    return found.ids(minta.menurut, _kodes(office, minta.menurut, kode), kolom, cari)


def rekap_rows(office: Office, minta: MintaRekap, ids: Sequence[int]) -> dict[int, NamaRekap]:
    """One page of such a list."""
    return RekapUmkm(office.db, _view(office, minta, 0)).rows(ids)


def kelas_nama(office: Office, minta: MintaRekap) -> dict[int, str]:
    """The names of the size classes by their place; 0 is the unknown."""
    skala = _view(office, minta, 0).skala
    known = {one.urut: one.nama for one in skala.daftar_kelas} if skala else {}
    return {0: "Belum diketahui", **known}


def tahun_laba_for(office: Office, tahun: int) -> int:
    """The profit year that feeds a year of performance, by the IKU set and the setting."""
    for found in list_sets(office):
        if not found.covers(tahun):
            continue
        for iku in found.by_kode.values():
            if iku.rasio and iku.rasio.hitung_pembilang.daftar is Daftar.UMKM_LABA_NAIK:
                return data_year(iku, tahun, office.pilihan.tahun_data)
    return tahun


def _view(office: Office, minta: MintaRekap, shift: int) -> Pandang:
    tahun = minta.tahun + shift
    laba = tahun_laba_for(office, minta.tahun) + shift
    skala = skala_in_force(office.law.skala_umkm, laba - shift)
    return Pandang(batas_of(office, tahun), laba, minta.binaan, skala)


def _table(office: Office, minta: MintaRekap, view: Pandang, skala: SkalaUmkm | None) -> TabelAngka:
    counted = RekapUmkm(office.db, view).count(minta.menurut)
    places = list_wilayah(office)
    match minta.menurut:
        case MenurutUmkm.KECAMATAN:
            order = list(dict.fromkeys((one.kode_kecamatan, one.kecamatan) for one in places))
            parents = {one.kode: one.kode_kecamatan for one in places}
        case MenurutUmkm.KELURAHAN:
            order, parents = [(one.kode, one.kelurahan) for one in places], {}
        case MenurutUmkm.SEKTOR:
            order, parents = [(one, one) for one in SEKTOR], {}
    return tabulate_umkm(minta.menurut, columns_of(skala), counted, order, parents)


def _kodes(office: Office, menurut: MenurutUmkm, kode: str | None) -> list[str] | None:
    """What a row gathers: a kecamatan all its kelurahan."""
    if kode is None or menurut is not MenurutUmkm.KECAMATAN or not kode:
        return None if kode is None else [kode]
    return [one.kode for one in list_wilayah(office) if one.kode_kecamatan == kode]
