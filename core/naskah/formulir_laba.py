"""The form on which a business reports a year of profit: the year before beside room to write."""

from dataclasses import dataclass
from datetime import date

from core.naskah.kop import Kop

FORMULIR_LABA = "formulir-laba"


@dataclass(frozen=True, slots=True)
class BarisLabaIsian:
    """One line of the form; `lalu` is last year's figure where it is known."""

    label: str
    lalu: int | None = None
    jumlah: bool = False


@dataclass(frozen=True, slots=True)
class NaskahFormulirLaba:
    """All of one form. Facts are ready words; an empty one becomes a line to write on."""

    kop: Kop
    tahun: int
    tanggal: date
    nama: str
    pemilik: str
    fakta: tuple[tuple[str, str], ...]
    baris: tuple[BarisLabaIsian, ...]
    cara_lalu: str = ""
    tempat: str = ""
    contoh: str = ""
