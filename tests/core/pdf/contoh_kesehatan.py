"""Sound papers of an examination to print; each test changes only what it is about."""

import struct
import zlib
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

from core.naskah.berita_acara import NaskahBeritaAcara, Pengurus
from core.naskah.hasil_kesehatan import (
    AspekHasil,
    ButirRekomendasi,
    HasilLalu,
    NaskahHasil,
    RingkasanHasil,
)
from core.naskah.identitas_koperasi import IdentitasKoperasi
from core.naskah.keaslian import Keaslian
from core.naskah.kertas_kerja import AnggotaTim, Kunjungan
from core.naskah.kop import Kop
from core.naskah.rekap_kesehatan import BarisRekap, NaskahRekap
from core.naskah.sertifikat import NaskahSertifikat
from core.naskah.tanda_tangan import BlokTanda
from core.rules.pedoman import Predikat

KOTA = "Kota Contoh"
LONG_NAME = (
    "CONTOH Koperasi Simpan Pinjam dan Pembiayaan Syariah Pegawai Republik Indonesia Guru dan "
    "Tenaga Kependidikan Sekolah Dasar Sejahtera Bersama Mandiri"
)
SKALA = (
    Predikat("Sehat", Fraction(80), 1),
    Predikat("Cukup Sehat", Fraction(66), 2),
    Predikat("Dalam Pengawasan", Fraction(51), 3),
    Predikat("Dalam Pengawasan Khusus", Fraction(0), 4),
)
EMPAT = ("Tata Kelola", "Profil Risiko", "Kinerja Keuangan", "Permodalan")
DELAPAN = (
    "Permodalan",
    "Kualitas aktiva produktif",
    "Manajemen",
    "Efisiensi",
    "Likuiditas",
    "Kemandirian dan pertumbuhan",
    "Jatidiri koperasi",
    "Kepatuhan prinsip syariah",
)
KEPALA = BlokTanda(
    jabatan=("KEPALA DINAS KOPERASI DAN UKM", "KOTA CONTOH"),
    nama="CONTOH Nama Kepala, S.E., M.M.",
    pangkat="Pembina Utama Muda",
    nip="190001011920011001",
    tempat_tanggal="Contoh, 24 November 2026",
)
KABID = BlokTanda(
    judul="Mengetahui,",
    jabatan=("KEPALA BIDANG", "PENGAWASAN KOPERASI"),
    nama="CONTOH Nama Kepala Bidang, S.E.",
    pangkat="Pembina",
    nip="190003031920031003",
)
KETUA = BlokTanda(jabatan=("Ketua pengurus",), nama="CONTOH Nama Ketua", luar=True)


def lambang(width: int = 30, height: int = 40) -> bytes:
    """A small grey picture, three to four."""
    row = b"\0" + b"\x99" * width
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(row * height)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )


KOP = Kop(
    nama_pemda="Pemerintah Kota Contoh",
    nama_dinas="Dinas Koperasi dan Usaha Kecil Menengah",
    kota=KOTA,
    alamat="Jl. Contoh No. 1 Contoh",
    kode_pos="35000",
    telepon="(0721) 000000",
    lambang=lambang(),
)
KOPERASI = IdentitasKoperasi(
    nama="CONTOH KSP Sejahtera",
    tahun_buku=2025,
    no_badan_hukum="000/BH/CONTOH/2010",
    tgl_badan_hukum=date(2010, 5, 4),
    alamat="Jl. Contoh Nomor 1",
    kelurahan="Contoh Indah",
    kecamatan="Contoh Timur",
    jenis="Simpan Pinjam",
    pola="Konvensional",
    kuk=3,
    rat_tanggal=date(2026, 2, 14),
    ketua="CONTOH Nama Ketua",
)
KEASLIAN = Keaslian(
    pedoman="Juknis 15/2021: pemeriksaan kesehatan KSP",
    dasar="Juknis Deputi Bidang Perkoperasian Nomor 15 Tahun 2021",
    belum_dicocokkan=True,
    kode="0123-4567-89AB-CDEF-0123",
    contoh="CONTOH, bukan data",
)


def ringkasan(aspek: tuple[str, ...] = EMPAT, persen: int = 82, **changes: Any) -> RingkasanHasil:
    """Aspects of equal weight, each a little weaker than the one before it."""
    bobot = Fraction(100, len(aspek))
    rows = tuple(
        AspekHasil(nama, bobot, bobot * Fraction(persen - number, 100))
        for number, nama in enumerate(aspek)
    )
    total = sum((row.skor for row in rows), start=Fraction(0))
    predikat = next(each.nama for each in SKALA if total >= each.minimal)
    return replace(RingkasanHasil(total, predikat, rows, SKALA), **changes)


def rekomendasi(count: int) -> tuple[ButirRekomendasi, ...]:
    return tuple(
        ButirRekomendasi(
            f"Lengkapi kebijakan tertulis nomor {number} tentang pengelolaan risiko pinjaman",
            date(2026, 6, 30),
        )
        for number in range(1, count + 1)
    )


def hasil(aspek: tuple[str, ...] = EMPAT, **changes: Any) -> NaskahHasil:
    sound = NaskahHasil(
        kop=KOP,
        koperasi=KOPERASI,
        tahun_kinerja=2026,
        tanggal=date(2026, 11, 24),
        hasil=ringkasan(aspek),
        keaslian=KEASLIAN,
        nomor="518/0001/HPK/2026",
        lalu=HasilLalu(2024, ringkasan(aspek, 71)),
        rekomendasi=rekomendasi(2),
        tanda=((KEPALA,),),
    )
    return replace(sound, **changes)


def anggota(number: int) -> AnggotaTim:
    return AnggotaTim(
        nama=f"CONTOH Pemeriksa {number}, S.E.",
        nip=f"1900{number % 12 + 1:02d}01192001{number % 2 + 1}{number:03d}",
        pangkat="Penata Muda Tingkat I",
        jabatan="Pengawas Koperasi Ahli Pertama",
        peran="Ketua tim" if number == 1 else "Anggota",
    )


def pemeriksa(number: int) -> BlokTanda:
    each = anggota(number)
    return BlokTanda(jabatan=(each.peran,), nama=each.nama, pangkat=each.pangkat, nip=each.nip)


def berita_acara(count: int = 3, **changes: Any) -> NaskahBeritaAcara:
    sound = NaskahBeritaAcara(
        kop=KOP,
        koperasi=KOPERASI,
        tahun_kinerja=2026,
        keaslian=KEASLIAN,
        kunjungan=Kunjungan(
            nomor_surat_tugas="800/0001/ST/2026",
            tanggal_surat_tugas=date(2026, 11, 2),
            mulai=date(2026, 11, 9),
            selesai=date(2026, 11, 10),
            tempat="Kantor koperasi, Jl. Contoh Nomor 1",
            ditemui="CONTOH Nama Ketua",
            tim=tuple(anggota(number) for number in range(1, count + 1)),
        ),
        nomor="518/0001/BA/2026",
        tanggal=date(2026, 11, 24),
        pengurus=(
            Pengurus("CONTOH Nama Ketua", "Ketua"),
            Pengurus("CONTOH Nama Bendahara", "Bendahara"),
        ),
        hasil=ringkasan(),
        catatan=("Buku daftar anggota belum ditandatangani pengurus.",),
        rekomendasi=rekomendasi(3),
        tanggapan="Pengurus menerima hasil pemeriksaan dan melaksanakan rekomendasi.",
        tanggal_tanggapan=date(2026, 11, 24),
        tanda_pemeriksa=tuple(pemeriksa(number) for number in range(1, count + 1)),
        tanda_pengurus=(KETUA,),
        tanda_lain=((KABID,),),
    )
    return replace(sound, **changes)


def sertifikat(**changes: Any) -> NaskahSertifikat:
    sound = NaskahSertifikat(
        kop=KOP,
        koperasi=KOPERASI,
        tahun_kinerja=2026,
        hasil=ringkasan(),
        keaslian=KEASLIAN,
        nomor="518/0001/SERT/2026",
        tanggal=date(2026, 11, 24),
        dasar="Berita Acara Nomor 518/0001/BA/2026 tanggal 24 November 2026",
        tanda=((KEPALA,),),
    )
    return replace(sound, **changes)


KECAMATAN = ("Contoh Barat", "Contoh Pusat", "Contoh Selatan", "Contoh Timur", "Contoh Utara")


def baris(number: int, **changes: Any) -> BarisRekap:
    each = SKALA[number % 4]
    row = BarisRekap(
        nama=f"CONTOH Koperasi Nomor {number}",
        kecamatan=KECAMATAN[number % 5],
        jenis=("Simpan Pinjam", "Konsumen", "Produsen")[number % 3],
        rat_tanggal=date(2026, 1 + number % 3, 1 + number % 28),
        skor=each.minimal + Fraction(number % 13, 3),
        predikat=each.nama,
        pemeriksa="CONTOH Pemeriksa 1, CONTOH Pemeriksa 2",
        tanggal=date(2026, 4 + number % 6, 1 + number % 28),
        terdahulu=number % 11 == 0,
    )
    return replace(row, **changes)


def rekap(count: int = 12, **changes: Any) -> NaskahRekap:
    sound = NaskahRekap(
        instansi="Dinas Koperasi dan Usaha Kecil Menengah",
        kota=KOTA,
        tahun_buku=2025,
        tahun_kinerja=2026,
        keadaan=date(2026, 12, 31),
        baris=tuple(baris(number) for number in range(1, count + 1)),
        predikat=tuple(each.nama for each in SKALA),
        kecamatan=KECAMATAN,
        pedoman=("Juknis 15/2021: pemeriksaan kesehatan KSP",),
        kode="0123-4567-89AB-CDEF-0123",
        contoh="CONTOH, bukan data",
        tanda=((KABID, KEPALA),),
    )
    return replace(sound, **changes)
