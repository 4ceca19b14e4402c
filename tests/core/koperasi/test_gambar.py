"""Counts add up to what was counted; medians are exact and silent where there are too few."""

from fractions import Fraction
from statistics import median as known_median

from hypothesis import given
from hypothesis import strategies as st

from core.koperasi.banding_aspek import PEMBANDING_TERSEDIKIT, compare_aspects, median
from core.koperasi.gambar import BarisRekap, Rekap, Terhitung, tally
from core.rules.report import SkorAspek

PLACES = [("a", "Enggal"), ("b", "Kedaton")]
UNITS = st.builds(
    Terhitung,
    st.sampled_from(["a", "b", "", "hilang"]),
    st.sampled_from(["", "Sehat", "Cukup Sehat", "Dalam Pengawasan"]),
    st.sampled_from([None, 1, 2, 3]),
    st.booleans(),
)
FRACTIONS = st.lists(st.fractions(0, 100, max_denominator=97), min_size=1, max_size=40)


def aspek(kode: str, skor: int) -> SkorAspek:
    return SkorAspek(kode, f"Aspek {kode}", Fraction(40), Fraction(skor), ())


@given(st.lists(UNITS, max_size=80))
def test_every_unit_stands_in_one_row_and_the_sums_add_up(units: list[Terhitung]) -> None:
    rekap = tally(units, PLACES, "Tanpa kecamatan")

    total = rekap.total
    assert total.semua == len(units) == sum(row.semua for row in rekap.baris)
    assert total.dinilai == sum(bool(unit.predikat) for unit in units)
    assert total.terdahulu == sum(unit.terdahulu for unit in units if unit.predikat)
    assert total.jumlah == tuple(
        sum(unit.predikat == nama for unit in units) for nama, _urut in rekap.predikat
    )


def test_rows_keep_their_order_and_an_unknown_place_its_own_row() -> None:
    units = [
        Terhitung("b", "Cukup Sehat", 2),
        Terhitung("b", "Sehat", 1, terdahulu=True),
        Terhitung("lain", "Sangat Tidak Sehat"),
        Terhitung("a"),
    ]

    assert tally(units, PLACES, "Tanpa kecamatan") == Rekap(
        (("Sehat", 1), ("Cukup Sehat", 2), ("Sangat Tidak Sehat", 99)),
        (
            BarisRekap("a", "Enggal", (0, 0, 0), 1),
            BarisRekap("b", "Kedaton", (1, 1, 0), 0, 1),
            BarisRekap("", "Tanpa kecamatan", (0, 0, 1)),
        ),
    )


def test_a_row_that_nobody_needs_is_not_shown() -> None:
    assert [row.nama for row in tally([], PLACES, "Tanpa kecamatan").baris] == ["Enggal", "Kedaton"]


@given(FRACTIONS)
def test_the_median_is_exact(values: list[Fraction]) -> None:
    found = median(values)

    assert found == known_median(values)
    assert sum(one < found for one in values) <= len(values) / 2
    assert sum(one > found for one in values) <= len(values) / 2


def test_with_enough_others_each_aspect_stands_beside_its_median() -> None:
    others = [[("TK", Fraction(n))] for n in (10, 20, 40)]

    banding = compare_aspects([aspek("TK", 12), aspek("PR", 10)], others)

    tata_kelola, profil = banding.aspek
    assert banding.cukup
    assert tata_kelola.persen == 30
    assert tata_kelola.median == 20
    assert tata_kelola.selisih == 10
    assert (profil.median, profil.selisih) == (None, None)


def test_with_too_few_others_there_is_no_median() -> None:
    others = [[("TK", Fraction(10))]] * (PEMBANDING_TERSEDIKIT - 1)

    banding = compare_aspects([aspek("TK", 12)], others)

    assert not banding.cukup
    assert banding.pembanding == PEMBANDING_TERSEDIKIT - 1
    assert banding.aspek[0].median is None
