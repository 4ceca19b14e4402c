"""The chart of accounts: lines of a yearly report, named sums over them, identities to keep."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from math import lcm

TAHUN_LALU = "@-1"


class JenisLaporan(StrEnum):
    """The three forms of a yearly report."""

    KSP = "ksp"
    USP = "usp"
    RIIL = "riil"


class Kelompok(StrEnum):
    """Groups of accounts, in the order of a report."""

    ASET_LANCAR = "neraca.aset_lancar"
    ASET_TIDAK_LANCAR = "neraca.aset_tidak_lancar"
    KEWAJIBAN_LANCAR = "neraca.kewajiban_lancar"
    KEWAJIBAN_JANGKA_PANJANG = "neraca.kewajiban_jangka_panjang"
    EKUITAS = "neraca.ekuitas"
    PENDAPATAN = "phu.pendapatan"
    BEBAN = "phu.beban"
    RINCIAN = "rincian"
    KOLEKTIBILITAS = "rincian.kolektibilitas"
    VOLUME = "rincian.volume"
    KERAGAAN = "keragaan"

    @property
    def judul(self) -> str:
        """The heading an officer reads."""
        return _JUDUL[self]


_JUDUL = {
    Kelompok.ASET_LANCAR: "Aset lancar",
    Kelompok.ASET_TIDAK_LANCAR: "Aset tidak lancar",
    Kelompok.KEWAJIBAN_LANCAR: "Kewajiban lancar",
    Kelompok.KEWAJIBAN_JANGKA_PANJANG: "Kewajiban jangka panjang",
    Kelompok.EKUITAS: "Ekuitas",
    Kelompok.PENDAPATAN: "Pendapatan",
    Kelompok.BEBAN: "Beban",
    Kelompok.RINCIAN: "Rincian hasil usaha",
    Kelompok.KOLEKTIBILITAS: "Kualitas pinjaman",
    Kelompok.VOLUME: "Volume pinjaman",
    Kelompok.KERAGAAN: "Keragaan",
}


class Hubungan(StrEnum):
    """How the two sides of an identity must stand to each other."""

    SAMA = "="
    PALING_BANYAK = "<="


class Keparahan(StrEnum):
    """What a broken identity does: forbid a score, warn, or note."""

    GALAT = "galat"
    PERINGATAN = "peringatan"
    CATATAN = "catatan"


@dataclass(frozen=True, slots=True)
class Akun:
    """One line of the report. `tanda` "-" is a contra account, typed as a positive amount."""

    kode: str
    nama: str
    nama_syariah: str
    kelompok: Kelompok
    tanda: str
    satuan: str
    untuk: frozenset[JenisLaporan]
    wajib: bool
    boleh_negatif: bool
    keterangan: str
    dipakai: tuple[str, ...]

    def name_for(self, pola: str) -> str:
        """The label in the words of the pola; syariah has its own for a few lines."""
        return self.nama_syariah if pola == "syariah" and self.nama_syariah else self.nama


@dataclass(frozen=True, slots=True)
class Jumlah:
    """A named weighted sum over accounts, never over other sums. Keys may end in `@-1`."""

    kode: str
    nama: str
    akun: Mapping[str, Fraction]
    # the same weights over one common denominator: sums stay in int until the last step
    _scaled: tuple[tuple[str, int], ...] = field(init=False, repr=False, compare=False)
    _divisor: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        divisor = lcm(*(weight.denominator for weight in self.akun.values()))
        scaled = tuple((kode, int(weight * divisor)) for kode, weight in self.akun.items())
        object.__setattr__(self, "_divisor", divisor)
        object.__setattr__(self, "_scaled", scaled)

    def of(self, amounts: Mapping[str, int | None]) -> Fraction:
        """The sum; an account that is blank or absent adds nothing."""
        whole = sum(weight * (amounts.get(kode) or 0) for kode, weight in self._scaled)
        return Fraction(whole, self._divisor)


@dataclass(frozen=True, slots=True)
class Pemeriksaan:
    """An identity a report must keep; `toleransi` in whole rupiah."""

    id: str
    uraian: str
    kiri: Jumlah
    hubungan: Hubungan
    kanan: Jumlah
    toleransi: int
    keparahan: Keparahan
    untuk: frozenset[JenisLaporan]

    @property
    def touches(self) -> frozenset[str]:
        """Every account on either side."""
        return frozenset(self.kiri.akun) | frozenset(self.kanan.akun)


@dataclass(frozen=True, slots=True)
class BaganAkun:
    """The whole chart. Mappings are read-only and keep the order of the file."""

    id: str
    judul: str
    versi: str
    catatan: str
    akun: Mapping[str, Akun]
    jumlah: Mapping[str, Jumlah]
    pemeriksaan: tuple[Pemeriksaan, ...]
    hash: str

    def rows_for(self, kind: str) -> tuple[tuple[Kelompok, tuple[Akun, ...]], ...]:
        """The lines of a report of this kind (`ksp`, `usp`, `riil`), by group, in file order."""
        groups: dict[Kelompok, list[Akun]] = {}
        for akun in self.akun.values():
            if kind in akun.untuk:
                groups.setdefault(akun.kelompok, []).append(akun)
        return tuple((kelompok, tuple(rows)) for kelompok, rows in groups.items())

    def name_of(self, kode: str, pola: str = "konvensional") -> str:
        """The label of `kode` or `kode@-1`."""
        if kode.endswith(TAHUN_LALU):
            return f"{self.akun[kode.removesuffix(TAHUN_LALU)].name_for(pola)} (tahun lalu)"
        return self.akun[kode].name_for(pola)

    def knows(self, kode: str) -> bool:
        """Whether `kode` or `kode@-1` is an account of this chart."""
        return kode.removesuffix(TAHUN_LALU) in self.akun
