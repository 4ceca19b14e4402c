"""The figures of a yearly report as they stand on paper: groups, lines and sums, two years."""

from dataclasses import dataclass
from enum import StrEnum


class JenisBaris(StrEnum):
    """What a line is."""

    KELOMPOK = "kelompok"
    AKUN = "akun"
    JUMLAH = "jumlah"


@dataclass(frozen=True, slots=True)
class BarisAngka:
    """One line; blank, zero and an amount are three states.

    `perubahan` says how it moved since last year where that is worth a word, `alasan` why.

    Amounts are whole rupiah, or people where `satuan` is "orang".
    """

    jenis: JenisBaris
    nama: str
    kini: int | None = None
    lalu: int | None = None
    satuan: str = "rupiah"
    alasan: str = ""
    perubahan: str = ""


@dataclass(frozen=True, slots=True)
class BagianAngka:
    """A section of the form: "Neraca", "Aset", and its lines in order."""

    induk: str
    judul: str
    baris: tuple[BarisAngka, ...]


@dataclass(frozen=True, slots=True)
class ButirTanya:
    """The questions of one questionnaire, worded as on the day they were answered."""

    kode: str
    nama: str
    teks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KelompokTanya:
    """Questionnaires that stand under one heading: an aspect, and a sub-aspect in it."""

    judul: str
    komponen: tuple[ButirTanya, ...]
