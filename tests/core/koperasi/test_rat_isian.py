"""What is typed into the list of RAT dates: read whole, or told why not."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.koperasi.rat import Rat
from core.koperasi.rat_isian import KOLOM, read_day, read_line, text_of

DATES = st.none() | st.dates(date(1950, 1, 1), date(2199, 12, 31))
PEOPLE = st.none() | st.integers(0, 9_999_999)
WORDS = st.text(alphabet=st.characters(min_codepoint=33, max_codepoint=126), max_size=20)


@given(rat=st.builds(Rat, DATES, DATES, PEOPLE, WORDS))
def test_what_is_stored_is_read_back_the_same(rat: Rat) -> None:
    texts = {key: text_of(rat, key) for key in KOLOM}

    assert read_line(texts, 2025) == read_line(texts, 1990)
    assert (read_line(texts, 2025).rat, read_line(texts, 2025).salah) == (rat, {})


@given(texts=st.fixed_dictionaries({key: st.text(max_size=14) for key in KOLOM}))
def test_hostile_text_is_told_or_read_and_never_breaks(texts: dict[str, str]) -> None:
    read = read_line(texts, 2025)

    for key in ("rat_tanggal", "rat_dilaporkan", "rat_hadir"):
        blank = not texts[key].strip()
        known = text_of(read.rat, key) != ""
        assert (key in read.salah) == (not blank and not known)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5/3", date(2026, 3, 5)),
        ("5-3", date(2026, 3, 5)),
        ("5 Mar", date(2026, 3, 5)),
        ("5 maret 2025", date(2025, 3, 5)),
        ("2026-03-05", date(2026, 3, 5)),
        ("", None),
    ],
)
def test_a_day_without_its_year_is_of_the_year_after(text: str, expected: date | None) -> None:
    assert read_day(text, 2026) == expected


def test_each_fault_stands_at_its_column() -> None:
    read = read_line({"rat_tanggal": "31/2", "rat_dilaporkan": "besok", "rat_hadir": "-3"}, 2025)

    assert list(read.salah) == ["rat_tanggal", "rat_dilaporkan", "rat_hadir"]
    assert read.salah["rat_tanggal"] == "Tanggal 31/2/2026 tidak ada dalam kalender."
    assert read.rat == Rat()
