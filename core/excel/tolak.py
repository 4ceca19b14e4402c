"""Refused rows as a workbook: heads kept, bad cells coloured with the reason in a comment."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

WARNA = "FFD9D3"
JUDUL_ALASAN = "Alasan ditolak"
LEMBAR_TANDA = "_siku"
CATATAN_TERBANYAK = 5_000
"""So many cells get a comment at most; the column of reasons names the others too."""
_DATE = "dd/mm/yyyy"


@dataclass(frozen=True, slots=True)
class BarisTolak:
    """One refused row: its number in the sheet from 1, why, and the columns (from 0) at fault."""

    nomor: int
    alasan: str
    sel: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Tolakan:
    """What goes back to the officer.

    `kepala` are the numbers, from 1, of the rows of titles and heads; `tanda` are facts kept on a
    hidden sheet, so that the program knows the file again.
    """

    lembar: str
    kepala: Sequence[int]
    lebar: int
    baris: Sequence[BarisTolak]
    tanda: Mapping[str, str]


def write_new(target: Path, tolakan: Tolakan, cells: Mapping[int, Sequence[Any]]) -> None:
    """A workbook of the same columns, made anew. `cells` holds heads and refused rows by number."""
    from xlsxwriter import Workbook  # type: ignore[import-untyped] # the library ships no types

    with Workbook(str(target), {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        sheet = book.add_worksheet(sheet_name(tolakan.lembar))
        bad = book.add_format({"bg_color": f"#{WARNA}"})
        bold = book.add_format({"bold": True, "text_wrap": True})
        day, bad_day = (
            book.add_format({"num_format": _DATE, **look})
            for look in ({}, {"bg_color": f"#{WARNA}"})
        )
        for line, nomor in enumerate(tolakan.kepala):
            for place, cell in enumerate(cells.get(nomor, ())):
                _write(sheet, line, place, cell, bold)
        top = len(tolakan.kepala)
        if top:
            sheet.write_string(top - 1, tolakan.lebar, JUDUL_ALASAN, bold)
        left = CATATAN_TERBANYAK
        for line, each in enumerate(tolakan.baris, start=top):
            row = list(cells.get(each.nomor, ()))
            row += [None] * (tolakan.lebar - len(row))
            for place, cell in enumerate(row):
                dated = isinstance(cell, date)
                look = (bad_day if dated else bad) if place in each.sel else day if dated else None
                _write(sheet, line, place, cell, look)
            for place, why in each.sel.items():
                if left:
                    sheet.write_comment(line, place, why, {"author": "SIKU", "x_scale": 2})
                    left -= 1
            sheet.write_string(line, tolakan.lebar, each.alasan, bad)
        sheet.set_column(0, tolakan.lebar - 1, 18)
        sheet.set_column(tolakan.lebar, tolakan.lebar, 60)
        sheet.freeze_panes(top, 0)
        mark = book.add_worksheet(LEMBAR_TANDA)
        for line, (name, value) in enumerate(tolakan.tanda.items()):
            mark.write_string(line, 0, name)
            mark.write_string(line, 1, value)
        mark.very_hidden()


def _write(sheet: Any, line: int, place: int, cell: Any, look: Any) -> None:
    """A cell as it stood: a text stays a text, whatever sign it begins with."""
    match cell:
        case None | "":
            if look is not None:
                sheet.write_blank(line, place, None, look)
        case bool():
            sheet.write_boolean(line, place, cell, look)
        case int() | float() if abs(cell) < 10**15:
            sheet.write_number(line, place, cell, look)
        case datetime() | date() if cell.year > 1900:
            sheet.write_datetime(line, place, cell, look)
        case time() | timedelta():
            sheet.write_string(line, place, str(cell), look)
        case _:
            sheet.write_string(line, place, str(cell)[:32_767], look)


def sheet_name(text: str) -> str:
    """A name that Excel takes for a sheet.

    >>> sheet_name("Data [2025]"), sheet_name("")
    ('Data  2025', 'Data')
    """
    plain = "".join(" " if sign in "[]:*?/\\" else sign for sign in text).strip("' ")
    return plain[:31] or "Data"
