"""Look into the parts of an .xlsx before it is read: how far its cells reach, which are errors.

The reader lays a sheet out as a full rectangle, so one stray cell in the last corner would fill
the memory; and it shows a cell with an error as blank. Both are seen here, in the text of a part.
"""

import html
import re
import zipfile
from dataclasses import dataclass
from io import BytesIO

TERBESAR = 300 * 1024 * 1024
_SELURUHNYA = 2**20 * 2**14
_CELL = re.compile(rb'<c\b[^>]*?\br="([A-Z]{1,3})([0-9]{1,7})"')
_ERROR = re.compile(
    rb'<c\b(?=[^>]*?\bt="e")[^>]*?\br="([A-Z]{1,3}[0-9]{1,7})"[^>]*>(?:(?!</c>).)*?<v>([^<]*)</v>',
    re.DOTALL,
)
_FORMULA = re.compile(rb'<c\b[^>]*?\br="([A-Z]{1,3}[0-9]{1,7})"[^>]*><f\b')
_SHEET = re.compile(r"<sheet\b[^>]*>")
_LINK = re.compile(r"<Relationship\b[^>]*>")


@dataclass(frozen=True, slots=True)
class IsiLembar:
    """One sheet: its cells, the rectangle they span, those in error, those with a formula."""

    sel: int
    luas: int
    galat: dict[str, str]
    rumus: frozenset[str] = frozenset()


def look_into(content: bytes) -> dict[str, IsiLembar] | None:
    """Every sheet by name; None when this is no .xlsx. Raises `zipfile.BadZipFile`, `OSError`.

    A part that unpacks to more than `TERBESAR` counts as endless: its sheet spans everything.
    """
    if not content.startswith(b"PK"):
        return None
    with zipfile.ZipFile(BytesIO(content)) as parts:
        names = set(parts.namelist())
        if "xl/workbook.xml" not in names:
            return None
        links = part_links(part_text(parts, "xl/_rels/workbook.xml.rels", names))
        found = {}
        for tag in _SHEET.findall(part_text(parts, "xl/workbook.xml", names)):
            part = links.get(attribute(tag, "r:id") or attribute(tag, "id"), "")
            if part in names:
                found[attribute(tag, "name")] = _sheet(parts, part)
        return found


def _sheet(parts: zipfile.ZipFile, part: str) -> IsiLembar:
    with parts.open(part) as file:
        text = file.read(TERBESAR + 1)
    if len(text) > TERBESAR:
        return IsiLembar(0, _SELURUHNYA, {})
    count, right, bottom = 0, 0, 0
    for column, row in _CELL.findall(text):
        count += 1
        right, bottom = max(right, column_number(column)), max(bottom, int(row))
    errors = {
        cell.decode(): value.decode("utf-8", "replace") for cell, value in _ERROR.findall(text)
    }
    formulas = frozenset(cell.decode() for cell in _FORMULA.findall(text))
    return IsiLembar(count, right * bottom, errors, formulas)


def part_links(text: str) -> dict[str, str]:
    """Where each part lies, from the root of the archive."""
    found = {}
    for tag in _LINK.findall(text):
        target = attribute(tag, "Target")
        found[attribute(tag, "Id")] = target[1:] if target.startswith("/") else f"xl/{target}"
    return found


def part_text(parts: zipfile.ZipFile, part: str, names: set[str]) -> str:
    if part not in names:
        return ""
    with parts.open(part) as file:
        return file.read(TERBESAR).decode("utf-8", "replace")


def attribute(tag: str, name: str) -> str:
    hit = re.search(rf'\s{name}="([^"]*)"', tag)
    return html.unescape(hit[1]) if hit else ""


def column_number(letters: bytes) -> int:
    """A is 1, AA is 27."""
    place = 0
    for letter in letters:
        place = place * 26 + letter - ord("A") + 1
    return place
