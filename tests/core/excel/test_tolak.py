"""Refused rows go back as a workbook that reads like the officer's own."""

from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.styles import Font

from core.excel.tolak import JUDUL_ALASAN, LEMBAR_TANDA, BarisTolak, Tolakan, write_new
from core.excel.tolak_asli import fits, write_into_copy

TOLAKAN = Tolakan(
    lembar="Data UMKM",
    kepala=(1, 2, 3),
    lebar=3,
    baris=(
        BarisTolak(5, "NIK terdiri atas 16 angka.", {1: "NIK terdiri atas 16 angka."}),
        BarisTolak(7, "Catatan yang sama sudah ada pada baris 4 berkas ini."),
    ),
    tanda={"register": "umkm", "peta": "{}"},
)
ROWS: list[list[Any]] = [
    ["CONTOH DAFTAR UMKM", None, None],
    ["Nama", "Nomor", None],
    [None, "NIK", "Tanggal"],
    ["CONTOH Roti", "1871014508900001", datetime(2025, 1, 2)],
    ["=CONTOH Kopi", "187101", datetime(2025, 1, 3)],
    ["CONTOH Teh", "1871014508900003", None],
    ["CONTOH Es", "0812", datetime(2025, 1, 5)],
    ["JUMLAH", 3, None],
]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Data UMKM"
    for row in ROWS:
        sheet.append(row)
    sheet["A5"].data_type = "s"
    sheet["A5"].font = Font(italic=True)
    sheet.merge_cells("A2:A3")
    sheet.merge_cells("B2:C2")
    sheet.merge_cells("A8:A8")
    sheet.row_dimensions[5].height = 30
    sheet.auto_filter.ref = "A3:C8"
    book.create_sheet("Keterangan").append(["CONTOH lembar kedua"])
    path = tmp_path / "asal.xlsx"
    book.save(path)
    return path


def values(path: Path) -> list[list[Any]]:
    book = openpyxl.load_workbook(path)
    return [list(row) for row in book["Data UMKM"].iter_rows(values_only=True)]


def test_the_officers_own_workbook_keeps_heads_and_refused_rows(
    source: Path, tmp_path: Path
) -> None:
    target = tmp_path / "ditolak.xlsx"

    assert fits(source)
    write_into_copy(source, target, TOLAKAN)

    assert values(target) == [
        ["CONTOH DAFTAR UMKM", None, None, None],
        ["Nama", "Nomor", None, None],
        [None, "NIK", "Tanggal", JUDUL_ALASAN],
        [*ROWS[4], "NIK terdiri atas 16 angka."],
        [*ROWS[6], "Catatan yang sama sudah ada pada baris 4 berkas ini."],
    ]
    book = openpyxl.load_workbook(target)
    sheet = book["Data UMKM"]
    assert book.sheetnames == ["Data UMKM", "Keterangan", LEMBAR_TANDA]
    assert book[LEMBAR_TANDA].sheet_state == "veryHidden"
    assert sorted(map(str, sheet.merged_cells.ranges)) == ["A2:A3", "B2:C2"]
    comment = sheet["B4"].comment
    assert comment is not None
    assert comment.text == "NIK terdiri atas 16 angka."
    assert sheet["B4"].fill.fgColor.rgb.endswith("FFD9D3")
    assert sheet["A4"].font.italic
    assert sheet["B5"].comment is None


def test_a_file_of_another_kind_becomes_a_new_workbook(tmp_path: Path) -> None:
    target = tmp_path / "ditolak.xlsx"
    cells = {number: row for number, row in enumerate(ROWS, start=1) if number in (1, 2, 3, 5, 7)}

    write_new(target, TOLAKAN, cells)

    assert values(target) == [
        ["CONTOH DAFTAR UMKM", None, None, None],
        ["Nama", "Nomor", None, None],
        [None, "NIK", "Tanggal", JUDUL_ALASAN],
        [*ROWS[4], "NIK terdiri atas 16 angka."],
        [*ROWS[6], "Catatan yang sama sudah ada pada baris 4 berkas ini."],
    ]
    sheet = openpyxl.load_workbook(target)["Data UMKM"]
    assert sheet["A4"].data_type == "s"
    assert sheet["B4"].comment is not None


def test_every_kind_of_cell_is_written_as_it_stood(tmp_path: Path) -> None:
    target = tmp_path / "ditolak.xlsx"
    row = [True, 1.5, 10**17, "", "http://contoh.id"]

    write_new(target, Tolakan("Data UMKM", (), 5, (BarisTolak(1, "a"),), {}), {1: row})

    assert values(target) == [[True, 1.5, str(10**17), None, "http://contoh.id", "a"]]


def test_a_large_or_old_workbook_is_not_copied(tmp_path: Path) -> None:
    old = tmp_path / "lama.xls"
    old.write_bytes(b"x")
    large = tmp_path / "besar.xlsx"
    large.write_bytes(b"x" * (3 * 1024 * 1024 + 1))

    assert not fits(old)
    assert not fits(large)
