"""Numbers in words: read back by their own rules, and the words that trip others up."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.naskah.terbilang import LIMIT, day_in_words, hold_days, spell

UNITS = {
    "nol": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7,
    "delapan": 8, "sembilan": 9, "sepuluh": 10, "sebelas": 11,
}  # fmt: skip
SIZES = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12}


def read(words: str) -> int:
    """The number that words mean, read from left to right."""
    total, part = 0, 0
    for word in words.replace("seribu", "satu ribu").replace("seratus", "satu ratus").split():
        match word:
            case "belas":
                part += 10
            case "puluh":
                part = part // 100 * 100 + part % 100 * 10
            case "ratus":
                part *= 100
            case _ if word in SIZES:
                total, part = total + part * SIZES[word], 0
            case _:
                part += UNITS[word]
    return total + part


@given(st.integers(0, LIMIT - 1) | st.integers(0, 12_000))
def test_words_read_back_are_the_number(number: int) -> None:
    assert read(spell(number)) == number


@given(st.integers(0, LIMIT - 1))
def test_one_hundred_and_one_thousand_are_single_words(number: int) -> None:
    words = f" {spell(number)} "

    assert " satu ratus " not in words
    assert not re.search(r"(?<!puluh|ratus) satu ribu ", words)
    assert "  " not in words
    assert spell(number).strip() == spell(number)


@given(st.integers(1, LIMIT - 1))
def test_less_than_nothing_is_minus(number: int) -> None:
    assert spell(-number) == f"minus {spell(number)}"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "nol"),
        (10, "sepuluh"),
        (11, "sebelas"),
        (12, "dua belas"),
        (20, "dua puluh"),
        (31, "tiga puluh satu"),
        (110, "seratus sepuluh"),
        (111, "seratus sebelas"),
        (1001, "seribu satu"),
        (2011, "dua ribu sebelas"),
        (11_000, "sebelas ribu"),
        (21_000, "dua puluh satu ribu"),
        (101_000, "seratus satu ribu"),
        (1_000_000, "satu juta"),
        (1_001_000, "satu juta seribu"),  # num2words: satu juta satu ribu
        (1_021_000, "satu juta dua puluh satu ribu"),
        (2_000_001_001, "dua miliar seribu satu"),
        (1_000_000_001_100, "satu triliun seribu seratus"),
        (-1_500, "minus seribu lima ratus"),
    ],
)
def test_known_numbers(number: int, words: str) -> None:
    assert spell(number) == words


@pytest.mark.parametrize("number", [-LIMIT, LIMIT])
def test_what_no_paper_spells_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match="cannot be spelled"):
        spell(number)


def test_a_day_not_known_yet_leaves_room_for_its_words() -> None:
    assert day_in_words(None).count("....") >= 4
    assert day_in_words(date(2026, 1, 1)) == (
        "Kamis tanggal satu bulan Januari tahun dua ribu dua puluh enam"
    )


def test_only_days_are_held_together() -> None:
    held = hold_days("12 Mei 2025 dan 3 Mei; 12 koperasi 2025").replace("\u00a0", "_")

    assert held == "12_Mei_2025 dan 3 Mei; 12 koperasi 2025"
