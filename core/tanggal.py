"""Dates as the office writes them: Indonesian words on screen and paper, ISO text in the file."""

import re
from datetime import date, datetime

from core.kalender import months, short_months

_ALIAS = {"pebruari": 2, "nopember": 11, "nop": 11, "agt": 8, "ags": 8}
EARLIEST_YEAR = 1900


class TanggalUnreadableError(ValueError):
    """The text is not a date; the message says why, in Indonesian."""


def parse(text: str) -> date | None:
    """Read a date, day first; `None` for a blank field; raises `TanggalUnreadableError`.

    >>> parse("12/03/2025") == parse("12 Maret 2025") == parse("2025-03-12") == date(2025, 3, 12)
    True
    >>> parse("18 NOP 1991")
    datetime.date(1991, 11, 18)
    """
    bare = " ".join(text.split())
    if not bare:
        return None
    if hit := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", bare):
        year, month, day = (int(part) for part in hit.groups())
    elif hit := re.fullmatch(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})", bare):
        day, month, year = (int(part) for part in hit.groups())
    elif hit := re.fullmatch(r"(\d{1,2})[ \-]([A-Za-z]+)\.?[ \-](\d{4})", bare):
        day, month, year = int(hit[1]), _month(hit[2]), int(hit[3])
    else:
        raise TanggalUnreadableError("Tulis tanggal sebagai hari/bulan/tahun, misalnya 12/03/2025.")
    try:
        found = date(year, month, day)
    except ValueError as error:
        raise TanggalUnreadableError(f"Tanggal {bare} tidak ada dalam kalender.") from error
    if found.year < EARLIEST_YEAR:
        raise TanggalUnreadableError(f"Tahun {year} terlalu lama; periksa ketikan.")
    return found


def _month(word: str) -> int:
    lower = word.lower()
    if lower in _ALIAS:
        return _ALIAS[lower]
    for number, (full, short) in enumerate(zip(months(), short_months(), strict=True), start=1):
        if lower in (full.lower(), short.lower()):
            return number
    raise TanggalUnreadableError(f"Nama bulan {word} tidak dikenal.")


def show(day: date | None) -> str:
    """Write a date in words; blank stays blank.

    >>> show(date(2025, 12, 31)), show(None)
    ('31 Desember 2025', '')
    """
    return "" if day is None else f"{day.day} {months()[day.month - 1]} {day.year}"


def show_short(day: date | None) -> str:
    """For narrow columns.

    >>> show_short(date(2025, 3, 12))
    '12 Mar 2025'
    """
    return "" if day is None else f"{day.day} {short_months()[day.month - 1]} {day.year}"


def show_moment(moment: datetime) -> str:
    """A moment of the journal.

    >>> show_moment(datetime(2026, 11, 24, 9, 5))
    '24 November 2026 09.05'
    """
    return f"{show(moment.date())} {moment:%H.%M}"


def year_end(year: int) -> date:
    """The usual cut-off of a list: 31 December."""
    return date(year, 12, 31)
