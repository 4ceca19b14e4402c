"""Capaian: how far a realisasi came toward its target, and the word for it. Exact fractions."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from core import angka
from core.errors import AppError
from core.rules.pedoman import Keyakinan, Sumber
from core.rules.set_iku import ArahIku

_RENTANG = re.compile(r"\s*(\d[\d.,]*)\s*[-\u2013]\s*(\d[\d.,]*)\s*")


@dataclass(frozen=True, slots=True)
class Rentang:
    """A target that is a range, both ends inside."""

    bawah: Fraction
    atas: Fraction


Target = Fraction | Rentang


def read_target(text: str) -> Target | None:
    """Read a target as an officer types it; `None` for a blank; raises `AngkaUnreadableError`.

    >>> read_target("20,00"), read_target("80-90"), read_target(" ")
    (Fraction(20, 1), Rentang(bawah=Fraction(80, 1), atas=Fraction(90, 1)), None)
    """
    hit = _RENTANG.fullmatch(text)
    if hit is None:
        return angka.parse(text)
    bawah, atas = angka.parse(hit[1]), angka.parse(hit[2])
    if bawah is None or atas is None or bawah >= atas:
        raise angka.AngkaUnreadableError(
            "Tulis rentang dari yang kecil ke yang besar, misalnya 80-90."
        )
    return Rentang(bawah, atas)


def show_target(target: Target | None) -> str:
    """Write a target with two decimals.

    >>> show_target(Fraction(20)), show_target(Rentang(Fraction(80), Fraction(90)))
    ('20,00', '80,00\u201390,00')
    """
    if isinstance(target, Rentang):
        return f"{angka.show(target.bawah)}\u2013{angka.show(target.atas)}"
    return angka.show(target)


@dataclass(frozen=True, slots=True)
class RumusCapaian:
    """capaian = 100 x (kali_realisasi x realisasi + kali_target x target) / target."""

    arah: ArahIku
    uraian: str
    kali_realisasi: Fraction
    kali_target: Fraction
    keyakinan: Keyakinan
    sumber: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KategoriCapaian:
    """A word for a capaian: from `minimal` on, or above `lebih_dari`; the lowest has no limit."""

    urut: int
    sebutan: str
    minimal: Fraction | None
    lebih_dari: Fraction | None

    def holds(self, capaian: Fraction) -> bool:
        """Whether the capaian reaches this category."""
        if self.minimal is not None:
            return capaian >= self.minimal
        return self.lebih_dari is None or capaian > self.lebih_dari


@dataclass(frozen=True, slots=True)
class SkalaCapaian:
    """Categories from the best down; one scale of the file is `baku`."""

    id: str
    dasar: str
    baku: bool
    keyakinan: Keyakinan
    catatan: str
    kelas: tuple[KategoriCapaian, ...]


@dataclass(frozen=True, slots=True)
class AturanCapaian:
    """Formulas per direction, scales per id, decimals printed."""

    id: str
    judul: str
    dasar: str
    desimal: int
    catatan: str
    rumus: Mapping[str, RumusCapaian]
    skala: Mapping[str, SkalaCapaian]
    sumber: Mapping[str, Sumber]
    hash: str

    @property
    def skala_baku(self) -> SkalaCapaian:
        """The scale used unless the office chose another."""
        return next(skala for skala in self.skala.values() if skala.baku)

    def capaian(
        self, target: Target | None, realisasi: Fraction | None, arah: str
    ) -> Fraction | None:
        """The exact capaian; `None` (printed n/a) without realisasi, without target or on zero.

        Hand in the printed target and realisasi to get what a reader with a calculator gets.
        """
        if target is None or realisasi is None:
            return None
        against = _limit_to_meet(target, realisasi, arah)
        if against is None:
            return Fraction(100)
        if not against:
            return None
        rumus = self.rumus[arah]
        return 100 * (rumus.kali_realisasi * realisasi + rumus.kali_target * against) / against

    def capaian_tercetak(
        self, target: Target | None, realisasi: Fraction | None, arah: str
    ) -> Fraction | None:
        """The capaian as printed: rounded once, half up."""
        exact = self.capaian(target, realisasi, arah)
        return None if exact is None else angka.round_half_up(exact, self.desimal)

    def kategori(self, capaian: Fraction | None, skala_id: str | None = None) -> str | None:
        """The word for a capaian on a scale (default: the standard one); `None` for n/a."""
        if capaian is None:
            return None
        skala = self.skala_baku if skala_id is None else self.skala[skala_id]
        return next(kelas.sebutan for kelas in skala.kelas if kelas.holds(capaian))


def _limit_to_meet(target: Target, realisasi: Fraction, arah: str) -> Fraction | None:
    """What the realisasi is divided by; `None` when it lies inside the range."""
    if isinstance(target, Rentang):
        if arah != ArahIku.RENTANG:
            raise AppError(
                "Target berupa rentang hanya berlaku bagi indikator yang arahnya rentang.",
                hint="Tulis satu angka, atau ubah arah indikatornya.",
            )
        if realisasi > target.atas:
            return target.atas
        return target.bawah if realisasi < target.bawah else None
    return target
