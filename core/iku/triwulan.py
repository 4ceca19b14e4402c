"""A year in quarters: what was aimed at, reached, met on the way, and who signed for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from core import tanggal
from core.iku.model import HasilIku
from core.iku.tonggak import Tonggak
from core.rules.capaian import Target

ROMAWI: Mapping[int, str] = {1: "I", 2: "II", 3: "III", 4: "IV"}
TRIWULAN = tuple(ROMAWI)


def quarter_start(tahun: int, triwulan: int) -> date:
    """The first day of a quarter.

    >>> quarter_start(2025, 3).isoformat()
    '2025-07-01'
    """
    return date(tahun, 3 * triwulan - 2, 1)


def quarter_end(tahun: int, triwulan: int) -> date:
    """The last day of a quarter.

    >>> quarter_end(2025, 1).isoformat(), quarter_end(2025, 4).isoformat()
    ('2025-03-31', '2025-12-31')
    """
    if triwulan == TRIWULAN[-1]:
        return tanggal.year_end(tahun)
    return quarter_start(tahun, triwulan + 1) - timedelta(days=1)


@dataclass(frozen=True, slots=True)
class IsiTriwulan:
    """What an officer types about one indicator in one quarter; target and realisasi cumulative."""

    tahun: int
    iku: str
    triwulan: int
    target: str = ""
    realisasi: str = ""
    catatan: str = ""
    kendala: str = ""
    tindak_lanjut: str = ""
    penanggung_jawab: str = ""
    id: int = 0
    versi: int = 0


@dataclass(frozen=True, slots=True)
class Pengesahan:
    """Who signed a quarter off, and when."""

    oleh: str
    pada: str


@dataclass(frozen=True, slots=True)
class Pembukaan:
    """Who opened a signed quarter again, when, and why."""

    oleh: str
    pada: str
    alasan: str


@dataclass(frozen=True, slots=True)
class LangkahAksi:
    """One line of the action plan."""

    tahun: int
    iku: str
    triwulan: int
    langkah: str
    penanggung_jawab: str = ""
    jadwal: str = ""
    selesai_pada: date | None = None
    id: int = 0
    versi: int = 0


@dataclass(frozen=True, slots=True)
class TriwulanIku:
    """One indicator in one quarter with everything that is known about it.

    `per` says what the milestones were counted at; it is empty while the quarter has not begun.
    """

    isi: IsiTriwulan
    target: Target | None
    realisasi: Fraction | None
    capaian: Fraction | None
    kategori: str | None
    tonggak: tuple[Tonggak, ...]
    per: str
    aksi: tuple[LangkahAksi, ...] = ()
    disahkan: Pengesahan | None = None
    dibuka: Pembukaan | None = None

    @property
    def triwulan(self) -> int:
        return self.isi.triwulan

    @property
    def terkunci(self) -> bool:
        """Whether it is signed off."""
        return self.disahkan is not None


@dataclass(frozen=True, slots=True)
class IkuSetahun:
    """One indicator with its year and its four quarters."""

    sasaran: str
    hasil: HasilIku
    triwulan: tuple[TriwulanIku, ...]

    def of(self, triwulan: int) -> TriwulanIku:
        """One quarter by its number."""
        return self.triwulan[triwulan - 1]


@dataclass(frozen=True, slots=True)
class TahunTriwulan:
    """The year in quarters; `aturan` are the rules of capaian in use, a sentence each."""

    tahun: int
    keputusan: str
    iku: tuple[IkuSetahun, ...]
    aturan: tuple[str, ...]
    belum_dihitung: bool = False

    def by_kode(self, kode: str) -> IkuSetahun:
        """One indicator."""
        return next(one for one in self.iku if one.hasil.kode == kode)

    def disahkan(self, triwulan: int) -> int:
        """How many indicators are signed off in a quarter."""
        return sum(one.of(triwulan).terkunci for one in self.iku)
