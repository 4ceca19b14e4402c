"""Why a supervised business cannot be compared yet: what is still missing, and how many lack it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Kurang(StrEnum):
    """What is missing first; a business lacks one of them or none."""

    INI = "ini"
    LALU = "lalu"
    BUKTI = "bukti"

    def sebutan(self, tahun: int) -> str:
        """The words of a filter.

        >>> Kurang.LALU.sebutan(2025)
        'Belum ada laporan 2024'
        """
        match self:
            case Kurang.INI:
                return f"Belum ada laporan {tahun}"
            case Kurang.LALU:
                return f"Belum ada laporan {tahun - 1}"
            case Kurang.BUKTI:
                return "Bukti kosong"

    def singkat(self, tahun: int) -> str:
        """The same after the word "kurang".

        >>> Kurang.LALU.singkat(2025)
        'laporan 2024'
        """
        return self.sebutan(tahun).removeprefix("Belum ada ").lower().removesuffix(" kosong")


@dataclass(frozen=True, slots=True)
class BarisKurang:
    """One kecamatan or sector; `jumlah` are all its supervised businesses."""

    kode: str
    nama: str
    ini: int = 0
    lalu: int = 0
    bukti: int = 0
    jumlah: int = 0

    @property
    def hitungan(self) -> tuple[int, ...]:
        """In the order of `Kurang`."""
        return (self.ini, self.lalu, self.bukti)


def total_kurang(rows: Sequence[BarisKurang]) -> BarisKurang:
    """The sum of all rows."""
    fields = ("ini", "lalu", "bukti", "jumlah")
    return BarisKurang("", "Jumlah", **{name: sum(getattr(row, name) for row in rows)
                                        for name in fields})  # fmt: skip
