"""The record of an examination: who was sent, what was asked, what came of it, what follows."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.koperasi.laporan import KunciLaporan
from core.rekomendasi import KeadaanRekomendasi, is_overdue

LABEL = {
    "nomor": "Nomor surat tugas",
    "tanggal": "Tanggal surat tugas",
    "mulai": "Bertugas mulai",
    "selesai": "Bertugas sampai",
    "keperluan": "Keperluan",
    "nomor_sk_tim": "Nomor SK tim",
    "tanggal_sk_tim": "Tanggal SK tim",
    "nomor_pemberitahuan": "Nomor surat pemberitahuan",
    "tanggal_pemberitahuan": "Tanggal surat pemberitahuan",
    "kunjungan_mulai": "Kunjungan mulai",
    "kunjungan_selesai": "Kunjungan sampai",
    "tempat": "Tempat",
    "ditemui": "Yang ditemui",
    "catatan_kunjungan": "Catatan kunjungan",
    "nomor_berita_acara": "Nomor berita acara",
    "tanggal_berita_acara": "Tanggal berita acara",
    "catatan_berita_acara": "Catatan berita acara",
    "tanggapan": "Tanggapan pengurus",
    "tanggal_tanggapan": "Tanggal tanggapan",
    "nomor_penetapan": "Nomor SK penetapan",
    "tanggal_penetapan": "Tanggal SK penetapan",
    "nomor_sertifikat": "Nomor sertifikat",
    "tanggal_sertifikat": "Tanggal sertifikat",
    "catatan": "Catatan",
}
LABEL_BARIS = {
    "uraian": "Uraian",
    "komponen": "Komponen",
    "langkah": "Langkah",
    "sebutan": "Sanksi",
    "nomor_surat": "Nomor surat",
    "tanggal": "Tanggal surat",
    "tanggal_surat": "Tanggal surat",
    "tenggat": "Tenggat",
    "dipenuhi_pada": "Dipenuhi pada",
    "jawaban": "Jawaban",
    "keadaan": "Keadaan",
    "tindak_lanjut": "Tindak lanjut",
    "tanggal_tindak_lanjut": "Tanggal tindak lanjut",
    "alasan": "Alasan",
    "diterima_kembali": "Diterima kembali",
    "dicabut_pada": "Dicabut pada",
    "keterangan": "Keterangan",
}
HARI = frozenset(
    name
    for name in (*LABEL, *LABEL_BARIS)
    if name.startswith(("tanggal", "kunjungan"))
    or name in ("tenggat", "dipenuhi_pada", "diterima_kembali", "dicabut_pada")
)
"""Fields that hold a day."""


class PeranTim(StrEnum):
    """What somebody is in a team."""

    PENANGGUNG_JAWAB = "penanggung_jawab"
    KETUA = "ketua"
    ANGGOTA = "anggota"

    @property
    def sebutan(self) -> str:
        return _PERAN[self]

    @property
    def pemeriksa(self) -> bool:
        """Whether it examines; who answers for the team only directs it."""
        return self is not PeranTim.PENANGGUNG_JAWAB


_PERAN = {
    PeranTim.PENANGGUNG_JAWAB: "Penanggung jawab",
    PeranTim.KETUA: "Ketua tim",
    PeranTim.ANGGOTA: "Anggota",
}


@dataclass(frozen=True, slots=True)
class Penugasan:
    """One surat tugas; number and date are blank until it is signed. `id` 0 is not stored."""

    tahun_buku: int
    nomor: str = ""
    tanggal: date | None = None
    nomor_sk_tim: str = ""
    tanggal_sk_tim: date | None = None
    mulai: date | None = None
    selesai: date | None = None
    keperluan: str = ""
    catatan: str = ""
    id: int = 0
    versi: int = 1

    @property
    def sebutan(self) -> str:
        return self.nomor or "Surat tugas tanpa nomor"


@dataclass(frozen=True, slots=True)
class AnggotaTim:
    """One of a team, as the paper names him. `petugas_id` only links to an account."""

    nama: str
    peran: PeranTim = PeranTim.ANGGOTA
    nip: str = ""
    pangkat: str = ""
    jabatan: str = ""
    petugas_id: int | None = None
    urut: int = 1
    penugasan_id: int = 0
    id: int = 0
    versi: int = 1


@dataclass(frozen=True, slots=True)
class Pemeriksaan:
    """One examination of a cooperative or unit over a book year. `id` 0 is not stored."""

    kunci: KunciLaporan
    penugasan_id: int | None = None
    nomor_pemberitahuan: str = ""
    tanggal_pemberitahuan: date | None = None
    kunjungan_mulai: date | None = None
    kunjungan_selesai: date | None = None
    tempat: str = ""
    ditemui: str = ""
    catatan_kunjungan: str = ""
    nomor_berita_acara: str = ""
    tanggal_berita_acara: date | None = None
    catatan_berita_acara: str = ""
    tanggapan: str = ""
    tanggal_tanggapan: date | None = None
    nomor_penetapan: str = ""
    tanggal_penetapan: date | None = None
    nomor_sertifikat: str = ""
    tanggal_sertifikat: date | None = None
    catatan: str = ""
    id: int = 0
    versi: int = 1


@dataclass(frozen=True, slots=True)
class Permintaan:
    """Something the cooperative was asked to bring, with the letter that asked."""

    uraian: str
    nomor_surat: str = ""
    tanggal_surat: date | None = None
    tenggat: date | None = None
    dipenuhi_pada: date | None = None
    jawaban: str = ""
    pemeriksaan_id: int = 0
    id: int = 0
    versi: int = 1

    def is_overdue(self, on: date) -> bool:
        """Whether the day it was due is past and nothing came."""
        return is_overdue(self.tenggat, on, terbuka=self.dipenuhi_pada is None)


@dataclass(frozen=True, slots=True)
class Rekomendasi:
    """What the cooperative should do, until when, and what it did."""

    uraian: str
    komponen: str = ""
    tenggat: date | None = None
    keadaan: KeadaanRekomendasi = KeadaanRekomendasi.BELUM
    tindak_lanjut: str = ""
    tanggal_tindak_lanjut: date | None = None
    pemeriksaan_id: int = 0
    id: int = 0
    versi: int = 1

    def is_overdue(self, on: date) -> bool:
        """Whether the day it was due is past and it is still open."""
        return is_overdue(self.tenggat, on, terbuka=self.keadaan.terbuka)


@dataclass(frozen=True, slots=True)
class Sanksi:
    """One step of the sanctions; `langkah` and `sebutan` are as the office's list had them."""

    langkah: int
    sebutan: str
    nomor_surat: str = ""
    tanggal: date | None = None
    tenggat: date | None = None
    alasan: str = ""
    dicabut_pada: date | None = None
    keterangan: str = ""
    pemeriksaan_id: int = 0
    id: int = 0
    versi: int = 1

    def is_overdue(self, on: date) -> bool:
        """Whether the time it gave is over and it was not withdrawn."""
        return is_overdue(self.tenggat, on, terbuka=self.dicabut_pada is None)


@dataclass(frozen=True, slots=True)
class Pengembalian:
    """A report that went back to its cooperative; open until it is received again."""

    laporan_id: int
    alasan: str
    tanggal: date | None = None
    nomor_surat: str = ""
    tenggat: date | None = None
    diterima_kembali: date | None = None
    id: int = 0
    versi: int = 1

    def is_overdue(self, on: date) -> bool:
        """Whether the day it was due is past and it is not back."""
        return is_overdue(self.tenggat, on, terbuka=self.diterima_kembali is None)
