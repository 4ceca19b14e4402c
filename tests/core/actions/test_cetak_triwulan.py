"""Rencana Aksi and Pengukuran of the sample office, read back: they agree with the window."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from core import angka
from core.actions.cetak_kesehatan_terbit import CaraCetak
from core.actions.cetak_kinerja import Permintaan, look_kinerja
from core.actions.cetak_pengukuran import susun_pengukuran
from core.actions.iku import load_tahun
from core.actions.office import Office, open_for_looking
from core.actions.pengaturan import save_penanda_tangan
from core.actions.tanda_tangan import save_susunan
from core.actions.triwulan import load_triwulan
from core.errors import PrintRefusedError
from core.kantor.model import PenandaTangan
from core.kantor.tanda_tangan_susunan import Susunan
from core.naskah.pengukuran import NaskahPengukuran
from core.naskah.tanda_tangan import BlokTanda
from core.rules.capaian import show_target
from tests.check_pdf import check_pdf


@pytest.fixture
def contoh(kantor_contoh: Path) -> Iterator[Office]:
    office = open_for_looking(kantor_contoh)
    yield office
    office.db.close()


def _text(office: Office, folder: Path, dokumen: str, triwulan: int | None = None) -> str:
    asked = Permintaan(2025, triwulan=triwulan)
    path = folder / "naskah.pdf"
    path.write_bytes(look_kinerja(office, dokumen, asked, CaraCetak()).value.pdf)
    assert check_pdf(path, kertas="F4") == []
    pages = PdfReader(path).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_the_year_on_paper_is_that_of_the_window(contoh: Office, tmp_path: Path) -> None:
    text = _text(contoh, tmp_path, "pengukuran")

    for one in load_tahun(contoh, 2025).iku:
        assert show_target(one.target) in text
        assert angka.show(one.realisasi) in text
        assert angka.show(one.capaian) in text
    assert "realisasi / target × 100 %" in text
    assert "tidak dibatasi 100 %" in text


def test_a_quarter_prints_its_milestones_and_na_where_nothing_was_set(
    contoh: Office, tmp_path: Path
) -> None:
    text = _text(contoh, tmp_path, "pengukuran", 2)
    quarter = load_triwulan(contoh, 2025, (2,)).by_kode("koperasi_sehat").of(2)

    assert all(f"{one.jumlah} dari {one.dari}" in text for one in quarter.tonggak)
    assert angka.show(quarter.capaian) in text
    assert "n/a n/a" in text


def test_whoever_answers_for_an_indicator_signs_its_measurement(office: Office) -> None:
    office.actor = replace(office.actor, peran="admin")
    kabid = "Kepala Bidang Kelembagaan dan Pengawasan"
    newest = "Kepala Bidang Pemberdayaan dan Pengembangan Koperasi"
    for sejak, jabatan in ((2020, kabid), (2024, newest)):
        person = PenandaTangan(
            0, "", jabatan, f"CONTOH {sejak}", "Pembina", "", date(sejak, 1, 2), None
        )
        save_penanda_tangan(office, person)

    signed = _signed(office)
    assert [" ".join(one.jabatan) for one in signed][:3] == [
        "SEKRETARIS",
        kabid.upper(),
        "KEPALA BIDANG PEMBERDAYAAN USAHA MIKRO",
    ]
    assert [one.nama for one in signed] == ["", "CONTOH 2020", "", ""]
    assert signed[-1].tempat_tanggal


def test_a_kepala_bidang_whom_the_office_names_signs_alone(office: Office) -> None:
    office.actor = replace(office.actor, peran="admin")
    save_susunan(office, Susunan(jabatan_kabid="Kepala Bidang Bina Usaha"))

    kabid, _kepala = _signed(office)
    assert kabid.jabatan == ("KEPALA BIDANG BINA USAHA",)


def _signed(office: Office) -> list[BlokTanda]:
    model = susun_pengukuran(office, Permintaan(2025, triwulan=1)).model
    assert isinstance(model, NaskahPengukuran)
    return [one for row in model.tanda for one in row if one is not None]


def test_the_plan_prints_quarters_programs_and_their_sum(contoh: Office, tmp_path: Path) -> None:
    text = _text(contoh, tmp_path, "rencana-aksi")

    assert "5,00 10,00 15,00 20,00" in text
    assert "Jumlah" in text
    assert "Langkah per triwulan" in text


def test_without_a_target_there_is_no_plan(office: Office) -> None:
    with pytest.raises(PrintRefusedError, match="Belum ada target"):
        look_kinerja(office, "rencana-aksi", Permintaan(2025), CaraCetak())
    assert look_kinerja(office, "pengukuran", Permintaan(2025, triwulan=1), CaraCetak()).value
