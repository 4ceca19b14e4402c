"""A list in thousands or millions is read as what it means, and says so."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from core.actions.impor import Pratinjau, commit, preview
from core.actions.impor_jalan_usul import suggest
from core.actions.impor_tolak import save_refused
from core.actions.koperasi import add_koperasi
from core.actions.office import Office
from core.actions.umkm import save_umkm
from core.impor.model import Nasib
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from core.umkm.model import Umkm
from tests.core.actions.impor_buatan import reasons
from tests.core.impor.buku import xlsx

NAMA = "CONTOH Koperasi Melati"
NIK = "1871014508900001"


@pytest.fixture
def registers(office: Office) -> Office:
    add_koperasi(office, Koperasi(NAMA, "Konsumen"), StatusKoperasi(Keadaan.AKTIF))
    save_umkm(office, Umkm(0, "CONTOH Roti", nik=NIK))
    return office


def looked(office: Office, path: Path, register: str) -> Pratinjau:
    return preview(office, suggest(office, path, register, tahun=2024).value).value


@pytest.mark.parametrize(
    ("register", "rows", "read"),
    [
        (
            "koperasi",
            [["KEADAAN KOPERASI"], ["(dalam jutaan rupiah)"], ["Nama Koperasi", "Jenis", "Aset",
             "SHU (Rp)"], ["CONTOH Baru", "Konsumen", 1234.5, "(2,5)"]],
            {"aset": 1_234_500_000, "shu": -2_500_000},
        ),
        (
            "umkm",
            [["Nama Usaha", "NIK", "Modal Usaha (Rp 000)"], ["CONTOH Kopi", "1871014508900002",
             7500]],
            {"modal_usaha": 7_500_000},
        ),
        (
            "laba",
            [["Nama Usaha", "NIK", "Tahun", "Omzet (dalam jutaan rupiah)", "Laba"],
             ["CONTOH Roti", NIK, 2024, "Rp 12,5", 3_000_000]],
            {"omzet": 12_500_000, "laba": 3_000_000},
        ),
        (
            "laporan",
            [["Nama Koperasi", "Tahun Buku", "Kas", "Piutang Usaha"],
             [None, None, "(Rp ribu)", "(Rp juta)"], [NAMA, 2024, 900, 1.25]],
            {"kas": 900_000},
        ),
        (
            "koperasi",
            [["Nama Koperasi", "Jenis", "Aset", "SHU"], ["CONTOH Baru", "Konsumen", 12, "5 jt"],
             ["Keterangan: angka dalam ribuan rupiah"]],
            {"aset": 12_000, "shu": 5_000_000},
        ),
    ],
)  # fmt: skip
def test_money_is_read_in_the_unit_that_the_list_names(
    registers: Office, tmp_path: Path, register: str, rows: list[list[Any]], read: dict[str, int]
) -> None:
    found = looked(registers, xlsx(tmp_path / "a.xlsx", rows), register)

    assert found.jumlah[Nasib.DITOLAK] == 0, found.rencana.alasan
    assert {kode: found.bacaan.row(0)[kode] for kode in read} == read
    assert any(words.startswith("Dibaca dalam ") for words in found.pesan)
    assert found.jumlah[Nasib.BARU] == 1


def test_what_names_no_unit_stays_whole_rupiah(registers: Office, tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["DAFTAR UMKM, omzet sampai 300 juta rupiah"],
        ["Nama Usaha", "NIK", "Modal Usaha (Rp)"],
        ["CONTOH Kopi", "1871014508900002", 7500],
    ]

    found = looked(registers, xlsx(tmp_path / "a.xlsx", rows), "umkm")

    assert found.bacaan.row(0)["modal_usaha"] == 7_500
    assert (found.pesan, found.bacaan.satuan) == ([], {})


def test_what_is_no_amount_or_grows_too_large_is_refused(registers: Office, tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["Nama Usaha", "NIK", "Modal Usaha (juta)"],
        ["CONTOH Kopi", "1871014508900002", 1_250_000_000],
        ["CONTOH Teh", "1871014508900003", "10 ekor"],
        ["CONTOH Es", "1871014508900004", "=1/0"],
        ["CONTOH Susu", "1871014508900005", None],
        ["CONTOH Jahe", "1871014508900006", "1.234"],
    ]
    found = looked(registers, xlsx(tmp_path / "a.xlsx", rows), "umkm")

    assert reasons(found, 0) == ["Modal usaha terlalu besar: lebih dari 1.000 triliun."]
    assert reasons(found, 1) == ["Modal usaha “10 ekor” bukan jumlah yang terbaca."]
    assert found.bacaan.row(4)["modal_usaha"] == 1_234_000_000
    assert found.rencana.catatan[4] == [
        "Modal usaha: “1.234” dibaca 1.234.000.000 (jutaan rupiah)."
    ]


def test_refused_rows_that_come_back_keep_the_unit_of_a_legend(
    registers: Office, tmp_path: Path
) -> None:
    rows: list[list[Any]] = [
        ["Nama Usaha", "NIK", "Modal Usaha"],
        ["CONTOH Kopi", "187", 5],
        ["CONTOH Teh", "1871014508900003", 6],
        ["Keterangan: dalam jutaan rupiah"],
    ]
    found = looked(registers, xlsx(tmp_path / "a.xlsx", rows), "umkm")
    commit(registers, found, sebagian=True)
    target = tmp_path / "a - ditolak.xlsx"
    save_refused(registers, found, target)
    book = openpyxl.load_workbook(target)
    book.worksheets[0]["B2"] = "1871014508900002"
    book.save(target)

    again = looked(registers, target, "umkm")

    assert again.bacaan.row(0)["modal_usaha"] == 5_000_000
    commit(registers, again)
    amounts = registers.db.execute("SELECT nama, modal_usaha FROM umkm ORDER BY id").fetchall()
    assert amounts[1:] == [("CONTOH Teh", 6_000_000), ("CONTOH Kopi", 5_000_000)]


def test_a_spoilt_memory_of_the_unit_is_none(registers: Office, tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", [["Nama Usaha", "NIK", "Modal Usaha"], ["CONTOH Kopi", "", 5]])
    for words in ('{"modal_usaha": 7}', "[", "[1]", "3"):
        book = openpyxl.load_workbook(path)
        if "_siku" in book.sheetnames:
            del book["_siku"]
        book.create_sheet("_siku").append(["satuan", words])
        book.save(path)

        assert looked(registers, path, "umkm").bacaan.row(0)["modal_usaha"] == 5
