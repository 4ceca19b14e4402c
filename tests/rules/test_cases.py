"""Every published case comes out of the engine and of `nilai`; where a paper erred, corrected."""

import json
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from core.angka import round_half_up
from core.rules.engine import score, total_of
from core.rules.nilai_json import nilai, read_masukan
from core.rules.schema import Lawbook

CASES = [
    json.loads(path.read_text("utf-8"))
    for path in sorted((Path(__file__).parent / "cases").glob("*.json"))
]
SCORED = [case for case in CASES if set(case["input"]) & {"akun", "jawaban", "isian"}]
ERRORS = [
    pytest.param(case, error, id=f"{case['id']}-{number}")
    for case in CASES
    for number, error in enumerate(case["paper_errors"])
    if "benar" in error
]


def _names(cases: list[dict[str, Any]]) -> list[Any]:
    return [pytest.param(case, id=case["id"]) for case in cases]


def _as_printed(exact: Fraction, printed: str) -> bool:
    """Equal when rounded or cut at the decimals that were printed."""
    digits = -int(Decimal(printed).as_tuple().exponent)
    cut = Fraction(int(exact * 10**digits), 10**digits)
    return Fraction(printed) in {round_half_up(exact, digits), cut}


def _computed(lawbook: Lawbook, case: dict[str, Any], varian: dict[str, str]) -> dict[str, Any]:
    """The result of `nilai`, after the engine has been seen to give the same."""
    result = nilai(lawbook, case["instrument"], case["input"], varian)
    masukan = read_masukan(lawbook, case["input"])
    report = score(lawbook.pedoman[case["instrument"]], masukan, varian=varian)
    assert Fraction(result["total"]) == report.total
    assert result["predikat"] == report.predikat
    for komponen in report.komponen:
        row = result["komponen"][komponen.kode]
        assert (Fraction(row["nilai"]), Fraction(row["skor"])) == (komponen.nilai, komponen.skor)
    return result


@pytest.mark.parametrize("case", _names(SCORED))
def test_a_published_case_comes_out(lawbook: Lawbook, case: dict[str, Any]) -> None:
    result = _computed(lawbook, case, {})

    for kode, expected in case["expected"].items():
        row = result["komponen"][kode]
        for key in expected.keys() & {"pembilang", "penyebut", "rasio"}:
            assert _as_printed(Fraction(row[key]), expected[key]), (kode, key)
        for key in expected.keys() & {"nilai", "skor"}:
            assert Fraction(row[key]) == Fraction(expected[key]), (kode, key)
    if "expected_total" in case:
        assert Fraction(result["total"]) == Fraction(case["expected_total"])
        assert result["predikat"] == case["expected_predikat"]


@pytest.mark.parametrize("case", _names([c for c in CASES if "skor_aspek" in c["input"]]))
def test_printed_aspects_add_up_to_the_total(lawbook: Lawbook, case: dict[str, Any]) -> None:
    pedoman = lawbook.pedoman[case["instrument"]]
    printed = case["input"]["skor_aspek"]

    total = total_of(Fraction(text) for text in printed.values())

    assert set(printed) == {aspek.kode for aspek in pedoman.aspek}
    assert total == Fraction(case["expected_total"])
    if "expected_predikat" in case:
        assert pedoman.predikat_for(total).nama == case["expected_predikat"]


@pytest.mark.parametrize("case", _names([c for c in CASES if "total" in c["input"]]))
def test_a_printed_total_gets_its_predikat(lawbook: Lawbook, case: dict[str, Any]) -> None:
    pedoman = lawbook.pedoman[case["instrument"]]

    predikat = pedoman.predikat_for(Fraction(case["input"]["total"]))

    assert predikat.nama == case["expected_predikat"]


@pytest.mark.parametrize(("case", "error"), ERRORS)
def test_an_error_of_a_paper_is_corrected(
    lawbook: Lawbook, case: dict[str, Any], error: dict[str, str]
) -> None:
    if error["hal"] in {"total", "predikat"}:
        assert case[f"expected_{error['hal']}"] == error["benar"]
        return

    row = _computed(lawbook, case, {})["komponen"][error["kode"]]

    assert _as_printed(Fraction(row[error["hal"]]), error["benar"])
    assert not _as_printed(Fraction(row[error["hal"]]), error["tercetak"])


@pytest.mark.parametrize(
    ("case", "error"),
    [each for each in ERRORS if "varian" in each.values[1]],  # type: ignore[operator] # a dict
)
def test_another_reading_explains_what_a_paper_printed(
    lawbook: Lawbook, case: dict[str, Any], error: dict[str, str]
) -> None:
    result = _computed(lawbook, case, {error["kode"]: error["varian"]})

    row = result["komponen"][error["kode"]]
    assert Fraction(row[error["hal"]]) == Fraction(error["tercetak"])


def test_no_case_is_left_out() -> None:
    kinds = {"akun", "jawaban", "isian", "skor_aspek", "total"}

    assert len(CASES) == 35
    assert all(set(case["input"]) & kinds for case in CASES)
