"""Words that several views of the page use."""

from core import angka
from core.impor.model import Nasib

REGISTERS = {
    "koperasi": "Koperasi",
    "umkm": "UMKM",
    "laba": "Laba UMKM",
    "laporan": "Laporan tahunan",
    "hasil": "Hasil terdahulu",
}
LOOKS = {
    Nasib.BARU: ("plus", "sehat"),
    Nasib.BERUBAH: ("pencil", "aksen"),
    Nasib.SAMA: ("check", "teks-2"),
    Nasib.DITOLAK: ("octagon-alert", "khusus"),
    Nasib.BUKAN_DATA: ("minus", "teks-2"),
}
FILES = "Daftar (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.txt *.tsv);;Semua berkas (*)"


def register_word(kode: str) -> str:
    """What an officer calls a register."""
    return REGISTERS.get(kode, kode)


def fate_word(nasib: Nasib) -> str:
    """The word of a fate at the head of something."""
    return nasib.sebutan.capitalize()


def count_of(nasib: Nasib, number: int) -> str:
    """A fate and how many rows have it."""
    return f"{fate_word(nasib)} {angka.show(number, 0)}"
