"""Letters and decrees of an examination with fictitious facts, long and short."""

from datetime import date

from core.naskah.kop import Kop
from core.naskah.surat_fakta import (
    FaktaPemberitahuan,
    FaktaPenetapan,
    FaktaPengembalian,
    FaktaPermintaan,
    FaktaTanggapan,
    FaktaTim,
    FaktaTugas,
)
from core.naskah.surat_pihak import AnggotaSurat, HasilSurat, KoperasiSurat, Penerbit, TugasSurat
from core.naskah.tanda_tangan import BlokTanda

KEPALA = BlokTanda(
    jabatan=("KEPALA DINAS KOPERASI DAN UKM", "KOTA BANDAR LAMPUNG"),
    nama="CONTOH Teratai Meranti, S.E., M.M.",
    pangkat="Pembina Utama Muda",
    nip="190006061920061006",
)
KOP = Kop(
    "Pemerintah Kota Bandar Lampung",
    "Dinas Koperasi dan Usaha Kecil Menengah",
    kota="Bandar Lampung",
    alamat="Jl. Contoh No. 1 Bandar Lampung",
    telepon="0721 000000",
)
PENERBIT = Penerbit(
    KOP,
    "Dinas Koperasi dan UKM Kota Bandar Lampung",
    "Kepala Dinas Koperasi dan UKM Kota Bandar Lampung",
    "Bandar Lampung",
    ((KEPALA,),),
    paraf=("Kepala Bidang Pengawasan Koperasi", "Sekretaris"),
    contoh=True,
)
MELATI = KoperasiSurat(
    "CONTOH Koperasi Simpan Pinjam Melati Jaya Bersama",
    "518/001/BH/CONTOH/2010",
    "Jl. Contoh Raya No. 25",
    "Rajabasa",
    "Rajabasa",
)
TIM = (
    AnggotaSurat(
        "CONTOH Petugas Pejabat",
        "190003031920031003",
        "Pembina",
        "Kepala Bidang Pengawasan Koperasi",
        "Penanggung jawab",
    ),
    AnggotaSurat(
        "CONTOH Petugas Verifikator",
        "190002021920022002",
        "Penata",
        "Pengawas Koperasi Ahli Muda",
        "Ketua tim",
    ),
    AnggotaSurat(
        "CONTOH Petugas Operator",
        "190001011920011001",
        "",
        "Pengelola Data Koperasi dan UKM",
        "Anggota",
    ),
)


def koperasi(count: int) -> tuple[KoperasiSurat, ...]:
    return tuple(
        KoperasiSurat(
            f"CONTOH Koperasi Konsumen Sejahtera Nomor {number}",
            f"518/{number:03}/BH/CONTOH/2012",
            f"Jl. Contoh No. {number}",
            "",
            "Kedaton",
        )
        for number in range(1, count + 1)
    )


def tugas(count: int = 3, members: int = 3) -> TugasSurat:
    return TugasSurat(
        2025,
        nomor="800/045/III.15/2026",
        tanggal=date(2026, 7, 27),
        nomor_sk_tim="12/SK/III.15/I/2026",
        tanggal_sk_tim=date(2026, 1, 12),
        mulai=date(2026, 8, 3),
        selesai=date(2026, 8, 14),
        tim=TIM[:members],
        koperasi=koperasi(count),
    )


def pemberitahuan() -> FaktaPemberitahuan:
    return FaktaPemberitahuan(
        PENERBIT,
        MELATI,
        tugas(),
        nomor="518/101/III.15/2026",
        tanggal=date(2026, 7, 28),
        kunjungan_mulai=date(2026, 8, 4),
        kunjungan_selesai=date(2026, 8, 5),
        tempat_kunjungan="Kantor koperasi",
    )


def permintaan(count: int = 4) -> FaktaPermintaan:
    what = (
        "Laporan audit tahun buku 2025 beserta surat penugasan akuntan publik;",
        "daftar pinjaman anggota menurut kolektibilitas per 31 Desember 2025",
        (
            "rincian penyisihan penghapusan pinjaman dan dasar perhitungannya, beserta kartu "
            "pinjaman sepuluh peminjam terbesar"
        ),
        "berita acara dan daftar hadir RAT.",
    )
    return FaktaPermintaan(
        PENERBIT,
        MELATI,
        tugas(),
        tuple(what[number % len(what)] for number in range(count)),
        tenggat=date(2026, 8, 21),
        nomor="518/120/III.15/2026",
        tanggal=date(2026, 8, 7),
    )


def pengembalian() -> FaktaPengembalian:
    return FaktaPengembalian(
        PENERBIT,
        MELATI,
        2025,
        (
            (
                "Total aset Rp 1.304.750.000 tidak sama dengan total kewajiban dan ekuitas "
                "Rp 1.304.250.000 (selisih Rp 500.000)"
            ),
            "Saldo awal simpanan wajib berbeda dari saldo akhir laporan tahun buku 2024",
        ),
        tenggat=date(2026, 8, 31),
        nomor="518/130/III.15/2026",
        tanggal=date(2026, 8, 10),
    )


def perintah(count: int = 3, members: int = 3) -> FaktaTugas:
    return FaktaTugas(PENERBIT, tugas(count, members))


def tim(members: int = 3) -> FaktaTim:
    return FaktaTim(PENERBIT, tugas(members=members), 2026)


def penetapan(count: int = 12, terdahulu: int = 0) -> FaktaPenetapan:
    kelas = ("Sehat", "Cukup Sehat", "Dalam Pengawasan", "Dalam Pengawasan Khusus")
    return FaktaPenetapan(
        PENERBIT,
        2025,
        tuple(
            HasilSurat(
                one, f"{90 - number % 45},{number % 100:02}", kelas[number % 4], number < terdahulu
            )
            for number, one in enumerate(koperasi(count))
        ),
        (
            (
                "Kertas kerja pemeriksaan kesehatan koperasi: KSP/USP (KUK III–IV), "
                "Petunjuk Teknis Deputi Bidang Perkoperasian Nomor 15 Tahun 2021"
            ),
            (
                "Kertas kerja pemeriksaan kesehatan koperasi: sektor riil, "
                "Petunjuk Teknis Deputi Bidang Perkoperasian Nomor 15 Tahun 2021"
            ),
        ),
        nomor_sk_tim="12/SK/III.15/I/2026",
        tanggal_sk_tim=date(2026, 1, 12),
    )


def tanggapan() -> FaktaTanggapan:
    return FaktaTanggapan(
        PENERBIT,
        MELATI,
        2025,
        nomor_berita_acara="BA/07/2026",
        tanggal_berita_acara=date(2026, 8, 14),
        skor="78,40",
        predikat="Cukup Sehat",
        pengurus=(
            (
                BlokTanda(judul="Ketua,", luar=True, nama="CONTOH Anggrek Bulan"),
                BlokTanda(judul="Sekretaris,", luar=True),
            ),
        ),
    )
