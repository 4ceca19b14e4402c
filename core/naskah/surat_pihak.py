"""Whom and what a letter of an examination names: the office, the cooperative, the team."""

from dataclasses import dataclass
from datetime import date

from core.naskah.kop import Kop
from core.naskah.tanda_tangan import BarisTanda


@dataclass(frozen=True, slots=True)
class Penerbit:
    """The office that writes. `jabatan` is the title of its head, `kota` as in its name."""

    kop: Kop
    instansi: str
    jabatan: str
    kota: str
    tanda: tuple[BarisTanda, ...]
    tempat: str = ""
    paraf: tuple[str, ...] = ()
    contoh: bool = False


@dataclass(frozen=True, slots=True)
class KoperasiSurat:
    """A cooperative as a letter names it. `unit` is empty or the name of its USP unit."""

    nama: str
    nomor_badan_hukum: str = ""
    alamat: str = ""
    kelurahan: str = ""
    kecamatan: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class AnggotaSurat:
    """A member of the team with the words of the paper for the role (Ketua, Anggota)."""

    nama: str
    nip: str
    pangkat: str
    jabatan: str
    peran: str


@dataclass(frozen=True, slots=True)
class TugasSurat:
    """The surat tugas behind an examination, with its team and its days."""

    tahun_buku: int
    nomor: str = ""
    tanggal: date | None = None
    nomor_sk_tim: str = ""
    tanggal_sk_tim: date | None = None
    mulai: date | None = None
    selesai: date | None = None
    keperluan: str = ""
    tim: tuple[AnggotaSurat, ...] = ()
    koperasi: tuple[KoperasiSurat, ...] = ()


@dataclass(frozen=True, slots=True)
class HasilSurat:
    """One line of the annex of a penetapan; score and predikat as `core.angka` shows them."""

    koperasi: KoperasiSurat
    skor: str
    predikat: str
    terdahulu: bool = False
