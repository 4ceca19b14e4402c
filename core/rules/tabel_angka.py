"""A table of figures with its total row, ours or a published one, and the sums it must keep."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from core import rupiah
from core.findings import Finding, Severity


class Satuan(StrEnum):
    """What a column counts; the value is what an officer reads."""

    UNIT = "unit"
    ORANG = "orang"
    RUPIAH = "rupiah"


class SatuanUang(StrEnum):
    """In what money is shown; every record keeps whole rupiah."""

    JUTA = "juta"
    RIBU = "ribu"
    RUPIAH = "rupiah"

    @property
    def sebutan(self) -> str:
        """The words over a table."""
        return "rupiah" if self is SatuanUang.RUPIAH else f"{self.value} rupiah"

    def scaled(self, amount: int) -> int:
        """The amount in this unit, rounded once, half away from zero.

        >>> SatuanUang.JUTA.scaled(1_500_000), SatuanUang.JUTA.scaled(-1_499_999)
        (2, -1)
        """
        unit = {"juta": 1_000_000, "ribu": 1_000, "rupiah": 1}[self.value]
        whole = (2 * abs(amount) + unit) // (2 * unit)
        return whole if amount >= 0 else -whole


@dataclass(frozen=True, slots=True)
class KolomAngka:
    """One column: its code, its head, and the head it shares with its neighbours."""

    kode: str
    judul: str
    satuan: Satuan = Satuan.UNIT
    induk: str = ""

    @property
    def nama(self) -> str:
        """The head in one line, as a sentence names it."""
        if not self.induk:
            return self.judul
        return f"{self.induk} {self.judul[:1].lower()}{self.judul[1:]}"


@dataclass(frozen=True, slots=True)
class BarisAngka:
    """One row. A blank is None and is not zero; `kode` finds the records behind the row."""

    nama: str
    nilai: Mapping[str, int | None]
    kode: str = ""

    def of(self, kolom: str) -> int | None:
        """The figure of a column; None where there is none."""
        return self.nilai.get(kolom)


@dataclass(frozen=True, slots=True)
class TabelAngka:
    """Rows and the total that stands under them. `kepala` heads the names of the rows."""

    kepala: str
    kolom: tuple[KolomAngka, ...]
    baris: tuple[BarisAngka, ...]
    jumlah: BarisAngka

    def only(self, codes: Sequence[str]) -> "TabelAngka":
        """The same with these columns, in this order."""
        return replace(
            self, kolom=tuple(one for kode in codes for one in self.kolom if one.kode == kode)
        )

    @property
    def semua(self) -> tuple[BarisAngka, ...]:
        """Every row, the total last."""
        return (*self.baris, self.jumlah)

    def row(self, kode: str) -> BarisAngka:
        """The row of a code; raises StopIteration for one that there is not."""
        return next(each for each in self.baris if each.kode == kode)


@dataclass(frozen=True, slots=True)
class Jumlahan:
    """Columns that together are another column: aktif + tidak aktif = jumlah."""

    kode: str
    bagian: tuple[str, ...]
    seluruh: str
    kalimat: str
    severity: Severity = Severity.KESALAHAN


def check_rows(tabel: TabelAngka) -> Iterator[Finding]:
    """Every column of the rows adds up to the total under it; one blank there is not checked."""
    if not tabel.baris:
        return
    for kolom in tabel.kolom:
        printed = tabel.jumlah.of(kolom.kode)
        found = sum(row.of(kolom.kode) or 0 for row in tabel.baris)
        if printed is not None and printed != found:
            yield Finding(
                "angka.jumlah_baris",
                kolom.kode,
                f"{kolom.nama}: jumlah menurut baris {rupiah.show(found)}, "
                f"tertulis {rupiah.show(printed)}{_gap(found, printed)}",
            )


def check_parts(tabel: TabelAngka, jumlahan: Jumlahan) -> Iterator[Finding]:
    """The parts add up in every row that gives all of them."""
    wrong = [
        (row.nama, parts, whole)
        for row in tabel.semua
        if (parts := add(row, jumlahan.bagian)) is not None
        and (whole := row.of(jumlahan.seluruh)) is not None
        and parts != whole
    ]
    if wrong:
        name, parts, whole = wrong[-1]
        # a total is wrong because its rows are: the rows are what is to be looked at
        named = [each for each, *_ in wrong[:-1]] or [name]
        yield Finding(
            jumlahan.kode,
            jumlahan.seluruh,
            f"{jumlahan.kalimat}: {name} {rupiah.show(parts)}, tertulis {rupiah.show(whole)}"
            f"{_gap(parts, whole)}{_rows(named) if len(wrong) > 1 else ''}",
            jumlahan.severity,
        )


def add(row: BarisAngka, codes: Iterable[str]) -> int | None:
    """The sum of some columns of a row; None where one of them is blank."""
    amounts = [row.of(kode) for kode in codes]
    return None if None in amounts else sum(amount or 0 for amount in amounts)


def names_of(named: Sequence[str], *, most: int = 3) -> str:
    """Some names in a sentence, and how many more.

    >>> names_of(["Kedaton"]), names_of(["A", "B", "C", "D", "E"])
    ('Kedaton', 'A, B, C, dan 2 lainnya')
    """
    shown = ", ".join(named[:most])
    more = len(named) - most
    return f"{shown}, dan {more} lainnya" if more > 0 else shown


def digits_swapped(one: int, other: int) -> bool:
    """Whether two figures differ only by two digits that changed places.

    >>> digits_swapped(741, 714), digits_swapped(741, 741), digits_swapped(12, 120)
    (True, False, False)
    """
    a, b = str(abs(one)), str(abs(other))
    differs = [place for place, pair in enumerate(zip(a, b, strict=False)) if pair[0] != pair[1]]
    if len(a) != len(b) or len(differs) != 2:
        return False
    first, second = differs
    return (a[first], a[second]) == (b[second], b[first])


def _gap(found: int, printed: int) -> str:
    gap = f", berselisih {rupiah.show(abs(found - printed))}"
    swapped = "; dua angkanya mungkin tertukar" if digits_swapped(found, printed) else ""
    return f"{gap}{swapped}."


def _rows(named: Sequence[str]) -> str:
    return f" Barisnya: {names_of(named)}."
