"""The letter that goes with a paper of the performance cycle."""

from dataclasses import dataclass, replace
from datetime import date

from core.naskah.surat import Daftar, Kolom, Lajur, Surat
from core.naskah.surat_kata import load_kata
from core.naskah.surat_pihak import Penerbit
from core.naskah.surat_tulis import office_words, write_surat

PENGANTAR = "surat-pengantar"
UNTUK = ("rkt", "perjanjian-kinerja", "pengukuran", "lkjip")
"""The papers that a letter goes with."""
NASKAH = (
    Kolom("No.", 9, Lajur.TENGAH),
    Kolom("Naskah yang dikirim", 77),
    Kolom("Banyaknya", 27, Lajur.TENGAH),
    Kolom("Keterangan", 57),
)


@dataclass(frozen=True, slots=True)
class FaktaPengantar:
    """`untuk` is one of `UNTUK`; `triwulan` such as "Triwulan II", only for the measurement.

    `kepada`, `hal` and `lampiran` stand in for the words of the letter where they are given.
    """

    penerbit: Penerbit
    untuk: str
    tahun: int
    triwulan: str = ""
    nomor: str = ""
    tanggal: date | None = None
    kepada: tuple[str, ...] = ()
    hal: str = ""
    lampiran: str = ""


def write_pengantar(fakta: FaktaPengantar) -> Surat:
    """Every word of the letter, with the paper in a list of one row."""
    nilai = {
        **office_words(fakta.penerbit),
        "tahun": f"{fakta.tahun}",
        "waktu": f"{fakta.triwulan} Tahun {fakta.tahun}".strip(),
    }
    words = f"{PENGANTAR}-{fakta.untuk}"
    kata = load_kata(words, nilai)
    lampiran = fakta.lampiran or kata.line("lampiran")
    row = ("1.", kata.line("naskah"), lampiran, kata.line("keterangan"))
    surat = write_surat(words, fakta, nilai, {}, {"naskah": Daftar(NASKAH, (row,))})
    return replace(
        surat,
        kepada=fakta.kepada or surat.kepada,
        hal=fakta.hal or surat.hal,
        lampiran=lampiran,
    )
