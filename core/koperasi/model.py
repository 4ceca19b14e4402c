"""A cooperative of the registry, its dated status and yearly figures. Labels stand here once."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.koperasi.daftar_pilihan import BENTUK_KOTA


class Keadaan(StrEnum):
    """The state of a cooperative from a date on."""

    AKTIF = "aktif"
    TIDAK_AKTIF = "tidak_aktif"
    USUL_BUBAR = "usul_bubar"
    DIBUBARKAN = "dibubarkan"

    @property
    def sebutan(self) -> str:
        """The word an officer reads."""
        return _SEBUTAN[self]


_SEBUTAN = {
    Keadaan.AKTIF: "Aktif",
    Keadaan.TIDAK_AKTIF: "Tidak aktif",
    Keadaan.USUL_BUBAR: "Usul bubar",
    Keadaan.DIBUBARKAN: "Dibubarkan",
}


@dataclass(frozen=True, slots=True)
class Koperasi:
    """Identity and classification. `id` 0 is not stored yet; codes are those of daftar_pilihan."""

    nama: str
    jenis: str
    id: int = 0
    versi: int = 1
    nik: str | None = None
    no_badan_hukum: str = ""
    tgl_badan_hukum: date | None = None
    alasan_kembar: str = ""
    alamat: str = ""
    kelurahan: str | None = None
    bentuk: str = BENTUK_KOTA
    kelompok: str = ""
    sektor: str = ""
    pola: str = "Konvensional"
    kuk: int | None = None
    wilayah_keanggotaan: str = "kota"
    pengawas: str = "dinas"
    punya_usp: bool = False
    kkmp: bool = False
    telepon: str = ""
    email: str = ""
    npwp: str = ""
    nib: str = ""
    ketua: str = ""
    catatan: str = ""
    no_akta: str = ""
    tgl_akta: date | None = None
    notaris: str = ""
    status_nik: str = ""
    tgl_berlaku_sertifikat: date | None = None
    grade: str = ""
    fax: str = ""
    website: str = ""
    tingkat_binaan: str = ""
    kkmp_model: str = ""
    kkmp_gerai: str = ""
    kkmp_musyawarah: date | None = None
    kkmp_sabh: str = ""
    kkmp_rekening: str = ""


@dataclass(frozen=True, slots=True)
class StatusKoperasi:
    """One dated status; `sejak` None means from the beginning.

    `no_sk` and `tgl_sk` name the decree; `usul_id` the changes it was confirmed with.
    """

    status: Keadaan
    sejak: date | None = None
    dasar: str = ""
    no_sk: str = ""
    tgl_sk: date | None = None
    usul_id: int | None = None
    id: int = 0
    koperasi_id: int = 0
    versi: int = 1


@dataclass(frozen=True, slots=True)
class KoperasiTahun:
    """People, headline figures in whole rupiah and the RAT of one tahun buku. Blank is None."""

    tahun_buku: int
    koperasi_id: int = 0
    id: int = 0
    versi: int = 1
    anggota_pria: int | None = None
    anggota_wanita: int | None = None
    anggota_jumlah: int | None = None
    manajer_pria: int | None = None
    manajer_wanita: int | None = None
    manajer_jumlah: int | None = None
    karyawan_pria: int | None = None
    karyawan_wanita: int | None = None
    karyawan_jumlah: int | None = None
    modal_sendiri: int | None = None
    modal_luar: int | None = None
    aset: int | None = None
    volume_usaha: int | None = None
    shu: int | None = None
    rat_tanggal: date | None = None
    rat_dilaporkan: date | None = None
    rat_berita_acara: str = ""
    rat_hadir: int | None = None
    catatan: str = ""


LABEL_KOPERASI = {
    "nama": "Nama koperasi",
    "no_badan_hukum": "Nomor badan hukum",
    "tgl_badan_hukum": "Tanggal badan hukum",
    "alasan_kembar": "Alasan nomor sama",
    "no_akta": "Nomor akta",
    "tgl_akta": "Tanggal akta",
    "notaris": "Notaris",
    "nik": "NIK koperasi",
    "status_nik": "Sertifikat NIK",
    "tgl_berlaku_sertifikat": "Sertifikat berlaku sampai",
    "grade": "Grade",
    "alamat": "Alamat",
    "kelurahan": "Kelurahan",
    "telepon": "Telepon",
    "fax": "Faksimile",
    "email": "Surel",
    "website": "Situs web",
    "jenis": "Jenis",
    "pola": "Pola pengelolaan",
    "bentuk": "Bentuk",
    "kelompok": "Kelompok",
    "sektor": "Sektor usaha",
    "kuk": "Klasifikasi usaha (KUK)",
    "punya_usp": "Unit simpan pinjam",
    "kkmp": "Koperasi Merah Putih",
    "kkmp_model": "Model pembentukan",
    "kkmp_gerai": "Gerai",
    "kkmp_musyawarah": "Musyawarah khusus",
    "kkmp_sabh": "Nomor SABH",
    "kkmp_rekening": "Rekening bank",
    "wilayah_keanggotaan": "Wilayah keanggotaan",
    "pengawas": "Pengawas",
    "tingkat_binaan": "Tingkat binaan",
    "npwp": "NPWP",
    "nib": "NIB",
    "ketua": "Ketua",
    "catatan": "Catatan",
}
LABEL_STATUS = {
    "status": "Status",
    "sejak": "Sejak",
    "no_sk": "Nomor SK",
    "tgl_sk": "Tanggal SK",
    "dasar": "Dasar",
}
LABEL_TAHUN = {
    "tahun_buku": "Tahun buku",
    "rat_tanggal": "RAT diselenggarakan",
    "rat_dilaporkan": "RAT dilaporkan",
    "rat_berita_acara": "Berita acara RAT",
    "rat_hadir": "Jumlah hadir",
    "anggota_pria": "Anggota pria",
    "anggota_wanita": "Anggota wanita",
    "anggota_jumlah": "Jumlah anggota",
    "manajer_pria": "Manajer pria",
    "manajer_wanita": "Manajer wanita",
    "manajer_jumlah": "Jumlah manajer",
    "karyawan_pria": "Karyawan pria",
    "karyawan_wanita": "Karyawan wanita",
    "karyawan_jumlah": "Jumlah karyawan",
    "modal_sendiri": "Modal sendiri",
    "modal_luar": "Modal luar",
    "aset": "Aset",
    "volume_usaha": "Volume usaha",
    "shu": "SHU",
    "catatan": "Catatan",
}
ORANG = ("anggota", "manajer", "karyawan")
UANG = ("modal_sendiri", "modal_luar", "aset", "volume_usaha", "shu")
