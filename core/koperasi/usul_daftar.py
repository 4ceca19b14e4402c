"""Changes of status that were confirmed together, and what became of taking them back."""

from dataclasses import dataclass
from datetime import date

from core import tanggal


@dataclass(frozen=True, slots=True)
class KelompokUsul:
    """One confirmation: from which day, by which decree, how many, by whom."""

    sejak: date
    no_sk: str = ""
    tgl_sk: date | None = None
    dasar: str = ""
    jumlah: int = 0
    pada: str = ""
    oleh: str = ""
    id: int = 0
    versi: int = 1

    @property
    def sebutan(self) -> str:
        """In a few words, for a list."""
        basis = f"SK {self.no_sk}" if self.no_sk else self.dasar or "tanpa SK"
        return f"{self.jumlah} koperasi sejak {tanggal.show(self.sejak)}, {basis}"


@dataclass(frozen=True, slots=True)
class HasilBatal:
    """How many went back, and those that stay because somebody changed them since."""

    kembali: int
    tertinggal: tuple[str, ...] = ()
