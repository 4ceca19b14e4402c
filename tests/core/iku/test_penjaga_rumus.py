"""The formula guard: both ways round in words, and what it refuses, for every pair of lists."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from core import angka
from core.findings import Severity
from core.iku.penjaga_rumus import Ukuran, check_rumus, in_words, part_words, percent
from core.iku.sebutan import SEBUTAN
from core.rules.set_iku import Daftar, Hitungan, RumusRasio, TahunData

SEHAT = Hitungan(Daftar.KOPERASI_BERPREDIKAT, ("Sehat", "Cukup Sehat"))


def _rasio(part: Hitungan = SEHAT, whole: Daftar = Daftar.KOPERASI_TERDAFTAR) -> RumusRasio:
    return RumusRasio("a", "b", TahunData.TAHUN_INI, part, Hitungan(whole), ())


@st.composite
def _ukuran(draw: st.DrawFn) -> Ukuran:
    part, whole = draw(st.integers(0, 200_000)), draw(st.integers(0, 200_000))
    return Ukuran(part, whole, draw(st.integers(0, min(part, whole))))


def test_the_formula_of_the_decree_is_said_both_ways_round() -> None:
    said = in_words(_rasio(), Ukuran(50, 316, 50))

    assert said == (
        "Dari 316 koperasi terdaftar, 50 sehat atau cukup sehat: 15,82 %. Bila dibalik: 632,00 %."
    )
    assert part_words(Hitungan(Daftar.KOPERASI_AKTIF)) == "koperasi aktif"


@given(_ukuran())
def test_both_readings_multiply_to_one_and_are_exact(ukuran: Ukuran) -> None:
    if ukuran.pembilang and ukuran.penyebut:
        assert ukuran.persen is not None
        assert ukuran.terbalik is not None
        assert ukuran.persen * ukuran.terbalik == 10_000
        assert ukuran.persen == Fraction(ukuran.pembilang, ukuran.penyebut) * 100


@given(_ukuran())
def test_the_sentence_holds_both_counts_and_both_percentages(ukuran: Ukuran) -> None:
    said = in_words(_rasio(), ukuran)

    for count in (ukuran.pembilang, ukuran.penyebut):
        assert angka.show(count, 0) in said
    for share in (ukuran.persen, ukuran.terbalik):
        shown = "tidak dapat dihitung" if share is None else angka.show_percent(share)
        assert shown in said


@given(_ukuran())
def test_a_part_is_refused_exactly_when_it_is_more_than_its_whole(ukuran: Ukuran) -> None:
    found = list(check_rumus(_rasio(), ukuran, "iku:0/x"))
    grave = [one for one in found if one.severity is Severity.KESALAHAN]

    assert bool(grave) is (bool(ukuran.penyebut) and ukuran.pembilang > ukuran.penyebut)
    assert len(found) <= 1
    assert all(one.field == "iku:0/x" for one in found)


@given(_ukuran())
def test_what_lies_outside_is_said_to_the_last_name(ukuran: Ukuran) -> None:
    found = [one for one in check_rumus(_rasio(), ukuran, "") if one.code == "rumus.di_luar"]

    outside = ukuran.pembilang - ukuran.di_dalam
    expected = outside > 0 and ukuran.penyebut > 0 and ukuran.pembilang <= ukuran.penyebut
    assert bool(found) is expected
    if found:
        assert found[0].message.startswith(f"{angka.show(outside, 0)} dari pembilang")


@given(_ukuran(), st.sampled_from(sorted(SEBUTAN)))
def test_the_same_list_twice_is_always_refused(ukuran: Ukuran, daftar: Daftar) -> None:
    found = list(check_rumus(_rasio(Hitungan(daftar), daftar), ukuran, ""))

    assert [(one.code, one.severity) for one in found] == [("rumus.sama", Severity.KESALAHAN)]


def test_an_empty_denominator_is_said_and_does_not_stop() -> None:
    (found,) = check_rumus(_rasio(), Ukuran(0, 0, 0), "")

    assert (found.code, found.severity) == ("rumus.belum_teruji", Severity.PERINGATAN)
    assert percent(1, 0) is None
