"""The duties of the section beside entering a report: words, icon, and what each one opens."""

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec

from core.koperasi.laporan import KunciLaporan
from gui.place import Place
from gui.views.kesehatan import targets

_FOLDER = "gui.views.kesehatan"
_PLACES: dict[type, tuple[str, str]] = {
    targets.TugasTarget: (f"{_FOLDER}.tugas.view", "TugasView"),
    targets.PemeriksaanTarget: (f"{_FOLDER}.pemeriksaan.view", "PemeriksaanView"),
    targets.EntriKeduaTarget: (f"{_FOLDER}.entri_kedua.view", "EntriKeduaView"),
    targets.BandingTarget: (f"{_FOLDER}.banding.view", "BandingView"),
    targets.PenetapanTarget: (f"{_FOLDER}.penetapan.view", "PenetapanView"),
    targets.GambarTarget: (f"{_FOLDER}.gambar.view", "GambarView"),
    targets.CetakTarget: (f"{_FOLDER}.cetak.view", "CetakView"),
}


@dataclass(frozen=True, slots=True)
class ReportDuty:
    """One entry of the menu of a report."""

    text: str
    icon: str
    kind: type
    target: Callable[[KunciLaporan], object]


@dataclass(frozen=True, slots=True)
class YearDuty:
    """One entry of the menu of the year; its target needs nothing."""

    text: str
    icon: str
    kind: Callable[[], object]


_REPORT = (
    ReportDuty("Pemeriksaan…", "list-checks", targets.PemeriksaanTarget, targets.PemeriksaanTarget),
    ReportDuty("Entri kedua…", "shield-check", targets.EntriKeduaTarget, targets.EntriKeduaTarget),
    ReportDuty("Bandingkan…", "columns-2", targets.BandingTarget, targets.BandingTarget),
    ReportDuty(
        "Cetak…", "printer", targets.CetakTarget, lambda kunci: targets.CetakTarget((kunci,))
    ),
)
_YEAR = (
    YearDuty("Surat tugas…", "user", targets.TugasTarget),
    YearDuty("Tetapkan banyak…", "lock", targets.PenetapanTarget),
    YearDuty("Rekap dan gambar…", "trending-up", targets.GambarTarget),
    YearDuty("Cetak banyak…", "printer", targets.CetakTarget),
)


def report_duties() -> tuple[ReportDuty, ...]:
    """Duties for one report whose view is part of this program."""
    return tuple(duty for duty in _REPORT if has_place(duty.kind))


def year_duties() -> tuple[YearDuty, ...]:
    """Duties for the whole year whose view is part of this program."""
    return tuple(duty for duty in _YEAR if has_place(type(duty.kind())))


def has_place(kind: type) -> bool:
    """Whether this program can show targets of this kind."""
    try:
        return kind in _PLACES and find_spec(_PLACES[kind][0]) is not None
    except ModuleNotFoundError:
        return False


def place_class(kind: type) -> type[Place]:
    """The view of a kind of target."""
    module, name = _PLACES[kind]
    found: type[Place] = getattr(importlib.import_module(module), name)
    return found
