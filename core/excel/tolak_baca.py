"""The cells of one sheet as they stand, row by row from A1 on, whatever the kind of file."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from core.errors import FileUnreadableError

TEKS = (".csv", ".txt", ".tsv")
_HINT = "Buka berkas di Excel, simpan sebagai .xlsx, lalu coba lagi."


def sheet_names(path: Path) -> list[str]:
    """The sheets of a workbook; a text file has one without a name."""
    if path.suffix.lower() in TEKS:
        return [""]
    return list(_book(path).sheet_names)


def raw_rows(path: Path, lembar: str) -> list[Sequence[Any]]:
    """Every row of a sheet; raises `FileUnreadableError`."""
    if path.suffix.lower() in TEKS:
        return _text_rows(path)
    book = _book(path)
    sheet = book.get_sheet_by_name(lembar if lembar in book.sheet_names else book.sheet_names[0])
    left = (sheet.start or (0, 0))[1]
    rows = sheet.iter_rows()
    return [[""] * left + row for row in rows] if left else list(rows)


def _book(path: Path) -> Any:
    from python_calamine import CalamineWorkbook

    try:
        return CalamineWorkbook.from_path(path)
    except BaseException as error:
        # the reader is written in Rust: what it gives up on is no Exception
        if isinstance(error, Exception) or type(error).__name__ == "PanicException":
            raise FileUnreadableError(
                f"{path.name} tidak terbaca sebagai buku kerja.", hint=_HINT
            ) from error
        raise


def _text_rows(path: Path) -> list[Sequence[Any]]:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise FileUnreadableError(f"{path.name} tidak dapat dibuka.", hint=_HINT) from error
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", "replace")
    head = text[:4096]
    sign = max(";,\t|", key=head.count)
    return list(csv.reader(io.StringIO(text.replace("\x00", ""), newline=""), delimiter=sign))
