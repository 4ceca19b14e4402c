"""The RAT of a book year: held, reported, late or missing, as seen on a day."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core import tanggal

BULAN_HARI = tuple[int, int]


class KeadaanRat(StrEnum):
    """What became of the RAT of one book year."""

    TIDAK_WAJIB = "tidak_wajib"
    BELUM_JATUH_TEMPO = "belum_jatuh_tempo"
    BELUM = "belum"
    BELUM_LAPOR = "belum_lapor"
    TANPA_TANGGAL = "tanpa_tanggal"
    TERLAMBAT = "terlambat"
    DILAPORKAN = "dilaporkan"

    @property
    def sebutan(self) -> str:
        """The words an officer reads."""
        return _SEBUTAN[self]

    @property
    def sudah_lapor(self) -> bool:
        """Whether the office got its report."""
        return self in (self.TANPA_TANGGAL, self.TERLAMBAT, self.DILAPORKAN)


_SEBUTAN = {
    KeadaanRat.TIDAK_WAJIB: "Belum berdiri",
    KeadaanRat.BELUM_JATUH_TEMPO: "Belum RAT, belum jatuh tempo",
    KeadaanRat.BELUM: "Belum RAT, lewat batas",
    KeadaanRat.BELUM_LAPOR: "RAT belum dilaporkan",
    KeadaanRat.TANPA_TANGGAL: "Dilaporkan, tanggal RAT kosong",
    KeadaanRat.TERLAMBAT: "Dilaporkan, RAT terlambat",
    KeadaanRat.DILAPORKAN: "Dilaporkan",
}


@dataclass(frozen=True, slots=True)
class Rat:
    """When it was held and when its report was received; blank is None."""

    diselenggarakan: date | None = None
    dilaporkan: date | None = None
    hadir: int | None = None
    berita_acara: str = ""

    def held_on(self, day: date) -> date | None:
        """The day it was held, unless that was still to come."""
        held = self.diselenggarakan
        return held if held is not None and held <= day else None

    def reported_on(self, day: date) -> date | None:
        """The day its report came, unless that was still to come."""
        told = self.dilaporkan
        return told if told is not None and told <= day else None


BELUM_ADA = Rat()


@dataclass(frozen=True, slots=True)
class AturanRat:
    """The office's choices: the last day for a RAT, and after how many years one is inactive."""

    batas: BULAN_HARI = (6, 30)
    tahun: int = 3

    def jatuh_tempo(self, tahun_buku: int) -> date:
        """The last day on which the RAT of a book year is in time."""
        return date(tahun_buku + 1, *self.batas)

    def terakhir(self, day: date) -> int:
        """The newest book year whose last day has passed."""
        return day.year - 1 if day > self.jatuh_tempo(day.year - 1) else day.year - 2


def aturan_of(batas_rat: str, tahun_tanpa_rat: int) -> AturanRat:
    """From the settings.

    >>> aturan_of("06-30", 3).jatuh_tempo(2025)
    datetime.date(2026, 6, 30)
    """
    month, _, day = batas_rat.partition("-")
    return AturanRat((int(month), int(day)), tahun_tanpa_rat)


def exists(founded: date | None, tahun_buku: int, *, kkmp: bool = False) -> bool:
    """Whether it existed when the book year closed; a blank date counts, except for a KKMP."""
    return not kkmp if founded is None else founded <= date(tahun_buku, 12, 31)


def whole_year(founded: date | None, tahun_buku: int, *, kkmp: bool = False) -> bool:
    """Whether it existed all through the book year."""
    return not kkmp if founded is None else founded <= date(tahun_buku, 1, 1)


def keadaan_rat(
    rat: Rat, tahun_buku: int, *, wajib: bool, day: date, aturan: AturanRat
) -> KeadaanRat:
    """The state of one book year's RAT as it was known on a day.

    What was held or reported is told even of a year that asked for none.
    """
    held, told = rat.held_on(day), rat.reported_on(day)
    if held is None and told is None:
        if not wajib:
            return KeadaanRat.TIDAK_WAJIB
        late = day > aturan.jatuh_tempo(tahun_buku)
        return KeadaanRat.BELUM if late else KeadaanRat.BELUM_JATUH_TEMPO
    if told is None:
        return KeadaanRat.BELUM_LAPOR
    if held is None:
        return KeadaanRat.TANPA_TANGGAL
    in_time = held <= aturan.jatuh_tempo(tahun_buku)
    return KeadaanRat.DILAPORKAN if in_time else KeadaanRat.TERLAMBAT


def reported_years(rats: Mapping[int, Rat], day: date) -> frozenset[int]:
    """Book years whose RAT had been reported by a day."""
    return frozenset(year for year, rat in rats.items() if rat.reported_on(day) is not None)


def tunggakan(states: Mapping[int, KeadaanRat], day: date, aturan: AturanRat) -> tuple[int, ...]:
    """The book years in arrears on a day, oldest first: due, overdue and not reported."""
    return tuple(
        sorted(
            year
            for year, state in states.items()
            if state in (KeadaanRat.BELUM, KeadaanRat.BELUM_LAPOR)
            and day > aturan.jatuh_tempo(year)
        )
    )


def show_years(years: Iterable[int]) -> str:
    """Book years as a sentence has them.

    >>> show_years([2023, 2024, 2025]), show_years([2025])
    ('2023, 2024, dan 2025', '2025')
    """
    words = [str(year) for year in years]
    if len(words) < 3:
        return " dan ".join(words)
    return f"{', '.join(words[:-1])}, dan {words[-1]}"


def sentence(rat: Rat, tahun_buku: int, state: KeadaanRat, aturan: AturanRat) -> str:
    """What is known of one RAT, in words."""
    parts = [f"Tahun buku {tahun_buku}: {state.sebutan[0].lower()}{state.sebutan[1:]}"]
    if rat.diselenggarakan:
        parts.append(f"diselenggarakan {tanggal.show(rat.diselenggarakan)}")
    if rat.dilaporkan:
        parts.append(f"laporan diterima {tanggal.show(rat.dilaporkan)}")
    if state in (KeadaanRat.BELUM, KeadaanRat.BELUM_JATUH_TEMPO):
        parts.append(f"batas {tanggal.show(aturan.jatuh_tempo(tahun_buku))}")
    return "; ".join(parts)
