"""Tables of every kind of file, and what cannot be read."""

import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import FileUnreadableError
from core.excel.csv_teks import decode, parse
from core.excel.tabel import read_tabel
from core.excel.tabel_ods import errors_of
from tests.core.excel.tulis import Galat, ods
from tests.core.impor.buku import xlsx


def rows_of(path: Path, lembar: str = "") -> list[list[object]]:
    return list(read_tabel(path).sheet(lembar).baris())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("sign", [";", ",", "\t", "|"])
def test_text_files_of_every_make_are_read(tmp_path: Path, encoding: str, sign: str) -> None:
    text = f'Nama{sign}Alamat\r\n"CONTOH\nCafé"{sign}"Jl. {sign} 5"\r\n' + f"a{sign}b\r\n" * 3
    path = tmp_path / "a.csv"
    path.write_bytes(text.encode(encoding))

    assert rows_of(path)[:2] == [["Nama", "Alamat"], ["CONTOH\nCafé", f"Jl. {sign} 5"]]


def test_the_first_line_may_name_the_sign_and_rows_may_be_ragged() -> None:
    assert parse("sep=|\na;b|c\n1\n") == [["a;b", "c"], ["1"]]
    assert parse("a,b\n\n1,2,3\n") == [["a", "b"], [], ["1", "2", "3"]]
    assert parse(f"a;b\n{'x' * 300_000};2\n")[1][1] == "2"
    assert decode(b"a;b\x00\n") == "a;b\n"
    assert decode(bytes(range(256))) is None
    assert decode(b"\x00\x00\x00\x01" * 9) is None
    assert decode(b"nama\x81\n") is not None


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_told(content: bytes) -> None:
    text = decode(content)

    assert text is None or isinstance(parse(text), list)


def test_a_sheet_begins_at_its_first_cell_whatever_stands_there(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet["C3"], sheet["D3"], sheet["C4"] = "Nama", "NIK", "CONTOH"
    sheet.merge_cells("C5:D5")
    sheet.column_dimensions["D"].hidden = True
    book.create_sheet("Lain").sheet_state = "hidden"
    path = tmp_path / "a.xlsx"
    book.save(path)

    buku = read_tabel(path)

    assert [(one.nama, one.tersembunyi) for one in buku.lembar] == [
        ("Sheet", False),
        ("Lain", True),
    ]
    assert list(buku.sheet("Sheet").baris())[2][2:4] == ["Nama", "NIK"]
    assert buku.sheet("").isi.gabungan == (((4, 2), (4, 3)),)
    assert buku.sheet("").isi.rincian.kolom_tersembunyi == frozenset({3})
    with pytest.raises(FileUnreadableError, match="tidak ada dalam"):
        buku.sheet("Tiada")


def test_cells_with_an_error_are_named(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", [["Nama", "Modal"], ["CONTOH", "#DIV/0!"], ["CONTOH", 5]])

    assert read_tabel(path).sheet("").isi.rincian.galat == {(1, 1): "#DIV/0!"}


@pytest.mark.parametrize("place", ["XFD1048576", "XFD1", "A1048576", "ZZZ5"])
def test_a_stray_cell_far_away_is_refused_before_it_fills_the_memory(
    tmp_path: Path, place: str
) -> None:
    path = xlsx(tmp_path / "a.xlsx", [["Nama", "NIK"]] * 20)
    strayed = tmp_path / "b.xlsx"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(strayed, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            if name.endswith("sheet1.xml"):
                number = place.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
                far = f'<row r="{number}"><c r="{place}"><v>1</v></c></row></sheetData>'
                text = text.replace(b"</sheetData>", far.encode())
            new.writestr(name, text)

    with pytest.raises(FileUnreadableError, match="terlalu luas"):
        rows_of(strayed)


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.pdf", b"%PDF", "bukan buku kerja atau"),
        ("a.xls", b"<html><table>", "halaman web"),
        ("a.csv", b"<!DOCTYPE html>", "halaman web"),
        ("a.csv", bytes(range(256)), "bukan berkas teks"),
        ("a.xlsx", b"PK\x03\x04rusak", "rusak"),
        ("a.xlsx", b"", "kosong"),
        ("a.ods", b"teks", "rusak"),
        ("a.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
         "kata sandi"),
    ],
)  # fmt: skip
def test_what_is_no_table_is_told_with_a_way_out(
    tmp_path: Path, name: str, content: bytes, told: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)

    with pytest.raises(FileUnreadableError, match=told) as refused:
        rows_of(path)

    assert refused.value.hint


def test_a_file_that_went_away_or_is_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "map.csv").mkdir()
    for name, told in (("tiada.xlsx", "tidak ada lagi"), ("map.csv", "tidak dapat dibuka")):
        with pytest.raises(FileUnreadableError, match=told):
            read_tabel(tmp_path / name)


def test_a_truncated_workbook_is_told(tmp_path: Path) -> None:
    whole = xlsx(tmp_path / "a.xlsx", [["Nama", "NIK"]] * 200).read_bytes()
    path = tmp_path / "b.xlsx"
    path.write_bytes(whole[: len(whole) // 2])

    with pytest.raises(FileUnreadableError, match="rusak"):
        rows_of(path)


def test_a_file_that_changed_is_looked_at_anew(tmp_path: Path) -> None:
    rows: list[list[object]] = [["Nama", "Modal"], ["CONTOH", "#REF!"]]
    path = xlsx(tmp_path / "a.xlsx", rows)
    before = read_tabel(path).sheet("").isi.rincian.galat

    after = read_tabel(xlsx(path, [*rows, ["CONTOH", "#N/A"]])).sheet("").isi.rincian.galat

    assert before == {(1, 1): "#REF!"}
    assert after == {(1, 1): "#REF!", (2, 1): "#N/A"}


def test_other_workbooks_are_read_without_a_look_into_their_parts(tmp_path: Path) -> None:
    from python_calamine import CalamineWorkbook

    path = tmp_path / "a.ods"
    _ods(path, [["Nama", "NIK"], ["CONTOH", "0011"]])

    assert CalamineWorkbook.from_path(path).sheet_names == ["Data"]
    assert rows_of(path) == [["Nama", "NIK"], ["CONTOH", "0011"]]


def _ods(path: Path, rows: list[list[str]]) -> None:
    cells = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p>'
            "</table:table-cell>"
            for cell in row
        )
        + "</table:table-row>"
        for row in rows
    )
    space = "urn:oasis:names:tc:opendocument:xmlns"
    content = (
        f'<?xml version="1.0"?><office:document-content xmlns:office="{space}:office:1.0" '
        f'xmlns:table="{space}:table:1.0" xmlns:text="{space}:text:1.0"><office:body>'
        f'<office:spreadsheet><table:table table:name="Data">{cells}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(path, "w") as parts:
        parts.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        parts.writestr("content.xml", content)
        parts.writestr("META-INF/manifest.xml", "<manifest/>")


def test_an_ods_names_its_errors_where_they_stand(tmp_path: Path) -> None:
    path = tmp_path / "a.ods"
    path.write_bytes(
        ods(
            {
                "Lain": [[Galat("#REF!")]],
                "Data": [[None], ["Nama", "Aset"], ["CONTOH", Galat("#DIV/0!")], ["", 5]],
            }
        )
    )

    sheet = read_tabel(path).sheet("Data")

    assert sheet.isi.rincian.terperiksa
    assert sheet.isi.rincian.galat == {(2, 1): "#DIV/0!"}
    assert list(sheet.baris())[2] == ["CONTOH", ""]


def test_repeated_cells_of_an_ods_keep_their_places(tmp_path: Path) -> None:
    path = tmp_path / "a.ods"
    bad = (
        '<table:table-cell office:value-type="string" office:string-value="" '
        'calcext:value-type="error"><text:p>Err:502</text:p></table:table-cell>'
    )
    note = (
        '<table:table-cell office:value-type="string" office:string-value="">'
        "<office:annotation><text:p>CONTOH catatan</text:p></office:annotation></table:table-cell>"
    )
    with zipfile.ZipFile(path, "w") as parts:
        parts.writestr(
            "content.xml",
            '<table:table table:name="Data"><table:table-row table:number-rows-repeated="3">'
            '<table:table-cell table:number-columns-repeated="2"/></table:table-row>'
            f'<table:table-row><table:table-cell table:number-columns-repeated="2"/>{bad}{note}'
            "</table:table-row></table:table>",
        )
    with zipfile.ZipFile(path) as parts:
        assert errors_of(parts, "Data") == {(3, 2): "Err:502"}
        assert errors_of(parts, "Tiada") == {}


def test_an_ods_too_large_to_look_through_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.ods"
    path.write_bytes(ods({"Data": [["Nama", Galat("#N/A")]]}))
    monkeypatch.setattr("core.excel.tabel_ods.TERBESAR", 10)

    assert not read_tabel(path).sheet("Data").isi.rincian.terperiksa
