"""The list of corrections to the ministry's list, as data: addressed upward, with its reasons."""

from dataclasses import dataclass
from datetime import date

from core.naskah.tanda_tangan import BarisTanda


@dataclass(frozen=True, slots=True)
class BedaCetak:
    """One field in which both lists differ."""

    uraian: str
    dinas: str
    kementerian: str


@dataclass(frozen=True, slots=True)
class BerbedaCetak:
    """A cooperative in both lists, and where they differ."""

    nama: str
    nomor: str
    beda: tuple[BedaCetak, ...]


@dataclass(frozen=True, slots=True)
class SatuSisiCetak:
    """A cooperative in one list only. `catatan` names a likely counterpart."""

    nama: str
    nik: str
    nomor_badan_hukum: str
    kelurahan: str
    catatan: str = ""


@dataclass(frozen=True, slots=True)
class NaskahSelisih:
    """All of a list of corrections. `sumber` is the file it was held against."""

    instansi: str
    kota: str
    tahun: int
    keadaan: date
    sumber: str
    sama: int
    berbeda: tuple[BerbedaCetak, ...]
    hanya_dinas: tuple[SatuSisiCetak, ...]
    hanya_kementerian: tuple[SatuSisiCetak, ...]
    kode: str = ""
    contoh: str = ""
    tanda: tuple[BarisTanda, ...] = ()
