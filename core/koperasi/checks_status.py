"""Findings about the dated status of a cooperative."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from core import tanggal
from core.findings import Finding, Severity
from core.koperasi.model import Keadaan, StatusKoperasi


@dataclass(frozen=True, slots=True)
class RiwayatStatus:
    """The other statuses of the same cooperative, and its dates."""

    lain: Sequence[StatusKoperasi]
    tgl_badan_hukum: date | None
    today: date


def check_status(status: StatusKoperasi, riwayat: RiwayatStatus) -> tuple[Finding, ...]:
    """Every finding about one status among the others."""
    return (*_dates(status, riwayat), *_dissolution(status, riwayat))


def _dates(status: StatusKoperasi, riwayat: RiwayatStatus) -> Iterator[Finding]:
    same = next((one for one in riwayat.lain if one.sejak == status.sejak), None)
    if same is not None:
        when = f"sejak {tanggal.show(same.sejak)}" if same.sejak else "sejak awal"
        message = f"Status {when} sudah ada ({same.status.sebutan}); koreksi catatan itu."
        yield Finding("status.tanggal_sama", "sejak", message)
    if status.sejak is None:
        return
    if status.sejak > riwayat.today:
        yield Finding("status.mendatang", "sejak", "Tanggal status belum tiba.")
    founded = riwayat.tgl_badan_hukum
    if founded is not None and status.sejak < founded:
        message = f"Lebih awal daripada tanggal badan hukum, {tanggal.show(founded)}."
        yield Finding("status.sebelum_berdiri", "sejak", message, Severity.PERINGATAN)


def _dissolution(status: StatusKoperasi, riwayat: RiwayatStatus) -> Iterator[Finding]:
    if status.status is Keadaan.DIBUBARKAN and not status.dasar.strip():
        message = "Tulis nomor dan tanggal keputusan pembubaran bila sudah ada."
        yield Finding("status.tanpa_dasar", "dasar", message, Severity.PERINGATAN)
    if status.status is Keadaan.DIBUBARKAN:
        return
    start = status.sejak or date.min
    before = [one for one in riwayat.lain if (one.sejak or date.min) < start]
    if any(one.status is Keadaan.DIBUBARKAN for one in before):
        message = "Koperasi ini sudah tercatat dibubarkan sebelum tanggal itu."
        yield Finding("status.sesudah_bubar", "status", message, Severity.PERINGATAN)


def status_on(statuses: Sequence[StatusKoperasi], day: date) -> StatusKoperasi | None:
    """The status in force on a day; None before the first."""
    begun = [one for one in statuses if (one.sejak or date.min) <= day]
    return max(begun, key=lambda one: (one.sejak or date.min, one.id), default=None)
