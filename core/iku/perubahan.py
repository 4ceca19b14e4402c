"""A ratio of one year against the year before, by name: every difference has its people.

Pure. One person moves in one group; the groups sum exactly to the differences of both counts.
"""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from core.iku.model import Cacah
from core.iku.perubahan_kelompok import BERTAMBAH, MASUK, Kelompok
from core.rules.set_iku import Daftar

K = TypeVar("K", bound=Hashable)


class Golongan(StrEnum):
    """The state in which somebody stands inside a denominator in one year."""

    DINILAI = "dinilai"
    BELUM_DINILAI = "belum_dinilai"
    NAIK = "naik"
    TIDAK_NAIK = "tidak_naik"
    TIDAK_BANDING = "tidak_banding"
    BELUM_LAPOR = "belum_lapor"


UMKM = (Golongan.NAIK, Golongan.TIDAK_NAIK, Golongan.TIDAK_BANDING, Golongan.BELUM_LAPOR)


@dataclass(frozen=True, slots=True)
class Letak:
    """Where somebody of the denominator stands; `urut` is the order of the predikat."""

    golongan: Golongan
    di_pembilang: bool
    urut: int | None = None


@dataclass(frozen=True, slots=True)
class Batang:
    """One group: how many people, and by how much it moves numerator and denominator."""

    kelompok: Kelompok
    jumlah: int
    pembilang: int
    penyebut: int


@dataclass(frozen=True, slots=True)
class Perubahan:
    """Both years of a ratio and what lies between. Without `dulu` there is nothing to compare.

    `tanpa_nama` names the years of which only counts are known; `catatan` says what to heed.
    """

    tahun: int
    penyebut: Daftar
    dulu: Cacah | None
    kini: Cacah | None
    batang: tuple[Batang, ...] = ()
    tanpa_nama: tuple[int, ...] = ()
    catatan: tuple[str, ...] = ()

    def by_kelompok(self, kelompok: Kelompok) -> Batang:
        """The sums of a group; nought where nobody moved so."""
        found = (one for one in self.batang if one.kelompok is kelompok)
        return next(found, Batang(kelompok, 0, 0, 0))

    def joined(self) -> int:
        """How many came into the numerator."""
        return sum(one.pembilang for one in self.batang if one.pembilang > 0)

    def left(self) -> int:
        """How many the numerator lost."""
        return -sum(one.pembilang for one in self.batang if one.pembilang < 0)


_BERTAMBAH = {
    (Golongan.BELUM_DINILAI, Golongan.DINILAI): Kelompok.BARU_DINILAI,
    (Golongan.TIDAK_NAIK, Golongan.NAIK): Kelompok.LABA_NAIK,
    (Golongan.BELUM_LAPOR, Golongan.NAIK): Kelompok.LAPOR_NAIK,
    (Golongan.TIDAK_BANDING, Golongan.NAIK): Kelompok.BANDING_NAIK,
}
_BERKURANG = {
    (Golongan.DINILAI, Golongan.BELUM_DINILAI): Kelompok.TIDAK_DINILAI,
    (Golongan.NAIK, Golongan.TIDAK_NAIK): Kelompok.LABA_TURUN,
    (Golongan.NAIK, Golongan.BELUM_LAPOR): Kelompok.BELUM_LAPOR,
    (Golongan.NAIK, Golongan.TIDAK_BANDING): Kelompok.TIDAK_BANDING,
}


def group(dulu: Letak | None, kini: Letak | None, penyebut: Daftar) -> Kelompok | None:
    """The group of one person; `None` for whoever stands where he stood, or in neither list."""
    if dulu == kini:
        return None
    supervised = penyebut is Daftar.UMKM_DALAM_PENGAWASAN
    if dulu is None or kini is None:
        if kini is not None:
            return Kelompok.MULAI_PENGAWASAN if supervised else Kelompok.MASUK_DAFTAR
        return Kelompok.SELESAI_PENGAWASAN if supervised else Kelompok.KELUAR_DAFTAR
    if dulu.di_pembilang == kini.di_pembilang:
        return Kelompok.BERGESER
    pair = (dulu.golongan, kini.golongan)
    if kini.di_pembilang:
        rose = dulu.urut and kini.urut and kini.urut < dulu.urut
        return Kelompok.NAIK_PREDIKAT if rose else _BERTAMBAH.get(pair, Kelompok.MEMENUHI)
    fell = dulu.urut and kini.urut and kini.urut > dulu.urut
    return Kelompok.TURUN_PREDIKAT if fell else _BERKURANG.get(pair, Kelompok.TIDAK_MEMENUHI)


def movers(dulu: Mapping[K, Letak], kini: Mapping[K, Letak], penyebut: Daftar) -> dict[K, Kelompok]:
    """Everybody who moved, and how: those of this year in their order, then those who left."""
    moved: dict[K, Kelompok] = {}
    for one in (*kini, *(gone for gone in dulu if gone not in kini)):
        kelompok = group(dulu.get(one), kini.get(one), penyebut)
        if kelompok is not None:
            moved[one] = kelompok
    return moved


def weigh(
    pairs: Iterable[tuple[Letak | None, Letak | None, int]], penyebut: Daftar
) -> tuple[Batang, ...]:
    """The sums of each group from (before, now, how many), in the order of the groups."""
    sums: dict[Kelompok, list[int]] = {}
    for dulu, kini, jumlah in pairs:
        kelompok = group(dulu, kini, penyebut)
        if kelompok is not None:
            row = sums.setdefault(kelompok, [0, 0, 0])
            row[0] += jumlah
            row[1] += jumlah * (_inside(kini) - _inside(dulu))
            row[2] += jumlah * ((kini is not None) - (dulu is not None))
    return tuple(Batang(one, *sums[one]) for one in Kelompok if one in sums)


def by_counts(dulu: Cacah, kini: Cacah) -> tuple[Batang, ...]:
    """One group of which no names are known."""
    part, whole = kini.pembilang - dulu.pembilang, kini.penyebut - dulu.penyebut
    return (Batang(Kelompok.TANPA_NAMA, 0, part, whole),) if part or whole else ()


def counts_of(places: Iterable[tuple[Letak | None, int]]) -> Cacah:
    """Numerator and denominator of one year from (place, how many stand there)."""
    known = [(one, jumlah) for one, jumlah in places if one is not None]
    return Cacah(
        sum(jumlah for one, jumlah in known if one.di_pembilang),
        sum(jumlah for _one, jumlah in known),
    )


def mark(kelompok: Kelompok | None, *, pembilang: bool) -> str:
    """The word beside a name of this year's lists; empty for whoever stood there already."""
    if pembilang:
        return "masuk" if kelompok in BERTAMBAH else ""
    return "baru" if kelompok in MASUK else ""


def _inside(letak: Letak | None) -> int:
    return int(letak is not None and letak.di_pembilang)
