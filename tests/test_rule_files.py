"""The shipped rule files, limit by limit, read a second way: straight from their TOML."""

import json
import re
import tomllib
from collections.abc import Mapping
from fractions import Fraction
from itertools import permutations
from math import lcm
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.rules.engine import Masukan, score
from core.rules.loader import load_lawbook
from core.rules.pedoman import Isian, Kuesioner, Pedoman, Rasio
from core.rules.report import HitungRasio, ScoreReport
from core.rules.snapshot import read_snapshot, write_snapshot

RULES = Path(__file__).parents[1] / "resources" / "rules"
LAWBOOK = load_lawbook(RULES)
FILES = {
    path.stem: tomllib.loads(path.read_text("utf-8"))
    for path in sorted((RULES / "kesehatan").glob("*.toml"))
}
A_HAIR = Fraction(1, 10**9)


def _holds(syarat: str, x: Fraction) -> bool:
    """The condition as Python reads it: a second opinion on ours."""
    exact = re.sub(r"-?\d+(\.\d+)?", lambda hit: f"F('{hit.group()}')", syarat)
    return bool(eval(exact, {"F": Fraction, "x": x}))  # noqa: S307 - our own rule files


def _row_that_holds(pita: list[list[Any]], x: Fraction) -> list[Any]:
    """The one band of the file that holds x."""
    (row,) = (row for row in pita if _holds(row[0], x))
    return row


def _limits(pita: list[list[Any]]) -> set[Fraction]:
    return {Fraction(text) for row in pita for text in re.findall(r"-?\d+(?:\.\d+)?", row[0])}


def _weights(file: Mapping[str, Any], jumlah: str) -> dict[str, Fraction]:
    return {kode: Fraction(text) for kode, text in file["jumlah"][jumlah]["akun"].items()}


def _amounts(file: Mapping[str, Any], rasio: Mapping[str, Any], x: Fraction) -> dict[str, int]:
    """Amounts that make this ratio exactly x: two accounts, two equations."""
    top, bottom = _weights(file, rasio["pembilang"]), _weights(file, rasio["penyebut"])
    want_top, want_bottom = x / Fraction(rasio["kali"]), Fraction(1)
    zero = Fraction(0)
    for one, two in permutations([*top, *bottom], 2):
        a, b = top.get(one, zero), top.get(two, zero)
        c, d = bottom.get(one, zero), bottom.get(two, zero)
        size = a * d - b * c
        if size:
            first = (want_top * d - b * want_bottom) / size
            second = (a * want_bottom - want_top * c) / size
            scale = lcm(first.denominator, second.denominator)
            return {one: int(first * scale), two: int(second * scale)}
    raise AssertionError(f"{rasio['pembilang']} is a multiple of {rasio['penyebut']}")


def _readings(jenis: str) -> list[Any]:
    """Every component of the kind, as it stands and under each of its other readings."""
    return [
        pytest.param(
            pedoman_id,
            komponen["kode"],
            varian.get("id"),
            {**komponen, **varian},
            id=f"{pedoman_id}-{komponen['kode']}-{varian.get('id', 'bawaan')}",
        )
        for pedoman_id, file in FILES.items()
        for aspek in file["aspek"]
        for komponen in aspek["komponen"]
        if komponen["jenis"] == jenis
        for varian in ({}, *komponen.get("varian", ()))
    ]


def _skor(file: Mapping[str, Any], komponen: Mapping[str, Any], row: list[Any]) -> Fraction:
    """What a band earns, by SCHEMA.md."""
    if file["agregasi"] == "persen_skor_aspek":
        return Fraction(row[1])
    if len(row) > 2:
        return Fraction(row[2])
    return Fraction(row[1]) * Fraction(komponen["bobot"]) / 100


@pytest.mark.parametrize(("pedoman_id", "kode", "varian", "komponen"), _readings("rasio"))
def test_each_limit_falls_on_the_side_the_rule_names(
    pedoman_id: str, kode: str, varian: str | None, komponen: dict[str, Any]
) -> None:
    file, chosen = FILES[pedoman_id], {kode: varian} if varian else {}
    points = [limit + step for limit in _limits(komponen["pita"]) for step in (0, -A_HAIR, A_HAIR)]
    for x in points:
        masukan = Masukan(_amounts(file, komponen, x))

        report = score(LAWBOOK.pedoman[pedoman_id], masukan, varian=chosen)

        (found,) = (each for each in report.komponen if each.kode == kode)
        assert isinstance(found.hitung, HitungRasio)
        assert found.hitung.rasio == x
        if "linier" in komponen:
            line = {key: Fraction(text) for key, text in komponen["linier"].items()}
            nilai = line["kemiringan"] * x + line["titik_potong"]
            nilai = max(line["minimal"], min(line["maksimal"], nilai))
            assert (found.nilai, found.skor) == (nilai, nilai * Fraction(komponen["bobot"]) / 100)
        else:
            row = _row_that_holds(komponen["pita"], x)
            assert (found.nilai, found.skor) == (Fraction(row[1]), _skor(file, komponen, row))
            assert found.hitung.pita_kena == komponen["pita"].index(row)


@pytest.mark.parametrize(("pedoman_id", "kode", "varian", "komponen"), _readings("kuesioner"))
def test_each_count_of_yes_earns_what_the_rule_says(
    pedoman_id: str, kode: str, varian: str | None, komponen: dict[str, Any]
) -> None:
    file, items = FILES[pedoman_id], komponen["jumlah_butir"]
    assert varian is None
    for yes in range(items + 1):
        answers = [True] * yes + [False] * (items - yes)

        report = score(LAWBOOK.pedoman[pedoman_id], Masukan(jawaban={kode: answers}))

        (found,) = (each for each in report.komponen if each.kode == kode)
        if "pita" in komponen:
            row = _row_that_holds(komponen["pita"], Fraction(100 * yes, items))
            assert (found.nilai, found.skor) == (Fraction(row[1]), _skor(file, komponen, row))
        else:
            assert found.nilai == found.skor == yes * Fraction(komponen["nilai_per_ya"])


@pytest.mark.parametrize(("pedoman_id", "kode", "varian", "komponen"), _readings("rasio"))
def test_a_denominator_of_zero_or_less_follows_its_own_rule(
    pedoman_id: str, kode: str, varian: str | None, komponen: dict[str, Any]
) -> None:
    file, rule = FILES[pedoman_id], komponen["nol_penyebut"]
    bottom = _weights(file, komponen["penyebut"])
    (account, weight), *_ = bottom.items()
    loss = {account: -100 if weight > 0 else 100}
    for amounts in ({}, loss):
        report = score(
            LAWBOOK.pedoman[pedoman_id],
            Masukan(amounts),
            varian={kode: varian} if varian else {},
        )

        (found,) = (each for each in report.komponen if each.kode == kode)
        assert isinstance(found.hitung, HitungRasio)
        assert found.hitung.rasio is None
        assert found.hitung.nol is not None
        assert found.hitung.nol.alasan == rule["alasan"]
        if "bukti" not in rule:
            row = ["", rule["nilai"], *([rule["skor"]] if "skor" in rule else [])]
            assert (found.nilai, found.skor) == (Fraction(row[1]), _skor(file, komponen, row))
        else:
            proven = all(each.nilai > 0 for each in found.hitung.nol.bukti)
            assert found.nilai == Fraction(rule["nilai" if proven else "nilai_tanpa_bukti"])


def test_evidence_turns_a_zero_denominator_into_full_marks() -> None:
    pedoman = LAWBOOK.pedoman["perdep-06-2016"]
    debt_free = {"pinjaman_anggota": 10, "simpanan_pokok": 1}

    with_proof = score(pedoman, Masukan(debt_free)).komponen[1]
    without = score(pedoman, Masukan({"pinjaman_anggota": 10})).komponen[1]

    assert with_proof.kode == "1.2"
    assert (with_proof.nilai, with_proof.skor) == (Fraction(100), Fraction(6))
    assert (without.nilai, without.skor) == (Fraction(0), Fraction(0))


def _contoh() -> list[Any]:
    folder = Path(__file__).parent / "rules" / "contoh"
    return [
        pytest.param(pedoman_id, json.loads((folder / f"{kind}.json").read_text("utf-8"))["akun"])
        for kind, pedoman_id in (
            ("ksp", "perdep-06-2016"),
            ("ksp", "permen-14-2009"),
            ("ksp", "juknis-15-2021-ksp"),
            ("riil", "juknis-15-2021-riil"),
        )
    ]


@pytest.mark.parametrize(("pedoman_id", "akun"), _contoh())
@given(times=st.integers(min_value=2, max_value=10**9))
@settings(deadline=None)
def test_multiplying_every_account_changes_no_ratio(
    pedoman_id: str, akun: dict[str, int], times: int
) -> None:
    pedoman = LAWBOOK.pedoman[pedoman_id]
    before = score(pedoman, Masukan(akun))

    after = score(pedoman, Masukan({kode: amount * times for kode, amount in akun.items()}))

    assert _outcome(after) == _outcome(before)


def _outcome(report: ScoreReport) -> tuple[Any, ...]:
    ratios = [
        each.hitung.rasio if isinstance(each.hitung, HitungRasio) else None
        for each in report.komponen
    ]
    return ratios, [each.skor for each in report.komponen], report.total, report.predikat


@st.composite
def _any_input(draw: st.DrawFn, pedoman: Pedoman) -> tuple[Masukan, dict[str, str]]:
    readings = {
        komponen.kode: draw(st.sampled_from(["", *(each.id for each in komponen.varian)]))
        for komponen in pedoman.komponen
        if komponen.varian
    }
    varian = {kode: varian_id for kode, varian_id in readings.items() if varian_id}
    amounts = st.one_of(st.none(), st.integers(min_value=-(10**6), max_value=10**15))
    answers = st.sampled_from([True, False, None])
    masukan = Masukan(
        akun={kode: draw(amounts) for kode in sorted(pedoman.accounts_used(varian))},
        jawaban={
            each.kode: draw(st.lists(answers, max_size=each.isi.jumlah_butir))
            for each in pedoman.komponen
            if isinstance(each.isi, Kuesioner)
        },
        isian={
            each.kode: draw(st.one_of(st.none(), st.fractions(0, each.bobot)))
            for each in pedoman.komponen
            if isinstance(each.isi, Isian)
        },
    )
    return masukan, varian


@pytest.mark.parametrize("pedoman", tuple(LAWBOOK.pedoman.values()), ids=tuple(LAWBOOK.pedoman))
@given(data=st.data())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_input_stays_on_the_scale_and_survives_being_stored(
    pedoman: Pedoman, data: st.DataObject
) -> None:
    masukan, varian = data.draw(_any_input(pedoman))

    report = score(pedoman, masukan, varian=varian)

    assert all(0 <= each.skor <= each.bobot for each in report.komponen)
    assert all(0 <= each.skor <= each.bobot for each in report.aspek)
    assert report.total == sum(each.skor for each in report.aspek)
    reached = [each for each in pedoman.predikat if each.minimal <= report.total]
    assert report.predikat == reached[0].nama
    assert report.varian == varian
    assert read_snapshot(write_snapshot(report)) == report


@pytest.mark.parametrize("pedoman", tuple(LAWBOOK.pedoman.values()), ids=tuple(LAWBOOK.pedoman))
def test_the_best_of_everything_is_100(pedoman: Pedoman) -> None:
    total = Fraction(0)
    for aspek in pedoman.aspek:
        best = Fraction(0)
        for komponen in aspek.komponen:
            match komponen.isi:
                case Rasio() as isi:
                    rows = [(band.nilai, band.skor) for band in isi.pita]
                    share = 100 if pedoman.agregasi == "jumlah_skor" else 4
                    best += max(
                        nilai * komponen.bobot / share if skor is None else skor
                        for nilai, skor in rows
                    )
                case _:
                    best += komponen.bobot
        if pedoman.agregasi == "jumlah_skor":
            total += best
        else:
            total += aspek.bobot * best / (4 * len(aspek.komponen))

    assert total == 100


@pytest.mark.parametrize("pedoman", tuple(LAWBOOK.pedoman.values()), ids=tuple(LAWBOOK.pedoman))
def test_a_predikat_begins_exactly_at_its_limit(pedoman: Pedoman) -> None:
    for better, worse in zip(pedoman.predikat, pedoman.predikat[1:], strict=False):
        assert pedoman.predikat_for(better.minimal) == better
        assert pedoman.predikat_for(better.minimal - A_HAIR) == worse


@pytest.mark.parametrize("pedoman", LAWBOOK.pedoman.values(), ids=list(LAWBOOK.pedoman))
def test_an_officer_reads_rentang_and_never_the_word_of_the_files(pedoman: Pedoman) -> None:
    words = [pedoman.catatan]
    for komponen in pedoman.komponen:
        words += [komponen.catatan, *(each.catatan for each in komponen.varian)]
        words += [each.nama for each in komponen.varian]
        if isinstance(komponen.isi, Rasio):
            words.append(komponen.isi.nol_penyebut.alasan)
    assert not [text for text in words if re.search(r"\bpita\b", text, re.IGNORECASE)]
