"""The look of one document: paper, margins, type and column shares, read from `resources/cetak`."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Any

from core.errors import RuleFileError
from core.naskah.model import Kertas
from core.pdf import fonts

LOOKS = Path(__file__).parents[2] / "resources" / "cetak"
MM = 72 / 25.4
PAPER = {Kertas.F4: (215 * MM, 330 * MM), Kertas.A4: (210 * MM, 297 * MM)}


class Rata(StrEnum):
    """Where a line stands in its column."""

    KIRI = "kiri"
    TENGAH = "tengah"
    KANAN = "kanan"


@dataclass(frozen=True, slots=True)
class Huruf:
    """A face at a size, with the distance of its baselines, in points."""

    font: str
    ukuran: float
    baris: float
    rata: Rata = Rata.KIRI

    def width(self, text: str) -> float:
        return fonts.width(text, self.font, self.ukuran)

    def aligned(self, rata: Rata) -> "Huruf":
        return replace(self, rata=rata)


@dataclass(frozen=True, slots=True)
class Halaman:
    """A page in points. `nomor` and `kaki` are baselines from the upper and the lower edge."""

    lebar: float
    tinggi: float
    kiri: float
    kanan: float
    atas: float
    bawah: float
    nomor: float
    kaki: float

    @property
    def width(self) -> float:
        """Width of the text."""
        return self.lebar - self.kiri - self.kanan

    @property
    def height(self) -> float:
        """Height of the text."""
        return self.tinggi - self.atas - self.bawah


@dataclass(frozen=True, slots=True)
class Skala:
    """The type scale: one entry for each kind of text an official document has."""

    judul: Huruf
    isi: Huruf
    isi_tebal: Huruf
    kepala_kolom: Huruf
    nomor_kolom: Huruf
    sel: Huruf
    catatan: Huruf
    kaki: Huruf
    paraf: Huruf
    paraf_tebal: Huruf


@dataclass(frozen=True, slots=True)
class UkuranTabel:
    """Space inside cells, in points: at the sides, and above and below by the kind of row."""

    samping: float
    kepala: tuple[float, float]
    nomor: tuple[float, float]
    isi: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Letak:
    """Where blocks start, as shares of the text width; a signature may move left to its limit."""

    kepala_lampiran: float
    tanda_tangan: float
    tanda_tangan_terkiri: float


@dataclass(frozen=True, slots=True)
class Theme:
    """All of a look. `kolom` holds the column proportions of each table.

    `khusus` are faces of this document alone, such as that of its large figures.
    """

    halaman: Halaman
    huruf: Skala
    letak: Letak
    tabel: UkuranTabel
    kolom: Mapping[str, tuple[float, ...]]
    khusus: Mapping[str, Huruf] = field(default_factory=lambda: MappingProxyType({}))


def load_theme(document: str, kertas: Kertas, *, landscape: bool) -> Theme:
    """Read the look of a document; `RuleFileError` names the file and what is wrong in it."""
    path = LOOKS / f"{document}.toml"
    try:
        return _theme(tomllib.loads(path.read_text("utf-8")), kertas, landscape=landscape)
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise RuleFileError(f"Ukuran cetak {path.name} tidak dapat dipakai: {error}.") from error


def _theme(look: dict[str, Any], kertas: Kertas, *, landscape: bool) -> Theme:
    short, long = PAPER[kertas]
    wide, high = (long, short) if landscape else (short, long)
    return Theme(
        halaman=Halaman(wide, high, **{name: mm * MM for name, mm in look["halaman"].items()}),
        huruf=Skala(**{name: read_huruf(**keys) for name, keys in look["huruf"].items()}),
        letak=Letak(**look["letak"]),
        tabel=UkuranTabel(**look["tabel"]),
        kolom=MappingProxyType({name: tuple(shares) for name, shares in look["kolom"].items()}),
        khusus=MappingProxyType(
            {name: read_huruf(**keys) for name, keys in look.get("huruf_khusus", {}).items()}
        ),
    )


def read_huruf(font: str, ukuran: float, baris: float) -> Huruf:
    """A face as a look file writes it; `ValueError` when it is not one of those shipped."""
    if not fonts.known(font):
        raise ValueError(f"huruf {font} tidak dikenal")
    return Huruf(font, ukuran, baris)
