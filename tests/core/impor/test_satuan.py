"""The unit of a list's money: what is one and what is none; no cell breaks the reader."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.impor.satuan import UangUnreadableError, find_unit, read_in_unit, without_unit

hostile = st.one_of(
    st.none(), st.text(max_size=20), st.integers(), st.floats(), st.booleans(), st.dates(),
    st.datetimes(), st.times(), st.timedeltas(),
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("dalam juta rupiah", 10**6), ("(DALAM RIBUAN RUPIAH)", 10**3), ("Aset Rp. Juta", 10**6),
        ("Aset (juta)", 10**6), ("Aset (miliar Rp)", 10**9), ("Modal milyar rupiah", 10**9),
        ("Volume usaha (Rp.000)", 10**3), ("SHU (x 1.000)", 10**3), ("SHU x Rp 1.000.000,-", 10**6),
        ("Aset (Rp)", 0), ("KUR 5 juta rupiah", 0), ("Tahun 2000", 0), ("No. 1000", 0), ("", 0),
        ("Kecamatan Jutawan", 0),
    ],
)  # fmt: skip
def test_units_in_words_and_zeros(text: str, unit: int) -> None:
    assert find_unit(text) == unit


def test_a_head_without_its_unit() -> None:
    assert [without_unit(head) for head in ("Aset (Rp juta)", "SHU dalam ribuan", "Nama")] == [
        "Aset",
        "SHU",
        "Nama",
    ]


@given(st.integers(-(10**9), 10**9), st.sampled_from([10**3, 10**6, 10**9]))
def test_a_whole_number_is_that_many_units(count: int, unit: int) -> None:
    assert read_in_unit(count, unit) == count * unit
    assert read_in_unit(f"Rp {count}" if count >= 0 else f"({-count})", unit) == count * unit


@given(st.integers(0, 10**7), st.integers(0, 99))
def test_decimals_are_exact(whole: int, part: int) -> None:
    value = int((whole + Fraction(part, 100)) * 10**6)

    assert read_in_unit(f"{whole},{part:02d}", 10**6) == value
    assert read_in_unit(float(f"{whole}.{part:02d}"), 10**6) == value


@given(hostile)
def test_no_cell_ever_breaks_the_reader(cell: Any) -> None:
    try:
        value = read_in_unit(cell, 10**6)
    except UangUnreadableError:
        return
    assert value is None or isinstance(value, int)
