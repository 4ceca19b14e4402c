"""Letters and decrees of an examination as data: every word on the paper, nothing of its look."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.naskah.kop import Kop
from core.naskah.tanda_tangan import BarisTanda


class Lajur(StrEnum):
    """Where the words of a table column stand."""

    KIRI = "kiri"
    TENGAH = "tengah"
    KANAN = "kanan"


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column of a table: its head, its share of the width, and where its words stand."""

    judul: str
    bagian: int
    lajur: Lajur = Lajur.KIRI


@dataclass(frozen=True, slots=True)
class Daftar:
    """A table of words, ready to print; an empty one prints nothing."""

    kolom: tuple[Kolom, ...] = ()
    baris: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Rincian:
    """A fact beside its name; an empty one prints as a dotted room."""

    label: str
    isi: str


@dataclass(frozen=True, slots=True)
class Bagian:
    """A paragraph and what it leads to: facts, a numbered list, or a table."""

    teks: str = ""
    rincian: tuple[Rincian, ...] = ()
    butir: tuple[str, ...] = ()
    daftar: Daftar = Daftar()


@dataclass(frozen=True, slots=True)
class Lampiran:
    """A list on pages of its own. `judul` is broken into lines by sense."""

    label: str
    judul: tuple[str, ...]
    daftar: Daftar
    catatan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Surat:
    """A letter to one cooperative. An empty number or date prints as a dotted room."""

    dokumen: str
    kop: Kop
    nomor: str
    tanggal: date | None
    tempat: str
    sifat: str
    lampiran: str
    hal: str
    kepada: tuple[str, ...]
    isi: tuple[Bagian, ...]
    tanda: tuple[BarisTanda, ...]
    tembusan: tuple[str, ...] = ()
    kaki: str = ""
    contoh: bool = False


@dataclass(frozen=True, slots=True)
class SuratTugas:
    """An order to a team. A long list of cooperatives goes to `lampiran`."""

    dokumen: str
    kop: Kop
    judul: str
    nomor: str
    tanggal: date | None
    dasar: tuple[str, ...]
    pemberi: str
    tim: Daftar
    untuk: tuple[str, ...]
    rincian: tuple[Rincian, ...]
    daftar: Daftar
    penutup: str
    tanda: tuple[BarisTanda, ...]
    tempat: str
    lampiran: tuple[Lampiran, ...] = ()
    tembusan: tuple[str, ...] = ()
    kaki: str = ""
    contoh: bool = False


@dataclass(frozen=True, slots=True)
class Diktum:
    """One clause of a decree: KESATU, KEDUA and so on."""

    kode: str
    teks: str
    butir: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Keputusan:
    """A decree of the head of office. `periksa` are bases that nobody has checked yet."""

    dokumen: str
    kop: Kop
    judul: tuple[str, ...]
    nomor: str
    tanggal: date | None
    tentang: tuple[str, ...]
    pejabat: tuple[str, ...]
    menimbang: tuple[str, ...]
    mengingat: tuple[str, ...]
    menetapkan: str
    diktum: tuple[Diktum, ...]
    tempat: str
    tanda: tuple[BarisTanda, ...]
    lampiran: tuple[Lampiran, ...] = ()
    tembusan: tuple[str, ...] = ()
    paraf: tuple[str, ...] = ()
    periksa: tuple[str, ...] = ()
    kaki: str = ""
    contoh: bool = False


@dataclass(frozen=True, slots=True)
class Tanggapan:
    """A form that the board of a cooperative fills in by hand: facts, choices, lined room."""

    dokumen: str
    judul: tuple[str, ...]
    rincian: tuple[Rincian, ...]
    pengantar: str
    pilihan: tuple[str, ...]
    ruang: str
    garis: int
    tempat: str
    tanggal: date | None
    tanda: tuple[BarisTanda, ...]
    kepada: str = ""
    kaki: str = ""
    contoh: bool = False
