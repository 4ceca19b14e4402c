"""The closed lists and their years in the words an officer reads."""

import re

from core.iku.model import NilaiSakip
from core.rules.set_iku import Daftar, Iku

SEBUTAN = {
    Daftar.KOPERASI_TERDAFTAR: "koperasi terdaftar",
    Daftar.KOPERASI_AKTIF: "koperasi aktif",
    Daftar.KOPERASI_LAYAK_DINILAI: "koperasi layak dinilai",
    Daftar.KOPERASI_DINILAI: "koperasi dinilai",
    Daftar.KOPERASI_TANPA_KKMP: "koperasi terdaftar tanpa KKMP",
    Daftar.KOPERASI_BERPREDIKAT: "koperasi berpredikat",
    Daftar.UMKM_DALAM_PENGAWASAN: "UMKM dalam pengawasan",
    Daftar.UMKM_LABA_NAIK: "UMKM yang labanya naik",
    Daftar.UMKM_DUA_TAHUN_LENGKAP: "UMKM dengan laba dua tahun lengkap",
    Daftar.UMKM_BUKTI_KUAT: "UMKM dengan bukti A atau B pada kedua tahun",
}
SEBUTAN_PENDEK = {
    Daftar.KOPERASI_TERDAFTAR: "Terdaftar",
    Daftar.KOPERASI_AKTIF: "Aktif",
    Daftar.KOPERASI_LAYAK_DINILAI: "Layak dinilai",
    Daftar.KOPERASI_DINILAI: "Dinilai",
    Daftar.KOPERASI_TANPA_KKMP: "Tanpa KKMP",
    Daftar.KOPERASI_BERPREDIKAT: "Berpredikat",
    Daftar.UMKM_DALAM_PENGAWASAN: "Dalam pengawasan",
    Daftar.UMKM_LABA_NAIK: "Laba naik",
    Daftar.UMKM_DUA_TAHUN_LENGKAP: "Dua tahun lengkap",
    Daftar.UMKM_BUKTI_KUAT: "Bukti A atau B",
}


def short_name(nama: str) -> str:
    """The name of an indicator for a card.

    >>> short_name("Persentase koperasi sehat dan cukup sehat")
    'Koperasi sehat dan cukup sehat'
    >>> short_name("Hasil penilaian akuntabilitas oleh Inspektorat Kota (nilai SAKIP OPD)")
    'Nilai SAKIP OPD'
    """
    inside = re.search(r"\(([^()]+)\)$", nama)
    bare = inside[1] if inside else nama.removeprefix("Persentase ")
    return bare[:1].upper() + bare[1:]


def years_of(iku: Iku, tahun_data: int) -> str:
    """Both years of a ratio in words, for cards, lists and papers."""
    if iku.rasio is not None and iku.rasio.hitung_penyebut.daftar.pihak == "umkm":
        return f"laba tahun {tahun_data} dibanding {tahun_data - 1}"
    return f"tahun buku {tahun_data}"


def years_of_sakip(nilai: NilaiSakip | None) -> str:
    """The year assessed and the year of publication in words."""
    if nilai is None:
        return ""
    return f"tahun dinilai {nilai.tahun_dinilai}, LHE terbit {nilai.tahun_terbit}"
