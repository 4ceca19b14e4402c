"""What the page Kesehatan can be asked to show, beside a report and a filtered list."""

from dataclasses import dataclass

from core.koperasi.laporan import KunciLaporan


@dataclass(frozen=True, slots=True)
class TugasTarget:
    """The surat tugas of the year; `penugasan_id` 0 shows them all, `jatuh_tempo` what is due."""

    penugasan_id: int = 0
    jatuh_tempo: bool = False


@dataclass(frozen=True, slots=True)
class PemeriksaanTarget:
    """The record of one examination; `bagian` names a part of it, empty the first."""

    kunci: KunciLaporan
    bagian: str = ""


@dataclass(frozen=True, slots=True)
class EntriKeduaTarget:
    """The blind second entry of one report."""

    kunci: KunciLaporan


@dataclass(frozen=True, slots=True)
class BandingTarget:
    """A result beside last year's, another pedoman's, or a workbook's."""

    kunci: KunciLaporan


@dataclass(frozen=True, slots=True)
class PenetapanTarget:
    """Many assessments made final at once."""


@dataclass(frozen=True, slots=True)
class GambarTarget:
    """Pictures and recap of the year."""


@dataclass(frozen=True, slots=True)
class CetakTarget:
    """Papers of one or many examinations; empty means the whole list of the year."""

    kunci: tuple[KunciLaporan, ...] = ()
    dokumen: str = ""
