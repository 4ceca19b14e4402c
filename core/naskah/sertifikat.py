"""Sertifikat predikat kesehatan koperasi as data."""

from dataclasses import dataclass
from datetime import date

from core.naskah.hasil_kesehatan import RingkasanHasil
from core.naskah.identitas_koperasi import IdentitasKoperasi
from core.naskah.keaslian import Keaslian
from core.naskah.kop import Kop
from core.naskah.tanda_tangan import BarisTanda


@dataclass(frozen=True, slots=True)
class NaskahSertifikat:
    """All of a certificate. `dasar` names the berita acara or decree that it rests on, if any."""

    kop: Kop
    koperasi: IdentitasKoperasi
    tahun_kinerja: int
    hasil: RingkasanHasil
    keaslian: Keaslian
    nomor: str = ""
    tanggal: date | None = None
    dasar: str = ""
    tanda: tuple[BarisTanda, ...] = ()
