"""Findings about the dated status of a cooperative."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from core import tanggal
from core.findings import Finding, Severity
from core.koperasi.model import Keadaan, StatusKoperasi


@dataclass(frozen=True, slots=True)
class RiwayatStatus:
    """The other statuses of the same cooperative, and its dates.

    `wajib_sk` off is for old lists: a dissolution without its decree is then only warned of.
    """

    lain: Sequence[StatusKoperasi]
    tgl_badan_hukum: date | None
    today: date
    wajib_sk: bool = True

    def before(self, status: StatusKoperasi) -> StatusKoperasi | None:
        """The status that the given one follows."""
        start = status.sejak or date.min
        earlier = [one for one in self.lain if _start(one) < start]
        return max(earlier, key=_start, default=None)

    def after(self, status: StatusKoperasi) -> StatusKoperasi | None:
        """The status that follows the given one."""
        start = status.sejak or date.min
        later = [one for one in self.lain if _start(one) > start]
        return min(later, key=_start, default=None)


def check_status(status: StatusKoperasi, riwayat: RiwayatStatus) -> tuple[Finding, ...]:
    """Every finding about one status among the others, in the order of the form."""
    return (*_dates(status, riwayat), *_decree(status, riwayat), *_order(status, riwayat))


def _dates(status: StatusKoperasi, riwayat: RiwayatStatus) -> Iterator[Finding]:
    same = next((one for one in riwayat.lain if one.sejak == status.sejak), None)
    if same is not None:
        message = f"Status {_since(same)} sudah ada ({same.status.sebutan}); koreksi catatan itu."
        yield Finding("status.tanggal_sama", "sejak", message)
    if status.sejak is None:
        return
    if status.sejak > riwayat.today:
        yield Finding("status.mendatang", "sejak", "Tanggal status belum tiba.")
    founded = riwayat.tgl_badan_hukum
    if founded is not None and status.sejak < founded:
        message = f"Lebih awal daripada tanggal badan hukum, {tanggal.show(founded)}."
        yield Finding("status.sebelum_berdiri", "sejak", message, Severity.PERINGATAN)


def _decree(status: StatusKoperasi, riwayat: RiwayatStatus) -> Iterator[Finding]:
    gone = status.status is Keadaan.DIBUBARKAN
    numbered = bool(status.no_sk.strip())
    missing = Severity.KESALAHAN if riwayat.wajib_sk else Severity.PERINGATAN
    if gone and not numbered:
        message = "Isi nomor keputusan pembubaran."
        yield Finding("status.tanpa_sk", "no_sk", message, missing)
    if status.tgl_sk is None:
        if gone:
            message = "Isi tanggal keputusan pembubaran."
            yield Finding("status.tanpa_tgl_sk", "tgl_sk", message, missing)
        elif numbered:
            message = "Tanggal SK belum diisi."
            yield Finding("status.tgl_sk_kosong", "tgl_sk", message, Severity.CATATAN)
        return
    if status.tgl_sk > riwayat.today:
        yield Finding("status.sk_mendatang", "tgl_sk", "Tanggal SK belum tiba.")
    if not gone and not numbered:
        message = "Nomor SK belum diisi."
        yield Finding("status.no_sk_kosong", "no_sk", message, Severity.CATATAN)
    if gone and status.sejak is not None and status.sejak < status.tgl_sk:
        message = f"Dibubarkan sebelum SK ditetapkan, {tanggal.show(status.tgl_sk)}; periksa."
        yield Finding("status.mendahului_sk", "sejak", message, Severity.PERINGATAN)


def _order(status: StatusKoperasi, riwayat: RiwayatStatus) -> Iterator[Finding]:
    """Nothing comes after dissolution; the ministry dissolves what was proposed to it."""
    before, after = riwayat.before(status), riwayat.after(status)
    if before is not None and before.status is Keadaan.DIBUBARKAN:
        message = (
            f"Koperasi ini tercatat dibubarkan {_since(before)}; tidak ada status sesudahnya. "
            "Bila pembubaran itu keliru, koreksi atau hapus dahulu catatannya."
        )
        yield Finding("status.sesudah_bubar", "status", message)
    elif before is not None and before.status is status.status:
        message = f"Sudah {status.status.sebutan.lower()} {_since(before)}."
        yield Finding("status.berulang", "status", message, Severity.CATATAN)
    if status.status is not Keadaan.DIBUBARKAN:
        return
    if after is not None:
        message = (
            f"Sesudah tanggal itu masih ada status {after.status.sebutan.lower()} "
            f"{_since(after)}; koreksi dahulu catatan itu."
        )
        yield Finding("status.bubar_di_tengah", "sejak", message)
    if before is not None and before.status not in (Keadaan.USUL_BUBAR, Keadaan.DIBUBARKAN):
        message = "Belum pernah tercatat usul bubar sebelum dibubarkan."
        yield Finding("status.tanpa_usul", "status", message, Severity.CATATAN)


def status_on(statuses: Sequence[StatusKoperasi], day: date) -> StatusKoperasi | None:
    """The status in force on a day; None before the first."""
    begun = [one for one in statuses if _start(one) <= day]
    return max(begun, key=lambda one: (_start(one), one.id), default=None)


def _start(status: StatusKoperasi) -> date:
    return status.sejak or date.min


def _since(status: StatusKoperasi) -> str:
    return f"sejak {tanggal.show(status.sejak)}" if status.sejak else "sejak awal"
