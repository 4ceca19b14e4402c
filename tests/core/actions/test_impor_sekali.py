"""One workbook with every habit of an office at once: no row of it is lost."""

from pathlib import Path

import pytest
from xlsxwriter import Workbook  # type: ignore[import-untyped] # the library ships no types

from core.actions.impor import Pratinjau, commit, lines, preview
from core.actions.impor_jalan_usul import suggest
from core.actions.office import Office
from core.impor.model import Nasib
from tests.core.actions.impor_buatan import reasons
from tests.core.excel.tulis import Galat, ods


def looked(office: Office, path: Path, register: str) -> Pratinjau:
    return preview(office, suggest(office, path, register, tahun=2024).value).value


def workbook(path: Path) -> None:
    """Titles, two lines of merged heads, a hidden column, totals with text below, more sheets."""
    with Workbook(str(path)) as book:
        book.add_worksheet("Petunjuk").write(0, 0, "Isi lembar kedua")
        sheet = book.add_worksheet("Data")
        sheet.merge_range(0, 0, 0, 7, "DAFTAR KOPERASI CONTOH")
        sheet.merge_range(1, 0, 1, 7, "(dalam ribuan rupiah)")
        for column, head in enumerate(("No", "Nama Koperasi", "NIK Koperasi", "Jenis")):
            sheet.merge_range(3, column, 4, column, head)
        sheet.merge_range(3, 4, 3, 5, "Anggota")
        sheet.write_row(4, 4, ["L", "P"])
        sheet.merge_range(3, 6, 4, 6, "Aset")
        sheet.merge_range(3, 7, 4, 7, "Alamat")
        sheet.write_row(5, 0, ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"])
        rows = [
            ["1", "CONTOH Melati", "'1871010000001", "Konsumen", "12", " 8 ", "1.500,5", "Jl. A"],
            ["2", "CONTOH Mawar", "1871010000002", "Jasa", "3", "4", "2000", "Jl. B"],
            ["3", "CONTOH Kenanga", "1871010000003", "Jasa", "-", "4", "abc", "Jl. C"],
        ]
        for line, row in enumerate(rows, start=6):
            sheet.write_row(line, 0, row)
        sheet.write_row(9, 0, ["JUMLAH", "", "", "", "15", "16", "3500", ""])
        sheet.write_row(11, 0, ["4", "CONTOH Dahlia", "1871010000004", "Jasa", 1, 1, 7, "Jl. D"])
        sheet.write(13, 1, "Sumber: dinas, angka sementara")
        sheet.write(14, 6, "Bandar Lampung, 3 Januari 2025")
        sheet.write(15, 6, "Kepala Dinas")
        sheet.write(18, 6, "CONTOH Nama Pejabat")
        sheet.write(19, 6, "NIP. 196801011990031001")
        sheet.set_column(7, 7, 10, None, {"hidden": True})


def test_every_row_of_a_workbook_with_all_habits_is_accounted_for(
    office: Office, tmp_path: Path
) -> None:
    path = tmp_path / "CONTOH.xlsx"
    workbook(path)

    found = looked(office, path, "koperasi")

    assert found.permintaan.lembar == "Data"
    assert found.dibaca == 20
    assert sorted([*found.bacaan.nomor, *found.bacaan.bukan]) == list(range(1, 21))
    fates = {found.bacaan.nomor[at]: found.rencana.fate(at) for at in range(len(found.bacaan))}
    # a name alone under the table is no signature that can be known: it is told, never dropped
    assert fates == {
        7: Nasib.BARU, 8: Nasib.BARU, 9: Nasib.DITOLAK, 12: Nasib.BARU, 19: Nasib.DITOLAK,
    }  # fmt: skip
    first = found.bacaan.row(0)
    assert (first["nik"], first["anggota_wanita"], first["alamat"]) == ("1871010000001", 8, "Jl. A")
    assert first["aset"] == 1_500_500
    assert reasons(found, 2) == ["Aset “abc” bukan jumlah yang terbaca."]
    commit(office, found, sebagian=True)
    again = looked(office, path, "koperasi")
    assert (again.jumlah[Nasib.SAMA], again.akan_ditulis) == (3, 0)


def test_an_error_in_an_ods_refuses_its_row(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "CONTOH.ods"
    path.write_bytes(
        ods(
            {
                "Data": [
                    ["Nama Usaha", "NIK", "Modal Usaha"],
                    ["CONTOH Roti", "1871014508900001", Galat("#DIV/0!")],
                    ["CONTOH Kopi", "1871014508900002", None],
                ]
            }
        )
    )

    found = looked(office, path, "umkm")

    assert (found.jumlah[Nasib.BARU], found.jumlah[Nasib.DITOLAK], found.pesan) == (1, 1, [])
    [row] = lines(office, found, Nasib.DITOLAK)
    assert row.alasan[0].pesan == "Sel berisi galat #DIV/0! dari Excel."


def test_a_file_that_hides_errors_says_so_where_cells_are_blank(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.excel.tabel_ods.TERBESAR", 10)
    path, full = tmp_path / "CONTOH.ods", tmp_path / "CONTOH penuh.ods"
    head, cells = ["Nama Usaha", "NIK", "Modal Usaha"], ["CONTOH Roti", "1871014508900001"]
    path.write_bytes(ods({"Data": [head, [*cells, None]]}))
    full.write_bytes(ods({"Data": [head, [*cells, 5]]}))

    [told] = looked(office, path, "umkm").pesan

    assert told.startswith("Berkas jenis ini tidak menyebut sel yang bergalat")
    assert looked(office, full, "umkm").pesan == []
