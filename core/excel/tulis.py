"""Write a table of typed cells: an .xlsx of constant memory, or a .csv that opens in Excel."""

import csv
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from core.errors import AppError
from core.impor.model import Jenis

Sel = str | int | Decimal | date | None
Langkah = Callable[[int], None]
"""Told how many rows are written; raises to stop."""

BERBAHAYA = ("=", "+", "-", "@", "\t", "\r")
"""A text that begins so is a formula to a spreadsheet that reads a .csv."""
TERPANJANG = 32_767
BARIS_TERBANYAK = 1_048_575
_PASTI = 10**15  # a spreadsheet keeps fifteen digits
_AWAL = date(1900, 3, 1)  # before this day spreadsheets count a 29 February that never was
_TIAP = 500
_FORMAT = {
    Jenis.RUPIAH: {"num_format": "#,##0;(#,##0)"},
    Jenis.CACAH: {"num_format": "#,##0"},
    Jenis.TAHUN: {"num_format": "0"},
    Jenis.TANGGAL: {"num_format": "dd/mm/yyyy", "align": "left"},
    Jenis.NOMOR: {"num_format": "@"},
}
_LEBAR = {Jenis.RUPIAH: 18, Jenis.CACAH: 10, Jenis.TAHUN: 8, Jenis.TANGGAL: 12, Jenis.NOMOR: 20}


@dataclass(frozen=True, slots=True)
class KolomTulis:
    """A column: its head, what its cells are, its width in characters (0 is the usual one)."""

    judul: str
    jenis: Jenis = Jenis.TEKS
    lebar: int = 0


@dataclass(frozen=True, slots=True)
class _Pena:
    """A sheet and its plain methods, without the wrapper that also takes "A1" for a place."""

    sheet: Any
    text: Callable[..., Any]
    number: Callable[..., Any]
    day: Any


def _pen_of(sheet: Any, day: Any) -> _Pena:
    kind = type(sheet)
    return _Pena(
        sheet,
        getattr(kind.write_string, "__wrapped__", kind.write_string),
        getattr(kind.write_number, "__wrapped__", kind.write_number),
        day,
    )


@dataclass(frozen=True, slots=True)
class Tabel:
    """What is written: columns, lines above the heads, and the facts of the sheet Keterangan."""

    nama: str
    kolom: Sequence[KolomTulis]
    judul: Sequence[str] = ()
    keterangan: Sequence[tuple[str, str]] = ()


def write_xlsx(path: Path, tabel: Tabel, rows: Iterable[Sequence[Sel]], step: Langkah) -> int:
    """Write the workbook; returns how many rows. Raises `OSError`, `AppError`."""
    from xlsxwriter import Workbook  # type: ignore[import-untyped] # the library ships no types
    from xlsxwriter.exceptions import FileCreateError  # type: ignore[import-untyped] # the same

    book = Workbook(str(path), {"constant_memory": True})
    try:
        count = _fill(book, tabel, rows, step)
        _explain(book, tabel)
    except BaseException:
        abandon(book)
        raise
    try:
        book.close()
    except FileCreateError as error:
        abandon(book)
        cause = error.args[0] if error.args else None
        raise cause if isinstance(cause, OSError) else OSError(str(error)) from error
    return count


def abandon(book: Any) -> None:
    """Let go of a half workbook: its temporary sheets are closed and removed."""
    for sheet in book.worksheets():
        if sheet.row_data_fh is not None and not sheet.row_data_fh.closed:
            sheet.row_data_fh.close()
        if sheet.row_data_filename:
            Path(sheet.row_data_filename).unlink(missing_ok=True)
    book.fileclosed = True  # or the library would write it after all when it is collected


def _fill(book: Any, tabel: Tabel, rows: Iterable[Sequence[Sel]], step: Langkah) -> int:
    sheet = book.add_worksheet(tabel.nama[:31])
    for place, text in enumerate(tabel.judul):
        sheet.write_string(place, 0, text, book.add_format({"bold": True}))
    top = len(tabel.judul) + 1 if tabel.judul else 0
    for place, kolom in enumerate(tabel.kolom):
        width = kolom.lebar or _LEBAR.get(kolom.jenis, 24)
        sheet.set_column(place, place, width)
    sheet.freeze_panes(top + 1, 1)
    head = book.add_format({"bold": True, "bg_color": "#E8EEF1", "bottom": 1, "text_wrap": True})
    for place, kolom in enumerate(tabel.kolom):
        sheet.write_string(top, place, kolom.judul, head)
    made = {jenis: book.add_format(look) for jenis, look in _FORMAT.items()}
    decimal = book.add_format({"num_format": "#,##0.00"})
    formats = [*(made.get(kolom.jenis) for kolom in tabel.kolom), decimal]
    pen = _pen_of(sheet, made[Jenis.TANGGAL])
    count, line = 0, top
    for row in rows:
        line += 1
        count += 1
        if count > BARIS_TERBANYAK - top:
            raise AppError(
                "Daftar ini lebih panjang daripada satu lembar Excel.",
                hint="Persempit saringan, atau pilih bentuk .csv.",
            )
        _write_row(pen, line, row, formats)
        if count % _TIAP == 0:
            step(count)
    if tabel.kolom:
        sheet.autofilter(top, 0, max(line, top + 1), len(tabel.kolom) - 1)
    step(count)
    return count


def _write_row(pen: _Pena, line: int, row: Sequence[Sel], formats: Sequence[Any]) -> None:
    """Each cell by its own type: a text stays a text, whatever sign it begins with."""
    for place, cell in enumerate(row):
        kind = type(cell)
        if kind is str:
            if cell:
                pen.text(pen.sheet, line, place, _cut(cell), formats[place])
        elif kind is int:
            if -_PASTI < cell < _PASTI:  # type: ignore[operator] # just seen to be an int
                pen.number(pen.sheet, line, place, cell, formats[place])
            else:
                pen.text(pen.sheet, line, place, str(cell), formats[place])
        elif isinstance(cell, date):
            if cell >= _AWAL:
                pen.sheet.write_datetime(line, place, cell, pen.day)
            else:
                pen.text(pen.sheet, line, place, cell.isoformat())
        elif isinstance(cell, Decimal):
            pen.sheet.write_number(line, place, cell, formats[-1])


def _cut(text: Any) -> str:
    """A cell holds 32,767 characters; a longer text ends in dots, never in silence."""
    return text if len(text) <= TERPANJANG else f"{text[: TERPANJANG - 3]}..."


def _explain(book: Any, tabel: Tabel) -> None:
    """The sheet that says what the list is, so that it can be read years later."""
    if not tabel.keterangan:
        return
    sheet = book.add_worksheet("Keterangan")
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 80)
    bold = book.add_format({"bold": True, "valign": "top"})
    wrap = book.add_format({"text_wrap": True, "valign": "top"})
    for line, (name, text) in enumerate(tabel.keterangan):
        sheet.write_string(line, 0, name, bold)
        sheet.write_string(line, 1, text, wrap)


def write_csv(path: Path, tabel: Tabel, rows: Iterable[Sequence[Sel]], step: Langkah) -> int:
    """Write a .csv as Excel here reads it: semicolons, UTF-8 with its mark. Raises `OSError`."""
    count = 0
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
        writer.writerow([shielded(kolom.judul) for kolom in tabel.kolom])
        for row in rows:
            count += 1
            writer.writerow([csv_cell(cell) for cell in row])
            if count % _TIAP == 0:
                step(count)
    step(count)
    return count


def csv_cell(cell: Sel) -> str:
    """A cell as text: blank stays blank, a date is ISO, a text that looks like a formula is not.

    >>> csv_cell("=1+1"), csv_cell(-5), csv_cell(None), csv_cell(date(2025, 3, 12))
    ("'=1+1", '-5', '', '2025-03-12')
    """
    if cell is None:
        return ""
    if isinstance(cell, str):
        return shielded(cell)
    if isinstance(cell, Decimal):
        return str(cell).replace(".", ",")
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def shielded(text: str) -> str:
    """A text with an apostrophe before it where a spreadsheet would compute it."""
    return f"'{text}" if text.startswith(BERBAHAYA) else text
