"""What an office is made of, as plain values."""

from dataclasses import dataclass
from datetime import date

PERAN = ("operator", "verifikator", "pejabat", "admin")
SEBUTAN_PERAN = {
    "operator": "Operator",
    "verifikator": "Verifikator",
    "pejabat": "Pejabat",
    "admin": "Admin",
}


@dataclass(frozen=True, slots=True)
class Kantor:
    """Profile and letterhead of the office. `contoh` marks a sample office."""

    nama_pemda: str
    nama_dinas: str
    nama_singkat: str
    kota: str
    alamat: str = ""
    telepon: str = ""
    email: str = ""
    situs: str = ""
    kode_pos: str = ""
    lambang: bytes | None = None
    contoh: bool = False
    versi: int = 1


@dataclass(frozen=True, slots=True)
class Petugas:
    """An officer who may sign in. The password never leaves storage."""

    id: int
    nip: str
    nama: str
    jabatan: str
    peran: str
    aktif: bool
    versi: int


@dataclass(frozen=True, slots=True)
class PenandaTangan:
    """Somebody who signs papers within dates; `id` 0 is not stored yet."""

    id: int
    awalan: str
    jabatan: str
    nama: str
    pangkat: str
    nip: str
    berlaku_sejak: date | None
    berlaku_sampai: date | None
    versi: int = 1


@dataclass(frozen=True, slots=True)
class Kelurahan:
    """One kelurahan of the pick-list."""

    kode: str
    kelurahan: str
    kode_kecamatan: str
    kecamatan: str
