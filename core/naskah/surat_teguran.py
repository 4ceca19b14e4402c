"""The letter to a cooperative that owes reports of its RAT: first, second or third."""

from dataclasses import dataclass
from datetime import date

from core import tanggal
from core.naskah.surat import Surat
from core.naskah.surat_kata import numbered
from core.naskah.surat_pihak import KoperasiSurat, Penerbit
from core.naskah.surat_tulis import koperasi_words, office_words, write_surat
from core.naskah.teks import as_items

TEGURAN = "teguran"


@dataclass(frozen=True, slots=True)
class FaktaTeguran:
    """`tunggakan` are sentences, one for each book year; `sebelum` names the letter before."""

    penerbit: Penerbit
    koperasi: KoperasiSurat
    langkah: int
    tunggakan: tuple[str, ...]
    keadaan: date
    tenggat: date | None = None
    sebelum: tuple[str, date | None] = ("", None)
    nomor: str = ""
    tanggal: date | None = None


def write_teguran(fakta: FaktaTeguran) -> Surat:
    """Every word of the letter."""
    nilai = {
        **office_words(fakta.penerbit),
        **koperasi_words(fakta.koperasi, fakta.penerbit),
        "keadaan": tanggal.show(fakta.keadaan),
        "tenggat": tanggal.show(fakta.tenggat),
        "sebelum": numbered("Surat Teguran", *fakta.sebelum),
    }
    lists = {"tunggakan": as_items(fakta.tunggakan)}
    return write_surat(f"{TEGURAN}-{fakta.langkah}", fakta, nilai, lists)
