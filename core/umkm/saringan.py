"""What a list of businesses shows: the filter, and one finished row of each list."""

from dataclasses import dataclass
from datetime import date

from core.rules.skala_umkm import HasilSkala
from core.umkm.laba import Laba, Perbandingan, compare
from core.umkm.laba_checks import check_laba, needs_reason

TERBANYAK = 1_000
"""A search shows so many hits at most; typing on narrows it."""


@dataclass(frozen=True, slots=True)
class Saringan:
    """A filter. `tahun` is the profit year, `pisah_batas` the day supervision is looked at.

    `skala` are places of size classes by the rule of the year, "0" where none is known.
    """

    tahun: int
    pisah_batas: date
    cari: str = ""
    kecamatan: tuple[str, ...] = ()
    sektor: tuple[str, ...] = ()
    dalam_pengawasan: bool = False
    belum_lapor: bool = False
    turun: bool = False
    arah: tuple[str, ...] = ()
    skala: tuple[str, ...] = ()
    kurang: tuple[str, ...] = ()
    tempat_sampah: bool = False


@dataclass(frozen=True, slots=True)
class BarisUmkm:
    """One line of the register."""

    id: int
    nama: str
    pemilik: str
    kelurahan: str
    kecamatan: str
    sektor: str
    modal_usaha: int | None
    dalam_pengawasan: bool
    dihapus: bool
    ini: Laba | None
    lalu: Laba | None
    skala: HasilSkala | None = None

    @property
    def perbandingan(self) -> Perbandingan:
        return compare(self.ini, self.lalu)


@dataclass(frozen=True, slots=True)
class BarisLaba:
    """One line of the profit grid: the business, this year and the year before."""

    umkm_id: int
    nama: str
    kelurahan: str
    ini: Laba | None
    lalu: Laba | None

    @property
    def perbandingan(self) -> Perbandingan:
        return compare(self.ini, self.lalu)

    @property
    def minta_alasan(self) -> bool:
        """Whether the stored row still waits for a reason."""
        if self.ini is None:
            return False
        return needs_reason(check_laba(self.ini, self.lalu, self.ini.tahun), self.ini)


@dataclass(frozen=True, slots=True)
class JumlahLaba:
    """Totals of a whole filter, in whole rupiah."""

    baris: int
    lapor: int
    laba_lalu: int
    omzet: int
    hpp: int
    beban: int
    laba: int
    naik: int
    tetap: int
    turun: int
    tidak_dapat: int
