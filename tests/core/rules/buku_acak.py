"""Random sound input for the real pedoman: ordinary books, and tiny ones where all is near."""

import json
from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from core.rules.bagan import TAHUN_LALU, BaganAkun
from core.rules.loader import load_lawbook
from core.rules.masukan import Masukan
from core.rules.nilai_json import read_masukan
from core.rules.pedoman import Isian, Kuesioner, Pedoman
from core.rules.schema import Lawbook

ROOT = Path(__file__).parents[3]
CONTOH = ROOT / "tests" / "rules" / "contoh"
BESAR = 4_000_000_000


@cache
def law() -> Lawbook:
    """The shipped rules, for strategies, which cannot use fixtures."""
    return load_lawbook(ROOT / "resources" / "rules")


@cache
def contoh(name: str) -> Masukan:
    """One of the two complete sample reports."""
    return read_masukan(law(), json.loads((CONTOH / f"{name}.json").read_text("utf-8")))


@st.composite
def kasus(draw: st.DrawFn, *, kecil: bool = False) -> tuple[Pedoman, dict[str, str], Masukan]:
    """A pedoman, readings of it, and sound input; with `kecil` of a few rupiah only."""
    pedoman = draw(st.sampled_from(list(law().pedoman.values())))
    varian: dict[str, str] = {}
    for komponen in pedoman.komponen:
        readings = [each.id for each in komponen.varian]
        if draw(st.booleans()) and readings:
            varian[komponen.kode] = draw(st.sampled_from(readings))
    akun = draw(_books(pedoman, kecil=kecil))
    return pedoman, varian, draw(_filled(pedoman, akun))


@st.composite
def _books(draw: st.DrawFn, pedoman: Pedoman, *, kecil: bool) -> Mapping[str, int | None]:
    used = sorted(pedoman.nama_akun)
    if not used:
        return {}
    if kecil:
        near = {kode: draw(_amount(law().bagan, kode, 6)) for kode in used}
        return {kode: amount for kode, amount in near.items() if amount is not None}
    start = contoh("riil" if "riil" in pedoman.id else "ksp").akun
    changed = draw(st.lists(st.sampled_from(used), max_size=25, unique=True))
    return {**start, **{kode: draw(_amount(law().bagan, kode, BESAR)) for kode in changed}}


def _amount(bagan: BaganAkun, kode: str, most: int) -> st.SearchStrategy[int | None]:
    signed = bagan.akun[kode.removesuffix(TAHUN_LALU)].boleh_negatif
    return st.none() | st.integers(-most if signed else 0, most)


@st.composite
def _filled(draw: st.DrawFn, pedoman: Pedoman, akun: Mapping[str, int | None]) -> Masukan:
    jawaban: dict[str, list[bool | None]] = {}
    isian: dict[str, Fraction | None] = {}
    for komponen in pedoman.komponen:
        match komponen.isi:
            case Kuesioner(jumlah_butir=jumlah):
                ya = draw(st.integers(0, jumlah))
                rest: bool | None = draw(st.sampled_from([False, None]))
                blanks = draw(st.integers(0, jumlah - ya))
                jawaban[komponen.kode] = [*[True] * ya, *[rest] * blanks]
            case Isian():
                cents = draw(st.none() | st.integers(0, int(komponen.bobot * 100)))
                isian[komponen.kode] = None if cents is None else Fraction(cents, 100)
            case _:
                pass
    return Masukan(akun, jawaban, isian)
