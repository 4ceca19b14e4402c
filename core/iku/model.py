"""What one year of the indicators comes to: counts, figures, and why one is missing."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from core import angka
from core.rules.capaian import Target
from core.rules.set_iku import ArahIku, Daftar, JenisIku


@dataclass(frozen=True, slots=True)
class Cacah:
    """Two whole numbers of a ratio. The numerator is always counted inside its denominator."""

    pembilang: int
    penyebut: int

    def __post_init__(self) -> None:
        if not 0 <= self.pembilang <= self.penyebut:
            raise ValueError(f"{self.pembilang} is not counted inside {self.penyebut}")

    @property
    def eksak(self) -> Fraction | None:
        """The exact percentage; `None` when there is nothing to count in.

        >>> Cacah(50, 316).eksak, Cacah(0, 0).eksak
        (Fraction(1250, 79), None)
        """
        return Fraction(100 * self.pembilang, self.penyebut) if self.penyebut else None

    @property
    def realisasi(self) -> Fraction | None:
        """The official figure: the exact one rounded once, half up, to two decimals.

        >>> Cacah(50, 316).realisasi
        Fraction(791, 50)
        """
        return None if self.eksak is None else angka.round_half_up(self.eksak)


@dataclass(frozen=True, slots=True)
class Terhitung:
    """What was counted for a ratio: its lists, and how many reports of the data year there are."""

    daftar: Mapping[Daftar, Cacah]
    laporan: int


@dataclass(frozen=True, slots=True)
class PilihanPenyebut:
    """One reading of the denominator; `dipakai` marks the official one.

    Without a single report of the data year (`ada_laporan`) it has counts but no figure.
    """

    daftar: Daftar
    cacah: Cacah
    dipakai: bool
    ada_laporan: bool = True

    @property
    def realisasi(self) -> Fraction | None:
        """The figure of this reading; `None` when there is nothing to count, or in."""
        return self.cacah.realisasi if self.ada_laporan else None


@dataclass(frozen=True, slots=True)
class NilaiSakip:
    """A score of the Inspektorat, copied from its LHE. `id` 0 is not stored yet.

    `komponen` pairs the names of that year's regulation with their scores; some may be missing.
    """

    id: int
    tahun_dinilai: int
    tahun_terbit: int
    terbit: bool
    nilai: Fraction | None
    komponen: tuple[tuple[str, Fraction], ...] = ()
    lhe_nomor: str = ""
    lhe_tanggal: str = ""
    catatan: str = ""
    versi: int = 1


@dataclass(frozen=True, slots=True)
class TargetIku:
    """The target of one indicator in one year, as typed exactly (`20`, `80-90`)."""

    tahun: int
    iku: str
    nilai: str
    versi: int = 0


@dataclass(frozen=True, slots=True)
class RealisasiCacah:
    """A realisasi entered as counts only, without lists of names."""

    tahun: int
    iku: str
    cacah: Cacah
    keterangan: str = ""
    versi: int = 0


@dataclass(frozen=True, slots=True)
class TandaTetap:
    """That a figure is frozen: when and by whom, and how far the records moved since.

    `kini` is the figure as the records have it now; `masuk`, `keluar` and `ubah` count names.
    """

    id: int
    ke: int
    pada: datetime
    oleh: str
    kode: str
    kini: "HasilIku"
    masuk: int = 0
    keluar: int = 0
    ubah: int = 0
    angka_berubah: bool = False

    @property
    def berubah(self) -> bool:
        """Whether anything moved since: a name in the lists, a count, the target."""
        return self.angka_berubah or bool(self.masuk or self.keluar or self.ubah)


@dataclass(frozen=True, slots=True)
class HasilIku:
    """One indicator in one year, as screen, paper and terminal show it.

    Once the year is frozen these are the frozen figures, and `penetapan` says so. `sebab` says
    why a figure is missing; `dasar` tells counts and years behind the figure.
    """

    nomor: int
    kode: str
    nama: str
    nama_pendek: str
    satuan: str
    arah: ArahIku
    jenis: JenisIku
    tahun_data: int | None
    cacah: Cacah | None
    eksak: Fraction | None
    realisasi: Fraction | None
    target: Target | None
    capaian: Fraction | None
    kategori: str | None
    kategori_urut: int | None
    pilihan: tuple[PilihanPenyebut, ...]
    sebab: str | None
    dasar: str
    tahun_kalimat: str
    kelas_sakip: str = ""
    tanpa_daftar: bool = False
    sakip: NilaiSakip | None = None
    penetapan: TandaTetap | None = None


@dataclass(frozen=True, slots=True)
class TahunIku:
    """All indicators of a year of performance."""

    tahun: int
    set_id: str
    keputusan: str
    iku: tuple[HasilIku, ...]
    belum_dihitung: bool = False

    def by_kode(self, kode: str) -> HasilIku:
        """The result of one indicator."""
        return next(hasil for hasil in self.iku if hasil.kode == kode)
