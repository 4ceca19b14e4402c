"""SAKIP classes: strict limits, the regulation of the year of publication."""

from fractions import Fraction

import pytest

from core.rules.schema import Lawbook


@pytest.mark.parametrize(
    ("nilai", "huruf"),
    [
        ("100", "AA"),
        ("90.01", "AA"),
        ("90", "A"),
        ("80.01", "A"),
        ("80", "BB"),
        ("70.35", "BB"),
        ("70", "B"),
        ("60", "CC"),
        ("50", "C"),
        ("30", "D"),
        ("0", "D"),
    ],
)
def test_a_limit_belongs_to_the_class_below(lawbook: Lawbook, nilai: str, huruf: str) -> None:
    periode = lawbook.sakip.by_year(2025)
    assert periode is not None

    kelas = periode.kelas(Fraction(nilai))

    assert kelas is not None
    assert kelas.huruf == huruf


@pytest.mark.parametrize("nilai", ["-0.01", "100.01"])
def test_a_score_off_the_scale_has_no_class(lawbook: Lawbook, nilai: str) -> None:
    periode = lawbook.sakip.by_year(2025)
    assert periode is not None

    assert periode.kelas(Fraction(nilai)) is None


@pytest.mark.parametrize(
    ("year", "dasar", "components"),
    [
        (2026, "Permen PANRB 88/2021", 4),
        (2022, "Permen PANRB 88/2021", 4),
        (2021, "Permen PANRB 12/2015", 5),
        (2015, "Permen PANRB 12/2015", 5),
        (2014, "Evaluasi LAKIP 2010-2014 (Permen PANRB 13/2010, 35/2011, 25/2012)", 0),
    ],
)
def test_the_year_of_publication_picks_the_regulation(
    lawbook: Lawbook, year: int, dasar: str, components: int
) -> None:
    periode = lawbook.sakip.by_year(year)

    assert periode is not None
    assert (periode.dasar, len(periode.komponen)) == (dasar, components)


def test_before_the_first_regulation_there_is_none(lawbook: Lawbook) -> None:
    assert lawbook.sakip.by_year(2009) is None
