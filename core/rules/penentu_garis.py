"""First whole step at which a sum of quotients of straight lines leaves its room, exactly.

Multiplied out, the question is where a polynomial with whole coefficients turns negative. On whole
numbers it is monotone between the sign changes of its own differences, which are a polynomial of
one degree less: so the sign changes are found from the differences up, by halving.
"""

from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise, zip_longest
from math import comb

# coefficients from the constant up
Polinom = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Lengkung:
    """atas / bawah, each (value at 0, growth per step); `bawah` stays above zero where used."""

    atas: tuple[int, int]
    bawah: tuple[int, int]

    def at(self, step: int) -> Fraction:
        return Fraction(self.atas[0] + self.atas[1] * step, self.bawah[0] + self.bawah[1] * step)


def first_outside(
    curves: list[Lengkung],
    steps: tuple[int, int],
    least: Fraction | int,
    below: Fraction | int | None,
) -> int | None:
    """The first of the steps, ends included, whose sum is under `least` or has reached `below`."""
    first, last = steps
    ends = [sorted((curve.at(first), curve.at(last))) for curve in curves]
    found = []
    # each quotient is monotone: the ends bound it
    if sum((low for low, _ in ends), Fraction(0)) < least:
        found.append(_first_negative(_over(curves, least), first, last))
    if below is not None and sum((high for _, high in ends), Fraction(0)) >= below:
        reached = _over(curves, below)
        # whole values: at least 0 is the same as more than -1
        under = (-reached[0] - 1, *(-each for each in reached[1:]))
        found.append(_first_negative(under, first, last))
    return min((each for each in found if each is not None), default=None)


def _over(curves: list[Lengkung], limit: Fraction | int) -> Polinom:
    """The sum of the curves less the limit, times all denominators: its sign is what counts."""
    shared: dict[tuple[int, int], Polinom] = {}
    for curve in curves:
        shared[curve.bawah] = _plus(shared.get(curve.bawah, ()), curve.atas)
    whole: Polinom = (-limit.numerator,)
    bottom: Polinom = (limit.denominator,)
    for bawah, atas in shared.items():
        whole = _plus(_times(whole, bawah), _times(bottom, atas))
        bottom = _times(bottom, bawah)
    return whole


def _plus(one: Polinom, other: Polinom) -> Polinom:
    return tuple(a + b for a, b in zip_longest(one, other, fillvalue=0))


def _times(one: Polinom, other: Polinom) -> Polinom:
    product = [0] * (len(one) + len(other) - 1)
    for i, a in enumerate(one):
        for j, b in enumerate(other):
            product[i + j] += a * b
    return tuple(product)


def _first_negative(polinom: Polinom, first: int, last: int) -> int | None:
    if _at(polinom, first) < 0:
        return first
    return next(iter(_turns(polinom, first, last)), None)


def _turns(polinom: Polinom, first: int, last: int) -> list[int]:
    """Every step after `first`, up to `last`, whose sign differs from the step before.

    Signs are two here: negative, and not.
    """
    if first >= last or not any(polinom[1:]):
        return []
    found = []
    corners = [first, *_turns(_difference(polinom), first, last - 1), last]
    for start, end in pairwise(corners):
        negative = _at(polinom, start) < 0
        if negative == (_at(polinom, end) < 0):
            continue
        low, high = start, end
        while high - low > 1:
            middle = (low + high) // 2
            if (_at(polinom, middle) < 0) == negative:
                low = middle
            else:
                high = middle
        found.append(high)
    return found


def _difference(polinom: Polinom) -> Polinom:
    """p(k + 1) - p(k)."""
    degree = len(polinom) - 1
    return tuple(
        sum(polinom[power] * comb(power, low) for power in range(low + 1, degree + 1))
        for low in range(degree)
    )


def _at(polinom: Polinom, step: int) -> int:
    value = 0
    for coefficient in reversed(polinom):
        value = value * step + coefficient
    return value
