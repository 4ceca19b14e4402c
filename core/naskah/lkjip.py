"""LKjIP as data: chapters of headings, paragraphs and tables whose cells are text as printed."""

from dataclasses import dataclass
from datetime import date

from core.naskah.tanda_tangan import BarisTanda

LKJIP = "lkjip"


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table; `nama` names its widths.

    `rata` has one letter per column: t text from the left, m in the middle, f figure from the
    right. `berjumlah` marks the last row as the total; `catatan` stands under the table.
    """

    nama: str
    judul: str
    rata: str
    kepala: tuple[str, ...]
    baris: tuple[tuple[str, ...], ...]
    berjumlah: bool = False
    catatan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bagian:
    """A heading, what is said under it, and its table. `tingkat` 1 is a chapter.

    Paragraphs of `isian` are still to be written by the office and are marked as such.
    """

    tingkat: int
    judul: str
    alinea: tuple[str, ...] = ()
    tabel: Tabel | None = None
    isian: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NaskahLkjip:
    """Bab III of one year, as it is printed and as it stands in the draft of the whole report."""

    instansi: str
    kota: str
    tahun: int
    keadaan: date
    bagian: tuple[Bagian, ...]
    tanda: tuple[BarisTanda, ...] = ()
    contoh: str = ""
    kode: str = ""

    @property
    def tabel(self) -> tuple[Tabel, ...]:
        """Every table, in its order."""
        return tuple(one.tabel for one in self.bagian if one.tabel is not None)


@dataclass(frozen=True, slots=True)
class DrafLkjip:
    """The whole report: `depan` before the list of contents, `bab` after it."""

    instansi: str
    kota: str
    pemerintah: str
    tahun: int
    tempat_tanggal: str
    kepala: tuple[str, ...]
    depan: tuple[Bagian, ...]
    bab: tuple[Bagian, ...]
    contoh: str = ""
