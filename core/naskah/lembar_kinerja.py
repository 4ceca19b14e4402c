"""Workbooks of the performance cycle: sheets of typed cells, their columns read from data files."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from typing import Any

from core.berkas import resource

JENIS = ("e81", "ikk-lppd", "lkpj")
NA = "n/a"
Nilai = str | int | Fraction | None
BarisNilai = Mapping[str, Nilai]
_INGATAN = (
    "Susunan ini dari pengetahuan umum dan belum dicocokkan dengan naskah peraturannya; "
    "sesuaikan dengan format yang diminta."
)


class Bentuk(StrEnum):
    """How the figures of a column are shown."""

    TEKS = "teks"
    CACAH = "cacah"
    RUPIAH = "rupiah"
    ANGKA = "angka"
    DESIMAL = "desimal"
    PERSEN = "persen"


@dataclass(frozen=True, slots=True)
class KolomLembar:
    """One column; `isi_dari` names whose field it is where no record here holds it."""

    kode: str
    judul: str
    lebar: int
    bentuk: Bentuk = Bentuk.TEKS
    induk: str = ""
    isi_dari: str = ""

    @property
    def nama(self) -> str:
        """Both heads in one line."""
        return f"{self.induk}, {self.judul}" if self.induk else self.judul


@dataclass(frozen=True, slots=True)
class SusunanLembar:
    """The columns of one sheet; the first `beku` stand still, `halaman` pages print its width."""

    kode: str
    nama: str
    judul: str
    beku: int
    kolom: tuple[KolomLembar, ...]
    catatan: tuple[str, ...] = ()
    halaman: int = 1


@dataclass(frozen=True, slots=True)
class SusunanIkk:
    """One indicator of the LPPD as its data file words it."""

    kode: str
    nama: str
    rumus: str
    sumber: str
    keterangan: str


@dataclass(frozen=True, slots=True)
class SusunanBuku:
    """What a workbook is made of, and how sure that is."""

    kode: str
    nama: str
    dasar: str
    keyakinan: str
    lembar: tuple[SusunanLembar, ...]
    ikk: tuple[SusunanIkk, ...] = ()

    @property
    def sumber(self) -> tuple[str, ...]:
        """The lines that say where the columns come from."""
        told = f"Sumber susunan: {self.dasar}."
        return (told, _INGATAN) if self.keyakinan == "ingatan" else (told,)


@dataclass(frozen=True, slots=True)
class BarisLembar:
    """One row: its cells by the code of the column. `tebal` rows are sums and programs."""

    nilai: BarisNilai
    tebal: bool = False


@dataclass(frozen=True, slots=True)
class LembarKinerja:
    """One sheet, filled. `keterangan` stand under its title."""

    susunan: SusunanLembar
    keterangan: tuple[str, ...]
    baris: Sequence[BarisLembar]
    catatan: tuple[str, ...] = ()

    @property
    def semua_catatan(self) -> tuple[str, ...]:
        """Notes under the table; columns that others fill in are named with whose they are."""
        asked = tuple(
            f"Kolom \u201c{one.nama}\u201d dikosongkan bagi yang tidak tercatat; isikan dari "
            f"{one.isi_dari}."
            for one in self.susunan.kolom
            if one.isi_dari
        )
        return (*self.susunan.catatan, *self.catatan, *asked)


@lru_cache(maxsize=len(JENIS))
def susunan_buku(jenis: str) -> SusunanBuku:
    """The columns of one workbook, from its data file."""
    text = resource("kinerja", f"lembar-{jenis}.toml").read_text(encoding="utf-8")
    found = tomllib.loads(text)
    sheets = tuple(_sheet(one) for one in found.pop("lembar"))
    return SusunanBuku(
        **{**found, "ikk": tuple(SusunanIkk(**one) for one in found.get("ikk", ()))}, lembar=sheets
    )


def _sheet(found: dict[str, Any]) -> SusunanLembar:
    columns = tuple(
        KolomLembar(**{**one, "bentuk": Bentuk(one.get("bentuk", "teks"))})
        for one in found.pop("kolom")
    )
    return SusunanLembar(**{**found, "catatan": tuple(found.get("catatan", ()))}, kolom=columns)
