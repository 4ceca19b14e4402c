"""The counts behind the pictures of a year: predikat by row, and their sum."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

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
