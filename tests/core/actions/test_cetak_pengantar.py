"""Covering letters of the cycle: the paper they go with, number and signature, sound on paper."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from core.actions.cetak_kesehatan_terbit import CaraCetak
from core.actions.cetak_kinerja import Permintaan, build, look_kinerja
from core.actions.kinerja_daftar import wanted_papers
from core.actions.office import Office, open_reader
from core.commands import main
from core.errors import AppError
from core.naskah.model import Kertas, Mode
from core.naskah.surat_pengantar import PENGANTAR, UNTUK
from tests.check_pdf import check_pdf

NAMES = {
    "rkt": ("Rencana Kinerja Tahunan (RKT) 2025",),
    "perjanjian-kinerja": ("Wali Kota", "Perjanjian Kinerja Tahun 2025"),
    "pengukuran": ("Pengukuran Kinerja Triwulan II Tahun 2025",),
    "lkjip": ("Laporan Kinerja Instansi Pemerintah Tahun 2025",),
}


@pytest.fixture
def office(kantor_contoh: Path) -> Iterator[Office]:
    found = open_reader(kantor_contoh)
    yield found
    found.db.close()


@pytest.mark.parametrize("kertas", list(Kertas))
@pytest.mark.parametrize("untuk", UNTUK)
def test_a_letter_names_its_paper(
    office: Office, untuk: str, kertas: Kertas, tmp_path: Path
) -> None:
    path = tmp_path / "surat.pdf"
    asked = Permintaan(
        2025, triwulan=2, untuk=untuk, nomor="000.8/12/2026", tanggal=date(2026, 3, 2)
    )
    for mode in Mode:
        made = look_kinerja(office, PENGANTAR, asked, CaraCetak(kertas, mode))
        path.write_bytes(made.value.pdf)

        phrases = ("2 Maret 2026", "000.8/12/2026", *NAMES[untuk], "Demikian")
        assert check_pdf(path, kertas=kertas.value, phrases=phrases) == []


def test_the_year_needs_no_quarter_and_a_number_may_come_later(office: Office) -> None:
    naskah = build(office, PENGANTAR, Permintaan(2025, untuk="pengukuran"))

    assert naskah.perihal == "Penyampaian Pengukuran Kinerja Tahun 2025"
    assert [one.code for one in naskah.catatan] == ["cetak.nomor_kosong"]


@pytest.mark.parametrize("untuk", ["", "keragaan"])
def test_what_it_goes_with_must_be_said(office: Office, untuk: str) -> None:
    with pytest.raises(AppError) as refused:
        build(office, PENGANTAR, Permintaan(2025, untuk=untuk))

    assert "lkjip" in refused.value.hint


def test_the_list_of_papers_has_one_letter_for_each() -> None:
    letters = [asked.untuk for _judul, name, asked in wanted_papers(2025) if name == PENGANTAR]

    assert letters == list(UNTUK)


def test_the_terminal_prints_it(kantor_contoh: Path, tmp_path: Path) -> None:
    copy, path = tmp_path / "kantor.db", tmp_path / "surat.pdf"
    shutil.copy(kantor_contoh, copy)
    order = ["cetak", PENGANTAR, "--untuk", "lkjip", "--tahun", "2025", "--nomor", "1/2026"]

    assert main([*order, "--db", str(copy), "--keluar", str(path)]) == 0
    assert check_pdf(path, kertas="F4", phrases=("1/2026", "Laporan Kinerja")) == []
