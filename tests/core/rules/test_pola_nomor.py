"""Numbers by a pattern: what a pattern may say, and which number comes next."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.rules.pola_nomor import POLA_BAWAAN, next_number, pattern_fault


@pytest.mark.parametrize(
    ("pola", "words"),
    [
        ("{urut}", ""),
        ("{urut:03}/SK/{tahun}/{tahun_buku}", ""),
        ("SK/{tahun}", "satu kali"),
        ("{urut}/{urut}", "satu kali"),
        ("{nomor}/{urut}", "tidak mengenal {nomor}"),
        ("{}/{urut}", "tidak mengenal {}"),
        ("{urut.real}", "tidak mengenal"),
        ("{urut", "tidak berpasangan"),
        ("{urut:3}", "Lebar angka"),
        ("{urut:03}/{tahun:02}", "Lebar angka"),
        ("{urut!r}", "Lebar angka"),
        ("{urut:{tahun}}", "Lebar angka"),
    ],
)
def test_a_pattern_is_refused_with_a_reason(pola: str, words: str) -> None:
    fault = pattern_fault(pola)

    assert words in fault
    assert bool(fault) == bool(words)


def test_the_next_number_counts_only_this_pattern_and_year() -> None:
    used = ["007/SK-KES/2025", "031/SK-KES/2026", "99/lain/2026", " 032/SK-KES/2026 "]

    assert next_number(POLA_BAWAAN, used, tahun=2026, tahun_buku=2025) == "033/SK-KES/2026"
    assert next_number(POLA_BAWAAN, used, tahun=2027, tahun_buku=2026) == "001/SK-KES/2027"


def test_signs_of_a_pattern_stand_for_themselves() -> None:
    given_ = ["1.(a)", "21x(a)"]

    assert next_number("{urut}.(a)", given_, tahun=2026, tahun_buku=2025) == "2.(a)"


def test_the_book_year_may_stand_in_the_number() -> None:
    used = ["4/2024"]

    assert next_number("{urut}/{tahun_buku}", used, tahun=2026, tahun_buku=2025) == "1/2025"


@given(st.lists(st.integers(min_value=1, max_value=5000), max_size=30))
def test_a_proposed_number_was_never_given(numbers: list[int]) -> None:
    used = [POLA_BAWAAN.format(urut=n, tahun=2026) for n in numbers]

    assert next_number(POLA_BAWAAN, used, tahun=2026, tahun_buku=2025) not in used
