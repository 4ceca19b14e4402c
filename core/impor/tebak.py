"""Guess which column of a sheet is which field: by its head, each field once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from core.impor.kata import banding
from core.impor.kepala import known_as
from core.impor.model import Jenis, Kepala, Peta, Profil, Register

Mirip = Callable[[str, Sequence[str]], str | None]
"""The known head that looks like this one enough, or None."""


@dataclass(frozen=True, slots=True)
class Tebakan:
    """The field guessed for one column, and whether its head is one that is known."""

    kode: str
    pasti: bool


def known_heads(register: Register) -> dict[str, str]:
    """Every head as compared → the code of its column: labels, codes and synonyms."""
    found: dict[str, str] = {}
    for kolom in register.kolom:
        for text in (kolom.label, kolom.kode):
            found.setdefault(banding(text), kolom.kode)
    for kolom in register.kolom:
        for text in kolom.sinonim:
            found.setdefault(banding(text), kolom.kode)
    found.pop("", None)
    return found


def guess(
    register: Register,
    kepala: Kepala,
    *,
    profil: Profil | None = None,
    mirip: Mirip | None = None,
) -> dict[int, Tebakan]:
    """Position → field. Known heads come first, likeness fills what is left and is unsure."""
    known = known_heads(register)
    if profil is not None:
        codes = {kolom.kode for kolom in register.kolom}
        own = {banding(head): kode for head, kode in profil.judul.items()}
        known |= {head: kode for head, kode in own.items() if kode in codes}
        known = {head: kode for head, kode in known.items() if own.get(head, kode) != ""}
    found: dict[int, Tebakan] = {}
    taken: set[str] = set()
    money = {kolom.kode for kolom in register.kolom if kolom.jenis is Jenis.RUPIAH}
    sums = {head: kode for head, kode in known.items() if kode in money}
    heads = [banding(text) for text in kepala.judul]
    for at, head in enumerate(heads):
        kode = known.get(head) or known_as(kepala.judul[at], sums)
        if kode and kode not in taken:
            found[at] = Tebakan(kode, pasti=True)
            taken.add(kode)
    if mirip is not None:
        for at, head in enumerate(heads):
            if at not in found and len(head) > 3 and head not in known:
                near = mirip(head, [each for each, kode in known.items() if kode not in taken])
                if near is not None:
                    found[at] = Tebakan(known[near], pasti=False)
                    taken.add(known[near])
    return dict(sorted(found.items()))


def by_order(profil: Profil, width: int) -> dict[int, Tebakan]:
    """The fallback order of a profile, for a sheet without heads; every one unsure."""
    return {at: Tebakan(kode, pasti=False) for at, kode in enumerate(profil.urutan[:width]) if kode}


def fit_of(profil: Profil, kepala: Kepala) -> float:
    """How many of a profile's heads the sheet has, 0 to 1."""
    wanted = {banding(head) for head in profil.judul}
    seen = {banding(head) for head in kepala.judul}
    return len(wanted & seen) / len(wanted) if wanted else 0.0


def peta_of(guesses: Mapping[int, Tebakan], profil: Profil | None = None) -> Peta:
    """The map that the guesses make, with the policies and words of a profile."""
    columns = {at: each.kode for at, each in guesses.items()}
    if profil is None:
        return Peta(columns)
    return Peta(columns, dict(profil.kebijakan), {k: dict(v) for k, v in profil.kata.items()})
