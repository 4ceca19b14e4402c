"""Workbooks of the cycle read back: their figures are those of the window, blanks stay blank."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from pathlib import Path
from shutil import copyfile
from typing import Any

import pytest
from openpyxl import load_workbook

from core import angka
from core.actions.ekspor_kinerja import lembar_jenis, load_lembar, save_lembar
from core.actions.ekspor_kinerja_e81 import spent_before
from core.actions.iku import load_tahun
from core.actions.jurnal import latest
from core.actions.keragaan import MintaKeragaan, load_keragaan
from core.actions.office import Office, close_office, open_writer
from core.actions.program import load_program
from core.actions.program_simpan import save_program
from core.actions.triwulan import load_triwulan
from core.commands import main
from core.errors import AppError, FileUnwritableError
from core.iku.program import BarisProgram, JenisProgram
from core.koperasi.berkualitas import Berkualitas, count_berkualitas
from core.koperasi.keragaan import FaktaKeragaan
from core.koperasi.model import Keadaan
from core.naskah.lembar_kinerja import JENIS, LembarKinerja, susunan_buku

Rows = list[dict[str, Any]]


@pytest.fixture(scope="module")
def contoh(kantor_contoh: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    path = tmp_path_factory.mktemp("kinerja") / "contoh.db"
    copyfile(kantor_contoh, path)
    office = open_writer(path)
    yield office
    close_office(office, copy=False)


@pytest.fixture
def salinan(kantor_contoh: Path, tmp_path: Path) -> Iterator[Office]:
    """One whose records a test changes."""
    path = tmp_path / "contoh.db"
    copyfile(kantor_contoh, path)
    office = open_writer(path)
    yield office
    close_office(office, copy=False)


def _read(path: Path, lembar: LembarKinerja) -> Rows:
    """The rows of one sheet by the code of their columns, as a reader of the file finds them."""
    sheet = load_workbook(path)[lembar.susunan.nama]
    codes = [one.kode for one in lembar.susunan.kolom]
    numbers = list(range(1, len(codes) + 1))
    found = list(sheet.iter_rows(values_only=True, max_col=len(codes)))
    first = next(at for at, row in enumerate(found) if list(row) == numbers) + 1
    return [dict(zip(codes, row, strict=True)) for row in found[first : first + len(lembar.baris)]]


def _saved(office: Office, folder: Path, jenis: str, triwulan: int | None = None) -> list[Rows]:
    path = folder / f"{jenis}.xlsx"
    save_lembar(office, 2025, jenis, path, triwulan=triwulan)
    return [_read(path, one) for one in load_lembar(office, 2025, jenis, triwulan=triwulan)]


def _same(cell: object, figure: Fraction | None) -> bool:
    """Whether a cell shows this figure; n/a where there is none."""
    if figure is None:
        return cell == "n/a"
    return isinstance(cell, int | float) and Fraction(str(cell)) == figure


def test_e81_adds_up_and_agrees_with_the_programs(contoh: Office, tmp_path: Path) -> None:
    renja, _factors = _saved(contoh, tmp_path, "e81")
    program, quarters = load_program(contoh, 2025), load_triwulan(contoh, 2025, ())
    rows = {row["kode"]: row for row in renja if row["kode"]}

    for one in program.walk():
        row = rows[one.baris.kode]
        assert row["target_rp"] == one.jumlah.pagu
        assert row["capai_rp"] == sum(row[f"tw{at}_rp"] for at in (1, 2, 3, 4))
        assert row["capai_rp"] == one.jumlah.realisasi_terakhir
        assert _same(row["capai_persen"], angka.round_half_up(one.jumlah.persen() or 0))
        assert row["renstra_rp"] is None
        assert row["tingkat_rp"] is None
    assert renja[-1]["nama"] == "Jumlah"
    assert renja[-1]["capai_rp"] == program.jumlah.realisasi_terakhir
    for row, iku in zip(renja, quarters.iku, strict=False):
        assert row["indikator"] == iku.hasil.nama
        assert _same(row["capai_k"], iku.hasil.realisasi)
        assert row["target_rp"] is None


def test_e81_of_a_quarter_is_blank_after_it(contoh: Office, tmp_path: Path) -> None:
    renja, factors = _saved(contoh, tmp_path, "e81", 2)
    program = load_program(contoh, 2025)
    iku = load_triwulan(contoh, 2025, ()).by_kode("koperasi_sehat")
    row = next(row for row in renja if row["indikator"] == iku.hasil.nama)

    later = ("tw3_k", "tw3_rp", "tw4_k", "tw4_rp")
    assert all(each[kode] is None for each in renja for kode in later)
    assert renja[-1]["capai_rp"] == program.jumlah.realisasi[1]
    assert _same(row["capai_k"], iku.of(2).realisasi)
    assert {each["triwulan"] for each in factors} == {"I", "II"}
    kendala = next(each for each in factors if each["penghambat"])
    assert kendala["penghambat"] == iku.of(1).isi.kendala
    assert kendala["pendorong"] is None


def test_lkpj_prints_the_year_as_the_window_does(contoh: Office, tmp_path: Path) -> None:
    program, indicators, support = _saved(contoh, tmp_path, "lkpj")
    ods = load_keragaan(contoh, MintaKeragaan(2025)).ods

    for row, one in zip(indicators, load_tahun(contoh, 2025).iku, strict=True):
        assert _same(row["realisasi"], one.realisasi)
        assert _same(row["capaian"], one.capaian)
        assert row["kategori"] == one.kategori
        assert (row["pembilang"], row["penyebut"]) == (
            (one.cacah.pembilang, one.cacah.penyebut) if one.cacah else (None, None)
        )
    assert program[-1]["perubahan"] == load_program(contoh, 2025).jumlah.perubahan
    assert all(row["masalah"] is None for row in program)
    assert [row["kini"] for row in support[: len(ods)]] == [one.kini for one in ods]
    assert support[-1]["uraian"] == "UMKM dalam pengawasan"
    assert support[-1]["kini"] == 420


def test_ikk_counts_inside_all_and_leaves_what_is_not_known(contoh: Office, tmp_path: Path) -> None:
    ikk, parts, _support = _saved(contoh, tmp_path, "ikk-lppd")
    quality, micro = ikk
    counts = {row["uraian"]: row["jumlah"] for row in parts}

    assert quality["penyebut"] == counts["Koperasi terdaftar"] == 316
    assert quality["pembilang"] == list(counts.values())[-1]
    share = Fraction(100 * quality["pembilang"], 316)
    assert _same(quality["capaian"], angka.round_half_up(share))
    assert micro["pembilang"] is None
    assert micro["capaian"] is None
    assert "Pembilang tidak dicatat" in micro["keterangan"]


def test_without_figures_of_two_years_the_share_is_na(contoh: Office) -> None:
    quality = load_lembar(contoh, 2021, "ikk-lppd")[0].baris[0].nilai

    assert quality["capaian"] == "n/a"


def test_only_a_rise_of_both_with_a_rat_counts() -> None:
    def fakta(number: int, volume: int | None, aset: int | None, **more: Any) -> FaktaKeragaan:
        facts = {"terdaftar": True, "keadaan": Keadaan.AKTIF, "rat_tanggal": date(2025, 3, 1)}
        return FaktaKeragaan(
            id=number, nama="CONTOH", volume_usaha=volume, aset=aset, **{**facts, **more}
        )

    before = [fakta(number, 10, 10) for number in range(1, 6)]
    now = [
        fakta(1, 11, 11),
        fakta(2, 11, 10),
        fakta(3, 11, None),
        fakta(4, 11, 11, rat_tanggal=None),
        fakta(5, 11, 11, terdaftar=False),
        fakta(6, 11, 11),
    ]

    assert count_berkualitas(now, before) == Berkualitas(
        terdaftar=5, rat=4, lengkap=3, volume_naik=4, aset_naik=2, berkualitas=1
    )


def test_earlier_spending_is_told_only_where_every_year_is_known(contoh: Office) -> None:
    code = "2.17.01.2.01.0001"
    known = [
        next(one for one in load_program(contoh, year).walk() if one.baris.kode == code)
        for year in (2024, 2025)
    ]

    assert spent_before(contoh, 2026, 2024)[code] == sum(
        one.jumlah.realisasi[3] or 0 for one in known
    )
    assert spent_before(contoh, 2026, 2023) == {}
    assert spent_before(contoh, 2024, 2024) == {}


def test_a_year_without_programs_and_a_typed_figure_in_words(salinan: Office) -> None:
    row = BarisProgram(
        2023, JenisProgram.PROGRAM, "2.17.03", "CONTOH", kinerja=("baik", "", "", "")
    )
    assert "Program tahun 2022 belum diisi." in load_lembar(salinan, 2022, "e81")[0].catatan
    assert "Program tahun 2022 belum diisi." in load_lembar(salinan, 2022, "lkpj")[0].catatan

    save_program(salinan, 2023, [row])

    found = load_lembar(salinan, 2023, "e81")[0].baris[-2].nilai
    assert (found["capai_k"], found["capai_rp"], found["capai_persen"]) == ("baik", None, "n/a")


@pytest.mark.parametrize("jenis", JENIS)
def test_every_sheet_is_ready_for_the_printer_and_says_where_it_is_from(
    contoh: Office, tmp_path: Path, jenis: str
) -> None:
    path = tmp_path / "a.xlsx"
    save_lembar(contoh, 2025, jenis, path)

    book = load_workbook(path)
    assert list(lembar_jenis()) == list(JENIS)
    assert book.sheetnames == [one.nama for one in susunan_buku(jenis).lembar]
    for sheet in book:
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_setup.paperSize == 14
        assert sheet.freeze_panes
        assert sheet.print_title_rows
        assert sheet.page_setup.fitToHeight == 0
        text = " ".join(str(row[0]) for row in sheet.iter_rows(values_only=True) if row[0])
        assert "belum dicocokkan dengan naskah peraturannya" in text
        assert "kode isi" in text
        assert "CONTOH" in text
    assert latest(contoh)[0].perbuatan.endswith("disimpan ke Excel")


def test_an_ampersand_in_the_name_of_the_office_is_printed_as_one(
    salinan: Office, tmp_path: Path
) -> None:
    with salinan.db.atomic():
        salinan.db.execute("UPDATE kantor SET nama_dinas = 'CONTOH Dinas A&B'")

    save_lembar(salinan, 2025, "ikk-lppd", tmp_path / "a.xlsx")

    sheet = load_workbook(tmp_path / "a.xlsx")["IKK"]
    assert sheet.oddFooter is not None
    assert "A&&B" in str(sheet.oddFooter.left.text)
    assert str(sheet["A2"].value).startswith("CONTOH Dinas A&B Kota")


def test_nothing_is_noted_for_a_file_that_was_not_written(contoh: Office, tmp_path: Path) -> None:
    before = latest(contoh)

    with pytest.raises(FileUnwritableError):
        save_lembar(contoh, 2025, "lkpj", tmp_path / "tidak" / "ada.xlsx")
    with pytest.raises(AppError, match="bukan buku kerja"):
        save_lembar(contoh, 2025, "lkpj", tmp_path / "a.pdf")

    assert latest(contoh) == before
    assert not list(tmp_path.glob("*.belum"))


def test_the_terminal_writes_them(
    kantor_contoh: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, out = tmp_path / "salin.db", tmp_path / "e81.xlsx"
    copyfile(kantor_contoh, path)
    more = ["--db", str(path), "--tahun", "2025", "--triwulan", "2", "--keluar", str(out)]

    assert main(["ekspor", "e81", *more]) == 0
    assert capsys.readouterr().out.strip() == str(out)
    assert load_workbook(out).sheetnames[0] == "E.81"
    assert main(["ekspor", "lkpj", *more]) == 1
    assert "hanya untuk e81" in capsys.readouterr().err


def test_the_set_names_the_unit_of_an_indicator_without_notes(contoh: Office) -> None:
    renja = load_lembar(contoh, 2025, "e81")[0]

    assert [row.nilai["unit"] for row in renja.baris[:3]] == [
        "Sekretariat",
        "Bidang Kelembagaan dan Pengawasan",
        "Bidang Pemberdayaan Usaha Mikro",
    ]
