"""A table as text: encoding and delimiter found, newlines inside quotes kept in their cell."""

import csv
import io
from pathlib import Path

from core.errors import FileUnreadableError

AKHIRAN = (".csv", ".txt", ".tsv")
TERBESAR = 20 * 1024 * 1024
_PEMISAH = ";,\t|"


def read_csv(path: Path) -> list[list[str]]:
    """Every row as text; raises `FileUnreadableError`."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise FileUnreadableError(
            f"{path.name} tidak dapat dibuka.", hint="Periksa letak berkas, lalu pilih lagi."
        ) from error
    if len(content) > TERBESAR:
        raise FileUnreadableError(
            f"{path.name} lebih besar daripada 20 MB.", hint="Pilih daftar satu kota saja."
        )
    text = _decoded(content).replace("\0", "")
    head = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(_PEMISAH, key=head.count)
    csv.field_size_limit(TERBESAR)
    return [list(row) for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)]


def _decoded(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")
