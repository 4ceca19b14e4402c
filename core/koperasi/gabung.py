"""Two records that may be one cooperative: which pairs are suspected, and what a merge moves."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import combinations

from core.koperasi.model import LABEL_KOPERASI, Koperasi


class Sebab(StrEnum):
    """Why two records are suspected; the value is what an officer reads."""

    NIK = "NIK sama"
    BADAN_HUKUM = "nomor badan hukum sama"
    NAMA = "nama sama"
    MIRIP = "nama mirip, sekelurahan"


@dataclass(frozen=True, slots=True)
class Kunci:
    """What pairs are found by."""

    id: int
    nama: str
    nama_kunci: str
    nik: str | None
    badan_hukum: str
    kelurahan: str | None
    di_sampah: bool = False


@dataclass(frozen=True, slots=True)
class Pasangan:
    """Two records and every reason; `kemiripan` of their names is 0 to 100."""

    satu: Kunci
    dua: Kunci
    sebab: tuple[Sebab, ...]
    kemiripan: int


@dataclass(frozen=True, slots=True)
class Isi:
    """Rows of one kind that a merge moves or leaves; `tinggal` says why, "" when they move."""

    tabel: str
    sebutan: str
    jumlah: int
    tinggal: str = ""


@dataclass(frozen=True, slots=True)
class Rencana:
    """What merging would do, and `halangan` when it may not."""

    tetap: Koperasi
    lebur: Koperasi
    pindah: tuple[Isi, ...]
    tinggal: tuple[Isi, ...]
    halangan: str = ""


@dataclass(frozen=True, slots=True)
class Pilihan:
    """How an officer wants it: fields taken from the record that goes, kinds of rows left there."""

    tetap_id: int
    lebur_id: int
    dari_lebur: tuple[str, ...] = ()
    tanpa: frozenset[str] = frozenset()
    alasan: str = ""


@dataclass(frozen=True, slots=True)
class HasilPisah:
    """What came of taking a merge back: what stayed, in words."""

    tetap_id: int
    lebur_id: int
    kembali: int
    tertinggal: tuple[str, ...] = field(default=())


TERKUNCI = "penilaian final terkunci di catatan asalnya"
BENTROK = "sudah ada pada koperasi yang tetap"
SENGAJA = "sengaja dibiarkan"
YEARLY = frozenset({"laporan_keuangan", "penilaian", "pemeriksaan", "skor_tercetak"})
"""One book year of one unit: its report and all that rests on it move or stay together."""
SEBUTAN_TABEL: Mapping[str, str] = {
    "status_koperasi": "Status",
    "koperasi_tahun": "Tahun buku",
    "laporan_keuangan": "Laporan keuangan",
    "penilaian": "Penilaian",
    "pemeriksaan": "Pemeriksaan",
    "skor_tercetak": "Skor tercetak buku kerja",
    "pengurus": "Pengurus dan pengawas",
    "legalitas": "PAD, izin, dan kantor",
    "lampiran": "Lampiran",
    "peserta_kegiatan": "Kegiatan yang diikuti",
    "teguran": "Surat teguran",
}
FIELDS = tuple(name for name in LABEL_KOPERASI if name != "alasan_kembar")


def differing(one: Koperasi, other: Koperasi) -> tuple[str, ...]:
    """Fields in which two records differ, in the order of the form."""
    return tuple(name for name in FIELDS if getattr(one, name) != getattr(other, name))


def suggested(tetap: Koperasi, lebur: Koperasi) -> tuple[str, ...]:
    """Fields worth taking from the record that goes: blank in the one that stays."""
    return tuple(
        name
        for name in differing(tetap, lebur)
        if getattr(tetap, name) in (None, "") and getattr(lebur, name) not in (None, "")
    )


def same_keys(keys: Sequence[Kunci]) -> Iterator[tuple[Kunci, Kunci, Sebab]]:
    """Pairs with the same NIK, legal number or name; a trashed record only by its NIK."""
    used = [one for one in keys if not one.di_sampah]
    for sebab, values, among in (
        (Sebab.NIK, {one.id: one.nik for one in keys}, keys),
        (Sebab.BADAN_HUKUM, {one.id: one.badan_hukum for one in used}, used),
        (Sebab.NAMA, {one.id: one.nama_kunci for one in used}, used),
    ):
        groups: dict[str, list[Kunci]] = {}
        for one in among:
            if value := values[one.id]:
                groups.setdefault(value, []).append(one)
        for group in groups.values():
            for first, second in combinations(group, 2):
                if not (first.di_sampah and second.di_sampah):
                    yield first, second, sebab
