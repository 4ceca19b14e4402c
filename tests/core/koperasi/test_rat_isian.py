"""What is typed into the list of RAT dates is read whole, or said why not."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.koperasi.rat import Rat
from core.koperasi.rat_isian import KOLOM, read_day, read_line, text_of

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
MINUTES = st.text("abc/-. 012", max_size=20).map(lambda text: " ".join(text.split()))


@given(
    st.builds(Rat, st.none() | DAYS, st.none() | DAYS, st.none() | st.integers(0, 10**9), MINUTES),
    st.integers(1990, 2090),
)
def test_what_is_shown_is_read_back_as_it_is_stored(rat: Rat, tahun_buku: int) -> None:
    read = read_line({key: text_of(rat, key) for key in KOLOM}, tahun_buku)

    assert (read.rat, dict(read.salah)) == (rat, {})


@given(st.dictionaries(st.sampled_from(KOLOM), st.text(max_size=12)))
def test_no_typing_breaks_the_reader_and_no_fault_comes_with_a_value(texts: dict[str, str]) -> None:
    read = read_line(texts, 2025)

    values = dict(zip(KOLOM, (read.rat.diselenggarakan, read.rat.dilaporkan), strict=False))
    values["rat_hadir"] = read.rat.hadir  # type: ignore[assignment] # people, not a day
    for key, text in texts.items():
        if key != "rat_berita_acara" and text.strip():
            assert (key in read.salah) == (values[key] is None)


@pytest.mark.parametrize("text", ["5/3", "05-03", "5.3", "5 3", "5 maret", "5 Mar", " 5  maret "])
def test_a_day_without_its_year_is_one_of_the_year_after_the_book_year(text: str) -> None:
    assert read_line({"rat_tanggal": text}, 2025).rat.diselenggarakan == date(2026, 3, 5)


def test_a_whole_date_is_kept_as_it_is_written() -> None:
    assert read_day("12 Desember 2025", 2026) == date(2025, 12, 12)
    assert read_day("", 2026) is None


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("rat_tanggal", "29/2"),
        ("rat_dilaporkan", "5 mart"),
        ("rat_hadir", "empat"),
        ("rat_hadir", "1.20"),
        ("rat_hadir", "-3"),
    ],
)
def test_what_cannot_be_read_is_said_in_its_column(key: str, text: str) -> None:
    read = read_line({key: text}, 2024 if text == "5 mart" else 2025)

    assert list(read.salah) == [key]
    assert read.rat == Rat()
