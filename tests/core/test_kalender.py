"""Names of months and days: babel's, as an office of the city writes them, asked once."""

from datetime import date

import babel
import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from core import tanggal
from core.kalender import months, short_months, weekdays

DAYS = st.dates(date(1900, 1, 1), date(2200, 12, 31))


def test_the_names_are_those_of_official_papers() -> None:
    assert " ".join(months()) == (
        "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember"
    )
    assert " ".join(short_months()) == "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des"
    assert " ".join(weekdays()) == "Senin Selasa Rabu Kamis Jumat Sabtu Minggu"


@given(DAYS)
def test_a_day_is_written_as_babel_writes_it(day: date) -> None:
    assert tanggal.show(day) == format_date(day, "long", locale="id")
    assert tanggal.show_short(day) == format_date(day, "medium", locale="id")
    assert weekdays()[day.weekday()] == format_date(day, "EEEE", locale="id")


@given(DAYS)
def test_both_ways_of_writing_are_read_back(day: date) -> None:
    assert tanggal.parse(tanggal.show(day)) == day
    assert tanggal.parse(tanggal.show_short(day)) == day


def test_a_long_list_asks_the_library_once(monkeypatch: pytest.MonkeyPatch) -> None:
    tanggal.show(date(2026, 1, 2))
    monkeypatch.setattr(babel, "Locale", None)

    assert tanggal.show(date(2026, 12, 2)) == "2 Desember 2026"
