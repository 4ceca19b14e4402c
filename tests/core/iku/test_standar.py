"""National standards: only with a source; the rule of efficiency says how sure it is."""

from dataclasses import replace
from fractions import Fraction

import pytest

from core.iku.efisiensi import load_efisiensi
from core.iku.standar import StandarNasional, check_standar


@pytest.mark.parametrize(
    ("nilai", "sumber", "told"),
    [
        ("", "", []),
        ("", "Renstra kementerian", []),
        ("12,5", "Renstra kementerian, halaman 3", []),
        ("12,5", " ", [("standar.tanpa_sumber", "sumber:x")]),
        ("banyak", "buku", [("standar.bukan_angka", "nilai:x")]),
    ],
)
def test_a_figure_needs_a_source(nilai: str, sumber: str, told: list[tuple[str, str]]) -> None:
    one = StandarNasional(2025, "x", nilai, sumber)

    assert [(each.code, each.field) for each in check_standar(one)] == told


def test_a_blank_figure_is_none() -> None:
    assert StandarNasional(2025, "x").angka is None
    assert StandarNasional(2025, "x", "12,5", "buku").angka == Fraction(25, 2)


def test_the_rule_of_efficiency_says_how_sure_it_is() -> None:
    rule = load_efisiensi()

    assert any("belum dicocokkan" in line for line in rule.catatan)
    sure = replace(rule, keyakinan="dicocokkan").catatan
    assert not any("belum dicocokkan" in line for line in sure)
    assert sure[0] == rule.rumus
