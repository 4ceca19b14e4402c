"""What the office may choose where the regulations leave room (design: settings of meaning)."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from core.rules.pola_nomor import POLA_BAWAAN, POLA_TEGURAN

PENENTU_PERSEN = 10
"""Up to this share of an amount a slip is likely enough to be looked for: two digits changed
places, a line read from the column beside it, an amount left out of a sum."""

PEMERIKSA_TERSEDIKIT = 2
"""Examiners who sign at least; an office may ask for a larger team."""

TAHUN_TANPA_RAT = 3
"""Practice of the Dinas in 2022; 2018 it was two."""

BATAS_KUK = (5_000, 250_000_000, 2_500_000_000,
             9_000, 15_000_000_000, 100_000_000_000,
             35_000, 40_000_000_000, 500_000_000_000)  # fmt: skip
"""The most members, own capital and assets of KUK 1, 2 and 3 (Permenkop UKM 9/2020, [M])."""


@dataclass(frozen=True, slots=True)
class Pilihan:
    """The office's choices; the defaults hold until somebody changes them in Pengaturan.

    `tahun_data` overrides an indicator's data year ("T" or "T-1") by its code.
    `pisah_batas` is the cut-off of a list as month-day, `batas_rat` the last day of a RAT in the
    year after the book year. After `tahun_tanpa_rat` book years without a reported RAT a
    cooperative is proposed as inactive. `penentu_persen`: an amount is checked
    again when so small a share of it, in percent, would flip the predikat. `predikat_sertifikat`
    is the place of the lowest predikat that gets a certificate, 1 the best. Empty
    `langkah_sanksi` means the steps that ship with the program.
    """

    tahun_data: Mapping[str, str] = field(default_factory=dict)
    pisah_batas: str = "12-31"
    status_terdaftar: tuple[str, ...] = ("aktif", "tidak_aktif", "usul_bubar")
    sumber_predikat: str = "koperasi_dulu"
    capaian_dari: str = "tercetak"
    skala_capaian: str = "permendagri-86-2017"
    tahun_sakip: str = "terbit"
    layak_wajib_aktif: bool = True
    layak_wajib_setahun: bool = True
    layak_wajib_rat: bool = True
    layak_wilayah: tuple[str, ...] = ("kota", "lintas_kota", "lintas_provinsi")
    layak_pengawas: tuple[str, ...] = ("dinas", "provinsi", "kementerian", "ojk")
    layak_wajib_pedoman: bool = True
    layak_wajib_laporan: bool = False
    kertas: str = "F4"
    wajib_entri_kedua: str = "tidak"
    penentu_persen: int = PENENTU_PERSEN
    pemeriksa_minimal: int = PEMERIKSA_TERSEDIKIT
    wajib_surat_tugas: bool = False
    predikat_sertifikat: int = 2
    pola_sertifikat: str = POLA_BAWAAN
    langkah_sanksi: tuple[str, ...] = ()
    batas_kuk: tuple[int, ...] = BATAS_KUK
    batas_rat: str = "06-30"
    tahun_tanpa_rat: int = TAHUN_TANPA_RAT
    pk_triwulan: str = "tidak"
    pola_teguran: str = POLA_TEGURAN
    """Empty: the numbers are written in by hand."""


PILIHAN_NILAI: Mapping[str, tuple[str, ...]] = {
    "sumber_predikat": ("koperasi_dulu", "usp_dulu"),
    "capaian_dari": ("tercetak", "eksak"),
    "tahun_sakip": ("terbit", "dinilai"),
    "kertas": ("F4", "A4"),
    "pk_triwulan": ("tidak", "ya"),
    "wajib_entri_kedua": ("tidak", "penentu", "semua"),
}
