"""A change between two years: whatever moved, its groups sum exactly to both differences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.iku.model import Cacah
from core.iku.perubahan import (
    Batang,
    Golongan,
    Letak,
    Perubahan,
    by_counts,
    counts_of,
    group,
    mark,
    movers,
    weigh,
)
from core.iku.perubahan_kelompok import Kelompok
from core.rules.set_iku import Daftar

TERDAFTAR, DIAWASI = Daftar.KOPERASI_TERDAFTAR, Daftar.UMKM_DALAM_PENGAWASAN
SEHAT, CUKUP = Letak(Golongan.DINILAI, True, 1), Letak(Golongan.DINILAI, True, 2)
LEMAH, BELUM = Letak(Golongan.DINILAI, False, 3), Letak(Golongan.BELUM_DINILAI, False)
NAIK, TURUN = Letak(Golongan.NAIK, True), Letak(Golongan.TIDAK_NAIK, False)
LAPOR, BANDING = Letak(Golongan.BELUM_LAPOR, False), Letak(Golongan.TIDAK_BANDING, False)
AKTIF, PASIF = Letak(Golongan.BELUM_DINILAI, True), Letak(Golongan.BELUM_DINILAI, False)

LETAK = st.builds(
    Letak, st.sampled_from(list(Golongan)), st.booleans(), st.none() | st.integers(1, 5)
)
YEARS = st.dictionaries(st.integers(1, 40), LETAK)


@given(YEARS, YEARS, st.sampled_from([TERDAFTAR, DIAWASI]))
def test_groups_sum_exactly_to_both_differences(
    dulu: dict[int, Letak], kini: dict[int, Letak], penyebut: Daftar
) -> None:
    pairs = [(dulu.get(one), kini.get(one), 1) for one in {**kini, **dulu}]

    bars = weigh(pairs, penyebut)

    before = counts_of((one, jumlah) for one, _now, jumlah in pairs)
    now = counts_of((one, jumlah) for _before, one, jumlah in pairs)
    assert before == Cacah(sum(one.di_pembilang for one in dulu.values()), len(dulu))
    assert sum(one.pembilang for one in bars) == now.pembilang - before.pembilang
    assert sum(one.penyebut for one in bars) == now.penyebut - before.penyebut


@given(YEARS, YEARS)
def test_everybody_moves_in_one_group_and_is_listed_there(
    dulu: dict[int, Letak], kini: dict[int, Letak]
) -> None:
    pairs = [(dulu.get(one), kini.get(one), 1) for one in {**kini, **dulu}]

    moved = movers(dulu, kini, TERDAFTAR)

    counted = {one.kelompok: one.jumlah for one in weigh(pairs, TERDAFTAR)}
    assert {one: list(moved.values()).count(one) for one in set(moved.values())} == counted


@given(st.integers(0, 90), st.integers(0, 90), st.integers(0, 90), st.integers(0, 90))
def test_counts_without_names_sum_too(one: int, two: int, three: int, four: int) -> None:
    dulu, kini = Cacah(min(one, two), max(one, two)), Cacah(min(three, four), max(three, four))

    bars = by_counts(dulu, kini)

    assert sum(bar.pembilang for bar in bars) == kini.pembilang - dulu.pembilang
    assert sum(bar.penyebut for bar in bars) == kini.penyebut - dulu.penyebut
    assert bool(bars) == (dulu != kini)


@pytest.mark.parametrize(
    ("dulu", "kini", "penyebut", "kelompok"),
    [
        (LEMAH, CUKUP, TERDAFTAR, Kelompok.NAIK_PREDIKAT),
        (CUKUP, LEMAH, TERDAFTAR, Kelompok.TURUN_PREDIKAT),
        (BELUM, SEHAT, TERDAFTAR, Kelompok.BARU_DINILAI),
        (SEHAT, BELUM, TERDAFTAR, Kelompok.TIDAK_DINILAI),
        (None, SEHAT, TERDAFTAR, Kelompok.MASUK_DAFTAR),
        (SEHAT, None, TERDAFTAR, Kelompok.KELUAR_DAFTAR),
        (None, NAIK, DIAWASI, Kelompok.MULAI_PENGAWASAN),
        (NAIK, None, DIAWASI, Kelompok.SELESAI_PENGAWASAN),
        (TURUN, NAIK, DIAWASI, Kelompok.LABA_NAIK),
        (LAPOR, NAIK, DIAWASI, Kelompok.LAPOR_NAIK),
        (BANDING, NAIK, DIAWASI, Kelompok.BANDING_NAIK),
        (NAIK, TURUN, DIAWASI, Kelompok.LABA_TURUN),
        (NAIK, LAPOR, DIAWASI, Kelompok.BELUM_LAPOR),
        (NAIK, BANDING, DIAWASI, Kelompok.TIDAK_BANDING),
        (PASIF, AKTIF, TERDAFTAR, Kelompok.MEMENUHI),
        (AKTIF, PASIF, TERDAFTAR, Kelompok.TIDAK_MEMENUHI),
        (CUKUP, SEHAT, TERDAFTAR, Kelompok.BERGESER),
        (TURUN, LAPOR, DIAWASI, Kelompok.BERGESER),
        (SEHAT, SEHAT, TERDAFTAR, None),
        (None, None, TERDAFTAR, None),
    ],
)
def test_each_way_to_move_has_its_group(
    dulu: Letak | None, kini: Letak | None, penyebut: Daftar, kelompok: Kelompok | None
) -> None:
    assert group(dulu, kini, penyebut) is kelompok


def test_a_predikat_that_rises_though_it_leaves_the_numerator_is_no_fall() -> None:
    """Two formulas in two years: the word follows the predikat, the sum the lists."""
    out = Letak(Golongan.DINILAI, False, 1)

    assert group(CUKUP, out, TERDAFTAR) is Kelompok.TIDAK_MEMENUHI
    assert group(out, CUKUP, TERDAFTAR) is Kelompok.MEMENUHI


def test_marks_tell_who_joined_which_list() -> None:
    assert mark(Kelompok.BARU_DINILAI, pembilang=True) == "masuk"
    assert mark(Kelompok.BARU_DINILAI, pembilang=False) == ""
    assert mark(Kelompok.MASUK_DAFTAR, pembilang=False) == "baru"
    assert mark(Kelompok.BERGESER, pembilang=True) == ""
    assert mark(None, pembilang=True) == ""


def test_joined_and_left_are_those_of_the_numerator() -> None:
    bars = (
        Batang(Kelompok.NAIK_PREDIKAT, 9, 9, 0),
        Batang(Kelompok.MASUK_DAFTAR, 5, 2, 5),
        Batang(Kelompok.TURUN_PREDIKAT, 4, -4, 0),
    )
    perubahan = Perubahan(2025, TERDAFTAR, Cacah(45, 313), Cacah(52, 318), bars)

    assert (perubahan.joined(), perubahan.left()) == (11, 4)
    assert perubahan.by_kelompok(Kelompok.TURUN_PREDIKAT) == bars[2]
    assert perubahan.by_kelompok(Kelompok.BARU_DINILAI).jumlah == 0
