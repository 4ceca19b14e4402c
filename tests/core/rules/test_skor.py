"""What is shown of a total keeps to its side of every limit."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import angka
from core.rules.banding import compare
from core.rules.skor import MOST_DIGITS, round_skor, show_selisih, show_skor
from tests.hasil_contoh import SKALA, hasil

LIMITS = tuple(each.minimal for each in SKALA)
TOTALS = st.fractions(0, 100)


@given(TOTALS)
def test_a_shown_total_is_on_its_side_and_as_near_as_can_be(total: Fraction) -> None:
    shown = round_skor(total, LIMITS)

    near = [angka.round_half_up(total, digits) for digits in (2, MOST_DIGITS)]
    assert shown == angka.parse(show_skor(total, LIMITS))
    assert shown in near or abs(shown - total) < Fraction(1, 100)
    assert [shown >= limit for limit in LIMITS] == [total >= limit for limit in LIMITS] or (
        shown == near[1]
    )


@given(st.fractions(-100, 100))
def test_points_are_zero_only_where_there_are_none(points: Fraction) -> None:
    shown = angka.parse(show_selisih(points))

    assert shown == angka.round_half_up(points) or shown is not None
    if abs(points) >= Fraction(1, 10**MOST_DIGITS):
        assert bool(shown) == bool(points)


@pytest.mark.parametrize(
    ("total", "told"),
    [(Fraction(79997, 1000), "79,997"), (Fraction(80), "80,00"), (Fraction(3, 2), "1,50")],
)
def test_a_report_says_its_own_total(total: Fraction, told: str) -> None:
    assert replace(hasil((70, 70, 70)), total=total).skor == told


def test_a_comparison_says_totals_and_their_distance_the_same_way() -> None:
    before = hasil((80, 80, 80))
    after = replace(before, total=Fraction(79997, 1000), predikat="Cukup Sehat")

    assert compare(before, after).kalimat == (
        "Skor turun 0,003 poin, dari 80,00 ke 79,997; predikat Sehat menjadi Cukup Sehat."
    )
