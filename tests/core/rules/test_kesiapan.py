"""Whether a report may be scored: blank is not zero, and a failing identity forbids."""

import json
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from core.rules.bagan import BaganAkun
from core.rules.kesiapan import Kesiapan, readiness
from core.rules.masukan import Masukan
from core.rules.nilai_json import read_masukan
from core.rules.pedoman import Pedoman
from core.rules.schema import Lawbook

CONTOH = Path(__file__).parents[2] / "rules" / "contoh"
Judge = Callable[..., Kesiapan]


@pytest.fixture
def perdep(lawbook: Lawbook) -> Pedoman:
    return lawbook.pedoman["perdep-06-2016"]


@pytest.fixture
def whole(lawbook: Lawbook) -> Masukan:
    return read_masukan(lawbook, json.loads((CONTOH / "ksp.json").read_text("utf-8")))


@pytest.fixture
def judge(perdep: Pedoman, bagan: BaganAkun, whole: Masukan) -> Judge:
    """Readiness of the complete report with a few amounts changed."""

    def run(changes: dict[str, int | None], **options: str) -> Kesiapan:
        masukan = replace(whole, akun=dict(whole.akun) | changes)
        return readiness(perdep, bagan, masukan, kind="ksp", **options)  # type: ignore[arg-type]

    return run


def _codes(ready: Kesiapan) -> list[tuple[str, str]]:
    return [(each.code, each.field) for each in ready.blocks]


def test_a_complete_report_may_be_concluded(judge: Judge) -> None:
    ready = judge({})

    assert ready == Kesiapan((), (), (), 0)
    assert (ready.may_score, ready.sementara, ready.may_judge, ready.may_conclude) == (
        True,
        False,
        True,
        True,
    )


def test_a_blank_required_line_forbids_a_score_but_zero_does_not(judge: Judge) -> None:
    blank, zero = judge({"kol_macet": None}), judge({"pinjaman_berisiko": 0})

    assert _codes(blank)[0] == ("akun.kosong", "kol_macet")
    assert blank.blocks[0].message == "Pinjaman macet belum diisi; tulis 0 bila nihil."
    assert not blank.may_score
    assert zero.may_score


def test_a_blank_line_that_need_not_be_filled_forbids_nothing(judge: Judge) -> None:
    assert judge({"surat_berharga": None}).may_score


def test_keragaan_never_forbids_a_score(judge: Judge) -> None:
    ready = judge({"anggota_pria": None, "anggota_wanita": None, "volume_usaha": None})

    assert ready.may_score
    assert [each.code for each in ready.notes] == ["identitas.volume_usaha"]


def test_last_year_binds_only_where_the_pedoman_uses_it(
    lawbook: Lawbook, bagan: BaganAkun, whole: Masukan
) -> None:
    masukan = replace(whole, akun=dict(whole.akun) | {"kas@-1": None})

    ready = {
        pedoman_id: _codes(readiness(lawbook.pedoman[pedoman_id], bagan, masukan, kind="ksp"))
        for pedoman_id in ("perdep-06-2016", "juknis-15-2021-ksp")
    }

    assert ready == {
        "perdep-06-2016": [],
        "juknis-15-2021-ksp": [("akun.kosong", "kas@-1")],
    }


def test_an_account_of_another_reading_binds_once_it_is_chosen(
    lawbook: Lawbook, bagan: BaganAkun, whole: Masukan
) -> None:
    juknis = lawbook.pedoman["juknis-15-2021-ksp"]
    chosen = {"PM1.2": "atmr_diisi"}

    assert "atmr_kertas_kerja" not in juknis.accounts_used()
    assert "atmr_kertas_kerja" in juknis.accounts_used(chosen)
    assert _codes(readiness(juknis, bagan, whole, kind="ksp", varian=chosen)) == [
        ("akun.kosong", "atmr_kertas_kerja")
    ]


def test_a_failing_identity_forbids_a_score(judge: Judge) -> None:
    ready = judge({"kol_lancar": 1})

    assert _codes(ready) == [("identitas.kolektibilitas", "kol_macet")]


def test_an_identity_the_pedoman_does_not_touch_is_only_noted(
    lawbook: Lawbook, bagan: BaganAkun
) -> None:
    syariah = lawbook.pedoman["perdep-07-2016-syariah"]

    ready = readiness(syariah, bagan, Masukan({"kas": 5000}), kind="ksp")

    assert ready.blocks == ()
    assert [each.code for each in ready.notes] == ["identitas.neraca_seimbang"]


def test_a_warning_stands_beside_the_score(judge: Judge) -> None:
    ready = judge({"shu_bagian_anggota": 10**9})

    assert ready.may_conclude
    assert [each.code for each in ready.notes] == ["identitas.shu_anggota"]


def test_a_small_gap_in_the_balance_needs_a_reason_before_it_is_checked(judge: Judge) -> None:
    silent, explained = (
        judge({"kas": 50_000_999}),
        judge({"kas": 50_000_999}, alasan_selisih="pembulatan buku kas"),
    )

    assert [each.code for each in silent.notes] == ["identitas.neraca_selisih_pembulatan"]
    assert (silent.may_judge, silent.may_conclude) == (True, False)
    assert [(each.code, each.field) for each in silent.pending] == [
        ("identitas.neraca_selisih_pembulatan.alasan", "alasan_selisih")
    ]
    assert (explained.notes, explained.pending) == (silent.notes, ())
    assert explained.may_conclude


def test_a_larger_gap_forbids_whatever_the_reason(judge: Judge) -> None:
    ready = judge({"kas": 50_001_001}, alasan_selisih="lupa")

    assert _codes(ready) == [("identitas.neraca_seimbang", "shu_tahun_berjalan")]


def test_an_amount_that_cannot_be_meant_forbids_a_score(judge: Judge) -> None:
    assert ("akun.negatif", "beban_lain") in _codes(judge({"beban_lain": -5}))


def test_unanswered_questions_make_a_score_provisional(
    perdep: Pedoman, bagan: BaganAkun, whole: Masukan
) -> None:
    answers = dict(whole.jawaban) | {"3.1": [True] * 10 + [None], "3.2": []}

    ready = readiness(perdep, bagan, replace(whole, jawaban=answers), kind="ksp")

    assert ready.unanswered == 2 + 6
    assert (ready.may_score, ready.sementara, ready.may_judge) == (True, True, False)


def test_blank_entries_make_a_score_provisional(lawbook: Lawbook, bagan: BaganAkun) -> None:
    syariah = lawbook.pedoman["perdep-07-2016-syariah"]

    ready = readiness(syariah, bagan, Masukan(isian={"1.1": Fraction(0)}), kind="ksp")

    assert ready.unanswered == 20


def test_more_answers_than_questions_forbid_a_score(
    perdep: Pedoman, bagan: BaganAkun, whole: Masukan
) -> None:
    answers = dict(whole.jawaban) | {"3.3": [True] * 6}

    ready = readiness(perdep, bagan, replace(whole, jawaban=answers), kind="ksp")

    assert _codes(ready) == [("jawaban.berlebih", "3.3")]
    assert ready.unanswered == 0


def test_a_required_line_that_the_form_lacks_asks_for_another_pedoman(
    perdep: Pedoman, bagan: BaganAkun, whole: Masukan
) -> None:
    akun = dict(whole.akun) | {"kol_macet": None}

    ready = readiness(perdep, bagan, replace(whole, akun=akun), kind="riil")

    assert _codes(ready) == [("akun.tidak_ada_pada_laporan", "kol_macet")]
    assert "bentuk laporan RIIL; pilih pedoman lain" in ready.blocks[0].message
