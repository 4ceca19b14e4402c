"""What may be wrong with the targets of a whole period, and with a change of one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import pairwise

from core.angka import AngkaUnreadableError
from core.findings import Finding, Severity
from core.iku.checks import check_target
from core.iku.target_periode import PokokPeriode
from core.rules.capaian import Rentang, Target, read_target, show_target
from core.rules.set_iku import ArahIku, Iku

AWAL, AKHIR = "awal", "akhir"


@dataclass(frozen=True, slots=True)
class PerubahanTarget:
    """That targets are changed by a changed agreement: why, and on which day."""

    alasan: str
    tanggal: date | None = None


def field_of(iku: str, kolom: str | int) -> str:
    """The field of a form that holds one figure of the period."""
    return f"{iku}:{kolom}"


def check_period(pokok: PokokPeriode, tahun: Sequence[tuple[int, str]], iku: Iku) -> list[Finding]:
    """Kondisi awal, every year and kondisi akhir of one indicator, as typed."""
    found = [
        Finding(one.code, field_of(iku.kode, kolom), one.message, one.severity)
        for kolom, text in _figures(pokok, tahun)
        for one in check_target(text, iku)
        if not (kolom == AWAL and one.code == "target.nol")
    ]
    found.extend(_check_base(pokok, iku))
    read = [(year, _read(text)) for year, text in tahun]
    found.extend(_check_way(read, iku))
    found.extend(_check_end(pokok, read[-1][1], iku))
    return found


def _figures(
    pokok: PokokPeriode, tahun: Sequence[tuple[int, str]]
) -> Iterator[tuple[str | int, str]]:
    yield AWAL, pokok.awal_nilai
    yield from tahun
    yield AKHIR, pokok.akhir_nilai


def _check_base(pokok: PokokPeriode, iku: Iku) -> Iterator[Finding]:
    field = field_of(iku.kode, "awal_tahun")
    if pokok.awal_nilai and pokok.awal_tahun is None:
        yield Finding(
            "target.awal_tanpa_tahun", field, "Tulis tahun kondisi awal.", Severity.PERINGATAN
        )
    if pokok.awal_tahun is not None and pokok.awal_tahun > pokok.sejak:
        yield Finding(
            "target.awal_sesudah",
            field,
            f"Kondisi awal biasanya dari tahun sebelum {pokok.sejak}.",
            Severity.PERINGATAN,
        )


def _check_way(read: Sequence[tuple[int, Target | None]], iku: Iku) -> Iterator[Finding]:
    for (_before, low), (year, high) in pairwise(read):
        if not isinstance(low, Fraction) or not isinstance(high, Fraction):
            continue
        back = high < low if iku.arah is ArahIku.TINGGI else high > low
        if back and iku.arah is not ArahIku.RENTANG:
            yield Finding(
                "target.berbalik",
                field_of(iku.kode, year),
                f"Target {year} ({show_target(high)}) lebih longgar daripada tahun sebelumnya "
                f"({show_target(low)}).",
                Severity.CATATAN,
            )


def _check_end(pokok: PokokPeriode, last: Target | None, iku: Iku) -> Iterator[Finding]:
    end = _read(pokok.akhir_nilai)
    if end is not None and last is not None and end != last:
        yield Finding(
            "target.akhir_berbeda",
            field_of(iku.kode, AKHIR),
            f"Kondisi akhir berbeda dari target {pokok.sampai} ({show_target(last)}).",
            Severity.CATATAN,
        )


def check_change(perubahan: PerubahanTarget, tahun: int) -> Iterator[Finding]:
    """A change of the agreement has a reason and a day of its year."""
    if not perubahan.alasan.strip():
        yield Finding("target.alasan", "alasan", "Tulis alasan perubahan target.")
    if perubahan.tanggal is None:
        yield Finding(
            "target.tanggal", "tanggal", "Tanggal perubahan belum diisi.", Severity.PERINGATAN
        )
    elif perubahan.tanggal.year != tahun:
        yield Finding(
            "target.tanggal_lain",
            "tanggal",
            f"Tanggal perubahan tidak jatuh pada tahun {tahun}.",
            Severity.PERINGATAN,
        )


def _read(text: str) -> Target | None:
    try:
        target = read_target(text)
    except AngkaUnreadableError:
        return None
    return target if not isinstance(target, Rentang) or target.bawah >= 0 else None
