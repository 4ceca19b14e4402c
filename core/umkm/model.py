"""A business under the office's care and the periods of its supervision, as plain values."""

from dataclasses import dataclass
from datetime import date

PRIBADI = ("nik", "npwp", "telepon")
"""Fields masked in lists, forms, history and prints until somebody asks to see them."""

LABEL = {
    "nama": "Nama usaha",
    "pemilik": "Nama pemilik",
    "jenis_kelamin": "Jenis kelamin",
    "nik": "NIK pemilik",
    "nib": "NIB",
    "npwp": "NPWP",
    "kbli_edisi": "Edisi KBLI",
    "kbli_kode": "Kode KBLI",
    "jenis_usaha": "Jenis usaha",
    "sektor": "Sektor",
    "bentuk_usaha": "Bentuk usaha",
    "alamat": "Alamat",
    "kelurahan": "Kelurahan",
    "telepon": "Telepon/WA",
    "tahun_mulai": "Tahun mulai",
    "modal_usaha": "Modal usaha",
    "tenaga_pria": "Tenaga kerja pria",
    "tenaga_wanita": "Tenaga kerja wanita",
    "koordinat": "Koordinat",
    "catatan": "Catatan",
    "sejak": "Sejak",
    "sampai": "Sampai",
    "sk_nomor": "Nomor SK",
    "sk_tanggal": "Tanggal SK",
    "tahun": "Tahun",
    "cara": "Cara",
    "bulan": "Bulan",
    "omzet": "Omzet",
    "hpp": "HPP",
    "beban": "Beban",
    "rincian_beban": "Rincian beban",
    "pendapatan_lain": "Pendapatan lain",
    "pajak": "Pajak",
    "laba_sebulan": "Laba sebulan",
    "laba": "Laba",
    "bukti": "Bukti",
    "usaha_sama": "Usaha sama dengan tahun sebelumnya",
    "alasan": "Alasan",
    "jenis": "Jenis izin",
    "nomor": "Nomor izin",
    "tanggal": "Tanggal",
    "berlaku_sampai": "Berlaku sampai",
    "umkm_id": "Usaha",
    "dihapus_pada": "Tempat sampah",
}

KELAMIN = (("L", "Laki-laki"), ("P", "Perempuan"))
BENTUK_USAHA = ("Perorangan", "CV", "PT", "PT Perorangan", "Koperasi", "Lainnya")
KBLI_EDISI = ("2025", "2020", "2017", "2015")
SEKTOR = (
    "Agribisnis", "Aksesori", "Batik", "Bordir", "Dekorasi", "Fesyen", "Industri", "Jasa",
    "Kerajinan", "Konveksi", "Kuliner", "Makanan", "Mebel", "Minuman", "Obat-obatan",
    "Perdagangan", "Lainnya",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Umkm:
    """One business. `id` 0 is not stored yet; blank text is "", a blank number is None."""

    id: int
    nama: str
    pemilik: str = ""
    jenis_kelamin: str = ""
    nik: str = ""
    nib: str = ""
    npwp: str = ""
    kbli_edisi: str = ""
    kbli_kode: str = ""
    jenis_usaha: str = ""
    sektor: str = ""
    bentuk_usaha: str = ""
    alamat: str = ""
    kelurahan: str = ""
    telepon: str = ""
    tahun_mulai: int | None = None
    modal_usaha: int | None = None
    tenaga_pria: int | None = None
    tenaga_wanita: int | None = None
    koordinat: str = ""
    catatan: str = ""
    versi: int = 1
    dihapus: bool = False


@dataclass(frozen=True, slots=True)
class Pengawasan:
    """One period in which the office supervises the business; open-ended without `sampai`."""

    id: int
    umkm_id: int
    sejak: date
    sampai: date | None = None
    sk_nomor: str = ""
    sk_tanggal: date | None = None
    versi: int = 1

    def covers(self, day: date) -> bool:
        """Whether the business is supervised on a day."""
        return self.sejak <= day and (self.sampai is None or day <= self.sampai)


@dataclass(frozen=True, slots=True)
class Kembar:
    """Another business with the same NIK or NIB."""

    field: str
    id: int
    nama: str
