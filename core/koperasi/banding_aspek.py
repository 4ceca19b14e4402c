"""One result beside others of its kind: each aspect in percent, and the exact median."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from core.koperasi.laporan import KunciLaporan
from core.rules.report import SkorAspek

PEMBANDING_TERSEDIKIT = 3
"""With fewer others a median says more about them than about their kind."""


@dataclass(frozen=True, slots=True)
class UnitDinilai:
    """A unit whose final result was computed here."""

    kunci: KunciLaporan
    nama: str
    nama_kunci: str
    pedoman_id: str
    predikat: str
    urut: int | None


@dataclass(frozen=True, slots=True)
class AspekBanding:
    """One aspect in percent of its weight, beside the median of the others."""

    kode: str
    nama: str
    bobot: Fraction
    skor: Fraction
    median: Fraction | None

    @property
    def persen(self) -> Fraction:
        return 100 * self.skor / self.bobot

    @property
    def selisih(self) -> Fraction | None:
        """Points of percent above (or below) the median."""
        return None if self.median is None else self.persen - self.median


@dataclass(frozen=True, slots=True)
class BandingAspek:
    """All aspects of one result; `pembanding` counts the others of its kind."""

    aspek: tuple[AspekBanding, ...]
    pembanding: int

    @property
    def cukup(self) -> bool:
        return self.pembanding >= PEMBANDING_TERSEDIKIT


def compare_aspects(
    own: Sequence[SkorAspek], others: Sequence[Sequence[tuple[str, Fraction]]]
) -> BandingAspek:
    """Lay a result beside others of its pedoman and year, each given as (code, percent)."""
    enough = len(others) >= PEMBANDING_TERSEDIKIT
    found: dict[str, list[Fraction]] = {}
    for one in others if enough else ():
        for kode, persen in one:
            found.setdefault(kode, []).append(persen)
    return BandingAspek(
        tuple(
            AspekBanding(
                each.kode,
                each.nama,
                each.bobot,
                each.skor,
                median(found[each.kode]) if each.kode in found else None,
            )
            for each in own
        ),
        len(others),
    )


def median(values: Sequence[Fraction]) -> Fraction:
    """The exact middle; of an even number, half way between the two in the middle.

    >>> median([Fraction(3), Fraction(1), Fraction(2)]), median([Fraction(1), Fraction(2)])
    (Fraction(2, 1), Fraction(3, 2))
    """
    ordered = sorted(values)
    middle, odd = divmod(len(ordered), 2)
    if odd:
        return ordered[middle]
    return (ordered[middle - 1] + ordered[middle]) / 2
