"""The terminal in a year of two sets: both told, papers of either, the annex of its decree."""

import json
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from core.actions.cetak_kinerja import Permintaan
from core.actions.kinerja_isian import save_isian
from core.actions.naskah import draft_for_set
from core.actions.office import close_office, open_writer
from core.commands import main
from core.naskah.isian_naskah import IsianNaskah
from core.storage.journal import Actor
from tests.core.iku_dua_set import BARU, LAMA, NAMA_BAIK, keep_new_set
from tests.core.iku_kantor import Kota, open_kantor

YEAR = ["--tahun", "2025"]


@pytest.fixture
def db(tmp_path: Path) -> str:
    office = open_kantor(tmp_path)
    office.actor = Actor(None, "CONTOH Pejabat", "pejabat", "PC")
    kota = Kota(office)
    kota.penilaian(kota.koperasi("CONTOH Satu"), 2024)
    keep_new_set(office)
    draft_for_set(office, BARU)
    close_office(office, copy=False)
    return str(tmp_path / "siku.db")


def test_both_sets_are_told_the_leading_one_first(
    db: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["iku", "--db", db, *YEAR, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["set"]["set"], found["set_lain"][0]["set"]) == (LAMA, BARU)
    assert list(found["iku"][0]) == list(found["set_lain"][0]["iku"][0])

    assert main(["iku", "--db", db, *YEAR]) == 0
    told = capsys.readouterr().out
    assert told.index("Set yang memimpin") < told.index("Set lain") < told.index(NAMA_BAIK)
    assert main(["iku", "--db", db, "--tahun", "2024"]) == 0
    assert "memimpin" not in capsys.readouterr().out


@pytest.mark.parametrize("dokumen", ["rkt", "pengukuran", "keputusan", "lampiran-iku"])
def test_a_paper_of_the_second_set_is_asked_for_by_its_code(
    db: str, tmp_path: Path, dokumen: str
) -> None:
    path = tmp_path / "naskah.pdf"
    asked = ["cetak", dokumen, "--db", db, *YEAR, "--keluar", str(path), "--mode", "draf"]

    assert main([*asked, "--set", BARU]) == 0
    text = " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())
    assert NAMA_BAIK in text
    assert main([*asked, "--set", "iku-lain"]) == 1


def test_the_leading_set_named_outright_has_the_day_it_was_given(db: str, tmp_path: Path) -> None:
    office = open_writer(Path(db))
    save_isian(office, "rkt", Permintaan(2025), IsianNaskah(tanggal=date(2025, 1, 20)))
    close_office(office, copy=False)
    path = tmp_path / "naskah.pdf"
    asked = ["cetak", "rkt", "--db", db, *YEAR, "--keluar", str(path), "--mode", "draf"]

    printed = []
    for leading in ([], ["--set", LAMA], ["--set", BARU]):
        assert main([*asked, *leading]) == 0
        printed.append("20 Januari 2025" in PdfReader(path).pages[-1].extract_text())

    assert printed == [True, True, False]
