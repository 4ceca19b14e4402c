"""The tree of programs of one year, with sums of every row, of every sasaran and of every IKU."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from core.iku.program import BarisProgram
from core.iku.program_jumlah import JumlahProgram, total_of


@dataclass(frozen=True, slots=True)
class SimpulProgram:
    """One row in its place; `iku` and `sasaran` are its own or those of the row above."""

    baris: BarisProgram
    anak: tuple["SimpulProgram", ...]
    jumlah: JumlahProgram
    iku: str
    sasaran: str

    @property
    def tingkat(self) -> int:
        return self.baris.jenis.tingkat

    def walk(self) -> Iterator["SimpulProgram"]:
        """Itself and everything below, as printed."""
        yield self
        for one in self.anak:
            yield from one.walk()

    def leaves(self) -> Iterator["SimpulProgram"]:
        """The rows below that hold money; itself where nothing is below."""
        return (one for one in self.walk() if not one.anak)


@dataclass(frozen=True, slots=True)
class BagianProgram:
    """What one program spends on one IKU: only its rows that serve it."""

    program: SimpulProgram
    jumlah: JumlahProgram


@dataclass(frozen=True)
class TahunProgram:
    """All programs of one year."""

    tahun: int
    program: tuple[SimpulProgram, ...]

    @property
    def kosong(self) -> bool:
        return not self.program

    def walk(self) -> Iterator[SimpulProgram]:
        """Every row, as printed."""
        for one in self.program:
            yield from one.walk()

    def leaves(self) -> Iterator[SimpulProgram]:
        """The rows that hold money."""
        return (one for one in self.walk() if not one.anak)

    @cached_property
    def jumlah(self) -> JumlahProgram:
        """Everything."""
        return total_of(one.baris for one in self.leaves())

    @cached_property
    def per_sasaran(self) -> Mapping[str, JumlahProgram]:
        """Sums by sasaran, in the order met; "" holds what serves none."""
        return self._by(lambda one: one.sasaran)

    @cached_property
    def per_iku(self) -> Mapping[str, JumlahProgram]:
        """Sums by the code of an IKU, in the order met; "" holds what serves none."""
        return self._by(lambda one: one.iku)

    def behind(self, iku: str) -> tuple[BagianProgram, ...]:
        """The programs that serve an IKU, each with the money of the rows that do."""
        found = []
        for program in self.program:
            serving = [one.baris for one in program.leaves() if one.iku == iku]
            if serving:
                found.append(BagianProgram(program, total_of(serving)))
        return tuple(found)

    def _by(self, key: Callable[[SimpulProgram], str]) -> Mapping[str, JumlahProgram]:
        groups: dict[str, list[BarisProgram]] = {}
        for one in self.leaves():
            groups.setdefault(key(one), []).append(one.baris)
        return {name: total_of(rows) for name, rows in groups.items()}


def grow(tahun: int, rows: Sequence[BarisProgram], sasaran_iku: Mapping[str, str]) -> TahunProgram:
    """The tree of these rows; `sasaran_iku` names the sasaran of each IKU of the year.

    Rows lie as they were put, else in the order of their codes, those without a code last.
    """
    below: dict[int, list[BarisProgram]] = {}
    for one in sorted(rows, key=lambda each: (each.urut, not each.kode, each.kode, each.id)):
        below.setdefault(one.induk, []).append(one)

    def node(row: BarisProgram, iku: str, sasaran: str) -> SimpulProgram:
        own = row.iku or iku
        aim = sasaran_iku.get(row.iku, "") or row.sasaran or sasaran
        kept = tuple(node(one, own, aim) for one in below.get(row.id, ()))
        holders = [leaf.baris for one in kept for leaf in one.leaves()] or [row]
        return SimpulProgram(row, kept, total_of(holders), own, aim)

    return TahunProgram(tahun, tuple(node(one, "", "") for one in below.get(0, ())))
