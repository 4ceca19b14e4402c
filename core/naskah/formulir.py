"""The empty form taken to the field: last year's figures beside room to write this year's."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from core.naskah.angka_laporan import BagianAngka, KelompokTanya
from core.naskah.identitas_koperasi import IdentitasKoperasi
from core.naskah.kop import Kop
from core.naskah.tanda_tangan import BlokTanda


@dataclass(frozen=True, slots=True)
class IsianFormulir:
    """A score that the examiner fills in, from 0 to `bobot`."""

    kode: str
    nama: str
    bobot: Fraction


@dataclass(frozen=True, slots=True)
class KelompokIsian:
    """Scores to fill in under one heading, an aspect."""

    judul: str
    komponen: tuple[IsianFormulir, ...]


@dataclass(frozen=True, slots=True)
class NaskahFormulir:
    """All of an empty form. `koperasi` None leaves the identity to be written as well.

    `bagian` carries last year's figures in `lalu` where they are known; `kini` is never printed.
    `tahun_buku` None leaves the year to be written. `tanggal` is the paper's own date.
    """

    kop: Kop
    pedoman: str
    dasar: str
    tanggal: date
    bagian: tuple[BagianAngka, ...]
    koperasi: IdentitasKoperasi | None = None
    tahun_buku: int | None = None
    tanya: tuple[KelompokTanya, ...] = ()
    isian: tuple[KelompokIsian, ...] = ()
    belum_dicocokkan: bool = False
    contoh: str = ""
    tanda: tuple[BlokTanda, ...] = ()
