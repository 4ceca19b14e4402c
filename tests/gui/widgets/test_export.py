"""Take lists out through the real pages: what is written is what was seen."""

import csv
import sqlite3
from datetime import date
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog
from python_calamine import CalamineWorkbook
from shiboken6 import delete

from core.actions.koperasi import add_koperasi
from core.actions.office import Office, close_office, open_writer
from core.actions.outcome import Outcome
from core.actions.umkm_urutan import Bagian
from core.koperasi.laporan import KunciLaporan, Laporan, Unit
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from core.storage.laporan_store import LaporanStore
from core.storage.umkm_bulk import UmkmLengkap, add_many
from core.umkm.laba import Laba
from core.umkm.model import Pengawasan, Umkm
from gui.models.cells import Column
from gui.models.rows_model import RowsModel
from gui.views.kesehatan.page import KesehatanPage
from gui.views.koperasi.page import KoperasiPage
from gui.views.laba.page import LabaPage
from gui.views.umkm.page import UmkmPage
from gui.widgets.export_button import ExportButton
from gui.widgets.export_dialog import BOLAK, PENUH, SEMUA, ExportDialog
from gui.widgets.export_list import Offer, list_of
from gui.widgets.table import Table
from tests.gui.conftest import Bench, ShowPage, settle

NIK = "1871015708900001"


@pytest.fixture
def office_path(office_path: Path) -> Path:
    office = open_writer(office_path)
    status = StatusKoperasi(Keadaan.AKTIF, date(2001, 1, 1))
    add_koperasi(office, Koperasi("CONTOH KSP Akasia", "Simpan Pinjam"), status)
    add_koperasi(office, Koperasi("CONTOH Koperasi Beringin", "Konsumen"), status)
    periods = [Pengawasan(0, 0, date(2020, 1, 1))]
    businesses = [
        UmkmLengkap(
            Umkm(0, "CONTOH Aneka", pemilik="=CONTOH", nik=NIK, modal_usaha=5_000_000_000),
            periods,
            [
                Laba(0, year, omzet=100, hpp=50, beban=beban)
                for year, beban in ((2024, 9), (2025, 75))
            ],
        ),
        UmkmLengkap(Umkm(0, "CONTOH Batik", sektor="Batik"), periods),
    ]
    with office.db.atomic():
        add_many(office.db, office.deed("contoh"), businesses)
    close_office(office, copy=False)
    return office_path


def exported(  # noqa: PLR0913 - the choices of the dialog
    bench: Bench,
    button: ExportButton,
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    what: str = "tampil",
    reason: str = "",
    titles: str = "tidak",
) -> ExportDialog:
    """Answer the dialog as an officer does and wait for the file."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), ""))
    dialog = button.dialog()
    assert dialog is not None
    dialog.what.set_code(what)
    dialog.bentuk.set_code(path.suffix)
    dialog.titles.set_code(titles)
    dialog.reason.set_text(reason)
    dialog.show()
    dialog.save_button.click()
    bench.finish()
    return dialog


def sheet(path: Path, number: int = 0) -> list[list[Any]]:
    return CalamineWorkbook.from_path(path).get_sheet_by_index(number).to_python()


def button_of(page: Any) -> ExportButton:
    found: ExportButton = page.findChildren(ExportButton)[0]
    return found


def test_a_list_goes_out_as_seen_in_the_officers_own_order(
    bench: Bench, show_page: ShowPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.session.set_year(2025)
    page = show_page(UmkmPage)
    page.table.horizontalHeader().moveSection(4, 1)  # modal usaha behind the name
    page.filters.sektor.set_chosen(["Batik"])
    page.filters.sektor.changed.emit()

    dialog = exported(bench, button_of(page), tmp_path / "u.xlsx", monkeypatch)

    assert sheet(tmp_path / "u.xlsx")[0][:3] == ["Nama usaha", "Modal usaha", "Pemilik"]
    assert [row[0] for row in sheet(tmp_path / "u.xlsx")] == ["Nama usaha", "CONTOH Batik"]
    facts = {row[0]: row[1] for row in sheet(tmp_path / "u.xlsx", 1)}
    assert facts["Saringan"] == "Sektor: Batik"
    assert facts["Jumlah baris"] == "1"
    assert "CONTOH Petugas Admin" in facts["Dibuat oleh"]
    assert "1 baris diekspor ke u.xlsx" in dialog.notice.message()
    delete(dialog)


def test_cells_are_typed_and_a_formula_stays_a_text(
    bench: Bench, show_page: ShowPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.session.set_year(2025)
    page = show_page(UmkmPage)

    delete(exported(bench, button_of(page), tmp_path / "u.xlsx", monkeypatch, titles="ya"))
    delete(exported(bench, button_of(page), tmp_path / "u.csv", monkeypatch))

    rows = sheet(tmp_path / "u.xlsx")
    assert rows[1][0] == "UMKM"
    assert rows[5][:5] == ["CONTOH Aneka", "=CONTOH", "", "", 5_000_000_000]
    laba = next(place for place, head in enumerate(rows[4]) if str(head).startswith("Laba"))
    assert rows[5][laba] == -25
    with (tmp_path / "u.csv").open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file, delimiter=";"))[1][1] == "'=CONTOH"


def test_the_register_is_masked_until_a_reason_is_typed(
    bench: Bench, show_page: ShowPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = show_page(UmkmPage)
    button = button_of(page)
    delete(exported(bench, button, tmp_path / "a.xlsx", monkeypatch, what=PENUH))
    short = exported(bench, button, tmp_path / "b.xlsx", monkeypatch, what=PENUH, reason="x")
    assert "terlalu pendek" in short.form.field("alasan").finding.text()
    assert not (tmp_path / "b.xlsx").exists()
    delete(short)
    reason = "Permintaan data provinsi"

    told = exported(bench, button, tmp_path / "c.xlsx", monkeypatch, what=PENUH, reason=reason)

    assert sheet(tmp_path / "a.xlsx")[1][3] == "1871**********01"
    assert sheet(tmp_path / "c.xlsx")[1][3] == NIK
    assert "tercatat di jurnal" in told.notice.message()
    with sqlite3.connect(bench.path) as db:
        noted = db.execute(
            "SELECT petugas, perubahan FROM jurnal WHERE perbuatan = 'data pribadi diekspor'"
        ).fetchall()
    db.close()
    assert len(noted) == 1
    assert "CONTOH Petugas Admin" in noted[0][0]
    assert reason in noted[0][1]
    delete(told)


def test_a_register_goes_out_whole_while_its_list_still_grows(
    bench: Bench, show_page: ShowPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = show_page(UmkmPage)
    known = page.model.ids()
    page.growth.begin(Bagian(known[:1], ("", 0)), lambda _place: Bagian(known[1:]))

    dialog = exported(bench, button_of(page), tmp_path / "a.xlsx", monkeypatch, what=PENUH)

    assert [row[0] for row in sheet(tmp_path / "a.xlsx")[1:]] == ["CONTOH Aneka", "CONTOH Batik"]
    delete(dialog)


def test_the_count_follows_a_list_that_still_grows(bench: Bench, show_page: ShowPage) -> None:
    page = show_page(UmkmPage)
    known = page.model.ids()
    page.growth.begin(Bagian(known[:1], ("", 0)), lambda _place: Bagian(known[1:]))
    dialog = button_of(page).dialog()
    assert dialog is not None
    assert dialog.told.text() == "1 baris menurut saringan sekarang"

    bench.finish()
    settle()

    assert dialog.told.text() == "2 baris menurut saringan sekarang"
    delete(dialog)


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (KoperasiPage, "CONTOH KSP Akasia"),
        (KesehatanPage, "CONTOH KSP Akasia"),
        (LabaPage, "CONTOH Aneka"),
    ],
)
def test_every_list_has_the_way_out(  # noqa: PLR0913, PLR0917 - fixtures and cases
    bench: Bench,
    show_page: ShowPage,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    kind: type[Any],
    name: str,
) -> None:
    bench.session.set_year(2025)
    page = show_page(kind)

    dialog = exported(bench, button_of(page), tmp_path / "x.xlsx", monkeypatch, what=SEMUA)

    rows = sheet(tmp_path / "x.xlsx")
    assert rows[1][0] == name
    assert all(title for title in rows[0])
    delete(dialog)


def test_esc_while_it_is_written_leaves_no_file(
    bench: Bench, show_page: ShowPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = show_page(UmkmPage)
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "u.xlsx"), "")
    )
    dialog = button_of(page).dialog()
    assert dialog is not None
    gate = Event()

    def hold(_office: object) -> Outcome[bool]:
        return Outcome(gate.wait(10))

    bench.jobs.run(hold, owner=page)
    dialog.save()

    dialog.reject()
    gate.set()
    bench.finish()

    assert dialog.result() == QDialog.DialogCode.Rejected
    assert not list(tmp_path.glob("u.xlsx*"))
    delete(dialog)


def test_a_place_that_cannot_be_written_is_told_in_the_dialog(
    bench: Bench, show_page: ShowPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = show_page(KoperasiPage)

    dialog = exported(bench, button_of(page), tmp_path / "tidak-ada" / "k.xlsx", monkeypatch)

    assert "tidak dapat ditulis" in dialog.notice.message()
    assert dialog.save_button.isEnabled()
    delete(dialog)


def test_a_workbook_goes_out_and_its_changed_cells_come_back(
    bench: Bench, show_page: ShowPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import openpyxl

    page = show_page(UmkmPage)
    path = tmp_path / "b.xlsx"
    dialog = exported(bench, button_of(page), path, monkeypatch, what=BOLAK)
    book = openpyxl.load_workbook(path)
    heads = [cell.value for cell in book["Data"][1]]
    book["Data"].cell(3, heads.index("Alamat") + 1).value = "Jl. Contoh 9"
    book["Data"].cell(2, heads.index("Sektor") + 1).value = "Antariksa"
    book.save(path)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))

    dialog.back_button.click()
    bench.finish()
    back = dialog.returned
    assert back is not None
    assert back.summary() == "2 baris: 1 berubah, 1 ditolak"
    back.save_button.click()
    bench.finish()

    assert back.notice.message() == "1 baris tersimpan."
    found = bench.session.office.db.execute("SELECT nama, alamat FROM umkm ORDER BY id").fetchall()
    assert found == [("CONTOH Aneka", ""), ("CONTOH Batik", "Jl. Contoh 9")]
    delete(dialog)


def test_a_file_that_is_no_such_workbook_is_told_in_the_dialog(
    bench: Bench, show_page: ShowPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = show_page(KoperasiPage)
    monkeypatch.setattr(
        QFileDialog, "getOpenFileName", lambda *_args: (str(tmp_path / "tidak-ada.xlsx"), "")
    )
    dialog = button_of(page).dialog()
    assert dialog is not None
    dialog.what.set_code(BOLAK)
    dialog.show()

    dialog.back_button.click()
    bench.finish()

    assert "tidak dapat dibuka" in dialog.notice.message()
    delete(dialog)


def test_a_column_nobody_typed_goes_out_by_its_words(qapp: object) -> None:
    del qapp
    columns: tuple[Column[str], ...] = (
        Column("baru", "Baru", lambda row: row),
        Column("angka", "Angka", lambda _row: "(1.500)", right=True),
        Column("persen", "Persen", lambda _row: "79,10 %", right=True),
        Column("tanda", "", lambda _row: "x"),
    )
    model: RowsModel[str] = RowsModel(columns)
    model.set_rows(["satu"])
    table = Table(model)
    table.setColumnHidden(2, True)

    listed = list_of(table, Offer("Uji", {}, 2025), every_column=True, titles=False)

    assert [one.judul for one in listed.kolom] == ["Baru", "Angka", "Persen"]
    assert [one.nilai("satu") for one in listed.kolom] == ["satu", -1500, "79,10 %"]
    seen = list_of(table, Offer("Uji", {}, 2025), every_column=False, titles=False)
    assert [one.judul for one in seen.kolom] == ["Baru", "Angka"]
    delete(table)


def test_reports_go_out_both_ways_from_the_list_of_assessments(
    bench: Bench, show_page: ShowPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.session.set_year(2025)
    page = show_page(KesehatanPage)
    nothing = exported(bench, button_of(page), tmp_path / "a.xlsx", monkeypatch, what=BOLAK)
    assert "belum memuat satu pun laporan" in nothing.notice.message()
    delete(nothing)

    def bring(office: Office) -> Outcome[int]:
        (first,) = office.db.execute("SELECT min(id) FROM koperasi").fetchone()
        laporan = Laporan(KunciLaporan(first, Unit.KOPERASI, 2024), {"kas": 5_000_000_000})
        with office.db.atomic():
            return Outcome(LaporanStore(office.db).save(office.deed("contoh"), laporan))

    bench.jobs.run(bring, owner=page)
    bench.finish()

    dialog = exported(bench, button_of(page), tmp_path / "b.xlsx", monkeypatch, what=BOLAK)

    rows = sheet(tmp_path / "b.xlsx")
    assert not dialog.form.field("alasan").isVisible()
    assert len(rows) == 2
    assert 5_000_000_000 in rows[1]
    delete(dialog)
