"""A duty of a bidang as a dated record, and whom it reached. Labels stand here once."""

import tomllib
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from core.berkas import resource


class Bidang(StrEnum):
    """The three bidang of the office (Keputusan IKU 2021-2026)."""

    KELEMBAGAAN = "kelembagaan"
    PEMBERDAYAAN = "pemberdayaan"
    USAHA_MIKRO = "usaha_mikro"

    @property
    def sebutan(self) -> str:
        """The name an officer reads."""
        return _SEBUTAN[self]


_SEBUTAN = {
    Bidang.KELEMBAGAAN: "Kelembagaan dan Pengawasan",
    Bidang.PEMBERDAYAAN: "Pemberdayaan dan Pengembangan Koperasi",
    Bidang.USAHA_MIKRO: "Pemberdayaan Usaha Mikro",
}


@dataclass(frozen=True, slots=True)
class JenisKegiatan:
    """A kind of duty; `pembiayaan` kinds name a partner and an amount."""

    kode: str
    nama: str
    bidang: Bidang
    pembiayaan: bool = False


@dataclass(frozen=True, slots=True)
class Kegiatan:
    """One duty. `nilai` is whole rupiah; `id` 0 is not stored yet."""

    jenis: str
    tanggal: date | None = None
    judul: str = ""
    sampai: date | None = None
    tempat: str = ""
    petugas: str = ""
    mitra: str = ""
    nilai: int | None = None
    hasil: str = ""
    tindak_lanjut: str = ""
    tenggat: date | None = None
    selesai_pada: date | None = None
    catatan: str = ""
    id: int = 0
    versi: int = 1

    def is_overdue(self, today: date) -> bool:
        """Whether its follow-up should have been done before this day."""
        return self.tenggat is not None and self.selesai_pada is None and self.tenggat < today


@dataclass(frozen=True, slots=True)
class PesertaKegiatan:
    """A cooperative or a business that a duty reached; exactly one of the two ids is set."""

    kegiatan_id: int
    koperasi_id: int | None = None
    umkm_id: int | None = None
    orang: int | None = None
    hasil: str = ""
    id: int = 0
    versi: int = 1


LABEL_KEGIATAN = {
    "jenis": "Jenis kegiatan",
    "judul": "Judul",
    "tanggal": "Tanggal",
    "sampai": "Sampai tanggal",
    "tempat": "Tempat",
    "petugas": "Petugas",
    "mitra": "Lembaga mitra",
    "nilai": "Nilai (rupiah)",
    "hasil": "Hasil",
    "tindak_lanjut": "Tindak lanjut",
    "tenggat": "Tenggat tindak lanjut",
    "selesai_pada": "Tindak lanjut selesai",
    "catatan": "Catatan",
    "orang": "Orang yang hadir",
}


@lru_cache(maxsize=1)
def jenis_kegiatan() -> dict[str, JenisKegiatan]:
    """The kinds that ship with the program, by code, in the order of the bidang."""
    found = tomllib.loads(resource("pilihan", "kegiatan.toml").read_text(encoding="utf-8"))
    return {
        each["kode"]: JenisKegiatan(
            each["kode"], each["nama"], Bidang(each["bidang"]), each.get("pembiayaan", False)
        )
        for each in found["jenis"]
    }


def nama_jenis(kode: str) -> str:
    """The name of a kind; a code that is not known (any more) stands for itself.

    >>> nama_jenis("penyuluhan"), nama_jenis("hilang")
    ('Penyuluhan perkoperasian', 'hilang')
    """
    known = jenis_kegiatan().get(kode)
    return known.nama if known else kode
