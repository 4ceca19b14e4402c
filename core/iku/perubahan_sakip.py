"""A score of the Inspektorat against the one before it, component by component."""

from dataclasses import dataclass
from fractions import Fraction

from core import angka
from core.iku.model import NilaiSakip


@dataclass(frozen=True, slots=True)
class SelisihKomponen:
    """One component in both letters; a blank is one that the letter does not have."""

    nama: str
    dulu: Fraction | None
    kini: Fraction | None

    @property
    def selisih(self) -> Fraction | None:
        """None where one of both is not known."""
        if self.dulu is None or self.kini is None:
            return None
        return self.kini - self.dulu


@dataclass(frozen=True, slots=True)
class PerubahanSakip:
    """Both totals; `komponen` and `sisa` together are exactly the difference."""

    tahun: int
    dulu: Fraction | None
    kini: Fraction | None
    komponen: tuple[SelisihKomponen, ...] = ()
    sisa: Fraction = Fraction(0)

    @property
    def selisih(self) -> Fraction | None:
        """None while one of both scores is missing."""
        return None if self.dulu is None or self.kini is None else self.kini - self.dulu


def compare_sakip(tahun: int, dulu: NilaiSakip | None, kini: NilaiSakip | None) -> PerubahanSakip:
    """What the letter of this year says beside the one before; what no component tells is left."""
    before, now = _total(dulu), _total(kini)
    parts = dict(dulu.komponen) if dulu else {}
    news = dict(kini.komponen) if kini else {}
    komponen = tuple(
        SelisihKomponen(nama, parts.get(nama), news.get(nama)) for nama in {**news, **parts}
    )
    sisa = Fraction(0)
    if before is not None and now is not None:
        sisa = now - before - sum((one.selisih or Fraction(0) for one in komponen), Fraction(0))
    return PerubahanSakip(tahun, before, now, komponen, sisa)


def sentences_sakip(perubahan: PerubahanSakip) -> tuple[str, ...]:
    """Two sentences; none while one of both scores is missing."""
    selisih = perubahan.selisih
    if selisih is None:
        return ()
    total = f"Nilai SAKIP {_way(selisih)} menjadi {angka.show(perubahan.kini)}."
    moved = [(one.nama, one.selisih) for one in perubahan.komponen if one.selisih]
    words = [f"{nama} {_way(step)}" for nama, step in moved if step is not None]
    if words:
        return (total, f"{_listed(words)}.")
    known = [one for one in perubahan.komponen if one.selisih is not None]
    return (total, "Nilai setiap komponen tetap." if known else "Komponennya tidak dirinci.")


def _total(nilai: NilaiSakip | None) -> Fraction | None:
    return nilai.nilai if nilai is not None and nilai.terbit else None


def _way(selisih: Fraction) -> str:
    if not selisih:
        return "tetap"
    return f"{'naik' if selisih > 0 else 'turun'} {angka.show(abs(selisih))}"


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} dan {words[-1]}"
