"""Dates of a cell: day first, Excel's numbers, and what only looks like one."""

import re
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Any

from core import tanggal
from core.impor.model import Kolom
from core.impor.sel_teks import DIRAPIKAN, SelUnreadableError, is_blank, note_of_blank, shown, tidy
from core.kalender import weekdays

_EPOCH = date(1899, 12, 30)
_SERI_AWAL, _SERI_AKHIR = 10_000, 73_050
_TAHUN_AWAL, _TAHUN_AKHIR = 1900, 2100
_NOL = re.compile(r"0{1,2}[/.\- ]0{1,2}[/.\- ]0{2,4}|0{4}-0{2}-0{2}(?: 0{2}:0{2}:0{2})?")
_JAM = re.compile(r"(?:[ T]|, ?)\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?(?: ?[AP]M| WIB|Z)?",
                  re.IGNORECASE)  # fmt: skip
_TAHUN_SAJA = re.compile(r"\d{4}")
_DUA_ANGKA = re.compile(r"\d{1,2}[/.\- ](?:\d{1,2}|[A-Za-z]{3,9})[/.\- ]\d{2}")


def read_date(kolom: Kolom, cell: Any) -> tuple[date | None, str]:
    """A day, and a note where something was left out or read from a number."""
    match cell:
        case datetime():
            note = "Jamnya tidak dicatat." if cell.time() != time() else ""
            return _sound(kolom, cell.date()), note
        case date():
            return _sound(kolom, cell), ""
        case bool() | time() | timedelta():
            raise SelUnreadableError(f"{kolom.label} berisi {shown(cell)}, bukan tanggal.")
        case int() | float():
            return _serial(kolom, cell)
        case str():
            return _text(kolom, tidy(cell), cell)
        case _:
            raise SelUnreadableError(f"{kolom.label} tidak terbaca.")


def _text(kolom: Kolom, text: str, cell: str) -> tuple[date | None, str]:
    if is_blank(text):
        return None, note_of_blank(cell)
    if _NOL.fullmatch(text):
        return None, f"“{text}” dibaca kosong."
    if _TAHUN_SAJA.fullmatch(text):
        raise _year_only(kolom, text)
    if text.isascii() and text.isdigit() and len(text) == 5:
        return _serial(kolom, int(text))
    bare = _weekday().sub("", text, count=1)
    day = _JAM.sub("", bare)
    if _DUA_ANGKA.fullmatch(day):
        raise SelUnreadableError(
            f"{kolom.label} “{text}” ditulis dengan tahun dua angka; tulis empat angka."
        )
    notes = [] if text == cell else [DIRAPIKAN]
    if day != bare:
        notes.append("Jamnya tidak dicatat.")
    return tanggal.parse(day), " ".join(notes)


@cache
def _weekday() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(weekdays())}|Jum'at),? ", re.IGNORECASE)


def _serial(kolom: Kolom, cell: float) -> tuple[date, str]:
    """A day counted as Excel does."""
    if cell != cell or abs(cell) > 10**9:  # noqa: PLR0124 - not a number
        raise SelUnreadableError(f"{kolom.label} berisi {shown(cell)}, bukan tanggal.")
    whole = int(cell)
    if whole == cell and _TAHUN_AWAL <= whole <= _TAHUN_AKHIR:
        raise _year_only(kolom, str(whole))
    if not _SERI_AWAL <= whole <= _SERI_AKHIR:
        raise SelUnreadableError(f"{kolom.label} berisi {shown(cell)}, bukan tanggal.")
    day = _EPOCH + timedelta(days=whole)
    note = f"Bilangan {whole} dari Excel dibaca {tanggal.show(day)}."
    return day, note if whole == cell else f"{note} Jamnya tidak dicatat."


def _sound(kolom: Kolom, day: date) -> date:
    if day.year < tanggal.EARLIEST_YEAR:
        raise SelUnreadableError(f"{kolom.label}: tahun {day.year} terlalu lama; periksa ketikan.")
    return day


def _year_only(kolom: Kolom, text: str) -> SelUnreadableError:
    return SelUnreadableError(
        f"{kolom.label} hanya berisi tahun {text}; tulis tanggal lengkap atau kosongkan."
    )
