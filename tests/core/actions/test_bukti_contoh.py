"""The evidence of real examinations: archive first, else the paper set anew; LHE; terminal."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from core.actions.bukti_koperasi import HASIL, KERJA, Pencari
from core.actions.cetak_kesehatan import Permintaan, print_paper
from core.actions.cetak_kesehatan_tanda import load_penerbit
from core.actions.iku import iku_json
from core.actions.office import Office, close_office, open_writer
from core.actions.penilaian import Wewenang
from core.actions.realisasi_daftar import present_rows
from core.actions.realisasi_tetap import frozen, is_genuine, tetapkan
from core.commands import main
from core.koperasi.laporan import KunciLaporan, Unit
from core.naskah.model import Kertas
from tests.check_pdf import check_pdf

SEHAT = "koperasi_sehat"
PEJABAT = Wewenang("190003031920031003", "contoh-pejabat")


@pytest.fixture
def path(kantor_contoh: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(kantor_contoh, tmp_path / "contoh.db"))


@pytest.fixture
def office(path: Path) -> Iterator[Office]:
    opened = open_writer(path)
    yield opened
    close_office(opened, copy=False)


def test_an_issued_paper_is_given_as_it_was_issued(office: Office) -> None:
    pencari = Pencari(office, load_penerbit(office), 2025, 2024, Kertas.F4)
    row = next(
        one for one in present_rows(office, 2025, SEHAT)
        if one.masuk and not one.terdahulu and one.unit == "koperasi"
    )  # fmt: skip
    anew = {judul: fetch() for judul, fetch in pencari.parts(row)}
    kunci = KunciLaporan(row.id, Unit.KOPERASI, 2024)
    made = print_paper(office, Permintaan(HASIL, 2025, (kunci,))).value
    again = {judul: fetch() for judul, fetch in pencari.parts(row)}

    assert anew["Hasil pemeriksaan kesehatan"].asal.startswith("data final")
    assert len(anew["Hasil pemeriksaan kesehatan"].kode) == 64
    assert again["Hasil pemeriksaan kesehatan"].isi == made.pdf
    assert again["Hasil pemeriksaan kesehatan"].asal == "arsip cetakan"
    assert KERJA == "kertas-kerja"
    assert any(judul.startswith("Kertas kerja") for judul in anew)
    nobody = replace(row, predikat="")
    assert pencari.assessment(nobody) is None


def test_the_terminal_writes_it_for_a_score_and_keeps_its_json(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = _json(path)
    out = tmp_path / "sakip.pdf"
    code = main(["cetak", "bukti-iku", "--iku", "nilai_sakip", "--tahun", "2025", "--db",
                 str(path), "--keluar", str(out)])  # fmt: skip
    told = capsys.readouterr()

    assert (code, told.out.strip()) == (0, str(out))
    assert "Pindaian LHE belum disimpan" in told.err
    assert "70,35" in PdfReader(out).pages[0].extract_text()
    assert check_pdf(out, kertas="F4") == []
    office = open_writer(path)
    codes = ("nilai_sakip", SEHAT, "umkm_laba_meningkat")
    tetapkan(office, 2025, codes, PEJABAT, "uji")
    held = [frozen(office, 2025, one) for one in codes]
    assert [one.jumlah_baris for one in held if one] == [0, 316, 420]
    assert all(is_genuine(office, one) for one in held if one)
    close_office(office, copy=False)
    assert _json(path) == before


def test_an_unknown_indicator_is_told(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["--tahun", "2025", "--db", str(path), "--keluar", str(tmp_path / "x.pdf")]

    assert main(["cetak", "bukti-iku", "--iku", "lain", *asked]) == 1
    assert "Pilih salah satu" in capsys.readouterr().err


def _json(path: Path) -> object:
    office = open_writer(path)
    try:
        return iku_json(office, 2025)
    finally:
        close_office(office, copy=False)
