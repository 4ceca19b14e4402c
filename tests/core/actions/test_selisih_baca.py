"""The ministry's list read from real files: heads found, cells understood, rows accounted for."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from core.actions.impor_profil import find_profil
from core.actions.office import Office, close_office
from core.actions.progress import CancelledError, Progress
from core.actions.selisih import compare_ods
from core.actions.selisih_baca import BacaanOds, read_koperasi
from core.errors import FileUnreadableError
from core.impor.baris import JUMLAH, KEPALA, KETERANGAN, KOSONG
from core.koperasi.model import Keadaan
from tests.core.excel.tulis import ods
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


def read(office: Office, path: Path, satuan: int = 0) -> BacaanOds:
    return read_koperasi(office, path, Progress(), satuan=satuan)


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

    found = read(office, path).bacaan

    assert list(found.nomor) == [6, 7]
    assert [found.bukan[n] for n in (1, 5, 8, 9, 10)] == [
        KEPALA, KEPALA, KOSONG, JUMLAH, KETERANGAN,
    ]  # fmt: skip
    assert found.row(0) == {
        "nik": "1871000000001", "nama": "KSP Melati", "no_badan_hukum": "1/BH/A",
        "tgl_badan_hukum": date(2020, 3, 12), "kelurahan": kode, "anggota_pria": 3,
        "anggota_wanita": 4, "status": Keadaan.TIDAK_AKTIF, "aset": 1_500_000,
    }  # fmt: skip
    assert {each.kode for each in found.salah[1]} == {"kelurahan", "aset"}
    assert found.row(1)["nik"] == "1871000000002"


def test_text_is_read_too(office: Office, tmp_path: Path) -> None:
    rows = [
        ["Nama Koperasi", "No. Badan Hukum", "Tgl RAT", "SHU", "Jenis"],
        ['"Café\nMelati"', "1/BH/A", "12/03/2025", "(1.000)", "Koperasi Konsumen"],
    ]
    path = tmp_path / "ods.csv"
    path.write_bytes("\r\n".join(";".join(row) for row in rows).encode("cp1252"))

    assert read(office, path).bacaan.row(0) == {
        "nama": "Café Melati",
        "no_badan_hukum": "1/BH/A",
        "rat_tanggal": date(2025, 3, 12),
        "shu": -1000,
        "jenis": "Konsumen",
    }


def test_the_usual_columns_need_no_heads(office: Office, tmp_path: Path) -> None:
    order = find_profil(office, "koperasi", "Kementerian 34 kolom (ODS)").urutan
    row = dict.fromkeys(order, "") | {"nama": "Melati", "nik": "1871000000001", "jenis": "Jasa"}
    cells = ["1", *(row[kode] if kode else "x" for kode in order[1:])]
    path = tmp_path / "ods.csv"
    path.write_text(";".join(cells), encoding="utf-8")

    assert read(office, path).bacaan.row(0) == {
        "nama": "Melati",
        "nik": "1871000000001",
        "jenis": "Jasa",
    }


def test_what_is_no_list_of_cooperatives_is_refused(office: Office, tmp_path: Path) -> None:
    path = xlsx(tmp_path / "lain.xlsx", ("Kecamatan", "Jumlah"), ("Kedaton", 3))
    nameless = xlsx(tmp_path / "tanpa.xlsx", ("NIK", "Alamat", "Jenis"), ("1871", "Jl. A", "Jasa"))

    with pytest.raises(FileUnreadableError):
        read(office, path)
    with pytest.raises(FileUnreadableError, match="bukan daftar koperasi"):
        read(office, nameless)
    for name in ("tiada.csv", "tiada.xlsx", "surat.pdf"):
        with pytest.raises(FileUnreadableError):
            read(office, tmp_path / name)


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


HEADS = ("NIK", "Nama", "Aset", "SHU")


@pytest.mark.parametrize(
    ("title", "heads", "cells"),
    [
        ("Keadaan 2024 (dalam jutaan rupiah)", HEADS, (1_235, "0,9")),
        ("Keadaan 2024", ("NIK", "Nama", "Aset (Rp juta)", "SHU (Rp 000)"), (1_234.5, 900)),
        ("Keadaan 2024", ("NIK", "Nama", "Aset dalam juta rupiah", "SHU"), ("1.234,5", 900_000)),
    ],
)
def test_money_in_the_list_s_own_unit_does_not_differ(
    office: Office, tmp_path: Path, title: str, heads: tuple[str, ...], cells: tuple[Any, ...]
) -> None:
    city = Kota(office)
    one = city.koperasi("CONTOH Melati", nik="1871000000001")
    city.rat(one, 2024)
    with office.db.atomic():
        office.db.execute("UPDATE koperasi_tahun SET aset = 1234500000, shu = 900000")
    path = xlsx(tmp_path / "ods.xlsx", (title,), heads, ("1871000000001", "CONTOH Melati", *cells))

    found = compare_ods(office, 2025, path).value

    assert found.daftar.satuan["aset"] == 10**6
    assert (len(found.selisih.sama), found.selisih.berbeda) == (1, ())


def test_a_unit_that_the_file_does_not_name_may_be_chosen(office: Office, tmp_path: Path) -> None:
    path = xlsx(
        tmp_path / "ods.xlsx",
        HEADS,
        ("1871000000001", "CONTOH Melati", "1.234,5", "10 ekor"),
        ("1871000000002", "CONTOH Mawar", None, True),
    )

    found = read(office, path, satuan=10**6)

    assert found.satuan == {"aset": 10**6, "shu": 10**6}
    assert found.bacaan.nilai["aset"] == [1_234_500_000, None]
    assert [each.pesan for each in found.bacaan.salah[0]] == [
        "SHU “10 ekor” bukan jumlah yang terbaca."
    ]
    assert [each.kode for each in found.bacaan.salah[1]] == ["shu"]
    # as rupiah the same cells are read by the common reader
    assert read(office, path, satuan=1).satuan == {}


def test_a_real_difference_shows_in_whole_rupiah(office: Office, tmp_path: Path) -> None:
    city = Kota(office)
    city.rat(city.koperasi("CONTOH Melati", nik="1871000000001"), 2024)
    with office.db.atomic():
        office.db.execute("UPDATE koperasi_tahun SET aset = 2000000")
    path = xlsx(tmp_path / "o.xlsx", ("NIK", "Nama", "Aset (juta)"), ("1871000000001", "Melati", 3))

    (one,) = compare_ods(office, 2025, path).value.selisih.berbeda

    assert [(each.kita, each.mereka) for each in one.beda if each.kode == "aset"] == [
        ("Rp 2.000.000", "Rp 3.000.000")
    ]


def test_a_nik_that_is_no_number_is_told_and_not_compared(office: Office, tmp_path: Path) -> None:
    Kota(office).koperasi("CONTOH Melati", nik="1871000000001", no_badan_hukum="1/BH/A",
                          no_badan_hukum_kunci="1.BH.A")  # fmt: skip
    path = xlsx(tmp_path / "o.xlsx", ("NIK", "Nama", "No BH"), ("ada", "CONTOH Melati", "1/BH/A"))

    found = compare_ods(office, 2025, path).value

    assert found.daftar.catatan == ("Baris 2: NIK koperasi “ada” bukan angka saja.",)
    assert found.daftar.baris[0].nik == ""
    assert not [each for one in found.selisih.berbeda for each in one.beda if each.kode == "nik"]


def test_a_list_of_dates_stays_dates(office: Office, tmp_path: Path) -> None:
    path = xlsx(tmp_path / "o.xlsx", ("NIK", "Nama", "Tgl BH"), ("1871", "A", datetime(2020, 1, 2)))

    assert compare_ods(office, 2025, path).value.daftar.baris[0].tgl_badan_hukum == date(2020, 1, 2)


def test_a_free_workbook_is_read(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "daftar.ods"
    path.write_bytes(ods({"Data": [["Nama", "NIK", "Aset"], ["CONTOH Melati", "1871000001", 5]]}))

    assert read(office, path).bacaan.row(0) == {
        "nama": "CONTOH Melati",
        "nik": "1871000001",
        "aset": 5,
    }
