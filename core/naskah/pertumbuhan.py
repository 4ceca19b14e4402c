"""Growth of profits on paper: one table with bars for each way of dividing the businesses."""

from dataclasses import dataclass
from datetime import date

PERTUMBUHAN = "pertumbuhan-laba"


@dataclass(frozen=True, slots=True)
class BarisTumbuhCetak:
    """One row; `hitungan` in the order of `NaskahTumbuh.arah`, profits of comparable ones."""

    nama: str
    hitungan: tuple[int, ...]
    laba_lalu: int
    laba: int

    @property
    def jumlah(self) -> int:
        return sum(self.hitungan)


@dataclass(frozen=True, slots=True)
class BagianTumbuh:
    """One table: what its rows are, the rows, and their total."""

    menurut: str
    baris: tuple[BarisTumbuhCetak, ...]
    total: BarisTumbuhCetak


@dataclass(frozen=True, slots=True)
class NaskahTumbuh:
    """All of it, of one year beside the year before."""

    instansi: str
    kota: str
    tahun: int
    keadaan: date
    arah: tuple[str, ...]
    bagian: tuple[BagianTumbuh, ...]
    contoh: str = ""
    kode: str = ""
