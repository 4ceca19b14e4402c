"""A quick look into one sheet of an .xlsx before it is read: how far it reaches, what is wrong.

The reader lays a sheet out as a full rectangle, so one stray cell would fill the memory; and it
shows a cell with an error as blank. A big sheet is looked through once, piece by piece.
"""

import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from core.excel.isi_xlsx import TERBESAR, attribute, column_number, part_links, part_text
from core.excel.tabel_ods import ISI_ODS, errors_of

_POTONG = 1 << 20
_SISA = 400
_LEBAR = re.compile(rb' r="([A-Z]{2,3})[0-9]')
_BARIS = re.compile(rb'<row\b[^>]*?\br="([0-9]{1,7})"')
_SEL = re.compile(rb' r="[A-Z]{1,3}([0-9]{1,7})"')
_COLS = re.compile(rb'<col\b(?=[^>]*hidden="(?:1|true)")[^>]*>')
_ERROR = re.compile(
    rb'<c\b(?=[^>]*?\bt="e")[^>]*?\br="([A-Z]{1,3})([0-9]{1,7})"[^>]*>(?:(?!</c>).)*?<v>([^<]*)</v>',
    re.DOTALL,
)
_SHEET = re.compile(r"<sheet\b[^>]*>")
_KOLOM_A_Z = 26
_TAK_HINGGA = (2**20, 2**14)


@dataclass(frozen=True, slots=True)
class RincianLembar:
    """How far a sheet reaches at most (0 when not known), hidden columns, cells with an error.

    `terperiksa` tells whether an error would be known: other kinds of file show it as blank.
    """

    bawah: int = 0
    kanan: int = 0
    kolom_tersembunyi: frozenset[int] = frozenset()
    galat: Mapping[tuple[int, int], str] = field(default_factory=dict)
    terperiksa: bool = False


def look_at_parts(path: Path, nama: str) -> RincianLembar:
    """What stands beside the values; nothing known of other kinds of file.

    A file is looked through once as long as it stays the same: the same sheet is read several
    times in a row, to find its heads, to match words, to preview its rows.
    """
    state = path.stat()
    return _looked_at_once(path, nama, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=8)
def _looked_at_once(path: Path, nama: str, _moment: int, _size: int) -> RincianLembar:
    if not zipfile.is_zipfile(path):
        return RincianLembar()
    with zipfile.ZipFile(path) as parts:
        if ISI_ODS in parts.namelist():
            errors = errors_of(parts, nama)
            return RincianLembar(galat=errors or {}, terperiksa=errors is not None)
        part = _part_of(parts, nama)
        return _looked_through(parts, part) if part else RincianLembar()


def _part_of(parts: zipfile.ZipFile, nama: str) -> str:
    names = set(parts.namelist())
    if "xl/workbook.xml" not in names:
        return ""
    links = part_links(part_text(parts, "xl/_rels/workbook.xml.rels", names))
    for tag in _SHEET.findall(part_text(parts, "xl/workbook.xml", names)):
        part = links.get(attribute(tag, "r:id") or attribute(tag, "id"), "")
        if attribute(tag, "name") == nama and part in names and part.endswith(".xml"):
            return part
    return ""


def _looked_through(parts: zipfile.ZipFile, part: str) -> RincianLembar:
    wide: set[bytes] = set()
    cols: set[int] = set()
    errors: dict[tuple[int, int], str] = {}
    bottom, read, rest = 0, 0, b""
    with parts.open(part) as file:
        while fresh := file.read(_POTONG):
            read += len(fresh)
            if read > TERBESAR * 2:
                return RincianLembar(*_TAK_HINGGA)
            piece = rest + fresh
            wide.update(_LEBAR.findall(piece))
            bottom = max(bottom, _bottom(piece))
            if read == len(fresh):  # columns are described before the first row
                for tag in _COLS.findall(piece):
                    cols |= _hidden_columns(tag.decode("ascii", "replace"))
            if b't="e' in piece:
                errors |= {
                    (int(row) - 1, column_number(column) - 1): value.decode("utf-8", "replace")
                    for column, row, value in _ERROR.findall(piece)
                }
            rest = piece[-_SISA:]
    right = max((column_number(letters) for letters in wide), default=_KOLOM_A_Z if bottom else 0)
    return RincianLembar(bottom, right, frozenset(cols), errors, terperiksa=True)


def _bottom(piece: bytes) -> int:
    """The last row of a piece; rows stand in ascending order in every file that Excel opens."""
    at = piece.rfind(b"<row")
    found = _BARIS.search(piece, at) if at >= 0 else None
    number = int(found[1]) if found else 0
    at = piece.rfind(b"<c ")
    cell = _SEL.search(piece, at) if at >= 0 else None
    return max(number, int(cell[1]) if cell else 0)


def _hidden_columns(tag: str) -> set[int]:
    first, last = attribute(tag, "min"), attribute(tag, "max")
    if not (first.isdecimal() and last.isdecimal()):
        return set()
    return set(range(int(first) - 1, min(int(last), _TAK_HINGGA[1])))
