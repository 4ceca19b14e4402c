"""Bab III LKjIP of the sample office: every figure is that of the window."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from core import angka, rupiah
from core.actions.cetak_kinerja import Permintaan
from core.actions.iku import load_years, penilai_of
from core.actions.lkjip import susun_lkjip
from core.actions.lkjip_kata import save_lkjip_docx
from core.actions.lkjip_tabel import NA, figure, table_end, table_year, target
from core.actions.office import Office, open_reader, open_writer
from core.actions.program import load_program
from core.actions.target import load_periode
from core.actions.triwulan import load_triwulan
from core.errors import PrintRefusedError
from core.naskah.lkjip import NaskahLkjip

TAHUN = 2025


@pytest.fixture
def office(kantor_contoh: Path) -> Iterator[Office]:
    found = open_reader(kantor_contoh)
    yield found
    found.db.close()


def chapter(office: Office, tahun: int = TAHUN) -> NaskahLkjip:
    model = susun_lkjip(office, Permintaan(tahun)).model
    assert isinstance(model, NaskahLkjip)
    return model


def test_the_years_before_are_those_of_the_window(office: Office) -> None:
    _year, before, *_others = chapter(office).tabel
    years = load_years(office, list(range(TAHUN - 4, TAHUN + 1)))

    for row, hasil in zip(before.baris, years[-1].iku, strict=True):
        past = [figure(one.by_kode(hasil.kode).realisasi) for one in years[:-1]]
        last = [target(hasil.target), figure(hasil.realisasi), figure(hasil.capaian)]
        assert list(row[2:]) == [*past, *last]


def test_progress_is_measured_against_the_end_of_the_period(office: Office) -> None:
    found, periode = load_triwulan(office, TAHUN, ()), load_periode(office, TAHUN)
    table = table_end(found, periode, penilai_of(office))

    for row in table.baris:
        realisasi, akhir, kemajuan = map(angka.parse, row[3:])
        assert realisasi is not None
        assert akhir
        assert kemajuan == angka.round_half_up(100 * realisasi / akhir)


def test_money_is_that_of_the_programs(office: Office) -> None:
    program, money = load_program(office, TAHUN), chapter(office).tabel[-1]

    assert money.berjumlah
    assert [row[2] for row in money.baris[:-1]] == [
        rupiah.show(one.jumlah.pagu) for one in program.program
    ]
    assert money.baris[-1][2] == rupiah.show(program.jumlah.pagu)


def test_every_indicator_has_its_analysis_and_the_rule_is_printed(office: Office) -> None:
    naskah, found = chapter(office), load_triwulan(office, TAHUN, ())

    told = [one for one in naskah.bagian if one.tingkat == 4]
    assert [one.judul for one in told] == [
        f"{one.hasil.nomor}) {one.hasil.nama}" for one in found.iku
    ]
    assert all(one.alinea[0] for one in told)
    assert any(text.startswith("Kendala: triwulan I, ") for text in told[1].alinea)
    assert naskah.tabel[0].catatan[: len(found.aturan)] == found.aturan


def test_a_year_without_targets_and_programs_prints_na(office: Office) -> None:
    tahun = 2026
    naskah, found = chapter(office, tahun), load_triwulan(office, tahun, ())

    table = table_year(found, found.aturan)
    for row, one in zip(table.baris, found.iku, strict=True):
        assert (row[5] == NA) == (one.hasil.capaian is None)
    assert any("belum diisi" in text for one in naskah.bagian for text in one.alinea) == (
        load_program(office, tahun).kosong
    )


def test_figures_that_are_not_counted_yet_allow_a_draft_only(
    kantor_contoh: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "kantor.db"
    shutil.copy(kantor_contoh, copy)
    office = open_writer(copy)
    office.db.execute("DELETE FROM ringkasan_iku")

    naskah = susun_lkjip(office, Permintaan(TAHUN))

    assert naskah.halangan == (f"Angka IKU tahun {TAHUN} belum dihitung; buka halaman IKU sekali.",)
    with pytest.raises(PrintRefusedError, match="belum dihitung"):
        save_lkjip_docx(office, TAHUN, tmp_path / "LKjIP.docx")
    office.db.close()
