"""Numbers (num2words) and days in Indonesian words, as a berita acara has them."""

import re
from datetime import date
from functools import cache

from core import tanggal
from core.kalender import BAHASA, months, weekdays
from core.naskah.teks import NBSP

LIMIT = 10**15
TITIK = "................"
# one thousand is a single word; num2words writes "satu ribu" behind a million
_ONE_THOUSAND = re.compile(r"(?<=juta |liar |liun )satu ribu\b")


def spell(number: int) -> str:
    """A whole number between -10**15 and 10**15 in words.

    >>> spell(11), spell(17), spell(24), spell(100), spell(2026)
    ('sebelas', 'tujuh belas', 'dua puluh empat', 'seratus', 'dua ribu dua puluh enam')
    >>> spell(1_000), spell(1_100), spell(1_001_000), spell(-5)
    ('seribu', 'seribu seratus', 'satu juta seribu', 'minus lima')
    """
    if not -LIMIT < number < LIMIT:
        raise ValueError(f"{number} cannot be spelled")
    from num2words import num2words  # type: ignore[import-untyped] # the library ships no types

    words = _ONE_THOUSAND.sub("seribu", num2words(abs(number), lang=BAHASA))
    return f"minus {words}" if number < 0 else words


def day_in_words(day: date | None) -> str:
    """A day with its weekday, all in words; dotted lines where it is not known yet.

    >>> day_in_words(date(2026, 11, 24))
    'Selasa tanggal dua puluh empat bulan November tahun dua ribu dua puluh enam'
    """
    if day is None:
        return f"{TITIK} tanggal {TITIK} bulan {TITIK} tahun {TITIK}"
    hari, bulan = weekdays()[day.weekday()], months()[day.month - 1]
    return f"{hari} tanggal {spell(day.day)} bulan {bulan} tahun {spell(day.year)}"


def held(day: date | None) -> str:
    """A day as `tanggal.show` writes it, on one line.

    >>> held(date(2026, 11, 24)).replace(NBSP, "_")
    '24_November_2026'
    """
    return tanggal.show(day).replace(" ", NBSP)


def hold_days(text: str) -> str:
    """Keep every day that a text names on one line.

    >>> hold_days("Berita Acara Nomor 1 tanggal 24 November 2026").replace(NBSP, "_")
    'Berita Acara Nomor 1 tanggal 24_November_2026'
    """
    return _day().sub(rf"\1{NBSP}\2{NBSP}", text)


@cache
def _day() -> re.Pattern[str]:
    return re.compile(rf"(?<!\d)(\d{{1,2}}) ({'|'.join(months())}) (?=\d{{4}}(?!\d))")
