"""Walk one amount up, rupiah by rupiah in effect, to the first one with another predikat.

Between the points where a denominator, evidence or a limit changes its sign the score of a band
stays the same; only a reading with a line moves in between, and there the total is a quotient of
polynomials. Everything is whole numbers, so the rupiah found is the very first.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from core.rules.padat import Garis, PedomanPadat, RasioPadat, Tangga
from core.rules.penentu_garis import Lengkung, first_outside

# by how much each sum (its place) grows with one rupiah more
Arah = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Keadaan:
    """Where a walk starts: every sum, the scaled total and the place of its predikat."""

    padat: PedomanPadat
    sums: tuple[int, ...]
    scaled: Fraction | int
    place: int

    def room(self, base: Fraction | int) -> tuple[Fraction | int, Fraction | int | None]:
        """What may be added to `base` under the same predikat: from the first up to the second."""
        limits = self.padat.batas
        best = self.place + 1 == len(limits)
        return limits[self.place] - base, None if best else limits[self.place + 1] - base


def find_flip(now: Keadaan, arah: Arah, most: int) -> tuple[int, int] | None:
    """The smallest step from 1 to `most` with another predikat, and the place of that one."""
    if most < 1:
        return None
    slopes = dict(arah)
    paths = [
        _Jalur.of(each, now.sums, slopes)
        for each in now.padat.rasio
        if not slopes.keys().isdisjoint(each.sums)
    ]
    if any(isinstance(each.rasio.bentuk, Garis) for each in paths):
        return _along_lines(now, paths, most)
    return _along_steps(now, paths, most)


def _along_steps(now: Keadaan, paths: list["_Jalur"], most: int) -> tuple[int, int] | None:
    changes: dict[int, int] = {}
    for path in paths:
        before = path.fixed(0)
        for point in path.points(most):
            after = path.fixed(point)
            changes[point] = changes.get(point, 0) + after - before
            before = after
    least, below = now.room(now.scaled)
    gained = 0
    for point in sorted(changes):
        gained += changes[point]
        if gained < least or (below is not None and gained >= below):
            return point, now.padat.place(now.scaled + gained)
    return None


def _along_lines(now: Keadaan, paths: list["_Jalur"], most: int) -> tuple[int, int] | None:
    base = now.scaled - sum((path.at(0) for path in paths), Fraction(0))
    least, below = now.room(base)
    starts = sorted({1}.union(*(path.points(most) for path in paths)))
    for start, after in zip(starts, [*starts[1:], most + 1], strict=True):
        whole, curves = 0, []
        for path in paths:
            curve = path.curve(start)
            if curve is None:
                whole += path.fixed(start)
            else:
                curves.append(curve)
        above = None if below is None else below - whole
        found = first_outside(curves, (start, after - 1), least - whole, above)
        if found is not None:
            reached = base + sum((path.at(found) for path in paths), Fraction(0))
            return found, now.padat.place(reached)
    return None


@dataclass(frozen=True, slots=True)
class _Jalur:
    """One ratio along the walk: each of its sums as (value now, growth per rupiah)."""

    rasio: RasioPadat
    pembilang: tuple[int, int]
    penyebut: tuple[int, int]
    bukti: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, rasio: RasioPadat, sums: tuple[int, ...], slopes: dict[int, int]) -> "_Jalur":
        pembilang, penyebut, *bukti = ((sums[each], slopes.get(each, 0)) for each in rasio.sums)
        return cls(rasio, pembilang, penyebut, tuple(bukti))

    def points(self, most: int) -> list[int]:
        """Steps at which something changes its sign, up to `most`, in order."""
        found = set()
        for value, growth in self._forms():
            if growth and (not value or (value < 0) != (growth < 0)):
                root, rest = divmod(abs(value), abs(growth))
                if root and not rest:
                    found.add(root)
                found.add(root + 1)
        return sorted(point for point in found if point <= most)

    def fixed(self, step: int) -> int:
        """The scaled score where it does not slope."""
        penyebut = self.penyebut[0] + self.penyebut[1] * step
        if penyebut <= 0:
            proven = all(value + growth * step > 0 for value, growth in self.bukti)
            return self.rasio.nol if proven else self.rasio.tanpa_bukti
        pembilang = self.pembilang[0] + self.pembilang[1] * step
        bentuk = self.rasio.bentuk
        if isinstance(bentuk, Tangga):
            return bentuk.at(pembilang, penyebut)
        low = bentuk.a * pembilang + bentuk.b * penyebut <= bentuk.c * penyebut * bentuk.minimal
        return bentuk.minimal if low else bentuk.maksimal

    def curve(self, step: int) -> Lengkung | None:
        """How it slopes from this step on; `None` where it stays."""
        bentuk = self.rasio.bentuk
        bottom = self.penyebut[0] + self.penyebut[1] * step
        if isinstance(bentuk, Tangga) or bottom <= 0:
            return None
        top = bentuk.a * (self.pembilang[0] + self.pembilang[1] * step) + bentuk.b * bottom
        if not bentuk.c * bottom * bentuk.minimal < top < bentuk.c * bottom * bentuk.maksimal:
            return None
        return Lengkung(
            (
                bentuk.a * self.pembilang[0] + bentuk.b * self.penyebut[0],
                bentuk.a * self.pembilang[1] + bentuk.b * self.penyebut[1],
            ),
            (bentuk.c * self.penyebut[0], bentuk.c * self.penyebut[1]),
        )

    def at(self, step: int) -> Fraction:
        """The scaled score, sloping or not."""
        curve = self.curve(step)
        return Fraction(self.fixed(step)) if curve is None else curve.at(step)

    def _forms(self) -> Iterator[tuple[int, int]]:
        yield self.penyebut
        yield from self.bukti
        (top, rise), (bottom, fall) = self.pembilang, self.penyebut
        for a, b in self.rasio.limits:
            yield a * top + b * bottom, a * rise + b * fall
