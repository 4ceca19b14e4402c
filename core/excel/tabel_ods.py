"""Cells with an error in one sheet of an .ods: the reader shows them as blank."""

import re
import zipfile
from html import unescape

from core.excel.isi_xlsx import attribute

ISI_ODS = "content.xml"
TERBESAR = 64 * 1024 * 1024
"""A larger part is not looked through: it would be held in memory as one text."""
_TABLE = re.compile(r"<table:table\b[^>]*>.*?</table:table>", re.DOTALL)
_PART = re.compile(
    r"<table:table-row\b[^>]*>|<table:(?:covered-)?table-cell\b[^>]*?/>"
    r"|(<table:(?:covered-)?table-cell\b[^>]*>)(.*?)</table:(?:covered-)?table-cell>",
    re.DOTALL,
)
_TEXT = re.compile(r"<text:p\b[^>]*>([^<]*)")
_SIGNS = ('value-type="error"', ">#", ">Err:")


def errors_of(parts: zipfile.ZipFile, nama: str) -> dict[tuple[int, int], str] | None:
    """The cells with an error, by place from 0; None for a file too large to look through."""
    if parts.getinfo(ISI_ODS).file_size > TERBESAR:
        return None
    content = parts.read(ISI_ODS).decode("utf-8", "replace")
    if not any(sign in content for sign in _SIGNS):
        return {}
    sheet = next(
        (hit[0] for hit in _TABLE.finditer(content)
         if attribute(hit[0][: hit[0].index(">") + 1], "table:name") == nama),
        "",
    )  # fmt: skip
    found: dict[tuple[int, int], str] = {}
    row = bottom = column = 0
    for hit in _PART.finditer(sheet):
        if hit[0].startswith("<table:table-row"):
            row, column = bottom, 0
            bottom = row + _times(hit[0], "table:number-rows-repeated")
            continue
        tag = hit[1] or hit[0]
        if hit[1] and (error := _error(tag, hit[2])):
            found[row, column] = error
        column += _times(tag, "table:number-columns-repeated")
    return found


def _error(tag: str, inside: str) -> str:
    """The name of the error that a cell shows; "" for none."""
    blank = 'office:string-value=""' in tag
    if not (blank or 'value-type="error"' in tag):
        return ""
    texts = (unescape(each).strip() for each in _TEXT.findall(inside))
    return next((text for text in texts if text.startswith(("#", "Err:"))), "")


def _times(tag: str, name: str) -> int:
    told = attribute(tag, name)
    return int(told) if told.isdecimal() else 1
