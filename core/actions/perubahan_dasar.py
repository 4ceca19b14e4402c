"""What a ratio of two years rests on: the formula of each, and years known as counts only."""

from dataclasses import dataclass

from core.actions.iku_dasar import known_years, population, set_in_force
from core.actions.office import Office
from core.actions.tahun_buku import batas_of
from core.actions.target import load_realisasi
from core.iku.perubahan import Golongan, Letak
from core.iku.populasi import KoperasiTerhitung, belongs
from core.iku.realisasi import data_year
from core.rules.set_iku import Iku, RumusRasio
from core.storage.iku_perubahan_umkm import Sisi


@dataclass(frozen=True, slots=True)
class SatuTahun:
    """A ratio in one year of performance; `tanpa_nama` when only its counts are known."""

    tahun: int
    tahun_data: int
    rasio: RumusRasio
    tanpa_nama: bool


def two_years(office: Office, tahun: int, kode: str) -> tuple[SatuTahun | None, SatuTahun]:
    """The year before (none where no set of it has this ratio) and the year itself."""
    kini = _one(office, tahun, kode)
    if kini is None:
        raise ValueError(f"{kode} is no ratio of {tahun}")
    return _one(office, tahun - 1, kode), kini


def _one(office: Office, tahun: int, kode: str) -> SatuTahun | None:
    if tahun not in known_years(office):
        return None
    iku: Iku | None = set_in_force(office, tahun).by_kode.get(kode)
    if iku is None or iku.rasio is None:
        return None
    return SatuTahun(
        tahun,
        data_year(iku, tahun, office.pilihan.tahun_data),
        iku.rasio,
        load_realisasi(office, tahun, kode) is not None,
    )


def members(office: Office, satu: SatuTahun) -> dict[int, KoperasiTerhitung]:
    """The cooperatives of the official denominator, by name."""
    known = population(
        office,
        office.pilihan,
        batas=batas_of(office, satu.tahun),
        tahun_buku=satu.tahun_data,
    )
    whole = satu.rasio.hitung_penyebut
    return {one.id: one for one in known if belongs(one, whole)}


def place_of(koperasi: KoperasiTerhitung, rasio: RumusRasio) -> Letak:
    """Where a cooperative of the denominator stands."""
    hasil = koperasi.hasil
    return Letak(
        Golongan.DINILAI if hasil else Golongan.BELUM_DINILAI,
        belongs(koperasi, rasio.hitung_pembilang),
        hasil.urut if hasil else None,
    )


def side_of(office: Office, satu: SatuTahun) -> Sisi:
    """The same year as the UMKM are counted in it."""
    return Sisi(
        batas_of(office, satu.tahun),
        satu.tahun_data,
        satu.rasio.hitung_pembilang.daftar,
        satu.rasio.hitung_penyebut.daftar,
    )


def as_letak(code: tuple[str, bool] | None) -> Letak | None:
    """What storage counted, as the rule of groups wants it."""
    return None if code is None else Letak(Golongan(code[0]), code[1])
