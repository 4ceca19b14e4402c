"""Words and figures of a result: what is printed never says more than what was scored."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import angka
from core.naskah.hasil_kesehatan import AspekHasil, ButirRekomendasi, HasilLalu, RingkasanHasil
from tests.core.pdf.contoh_kesehatan import SKALA, hasil, ringkasan


@given(st.fractions(0, 100))
def test_the_printed_score_lies_on_the_side_of_its_predikat(total: Fraction) -> None:
    exact = RingkasanHasil(total, "", skala=SKALA)

    shown = angka.parse(exact.skor)

    assert shown is not None
    assert [each.nama for each in SKALA if shown >= each.minimal] == [
        each.nama for each in SKALA if total >= each.minimal
    ] or shown == angka.round_half_up(total, 8)


@pytest.mark.parametrize(
    ("persen", "told"),
    [
        (70, "naik 12,00 dibandingkan dengan tahun buku 2024 (68,50, Cukup Sehat)"),
        (94, "turun 12,00 dibandingkan dengan tahun buku 2024 (92,50, Sehat)"),
        (82, "sama dibandingkan dengan tahun buku 2024 (80,50, Sehat)"),
    ],
)
def test_the_conclusion_compares_with_the_year_before(persen: int, told: str) -> None:
    assert told in hasil(lalu=HasilLalu(2024, ringkasan(persen=persen))).kesimpulan


def test_a_result_taken_over_is_named_in_the_comparison() -> None:
    lalu = HasilLalu(2024, RingkasanHasil(Fraction(70), "Cukup Sehat"), "hasil terdahulu")

    assert "(70,00, Cukup Sehat, hasil terdahulu)" in hasil(lalu=lalu).kesimpulan


def test_a_score_of_the_moment_has_no_predikat_in_its_words() -> None:
    text = hasil(hasil=ringkasan(predikat="")).kesimpulan

    assert text.startswith("Skor 80,50 masih sementara")
    assert "Sehat" not in text


def test_scores_that_do_not_add_up_when_rounded_are_known() -> None:
    thirds = tuple(AspekHasil(nama, Fraction(50), Fraction(100, 3)) for nama in ("A", "B"))
    sound = ringkasan()

    assert RingkasanHasil(Fraction(200, 3), "Sehat", thirds).jumlah_berbeda
    assert not sound.jumlah_berbeda
    assert not replace(sound, aspek=()).jumlah_berbeda


def test_a_recommendation_without_a_day_is_a_plain_sentence() -> None:
    assert ButirRekomendasi("Lengkapi buku;").kalimat == "Lengkapi buku."
    assert ButirRekomendasi(" .").kalimat == ""
