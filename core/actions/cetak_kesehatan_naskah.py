"""A paper gathered from records, ready to be set; and what keeps it from being issued."""

from dataclasses import dataclass
from typing import Any

from core.findings import Finding


@dataclass(frozen=True, slots=True)
class Naskah:
    """The model of one paper and whose it is.

    `halangan` are reasons why it may be printed only as a draft. `beku` papers belong to a result:
    once issued they stay as they were, whatever the records say later.
    """

    dokumen: str
    model: Any
    perihal: str
    tahun_buku: int
    penilaian_id: int | None = None
    rujukan: str = ""
    koperasi_id: int | None = None
    beku: bool = False
    halangan: tuple[str, ...] = ()
    catatan: tuple[Finding, ...] = ()
