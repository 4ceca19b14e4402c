"""Agreements of a fictitious office: of its head, and of one who works under him."""

from dataclasses import replace
from datetime import date

from core.naskah.perjanjian import (
    BarisAnggaran,
    BarisTarget,
    NaskahPerjanjian,
    Perjanjian,
    Pihak,
)
from core.naskah.tanda_tangan import BlokTanda
from tests.core.pdf.contoh_surat import KEPALA, KOP

WALI_KOTA = Pihak(
    "CONTOH Wali Kota",
    "Wali Kota Bandar Lampung",
    BlokTanda(jabatan=("WALI KOTA BANDAR LAMPUNG",), nama="CONTOH Wali Kota"),
)
DINAS = Pihak(KEPALA.nama, "Kepala Dinas Koperasi dan UKM Kota Bandar Lampung", KEPALA)
KABID = Pihak(
    "CONTOH Kepala Bidang",
    "Kepala Bidang Pengawasan dan Pemeriksaan Koperasi",
    BlokTanda(
        jabatan=("KEPALA BIDANG PENGAWASAN", "DAN PEMERIKSAAN KOPERASI"),
        nama="CONTOH Kepala Bidang, S.E.",
        pangkat="Pembina",
        nip="190003031920031003",
    ),
)
SASARAN = (
    BarisTarget(
        "Meningkatnya akuntabilitas kinerja Dinas", "Nilai SAKIP perangkat daerah", "78,50"
    ),
    BarisTarget(
        "Meningkatnya kualitas koperasi dan usaha mikro, kecil, dan menengah",
        "Persentase koperasi sehat dan cukup sehat",
        "20,00 %",
    ),
    BarisTarget(
        "Meningkatnya kualitas koperasi dan usaha mikro, kecil, dan menengah",
        "Persentase UMKM yang labanya meningkat",
        "45,00 %",
    ),
)
ANGGARAN = (
    BarisAnggaran("Program Pengawasan dan Pemeriksaan Koperasi", 412_500_000, "APBD"),
    BarisAnggaran("Program Pemberdayaan Usaha Menengah, Kecil, dan Mikro", 1_250_000_000, "APBD"),
)
KEPALA_DINAS = Perjanjian(DINAS, WALI_KOTA, SASARAN, ANGGARAN)
BAWAHAN = Perjanjian(KABID, DINAS, SASARAN[1:2])
NASKAH = NaskahPerjanjian(
    kop=KOP,
    kota="Bandar Lampung",
    tahun=2025,
    tempat="Bandar Lampung",
    tanggal=date(2025, 1, 17),
    perjanjian=(KEPALA_DINAS,),
    contoh="CONTOH, bukan data",
)
SEMUA = replace(NASKAH, perjanjian=(KEPALA_DINAS, BAWAHAN))
BERTRIWULAN = replace(
    NASKAH,
    perjanjian=(
        replace(
            KEPALA_DINAS,
            sasaran=tuple(
                replace(one, triwulan=("–", "10,00 %", "15,00 %", one.target)) for one in SASARAN
            ),
            anggaran=(
                replace(ANGGARAN[0], triwulan=(100_000_000, 200_000_000, 300_000_000, 412_500_000)),
                replace(
                    ANGGARAN[1],
                    keterangan="pagu belum diisi",
                    triwulan=(None, 700_000_000, 900_000_000, 1_250_000_000),
                ),
            ),
        ),
    ),
    perubahan=True,
    tanggal=None,
)
