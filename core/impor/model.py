"""A register as a table: its columns, the map from a sheet's columns to them, a row's fate."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Jenis(StrEnum):
    """What a cell of a column holds once it is read."""

    TEKS = "teks"
    NOMOR = "nomor"
    """A number that identifies (NIK, NIB, KBLI, phone): digits kept as text."""
    TANGGAL = "tanggal"
    RUPIAH = "rupiah"
    CACAH = "cacah"
    TAHUN = "tahun"
    PILIHAN = "pilihan"
    KELURAHAN = "kelurahan"
    YA_TIDAK = "ya_tidak"


class Kebijakan(StrEnum):
    """What a filled cell does to a record that exists; a blank cell never erases."""

    BIARKAN = "biarkan"
    ISI_KOSONG = "isi_kosong"
    GANTI = "ganti"

    @property
    def sebutan(self) -> str:
        """The words an officer reads."""
        return {"biarkan": "Biarkan", "isi_kosong": "Isi yang kosong", "ganti": "Ganti"}[self]


class Nasib(StrEnum):
    """What would become of a row of a sheet. Every row read has exactly one."""

    BARU = "baru"
    BERUBAH = "berubah"
    SAMA = "sama"
    DITOLAK = "ditolak"
    BUKAN_DATA = "bukan_data"
    """A title, a total, a legend or an empty row, recognised as such."""

    @property
    def sebutan(self) -> str:
        """The word an officer reads."""
        return "bukan data" if self is Nasib.BUKAN_DATA else self.value


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column of a register. `pilihan` maps a word, compared by letters and digits, to its code.

    `panjang` lists the digit counts that a NOMOR may have; empty means any.
    """

    kode: str
    label: str
    jenis: Jenis = Jenis.TEKS
    sinonim: tuple[str, ...] = ()
    wajib: bool = False
    panjang: tuple[int, ...] = ()
    pilihan: Mapping[str, str] = field(default_factory=dict)
    pribadi: bool = False


@dataclass(frozen=True, slots=True)
class Register:
    """A table of the office that rows may be brought into.

    `kunci` names the columns by which an existing record is found, the surest first.
    """

    kode: str
    judul: str
    kolom: tuple[Kolom, ...]
    kunci: tuple[str, ...]

    def column(self, kode: str) -> Kolom:
        """The column of a code; raises KeyError."""
        return next(each for each in self.kolom if each.kode == kode)


@dataclass(frozen=True, slots=True)
class Kepala:
    """Where a sheet's heads and rows stand, from 0. `judul` has one text for each column."""

    baris: tuple[int, ...]
    mulai: int
    judul: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Peta:
    """How a sheet is read: column position → code, policy by code, words already matched by hand.

    `kata` maps a column's code to {word as compared: code of the pick-list or kelurahan}.
    """

    kolom: Mapping[int, str]
    kebijakan: Mapping[str, Kebijakan] = field(default_factory=dict)
    kata: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def policy(self, kode: str) -> Kebijakan:
        """The policy of a column; what nobody chose fills only what is empty."""
        return self.kebijakan.get(kode, Kebijakan.ISI_KOSONG)


@dataclass(frozen=True, slots=True)
class Profil:
    """A map kept under a name: it goes by the texts of the heads, never by position alone.

    `urutan` is the fallback order of codes for sheets without heads ("" skips a column).
    """

    nama: str
    register: str
    judul: Mapping[str, str]
    urutan: tuple[str, ...] = ()
    kebijakan: Mapping[str, Kebijakan] = field(default_factory=dict)
    kata: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    bawaan: bool = False
    id: int = 0
    versi: int = 1
