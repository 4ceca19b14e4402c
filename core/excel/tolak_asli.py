"""Refused rows inside the officer's own .xlsx: other data rows are taken out, the rest stays."""

from copy import copy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.excel.tolak import CATATAN_TERBANYAK, JUDUL_ALASAN, LEMBAR_TANDA, WARNA, Tolakan

AKHIRAN = (".xlsx", ".xlsm")
BERKAS_TERBESAR = 3 * 1024 * 1024
"""Larger workbooks would take openpyxl minutes and a gigabyte; they get a new workbook."""


@dataclass(frozen=True, slots=True)
class _Cell:
    value: Any
    style: Any


def fits(source: Path) -> bool:
    """Whether the workbook itself can be handed back."""
    return source.suffix.lower() in AKHIRAN and source.stat().st_size <= BERKAS_TERBESAR


def write_into_copy(source: Path, target: Path, tolakan: Tolakan) -> None:
    """Save a copy of `source` whose sheet holds only heads and refused rows."""
    from openpyxl import load_workbook

    book = load_workbook(source, data_only=True)
    sheet = book[tolakan.lembar] if tolakan.lembar in book.sheetnames else book.worksheets[0]
    start = (max(tolakan.kepala) if tolakan.kepala else 0) + 1
    kept = [_taken(sheet, each.nomor) for each in tolakan.baris]
    heights = [sheet.row_dimensions[each.nomor].height for each in tolakan.baris]
    _clear(sheet, start)
    _mark(sheet, start, tolakan, kept, heights)
    _explain(book, tolakan)
    book.active = book.worksheets.index(sheet)
    book.save(target)
    book.close()


def _taken(sheet: Any, nomor: int) -> list[_Cell]:
    cells = []
    for place in range(1, sheet.max_column + 1):
        cell = sheet.cell(nomor, place)
        cells.append(_Cell(cell.value, copy(cell._style) if cell.has_style else None))  # noqa: SLF001 - openpyxl copies a look no other way
    return cells


def _clear(sheet: Any, start: int) -> None:
    """Take all rows from `start` on away, with what is merged or filtered in them."""
    for merged in list(sheet.merged_cells.ranges):
        if merged.max_row >= start:
            sheet.unmerge_cells(str(merged))
    sheet.auto_filter.ref = None
    for table in list(sheet.tables):
        del sheet.tables[table]
    if sheet.max_row >= start:
        sheet.delete_rows(start, sheet.max_row - start + 1)
    for nomor in [row for row in sheet.row_dimensions if row >= start]:
        del sheet.row_dimensions[nomor]


def _mark(
    sheet: Any, start: int, tolakan: Tolakan, kept: list[list[_Cell]], heights: list[float | None]
) -> None:
    from openpyxl.comments import Comment
    from openpyxl.styles import Alignment, Font, PatternFill

    fill = PatternFill("solid", fgColor=WARNA)
    column = tolakan.lebar + 1
    if start > 1:
        head = sheet.cell(start - 1, column, JUDUL_ALASAN)
        head.font = Font(bold=True)
    left = CATATAN_TERBANYAK
    rows = zip(tolakan.baris, kept, heights, strict=True)
    for line, (each, cells, height) in enumerate(rows, start=start):
        sheet.row_dimensions[line].height = height
        for place, old in enumerate(cells, start=1):
            cell = sheet.cell(line, place)
            cell.value = old.value
            if old.style is not None:
                cell._style = old.style  # noqa: SLF001 - as above
        for place, why in each.sel.items():
            cell = sheet.cell(line, place + 1)
            cell.fill = fill
            if left:
                cell.comment = Comment(why, "SIKU", width=320, height=90)
                left -= 1
        reason = sheet.cell(line, column, each.alasan)
        reason.fill = fill
        reason.alignment = Alignment(wrap_text=True, vertical="top")
    from openpyxl.utils import get_column_letter

    sheet.column_dimensions[get_column_letter(column)].width = 60


def _explain(book: Any, tolakan: Tolakan) -> None:
    if LEMBAR_TANDA in book.sheetnames:
        del book[LEMBAR_TANDA]
    mark = book.create_sheet(LEMBAR_TANDA)
    for name, value in tolakan.tanda.items():
        mark.append([name, value])
    mark.sheet_state = "veryHidden"
