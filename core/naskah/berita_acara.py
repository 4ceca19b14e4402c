"""Berita acara pemeriksaan as data: who met whom, what was examined, what came of it."""

from dataclasses import dataclass
from datetime import date

from core.naskah.hasil_kesehatan import ButirRekomendasi, RingkasanHasil
from core.naskah.identitas_koperasi import IdentitasKoperasi
from core.naskah.keaslian import Keaslian
from core.naskah.kertas_kerja import Kunjungan
from core.naskah.kop import Kop
from core.naskah.tanda_tangan import BarisTanda, BlokTanda
from core.naskah.terbilang import day_in_words

DIPERIKSA = (
    "laporan keuangan tahun buku berkenaan dan tahun sebelumnya",
    "buku, catatan, dan bukti pendukungnya",
    "tata kelola, manajemen, dan kelengkapan organisasi koperasi",
)


@dataclass(frozen=True, slots=True)
class Pengurus:
    """Somebody of the cooperative who was there."""

    nama: str
    jabatan: str = ""


@dataclass(frozen=True, slots=True)
class NaskahBeritaAcara:
    """All of a berita acara. What is blank prints as a dotted line.

    `diperiksa` are the things examined; `tanggapan` is what the pengurus answered. Without
    `hasil` the paper records the visit alone.
    """

    kop: Kop
    koperasi: IdentitasKoperasi
    tahun_kinerja: int
    keaslian: Keaslian
    kunjungan: Kunjungan
    nomor: str = ""
    tanggal: date | None = None
    pengurus: tuple[Pengurus, ...] = ()
    diperiksa: tuple[str, ...] = DIPERIKSA
    hasil: RingkasanHasil | None = None
    catatan: tuple[str, ...] = ()
    rekomendasi: tuple[ButirRekomendasi, ...] = ()
    tanggapan: str = ""
    tanggal_tanggapan: date | None = None
    tanda_pemeriksa: tuple[BlokTanda, ...] = ()
    tanda_pengurus: tuple[BlokTanda, ...] = ()
    tanda_lain: tuple[BarisTanda, ...] = ()

    @property
    def pada_hari_ini(self) -> str:
        """The opening words, with the day in words as such papers have it."""
        return f"Pada hari ini {day_in_words(self.tanggal)}"
