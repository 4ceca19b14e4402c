"""The ministry's list read from real files: heads found, cells understood, rows accounted for."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from core.actions.office import Office, close_office
from core.actions.progress import CancelledError, Progress
from core.actions.selisih import compare_ods
from core.actions.selisih_baca import read_koperasi
from core.errors import FileUnreadableError
from core.impor.rencana import Bacaan
from core.koperasi.model import Keadaan
from core.koperasi.selisih_kepala import URUTAN, find_kepala
from core.koperasi.selisih_sel import SelTakTerbacaError, Tempat, read_sel
from tests.core.iku_kantor import Kota, open_kantor

ATAS = ("No", "NIK", "Nama Koperasi", "Badan Hukum", "", "Kelurahan", "Kecamatan", "Anggota", "",
        "Status", "Asset (Rp)")  # fmt: skip
BAWAH = ("", "", "", "Nomor", "Tanggal", "", "", "L", "P", "", "")
NOMOR = tuple(f"({n})" for n in range(1, 12))


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = open_kantor(tmp_path)
    yield made
    close_office(made, copy=False)


def xlsx(path: Path, *rows: tuple[Any, ...]) -> Path:
    book = Workbook()
    book.create_sheet("Catatan", 0).append(["Catatan kantor"])
    sheet = book.create_sheet("Data")
    for row in rows:
        sheet.append(row)
    book.save(path)
    return path


def read(office: Office, path: Path) -> Bacaan:
    return read_koperasi(office, path, Progress())


def test_a_workbook_with_titles_two_heads_and_a_total_is_read(
    office: Office, tmp_path: Path
) -> None:
    kode, nama, kecamatan = office.db.execute(
        "SELECT kode, kelurahan, kecamatan FROM wilayah ORDER BY kode LIMIT 1"
    ).fetchone()
    path = xlsx(
        tmp_path / "ods.xlsx",
        ("DAFTAR KOPERASI",),
        (),
        ATAS,
        BAWAH,
        NOMOR,
        (1, "'1871000000001", "KSP\nMelati", "1/BH/A", datetime(2020, 3, 12), f"Kel. {nama}",
         kecamatan, 3, 4, "Tidak Aktif", "Rp 1.500.000,00"),
        (2, 1871000000002, "Mawar", "2/BH/A", "12 Maret 2021", "Entah", kecamatan, None, "-",
         "Aktif", 1.5),
        (),
        ("JUMLAH", None, None, None, None, None, None, 3, 4, None, 1_500_000),
        ("Sumber: ODS",),
    )  # fmt: skip

    found = read(office, path)

    assert list(found.nomor) == [6, 7]
    assert found.bukan == {
        5: "nomor kolom",
        8: "kosong",
        9: "jumlah atau keterangan",
        10: "jumlah atau keterangan",
    }
    assert found.row(0) == {
        "nik": "1871000000001", "nama": "KSP Melati", "no_badan_hukum": "1/BH/A",
        "tgl_badan_hukum": date(2020, 3, 12), "kelurahan": kode, "anggota_pria": 3,
        "anggota_wanita": 4, "status": Keadaan.TIDAK_AKTIF, "aset": 1_500_000,
    }  # fmt: skip
    assert [each.pesan for each in found.salah[1]] == [
        "Kelurahan: kelurahan “Entah” tidak dikenal.",
        "Aset: “1.5” bukan bilangan bulat.",
    ]
    assert found.row(1)["nik"] == "1871000000002"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_text_is_read_in_any_encoding(
    office: Office, tmp_path: Path, encoding: str, delimiter: str
) -> None:
    rows = [
        ["Nama Koperasi", "No. Badan Hukum", "Tgl RAT", "SHU"],
        ['"Café\nMelati"', "1/BH/A", "12/03/2025", "(1.000)"],
    ]
    path = tmp_path / "ods.csv"
    path.write_bytes("\r\n".join(delimiter.join(row) for row in rows).encode(encoding))

    found = read(office, path)

    assert found.row(0) == {
        "nama": "Café Melati",
        "no_badan_hukum": "1/BH/A",
        "rat_tanggal": date(2025, 3, 12),
        "shu": -1000,
    }


def test_the_usual_columns_need_no_heads(office: Office, tmp_path: Path) -> None:
    row = dict.fromkeys(URUTAN, "") | {"nama": "Melati", "nik": "1871000000001", "jenis": "Jasa"}
    cells = ["1", *(row[kode] if kode else "x" for kode in URUTAN[1:])]
    path = tmp_path / "ods.csv"
    path.write_text(";".join(cells), encoding="utf-8")

    assert read(office, path).row(0) == {"nama": "Melati", "nik": "1871000000001", "jenis": "Jasa"}


def test_what_is_no_list_of_cooperatives_is_refused(office: Office, tmp_path: Path) -> None:
    path = xlsx(tmp_path / "lain.xlsx", ("Kecamatan", "Jumlah"), ("Kedaton", 3))

    with pytest.raises(FileUnreadableError, match="bukan daftar koperasi"):
        read(office, path)
    for name in ("tiada.csv", "tiada.xlsx", "surat.pdf"):
        with pytest.raises(FileUnreadableError):
            read(office, tmp_path / name)


def test_a_file_that_is_too_large_is_not_read(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.excel.keragaan_csv.TERBESAR", 10)
    path = tmp_path / "ods.csv"
    path.write_text("Nama;NIK;Alamat\n", encoding="utf-8")

    with pytest.raises(FileUnreadableError, match="20 MB"):
        read(office, path)


def test_a_file_is_compared_and_batal_stops_it(office: Office, tmp_path: Path) -> None:
    Kota(office).koperasi("CONTOH Melati", nik="1871000000001")
    path = tmp_path / "ods.csv"
    path.write_text("Nama;NIK;Asset\nMelati;1871000000001;-\n", encoding="utf-8")
    stopped = Progress()
    stopped.cancel()

    found = compare_ods(office, 2025, path).value

    assert [len(each) for each in (found.selisih.berbeda, found.selisih.sama)] == [1, 0]
    with pytest.raises(CancelledError):
        compare_ods(office, 2025, path, stopped)


@pytest.mark.parametrize(
    ("kode", "cell", "value"),
    [
        ("nik", "1.600.000.000.207", "1600000000207"),
        ("tgl_badan_hukum", 45_000, date(2023, 3, 15)),
        ("tgl_badan_hukum", date(2020, 1, 2), date(2020, 1, 2)),
        ("tgl_badan_hukum", "2020-01-02 00:00:00", date(2020, 1, 2)),
        ("jenis", "Koperasi Konsumen", "Konsumen"),
        ("status", "Non Aktif", Keadaan.TIDAK_AKTIF),
        ("aset", 5.0, 5),
        ("aset", " - ", None),
        ("alamat", "\u00a0Jl.  Melati ", "Jl. Melati"),
    ],
)
def test_cells_are_understood(kode: str, cell: Any, value: Any) -> None:
    assert read_sel(kode, cell) == value


@pytest.mark.parametrize(
    ("kode", "cell"),
    [
        ("nik", 1871000000000123.0),
        ("nik", "3,27502E+12"),
        ("nik", "ada"),
        ("tgl_badan_hukum", "kemarin"),
        ("jenis", "Serba Usaha"),
        ("status", "entah"),
        ("aset", "banyak"),
        ("aset", 1.25),
    ],
)
def test_what_is_not_sure_is_refused(kode: str, cell: Any) -> None:
    with pytest.raises(SelTakTerbacaError):
        read_sel(kode, cell)


hostile = st.one_of(
    st.none(), st.text(max_size=20), st.integers(), st.floats(), st.booleans(), st.dates(),
    st.datetimes(), st.times(), st.timedeltas(),
)  # fmt: skip


@given(hostile, st.sampled_from([kode for kode in URUTAN if kode]))
def test_no_cell_ever_breaks_the_reader(cell: Any, kode: str) -> None:
    try:
        value = read_sel(kode, cell)
    except SelTakTerbacaError:
        return
    if isinstance(cell, int) and not isinstance(cell, bool) and kode == "aset":
        assert value == cell


@given(st.lists(st.lists(st.text(max_size=12), max_size=6), max_size=8))
def test_no_sheet_ever_breaks_the_heads(rows: list[list[str]]) -> None:
    find_kepala(rows)


def test_a_name_in_two_kecamatan_needs_its_kecamatan() -> None:
    places = Tempat({"melati": (("K1", "satu"), ("K2", "dua"))})

    assert places.find("Kel. Melati", "Kec. Dua") == "K2"
    with pytest.raises(SelTakTerbacaError):
        places.find("Melati", "")
