"""The score explains itself and is exact; blanks, readings and distances behave as promised."""

import json
import time
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from core.errors import AppError
from core.rules.engine import Masukan, score
from core.rules.nilai_json import read_masukan
from core.rules.pedoman import JenisKomponen, Keyakinan, Kuesioner
from core.rules.report import HitungIsian, HitungKuesioner, HitungRasio, Jarak
from core.rules.schema import Lawbook
from core.rules.snapshot import read_snapshot, write_snapshot

CONTOH = Path(__file__).parents[2] / "rules" / "contoh"


@pytest.fixture
def whole(lawbook: Lawbook) -> Masukan:
    return read_masukan(lawbook, json.loads((CONTOH / "ksp.json").read_text("utf-8")))


def test_a_ratio_shows_its_accounts_its_band_and_its_sources(
    lawbook: Lawbook, whole: Masukan
) -> None:
    report = score(lawbook.pedoman["perdep-06-2016"], whole)

    own_capital = report.komponen[0]
    hitung = own_capital.hitung
    assert isinstance(hitung, HitungRasio)
    assert own_capital.jenis is JenisKomponen.RASIO
    assert (own_capital.kode, own_capital.keyakinan) == ("1.1", Keyakinan.DISPUTED)
    assert [each.id for each in own_capital.sumber] == ["S2", "S10", "S12", "S19", "S31"]
    assert sum(each.nilai for each in hitung.pembilang.rincian) == hitung.pembilang.nilai
    half = next(each for each in hitung.pembilang.rincian if each.kode == "modal_penyertaan")
    assert (half.nama, half.bobot, half.jumlah) == ("Modal penyertaan", Fraction(1, 2), None)
    assert hitung.rasio == Fraction(100 * 650_000_000, 2_190_000_000)
    assert hitung.pita_kena is not None
    assert hitung.pita[hitung.pita_kena].syarat == "20 < x <= 40"
    assert (own_capital.nilai, own_capital.skor) == (Fraction(50), Fraction(3))
    assert own_capital.varian is None


def test_last_years_accounts_carry_their_year(lawbook: Lawbook, whole: Masukan) -> None:
    report = score(lawbook.pedoman["juknis-15-2021-ksp"], whole)

    growth = next(each for each in report.komponen if each.kode == "KK3.1a")
    assert isinstance(growth.hitung, HitungRasio)
    names = {each.kode: each.nama for each in growth.hitung.penyebut.rincian}
    assert names["kas@-1"] == "Kas (tahun lalu)"


def test_another_reading_is_printed_with_its_name(lawbook: Lawbook, whole: Masukan) -> None:
    report = score(lawbook.pedoman["perdep-06-2016"], whole, varian={"1.2": "linear"})

    at_risk = report.komponen[1]
    assert isinstance(at_risk.hitung, HitungRasio)
    assert at_risk.varian is not None
    assert (at_risk.varian.id, at_risk.varian.nama) == ("linear", "Nilai sebanding dengan rasio")
    assert at_risk.hitung.linier is not None
    assert (at_risk.hitung.pita, at_risk.hitung.pita_kena) == ((), None)
    assert report.varian == {"1.2": "linear"}


@pytest.mark.parametrize(
    ("varian", "message", "hint"),
    [
        ({"9.9": "x"}, "Komponen 9.9 tidak ada", ""),
        ({"1.1": "x"}, "Cara baca x tidak ada pada komponen 1.1", "lower_closed_S12"),
        ({"2.1": "x"}, "Cara baca x tidak ada pada komponen 2.1", "tidak ada"),
    ],
)
def test_an_unknown_reading_is_refused(
    lawbook: Lawbook, varian: dict[str, str], message: str, hint: str
) -> None:
    with pytest.raises(AppError) as refused:
        score(lawbook.pedoman["perdep-06-2016"], Masukan(), varian=varian)

    assert message in refused.value.message
    assert hint in refused.value.hint


def test_blank_answers_count_as_no_and_are_told_apart(lawbook: Lawbook) -> None:
    report = score(
        lawbook.pedoman["perdep-06-2016"],
        Masukan(jawaban={"3.2": [True, False, None, True]}),
    )

    institution = next(each for each in report.komponen if each.kode == "3.2")
    assert isinstance(institution.hitung, HitungKuesioner)
    assert institution.hitung.jawaban == (True, False, None, True, None, None)
    assert (institution.hitung.ya, institution.hitung.jumlah_butir) == (2, 6)
    assert (institution.hitung.persen, institution.hitung.belum) == (Fraction(100, 3), 3)
    assert (institution.nilai, institution.skor) == (Fraction(1), Fraction(1))
    assert institution.jenis is JenisKomponen.KUESIONER
    assert report.unanswered == 38 - 3


def test_entries_are_the_scores_and_blank_ones_are_told_apart(lawbook: Lawbook) -> None:
    report = score(
        lawbook.pedoman["perdep-07-2016-syariah"], Masukan(isian={"1.1": Fraction("2.75")})
    )

    first, second = report.komponen[:2]
    assert (first.hitung, first.skor) == (
        HitungIsian(Fraction("2.75"), "skor"),
        Fraction("2.75"),
    )
    assert (second.hitung, second.skor) == (HitungIsian(None, "skor"), Fraction(0))
    assert first.jenis is JenisKomponen.ISIAN
    assert report.unanswered == 20


@pytest.mark.parametrize(
    ("less", "gap"),
    [
        ("20.01", Jarak("Sehat", Fraction("0.01"))),
        ("20", None),
        ("34", Jarak("Sehat", Fraction(14))),
        ("34.01", Jarak("Cukup Sehat", Fraction("0.01"))),
        ("100", Jarak("Dalam Pengawasan", Fraction(51))),
    ],
)
def test_the_distance_leads_to_the_next_better_predikat(
    lawbook: Lawbook, less: str, gap: Jarak | None
) -> None:
    syariah = lawbook.pedoman["perdep-07-2016-syariah"]
    left = 100 - Fraction(less)
    entries = {}
    for each in syariah.komponen:
        entries[each.kode] = min(each.bobot, left)
        left -= entries[each.kode]

    report = score(syariah, Masukan(isian=entries))

    assert report.gap_to_next == gap


def test_aspects_of_percentages_count_their_components_together(lawbook: Lawbook) -> None:
    juknis = lawbook.pedoman["juknis-15-2021-ksp"]
    yes = {
        each.kode: [True] * each.isi.jumlah_butir
        for each in juknis.aspek[0].komponen
        if isinstance(each.isi, Kuesioner)
    }
    yes["TK1.1"] = [False] * 4

    governance = score(juknis, Masukan(jawaban=yes)).aspek[0]

    count = len(juknis.aspek[0].komponen)
    assert governance.skor == Fraction(30 * (4 * (count - 1) + 1), 4 * count)
    assert governance.persen == 100 * governance.skor / 30


def test_a_refresh_is_far_quicker_than_a_frame(lawbook: Lawbook, whole: Masukan) -> None:
    juknis = lawbook.pedoman["juknis-15-2021-ksp"]
    best = 1.0
    for _ in range(5):
        began = time.process_time()
        score(juknis, whole)
        best = min(best, time.process_time() - began)

    assert best < 0.016  # 0.8 ms measured


def test_a_stored_result_is_exact_and_equal_results_are_equal_text(
    lawbook: Lawbook, whole: Masukan
) -> None:
    pedoman = lawbook.pedoman["perdep-06-2016"]
    report = score(pedoman, whole, varian={"1.2": "linear", "2.2": "linear_prose"})
    again = score(pedoman, replace(whole), varian={"2.2": "linear_prose", "1.2": "linear"})

    text = write_snapshot(report)

    assert read_snapshot(text) == report
    assert write_snapshot(again) == text
    assert '"total":"' in text


def test_a_result_of_a_newer_program_is_refused(lawbook: Lawbook) -> None:
    text = write_snapshot(score(lawbook.pedoman["permen-14-2009"], Masukan()))

    with pytest.raises(AppError, match="SIKU yang lebih baru"):
        read_snapshot(text.replace('{"versi":1', '{"versi":2'))
