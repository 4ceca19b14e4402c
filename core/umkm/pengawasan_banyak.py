"""One decree that puts many businesses under supervision: what is asked, what became of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from core.findings import Finding, Severity


@dataclass(frozen=True, slots=True)
class Penetapan:
    """The decree and the period that it sets."""

    sk_nomor: str
    sk_tanggal: date | None
    sejak: date
    sampai: date | None = None


@dataclass(frozen=True, slots=True)
class HasilPenetapan:
    """Businesses that got the period, and those that had one already in that time."""

    ditetapkan: int
    sudah_ada: tuple[str, ...]


def check_penetapan(asked: Penetapan) -> tuple[Finding, ...]:
    """A period ends after it begins; a decree without number or date is told."""
    return tuple(_faults(asked))


def _faults(asked: Penetapan) -> Iterator[Finding]:
    if not asked.sk_nomor.strip():
        message = "Isi nomor SK yang menetapkan pengawasan."
        yield Finding("penetapan.tanpa_sk", "sk_nomor", message)
    if asked.sampai is not None and asked.sampai < asked.sejak:
        message = "Masa pengawasan berakhir sebelum dimulai."
        yield Finding("penetapan.terbalik", "sampai", message)
    if asked.sk_tanggal is None:
        message = "Tanggal SK belum diisi."
        yield Finding("penetapan.tanpa_tanggal", "sk_tanggal", message, Severity.CATATAN)
