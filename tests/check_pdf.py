"""Checks a finished PDF: paper, embedded fonts, metadata, reading order, clipped or colliding text.

Import `check_pdf`, or run it: `python tests/check_pdf.py --kertas A4 --urut "FRASA|FRASA" x.pdf`.
"""

import argparse
import ctypes
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import pypdfium2 as pdfium  # type: ignore[import-untyped]
from pypdf import PdfReader
from pypdfium2 import raw

MM = 72 / 25.4
PAPER = {"F4": (215 * MM, 330 * MM), "A4": (210 * MM, 297 * MM)}
# what no printer reaches or no binding leaves free: left, right, above, below
LEFT, RIGHT, ABOVE, BELOW = 20 * MM, 15 * MM, 8 * MM, 8 * MM
FONT_FILES = ("/FontFile", "/FontFile2", "/FontFile3")
WATERMARK = 60  # points; larger letters are no reading text
TOUCH = 0.3
WORD_GAP = 1.5
OVERLAP = 0.25


class Box(NamedTuple):
    left: float
    bottom: float
    right: float
    top: float

    @property
    def area(self) -> float:
        return (self.right - self.left) * (self.top - self.bottom)

    def common(self, other: "Box") -> float:
        """The area that both cover."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.top, other.top) - max(self.bottom, other.bottom)
        return max(0.0, wide) * max(0.0, high)


@dataclass(frozen=True, slots=True)
class Letters:
    """One glyph or a run of them; `last` is the number of its last glyph on the page."""

    last: int
    text: str
    box: Box


class Rule(NamedTuple):
    """A straight line along one axis, from `start` to `end` on the other."""

    at: float
    start: float
    end: float


def check_pdf(path: Path, *, kertas: str, phrases: Sequence[str] = ()) -> list[str]:
    """Everything that is wrong with the file; `phrases` must be found in this order."""
    found = [*_check_file(PdfReader(path))]
    document = pdfium.PdfDocument(path)
    texts = []
    try:
        for number, page in enumerate(document, start=1):
            texts.append(" ".join(page.get_textpage().get_text_bounded().split()))
            found += [f"hal {number}: {what}" for what in _check_page(page, kertas)]
    finally:
        document.close()
    return [*found, *_check_text(" ".join(texts), phrases)]


def _check_file(reader: PdfReader) -> Iterator[str]:
    for name, embedded in _fonts(reader).items():
        if not embedded:
            yield f"font tidak tertanam: {name}"
        elif "+" not in name:
            yield f"font tidak dipotong: {name}"
    catalog: Any = reader.trailer["/Root"]
    if catalog.get("/Lang") != "id-ID":
        yield "bahasa bukan id-ID"
    if not (reader.metadata and reader.metadata.title):
        yield "tanpa judul"
    if not reader.outline:
        yield "tanpa markah"
    if not catalog.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
        yield "DisplayDocTitle belum ditetapkan"
    names = catalog.get("/Names", {})
    if "/OpenAction" in catalog or "/JavaScript" in names or "/EmbeddedFiles" in names:
        yield "ada tindakan atau lampiran tersembunyi"


def _fonts(reader: PdfReader) -> dict[str, bool]:
    """Every font that a page names, and whether its outlines are in the file."""
    found: dict[str, bool] = {}

    def walk(resources: Any) -> None:
        resources = resources.get_object() if resources else {}
        for reference in (resources.get("/Font") or {}).values():
            font = reference.get_object()
            descriptor = font.get("/FontDescriptor")
            descriptor = descriptor.get_object() if descriptor else {}
            embedded = any(key in descriptor for key in FONT_FILES)
            name = str(font.get("/BaseFont", "/Type3"))
            found[name] = embedded and font.get("/Subtype") != "/Type3"
        for reference in (resources.get("/XObject") or {}).values():
            walk(reference.get_object().get("/Resources"))

    for page in reader.pages:
        walk(page["/Resources"])
    return found


def _check_page(page: Any, kertas: str) -> Iterator[str]:
    width, height = page.get_size()
    wanted = sorted(PAPER[kertas])
    if any(abs(a - b) > 0.1 for a, b in zip(sorted((width, height)), wanted, strict=True)):
        yield f"bukan {kertas}: {width:.1f}x{height:.1f}"
    glyphs = list(_glyphs(page))
    if not glyphs:
        yield "kosong"
    for glyph in glyphs:
        left, bottom, right, top = glyph.box
        inside = left >= LEFT and right <= width - RIGHT and bottom >= BELOW
        if not inside or top > height - ABOVE:
            yield f"'{glyph.text}' di luar bidang ({left:.0f},{bottom:.0f})"
    upright, level = _rules(page)
    for word in _words(glyphs):
        yield from _crossings(word, upright, level)
    for one, other in _collisions(glyphs):
        at = f"({one.box.left:.0f},{one.box.bottom:.0f})"
        yield f"'{one.text}' bertindihan dengan '{other.text}' {at}"


def _glyphs(page: Any) -> Iterator[Letters]:
    text = page.get_textpage()
    for number in range(text.count_chars()):
        letter = chr(raw.FPDFText_GetUnicode(text, number))
        if letter.isspace() or raw.FPDFText_GetFontSize(text, number) > WATERMARK:
            continue
        yield Letters(number, letter, Box(*text.get_charbox(number)))


def _words(glyphs: Sequence[Letters]) -> list[Letters]:
    """Runs of glyphs on one baseline: a rule may fall between two digits and still cut them."""
    words: list[Letters] = []
    for glyph in glyphs:
        if words and _continues(words[-1], glyph):
            before = words[-1]
            box = Box(
                before.box.left,
                min(before.box.bottom, glyph.box.bottom),
                glyph.box.right,
                max(before.box.top, glyph.box.top),
            )
            words[-1] = Letters(glyph.last, before.text + glyph.text, box)
        else:
            words.append(glyph)
    return words


def _continues(word: Letters, glyph: Letters) -> bool:
    near = -1 < glyph.box.left - word.box.right < WORD_GAP
    lower_top, upper_bottom = (
        min(glyph.box.top, word.box.top),
        max(glyph.box.bottom, word.box.bottom),
    )
    return near and lower_top > upper_bottom - WORD_GAP and glyph.last - word.last == 1


def _rules(page: Any) -> tuple[list[Rule], list[Rule]]:
    """Straight segments of every path on the page, upright and level."""
    upright: list[Rule] = []
    level: list[Rule] = []
    for (x0, y0), (x1, y1) in _segments(page):
        if abs(x1 - x0) < 0.2 < abs(y1 - y0):
            upright.append(Rule(x0, min(y0, y1), max(y0, y1)))
        elif abs(y1 - y0) < 0.2 < abs(x1 - x0):
            level.append(Rule(y0, min(x0, x1), max(x0, x1)))
    return upright, level


def _segments(page: Any) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    x, y, matrix = ctypes.c_float(), ctypes.c_float(), raw.FS_MATRIX()
    for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=4):
        raw.FPDFPageObj_GetMatrix(item.raw, matrix)
        before = None
        for number in range(raw.FPDFPath_CountSegments(item.raw)):
            segment = raw.FPDFPath_GetPathSegment(item.raw, number)
            raw.FPDFPathSegment_GetPoint(segment, x, y)
            point = (
                matrix.a * x.value + matrix.c * y.value + matrix.e,
                matrix.b * x.value + matrix.d * y.value + matrix.f,
            )
            drawn = raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_LINETO
            if before and drawn:
                yield before, point
            before = point


def _crossings(word: Letters, upright: list[Rule], level: list[Rule]) -> Iterator[str]:
    left, bottom, right, top = word.box
    middle_x, middle_y = (left + right) / 2, (bottom + top) / 2
    for rule in upright:
        if left + TOUCH < rule.at < right - TOUCH and rule.start < middle_y < rule.end:
            yield f"'{word.text}' memotong garis tegak x={rule.at:.0f}, y={bottom:.0f}"
    for rule in level:
        if bottom + TOUCH < rule.at < top - TOUCH and rule.start < middle_x < rule.end:
            yield f"'{word.text}' memotong garis datar y={rule.at:.0f}, x={left:.0f}"


def _collisions(glyphs: list[Letters]) -> Iterator[tuple[Letters, Letters]]:
    """Glyphs that lie on one another: text that ran out of its place into another's."""
    ordered = sorted(glyphs, key=lambda glyph: glyph.box.left)
    for number, one in enumerate(ordered):
        _, bottom, right, top = one.box
        for place in range(number + 1, len(ordered)):
            other = ordered[place]
            box = other.box
            if box.left > right:
                break
            if box.bottom >= top or box.top <= bottom:
                continue
            smaller = min(one.box.area, other.box.area)
            neighbours = abs(one.last - other.last) <= 1
            if not neighbours and one.box.common(other.box) > OVERLAP * smaller > 0:
                yield one, other


def _check_text(text: str, phrases: Sequence[str]) -> Iterator[str]:
    position = 0
    for phrase in phrases:
        at = text.find(phrase, position)
        if at < 0:
            yield f"urutan baca: '{phrase}' tidak ditemukan sesudah posisi {position}"
        else:
            position = at
    if "\ufffd" in text:
        yield "ada huruf tanpa padanan Unicode"


def main(arguments: Sequence[str] | None = None) -> int:
    """Check files named on the command line; 1 when anything was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pdf", nargs="+", type=Path)
    parser.add_argument("--kertas", default="F4", choices=sorted(PAPER))
    parser.add_argument("--urut", default="", help="frasa yang harus berurutan, dipisah |")
    chosen = parser.parse_args(arguments)
    failed = False
    for path in chosen.pdf:
        phrases = [phrase for phrase in chosen.urut.split("|") if phrase]
        found = check_pdf(path, kertas=chosen.kertas, phrases=phrases)
        failed |= bool(found)
        verdict = f"{len(found)} catatan" if found else "baik"
        sys.stdout.write("\n   ".join([f"{path}: {verdict}", *found[:12]]) + "\n")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
