"""Bands over the number line: read their conditions, prove them complete, find the one hit."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

# bounded: Python refuses to read numbers of thousands of digits
_NUMBER = r"-?[0-9]{1,30}(?:\.[0-9]{1,30})?"
_CONDITION = re.compile(rf"(?:({_NUMBER}) (<=?) )?x (<=?|>=?) ({_NUMBER})")


class PitaUnsoundError(ValueError):
    """A condition cannot be read, or bands do not tile the line; the message says which and why."""


@dataclass(frozen=True, slots=True)
class Pita:
    """One band: a condition on the ratio, the nilai it earns, and a printed skor that departs."""

    syarat: str
    bawah: Fraction | None
    bawah_termasuk: bool
    atas: Fraction | None
    atas_termasuk: bool
    nilai: Fraction
    skor: Fraction | None = None

    def holds(self, x: Fraction) -> bool:
        """Whether the ratio lies in this band, limits as the regulation names them."""
        if self.bawah is not None and (
            x < self.bawah or (x == self.bawah and not self.bawah_termasuk)
        ):
            return False
        return self.atas is None or x < self.atas or (x == self.atas and self.atas_termasuk)


def read_pita(syarat: str, nilai: Fraction, skor: Fraction | None = None) -> Pita:
    """Read a condition such as `x < a` or `a < x <= b`; raises `PitaUnsoundError`.

    >>> band = read_pita("20 <= x < 7.5", Fraction(1))
    Traceback (most recent call last):
    core.rules.pita.PitaUnsoundError: syarat "20 <= x < 7.5" tidak memuat bilangan apa pun
    >>> read_pita("7.5 <= x < 20", Fraction(50)).holds(Fraction(15, 2))
    True
    """
    hit = _CONDITION.fullmatch(syarat)
    if hit is None or (hit[1] is not None and hit[3].startswith(">")):
        raise PitaUnsoundError(
            f'syarat "{syarat}" tidak dimengerti; contoh: "x < 5", "5 <= x < 10"'
        )
    limit = Fraction(hit[4])
    if hit[3].startswith(">"):
        return Pita(
            syarat, limit, hit[3] == ">=", None, atas_termasuk=False, nilai=nilai, skor=skor
        )
    lower = None if hit[1] is None else Fraction(hit[1])
    if lower is not None and lower >= limit:
        raise PitaUnsoundError(f'syarat "{syarat}" tidak memuat bilangan apa pun')
    return Pita(syarat, lower, hit[2] == "<=", limit, hit[3] == "<=", nilai, skor)


def check_tiling(bands: Sequence[Pita]) -> None:
    """Refuse bands that leave a gap, overlap or stand out of order; raises `PitaUnsoundError`."""
    if not bands or bands[0].bawah is not None:
        raise PitaUnsoundError("pita pertama tidak mencakup bilangan terkecil")
    for before, after in pairwise(bands):
        pair = f'"{before.syarat}" dan "{after.syarat}"'
        if before.atas is None or after.bawah is None:
            raise PitaUnsoundError(f"pita tidak urut menaik pada {pair}")
        if after.bawah < before.atas or (
            after.bawah == before.atas and before.atas_termasuk and after.bawah_termasuk
        ):
            raise PitaUnsoundError(f"pita bertumpang tindih antara {pair}")
        if after.bawah > before.atas or not (before.atas_termasuk or after.bawah_termasuk):
            raise PitaUnsoundError(f"ada celah antara pita {pair}")
    if bands[-1].atas is not None:
        raise PitaUnsoundError("pita terakhir tidak mencakup bilangan terbesar")


def find_pita(bands: Sequence[Pita], x: Fraction) -> int:
    """The place of the band that holds x; bands tile the line, so there is exactly one."""
    return next(place for place, band in enumerate(bands) if band.holds(x))
