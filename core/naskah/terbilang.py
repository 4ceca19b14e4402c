"""Numbers and days in Indonesian words, as a berita acara has them."""

import re
from datetime import date

from core import tanggal
from core.naskah.teks import NBSP
from core.tanggal import BULAN, HARI

SATUAN = (
    "nol", "satu", "dua", "tiga", "empat", "lima",
    "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas",
)  # fmt: skip
BESARAN = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"), (1000, "ribu"), (100, "ratus"))
LIMIT = 10**15
TITIK = "................"
_DAY = re.compile(rf"(?<!\d)(\d{{1,2}}) ({'|'.join(BULAN)}) (?=\d{{4}}(?!\d))")


def spell(number: int) -> str:
    """A whole number from 0 to below 10**15 in words.

    >>> spell(11), spell(17), spell(24), spell(100), spell(2026)
    ('sebelas', 'tujuh belas', 'dua puluh empat', 'seratus', 'dua ribu dua puluh enam')
    >>> spell(1_000), spell(1_100), spell(1_001_000)
    ('seribu', 'seribu seratus', 'satu juta seribu')
    """
    if not 0 <= number < LIMIT:
        raise ValueError(f"{number} cannot be spelled")
    return " ".join(_words(number)) or SATUAN[0]


def day_in_words(day: date | None) -> str:
    """A day with its weekday, all in words; dotted lines where it is not known yet.

    >>> day_in_words(date(2026, 11, 24))
    'Selasa tanggal dua puluh empat bulan November tahun dua ribu dua puluh enam'
    """
    if day is None:
        return f"{TITIK} tanggal {TITIK} bulan {TITIK} tahun {TITIK}"
    bulan = BULAN[day.month - 1]
    return f"{HARI[day.weekday()]} tanggal {spell(day.day)} bulan {bulan} tahun {spell(day.year)}"


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
    return _DAY.sub(rf"\1{NBSP}\2{NBSP}", text)


def _words(number: int) -> list[str]:
    """The words of a number; none for zero, which is silent inside a larger one."""
    if number < 12:
        return [SATUAN[number]] if number else []
    if number < 20:
        return [SATUAN[number - 10], "belas"]
    if number < 100:
        return [SATUAN[number // 10], "puluh", *_words(number % 10)]
    size, name = next(step for step in BESARAN if number >= step[0])
    many, rest = divmod(number, size)
    # one hundred and one thousand are single words; one million is not
    head = [f"se{name}"] if many == 1 and size <= 1000 else [*_words(many), name]
    return [*head, *_words(rest)]
