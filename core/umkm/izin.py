"""Permits and standards of a business: which kinds, and whether one is still valid."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from core import tanggal
from core.findings import Finding, Severity

JENIS_IZIN = (
    "NIB", "PIRT", "Halal", "BPOM (MD/ML)", "Merek (HKI)", "SNI", "HACCP",
    "Laik higiene sanitasi", "Sertifikat standar", "Uji nutrisi", "Lainnya",
)  # fmt: skip
SEGERA = timedelta(days=90)
"""From so long before its end a permit is said to end soon."""


@dataclass(frozen=True, slots=True)
class IzinUmkm:
    """One permit. `id` 0 is not stored yet; without `berlaku_sampai` it has no end."""

    id: int
    umkm_id: int
    jenis: str
    nomor: str = ""
    tanggal: date | None = None
    berlaku_sampai: date | None = None
    catatan: str = ""
    versi: int = 1

    def masa(self, on: date) -> str:
        """What an officer reads of its validity on a day.

        >>> IzinUmkm(1, 1, "Halal", berlaku_sampai=date(2026, 1, 5)).masa(date(2026, 1, 6))
        'kedaluwarsa sejak 5 Januari 2026'
        """
        if self.berlaku_sampai is None:
            return "tanpa batas waktu"
        shown = tanggal.show(self.berlaku_sampai)
        if self.is_expired(on):
            return f"kedaluwarsa sejak {shown}"
        soon = self.berlaku_sampai - on <= SEGERA
        return f"segera berakhir: {shown}" if soon else f"berlaku sampai {shown}"

    def is_expired(self, on: date) -> bool:
        return self.berlaku_sampai is not None and self.berlaku_sampai < on


def check_izin(izin: IzinUmkm, today: date) -> tuple[Finding, ...]:
    """Everything that is known to be wrong or unlikely in a permit."""
    return (*_known(izin), *_ordered(izin, today), *_valid(izin, today))


def _known(izin: IzinUmkm) -> Iterator[Finding]:
    if not izin.jenis:
        yield Finding("izin.jenis_kosong", "jenis", "Pilih jenis izinnya.")
    if not izin.nomor:
        yield Finding("izin.tanpa_nomor", "nomor", "Nomor izin belum diisi.", Severity.CATATAN)


def _ordered(izin: IzinUmkm, today: date) -> Iterator[Finding]:
    if izin.tanggal is not None and izin.tanggal > today:
        yield Finding("izin.tanggal_depan", "tanggal", "Tanggal izin belum tiba.")
    if izin.tanggal and izin.berlaku_sampai and izin.berlaku_sampai < izin.tanggal:
        yield Finding("izin.terbalik", "berlaku_sampai", "Izin berakhir sebelum diterbitkan.")


def _valid(izin: IzinUmkm, today: date) -> Iterator[Finding]:
    if izin.is_expired(today):
        message = f"Izin {izin.masa(today)}."
        yield Finding("izin.kedaluwarsa", "berlaku_sampai", message, Severity.PERINGATAN)
