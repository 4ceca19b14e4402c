"""The form of a report, its jumps, its sections: against the shipped chart and pedoman."""

import json
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.actions.office import law
from core.koperasi.bentuk_kuesioner import entry_groups, question_groups
from core.koperasi.bentuk_laporan import JenisBaris, form_for, sections_for, total_of
from core.koperasi.kemajuan import Tanda, findings_in, progress_of, progress_of_group
from core.koperasi.laporan import (
    KunciLaporan,
    Laporan,
    Unit,
    change,
    check_comparison,
    check_jumps,
    jumped,
    last_year,
)
from core.koperasi.penilaian import Jawaban
from core.koperasi.telaah import Isi, appraise

KUNCI = KunciLaporan(1, Unit.KOPERASI, 2025)
BAGAN = law().bagan
PEDOMAN = law().pedoman["juknis-15-2021-ksp"]
BOOKS: dict[str, dict[str, object]] = {
    kind: json.loads(
        (Path(__file__).parents[2] / "rules" / "contoh" / f"{kind}.json").read_text(
            encoding="utf-8"
        )
    )
    for kind in ("ksp", "riil")
}


def _amounts(kind: str, *, last: bool = False) -> dict[str, int | None]:
    akun = BOOKS[kind]["akun"]
    assert isinstance(akun, Mapping)
    return {
        str(kode).removesuffix("@-1"): int(n)
        for kode, n in akun.items()
        if str(kode).endswith("@-1") is last
    }


def _isi(kind: str = "ksp", **changed: int | None) -> Isi:
    jawaban = BOOKS[kind]["jawaban"]
    assert isinstance(jawaban, Mapping)
    answers: dict[str, Jawaban] = {
        str(kode): tuple(bool(one) for one in given) for kode, given in jawaban.items()
    }
    return Isi({**_amounts(kind), **changed}, _amounts(kind, last=True), answers, {}, {}, {})


@pytest.mark.parametrize("kind", ["ksp", "usp", "riil"])
def test_every_account_of_a_kind_stands_in_exactly_one_section(kind: str) -> None:
    listed = [akun.kode for bagian in sections_for(BAGAN, kind) for akun in bagian.akun]

    assert sorted(listed) == sorted(akun.kode for akun in BAGAN.akun.values() if kind in akun.untuk)


def test_a_section_closes_with_its_totals() -> None:
    aset = sections_for(BAGAN, "riil")[0]

    totals = [line.kode for line in aset.baris if line.jenis is JenisBaris.JUMLAH]
    assert totals == ["aset_lancar", "aset_tidak_lancar", "total_aset"]


def test_a_report_without_loans_has_no_section_for_them() -> None:
    assert {"kualitas", "volume"}.isdisjoint(each.kode for each in sections_for(BAGAN, "riil"))


def test_syariah_has_its_own_words() -> None:
    names = {line.kode: line.nama for line in sections_for(BAGAN, "ksp", "syariah")[0].baris}

    assert names["pinjaman_anggota"] == "Pembiayaan dan piutang kepada anggota"


@pytest.mark.parametrize(
    ("jenis", "unit", "pedoman", "kind"),
    [
        ("Simpan Pinjam", Unit.KOPERASI, None, "ksp"),
        ("Konsumen", Unit.USP, "perdep-06-2016", "usp"),
        ("Konsumen", Unit.KOPERASI, "juknis-15-2021-riil", "riil"),
        ("Konsumen", Unit.KOPERASI, "perdep-06-2016", "ksp"),
    ],
)
def test_a_pedoman_chosen_by_hand_brings_its_form(
    jenis: str, unit: Unit, pedoman: str | None, kind: str
) -> None:
    assert form_for(jenis, unit, law().pedoman[pedoman] if pedoman else None) == kind


def test_a_sum_is_blank_while_nothing_of_it_is_typed() -> None:
    assert total_of(BAGAN, "kas_bank", {}) is None
    assert total_of(BAGAN, "kas_bank", {"kas": 0}) == 0
    assert total_of(BAGAN, "total_aset", {"aset_tetap": 5, "akumulasi_penyusutan": 2}) == 3


@pytest.mark.parametrize(
    ("kini", "lalu", "text", "striking"),
    [
        (200, 100, "+100,00 %", True),
        (199, 100, "+99,00 %", False),
        (0, 100, "−100,00 %", False),
        (401, 100, "4 kali", True),
        (400, 100, "+300,00 %", True),
        (-5, 5, "berubah tanda", True),
        (-10, -5, "−100,00 %", True),
        (-9, -5, "−80,00 %", False),
        (5, 0, "", False),
        (None, 5, "", False),
        (5, None, "", False),
    ],
)
def test_what_counts_as_a_jump(
    kini: int | None, lalu: int | None, text: str, striking: bool
) -> None:
    moved = change(kini, lalu)

    assert (moved.teks, moved.mencolok) == (text, striking)
    assert bool(moved.pertanyaan) is striking


@given(kini=st.integers(-(10**15), 10**15), lalu=st.integers(-(10**15), 10**15))
def test_a_change_always_has_an_answer(kini: int, lalu: int) -> None:
    moved = change(kini, lalu)

    grew = lalu != 0 and abs(kini) >= 2 * abs(lalu)
    turned = kini * lalu < 0
    assert moved.mencolok is (grew or turned)


def test_a_reason_settles_a_jump() -> None:
    kini, lalu = {"kas": 300, "bank": 300}, {"kas": 100, "bank": 100}

    found = list(check_jumps(kini, lalu, {"bank": "setoran akhir tahun"}))

    assert [(one.code, one.field) for one in found] == [("laporan.lonjakan", "kas")]


def test_last_years_report_stands_before_what_was_typed() -> None:
    laporan = Laporan(KUNCI, {"kas": 5, "kas@-1": 4, "bank@-1": 9})
    lalu = Laporan(KUNCI.tahun_lalu, {"kas": 3})

    assert last_year(laporan, None) == {"kas": 4, "bank": 9}
    assert last_year(laporan, lalu) == {"kas": 3}
    assert check_comparison(laporan, None, BAGAN) == ()
    assert [one.field for one in check_comparison(laporan, lalu, BAGAN)] == ["kas"]


def test_a_complete_paper_may_be_concluded() -> None:
    telaah = appraise(PEDOMAN, BAGAN, _isi(), kind="ksp")

    assert telaah.penghalang == ""
    assert telaah.berpredikat
    assert telaah.urut == 1
    assert not telaah.perlu_dikembalikan


@pytest.mark.parametrize(
    ("isi", "words"),
    [
        (_isi(kol_macet=None), "Betulkan 1 kesalahan, isi 1 baris wajib"),
        (_isi(kas=50_000_500), "Tulis alasan selisih"),
        (_isi(kas=90_000_000), "Betulkan 1 kesalahan"),
    ],
)
def test_what_is_in_the_way_is_said_in_a_few_words(isi: Isi, words: str) -> None:
    telaah = appraise(PEDOMAN, BAGAN, isi, kind="ksp")

    assert telaah.penghalang == words


def test_a_large_difference_calls_for_sending_back() -> None:
    isi = _isi(kas=90_000_000)
    telaah = appraise(PEDOMAN, BAGAN, replace(isi, alasan={"kas": "titipan"}), kind="ksp")

    assert telaah.perlu_dikembalikan
    aset, *_ = sections_for(BAGAN, "ksp")
    assert [one.code for one in findings_in(aset, telaah)] == ["identitas.neraca_seimbang"]
    assert progress_of(aset, _isi(kas=90_000_000), telaah).tanda is Tanda.KESALAHAN


def test_marks_of_a_section_follow_what_is_typed() -> None:
    aset = sections_for(BAGAN, "ksp")[0]
    empty = Isi({}, {}, {}, {}, {}, {})
    jumped = Isi({**_amounts("ksp")}, {"kas": 1}, {}, {}, {}, {})
    marks = [
        progress_of(aset, isi, appraise(PEDOMAN, BAGAN, isi, kind="ksp")).tanda
        for isi in (empty, _isi(), jumped)
    ]

    assert marks == [Tanda.BELUM, Tanda.LENGKAP, Tanda.PERINGATAN]
    assert progress_of(aset, _isi(), None).tanda is Tanda.LENGKAP


def test_questions_are_grouped_by_sub_aspect() -> None:
    groups = question_groups(law().pedoman["juknis-15-2021-ksp"])

    assert [(one.induk, one.judul) for one in groups][:5] == [
        ("", "Prinsip Koperasi"),
        ("", "Kelembagaan"),
        ("", "Manajemen Koperasi"),
        ("Risiko Inheren", "Operasional"),
        ("Risiko Inheren", "Kepatuhan"),
    ]
    assert sum(one.jumlah for one in groups) == 145


def test_a_group_is_done_when_every_question_is_answered() -> None:
    first = question_groups(law().pedoman["perdep-06-2016"])[0]
    half = Isi({}, {}, {"3.1": (True, None, False)}, {}, {}, {})
    whole = Isi({}, {}, {"3.1": (True,) * 12}, {}, {}, {})

    assert progress_of_group(first, half).teks == "2/12"
    assert progress_of_group(first, whole).tanda is Tanda.LENGKAP


def test_entries_are_grouped_by_aspect() -> None:
    groups = entry_groups(law().pedoman["perdep-07-2016-syariah"])
    isi = Isi({}, {}, {}, {"1.1": Fraction(4), "1.2": Fraction(5)}, {}, {})

    assert [one.judul for one in groups][:2] == ["Permodalan", "Kualitas aktiva produktif"]
    assert progress_of_group(groups[0], isi).tanda is Tanda.LENGKAP


@given(
    st.none() | st.integers(-(10**15), 10**15) | st.integers(-5, 5),
    st.none() | st.integers(-(10**15), 10**15) | st.integers(-5, 5),
)
def test_a_jump_is_what_the_words_call_one(kini: int | None, lalu: int | None) -> None:
    assert jumped(kini, lalu) == change(kini, lalu).mencolok
