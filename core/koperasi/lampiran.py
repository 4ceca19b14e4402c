"""Attachments of a cooperative: what may be kept, told by the content and never by the name."""

from collections.abc import Iterator
from dataclasses import dataclass

from core.findings import Finding

TERBESAR = 20 * 1024 * 1024
_AWAL = ((b"%PDF-", "pdf"), (b"\xff\xd8\xff", "jpg"))
LABEL_LAMPIRAN = {"nama_berkas": "Nama berkas", "perihal": "Perihal"}


@dataclass(frozen=True, slots=True)
class Lampiran:
    """One file of a cooperative; its bytes lie beside the database under `sidik`.

    `pada` is the moment it was added, as ISO text.
    """

    koperasi_id: int
    nama_berkas: str
    perihal: str
    jenis: str
    ukuran: int
    sidik: str
    pada: str
    oleh: str
    id: int = 0
    versi: int = 1


def jenis_of(content: bytes) -> str:
    """Name the kind by its first bytes, pdf or jpg; empty for anything else.

    >>> jenis_of(b"%PDF-1.7"), jenis_of(bytes([255, 216, 255, 224])), jenis_of(b"MZ")
    ('pdf', 'jpg', '')
    """
    return next((kind for mark, kind in _AWAL if content.startswith(mark)), "")


def check_berkas(nama: str, content: bytes) -> tuple[Finding, ...]:
    """Why a file cannot be kept."""
    return tuple(_faults(nama, content))


def _faults(nama: str, content: bytes) -> Iterator[Finding]:
    if not content:
        yield Finding("lampiran.kosong", "", f"{nama} kosong.")
    elif len(content) > TERBESAR:
        yield terlalu_besar(nama, len(content))
    elif not jenis_of(content):
        message = f"{nama} bukan PDF atau JPG menurut isinya, sehingga tidak disimpan."
        yield Finding("lampiran.jenis", "", message)


def terlalu_besar(nama: str, size: int) -> Finding:
    """A file above the limit, in words."""
    limit = TERBESAR // 1024 // 1024
    message = f"{nama} berukuran {ukuran_mb(size)} MB; paling besar {limit} MB."
    return Finding("lampiran.besar", "", message)


def ukuran_mb(size: int) -> str:
    """Megabytes with one decimal, rounded up so that too large never looks like the limit.

    >>> ukuran_mb(20 * 1024 * 1024), ukuran_mb(20 * 1024 * 1024 + 1)
    ('20,0', '20,1')
    """
    tenths = -(-size * 10 // (1024 * 1024))
    return f"{tenths // 10},{tenths % 10}"
