"""Rencana Aksi on paper: targets of the year and its quarters, programs, and the steps."""

from dataclasses import dataclass
from datetime import date

from core.naskah.tanda_tangan import BarisTanda

RENCANA_AKSI = "rencana-aksi"


@dataclass(frozen=True, slots=True)
class KegiatanAksi:
    """A program or activity behind an indicator; `anggaran` is whole rupiah, None where unknown."""

    nama: str
    anggaran: int | None = None
    penanggung_jawab: str = ""


@dataclass(frozen=True, slots=True)
class BarisAksi:
    """One indicator; figures are text as printed, `triwulan` the four cumulative targets."""

    nomor: int
    sasaran: str
    indikator: str
    satuan: str
    target: str
    triwulan: tuple[str, ...]
    kegiatan: tuple[KegiatanAksi, ...]


@dataclass(frozen=True, slots=True)
class BarisLangkah:
    """One step of the plan under its indicator."""

    indikator: str
    triwulan: str
    langkah: str
    jadwal: str
    penanggung_jawab: str


@dataclass(frozen=True, slots=True)
class NaskahRencanaAksi:
    """All of one year."""

    instansi: str
    kota: str
    tahun: int
    keadaan: date
    baris: tuple[BarisAksi, ...]
    langkah: tuple[BarisLangkah, ...]
    catatan: tuple[str, ...]
    tanda: tuple[BarisTanda, ...] = ()
    contoh: str = ""
    kode: str = ""

    @property
    def anggaran(self) -> int | None:
        """All money behind the plan; None where none is known."""
        known = [
            one.anggaran for row in self.baris for one in row.kegiatan if one.anggaran is not None
        ]
        return sum(known) if known else None
