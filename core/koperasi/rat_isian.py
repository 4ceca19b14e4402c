"""What is typed into the list of RAT dates: short days, numbers, and why a text cannot be read."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from core import rupiah, tanggal
from core.koperasi.rat import Rat

KOLOM = ("rat_tanggal", "rat_dilaporkan", "rat_hadir", "rat_berita_acara")
_DAY_MONTH = re.compile(r"([0-9]{1,2})[/.\- ]([0-9]{1,2}|[A-Za-z]+)\.?")
_PEOPLE = re.compile(r"[0-9]{1,3}(\.[0-9]{3})+|[0-9]{1,9}")


@dataclass(frozen=True, slots=True)
class IsianRat:
    """A line as typed: what could be read, and by column what could not."""

    rat: Rat
    salah: Mapping[str, str]


def read_line(texts: Mapping[str, str], tahun_buku: int) -> IsianRat:
    """Read one line; a day without its year is one of the year after the book year."""
    faults: dict[str, str] = {}

    def day(name: str) -> date | None:
        try:
            return read_day(texts.get(name, ""), tahun_buku + 1)
        except tanggal.TanggalUnreadableError as error:
            faults[name] = str(error)
            return None

    held, told = day("rat_tanggal"), day("rat_dilaporkan")
    came = texts.get("rat_hadir", "").strip()
    if came and not _PEOPLE.fullmatch(came):
        faults["rat_hadir"] = "Tulis jumlah orang yang hadir, misalnya 45."
        came = ""
    number = int(came.replace(".", "")) if came else None
    minutes = " ".join(texts.get("rat_berita_acara", "").split())
    return IsianRat(Rat(held, told, number, minutes), faults)


def read_day(text: str, tahun: int) -> date | None:
    """A day, its year understood where it is left out.

    >>> read_day("5/3", 2026), read_day("5 maret", 2026), read_day("5/3/2025", 2026)
    (datetime.date(2026, 3, 5), datetime.date(2026, 3, 5), datetime.date(2025, 3, 5))
    """
    bare = " ".join(text.split())
    hit = _DAY_MONTH.fullmatch(bare)
    if hit is None:
        return tanggal.parse(bare)
    month, gap = hit[2], "/" if hit[2].isdigit() else " "
    return tanggal.parse(f"{hit[1]}{gap}{month}{gap}{tahun}")


def text_of(rat: Rat, kolom: str) -> str:
    """A stored value as it is typed.

    >>> text_of(Rat(date(2026, 3, 5), hadir=1200), "rat_hadir")
    '1.200'
    """
    match kolom:
        case "rat_tanggal":
            return _short(rat.diselenggarakan)
        case "rat_dilaporkan":
            return _short(rat.dilaporkan)
        case "rat_hadir":
            return rupiah.show(rat.hadir)
        case _:
            return rat.berita_acara


def _short(day: date | None) -> str:
    return f"{day:%d/%m/%Y}" if day else ""
