"""The booklet of the indicators as data: cover, foreword, four chapters, chart, tables."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.naskah.model import LampiranIku, Periode
from core.naskah.tanda_tangan import BarisTanda

BUKU_IKU = "buku-iku"


class Sisipan(StrEnum):
    """What follows the words of a part on sheets of its own."""

    TIDAK = ""
    BAGAN = "bagan"
    TABEL = "tabel"


class Peran(StrEnum):
    """Where a post stands in the chart: in the line, at the side of its head, or apart."""

    LINI = "lini"
    STAF = "staf"
    FUNGSIONAL = "fungsional"


@dataclass(frozen=True, slots=True)
class AlineaBuku:
    """A paragraph; an item of a list has its mark, and is set in further the deeper it is."""

    teks: str
    tanda: str = ""
    tingkat: int = 0


@dataclass(frozen=True, slots=True)
class BagianBuku:
    """A heading and what is said under it. `tingkat` 1 is a chapter, 2 a section of it."""

    judul: str
    tingkat: int
    alinea: tuple[AlineaBuku, ...] = ()
    sisipan: Sisipan = Sisipan.TIDAK


@dataclass(frozen=True, slots=True)
class KotakSusunan:
    """One post of the organisation, after the one it belongs to; the head has `tingkat` 0."""

    tingkat: int
    nama: str
    peran: Peran = Peran.LINI


@dataclass(frozen=True, slots=True)
class NaskahBuku:
    """All of the booklet. `kaki_sampul` stands at the lower end of the cover."""

    instansi: str
    kota: str
    periode: Periode
    tentang: str
    tanggal: date | None
    sampul: tuple[str, ...]
    kaki_sampul: str
    lambang: bytes | None
    pengantar: BagianBuku
    bab: tuple[BagianBuku, ...]
    susunan: tuple[KotakSusunan, ...]
    lampiran: LampiranIku
    tanda: tuple[BarisTanda, ...] = ()
    paraf: tuple[str, ...] = ()
    contoh: str = ""
    kode: str = ""
