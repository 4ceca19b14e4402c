"""Text files as rows of cells: encoding and delimiter found, quoted line breaks kept."""

import csv
import re
from collections import Counter
from io import StringIO
from itertools import islice
from pathlib import Path
from typing import Any

from core.errors import FileUnreadableError

TEKS = (".csv", ".txt", ".tsv")
PEMISAH = ";,\t|"
_CONTOH = 200
_SEP = re.compile(r"\s*sep=(.)\s*", re.IGNORECASE)
_TANDA = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_SEL_TERPANJANG = 1 << 20


def text_rows(path: Path) -> list[list[Any]]:
    """Every record of the file. Raises `FileUnreadableError`."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise FileUnreadableError(
            f"{path.name} tidak dapat dibuka; mungkin sedang dipakai program lain.",
            hint="Tutup berkas itu di Excel, lalu coba lagi.",
        ) from error
    text = decode(content)
    if text is None:
        raise FileUnreadableError(
            f"{path.name} bukan berkas teks.",
            hint="Pilih berkas .csv, atau simpan dari Excel sebagai .xlsx.",
        )
    if text.lstrip()[:20].lower().startswith(("<html", "<!doctype", "<table")):
        raise FileUnreadableError(
            f"{path.name} sebenarnya halaman web, bukan tabel.",
            hint="Buka berkas di Excel, simpan sebagai .xlsx, lalu coba lagi.",
        )
    return parse(text)


def decode(content: bytes) -> str | None:
    """The text of a file; None for bytes that are no text.

    >>> decode("Café".encode("cp1252")), decode("Café".encode("utf-16"))
    ('Café', 'Café')
    """
    for mark, name in _TANDA:
        if content.startswith(mark):
            return content.decode(name, "replace").replace("\x00", "")
    if content.count(b"\x00") > len(content) // 5:
        name = "utf-16-le" if content[1::2].count(0) >= content[::2].count(0) else "utf-16-be"
        text = content.decode(name, "replace")
        return None if "\ufffd" in text or "\x00" in text else text
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        text = _guessed(content)
    strange = sum(text[:4096].count(chr(code)) for code in (*range(1, 9), *range(14, 32)))
    return None if strange > 20 else text.replace("\x00", "")


def parse(text: str) -> list[list[Any]]:
    r"""Records of a text, its delimiter found; a first line `sep=;` names it.

    >>> parse('sep=;\na;"b\nc"\n'), parse("a,b\n1\n")
    ([['a', 'b\nc']], [['a', 'b'], ['1']])
    """
    first, _, after = text.partition("\n")
    hit = _SEP.fullmatch(first)
    sign = hit[1] if hit else delimiter(text)
    csv.field_size_limit(max(csv.field_size_limit(), _SEL_TERPANJANG * 16))
    lines = StringIO(after if hit else text, newline="")
    return list(csv.reader(lines, delimiter=sign))


def delimiter(text: str) -> str:
    r"""The sign that divides the first records most evenly.

    >>> delimiter("nama;modal\nCONTOH, Roti;1,5\n"), delimiter("a\tb\n"), delimiter("satu")
    (';', '\t', ',')
    """
    lines = list(islice(StringIO(text[:200_000], newline=""), _CONTOH))
    best, score = ",", 0
    for sign in PEMISAH:
        try:
            widths = Counter(len(row) for row in csv.reader(lines, delimiter=sign) if row)
        except csv.Error:
            continue
        weight = max(
            (count * (width - 1) for width, count in widths.items() if width > 1), default=0
        )
        if weight > score:
            best, score = sign, weight
    return best


def _guessed(content: bytes) -> str:
    """Not UTF-8: the usual code page of Windows, else what the detector finds likeliest."""
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError:
        from charset_normalizer import from_bytes

        best = from_bytes(content[:1_000_000]).best()
        return content.decode(best.encoding if best else "latin-1", "replace")
