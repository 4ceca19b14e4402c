"""The groups into which a change between two years falls, and their words."""

from dataclasses import dataclass
from enum import StrEnum


class Kelompok(StrEnum):
    """Why somebody stands elsewhere than a year before; in the order of chart and lists."""

    NAIK_PREDIKAT = "naik_predikat"
    BARU_DINILAI = "baru_dinilai"
    LABA_NAIK = "laba_naik"
    LAPOR_NAIK = "lapor_naik"
    BANDING_NAIK = "banding_naik"
    MEMENUHI = "memenuhi"
    MASUK_DAFTAR = "masuk_daftar"
    MULAI_PENGAWASAN = "mulai_pengawasan"
    TURUN_PREDIKAT = "turun_predikat"
    TIDAK_DINILAI = "tidak_dinilai"
    LABA_TURUN = "laba_turun"
    BELUM_LAPOR = "belum_lapor"
    TIDAK_BANDING = "tidak_banding"
    TIDAK_MEMENUHI = "tidak_memenuhi"
    KELUAR_DAFTAR = "keluar_daftar"
    SELESAI_PENGAWASAN = "selesai_pengawasan"
    BERGESER = "bergeser"
    TANPA_NAMA = "tanpa_nama"

    @property
    def kata(self) -> "KataKelompok":
        """How it is called."""
        return _KATA[self]


MASUK = frozenset({Kelompok.MASUK_DAFTAR, Kelompok.MULAI_PENGAWASAN})
BERTAMBAH = MASUK | {
    Kelompok.NAIK_PREDIKAT,
    Kelompok.BARU_DINILAI,
    Kelompok.LABA_NAIK,
    Kelompok.LAPOR_NAIK,
    Kelompok.BANDING_NAIK,
    Kelompok.MEMENUHI,
}
"""Those by whom the numerator may grow."""
KELUAR = frozenset({Kelompok.KELUAR_DAFTAR, Kelompok.SELESAI_PENGAWASAN})


@dataclass(frozen=True, slots=True)
class KataKelompok:
    """`judul` heads its list, `batang` stands under its bar, `kalimat` follows a number."""

    judul: str
    batang: str
    kalimat: str


def _kata(judul: str, batang: str, kalimat: str = "") -> KataKelompok:
    return KataKelompok(judul, batang, kalimat or f"{judul[:1].lower()}{judul[1:]}")


_KATA = {
    Kelompok.NAIK_PREDIKAT: _kata("Naik predikat", "naik predikat"),
    Kelompok.BARU_DINILAI: _kata("Baru dinilai", "baru dinilai"),
    Kelompok.LABA_NAIK: _kata("Laba berbalik naik", "berbalik naik", "labanya berbalik naik"),
    Kelompok.LAPOR_NAIK: _kata(
        "Tahun lalu belum lapor, kini naik", "lapor, naik", "baru lapor dan labanya naik"
    ),
    Kelompok.BANDING_NAIK: _kata(
        "Kini dapat dibandingkan dan naik",
        "dapat dibanding",
        "kini dapat dibandingkan dan labanya naik",
    ),
    Kelompok.MEMENUHI: _kata("Kini memenuhi syarat", "memenuhi syarat"),
    Kelompok.MASUK_DAFTAR: _kata("Masuk daftar penyebut", "masuk daftar", "masuk daftar"),
    Kelompok.MULAI_PENGAWASAN: _kata("Mulai pengawasan", "mulai diawasi"),
    Kelompok.TURUN_PREDIKAT: _kata("Turun predikat", "turun predikat"),
    Kelompok.TIDAK_DINILAI: _kata("Tidak dinilai lagi", "tidak dinilai", "tidak dinilai tahun ini"),
    Kelompok.LABA_TURUN: _kata("Laba tidak lagi naik", "tidak naik", "labanya tidak lagi naik"),
    Kelompok.BELUM_LAPOR: _kata("Belum lapor tahun ini", "belum lapor"),
    Kelompok.TIDAK_BANDING: _kata("Tidak dapat dibandingkan tahun ini", "tidak dibanding"),
    Kelompok.TIDAK_MEMENUHI: _kata("Tidak lagi memenuhi syarat", "tidak memenuhi"),
    Kelompok.KELUAR_DAFTAR: _kata(
        "Keluar dari daftar penyebut", "keluar daftar", "keluar dari daftar"
    ),
    Kelompok.SELESAI_PENGAWASAN: _kata("Selesai pengawasan", "selesai diawasi"),
    Kelompok.BERGESER: _kata("Berubah tanpa mengubah jumlah", "bergeser"),
    Kelompok.TANPA_NAMA: _kata("Selisih tanpa daftar nama", "tanpa nama"),
}
