"""The SAKIP score: typed from the LHE, classed by its year, kept once, taken back without loss."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from core.actions.jurnal import history
from core.actions.office import Office, close_office
from core.actions.outcome import Topic
from core.actions.sakip import (
    check_nilai,
    kelas_for,
    list_sakip,
    periode_for,
    save_sakip,
    trash_sakip,
)
from core.errors import DataRejectedError, RecordMovedError
from core.findings import Severity
from core.iku.model import NilaiSakip
from tests.core.iku_kantor import open_kantor

LHE = NilaiSakip(
    id=0,
    tahun_dinilai=2024,
    tahun_terbit=2025,
    terbit=True,
    nilai=Fraction("70.35"),
    komponen=(
        ("Perencanaan Kinerja", Fraction(22)),
        ("Pengukuran Kinerja", Fraction(22)),
        ("Pelaporan Kinerja", Fraction(11)),
        ("Evaluasi Akuntabilitas Kinerja Internal", Fraction("15.35")),
    ),
    lhe_nomor="CONTOH/1/2025",
    lhe_tanggal="2025-06-30",
    catatan="CONTOH",
)


@pytest.fixture
def kantor(tmp_path: Path) -> Iterator[Office]:
    office = open_kantor(tmp_path)
    yield office
    close_office(office, copy=False)


def test_a_score_comes_back_as_it_was_copied(kantor: Office) -> None:
    outcome = save_sakip(kantor, LHE)

    assert outcome.topics == {Topic.SAKIP, Topic.IKU}
    assert outcome.findings == ()
    assert list_sakip(kantor) == [outcome.value] == [replace(LHE, id=outcome.value.id)]


def test_the_newest_publication_stands_first(kantor: Office) -> None:
    for terbit in (2023, 2025, 2024):
        save_sakip(
            kantor, replace(LHE, tahun_dinilai=terbit - 1, tahun_terbit=terbit, lhe_tanggal="")
        )

    assert [one.tahun_terbit for one in list_sakip(kantor)] == [2025, 2024, 2023]


def test_a_refused_score_leaves_no_trace(kantor: Office) -> None:
    before = kantor.db.table("jurnal").count

    with pytest.raises(DataRejectedError) as refused:
        save_sakip(kantor, replace(LHE, nilai=Fraction(101), komponen=()))

    assert [one.code for one in refused.value.findings] == ["sakip.nilai_di_luar_skala"]
    assert list_sakip(kantor) == []
    assert kantor.db.table("jurnal").count == before


def test_a_remark_does_not_forbid_and_is_handed_back(kantor: Office) -> None:
    outcome = save_sakip(kantor, replace(LHE, nilai=Fraction(71), lhe_nomor=""))

    assert [(one.code, one.severity) for one in outcome.findings] == [
        ("sakip.lhe_nomor", Severity.CATATAN),
        ("sakip.jumlah_komponen", Severity.PERINGATAN),
    ]
    assert [one.nilai for one in list_sakip(kantor)] == [71]


def test_the_same_pair_of_years_is_entered_once(kantor: Office) -> None:
    stored = save_sakip(kantor, LHE).value

    twin = check_nilai(kantor, replace(LHE, nilai=Fraction(60), komponen=()))

    assert [one.code for one in twin] == ["sakip.kembar"]
    assert "tahun dinilai 2024 yang terbit 2025 sudah ada" in twin[0].message
    with pytest.raises(DataRejectedError):
        save_sakip(kantor, LHE)
    assert list_sakip(kantor) == [stored]
    assert check_nilai(kantor, stored) == ()
    later = replace(LHE, tahun_terbit=2026, lhe_tanggal="")
    assert check_nilai(kantor, later) == ()


def test_a_correction_is_journalled_and_an_older_form_refused(kantor: Office) -> None:
    stored = save_sakip(kantor, LHE).value

    changed = save_sakip(kantor, replace(stored, nilai=Fraction("70.36"))).value

    assert changed.versi == stored.versi + 1
    newest = history(kantor, "nilai_sakip", stored.id)[0]
    assert (newest.perbuatan, newest.perubahan) == (
        "nilai SAKIP diubah",
        {"nilai": ("70.35", "70.36")},
    )
    with pytest.raises(RecordMovedError):
        save_sakip(kantor, replace(stored, nilai=Fraction(60)))


def test_what_went_to_the_trash_may_be_entered_anew(kantor: Office) -> None:
    stored = save_sakip(kantor, LHE).value

    outcome = trash_sakip(kantor, stored)

    assert outcome.topics == {Topic.SAKIP, Topic.IKU}
    assert list_sakip(kantor) == []
    assert kantor.db.table("nilai_sakip").count == 1
    again = save_sakip(kantor, LHE).value
    assert list_sakip(kantor) == [again]
    assert again.id != stored.id


@pytest.mark.parametrize(
    ("terbit", "dasar"),
    [
        (2014, "Evaluasi LAKIP 2010-2014 (Permen PANRB 13/2010, 35/2011, 25/2012)"),
        (2015, "Permen PANRB 12/2015"),
        (2021, "Permen PANRB 12/2015"),
        (2022, "Permen PANRB 88/2021"),
    ],
)
def test_the_regulation_is_that_of_the_year_of_publication(
    kantor: Office, terbit: int, dasar: str
) -> None:
    periode = periode_for(kantor, terbit)

    assert periode is not None
    assert periode.dasar == dasar


@pytest.mark.parametrize(
    ("nilai", "huruf"), [("80", "BB"), ("80.01", "A"), ("90", "A"), ("90.01", "AA"), ("60", "CC")]
)
def test_a_class_begins_above_its_limit(kantor: Office, nilai: str, huruf: str) -> None:
    kelas = kelas_for(kantor, 2025, Fraction(nilai))

    assert kelas is not None
    assert kelas.huruf == huruf


def test_a_year_before_every_regulation_has_no_class(kantor: Office) -> None:
    assert periode_for(kantor, 2008) is None
    assert kelas_for(kantor, 2008, Fraction(70)) is None
