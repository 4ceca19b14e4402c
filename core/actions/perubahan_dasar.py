"""What a ratio of two years rests on: formulas, frozen lists, years known as counts only."""

from dataclasses import dataclass

from core.actions.iku_dasar import known_years, set_of
from core.actions.office import Office
from core.actions.realisasi_daftar import present_rows
from core.actions.tahun_buku import batas_of
from core.iku.penetapan import BarisTetap, JenisTetap, Penetapan
from core.iku.perubahan import Golongan, Letak
from core.iku.perubahan_letak import letak_koperasi, letak_umkm
from core.iku.realisasi import data_year
from core.rules.set_iku import RumusRasio
from core.storage.iku_perubahan_umkm import IkuPerubahanUmkm, Sisi
from core.storage.iku_store import IkuStore
from core.storage.penetapan_iku_store import PenetapanIkuStore


@dataclass(frozen=True, slots=True)
class SatuTahun:
    """A ratio in one year of performance; `tanpa_nama` when only its counts are known."""

    tahun: int
    kode: str
    tahun_data: int
    rasio: RumusRasio
    tetap: Penetapan | None
    tanpa_nama: bool

    @property
    def umkm(self) -> bool:
        return self.rasio.hitung_penyebut.daftar.pihak == "umkm"

    @property
    def penetapan_id(self) -> int:
        """The freeze that the names come from; 0 for counted ones."""
        return self.tetap.id if self.tetap else 0


@dataclass(frozen=True, slots=True)
class DuaTahun:
    """The year before (none where no set of it has this ratio) and the year itself."""

    dulu: SatuTahun | None
    kini: SatuTahun

    @property
    def bernama(self) -> bool:
        """Whether both years have names."""
        return self.dulu is not None and not self.dulu.tanpa_nama and not self.kini.tanpa_nama

    @property
    def dari_catatan(self) -> bool:
        """Whether neither year is frozen."""
        return self.kini.tetap is None and (self.dulu is None or self.dulu.tetap is None)


def two_years(office: Office, tahun: int, kode: str) -> DuaTahun:
    """Read both; raises `ValueError` where this is no ratio of the year."""
    years = [tahun - 1, tahun]
    frozen = PenetapanIkuStore(office.db).in_force(years)
    entered = IkuStore(office.db).realisasi(years)
    dulu, kini = (
        _one(office, year, kode, frozen.get((year, kode)), entered=(year, kode) in entered)
        for year in years
    )
    if kini is None:
        raise ValueError(f"{kode} is no ratio of {tahun}")
    return DuaTahun(dulu, kini)


def _one(
    office: Office, tahun: int, kode: str, tetap: Penetapan | None, *, entered: bool
) -> SatuTahun | None:
    if tahun not in known_years(office):
        return None
    iku = set_of(office, tahun, kode).by_kode.get(kode)
    if iku is None or iku.rasio is None:
        return None
    counts_only = entered if tetap is None else tetap.isi.jenis is not JenisTetap.DAFTAR
    data = data_year(iku, tahun, office.pilihan.tahun_data)
    return SatuTahun(tahun, kode, data, iku.rasio, tetap, counts_only)


def named(office: Office, satu: SatuTahun) -> dict[int, BarisTetap]:
    """Every name of the denominator: frozen ones, else those of the records now."""
    if satu.tetap is not None:
        rows = PenetapanIkuStore(office.db).rows(satu.tetap.id)
    else:
        rows = present_rows(office, satu.tahun, satu.kode)
    return {one.id: one for one in rows}


def places(office: Office, satu: SatuTahun) -> dict[int, Letak]:
    """Where everybody of the denominator stands."""
    if satu.umkm and satu.tetap is None:
        found = IkuPerubahanUmkm(office.db).places(side_of(office, satu))
        return {one: Letak(Golongan(code[0]), code[1]) for one, code in found.items()}
    letak = letak_umkm if satu.umkm else letak_koperasi
    return {one: letak(row) for one, row in named(office, satu).items()}


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
