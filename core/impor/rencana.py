"""What would become of the rows of a sheet: fates, reasons, and the writes that would follow."""

from array import array
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from core.impor.model import Nasib

NASIB = tuple(Nasib)
_AT = {nasib: at for at, nasib in enumerate(NASIB)}


@dataclass(frozen=True, slots=True)
class Alasan:
    """Why a row is refused: the column ("" is the whole row), the cell as it stands, a sentence."""

    kode: str
    isi: str
    pesan: str


@dataclass(slots=True)
class Bacaan:
    """The rows of a sheet, column by column; a blank cell is None.

    `nomor` gives each row's number in the sheet, counted from 1 as Excel does. `bukan` names the
    rows that are no data, by that number; `salah` and `catatan` go by position. `satuan` is the
    unit of money of the columns that have one, `pesan` what is worth knowing of the whole sheet.
    """

    nomor: "array[int]"
    nilai: dict[str, list[Any]]
    salah: dict[int, list[Alasan]] = field(default_factory=dict)
    catatan: dict[int, list[str]] = field(default_factory=dict)
    bukan: dict[int, str] = field(default_factory=dict)
    satuan: dict[str, int] = field(default_factory=dict)
    pesan: list[str] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.nomor)

    def row(self, at: int) -> dict[str, Any]:
        """The filled cells of one row."""
        return {kode: column[at] for kode, column in self.nilai.items() if column[at] is not None}


@dataclass(slots=True)
class Tambah:
    """New rows of one table. `induk` is the column that takes the id of the row's new parent."""

    kolom: tuple[str, ...]
    induk: str = ""
    tabel_induk: str = ""
    baris: "array[int]" = field(default_factory=lambda: array("l"))
    nilai: list[tuple[Any, ...]] = field(default_factory=list)

    def add(self, at: int, values: tuple[Any, ...]) -> None:
        """One more row, of the sheet's row at this position."""
        self.baris.append(at)
        self.nilai.append(values)


@dataclass(frozen=True, slots=True)
class Ubah:
    """Fields of one record that would change, as the table holds them."""

    baris: int
    tabel: str
    id: int
    versi: int
    sebelum: Mapping[str, Any]
    sesudah: Mapping[str, Any]


@dataclass(slots=True)
class Rencana:
    """The fate of every row, and what would be written. Compact: a byte and a number a row."""

    nasib: bytearray
    catatan_id: "array[int]"
    alasan: dict[int, list[Alasan]] = field(default_factory=dict)
    catatan: dict[int, list[str]] = field(default_factory=dict)
    tambah: dict[str, Tambah] = field(default_factory=dict)
    ubah: list[Ubah] = field(default_factory=list)

    def refuse(self, at: int, *alasan: Alasan) -> None:
        """The row is not taken over."""
        self.nasib[at] = _AT[Nasib.DITOLAK]
        self.alasan.setdefault(at, []).extend(alasan)

    def note(self, at: int, *words: str) -> None:
        """Something worth knowing that forbids nothing."""
        self.catatan.setdefault(at, []).extend(words)

    def settle(self, at: int, nasib: Nasib, catatan_id: int = 0) -> None:
        """The row has this fate, on this record."""
        self.nasib[at] = _AT[nasib]
        self.catatan_id[at] = catatan_id

    def fate(self, at: int) -> Nasib:
        return NASIB[self.nasib[at]]

    def refused(self, at: int) -> bool:
        return self.nasib[at] == _AT[Nasib.DITOLAK]

    def count(self, nasib: Nasib) -> int:
        """How many of the rows with data have this fate."""
        return self.nasib.count(_AT[nasib])

    def positions(self, nasib: Nasib) -> Iterator[int]:
        """The rows of this fate, in the order of the sheet."""
        code = bytes([_AT[nasib]])
        at = self.nasib.find(code)
        while at >= 0:
            yield at
            at = self.nasib.find(code, at + 1)

    def writes_as(self, other: "Rencana") -> bool:
        """Whether both would write the very same."""
        return (self.nasib, self.catatan_id, self.tambah, self.ubah) == (
            other.nasib,
            other.catatan_id,
            other.tambah,
            other.ubah,
        )


def blank_plan(bacaan: Bacaan) -> Rencana:
    """Every row unchanged so far, the ones that could not be read refused."""
    same = bytes([_AT[Nasib.SAMA]])
    plan = Rencana(bytearray(same * len(bacaan)), array("q", bytes(8 * len(bacaan))))
    for at, reasons in bacaan.salah.items():
        plan.refuse(at, *reasons)
    for at, words in bacaan.catatan.items():
        plan.note(at, *words)
    return plan
