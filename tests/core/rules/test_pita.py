"""Bands: any sound tiling is accepted and gives each number exactly one band."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.rules.pita import Pita, PitaUnsoundError, check_tiling, find_pita, read_pita

NUMBERS = st.decimals(min_value=-1000, max_value=1000, places=2, allow_nan=False)


@st.composite
def _tilings(draw: st.DrawFn) -> tuple[Pita, ...]:
    limits = [str(each) for each in sorted(draw(st.sets(NUMBERS, min_size=1, max_size=8)))]
    closed = [draw(st.booleans()) for _ in limits]  # whether a limit belongs to the band below it
    conditions = [f"x {'<=' if closed[0] else '<'} {limits[0]}"]
    for place in range(1, len(limits)):
        left = "<" if closed[place - 1] else "<="
        right = "<=" if closed[place] else "<"
        conditions.append(f"{limits[place - 1]} {left} x {right} {limits[place]}")
    conditions.append(f"x {'>' if closed[-1] else '>='} {limits[-1]}")
    return tuple(read_pita(text, Fraction(place)) for place, text in enumerate(conditions))


@given(bands=_tilings(), x=st.fractions(min_value=-2000, max_value=2000))
def test_every_number_lies_in_exactly_one_band(bands: tuple[Pita, ...], x: Fraction) -> None:
    check_tiling(bands)

    assert [band.holds(x) for band in bands].count(True) == 1
    assert bands[find_pita(bands, x)].holds(x)


@given(bands=_tilings(), data=st.data())
def test_a_limit_lies_in_exactly_one_band(bands: tuple[Pita, ...], data: st.DataObject) -> None:
    limit = data.draw(st.sampled_from([band.atas for band in bands if band.atas is not None]))

    assert [band.holds(limit) for band in bands].count(True) == 1


@given(bands=_tilings(), data=st.data())
def test_a_tiling_without_one_of_its_bands_is_refused(
    bands: tuple[Pita, ...], data: st.DataObject
) -> None:
    gone = data.draw(st.integers(min_value=0, max_value=len(bands) - 1))

    with pytest.raises(PitaUnsoundError):
        check_tiling(bands[:gone] + bands[gone + 1 :])


@given(bands=_tilings(), data=st.data())
def test_a_tiling_with_a_band_twice_is_refused(
    bands: tuple[Pita, ...], data: st.DataObject
) -> None:
    twice = data.draw(st.integers(min_value=0, max_value=len(bands) - 1))

    with pytest.raises(PitaUnsoundError):
        check_tiling((*bands[: twice + 1], *bands[twice:]))


def test_no_band_at_all_is_refused() -> None:
    with pytest.raises(PitaUnsoundError, match="terkecil"):
        check_tiling(())


@pytest.mark.parametrize(
    "text", ["", "x", "x < ", "x = 5", "5 < x", "x<5", "x < 5,5", "x < 1e3", "5 > x > 3", "y < 5"]
)
def test_an_unreadable_condition_is_refused(text: str) -> None:
    with pytest.raises(PitaUnsoundError, match="tidak dimengerti"):
        read_pita(text, Fraction(1))
