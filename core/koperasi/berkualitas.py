"""Cooperatives that hold their RAT and grow in volume usaha and aset, counted inside all."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.koperasi.keragaan import FaktaKeragaan


@dataclass(frozen=True, slots=True)
class Berkualitas:
    """The count and what it is made of; `lengkap` have both figures of both years."""

    terdaftar: int
    rat: int
    lengkap: int
    volume_naik: int
    aset_naik: int
    berkualitas: int


def count_berkualitas(kini: Sequence[FaktaKeragaan], lalu: Sequence[FaktaKeragaan]) -> Berkualitas:
    """Compare every registered cooperative with itself a book year before.

    A blank figure is not a rise; the cooperative stays among all.
    """
    before = {one.id: one for one in lalu}
    pairs = [(one, before.get(one.id)) for one in kini if one.terdaftar]
    volume = [_rose(one.volume_usaha, then.volume_usaha if then else None) for one, then in pairs]
    aset = [_rose(one.aset, then.aset if then else None) for one, then in pairs]
    rat = [one.rat_tanggal is not None for one, _then in pairs]
    return Berkualitas(
        terdaftar=len(pairs),
        rat=sum(rat),
        lengkap=sum(a is not None and b is not None for a, b in zip(volume, aset, strict=True)),
        volume_naik=sum(one is True for one in volume),
        aset_naik=sum(one is True for one in aset),
        berkualitas=sum(
            held and a is True and b is True for held, a, b in zip(rat, volume, aset, strict=True)
        ),
    )


def _rose(kini: int | None, lalu: int | None) -> bool | None:
    return None if kini is None or lalu is None else kini > lalu
