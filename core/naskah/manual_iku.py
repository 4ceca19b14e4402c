"""Manual IKU as data: for each indicator what it means and how it is counted, collected, judged."""

from dataclasses import dataclass
from datetime import date

from core.naskah.tanda_tangan import BarisTanda

MANUAL_IKU = "manual-iku"


@dataclass(frozen=True, slots=True)
class LembarManual:
    """One indicator. A ratio has its two parts, one that is entered its formula in words."""

    nomor: int
    nama: str
    sasaran: str
    definisi: str
    pembilang: str
    penyebut: str
    pengali: str
    formulasi: str
    satuan: str
    arah: str
    sumber_data: str
    penanggung_jawab: str
    periode: str
    pengumpulan: tuple[str, ...]
    penyebut_lain: tuple[str, ...]
    capaian: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NaskahManual:
    """The indicators of one year, each on a sheet of its own that is signed."""

    instansi: str
    kota: str
    tahun: int
    keadaan: date
    lembar: tuple[LembarManual, ...]
    tanda: tuple[BarisTanda, ...] = ()
    contoh: str = ""
    kode: str = ""
