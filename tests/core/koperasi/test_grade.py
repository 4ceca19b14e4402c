"""The grade that RAT suggest, by the rules printed on the page of NIK koperasi."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.koperasi.grade import suggest_grade

OLD = date(2001, 5, 4)
YEARS = st.sets(st.integers(2015, 2026))
FOUNDED = st.none() | st.dates(date(1970, 1, 1), date(2026, 12, 31))


def grade(*years: int, berdiri: date | None = OLD, kkmp: bool = False) -> str:
    return suggest_grade(set(years), berdiri=berdiri, tahun_buku=2025, kkmp=kkmp).grade


@pytest.mark.parametrize(
    ("years", "berdiri", "expected"),
    [
        ((2023, 2024, 2025), OLD, "A"),
        ((2022, 2023, 2024), OLD, "B"),
        ((2024, 2025), OLD, "B"),
        ((2023, 2025), OLD, "B"),
        ((2025,), OLD, "C2"),
        ((2024,), OLD, ""),
        ((2023,), OLD, ""),
        ((2022,), OLD, "D"),
        ((), OLD, "D"),
        ((2025,), date(2023, 1, 1), "C1"),
        ((2024,), date(2023, 1, 1), "C1"),
        ((2025,), date(2022, 12, 31), "C2"),
        ((2024, 2025), date(2023, 1, 1), "B"),
        ((), date(2025, 5, 5), "D"),
    ],
)
def test_the_printed_rules(years: tuple[int, ...], berdiri: date, expected: str) -> None:
    assert grade(*years, berdiri=berdiri) == expected


def test_a_blank_founding_date_counts_as_old_except_for_a_kkmp() -> None:
    assert grade(2025, berdiri=None) == "C2"
    assert grade(2025, berdiri=None, kkmp=True) == "C1"


def test_the_reason_names_the_years() -> None:
    assert suggest_grade({2023, 2024, 2025}, berdiri=OLD, tahun_buku=2025).sebab == (
        "RAT tahun buku 2023, 2024, dan 2025 dilaporkan semua"
    )
    assert "2023–2025" in suggest_grade(set(), berdiri=OLD, tahun_buku=2025).sebab


@given(years=YEARS, berdiri=FOUNDED, kkmp=st.booleans())
def test_only_the_last_three_years_matter(
    years: set[int], berdiri: date | None, kkmp: bool
) -> None:
    seen = {year for year in years if 2023 <= year <= 2025}

    whole = suggest_grade(years, berdiri=berdiri, tahun_buku=2025, kkmp=kkmp)

    assert whole == suggest_grade(seen, berdiri=berdiri, tahun_buku=2025, kkmp=kkmp)
    assert (whole.grade == "A") == (len(seen) == 3)
    assert (whole.grade == "B") == (len(seen) == 2)
    assert (whole.grade == "D") == (not seen)
    assert whole.sebab


@given(years=YEARS, berdiri=FOUNDED, more=st.integers(2023, 2025))
def test_another_report_never_lowers_a_grade(
    years: set[int], berdiri: date | None, more: int
) -> None:
    order = ["D", "", "C2", "C1", "B", "A"]
    before = suggest_grade(years, berdiri=berdiri, tahun_buku=2025)
    after = suggest_grade(years | {more}, berdiri=berdiri, tahun_buku=2025)

    assert order.index(after.grade) >= order.index(before.grade)
