"""The IKU set of a decree as data: cascade, indicators, and which lists each ratio counts."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Daftar(StrEnum):
    """The closed set of lists a ratio may count; meanings in `design/meaning.md`."""

    KOPERASI_TERDAFTAR = "koperasi_terdaftar"
    KOPERASI_AKTIF = "koperasi_aktif"
    KOPERASI_LAYAK_DINILAI = "koperasi_layak_dinilai"
    KOPERASI_DINILAI = "koperasi_dinilai"
    KOPERASI_TANPA_KKMP = "koperasi_tanpa_kkmp"
    KOPERASI_BERPREDIKAT = "koperasi_berpredikat"
    UMKM_DALAM_PENGAWASAN = "umkm_dalam_pengawasan"
    UMKM_LABA_NAIK = "umkm_laba_naik"
    UMKM_DUA_TAHUN_LENGKAP = "umkm_dua_tahun_lengkap"
    UMKM_BUKTI_KUAT = "umkm_bukti_kuat"

    @property
    def pihak(self) -> str:
        """Whose list it is: `koperasi` or `umkm`."""
        return self.value.partition("_")[0]


class JenisIku(StrEnum):
    """Entered by hand, or counted as a ratio of two lists."""

    ISIAN = "isian"
    RASIO = "rasio"


class TahunData(StrEnum):
    """Which year of data feeds the year of performance T."""

    TAHUN_LALU = "T-1"
    TAHUN_INI = "T"

    def for_year(self, tahun: int) -> int:
        """The data year of a year of performance."""
        return tahun - 1 if self is TahunData.TAHUN_LALU else tahun


class ArahIku(StrEnum):
    """Which direction is success."""

    TINGGI = "tinggi"
    RENDAH = "rendah"
    RENTANG = "rentang"


@dataclass(frozen=True, slots=True)
class Hitungan:
    """One counted list; `predikat` filters `koperasi_berpredikat` and is empty elsewhere."""

    daftar: Daftar
    predikat: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RumusRasio:
    """The formula of a ratio in words, and what is counted for it."""

    pembilang: str
    penyebut: str
    tahun_data: TahunData
    hitung_pembilang: Hitungan
    hitung_penyebut: Hitungan
    pilihan_penyebut: tuple[Daftar, ...]


@dataclass(frozen=True, slots=True)
class Iku:
    """One indicator. `rasio` is there for a ratio, `formulasi` for one that is entered."""

    kode: str
    sasaran: str
    nama: str
    formulasi: str
    rasio: RumusRasio | None
    penjelasan: str
    sumber_data: str
    periode: str
    satuan: str
    arah: ArahIku
    penanggung_jawab: str = ""

    @property
    def jenis(self) -> JenisIku:
        return JenisIku.ISIAN if self.rasio is None else JenisIku.RASIO


@dataclass(frozen=True, slots=True)
class BarisCascade:
    """One row of the cascade table; `iku` are codes."""

    misi: str
    tujuan: str
    sasaran_rpjmd: str
    sasaran_renstra: str
    iku: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeputusanAsal:
    """The decree the set comes from; number and date may be empty."""

    nomor: str
    tentang: str
    tanggal: str


@dataclass(frozen=True, slots=True)
class SetIku:
    """The indicators of a period, in the order of the decree."""

    id: str
    judul: str
    sejak: int
    sampai: int
    keputusan_asal: KeputusanAsal
    tugas: str
    fungsi: tuple[str, ...]
    cascade: tuple[BarisCascade, ...]
    iku: tuple[Iku, ...]
    hash: str

    @property
    def by_kode(self) -> Mapping[str, Iku]:
        """Indicators by their code."""
        return {iku.kode: iku for iku in self.iku}

    def covers(self, tahun: int) -> bool:
        """Whether the set is in force in this year of performance."""
        return self.sejak <= tahun <= self.sampai
