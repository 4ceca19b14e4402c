"""One year in every paper of the cycle: targets, realisasi and capaian are those of the window."""

import re
import shutil
from collections.abc import Iterator
from fractions import Fraction
from io import BytesIO
from pathlib import Path

import docx
import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from core import angka
from core.actions.cetak_kesehatan_terbit import CaraCetak
from core.actions.cetak_kinerja import Permintaan, look_kinerja, papers
from core.actions.dokumen import lampiran_iku
from core.actions.ekspor_kinerja import save_lembar
from core.actions.iku import count_tahun, iku_json, load_tahun
from core.actions.lkjip_kata import save_lkjip_docx
from core.actions.office import Office, open_reader, open_writer
from core.actions.perubahan import count_perubahan
from core.iku.model import HasilIku
from core.rules.capaian import show_target
from core.rules.set_iku import JenisIku

TAHUN = 2025
MEASURED = ("pengukuran", "lkjip")
"""Papers that print realisasi and capaian beside the target."""
TARGETS = ("perjanjian-kinerja", "rencana-aksi", *MEASURED)


@pytest.fixture
def office(kantor_contoh: Path) -> Iterator[Office]:
    found = open_reader(kantor_contoh)
    yield found
    found.db.close()


@pytest.fixture
def kantor(kantor_contoh: Path, tmp_path: Path) -> Iterator[Office]:
    """One that notes what is saved."""
    copy = tmp_path / "kantor.db"
    shutil.copy(kantor_contoh, copy)
    found = open_writer(copy)
    yield found
    found.db.close()


def words(pdf: bytes) -> str:
    return " ".join(" ".join(one.extract_text().split()) for one in PdfReader(BytesIO(pdf)).pages)


def paper(office: Office, dokumen: str) -> str:
    if dokumen not in papers():
        pytest.skip(f"paper not made yet: {dokumen}")
    # the target in force is that of the changed agreement
    wanted = Permintaan(TAHUN, perubahan=dokumen == "perjanjian-kinerja")
    return words(look_kinerja(office, dokumen, wanted, CaraCetak()).value.pdf)


def figures(hasil: HasilIku) -> list[str]:
    """What the window shows of an indicator, without signs of unit."""
    return [show_target(hasil.target), angka.show(hasil.realisasi), angka.show(hasil.capaian)]


def line_of(hasil: HasilIku) -> str:
    """The figures of one line one after the other, whatever unit stands between."""
    return r"\s*%?\s+(?:\S+\s+)?".join(re.escape(one) for one in figures(hasil))


def test_stored_and_counted_years_are_the_same(office: Office) -> None:
    assert load_tahun(office, TAHUN) == count_tahun(office, TAHUN)


@pytest.mark.parametrize("dokumen", TARGETS)
def test_every_paper_has_the_targets_of_the_window(office: Office, dokumen: str) -> None:
    text = paper(office, dokumen)

    assert [
        hasil.kode
        for hasil in load_tahun(office, TAHUN).iku
        if show_target(hasil.target) not in text
    ] == []


@pytest.mark.parametrize("dokumen", [*MEASURED, "lampiran-iku"])
def test_every_measured_paper_has_the_figures_of_the_window(office: Office, dokumen: str) -> None:
    if dokumen == "lampiran-iku":
        text = words(lampiran_iku(office, TAHUN, capaian=True))
    else:
        text = paper(office, dokumen)

    lines = {hasil.kode: line_of(hasil) for hasil in load_tahun(office, TAHUN).iku}

    assert [kode for kode, line in lines.items() if not re.search(line, text)] == []


def test_a_reader_with_a_calculator_gets_the_printed_capaian(office: Office) -> None:
    for hasil in load_tahun(office, TAHUN).iku:
        target, realisasi, capaian = (angka.parse(one) for one in figures(hasil))

        assert target
        assert realisasi is not None
        assert angka.round_half_up(Fraction(100 * realisasi, target)) == capaian


def test_the_counts_of_the_change_are_those_of_the_figure(office: Office) -> None:
    for hasil in load_tahun(office, TAHUN).iku:
        if hasil.jenis is JenisIku.RASIO:
            found = count_perubahan(office, TAHUN, hasil.kode)

            assert found.kini == hasil.cacah
            assert found.dulu == load_tahun(office, TAHUN - 1).by_kode(hasil.kode).cacah


def test_decree_and_manual_speak_of_the_same_indicators(office: Office) -> None:
    decree, manual = paper(office, "keputusan"), paper(office, "manual-iku")

    for hasil in load_tahun(office, TAHUN).iku:
        assert hasil.nama in manual
        assert hasil.nama in decree
    rule = re.search(r"Capaian dihitung dari .*?86/2017\.", manual)
    assert rule is not None
    for dokumen in MEASURED:
        assert rule[0] in paper(office, dokumen)


def test_the_terminal_has_the_figures_of_the_window(office: Office) -> None:
    told = {one["kode"]: one for one in iku_json(office, TAHUN)["iku"]}

    for hasil in load_tahun(office, TAHUN).iku:
        found = told[hasil.kode]
        assert [
            angka.show(Fraction(found[name])) for name in ("target", "realisasi", "capaian")
        ] == figures(hasil)
        assert found["kategori"] == hasil.kategori
        if hasil.cacah is not None:
            cacah = hasil.cacah
            assert found["pembilang"] == str(cacah.pembilang)
            assert found["penyebut"] == str(cacah.penyebut)


def test_the_word_draft_has_the_figures_of_the_window(kantor: Office, tmp_path: Path) -> None:
    path = tmp_path / "LKjIP.docx"
    save_lkjip_docx(kantor, TAHUN, path)
    rows = [
        " ".join(cell.text for cell in row.cells)
        for table in docx.Document(str(path)).tables
        for row in table.rows
    ]

    for hasil in load_tahun(kantor, TAHUN).iku:
        line = re.compile(line_of(hasil))
        assert any(hasil.nama in row and line.search(row) for row in rows), hasil.kode


@pytest.mark.parametrize("jenis", ["e81", "ikk-lppd", "lkpj"])
def test_the_workbooks_have_the_figures_of_the_window(
    kantor: Office, tmp_path: Path, jenis: str
) -> None:
    path = tmp_path / f"{jenis}.xlsx"
    save_lembar(kantor, TAHUN, jenis, path)
    rows = [
        [value for value in row if value is not None]
        for sheet in load_workbook(path)
        for row in sheet.iter_rows(values_only=True)
    ]

    if jenis == "ikk-lppd":
        koperasi = load_tahun(kantor, TAHUN).by_kode("koperasi_sehat").cacah
        assert koperasi is not None
        assert ["Koperasi terdaftar", koperasi.penyebut] in rows
        return
    for hasil in load_tahun(kantor, TAHUN).iku:
        row = next(one for one in rows if hasil.nama in one and hasil.nomor in one)
        numbers = [round(one, 2) for one in row if isinstance(one, int | float)]
        wanted = [hasil.target, hasil.realisasi]
        if jenis == "lkpj":
            wanted += [hasil.capaian]
            counts = [hasil.cacah.pembilang, hasil.cacah.penyebut] if hasil.cacah else []
            assert [one for one in counts if one not in numbers] == []
        shown = [float(one) for one in wanted if isinstance(one, Fraction)]
        assert len(shown) == len(wanted)
        assert [one for one in shown if one not in numbers] == []
