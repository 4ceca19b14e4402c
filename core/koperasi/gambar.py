"""The sums behind the pictures of a year: counts that add up, and exact medians."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from core.koperasi.laporan import KunciLaporan
from core.rules.report import SkorAspek

PEMBANDING_TERSEDIKIT = 3
"""With fewer others a median says more about them than about their kind."""
LAIN = 99


@dataclass(frozen=True, slots=True)
class Terhitung:
    """What one cooperative adds to a row: its predikat, or none while it is not final."""

    kode: str
    predikat: str = ""
    urut: int | None = None
    terdahulu: bool = False


@dataclass(frozen=True, slots=True)
class BarisRekap:
    """One year or kecamatan; `jumlah` stands under the predikat of its `Rekap`."""

    kode: str
    nama: str
    jumlah: tuple[int, ...]
    belum: int = 0
    terdahulu: int = 0

    @property
    def dinilai(self) -> int:
        return sum(self.jumlah)

    @property
    def semua(self) -> int:
        return self.dinilai + self.belum


@dataclass(frozen=True, slots=True)
class Rekap:
    """Counts per predikat (name, order), and the row that is their sum."""

    predikat: tuple[tuple[str, int], ...] = ()
    baris: tuple[BarisRekap, ...] = ()

    @property
    def total(self) -> BarisRekap:
        sums = tuple(sum(row.jumlah[n] for row in self.baris) for n in range(len(self.predikat)))
        return BarisRekap(
            "",
            "Jumlah",
            sums,
            sum(row.belum for row in self.baris),
            sum(row.terdahulu for row in self.baris),
        )


def tally(units: Iterable[Terhitung], named: Sequence[tuple[str, str]], without: str) -> Rekap:
    """Count units under the rows named (code, name), in that order.

    Units of a code that nobody named stand in a last row called `without`.
    """
    known = {kode for kode, _ in named}
    counted: Counter[tuple[str, str]] = Counter()
    waiting: Counter[str] = Counter()
    earlier: Counter[str] = Counter()
    orders: dict[str, int] = {}
    for unit in units:
        kode = unit.kode if unit.kode in known else ""
        if not unit.predikat:
            waiting[kode] += 1
            continue
        counted[kode, unit.predikat] += 1
        earlier[kode] += unit.terdahulu
        order = LAIN if unit.urut is None else unit.urut
        orders[unit.predikat] = min(order, orders.get(unit.predikat, LAIN))
    predikat = tuple(sorted(orders.items(), key=lambda each: (each[1], each[0])))
    rows = [
        BarisRekap(
            kode,
            nama,
            tuple(counted[kode, each] for each, _ in predikat),
            waiting[kode],
            earlier[kode],
        )
        for kode, nama in (*named, ("", without))
    ]
    if not rows[-1].semua:
        rows.pop()
    return Rekap(predikat, tuple(rows))


@dataclass(frozen=True, slots=True)
class UnitDinilai:
    """A unit whose final result was computed here."""

    kunci: KunciLaporan
    nama: str
    nama_kunci: str
    pedoman_id: str
    predikat: str
    urut: int | None


@dataclass(frozen=True, slots=True)
class AspekBanding:
    """One aspect in percent of its weight, beside the median of the others."""

    kode: str
    nama: str
    bobot: Fraction
    skor: Fraction
    median: Fraction | None

    @property
    def persen(self) -> Fraction:
        return 100 * self.skor / self.bobot

    @property
    def selisih(self) -> Fraction | None:
        """Points of percent above (or below) the median."""
        return None if self.median is None else self.persen - self.median


@dataclass(frozen=True, slots=True)
class BandingAspek:
    """All aspects of one result; `pembanding` counts the others of its kind."""

    aspek: tuple[AspekBanding, ...]
    pembanding: int

    @property
    def cukup(self) -> bool:
        return self.pembanding >= PEMBANDING_TERSEDIKIT


def compare_aspects(
    own: Sequence[SkorAspek], others: Sequence[Sequence[tuple[str, Fraction]]]
) -> BandingAspek:
    """Lay a result beside others of its pedoman and year, each given as (code, percent)."""
    enough = len(others) >= PEMBANDING_TERSEDIKIT
    found: dict[str, list[Fraction]] = {}
    for one in others if enough else ():
        for kode, persen in one:
            found.setdefault(kode, []).append(persen)
    return BandingAspek(
        tuple(
            AspekBanding(
                each.kode,
                each.nama,
                each.bobot,
                each.skor,
                median(found[each.kode]) if each.kode in found else None,
            )
            for each in own
        ),
        len(others),
    )


def median(values: Sequence[Fraction]) -> Fraction:
    """The exact middle; of an even number, half way between the two in the middle.

    >>> median([Fraction(3), Fraction(1), Fraction(2)]), median([Fraction(1), Fraction(2)])
    (Fraction(2, 1), Fraction(3, 2))
    """
    ordered = sorted(values)
    middle, odd = divmod(len(ordered), 2)
    if odd:
        return ordered[middle]
    return (ordered[middle - 1] + ordered[middle]) / 2
