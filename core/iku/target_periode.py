"""Targets of a whole period: kondisi awal, every year, kondisi akhir, and how each came about."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.iku.model import TargetIku
from core.rules.capaian import Target, read_target
from core.rules.set_iku import ArahIku


class JenisRiwayat(StrEnum):
    """Why the target of a year got the value it has."""

    PENETAPAN = "penetapan"
    PERUBAHAN = "perubahan"
    PEMBETULAN = "pembetulan"


@dataclass(frozen=True, slots=True)
class RiwayatTarget:
    """One step in the life of a year's target; values as typed exactly, blank for none."""

    tahun: int
    iku: str
    jenis: JenisRiwayat
    sebelum: str
    nilai: str
    tanggal: date | None
    alasan: str
    pada: str
    oleh: str


@dataclass(frozen=True, slots=True)
class PokokPeriode:
    """What is stored of one indicator for the period itself; `versi` 0 is not stored yet."""

    sejak: int
    sampai: int
    iku: str
    awal_tahun: int | None = None
    awal_nilai: str = ""
    akhir_nilai: str = ""
    dasar: str = ""
    versi: int = 0


@dataclass(frozen=True, slots=True)
class TargetSetahun:
    """The target of one year: in force now, and before the first change of the agreement."""

    stored: TargetIku
    riwayat: tuple[RiwayatTarget, ...] = ()

    @property
    def tahun(self) -> int:
        return self.stored.tahun

    @property
    def target(self) -> Target | None:
        """In force now."""
        return read_target(self.stored.nilai)

    @property
    def diubah(self) -> bool:
        """Whether the agreement of the year was changed for it."""
        return any(one.jenis is JenisRiwayat.PERUBAHAN for one in self.riwayat)

    @property
    def murni(self) -> Target | None:
        """As first agreed; without a change the one in force."""
        for one in self.riwayat:
            if one.jenis is JenisRiwayat.PERUBAHAN:
                return read_target(one.sebelum)
        return self.target


@dataclass(frozen=True, slots=True)
class BarisPeriode:
    """One indicator over the whole period."""

    nomor: int
    iku: str
    nama: str
    nama_pendek: str
    sasaran: str
    satuan: str
    arah: ArahIku
    pokok: PokokPeriode
    tahun: tuple[TargetSetahun, ...]

    @property
    def awal(self) -> Target | None:
        """Kondisi awal."""
        return read_target(self.pokok.awal_nilai)

    @property
    def akhir(self) -> Target | None:
        """Kondisi akhir: as typed, else the target of the last year."""
        typed = read_target(self.pokok.akhir_nilai)
        return typed if typed is not None else self.tahun[-1].target

    def of_year(self, tahun: int) -> TargetSetahun:
        """The target of one year of the period."""
        return next(one for one in self.tahun if one.tahun == tahun)


@dataclass(frozen=True, slots=True)
class PeriodeIku:
    """All indicators of the set in force over its period."""

    sejak: int
    sampai: int
    judul: str
    baris: tuple[BarisPeriode, ...]

    @property
    def tahun(self) -> range:
        return range(self.sejak, self.sampai + 1)

    def by_kode(self, kode: str) -> BarisPeriode:
        """One indicator."""
        return next(one for one in self.baris if one.iku == kode)
