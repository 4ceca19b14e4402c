"""Workbooks as offices keep them: every row of the sheet is accounted for."""

import csv
import re
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from xlsxwriter import Workbook  # type: ignore[import-untyped] # the library ships no types

from core.actions.impor import Pratinjau, commit, lines, preview
from core.actions.impor_batal import list_refused, undo_import
from core.actions.impor_jalan_usul import suggest
from core.actions.impor_tolak import refused_name, save_refused
from core.actions.office import Office
from core.errors import AppError, FileUnreadableError
from core.impor.model import Kepala, Nasib, Peta
from core.impor.rencana_permintaan import Permintaan
from tests.core.actions.impor_buatan import tables

REAL = Path(__file__).resolve().parents[4] / "shared/real/kota_bogor_koperasi_excerpt.sql"
HEADS = ("No", "Nama koperasi", "Nomor badan hukum", "Alamat", "Jenis")
CONTOH = [
    ("CONTOH Koperasi Konsumen Melati", "8091/BH/KWK-10/22", "Jl. Contoh No. 5"),
    ("CONTOH KSP\nMawar  Jaya", "008412/BH/M.KUKM.2/V/2018", "Jalan Contoh, RT 01 RW 02"),
    ("CONTOH Koperasi Jasa Anggrek", "01/BH/KDK.1022/I/2001", ""),
    ("CONTOH Koperasi Kenanga", "8091/BH/KWK.10/22", "Jl. Contoh No. 7"),
]


def real_rows() -> list[tuple[str, ...]]:
    """Name, legal number and address of the real list."""
    if not REAL.exists():
        pytest.skip("the real list is not here")
    text = REAL.read_text(encoding="utf-8")
    found = re.findall(
        r"^\(\d+, '((?:[^']|'')*)', '((?:[^']|'')*)', '((?:[^']|'')*)'", text, re.MULTILINE
    )
    return [tuple(cell.replace("\\n", "\n").replace("''", "'") for cell in row) for row in found]


def workbook(path: Path, rows: Sequence[Sequence[str]]) -> None:
    """Title rows, merged cells, a hidden column, a second sheet, a total and a legend."""
    with Workbook(str(path)) as book:
        book.add_worksheet("Petunjuk").write(0, 0, "CONTOH isi lembar kedua")
        sheet = book.add_worksheet("Data Koperasi")
        sheet.merge_range(0, 0, 0, 4, "CONTOH DAFTAR KOPERASI")
        sheet.write_row(3, 0, HEADS)
        for line, row in enumerate(rows, start=4):
            sheet.write_row(line, 0, [str(line - 3), *row, "Konsumen"])
        bottom = 4 + len(rows)
        sheet.write_row(bottom, 0, ["JUMLAH", str(len(rows))])
        sheet.write(bottom + 2, 0, "Keterangan: CONTOH.")
        sheet.set_column(3, 3, 10, None, {"hidden": True})


def looked(office: Office, path: Path, register: str = "koperasi") -> Pratinjau:
    return preview(office, suggest(office, path, register, tahun=2024).value).value


def test_every_row_of_a_real_looking_workbook_is_accounted_for(
    office: Office, tmp_path: Path
) -> None:
    path = tmp_path / "CONTOH koperasi.xlsx"
    workbook(path, CONTOH)

    found = looked(office, path)

    assert found.dibaca == 4 + len(CONTOH) + 3
    assert found.jumlah == {
        Nasib.BARU: 3,
        Nasib.BERUBAH: 0,
        Nasib.SAMA: 0,
        Nasib.DITOLAK: 1,
        Nasib.BUKAN_DATA: 7,
    }
    [refused] = lines(office, found, Nasib.DITOLAK)
    assert refused.nomor == 8
    assert "Catatan yang sama sudah ada pada baris 5" in refused.alasan[0].pesan


def test_the_real_list_is_accounted_for(office: Office, tmp_path: Path) -> None:
    rows = real_rows()
    path = tmp_path / "koperasi.xlsx"
    workbook(path, rows)

    found = looked(office, path)

    assert found.dibaca == 4 + len(rows) + 3
    assert found.jumlah[Nasib.BUKAN_DATA] == 7
    assert found.jumlah[Nasib.BARU] + found.jumlah[Nasib.DITOLAK] == len(rows)
    assert found.jumlah[Nasib.BARU] >= len(rows) * 9 // 10
    before = tables(office)
    impor_id = commit(office, found, sebagian=True).value.impor_id
    again = looked(office, path)
    assert again.jumlah[Nasib.SAMA] == found.jumlah[Nasib.BARU]
    assert again.akan_ditulis == 0
    undo_import(office, impor_id)
    assert tables(office) == before


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_refused_rows_come_back_and_only_the_corrected_ones_are_taken(
    office: Office, tmp_path: Path, suffix: str
) -> None:
    rows = [
        ("NIK", "Nama usaha", "Nama pemilik"),
        ("1871014508900001", "CONTOH Roti", "CONTOH Ani"),
        ("187101", "CONTOH Kopi", "CONTOH Budi"),
        ("1871014508900003", "CONTOH Teh", "CONTOH Cici"),
        ("x", "CONTOH Es", "CONTOH Dedi"),
    ]
    path = tmp_path / f"CONTOH umkm{suffix}"
    if suffix == ".csv":
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file, delimiter=";").writerows(rows)
    else:
        with Workbook(str(path)) as book:
            sheet = book.add_worksheet("Data")
            for line, row in enumerate(rows):
                sheet.write_row(line, 0, row)
    found = looked(office, path, "umkm")
    commit(office, found, sebagian=True)
    target = tmp_path / refused_name(found)

    save_refused(office, found, target)

    assert target.name == "CONTOH umkm - ditolak.xlsx"
    book = openpyxl.load_workbook(target)
    sheet = book.worksheets[0]
    assert [row[0].value for row in sheet.iter_rows()] == ["NIK", "187101", "x"]
    assert sheet["A2"].comment is not None
    sheet["A2"] = "1871014508900002"
    book.save(target)
    book.close()
    second = looked(office, target, "umkm")
    assert (second.jumlah[Nasib.BARU], second.jumlah[Nasib.DITOLAK]) == (1, 1)
    commit(office, second, sebagian=True)
    assert sorted(row[1] for row in tables(office)["umkm"]) == [
        "CONTOH Kopi",
        "CONTOH Roti",
        "CONTOH Teh",
    ]
    clean = looked(office, path, "umkm")
    assert clean.akan_ditulis == 0


def test_refused_rows_stay_named_with_the_import(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.actions.impor.DITOLAK_TERSIMPAN", 2)
    path = tmp_path / "CONTOH.csv"
    text = "Nama usaha;NIK\nCONTOH Roti;1871014508900001\n"
    path.write_text(text + "CONTOH Kopi;12\nCONTOH Teh;x\nCONTOH Es;3\n", encoding="utf-8")
    done = commit(office, looked(office, path, "umkm"), sebagian=True).value

    kept = list_refused(office, done.impor_id)

    assert [(each.baris, each.nama) for each in kept] == [(3, "CONTOH Kopi"), (4, "CONTOH Teh")]
    assert all("NIK" in each.sebab for each in kept), kept
    assert list_refused(office, 99) == ()


def test_a_workbook_of_refused_rows_needs_some_and_never_replaces_its_source(
    office: Office, tmp_path: Path
) -> None:
    path = tmp_path / "CONTOH.csv"
    path.write_text("Nama usaha;NIK\nCONTOH Roti;\n", encoding="utf-8")
    with pytest.raises(AppError, match="Tidak ada baris yang ditolak"):
        save_refused(office, looked(office, path, "umkm"), tmp_path / "x.xlsx")
    path.write_text("Nama usaha;NIK\nCONTOH Roti;1\n", encoding="utf-8")
    found = looked(office, path, "umkm")
    with pytest.raises(AppError, match="Berkas asal tidak ditimpa"):
        save_refused(office, found, path)
    path.write_text("lain", encoding="utf-8")
    with pytest.raises(AppError, match="berubah sejak diperiksa"):
        save_refused(office, found, tmp_path / "x.xlsx")
    assert not (tmp_path / "x.xlsx").exists()


def test_a_masked_value_never_overwrites(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "CONTOH.csv"
    path.write_text("Nama usaha;NIK\nCONTOH Roti;1871014508900001\n", encoding="utf-8")
    commit(office, looked(office, path, "umkm"))
    before = tables(office)
    path.write_text(
        "Nama usaha;NIK;Sektor\nCONTOH Roti;1871**********01;Kuliner\n", encoding="utf-8"
    )
    office.db.execute("UPDATE umkm SET kelurahan = NULL")

    found = looked(office, path, "umkm")

    assert found.jumlah[Nasib.DITOLAK] == 0
    assert any("bersamaran" in note for notes in found.rencana.catatan.values() for note in notes)
    assert tables(office) == before


@settings(
    deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    rows=st.lists(
        st.lists(
            st.one_of(
                st.text(max_size=12),
                st.sampled_from(["1871014508900001", "JUMLAH", "CONTOH Roti", "=1+1", "-", "9"]),
            ),
            min_size=1,
            max_size=4,
        ),
        max_size=8,
    )
)
@pytest.mark.parametrize("register", ["umkm", "koperasi", "laba", "laporan"])
def test_hostile_rows_never_crash_and_each_has_one_fate(
    office: Office, tmp_path: Path, rows: list[list[str]], register: str
) -> None:
    path = tmp_path / "CONTOH jahat.csv"
    with path.open("w", encoding="utf-8", newline="", errors="replace") as file:
        csv.writer(file, delimiter=";").writerows([["Nama", "NIK", "Tanggal", "Jumlah"], *rows])
    columns = {
        "umkm": ("nama", "nik", "sejak", "modal_usaha"),
        "koperasi": ("nama", "nik", "tgl_badan_hukum", "aset"),
        "laba": ("nama", "nik", "tahun", "laba"),
        "laporan": ("nama", "nik", "tahun_buku", "kas"),
    }[register]
    wish = Permintaan(
        path, register, "", Kepala((0,), 1, ("Nama", "NIK", "Tanggal", "Jumlah")),
        Peta(dict(enumerate(columns))), 2024,
    )  # fmt: skip
    before = tables(office)

    found = preview(office, wish).value

    assert found.dibaca == len(found.bacaan) + len(found.bacaan.bukan)
    assert set(found.bacaan.nomor).isdisjoint(found.bacaan.bukan)
    assert sorted([*found.bacaan.nomor, *found.bacaan.bukan]) == list(range(1, found.dibaca + 1))
    assert tables(office) == before
    impor_id = commit(office, found, sebagian=True).value.impor_id
    if impor_id:
        undo_import(office, impor_id)
    assert tables(office) == before


def test_what_is_no_workbook_is_told(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "CONTOH.xlsx"
    path.write_bytes(b"bukan buku kerja")
    with pytest.raises(FileUnreadableError):
        suggest(office, path, "umkm")
    other = tmp_path / "CONTOH.csv"
    other.write_text("a;b\n1;2\n", encoding="utf-8")
    with pytest.raises(AppError, match="tidak dikenali sebagai daftar"):
        suggest(office, other, "umkm")
