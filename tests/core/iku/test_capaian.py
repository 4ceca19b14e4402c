"""Capaian and kategori: published figures come out, categories change exactly on their limits."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import angka
from core.actions.office import law
from core.iku.capaian import Penilai
from core.iku.model import Cacah
from core.rules.capaian import read_target

PENILAI = Penilai(law().capaian, dari_tercetak=True, skala_id="permendagri-86-2017")


@pytest.mark.parametrize(
    ("realisasi", "target", "capaian"),
    [("69.88", "71,5", "97.73"), ("40.45", "32", "126.41"), ("9.6", "9,6", "100")],
    ids=["koperasi aktif, Sumbar 2015", "kesehatan KSP, Sumbar 2015", "Jombang 2021"],
)
def test_published_capaian_come_out(realisasi: str, target: str, capaian: str) -> None:
    found = PENILAI.capaian(read_target(target), Fraction(realisasi), "tinggi")

    assert found == Fraction(capaian)


@pytest.mark.parametrize(
    ("part", "whole", "printed"),
    [
        (31, 56, "55.36"),
        (31, 52, "59.62"),
        (83, 852, "9.74"),
        (80, 300, "26.67"),
        (683, 3041, "22.46"),
        (336, 563, "59.68"),
    ],
    ids=[
        "Lampung Barat, aktif",
        "Lampung Barat, kutipan",
        "Jombang 2022",
        "Bandar Lampung, RAT",
        "Lampung 2014, RAT",
        "Lampung Selatan, aktif",
    ],
)
def test_published_percentages_come_out(part: int, whole: int, printed: str) -> None:
    assert Cacah(part, whole).realisasi == Fraction(printed)


def test_registers_that_add_up_give_the_printed_total() -> None:
    assert 190 + 126 == 316
    assert Cacah(50, 190).realisasi == Fraction("26.32")


@pytest.mark.parametrize(
    ("realisasi", "target", "kategori"),
    [
        ("69.88", "71,5", "Sangat Tinggi"),
        ("40.45", "32", "Sangat Tinggi"),
        ("15.82", "20", "Tinggi"),
    ],
    ids=["Sumbar aktif", "Sumbar sehat", "contoh kantor"],
)
def test_published_capaian_have_their_word(realisasi: str, target: str, kategori: str) -> None:
    found = PENILAI.kategori(PENILAI.capaian(read_target(target), Fraction(realisasi), "tinggi"))

    assert found is not None
    assert found.sebutan == kategori


def test_printed_figures_and_exact_ones_may_part() -> None:
    """50 of 316 against 20: 79,10 for a reader with a calculator, 79,11 from the fraction."""
    exact = Penilai(law().capaian, dari_tercetak=False, skala_id=PENILAI.skala_id)
    eksak = Cacah(50, 316).eksak

    assert PENILAI.capaian(Fraction(20), eksak, "tinggi") == Fraction("79.1")
    assert exact.capaian(Fraction(20), eksak, "tinggi") == Fraction("79.11")


def test_a_typed_target_of_three_decimals_is_taken_as_it_prints() -> None:
    found = PENILAI.capaian(Fraction("20.005"), Fraction(10), "tinggi")

    assert found == angka.round_half_up(Fraction(100_000, 2_001))


@pytest.mark.parametrize(
    ("capaian", "kategori"),
    [
        ("91", "Sangat Tinggi"),
        ("90.99", "Tinggi"),
        ("76", "Tinggi"),
        ("75.99", "Sedang"),
        ("66", "Sedang"),
        ("65.99", "Rendah"),
        ("51", "Rendah"),
        ("50.99", "Sangat Rendah"),
        ("126.41", "Sangat Tinggi"),
    ],
)
def test_a_category_begins_on_its_limit(capaian: str, kategori: str) -> None:
    found = PENILAI.kategori(Fraction(capaian))

    assert found is not None
    assert found.sebutan == kategori


def test_without_target_or_realisasi_there_is_no_capaian() -> None:
    assert PENILAI.capaian(None, Fraction(10), "tinggi") is None
    assert PENILAI.capaian(Fraction(10), None, "tinggi") is None
    assert PENILAI.capaian(Fraction(0), Fraction(10), "tinggi") is None
    assert PENILAI.kategori(None) is None


def test_a_range_is_met_inside_and_measured_outside() -> None:
    target = read_target("80-90")

    found = [PENILAI.capaian(target, Fraction(each), "rentang") for each in (70, 80, 90, 92)]

    assert found == [Fraction("87.5"), 100, 100, Fraction("102.22")]


def test_a_scale_that_is_not_known_any_more_gives_way_to_the_standard_one() -> None:
    assert Penilai(law().capaian, dari_tercetak=True, skala_id="hilang").skala.baku


@given(
    part=st.integers(0, 10_000),
    more=st.integers(0, 10_000),
    target=st.integers(1, 10_000),
)
def test_a_reader_with_a_calculator_gets_the_same(part: int, more: int, target: int) -> None:
    cacah = Cacah(part, part + more)
    printed_target = Fraction(target, 100)

    found = PENILAI.capaian(printed_target, cacah.eksak, "tinggi")

    if cacah.realisasi is None:
        assert found is None
    else:
        assert found == angka.round_half_up(100 * cacah.realisasi / printed_target)


@given(part=st.integers(0, 100), whole=st.integers(0, 100))
def test_a_part_is_never_larger_than_its_whole(part: int, whole: int) -> None:
    if part > whole:
        with pytest.raises(ValueError, match="not counted inside"):
            Cacah(part, whole)
    else:
        found = Cacah(part, whole).eksak
        assert found is None if not whole else 0 <= (found or 0) <= 100
