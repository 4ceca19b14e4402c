"""Classes and components of the SAKIP score, by the regulation of the year of publication."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from core.rules.pedoman import Keyakinan, Sumber


@dataclass(frozen=True, slots=True)
class KelasSakip:
    """Above `lebih_dari` (itself outside) up to and including `sampai`; the lowest has no floor."""

    urut: int
    huruf: str
    sebutan: str
    lebih_dari: Fraction | None
    sampai: Fraction


@dataclass(frozen=True, slots=True)
class KomponenSakip:
    """One component with its weight; `rincian` splits it where the regulation does."""

    nama: str
    bobot: Fraction
    rincian: Mapping[str, Fraction]
    keyakinan: Keyakinan | None
    catatan: str


@dataclass(frozen=True, slots=True)
class PeriodeSakip:
    """One regulation and the years of publication it rules; no components where none are known."""

    dasar: str
    sejak: int
    sampai: int | None
    daftar_kelas: tuple[KelasSakip, ...]
    komponen: tuple[KomponenSakip, ...]
    catatan: str
    keyakinan: Keyakinan | None

    def kelas(self, nilai: Fraction) -> KelasSakip | None:
        """The class of a score, limits strict: exactly 80 is BB; `None` off the scale.

        Scores outside 0 to 100 are off the scale.
        """
        if not 0 <= nilai <= self.daftar_kelas[0].sampai:
            return None
        return next(
            kelas
            for kelas in self.daftar_kelas
            if kelas.lebih_dari is None or nilai > kelas.lebih_dari
        )


@dataclass(frozen=True, slots=True)
class AturanSakip:
    """Every period known, the newest first."""

    id: str
    judul: str
    catatan: str
    periode: tuple[PeriodeSakip, ...]
    sumber: Mapping[str, Sumber]
    hash: str

    def by_year(self, tahun_terbit: int) -> PeriodeSakip | None:
        """The regulation for an evaluation published in this year."""
        for periode in self.periode:
            if periode.sejak <= tahun_terbit <= (periode.sampai or tahun_terbit):
                return periode
        return None
