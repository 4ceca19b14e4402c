"""Two results side by side: component moves add up to the difference, and sentences say why."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.rules.banding import BedaCetak, Perbandingan, compare, compare_printed
from core.rules.banding_kalimat import tell_move
from core.rules.engine import score
from core.rules.masukan import Masukan
from core.rules.pedoman import NolPenyebut, Pedoman
from core.rules.report import ScoreReport, SkorKomponen
from core.rules.schema import Lawbook
from tests.core.rules.buku_acak import contoh, kasus
from tests.core.rules.pedoman_kecil import LURUS, pedoman, rasio

Kasus = tuple[Pedoman, dict[str, str], Masukan]


def _scored(case: Kasus) -> ScoreReport:
    pedoman, varian, masukan = case
    return score(pedoman, masukan, varian=varian)


@settings(deadline=None, max_examples=50)
@given(one=kasus(), other=kasus())
def test_the_moves_of_components_add_up_to_the_whole_difference(one: Kasus, other: Kasus) -> None:
    before, after = _scored(one), _scored(other)

    found = compare(before, after)

    assert sum((each.sumbangan for each in found.komponen), Fraction(0)) == found.selisih
    assert sum((each.selisih for each in found.aspek), Fraction(0)) == found.selisih
    assert found.selisih == after.total - before.total
    moved = [abs(each.sumbangan) for each in found.penggerak]
    assert moved == sorted(moved, reverse=True)
    assert 0 not in moved


@settings(deadline=None, max_examples=50)
@given(one=kasus(), other=kasus())
def test_every_component_of_both_stands_there_once(one: Kasus, other: Kasus) -> None:
    before, after = _scored(one), _scored(other)

    found = compare(before, after)

    new = [each.sesudah for each in found.komponen if each.sesudah]
    assert tuple(new) == after.komponen
    old = [each.sebelum.kode for each in found.komponen if each.sebelum]
    assert sorted(old) == sorted(each.kode for each in before.komponen)
    assert all(each.kalimat.endswith(".") for each in found.komponen)


@settings(deadline=None, max_examples=30)
@given(case=kasus(), data=st.data())
def test_a_workbook_that_prints_our_scores_differs_nowhere(
    case: Kasus, data: st.DataObject
) -> None:
    report = _scored(case)
    printed = {each.kode: each.skor for each in report.komponen}
    place = data.draw(st.integers(0, len(printed) - 1))
    wrong = report.komponen[place]

    assert compare_printed(report, printed) is None
    beda = compare_printed(report, printed | {wrong.kode: wrong.skor + 1})
    assert beda is not None
    assert beda.komponen == wrong
    assert beda.terhitung + 1 == beda.tercetak


def _yearly(lawbook: Lawbook, **akun: int) -> Perbandingan:
    perdep = lawbook.pedoman["perdep-06-2016"]
    before = contoh("ksp")
    after = replace(before, akun={**before.akun, **akun})
    return compare(score(perdep, before), score(perdep, after))


def test_what_moved_is_told_largest_first(lawbook: Lawbook) -> None:
    found = _yearly(lawbook, partisipasi_jasa_pinjaman=0, kas=0)

    (*_, last) = found.penggerak
    assert abs(found.penggerak[0].sumbangan) >= abs(last.sumbangan)
    assert found.penggerak[0].kalimat.startswith(f"{found.penggerak[0].nama} turun dari ")
    assert found.kalimat.startswith("Skor turun ")
    assert found.kalimat.endswith("predikat Sehat menjadi Cukup Sehat.")
    assert found.penggerak[0].kode in {each.kode for each in found.sesudah.komponen}


def test_equal_books_move_nothing(lawbook: Lawbook) -> None:
    found = _yearly(lawbook)

    assert found.penggerak == ()
    assert found.kalimat == "Skor tetap 88,50; predikat tetap Sehat."


def test_another_pedoman_pairs_by_alias_then_by_code_and_name(lawbook: Lawbook) -> None:
    books = contoh("ksp")
    before = score(lawbook.pedoman["perdep-06-2016"], books)
    after = score(lawbook.pedoman["permen-14-2009"], books)

    found = compare(before, after)

    pairs = [each for each in found.komponen if each.sebelum and each.sesudah]
    assert pairs
    assert all(
        each.sebelum.alias == each.sesudah.alias
        or (each.sebelum.kode, each.sebelum.nama) == (each.sesudah.kode, each.sesudah.nama)
        for each in pairs
        if each.sebelum and each.sesudah
    )


def test_a_component_without_counterpart_is_told_so(lawbook: Lawbook) -> None:
    books = contoh("ksp")
    before = score(lawbook.pedoman["perdep-06-2016"], books)
    after = score(lawbook.pedoman["juknis-15-2021-ksp"], books)

    found = compare(before, after)

    gone = next(each for each in found.komponen if each.sesudah is None)
    new = next(each for each in found.komponen if each.sebelum is None)
    assert " hanya ada pada hasil sebelum: skor " in gone.kalimat
    assert " hanya ada pada hasil sesudah: skor " in new.kalimat
    assert (gone.nama, new.nama) == (
        gone.sebelum and gone.sebelum.nama,
        new.sesudah.nama if new.sesudah else "",
    )
    assert any(each.sebelum is None for each in found.aspek)
    assert any(each.sesudah is None and each.nama for each in found.aspek)


def test_the_first_difference_of_a_workbook_is_told_with_both_scores(lawbook: Lawbook) -> None:
    report = score(lawbook.pedoman["perdep-06-2016"], contoh("ksp"))

    beda = compare_printed(report, {"1.2": Fraction("2.994"), "1.1": report.komponen[0].skor})

    assert isinstance(beda, BedaCetak)
    assert beda.aspek is report.aspek[0]
    assert beda.kalimat == (
        "1.2 Rasio modal sendiri terhadap pinjaman diberikan yang berisiko: skor pada buku kerja "
        "2,99, menurut SIKU 6,00."
    )


def test_what_prints_the_same_is_no_difference(lawbook: Lawbook) -> None:
    report = score(lawbook.pedoman["perdep-06-2016"], contoh("ksp"))

    assert compare_printed(report, {"1.1": report.komponen[0].skor + Fraction(1, 1000)}) is None


TANPA = "tanpa rasio (penyebut nol atau minus)"
PITA = {"x < 50": 0, "x >= 50": 100}


def _told(before: SkorKomponen, after: SkorKomponen, **kinds: bool) -> str:
    return tell_move(before, after, **kinds)


def _of(akun: dict[str, int | None], *, garis: bool = False, satuan: str = "%") -> SkorKomponen:
    """The one component of a small pedoman on these books."""
    nol = NolPenyebut(Fraction(0), None, (), None, "", usulan=False)
    one = pedoman(replace(rasio({"kas": 1}, {"bank": 1}, PITA, nol), satuan=satuan), linier=LURUS)
    return score(one, Masukan(akun), varian={"1.0": "garis"} if garis else {}).komponen[0]


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        ((60, 100), (40, 100), "1.0 turun dari 60,00 % ke 40,00 %: skor 100,00 menjadi 0,00."),
        ((40, 100), (60, 100), "1.0 naik dari 40,00 % ke 60,00 %: skor 0,00 menjadi 100,00."),
        ((40, 100), (40, 100), "1.0 tetap 40,00 %: skor tetap 0,00."),
        (
            (40, 0),
            (41, 0),
            "1.0 tetap tanpa rasio karena penyebutnya nol atau minus: skor tetap 0,00.",
        ),
        (
            (60, 0),
            (60, 100),
            f"1.0 kini 60,00 %, sebelumnya {TANPA}: skor 0,00 menjadi 100,00.",
        ),
        (
            (60, 100),
            (60, 0),
            f"1.0 kini {TANPA}, sebelumnya 60,00 %: skor 100,00 menjadi 0,00.",
        ),
        (
            (49_999_999, 100_000_000),
            (50_000_000, 100_000_000),
            "1.0 naik dari 49,999999 % ke 50,000000 %: skor 0,00 menjadi 100,00.",
        ),
    ],
)
def test_the_sentence_of_a_ratio(
    before: tuple[int, int], after: tuple[int, int], sentence: str
) -> None:
    old, new = (_of({"kas": kas, "bank": bank}) for kas, bank in (before, after))

    assert _told(old, new) == sentence


def test_ratios_too_near_for_decimals_are_told_exactly() -> None:
    old = _of({"kas": 10**15 - 1, "bank": 2 * 10**15 - 1})
    new = _of({"kas": 10**15, "bank": 2 * 10**15})

    assert _told(old, new) == (
        f"1.0 naik dari {100 * (10**15 - 1)}/{2 * 10**15 - 1} % ke 50 %: skor 0,00 menjadi 100,00."
    )


def test_a_unit_a_reading_and_bands_that_changed_are_told() -> None:
    books: dict[str, int | None] = {"kas": 60, "bank": 100}
    was = _of(books)

    assert _told(was, _of(books, satuan="kali")) == (
        "1.0 berubah dari 60,00 % menjadi 60,00 kali: skor tetap 100,00."
    )
    assert _told(was, _of(books, garis=True)) == (
        "1.0 tetap 60,00 %, cara baca bawaan menjadi Garis: skor 100,00 menjadi 60,00."
    )
    other = score(
        pedoman(rasio({"kas": 1}, {"bank": 1}, {"x < 70": 0, "x >= 70": 100})), Masukan(books)
    ).komponen[0]
    assert (
        _told(was, other) == "1.0 tetap 60,00 %, rentang nilai berbeda: skor 100,00 menjadi 0,00."
    )


def test_weights_that_changed_are_told() -> None:
    was = _of({"kas": 60, "bank": 100})

    assert _told(was, replace(was, bobot=Fraction(50), skor=Fraction(50))) == (
        "1.0 tetap 60,00 %: skor 100,00 dari 100,00 menjadi 50,00 dari 50,00."
    )
    assert _told(was, was, reweighed=True) == (
        "1.0 tetap 60,00 %: skor tetap 100,00, tetapi bobotnya dalam total berubah."
    )


def test_questions_entries_and_other_ways_are_told(lawbook: Lawbook) -> None:
    perdep, syariah = (
        lawbook.pedoman[name] for name in ("perdep-06-2016", "perdep-07-2016-syariah")
    )
    books = contoh("ksp")
    asked = next(each for each in score(perdep, books).komponen if each.kode == "3.1")
    fewer = replace(books, jawaban={**books.jawaban, "3.1": [True, False]})
    less = next(each for each in score(perdep, fewer).komponen if each.kode == "3.1")
    entered = score(syariah, Masukan()).komponen[0]
    ratio = score(perdep, books).komponen[0]

    assert "jawaban ya 12 dari 12 menjadi 1 dari 12" in _told(asked, less)
    assert f"{asked.nama}: jawaban ya tetap 12 dari 12: skor tetap" in _told(asked, asked)
    assert _told(entered, entered).startswith(f"{entered.nama}: skor isian pemeriksa: skor tetap")
    assert f"{entered.nama} dinilai dengan cara lain: " in _told(ratio, entered)
