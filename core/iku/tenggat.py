"""The deadlines of the performance cycle: default days as data, the office's own before them."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from core.berkas import resource
from core.findings import Finding, Severity

SEGERA, USANG = timedelta(days=14), timedelta(days=365)


@dataclass(frozen=True, slots=True)
class JenisTenggat:
    """One deadline of every year. `bukti` names the fact that shows it was met.

    `bila_perlu` is due only where there is something to do, as a changed agreement.
    """

    kode: str
    nama: str
    tahun: int
    bulan: int
    hari: int
    bukti: str
    keyakinan: str
    catatan: str = ""
    bila_perlu: bool = False

    def on(self, tahun: int) -> date:
        """Its default day in a year of performance.

        >>> daftar_tenggat()["lkjip"].on(2025).isoformat()
        '2026-03-31'
        """
        return date(tahun + self.tahun, self.bulan, self.hari)


@dataclass(frozen=True, slots=True)
class CatatanTenggat:
    """What the office stored of one deadline of one year."""

    tahun: int
    kode: str
    tanggal: date | None = None
    selesai_pada: date | None = None
    catatan: str = ""
    id: int = 0
    versi: int = 0


@dataclass(frozen=True, slots=True)
class Tenggat:
    """One deadline with its day, whose day that is, and how it was met.

    `asal` is "kantor" for the office's own day of this year, "tahun lalu" for one carried over,
    "bawaan" for the default; `selesai` says in words how it was met, empty when it is open.
    """

    jenis: JenisTenggat
    stored: CatatanTenggat
    tanggal: date
    asal: str
    selesai: str
    perlu: bool = True

    def is_overdue(self, today: date) -> bool:
        """Whether it should have been met before this day, no longer than a year ago."""
        return self.perlu and not self.selesai and today - USANG <= self.tanggal < today

    def is_old(self, today: date) -> bool:
        """Whether its day lies so far back that nobody is asked about it any more."""
        return self.perlu and not self.selesai and self.tanggal < today - USANG

    def is_near(self, today: date) -> bool:
        """Whether it is due within two weeks."""
        return self.perlu and not self.selesai and today <= self.tanggal <= today + SEGERA


@lru_cache(maxsize=1)
def _read() -> tuple[str, Mapping[str, JenisTenggat]]:
    text = resource("kinerja", "tenggat.toml").read_text(encoding="utf-8")
    found = tomllib.loads(text)
    return found["dasar"], {one["kode"]: JenisTenggat(**one) for one in found["tenggat"]}


def daftar_tenggat() -> Mapping[str, JenisTenggat]:
    """Every deadline of a year, in the order of its default days."""
    return _read()[1]


def dasar_tenggat() -> str:
    """How sure the default days are."""
    return _read()[0]


def day_of(
    jenis: JenisTenggat, tahun: int, known: Mapping[int, CatatanTenggat]
) -> tuple[date, str]:
    """The day of a deadline and where it comes from; `known` are the office's own, by year."""
    own = known.get(tahun)
    if own is not None and own.tanggal is not None:
        return own.tanggal, "kantor"
    for year in sorted(known, reverse=True):
        before = known[year].tanggal
        if year < tahun and before is not None:
            return _moved(before, tahun - year), "tahun lalu"
    return jenis.on(tahun), "bawaan"


def _moved(day: date, years: int) -> date:
    """The same day some years later; 29 February falls on the 28th."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def check_tenggat(catatan: CatatanTenggat, today: date) -> Iterator[Finding]:
    """The office's own day lies near its year; nothing is met in the future."""
    day = catatan.tanggal
    if day is not None and not catatan.tahun - 1 <= day.year <= catatan.tahun + 1:
        yield Finding(
            "tenggat.tahun",
            "tanggal",
            f"Tenggat tahun {catatan.tahun} jatuh antara {catatan.tahun - 1} dan "
            f"{catatan.tahun + 1}.",
        )
    if catatan.selesai_pada is not None and catatan.selesai_pada > today:
        yield Finding("tenggat.selesai", "selesai_pada", "Tanggal selesai belum lewat.")
    if catatan.catatan and catatan.selesai_pada is None:
        yield Finding(
            "tenggat.catatan",
            "selesai_pada",
            "Ada keterangan tanpa tanggal selesai.",
            Severity.CATATAN,
        )
