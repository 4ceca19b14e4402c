"""Set two results side by side: what moved the total, component by component, to the last point."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeVar, cast

from core import angka
from core.angka import round_half_up
from core.rules.banding_kalimat import tell_alone, tell_move
from core.rules.pedoman import SKOR_PENUH, Agregasi
from core.rules.report import ScoreReport, SkorAspek, SkorKomponen
from core.rules.skor import show_selisih

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class GeserKomponen:
    """One component on both sides; `None` where a side does not have it.

    `sumbangan` is what it adds to the difference of the totals, in points of the total.
    """

    sebelum: SkorKomponen | None
    sesudah: SkorKomponen | None
    sumbangan: Fraction
    kalimat: str

    @property
    def kode(self) -> str:
        """Its code after, or before if it is gone."""
        return _shown(self.sebelum, self.sesudah).kode

    @property
    def nama(self) -> str:
        """Its name after, or before if it is gone."""
        return _shown(self.sebelum, self.sesudah).nama


@dataclass(frozen=True, slots=True)
class GeserAspek:
    """One aspect on both sides; `None` where a side does not have it."""

    sebelum: SkorAspek | None
    sesudah: SkorAspek | None

    @property
    def nama(self) -> str:
        """Its name after, or before if it is gone."""
        return _shown(self.sebelum, self.sesudah).nama

    @property
    def selisih(self) -> Fraction:
        """What it adds to the difference of the totals."""
        before, after = self.sebelum, self.sesudah
        return (after.skor if after else 0) - (before.skor if before else Fraction(0))


@dataclass(frozen=True, slots=True)
class Perbandingan:
    """Two results: aspects and components in the order of the later one, then those gone.

    `sumbangan` of all components, and `selisih` of all aspects, are the difference of the totals.
    """

    sebelum: ScoreReport
    sesudah: ScoreReport
    aspek: tuple[GeserAspek, ...]
    komponen: tuple[GeserKomponen, ...]

    @property
    def selisih(self) -> Fraction:
        return self.sesudah.total - self.sebelum.total

    @property
    def penggerak(self) -> tuple[GeserKomponen, ...]:
        """The components that moved the total, the largest move first."""
        moved = [each for each in self.komponen if each.sumbangan]
        return tuple(sorted(moved, key=lambda each: -abs(each.sumbangan)))

    @property
    def kalimat(self) -> str:
        """The whole in one sentence."""
        before, after = self.sebelum.skor, self.sesudah.skor
        if self.selisih:
            way = "naik" if self.selisih > 0 else "turun"
            amount = show_selisih(abs(self.selisih))
            skor = f"Skor {way} {amount} poin, dari {before} ke {after}"
        else:
            skor = f"Skor tetap {after}"
        if self.sebelum.predikat == self.sesudah.predikat:
            return f"{skor}; predikat tetap {self.sesudah.predikat}."
        return f"{skor}; predikat {self.sebelum.predikat} menjadi {self.sesudah.predikat}."


@dataclass(frozen=True, slots=True)
class BedaCetak:
    """A component whose score in somebody's workbook is not ours."""

    aspek: SkorAspek
    komponen: SkorKomponen
    tercetak: Fraction

    @property
    def terhitung(self) -> Fraction:
        return self.komponen.skor

    @property
    def kalimat(self) -> str:
        return (
            f"{self.komponen.kode} {self.komponen.nama}: skor pada buku kerja "
            f"{angka.show(self.tercetak)}, menurut SIKU {angka.show(self.terhitung)}."
        )


def compare(before: ScoreReport, after: ScoreReport) -> Perbandingan:
    """What moved the total from one result to the other.

    Under one pedoman components are paired by code; across two by their alias where both have one,
    else by equal code and name, and aspects by name.
    """
    same = before.pedoman_id == after.pedoman_id
    old_points, new_points = _points(before), _points(after)
    komponen = [
        _move(
            old,
            new,
            (new_points[new.kode] if new else 0) - (old_points[old.kode] if old else Fraction(0)),
        )
        for old, new in _pairs(before.komponen, after.komponen, _same_komponen(before, same=same))
    ]
    aspek = _pairs(before.aspek, after.aspek, _same_kode if same else _same_nama)
    return Perbandingan(
        before, after, tuple(GeserAspek(old, new) for old, new in aspek), tuple(komponen)
    )


def compare_printed(report: ScoreReport, printed: Mapping[str, Fraction]) -> BedaCetak | None:
    """The first component, in the order of the report, whose printed skor is another one."""
    return next(iter(differences(report, printed)), None)


def differences(report: ScoreReport, printed: Mapping[str, Fraction]) -> tuple[BedaCetak, ...]:
    """Every component whose printed skor is another one, in the order of the report.

    Both are compared as printed, at two decimals. A component that was not printed is passed over.
    """
    return tuple(
        BedaCetak(aspek, komponen, skor)
        for aspek in report.aspek
        for komponen in aspek.komponen
        if (skor := printed.get(komponen.kode)) is not None
        and round_half_up(skor) != round_half_up(komponen.skor)
    )


def _move(old: SkorKomponen | None, new: SkorKomponen | None, points: Fraction) -> GeserKomponen:
    if old is None or new is None:
        alone = tell_alone(_shown(old, new), "sebelum" if new is None else "sesudah")
        return GeserKomponen(old, new, points, alone)
    equal = (old.skor, old.bobot) == (new.skor, new.bobot)
    return GeserKomponen(old, new, points, tell_move(old, new, reweighed=equal and points != 0))


def _shown(before: T | None, after: T | None) -> T:
    """The later side; one of them is always there."""
    return cast("T", before if after is None else after)


def _points(report: ScoreReport) -> dict[str, Fraction]:
    """What each component adds to the total."""
    percent = report.agregasi is Agregasi.PERSEN_SKOR_ASPEK
    return {
        komponen.kode: komponen.skor
        * (aspek.bobot / (SKOR_PENUH * len(aspek.komponen)) if percent else 1)
        for aspek in report.aspek
        for komponen in aspek.komponen
    }


def _pairs(
    before: Sequence[T], after: Sequence[T], alike: Callable[[T, T], bool]
) -> Iterator[tuple[T | None, T | None]]:
    """Each of `after` with its partner, then those of `before` that have none."""
    free = list(before)
    for new in after:
        place = next((place for place, old in enumerate(free) if alike(old, new)), None)
        yield (None if place is None else free.pop(place)), new
    yield from ((old, None) for old in free)


def _same_komponen(
    before: ScoreReport, *, same: bool
) -> Callable[[SkorKomponen, SkorKomponen], bool]:
    if same:
        return _same_kode
    known = {each.alias for each in before.komponen if each.alias}

    def alike(old: SkorKomponen, new: SkorKomponen) -> bool:
        if new.alias in known:
            return old.alias == new.alias
        return (old.kode, old.nama) == (new.kode, new.nama)

    return alike


def _same_kode(old: SkorKomponen | SkorAspek, new: SkorKomponen | SkorAspek) -> bool:
    return old.kode == new.kode


def _same_nama(old: SkorAspek, new: SkorAspek) -> bool:
    return old.nama.casefold() == new.nama.casefold()
