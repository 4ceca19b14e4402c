"""The list of cooperatives as seen at a cut-off: what to show of each, and which to show."""

from dataclasses import dataclass
from datetime import date

from core.koperasi.model import Keadaan


@dataclass(frozen=True, slots=True)
class Pandangan:
    """From where a list is looked at: the cut-off, and the book year that feeds this year."""

    batas: date
    tahun_buku: int


@dataclass(frozen=True, slots=True)
class SaringKoperasi:
    """Which cooperatives to list. Empty means all; conditions are joined by "and".

    `predikat` is that of the book year looked at, among those in the list at the cut-off; `per`
    is a day to look from instead of the cut-off.
    """

    cari: str = ""
    kecamatan: tuple[str, ...] = ()
    jenis: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    predikat: tuple[str, ...] = ()
    kkmp: bool = False
    layak: bool = False
    belum_rat: bool = False
    sampah: bool = False
    per: date | None = None

    @property
    def kosong(self) -> bool:
        """Whether nothing is filtered."""
        return self == SaringKoperasi()


@dataclass(frozen=True, slots=True)
class BarisKoperasi:
    """One line of the list. `predikat` is the newest that counts at the cut-off."""

    id: int
    nama: str
    no_badan_hukum: str
    kelurahan: str
    kecamatan: str
    jenis: str
    pola: str
    punya_usp: bool
    kkmp: bool
    status: Keadaan | None
    rat_tanggal: date | None
    rat_dilaporkan: date | None
    predikat: str | None
    predikat_urut: int | None
    predikat_tahun: int | None
    dihapus_pada: str | None
    grade: str = ""


@dataclass(frozen=True, slots=True)
class BarisLaporan:
    """A yearly report of a cooperative or its unit, for the list in its detail."""

    unit: str
    tahun_buku: int
    keadaan: str
    diterima_pada: date | None


@dataclass(frozen=True, slots=True)
class BarisPenilaian:
    """An assessment, for the list in a cooperative's detail: `total` exact, `skor` as shown."""

    unit: str
    tahun_buku: int
    asal: str
    pedoman_id: str
    pedoman_sidik: str
    status: str
    putaran: int
    total: str | None
    predikat: str | None
    predikat_urut: int | None
    final_pada: date | None
    skor: str = ""


BELUM_DINILAI = "Belum dinilai"
