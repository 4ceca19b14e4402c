"""What a look at a file tells: its sheets, heads, the columns guessed, samples."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from core.impor.model import Kepala, Peta, Profil, Register
from core.impor.sel_kata import KataAsing
from core.impor.tebak import Tebakan


@dataclass(frozen=True, slots=True)
class LembarTerlihat:
    """One sheet, hidden or not, and how many of the register's columns its heads name."""

    nama: str
    tersembunyi: bool
    dikenal: int


@dataclass(frozen=True, slots=True)
class Tinjauan:
    """How a file would be read. `contoh` has sample rows as text, one text for each column.

    `tebakan` says which columns are sure; `profil` is the one that fits and was used.
    """

    path: Path
    lembar: tuple[LembarTerlihat, ...]
    terpilih: str
    register: Register
    kepala: Kepala
    tebakan: Mapping[int, Tebakan]
    peta: Peta
    contoh: tuple[tuple[str, ...], ...]
    kolom_tersembunyi: frozenset[int] = frozenset()
    profil: Profil | None = None

    @property
    def ragu(self) -> frozenset[int]:
        """The columns that were guessed by likeness or by order alone."""
        return frozenset(at for at, each in self.tebakan.items() if not each.pasti)

    def certain(self) -> Peta:
        """The map without what likeness alone guessed, for where nobody looks at it."""
        if not self.kepala.baris:
            return self.peta  # the order of a profile that was asked for, or of the ministry
        sure = {at: kode for at, kode in self.peta.kolom.items() if at not in self.ragu}
        return replace(self.peta, kolom=sure)

    def samples(self, at: int) -> tuple[str, ...]:
        """The sample values of one column."""
        return tuple(row[at] for row in self.contoh if at < len(row))


@dataclass(frozen=True, slots=True)
class KataDicocokkan:
    """A word to match by hand: its column, how often it stands there, codes it may mean.

    `calon` has (code, label) of the near ones first, `pilihan` every one.
    """

    kode: str
    label: str
    asing: KataAsing
    calon: tuple[tuple[str, str], ...]
    pilihan: tuple[tuple[str, str], ...]
