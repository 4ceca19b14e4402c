"""Lists of duties: what is asked for, and the lines that answer it."""

from dataclasses import dataclass
from datetime import date

from core.kantor.kegiatan import Kegiatan, PesertaKegiatan


@dataclass(frozen=True, slots=True)
class SaringKegiatan:
    """Which duties are listed. `tahun` 0 is every year; empty tuples ask for nothing.

    `koperasi_id` and `umkm_id` ask for the duties that reached one record; `lewat` for those whose
    follow-up is overdue on that day.
    """

    tahun: int = 0
    cari: str = ""
    jenis: tuple[str, ...] = ()
    kecamatan: tuple[str, ...] = ()
    koperasi_id: int | None = None
    umkm_id: int | None = None
    lewat: date | None = None
    tempat_sampah: bool = False


@dataclass(frozen=True, slots=True)
class BarisKegiatan:
    """One duty with how many it reached."""

    kegiatan: Kegiatan
    koperasi: int = 0
    umkm: int = 0
    orang: int = 0
    dihapus: bool = False


@dataclass(frozen=True, slots=True)
class BarisPeserta:
    """One participant with its name and place."""

    peserta: PesertaKegiatan
    nama: str
    kelurahan: str
    kecamatan: str


@dataclass(frozen=True, slots=True)
class CacahKegiatan:
    """How many duties, cooperatives, businesses and people, in one place and of one kind."""

    kegiatan: int = 0
    koperasi: int = 0
    umkm: int = 0
    orang: int = 0


@dataclass(frozen=True, slots=True)
class RekapKegiatan:
    """The duties of a year by kecamatan (code, name) and kind; "" is a duty without participants.

    Totals count every duty and participant once, so they may be less than the sum of their parts:
    one duty reaches several kecamatan.
    """

    tahun: int
    kecamatan: tuple[tuple[str, str], ...]
    sel: dict[tuple[str, str], CacahKegiatan]
    per_kecamatan: dict[str, CacahKegiatan]
    per_jenis: dict[str, CacahKegiatan]
    jumlah: CacahKegiatan
