"""Targets of a period: kondisi awal and akhir, changes with their reason, murni kept."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from core.actions.office import Office, close_office
from core.actions.target import load_periode, save_targets
from core.actions.target_periode import IsianPeriode, check_periode, save_periode, typed_periode
from core.errors import DataRejectedError
from core.iku.model import TargetIku
from core.iku.target_checks import PerubahanTarget
from core.iku.target_periode import JenisRiwayat
from tests.core.iku_kantor import open_kantor

SEHAT = "koperasi_sehat"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = open_kantor(tmp_path)
    yield made
    close_office(made, copy=False)


def _typed(office: Office, *texts: str, awal: str = "13,5", akhir: str = "") -> list[IsianPeriode]:
    found = []
    for one in typed_periode(office, 2025):
        if one.pokok.iku == SEHAT:
            pokok = replace(
                one.pokok, awal_tahun=2020, awal_nilai=awal, akhir_nilai=akhir, dasar="Renstra"
            )
            years = tuple(
                replace(target, nilai=text) for target, text in zip(one.tahun, texts, strict=True)
            )
            found.append(replace(one, pokok=pokok, tahun=years))
    return found


def test_a_period_is_kept_and_its_end_is_the_last_target(office: Office) -> None:
    save_periode(office, _typed(office, "15", "17", "19", "22", "20", "18"), tahun=2025)

    row = load_periode(office, 2025).by_kode(SEHAT)
    assert (row.awal, row.akhir, row.pokok.dasar) == (Fraction(27, 2), Fraction(18), "Renstra")
    assert [one.stored.nilai for one in row.tahun] == ["15", "17", "19", "22", "20", "18"]
    assert {one.riwayat[0].jenis for one in row.tahun} == {JenisRiwayat.PENETAPAN}


def test_a_changed_agreement_leaves_the_first_target_known(office: Office) -> None:
    save_targets(office, [TargetIku(2025, SEHAT, "22")])
    stored = load_periode(office, 2025).by_kode(SEHAT).of_year(2025).stored
    change = PerubahanTarget("Penyebut bertambah", date(2025, 10, 13))

    save_targets(office, [replace(stored, nilai="20")], change)

    year = load_periode(office, 2025).by_kode(SEHAT).of_year(2025)
    assert (year.murni, year.target, year.diubah) == (Fraction(22), Fraction(20), True)
    assert [(one.jenis.value, one.alasan) for one in year.riwayat] == [
        ("penetapan", ""),
        ("perubahan", "Penyebut bertambah"),
    ]


def test_without_a_reason_nothing_is_changed(office: Office) -> None:
    with pytest.raises(DataRejectedError, match="alasan"):
        save_targets(office, [TargetIku(2025, SEHAT, "20")], PerubahanTarget(" "))

    assert load_periode(office, 2025).by_kode(SEHAT).of_year(2025).target is None


def test_a_correction_is_no_change_of_the_agreement(office: Office) -> None:
    save_targets(office, [TargetIku(2025, SEHAT, "22")])
    stored = load_periode(office, 2025).by_kode(SEHAT).of_year(2025).stored
    save_targets(office, [replace(stored, nilai="21")])

    year = load_periode(office, 2025).by_kode(SEHAT).of_year(2025)
    assert (year.murni, year.diubah) == (Fraction(21), False)


def test_the_grid_says_where_a_figure_is_wrong(office: Office) -> None:
    found = check_periode(
        office, _typed(office, "15", "x", "19", "22", "20", "101", akhir="30"), tahun=2025
    )

    assert {(one.field, one.code) for one in found} == {
        (f"{SEHAT}:2022", "target.tidak_terbaca"),
        (f"{SEHAT}:2025", "target.berbalik"),
        (f"{SEHAT}:2026", "target.lebih_seratus"),
        (f"{SEHAT}:akhir", "target.akhir_berbeda"),
    }
