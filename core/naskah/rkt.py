"""Rencana Kinerja Tahunan on paper: what is aimed at in a year, and the programs behind it."""

from dataclasses import dataclass
from datetime import date

from core import rupiah
from core.naskah.tanda_tangan import BarisTanda

RKT = "rkt"


@dataclass(frozen=True, slots=True)
class BarisRkt:
    """One indicator with its target as printed."""

    sasaran: str
    indikator: str
    satuan: str
    target: str


@dataclass(frozen=True, slots=True)
class BarisRktProgram:
    """One program or kegiatan; `anggaran` is whole rupiah, None where no pagu is known.

    `tingkat` is 0 for a program: only those are added up.
    """

    tingkat: int
    kode: str
    nama: str
    indikator: str
    target: str
    anggaran: int | None


@dataclass(frozen=True, slots=True)
class NaskahRkt:
    """All of one year."""

    instansi: str
    kota: str
    tahun: int
    keadaan: date
    baris: tuple[BarisRkt, ...]
    program: tuple[BarisRktProgram, ...] = ()
    catatan: tuple[str, ...] = ()
    tanda: tuple[BarisTanda, ...] = ()
    contoh: str = ""
    kode: str = ""

    @property
    def anggaran(self) -> int:
        """The money of all programs."""
        return rupiah.total(one.anggaran for one in self.program if not one.tingkat)
