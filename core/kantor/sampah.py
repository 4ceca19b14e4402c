"""What lies in Tempat sampah: one line of any kind of record, and which lines to look at."""

from dataclasses import dataclass
from datetime import datetime

TERBANYAK = 1_000
"""So many lines are shown at most, the latest first; typing on narrows them."""


@dataclass(frozen=True, slots=True)
class SaringSampah:
    """Which lines. Empty means all; `jenis` are codes of kinds."""

    cari: str = ""
    jenis: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BarisSampah:
    """One record in Tempat sampah: what it is, whose, since when, by whom."""

    jenis: str
    id: int
    versi: int
    sebutan: str
    nama: str
    induk: str
    induk_id: int
    induk_nama: str
    induk_di_sampah: bool
    pada: datetime
    oleh: str = ""

    @property
    def kunci(self) -> tuple[str, int]:
        """What tells this line from every other."""
        return self.jenis, self.id


@dataclass(frozen=True, slots=True)
class DaftarSampah:
    """The lines found; `jumlah` counts those beyond the limit too, `lama` the hidden old ones."""

    baris: tuple[BarisSampah, ...]
    jumlah: int
    lama: int
