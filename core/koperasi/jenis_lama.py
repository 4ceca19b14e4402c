"""Kinds of cooperative as old lists name them, and what each may be called today."""

from dataclasses import dataclass

from core.koperasi.daftar_pilihan import JENIS, SIMPAN_PINJAM


@dataclass(frozen=True, slots=True)
class UsulJenis:
    """A proposal for a confirming step; `pasti` when the word is one of today's five."""

    jenis: str
    kelompok: str = ""
    pasti: bool = False


_LAMA = {
    "serba usaha": UsulJenis("Konsumen", "Kop. Serba Usaha"),
    "ksu": UsulJenis("Konsumen", "Kop. Serba Usaha"),
    "produksi": UsulJenis("Produsen"),
    "konsumsi": UsulJenis("Konsumen"),
    "kredit": UsulJenis(SIMPAN_PINJAM, "Kop. Simpan Pinjam"),
    "ksp": UsulJenis(SIMPAN_PINJAM, "Kop. Simpan Pinjam"),
    "kspps": UsulJenis(SIMPAN_PINJAM, "Kop. Simpan Pinjam dan Pembiayaan Syariah"),
    "simpan pinjam dan pembiayaan syariah": UsulJenis(
        SIMPAN_PINJAM, "Kop. Simpan Pinjam dan Pembiayaan Syariah"
    ),
    "unit desa": UsulJenis("Produsen", "KUD"),
    "kud": UsulJenis("Produsen", "KUD"),
}


def usul_jenis(text: str) -> UsulJenis | None:
    """What an old word may mean today; None when nobody can say.

    >>> usul_jenis("Koperasi Serba Usaha").jenis, usul_jenis("jasa").pasti, usul_jenis("lainnya")
    ('Konsumen', True, None)
    """
    word = " ".join(text.lower().replace("koperasi", " ").replace(".", " ").split())
    today = {one.lower(): one for one in JENIS}
    if word in today:
        return UsulJenis(today[word], pasti=True)
    return _LAMA.get(word)
