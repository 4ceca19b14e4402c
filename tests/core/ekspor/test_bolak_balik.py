from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from core.actions import umkm as aksi_umkm
from core.actions.bolak_balik import (
    Kembali,
    NasibKembali,
    make_bolak_balik,
    preview_kembali,
    save_kembali,
)
from core.actions.bolak_balik_register import REGISTER, PermintaanBolak
from core.actions.koperasi import find_koperasi
from core.actions.laba import load_laba
from core.actions.office import Office, close_office
from core.actions.progress import CancelledError, Progress
from core.errors import AppError, FileUnreadableError
from core.storage.umkm_store import UmkmStore
from core.umkm.laba import Cara
from tests.core.ekspor.kecil import NIK, fill, new_office

B = NasibKembali
Edit = Callable[[Any], None]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = new_office(tmp_path / "siku.db")
    fill(made)
    yield made
    close_office(made, copy=False)


@pytest.fixture
def book(office: Office, tmp_path: Path) -> Path:
    path = tmp_path / "u.xlsx"
    make_bolak_balik(office, PermintaanBolak("umkm", 2025), path)
    return path


def edited(path: Path, edit: Edit) -> Path:
    """As an officer saves it in a spreadsheet."""
    found = openpyxl.load_workbook(path)
    edit(found["Data"])
    found.save(path)
    return path


def cell(sheet: Any, row: int, judul: str) -> Any:
    heads = [one.value for one in sheet[1]]
    return sheet.cell(row, heads.index(judul) + 1)


def put(row: int, judul: str, value: Any) -> Edit:
    def edit(sheet: Any) -> None:
        cell(sheet, row, judul).value = value

    return edit


def fates(kembali: Kembali) -> list[tuple[int, str]]:
    return [(row.nomor, row.nasib.value) for row in kembali.baris if row.nasib is not B.SAMA]


def umkm_id(office: Office, nama: str) -> int:
    (found,) = office.db.execute("SELECT id FROM umkm WHERE nama = ?", [nama]).fetchone()
    return int(found)


@pytest.mark.parametrize("register", REGISTER)
@pytest.mark.parametrize("alasan", ["", "Pembetulan data"])
def test_what_comes_back_untouched_changes_nothing(
    office: Office, tmp_path: Path, register: str, alasan: str
) -> None:
    path = tmp_path / "x.xlsx"
    hasil = make_bolak_balik(office, PermintaanBolak(register, 2025), path, alasan=alasan).value
    before = office.db.execute("SELECT count(*) FROM jurnal").fetchone()

    edited(path, lambda _sheet: None)
    kembali = save_kembali(office, path).value

    assert [row.nasib for row in kembali.baris] == [B.SAMA] * hasil.baris
    assert hasil.baris > 0
    assert office.db.execute("SELECT count(*) FROM jurnal").fetchone() == before


def test_only_changed_cells_are_taken_over(office: Office, book: Path) -> None:
    edited(book, put(2, "Modal usaha", "Rp 2.500.000"))

    kembali = preview_kembali(office, book).value

    assert fates(kembali) == [(2, "berubah")]
    assert [(one.judul, one.sebelum, one.sesudah) for one in kembali.baris[0].sel] == [
        ("Modal usaha", "", "2500000")
    ]
    save_kembali(office, book)
    aneka = UmkmStore(office.db).load(umkm_id(office, "CONTOH Aneka"))
    assert aneka is not None
    assert (aneka.modal_usaha, aneka.nik, aneka.telepon) == (2_500_000, NIK, "+62812345678")


def test_masked_columns_are_locked_and_free_ones_are_not(book: Path) -> None:
    sheet = openpyxl.load_workbook(book)["Data"]

    assert sheet.protection.sheet
    assert cell(sheet, 2, "NIK pemilik").value == "1871**********01"
    assert cell(sheet, 2, "NIK pemilik").protection.locked
    assert not cell(sheet, 2, "Modal usaha").protection.locked
    assert sheet.column_dimensions["A"].hidden
    assert len(sheet.data_validations.dataValidation) == 5


def test_a_blank_never_erases_and_a_mask_never_overwrites(office: Office, book: Path) -> None:
    def edit(sheet: Any) -> None:
        cell(sheet, 2, "Nama pemilik").value = None
        cell(sheet, 2, "NIK pemilik").value = "9999**********99"

    kembali = preview_kembali(office, edited(book, edit)).value

    assert fates(kembali) == []


@pytest.mark.parametrize(
    ("judul", "value", "words"),
    [
        ("_kunci", "1:1:000000000000", "Kunci tersembunyi"),
        ("_kunci", "rusak", "Kunci tersembunyi"),
        ("_kunci", None, "tidak berasal dari SIKU"),
        ("_sidik", "x", "Kunci tersembunyi"),
        ("Modal usaha", "banyak", "Modal usaha: Tulis angka"),
        ("Modal usaha", 1.5, "Modal usaha: Tulis bilangan bulat"),
        ("NIB", 12345678901234567, "Angka panjang"),
        ("Sektor", "Antariksa", "tidak ada dalam daftar"),
        ("NIK pemilik", NIK, "NIK pemilik terkunci"),
        ("NIB", "12", "NIB"),
    ],
)
def test_a_damaged_row_is_refused_with_its_reason(
    office: Office, book: Path, judul: str, value: Any, words: str
) -> None:
    kembali = preview_kembali(office, edited(book, put(2, judul, value))).value

    assert fates(kembali) == [(2, "ditolak")]
    assert words in kembali.baris[0].sebab


def test_a_row_that_was_copied_is_refused_once(office: Office, book: Path) -> None:
    def copy(sheet: Any) -> None:
        sheet.append([one.value for one in sheet[2]])

    kembali = preview_kembali(office, edited(book, copy)).value

    assert fates(kembali) == [(5, "ditolak")]
    assert "kembar" in kembali.baris[-1].sebab


def test_a_record_edited_meanwhile_is_a_conflict_and_stays(office: Office, book: Path) -> None:
    record = aksi_umkm.load_umkm(office, umkm_id(office, "CONTOH Batik"))
    from dataclasses import replace

    aksi_umkm.save_umkm(office, replace(record, alamat="Jl. Contoh 1"))

    def edit(sheet: Any) -> None:
        cell(sheet, 3, "Alamat").value = "Jl. Contoh 2"
        cell(sheet, 2, "Alamat").value = "Jl. Contoh 3"

    edited(book, edit)
    with pytest.raises(AppError, match="1 baris ditolak atau bentrok"):
        save_kembali(office, book)
    kembali = save_kembali(office, book, sebagian=True).value

    assert fates(kembali) == [(2, "berubah"), (3, "bentrok")]
    texts = dict(office.db.execute("SELECT nama, alamat FROM umkm").fetchall())
    assert texts["CONTOH Batik"] == "Jl. Contoh 1"
    assert texts["CONTOH Aneka"] == "Jl. Contoh 3"


def test_a_trashed_record_is_refused(office: Office, book: Path) -> None:
    record = aksi_umkm.load_umkm(office, umkm_id(office, "CONTOH Batik"))
    aksi_umkm.trash_umkm(office, record.id, record.versi)

    assert fates(preview_kembali(office, book).value) == [(3, "ditolak")]


def test_profits_not_reported_yet_are_filled_in(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "l.xlsx"
    (first,) = office.db.execute("SELECT id FROM umkm WHERE nama LIKE '%Aneka'").fetchone()
    make_bolak_balik(office, PermintaanBolak("laba", 2026), path)

    def edit(sheet: Any) -> None:
        assert cell(sheet, 2, "Laba 2025").value == -25
        cell(sheet, 2, "Laba sebulan").value = 1_000
        cell(sheet, 2, "Bukti").value = "C"
        cell(sheet, 2, "Alasan").value = "Pesanan baru"

    kembali = save_kembali(office, edited(path, edit)).value

    assert fates(kembali) == [(2, "berubah")]
    laba = load_laba(office, first, 2026)
    assert laba is not None
    assert (laba.cara, laba.laba, laba.bukti) == (Cara.KALI12, 12_000, "C")


def test_a_cooperative_comes_back_by_its_words(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "k.xlsx"
    make_bolak_balik(office, PermintaanBolak("koperasi", 2025), path)

    def edit(sheet: Any) -> None:
        cell(sheet, 2, "Unit simpan pinjam").value = "Ya"
        cell(sheet, 2, "Pengawas").value = "Pemerintah provinsi"
        cell(sheet, 2, "Tanggal badan hukum").value = date(2001, 2, 3)
        cell(sheet, 3, "Klasifikasi usaha (KUK)").value = 9

    kembali = save_kembali(office, edited(path, edit), sebagian=True).value

    assert fates(kembali) == [(2, "berubah"), (3, "ditolak")]
    (first,) = office.db.execute("SELECT id FROM koperasi WHERE nama LIKE '%Akasia'").fetchone()
    found = find_koperasi(office, first)
    assert found is not None
    assert (found.punya_usp, found.pengawas, found.tgl_badan_hukum) == (
        True,
        "provinsi",
        date(2001, 2, 3),
    )


def test_a_report_under_a_final_is_refused_and_a_draft_is_taken(
    office: Office, tmp_path: Path
) -> None:
    path = tmp_path / "r.xlsx"
    (other,) = office.db.execute("SELECT max(id) FROM koperasi").fetchone()
    office.db.execute(
        "INSERT INTO laporan_keuangan (koperasi_id, unit, tahun_buku) VALUES (?, 'koperasi', 2024)",
        [other],
    )
    make_bolak_balik(office, PermintaanBolak("laporan", 2025), path)

    def edit(sheet: Any) -> None:
        for row in (2, 3):
            cell(sheet, row, "Kas").value = 7_000

    kembali = save_kembali(office, edited(path, edit), sebagian=True).value

    assert [(row.nomor, row.nasib.value) for row in kembali.baris] == [
        (2, "ditolak"),
        (3, "berubah"),
    ]
    assert "sudah final" in kembali.baris[0].sebab
    assert office.db.execute("SELECT jumlah FROM laporan_akun ORDER BY 1").fetchall() == [
        (-5,),
        (7_000,),
    ]


def test_files_of_another_kind_or_office_are_refused(
    office: Office, book: Path, tmp_path: Path
) -> None:
    openpyxl.Workbook().save(tmp_path / "lain.xlsx")
    (tmp_path / "rusak.xlsx").write_bytes(b"PK rusak")
    other = new_office(tmp_path / "lain.db", node=8)
    try:
        with pytest.raises(FileUnreadableError, match="basis data lain"):
            preview_kembali(other, book)
    finally:
        close_office(other, copy=False)
    for name in ("lain", "rusak", "tidak-ada"):
        with pytest.raises(FileUnreadableError):
            preview_kembali(office, tmp_path / f"{name}.xlsx")
    with pytest.raises(AppError, match=r"\.xlsx"):
        make_bolak_balik(office, PermintaanBolak("umkm", 2025), tmp_path / "u.csv")


@pytest.mark.parametrize(("name", "value"), [("register", "asing"), ("kolom", "x")])
def test_facts_that_were_changed_are_refused(
    office: Office, book: Path, name: str, value: str
) -> None:
    found = openpyxl.load_workbook(book)
    for row in found["_siku"].iter_rows():
        if row[0].value == name:
            row[1].value = value
    found.save(book)

    with pytest.raises(FileUnreadableError):
        preview_kembali(office, book)


def test_batal_saves_nothing(office: Office, book: Path, tmp_path: Path) -> None:
    progress = Progress()
    progress.cancel()
    edited(book, put(2, "Alamat", "Jl. Contoh"))

    with pytest.raises(CancelledError):
        save_kembali(office, book, progress=progress)
    with pytest.raises(CancelledError):
        make_bolak_balik(
            office, PermintaanBolak("umkm", 2025), tmp_path / "b.xlsx", progress=progress
        )

    assert not list(tmp_path.glob("b.xlsx*"))
    assert office.db.execute("SELECT max(alamat) FROM umkm").fetchone() == ("",)
