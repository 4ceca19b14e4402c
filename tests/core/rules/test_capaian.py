"""Capaian and its words: formulas per direction, ranges, n/a, limits of every scale."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.angka import AngkaUnreadableError
from core.errors import AppError
from core.rules.capaian import Rentang, read_target, show_target
from core.rules.schema import Lawbook

RENTANG = Rentang(Fraction(80), Fraction(90))


def test_the_example_of_the_office_comes_out_of_printed_figures(lawbook: Lawbook) -> None:
    printed = lawbook.capaian.capaian_tercetak(Fraction(20), Fraction("15.82"), "tinggi")

    assert printed == Fraction("79.10")
    assert lawbook.capaian.kategori(printed) == "Tinggi"


@pytest.mark.parametrize(
    ("target", "realisasi", "arah"),
    [
        (None, Fraction(1), "tinggi"),
        (Fraction(1), None, "tinggi"),
        (Fraction(0), Fraction(1), "tinggi"),
        (Fraction(0), Fraction(0), "rendah"),
        (None, None, "rentang"),
    ],
)
def test_without_target_or_realisasi_there_is_no_capaian(
    lawbook: Lawbook, target: Fraction | None, realisasi: Fraction | None, arah: str
) -> None:
    assert lawbook.capaian.capaian(target, realisasi, arah) is None
    assert lawbook.capaian.capaian_tercetak(target, realisasi, arah) is None


def test_no_capaian_has_no_category(lawbook: Lawbook) -> None:
    assert lawbook.capaian.kategori(None) is None


@pytest.mark.parametrize(
    ("realisasi", "capaian"),
    [
        ("80", "100"),
        ("85", "100"),
        ("90", "100"),
        ("99", "110"),
        ("40", "50"),
    ],
)
def test_a_range_is_met_inside_it(lawbook: Lawbook, realisasi: str, capaian: str) -> None:
    found = lawbook.capaian.capaian(RENTANG, Fraction(realisasi), "rentang")

    assert found == Fraction(capaian)


def test_a_range_needs_its_direction(lawbook: Lawbook) -> None:
    with pytest.raises(AppError, match="rentang"):
        lawbook.capaian.capaian(RENTANG, Fraction(1), "tinggi")


@given(
    target=st.fractions(min_value=1, max_value=1000), times=st.fractions(min_value=0, max_value=3)
)
def test_high_and_low_mirror_each_other(
    lawbook: Lawbook, target: Fraction, times: Fraction
) -> None:
    high = lawbook.capaian.capaian(target, target * times, "tinggi")
    low = lawbook.capaian.capaian(target, target * times, "rendah")

    assert high == 100 * times
    assert low == 200 - 100 * times


def test_every_scale_puts_each_limit_on_its_side(lawbook: Lawbook) -> None:
    hair = Fraction(1, 1000)
    for skala in lawbook.capaian.skala.values():
        for better, worse in zip(skala.kelas, skala.kelas[1:], strict=False):
            inside = better.minimal is not None
            limit = better.minimal if better.minimal is not None else better.lebih_dari
            assert limit is not None

            words = [lawbook.capaian.kategori(limit + step, skala.id) for step in (-hair, 0, hair)]

            on_it = better.sebutan if inside else worse.sebutan
            assert words == [worse.sebutan, on_it, better.sebutan]


def test_far_beyond_a_hundred_stays_in_the_top_category(lawbook: Lawbook) -> None:
    assert lawbook.capaian.kategori(Fraction(250)) == "Sangat Tinggi"
    assert lawbook.capaian.kategori(Fraction(-20)) == "Sangat Rendah"


@pytest.mark.parametrize("text", ["90-80", "80-80", "8,5,5-9", "banyak"])
def test_an_unreadable_target_is_refused(text: str) -> None:
    with pytest.raises(AngkaUnreadableError):
        read_target(text)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("80-90", RENTANG),
        (" 80 \u2013 90 ", RENTANG),
        ("7,5-10", Rentang(Fraction("7.5"), Fraction(10))),
        ("", None),
    ],
)
def test_a_target_is_read_as_it_is_typed(text: str, target: Rentang | None) -> None:
    assert read_target(text) == target


@pytest.mark.parametrize(
    ("target", "text"),
    [(None, ""), (Fraction(20), "20,00"), (RENTANG, "80,00\u201390,00")],
)
def test_a_target_is_shown_with_two_decimals(target: Fraction | Rentang | None, text: str) -> None:
    assert show_target(target) == text
