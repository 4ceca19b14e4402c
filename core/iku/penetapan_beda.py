"""Frozen lists against the present ones: who joined, left, changed; the sums come out even."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from core.iku.model import HasilIku
from core.iku.penetapan import BarisTetap


class Gerak(StrEnum):
    """What became of one name since the freeze."""

    MASUK_KEDUANYA = "masuk penyebut dan pembilang"
    MASUK_PENYEBUT = "masuk penyebut"
    MASUK_PEMBILANG = "masuk pembilang"
    KELUAR_KEDUANYA = "keluar dari penyebut dan pembilang"
    KELUAR_PENYEBUT = "keluar dari penyebut"
    KELUAR_PEMBILANG = "keluar dari pembilang"
    BERUBAH = "isinya berubah"


_PEMBILANG = {
    Gerak.MASUK_KEDUANYA: 1,
    Gerak.MASUK_PEMBILANG: 1,
    Gerak.KELUAR_KEDUANYA: -1,
    Gerak.KELUAR_PEMBILANG: -1,
}
_PENYEBUT = {
    Gerak.MASUK_KEDUANYA: 1,
    Gerak.MASUK_PENYEBUT: 1,
    Gerak.KELUAR_KEDUANYA: -1,
    Gerak.KELUAR_PENYEBUT: -1,
}


@dataclass(frozen=True, slots=True)
class Beda:
    """One name that is not as it was; `dulu` is frozen, `kini` present."""

    gerak: Gerak
    dulu: BarisTetap | None
    kini: BarisTetap | None

    @property
    def baris(self) -> BarisTetap:
        """The present line where there is one, else the frozen one."""
        found = self.kini or self.dulu
        if found is None:
            raise ValueError("a difference is of somebody")
        return found

    @property
    def pembilang(self) -> int:
        """By how much it moves the numerator."""
        return _PEMBILANG.get(self.gerak, 0)

    @property
    def penyebut(self) -> int:
        """By how much it moves the denominator."""
        return _PENYEBUT.get(self.gerak, 0)


def compare(dulu: Iterable[BarisTetap], kini: Iterable[BarisTetap]) -> tuple[Beda, ...]:
    """Every difference, by name; moves come before changes of content."""
    before, now = {one.id: one for one in dulu}, {one.id: one for one in kini}
    found = [
        *(_moved(one, now.get(one.id)) for one in before.values()),
        *(_joined(one) for one in now.values() if one.id not in before),
    ]
    return tuple(
        sorted(
            (one for one in found if one is not None),
            key=lambda one: (one.gerak is Gerak.BERUBAH, one.baris.nama, one.baris.id),
        )
    )


def _joined(kini: BarisTetap) -> Beda:
    gerak = Gerak.MASUK_KEDUANYA if kini.masuk else Gerak.MASUK_PENYEBUT
    return Beda(gerak, None, kini)


def _moved(dulu: BarisTetap, kini: BarisTetap | None) -> Beda | None:
    if kini is None:
        gerak = Gerak.KELUAR_KEDUANYA if dulu.masuk else Gerak.KELUAR_PENYEBUT
        return Beda(gerak, dulu, None)
    if dulu.masuk != kini.masuk:
        gerak = Gerak.MASUK_PEMBILANG if kini.masuk else Gerak.KELUAR_PEMBILANG
        return Beda(gerak, dulu, kini)
    return None if dulu == kini else Beda(Gerak.BERUBAH, dulu, kini)


def counts(beda: Iterable[Beda]) -> tuple[int, int, int]:
    """How many joined a list, left one, changed otherwise."""
    joined = left = changed = 0
    for one in beda:
        if one.gerak is Gerak.BERUBAH:
            changed += 1
        elif one.gerak.startswith("masuk"):
            joined += 1
        else:
            left += 1
    return joined, left, changed


def moved_figures(dulu: HasilIku, kini: HasilIku) -> tuple[str, ...]:
    """Which figures of an indicator are no longer as they were frozen, in words.

    Sums that are being counted anew say nothing yet.
    """
    if kini.cacah is None and dulu.cacah is not None:
        return ()
    return tuple(_differences(dulu, kini))


def _differences(dulu: HasilIku, kini: HasilIku) -> Iterator[str]:
    if dulu.cacah != kini.cacah or dulu.tanpa_daftar != kini.tanpa_daftar:
        yield "pembilang atau penyebut"
    if dulu.realisasi != kini.realisasi:
        yield "realisasi"
    if dulu.target != kini.target:
        yield "target"
    if (dulu.capaian, dulu.kategori) != (kini.capaian, kini.kategori):
        yield "capaian"
    if dulu.pilihan != kini.pilihan:
        yield "pilihan penyebut lain"
