"""The lampiran of an IKU decree as data: every word on the paper, nothing of its look."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

TITIK = "................................"


class Kertas(StrEnum):
    """Paper an office prints on; the value is what an officer and the command line call it."""

    F4 = "F4"
    A4 = "A4"


class Mode(StrEnum):
    """How the paper will be signed: not yet, by hand, or electronically outside SIKU."""

    DRAF = "draf"
    BASAH = "basah"
    TTE = "tte"


@dataclass(frozen=True, slots=True)
class Kepala:
    """The block at the upper right of a lampiran. Empty nomor and tanggal print as dotted lines."""

    keputusan: str
    nomor: str
    tanggal: date | None
    tentang: str
    label: str = "LAMPIRAN"
    titik_nomor: str = TITIK
    titik_tanggal: str = TITIK


@dataclass(frozen=True, slots=True)
class Periode:
    sejak: int
    sampai: int

    def __str__(self) -> str:
        return f"{self.sejak}\u2013{self.sampai}"


@dataclass(frozen=True, slots=True)
class Bernomor:
    """A sasaran or an indicator with its number; `None` where it carries none."""

    nomor: int | None
    teks: str


@dataclass(frozen=True, slots=True)
class BarisCascade:
    """From misi down to the IKU. Cells that repeat the row above are printed once, spanning."""

    misi: str
    tujuan: str
    sasaran_rpjmd: str
    sasaran_renstra: Bernomor
    iku: Bernomor


@dataclass(frozen=True, slots=True)
class Rumus:
    """A ratio in words; printed as a fraction with its factor on the rule."""

    pembilang: str
    penyebut: str
    pengali: str = "\u00d7 100 %"


@dataclass(frozen=True, slots=True)
class BarisIku:
    sasaran: Bernomor
    iku: Bernomor
    formulasi: Rumus | str
    penjelasan: str
    sumber_data: str
    periode: str


@dataclass(frozen=True, slots=True)
class BarisCapaian:
    """What one IKU reached, as text made by `core.angka` for screen and paper alike.

    `dasar` tells the counts and years behind it, or why a figure is missing.
    """

    iku: Bernomor
    satuan: str
    target: str
    realisasi: str
    capaian: str
    kategori: str
    dasar: str


@dataclass(frozen=True, slots=True)
class Tabel:
    """Label, title and column heads of a table; `catatan` is printed below it."""

    label: str
    judul: str
    kepala_kolom: tuple[str, ...]
    catatan: tuple[str, ...] = ()


TABEL_CASCADE = Tabel(
    label="",
    judul="KETERKAITAN MISI, TUJUAN, DAN SASARAN DENGAN INDIKATOR KINERJA UTAMA (IKU)",
    kepala_kolom=(
        "MISI RPJMD",
        "TUJUAN RPJMD",
        "SASARAN STRATEGIS RPJMD",
        "SASARAN STRATEGIS RENSTRA",
        "INDIKATOR KINERJA UTAMA (IKU)",
    ),
)
TABEL_IKU = Tabel(
    label="TABEL 3.1",
    judul="PENETAPAN INDIKATOR KINERJA UTAMA (IKU)",
    kepala_kolom=(
        "SASARAN STRATEGIS",
        "INDIKATOR KINERJA UTAMA (IKU)",
        "FORMULASI PERHITUNGAN",
        "PENJELASAN",
        "SUMBER DATA",
        "PERIODE PENGAMBILAN DATA",
    ),
)
TABEL_CAPAIAN = Tabel(
    label="TABEL 3.2",
    judul="TARGET, REALISASI, DAN CAPAIAN INDIKATOR KINERJA UTAMA (IKU)",
    kepala_kolom=(
        "INDIKATOR KINERJA UTAMA (IKU)",
        "SATUAN",
        "TARGET",
        "REALISASI",
        "CAPAIAN",
        "KATEGORI",
        "DASAR HITUNGAN DAN TAHUN DATA",
    ),
)


@dataclass(frozen=True, slots=True)
class Capaian:
    """The optional table of one year; the rules in use go into `tabel.catatan`."""

    tahun: int
    baris: tuple[BarisCapaian, ...]
    tabel: Tabel = TABEL_CAPAIAN


@dataclass(frozen=True, slots=True)
class Penandatangan:
    """Who signs. `jabatan` is in lines broken by sense; `awalan` is Plt., Plh., a.n. or nothing."""

    jabatan: tuple[str, ...]
    nama: str = ""
    pangkat: str = ""
    nip: str = ""
    awalan: str = ""


@dataclass(frozen=True, slots=True)
class LampiranIku:
    """All of an IKU annex. `instansi` and `kota` as in its titles; `paraf` sign beside a draft."""

    kepala: Kepala
    instansi: str
    kota: str
    periode: Periode
    tugas: str
    fungsi: tuple[str, ...]
    iku: tuple[BarisIku, ...]
    penandatangan: Penandatangan
    mode: Mode
    cascade: tuple[BarisCascade, ...] = ()
    capaian: Capaian | None = None
    tabel_cascade: Tabel = TABEL_CASCADE
    tabel_iku: Tabel = TABEL_IKU
    paraf: tuple[str, ...] = ()
    kaki: str = ""
