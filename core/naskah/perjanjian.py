"""Perjanjian Kinerja as data: who promises what to whom, for one post or for all of a year."""

from dataclasses import dataclass, field
from datetime import date

from core import rupiah
from core.naskah.beku import JARANG
from core.naskah.kop import Kop
from core.naskah.tanda_tangan import BlokTanda

PERJANJIAN = "perjanjian-kinerja"
SEMUA = "semua"
"""Asks for the agreements of every post in one paper."""


@dataclass(frozen=True, slots=True)
class Pihak:
    """One of the two who sign. `jabatan` is the whole title, `tanda` the signature under it.

    A political official such as the Wali Kota has neither pangkat nor NIP.
    """

    nama: str
    jabatan: str
    tanda: BlokTanda


@dataclass(frozen=True, slots=True)
class BarisTarget:
    """One indicator with its target as printed; `triwulan` only where the office sets them."""

    sasaran: str
    indikator: str
    target: str
    triwulan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BarisAnggaran:
    """One program, kegiatan or sub kegiatan with its pagu in whole rupiah.

    `triwulan` is what is planned to be spent up to each quarter, `None` where nobody planned.
    """

    nama: str
    anggaran: int
    keterangan: str = ""
    triwulan: tuple[int | None, ...] = field(default=(), metadata=JARANG)


@dataclass(frozen=True, slots=True)
class Perjanjian:
    """The agreement of one post: statement, targets, and the money behind them."""

    pertama: Pihak
    kedua: Pihak
    sasaran: tuple[BarisTarget, ...]
    anggaran: tuple[BarisAnggaran, ...] = ()

    @property
    def jumlah(self) -> int:
        """All of the money, in whole rupiah."""
        return rupiah.total(one.anggaran for one in self.anggaran)

    @property
    def bertriwulan(self) -> bool:
        """Whether targets of quarters stand beside those of the year."""
        return any(one.triwulan for one in self.sasaran)

    @property
    def rencana(self) -> tuple[int | None, ...]:
        """Planned spending of all rows up to each quarter; `None` while a row has no plan."""
        columns = zip(*(one.triwulan for one in self.anggaran), strict=True)
        return tuple(
            None if None in column else rupiah.total(one or 0 for one in column)
            for column in columns
        )


@dataclass(frozen=True, slots=True)
class NaskahPerjanjian:
    """Agreements of one year, each on sheets of its own; `perubahan` replaces earlier ones.

    `menurut` names the set of indicators, in a year of two.
    """

    kop: Kop
    kota: str
    tahun: int
    tempat: str
    tanggal: date | None
    perjanjian: tuple[Perjanjian, ...]
    perubahan: bool = False
    contoh: str = ""
    kode: str = ""
    menurut: tuple[str, ...] = field(default=(), metadata=JARANG)

    @property
    def judul(self) -> str:
        return "Perjanjian Kinerja Perubahan" if self.perubahan else "Perjanjian Kinerja"
