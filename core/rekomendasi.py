"""How far a recommendation is followed, whoever gave it, and when a due day is past."""

from datetime import date
from enum import StrEnum


class KeadaanRekomendasi(StrEnum):
    """How far a recommendation was followed."""

    BELUM = "belum"
    PROSES = "proses"
    SELESAI = "selesai"
    TIDAK_DAPAT = "tidak_dapat"

    @property
    def sebutan(self) -> str:
        """As an officer reads it."""
        return _SEBUTAN[self]

    @property
    def terbuka(self) -> bool:
        """Whether something is still to be done."""
        return self in (KeadaanRekomendasi.BELUM, KeadaanRekomendasi.PROSES)


_SEBUTAN = {
    KeadaanRekomendasi.BELUM: "Belum ditindaklanjuti",
    KeadaanRekomendasi.PROSES: "Sedang ditindaklanjuti",
    KeadaanRekomendasi.SELESAI: "Selesai",
    KeadaanRekomendasi.TIDAK_DAPAT: "Tidak dapat ditindaklanjuti",
}


def is_overdue(tenggat: date | None, on: date, *, terbuka: bool) -> bool:
    """Whether the day it was due is past with something left to do."""
    return terbuka and tenggat is not None and tenggat < on
