"""Money, exact numbers and dates survive the way through text."""

from contextlib import suppress
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import angka, rupiah, tanggal

FRACTIONS = st.fractions(min_value=-(10**9), max_value=10**9, max_denominator=10**6)


@given(st.integers(-rupiah.LARGEST, rupiah.LARGEST))
def test_every_amount_reads_back_as_it_was_shown(amount: int) -> None:
    assert rupiah.parse(rupiah.show(amount)) == amount
    assert rupiah.parse(rupiah.show_rp(amount)) == amount


@given(st.text(max_size=30))
def test_reading_an_amount_never_ends_in_anything_but_an_amount_or_a_complaint(text: str) -> None:
    amount: int | None = None
    with suppress(rupiah.RupiahUnreadableError):
        amount = rupiah.parse(text)

    assert amount is None or abs(amount) <= rupiah.LARGEST


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("1.250.000", 1_250_000),
        ("Rp1.250.000,00", 1_250_000),
        ("Rp. 1.250.000,-", 1_250_000),
        ("rp 5", 5),
        ("(1.000)", -1_000),
        ("-1.000", -1_000),
        ("Rp -1.000", -1_000),
        ("\u00a01 250", 1_250),
        ("1000000", 1_000_000),
    ],
)
def test_amounts_as_officers_write_them(text: str, amount: int) -> None:
    assert rupiah.parse(text) == amount


@pytest.mark.parametrize(
    "text", ["1,5", "12.34", "1.2345", "abc", "1e6", "10 jt", "1.000.000.000.000.001", "--5", "(5"]
)
def test_what_is_no_whole_rupiah_is_refused(text: str) -> None:
    with pytest.raises(rupiah.RupiahUnreadableError):
        rupiah.parse(text)


@given(FRACTIONS)
def test_exact_text_reads_back_equal(value: Fraction) -> None:
    assert angka.read_exact(angka.exact(value)) == value


@given(FRACTIONS, st.integers(0, 6))
def test_rounding_is_within_half_a_unit_and_halves_go_away_from_zero(
    value: Fraction, digits: int
) -> None:
    rounded = angka.round_half_up(value, digits)

    unit = Fraction(1, 10**digits)
    assert abs(rounded - value) <= unit / 2
    assert (rounded / unit).denominator == 1
    if abs(rounded - value) == unit / 2:
        assert abs(rounded) > abs(value)


@given(FRACTIONS)
def test_a_shown_number_reads_back_as_the_rounded_one(value: Fraction) -> None:
    assert angka.parse(angka.show(value)) == angka.round_half_up(value)


@pytest.mark.parametrize("text", ["1/0", "x", "1,2", "", "nan", "1e5"])
def test_no_inexact_text_is_read_as_exact(text: str) -> None:
    with pytest.raises(angka.AngkaUnreadableError):
        angka.read_exact(text)


@pytest.mark.parametrize("text", ["7,x", "tujuh", "1.2.3", "1,2,3"])
def test_no_word_is_read_as_a_number(text: str) -> None:
    with pytest.raises(angka.AngkaUnreadableError):
        angka.parse(text)


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_every_date_reads_back_as_it_was_shown(day: date) -> None:
    assert tanggal.parse(tanggal.show(day)) == day
    assert tanggal.parse(tanggal.show_short(day)) == day
    assert tanggal.parse(f"{day:%d/%m/%Y}") == day
    assert tanggal.parse(day.isoformat()) == day


@pytest.mark.parametrize(
    "text", ["31/02/2025", "1/13/2025", "12 Foo 2025", "2025", "1/1/25", "1/1/1800"]
)
def test_what_is_no_date_is_refused_in_words(text: str) -> None:
    with pytest.raises(tanggal.TanggalUnreadableError, match=r"\w+ \w+"):
        tanggal.parse(text)
