"""A total as it is shown, on screen and paper alike: never rounded over a limit it missed."""

from collections.abc import Iterable
from fractions import Fraction

from core import angka

DIGITS, MOST_DIGITS = 2, 8


def show_skor(total: Fraction, limits: Iterable[Fraction] = ()) -> str:
    """Two decimals, or as many as it takes to stay below a limit not reached.

    >>> show_skor(Fraction(79997, 1000)), show_skor(Fraction(79997, 1000), [Fraction(80)])
    ('80,00', '79,997')
    """
    return angka.show(total, _digits(total, limits))


def round_skor(total: Fraction, limits: Iterable[Fraction] = ()) -> Fraction:
    """The number that `show_skor` shows.

    >>> round_skor(Fraction(79997, 1000), [Fraction(80)])
    Fraction(79997, 1000)
    """
    return angka.round_half_up(total, _digits(total, limits))


def show_selisih(points: Fraction) -> str:
    """Points between two totals with two decimals, or as many as show that there are some.

    >>> show_selisih(Fraction(5, 2)), show_selisih(Fraction(-3, 1000)), show_selisih(Fraction(0))
    ('2,50', '−0,003', '0,00')
    """
    digits = DIGITS
    while points and digits < MOST_DIGITS and not angka.round_half_up(points, digits):
        digits += 1
    return angka.show_signed(points, digits)


def _digits(total: Fraction, limits: Iterable[Fraction]) -> int:
    missed = [limit for limit in limits if limit > total]
    digits = DIGITS
    while digits < MOST_DIGITS and any(
        limit <= angka.round_half_up(total, digits) for limit in missed
    ):
        digits += 1
    return digits
