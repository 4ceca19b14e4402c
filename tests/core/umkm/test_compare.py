from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.umkm.laba import Arah, Cara, Laba, Perbandingan, compare

AMOUNT = st.integers(-(10**13), 10**13)
PROFIT = st.builds(
    Laba,
    umkm_id=st.just(1),
    tahun=st.just(2025),
    cara=st.sampled_from(Cara),
    bulan=st.integers(1, 12),
    omzet=st.none() | st.integers(0, 10**13),
    hpp=st.none() | st.integers(0, 10**13),
    beban=st.none() | st.integers(0, 10**13),
    laba_lapor=st.none() | AMOUNT,
    laba_sebulan=st.none() | AMOUNT,
    bukti=st.sampled_from(["", "A", "B", "C"]),
    usaha_sama=st.booleans(),
)


def reported(tahun: int, laba: int | None, **other: object) -> Laba:
    sound = Laba(1, tahun, Cara.LAPOR, laba_lapor=laba, bukti="A")
    return replace(sound, **other)  # type: ignore[arg-type]


def test_computed_profit_is_sales_less_cost_and_expense_plus_other_income_less_tax() -> None:
    laba = Laba(1, 2025, omzet=167, hpp=96, beban=45, pendapatan_lain=10, pajak=1)

    assert laba.laba == 35


@pytest.mark.parametrize("blank", ["omzet", "hpp", "beban"])
def test_a_blank_figure_is_not_read_as_zero(blank: str) -> None:
    blanked: dict[str, Any] = {blank: None}

    laba = replace(Laba(1, 2025, omzet=1, hpp=1, beban=1), **blanked)

    assert laba.laba is None


def test_twelve_times_a_month_counts_as_twelve_months() -> None:
    laba = Laba(1, 2025, Cara.KALI12, bulan=3, laba_sebulan=-5)

    assert (laba.laba, laba.masa) == (-60, 12)


def test_a_part_year_is_never_made_a_year() -> None:
    laba = Laba(1, 2025, bulan=6, omzet=100, hpp=0, beban=0)

    assert (laba.laba, laba.penjualan_setahun) == (100, None)


@pytest.mark.parametrize(
    ("this", "last", "expected"),
    [
        (12, 10, Perbandingan(Arah.NAIK, 2)),  # type: ignore[arg-type]
        (10, 10, Perbandingan(Arah.TETAP, 0)),  # type: ignore[arg-type]
        (9, 10, Perbandingan(Arah.TURUN, -1)),  # type: ignore[arg-type]
        (-10, -5, Perbandingan(Arah.TURUN, -5)),  # type: ignore[arg-type]
        (0, -5, Perbandingan(Arah.NAIK, 5)),  # type: ignore[arg-type]
    ],
)
def test_profit_rises_stays_or_falls(this: int, last: int, expected: Perbandingan) -> None:
    assert compare(reported(2025, this), reported(2024, last)) == expected


def test_a_smaller_loss_counts_as_a_rise_and_is_flagged() -> None:
    found = compare(reported(2025, -5), reported(2024, -10))

    assert (found.arah, found.selisih, found.rugi_mengecil) == (Arah.NAIK, 5, True)


@pytest.mark.parametrize(
    ("this", "last", "sebab"),
    [
        ({"usaha_sama": False}, {}, "Usahanya berganti sejak tahun sebelumnya."),
        ({"bulan": 6}, {}, "Masanya berbeda: 6 bulan dan 12 bulan."),
        ({"bukti": ""}, {}, "Bukti tahun 2025 belum ada."),
        ({"bukti": ""}, {"bukti": ""}, "Bukti tahun 2024 dan 2025 belum ada."),
        ({}, {"laba_lapor": None}, "Laporan tahun 2024 belum ada."),
    ],
)
def test_what_forbids_a_comparison_is_said(
    this: dict[str, object], last: dict[str, object], sebab: str
) -> None:
    found = compare(reported(2025, 12, **this), reported(2024, 10, **last))

    assert (found.arah, found.sebab) == (Arah.TIDAK_DAPAT, sebab)


def test_a_year_without_a_report_is_belum_lapor() -> None:
    assert compare(None, reported(2024, 1)).arah is Arah.BELUM_LAPOR
    assert compare(reported(2025, None), reported(2024, 1)).arah is Arah.BELUM_LAPOR
    assert compare(reported(2025, 1), None).arah is Arah.TIDAK_DAPAT


def test_every_cara_has_its_word_in_the_grid() -> None:
    assert [cara.sebutan for cara in Cara] == ["hitung", "lapor", "×12"]


@given(PROFIT, PROFIT)
def test_a_rise_needs_both_years_evidenced_the_same_business_and_as_many_months(
    this: Laba, before: Laba
) -> None:
    last = replace(before, tahun=2024)

    found = compare(this, last)

    if found.arah is Arah.NAIK:
        assert this.laba is not None
        assert last.laba is not None
        assert this.laba > last.laba
        assert this.usaha_sama
        assert this.bukti
        assert last.bukti
        assert this.masa == last.masa


@given(PROFIT, PROFIT, st.integers(-(10**9), 10**9))
def test_direction_follows_the_difference_alone(this: Laba, before: Laba, shift: int) -> None:
    one, other = (reported(2025, this.laba_lapor), reported(2024, before.laba_lapor))
    if one.laba is None or other.laba is None:
        return

    moved = compare(
        replace(one, laba_lapor=one.laba + shift), replace(other, laba_lapor=other.laba + shift)
    )

    assert moved.arah is compare(one, other).arah
