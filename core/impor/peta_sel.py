"""Workbooks of one layout: which cell holds what, and the words by which the layout is known."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Protocol

IDENTITAS = {
    "nama": "Nama koperasi",
    "nik": "NIK koperasi",
    "no_badan_hukum": "Nomor badan hukum",
    "tahun_buku": "Tahun buku",
}
TOTAL, PREDIKAT = "total", "predikat"
_SEL = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})")


class Golongan(StrEnum):
    """What kind of thing a cell holds."""

    IDENTITAS = "identitas"
    AKUN = "akun"
    JAWABAN = "jawaban"
    ISIAN = "isian"
    CETAK = "cetak"

    @property
    def sebutan(self) -> str:
        """The words an officer reads."""
        return _SEBUTAN[self]


_SEBUTAN = {
    Golongan.IDENTITAS: "Identitas",
    Golongan.AKUN: "Angka laporan",
    Golongan.JAWABAN: "Jawaban kuesioner",
    Golongan.ISIAN: "Skor isian",
    Golongan.CETAK: "Skor tercetak",
}


class LembarSel(Protocol):
    """One sheet from A1 on: values, cells in error, cells with a formula."""

    @property
    def nama(self) -> str: ...
    @property
    def baris(self) -> Sequence[Sequence[Any]]: ...
    @property
    def galat(self) -> Mapping[str, str]: ...
    @property
    def rumus(self) -> frozenset[str]: ...


@dataclass(frozen=True, slots=True, order=True)
class Letak:
    """A cell: its sheet, row and column, both counted from 0."""

    lembar: str
    baris: int
    kolom: int

    @property
    def nama(self) -> str:
        """As Excel names it within its sheet."""
        letters, rest = "", self.kolom + 1
        while rest:
            rest, place = divmod(rest - 1, 26)
            letters = chr(ord("A") + place) + letters
        return f"{letters}{self.baris + 1}"

    @property
    def teks(self) -> str:
        """As it is kept and shown.

        >>> Letak("Neraca", 4, 27).teks
        'Neraca!AB5'
        """
        return f"{self.lembar}!{self.nama}"


def letak_of(teks: str) -> Letak:
    """The cell of a text such as "Neraca!AB5"; raises `ValueError`.

    >>> letak_of("Neraca!AB5")
    Letak(lembar='Neraca', baris=4, kolom=27)
    """
    lembar, _, cell = teks.rpartition("!")
    hit = _SEL.fullmatch(cell)
    if hit is None:
        raise ValueError(teks)
    place = 0
    for letter in hit[1]:
        place = place * 26 + ord(letter) - ord("A") + 1
    return Letak(lembar, int(hit[2]) - 1, place - 1)


@dataclass(frozen=True, slots=True)
class ProfilSel:
    """A layout under a name. `sel` maps a cell to what it holds ("akun:kas", "cetak:total").

    `label` are the words beside and above those cells as compared: they tell one layout from
    another. `rumus` names the mapped cells that hold a formula in the pattern.
    """

    nama: str
    pedoman_id: str
    unit: str
    sel: Mapping[str, str]
    label: Mapping[str, str] = field(default_factory=dict)
    rumus: tuple[str, ...] = ()
    id: int = 0
    versi: int = 1

    def cells(self, golongan: Golongan) -> Iterator[tuple[Letak, str]]:
        """The cells of one kind with the rest of their code."""
        for teks, kode in self.sel.items():
            kind, _, rest = kode.partition(":")
            if kind == golongan:
                yield letak_of(teks), rest


def kode_of(golongan: Golongan, rest: str) -> str:
    """How a target is written.

    >>> kode_of(Golongan.AKUN, "kas@-1")
    'akun:kas@-1'
    """
    return f"{golongan}:{rest}"


def butir_of(rest: str) -> tuple[str, int]:
    """Component and place of a question, from 0.

    >>> butir_of("TK1.1:3")
    ('TK1.1', 2)
    """
    kode, _, number = rest.rpartition(":")
    return kode, int(number) - 1


class Buku:
    """The sheets of one workbook, asked cell by cell."""

    def __init__(self, lembar: Sequence[LembarSel]) -> None:
        self.lembar = {each.nama: each for each in lembar}

    def cell(self, letak: Letak) -> Any:
        """The value of a cell; "" beyond the sheet."""
        sheet = self.lembar.get(letak.lembar)
        if sheet is None or letak.baris >= len(sheet.baris):
            return ""
        row = sheet.baris[letak.baris]
        return row[letak.kolom] if letak.kolom < len(row) else ""

    def error(self, letak: Letak) -> str:
        """The name of the error that a cell holds, "" for none."""
        sheet = self.lembar.get(letak.lembar)
        found = sheet.galat.get(letak.nama, "") if sheet else ""
        cell = self.cell(letak)
        return found or (cell.strip() if isinstance(cell, str) and cell[:1] == "#" else "")

    def has_formula(self, letak: Letak) -> bool:
        sheet = self.lembar.get(letak.lembar)
        return sheet is not None and letak.nama in sheet.rumus

    def rows(self) -> Iterator[tuple[str, int, Sequence[Any]]]:
        """Every row with its sheet and place."""
        for name, sheet in self.lembar.items():
            for place, row in enumerate(sheet.baris):
                yield name, place, row
