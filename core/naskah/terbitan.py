"""A paper that was issued: what it was made of, the hash of its bytes, when and by whom."""

from dataclasses import dataclass
from datetime import datetime

from core.naskah.model import Kertas, Mode


@dataclass(frozen=True, slots=True)
class Terbitan:
    """One issue. `isi` is the frozen data, `kode` its hash, `sidik` that of the PDF.

    `perihal` says whose paper it is, as the paper named it that day. `rujukan` tells papers of
    one kind apart that belong to no single result. `alasan` says why it replaces an earlier one.
    """

    dokumen: str
    tahun_buku: int
    perihal: str
    mode: Mode
    kertas: Kertas
    isi: str
    kode: str
    sidik: str
    ukuran: int
    halaman: int
    penilaian_id: int | None = None
    rujukan: str = ""
    pada: datetime = datetime.min  # noqa: DTZ901 - local time; set when it is stored
    oleh: str = ""
    alasan: str = ""
    id: int = 0
    tte: str = ""
    """Whose electronic signatures it carries, by name; empty for none."""


@dataclass(frozen=True, slots=True)
class CetakUlang:
    """The same paper made again by a newer program: the same data, other bytes."""

    cetakan_id: int
    sidik: str
    ukuran: int
    pada: datetime
    oleh: str
