"""Workbooks of the test's own making."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl

Baris = Sequence[Any]


def xlsx(
    path: Path, rows: Sequence[Baris], *, gabung: Sequence[str] = (), lembar: str = "Data"
) -> Path:
    """A workbook of one sheet; `gabung` are merged ranges."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = lembar
    for row in rows:
        sheet.append(list(row))
    for area in gabung:
        sheet.merge_cells(area)
    book.save(path)
    return path
