"""Capaian and kategori the way the office chose: from printed figures, or from the exact one."""

from dataclasses import dataclass
from fractions import Fraction

from core import angka
from core.rules.capaian import AturanCapaian, KategoriCapaian, Rentang, SkalaCapaian, Target


@dataclass(frozen=True, slots=True)
class Penilai:
    """The rule of capaian together with the office's choices."""

    aturan: AturanCapaian
    dari_tercetak: bool
    skala_id: str

    @property
    def skala(self) -> SkalaCapaian:
        """The scale in use; the standard one where the chosen one is not known any more."""
        return self.aturan.skala.get(self.skala_id, self.aturan.skala_baku)

    def capaian(self, target: Target | None, eksak: Fraction | None, arah: str) -> Fraction | None:
        """The capaian as printed; by default a reader with a calculator gets the same."""
        if self.dari_tercetak:
            printed = None if eksak is None else angka.round_half_up(eksak)
            return self.aturan.capaian_tercetak(_printed(target), printed, arah)
        return self.aturan.capaian_tercetak(target, eksak, arah)

    def kategori(self, capaian: Fraction | None) -> KategoriCapaian | None:
        """The category of a printed capaian."""
        if capaian is None:
            return None
        return next(kelas for kelas in self.skala.kelas if kelas.holds(capaian))


def _printed(target: Target | None) -> Target | None:
    if target is None:
        return None
    if isinstance(target, Rentang):
        return Rentang(angka.round_half_up(target.bawah), angka.round_half_up(target.atas))
    return angka.round_half_up(target)
