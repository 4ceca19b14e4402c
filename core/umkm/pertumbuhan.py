"""How profits moved since the year before, by kecamatan or sector, as values."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from core.umkm.laba import Arah


class MenurutTumbuh(StrEnum):
    """What the rows are."""

    KECAMATAN = "kecamatan"
    SEKTOR = "sektor"


@dataclass(frozen=True, slots=True)
class BarisTumbuh:
    """One row. Profits are those of comparable businesses only, in whole rupiah."""

    kode: str
    nama: str
    naik: int = 0
    tetap: int = 0
    turun: int = 0
    tidak_dapat: int = 0
    belum_lapor: int = 0
    laba_lalu: int = 0
    laba: int = 0

    @property
    def jumlah(self) -> int:
        return self.naik + self.tetap + self.turun + self.tidak_dapat + self.belum_lapor

    @property
    def hitungan(self) -> tuple[int, ...]:
        """In the order of `ARAH`."""
        return (self.naik, self.tetap, self.turun, self.tidak_dapat, self.belum_lapor)


ARAH = (Arah.NAIK, Arah.TETAP, Arah.TURUN, Arah.TIDAK_DAPAT, Arah.BELUM_LAPOR)


def total(rows: Sequence[BarisTumbuh]) -> BarisTumbuh:
    """The sum of all rows."""
    fields = ("naik", "tetap", "turun", "tidak_dapat", "belum_lapor", "laba_lalu", "laba")
    sums = {name: sum(getattr(row, name) for row in rows) for name in fields}
    return BarisTumbuh("", "Jumlah", **sums)
