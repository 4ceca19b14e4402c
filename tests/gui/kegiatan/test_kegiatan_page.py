"""The page Kegiatan through its real form, worker and file."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFileDialog

from core.actions.kegiatan import list_kegiatan, save_kegiatan
from core.actions.koperasi import add_koperasi
from core.actions.umkm import save_umkm
from core.kantor.kegiatan import Kegiatan, PesertaKegiatan
from core.kantor.kegiatan_daftar import SaringKegiatan
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from core.umkm.model import Umkm
from gui.views.kegiatan.page import KegiatanPage
from gui.views.kegiatan.targets import KegiatanTarget
from gui.widgets.export_list import list_of
from tests.gui.conftest import Bench, ShowPage, Write
from tests.gui.fit import assert_fits

WIDE, NARROW = QSize(1366 - 148, 689 - 66), QSize(1093 - 72, 614 - 66)
YEAR = 2025
PENYULUHAN = Kegiatan("penyuluhan", date(2025, 3, 2), "CONTOH penyuluhan", petugas="CONTOH Petugas")


@pytest.fixture
def page(bench: Bench, show_page: ShowPage) -> KegiatanPage:
    bench.session.set_year(YEAR)
    return show_page(KegiatanPage)


def registers(write: Write) -> None:
    koperasi = Koperasi("CONTOH Koperasi Melati", "Jasa", kelurahan="18.71.01.1003")
    write(lambda office: add_koperasi(office, koperasi, StatusKoperasi(Keadaan.AKTIF)))
    write(lambda office: save_umkm(office, Umkm(0, "CONTOH Usaha Melati")))


def shown(page: KegiatanPage) -> list[str]:
    return [row.kegiatan.judul for row in page.model.rows()]


def people(page: KegiatanPage) -> list[str]:
    return [row.nama for row in page.people.model.rows()]


def test_a_duty_is_written_and_finds_its_participants(
    bench: Bench, write: Write, page: KegiatanPage
) -> None:
    registers(write)
    page.form.jenis.set_code("pelatihan_sdm")
    page.form.judul.set_text("CONTOH pelatihan pembukuan")
    page.form.tanggal.set_day(date(2025, 5, 6))
    page.form.save()
    bench.finish()

    assert shown(page) == ["CONTOH pelatihan pembukuan"]
    assert page.tabs.front() is page.people
    page.people.search.setText("melati")
    page.people.search.search_now()
    assert page.people.all_button.word() == "Tambah semua (2)"
    page.people.search.left.emit()
    bench.finish()
    page.people.search.setText("melati")
    page.people.search.search_now()
    assert [row.title for row in page.people.found.rows()] == ["CONTOH Usaha Melati"]
    page.people.search.left.emit()
    bench.finish()

    assert people(page) == ["CONTOH Koperasi Melati", "CONTOH Usaha Melati"]
    page.people.orang.set_value(14)
    page.people.save_button.click()
    bench.finish()
    assert page.people.orang.value() == 14
    assert page.model.rows()[0].orang == 14
    page.people.remove_button.click()
    bench.finish()
    assert people(page) == ["CONTOH Usaha Melati"]


def test_what_is_missing_is_said_beside_the_field_and_nothing_is_saved(
    bench: Bench, page: KegiatanPage
) -> None:
    page.form.judul.set_text("CONTOH tanpa tanggal")

    page.form.save()
    bench.finish()

    assert page.form.form.field("tanggal").finding.text() == "Tanggal belum diisi."
    assert list_kegiatan(bench.session.office, SaringKegiatan()) == []
    assert page.form.judul.text() == "CONTOH tanpa tanggal"


def test_typing_survives_other_rows_and_the_page(
    bench: Bench, write: Write, page: KegiatanPage
) -> None:
    write(lambda office: save_kegiatan(office, PENYULUHAN))
    page.form.hasil.set_text("CONTOH hasil belum disimpan")
    page.flush_draft()
    bench.finish()
    assert page.add_action is not None
    page.add_action.trigger()
    assert page.form.hasil.text() == ""

    page.table.pick(page.model.rows()[0].kegiatan.id)

    assert page.form.hasil.text() == "CONTOH hasil belum disimpan"


def test_what_is_deleted_waits_in_the_trash(bench: Bench, write: Write, page: KegiatanPage) -> None:
    write(lambda office: save_kegiatan(office, PENYULUHAN))
    page.table.setFocus()
    page.form.trash_button.click()
    bench.finish()
    gone = shown(page)
    page.filters.trash.setChecked(True)
    waiting = shown(page)
    page.form.trash_button.click()
    bench.finish()

    assert (gone, waiting) == ([], ["CONTOH penyuluhan"])
    assert shown(page) == ["CONTOH penyuluhan"]


def test_filters_and_the_recap_lead_to_the_same_duties(
    bench: Bench, write: Write, page: KegiatanPage
) -> None:
    registers(write)
    (koperasi,) = bench.session.office.db.execute("SELECT id FROM koperasi").fetchone()
    write(
        lambda office: save_kegiatan(office, PENYULUHAN, [PesertaKegiatan(0, koperasi_id=koperasi)])
    )
    other = Kegiatan("pelatihan_sdm", date(2025, 4, 1), "CONTOH pelatihan",
                     tindak_lanjut="CONTOH", tenggat=date(2025, 5, 1))  # fmt: skip
    write(lambda office: save_kegiatan(office, other))
    page.filters.late.setChecked(True)
    late = shown(page)
    page.filters.clear()
    page.filters.bidang.set_chosen(("kelembagaan",))
    page.filters.bidang.changed.emit()
    by_bidang = shown(page)
    page.recap_button.click()
    row = next(one for one in page.recap.places.rows() if one.kode == "18.71.01")
    page.recap.by_place.opened.emit("18.71.01")

    assert (late, by_bidang) == (["CONTOH pelatihan"], ["CONTOH penyuluhan"])
    assert (row.cacah.kegiatan, row.cacah.koperasi) == (1, 1)
    assert shown(page) == ["CONTOH penyuluhan"]
    page.recap_button.click()
    page.recap.by_kind.opened.emit("pelatihan_sdm")
    assert shown(page) == ["CONTOH pelatihan"]
    page.recap_button.click()
    assert page.escape()
    assert not page.escape()


def test_a_record_asks_for_a_duty_of_its_own(
    bench: Bench, write: Write, page: KegiatanPage
) -> None:
    registers(write)
    (koperasi,) = bench.session.office.db.execute("SELECT id FROM koperasi").fetchone()
    page.open(KegiatanTarget(untuk_koperasi=koperasi))
    page.form.jenis.set_code("penyuluhan")
    page.form.judul.set_text("CONTOH kunjungan")
    page.form.tanggal.set_day(date(2025, 5, 6))
    page.form.save()
    bench.finish()

    assert people(page) == ["CONTOH Koperasi Melati"]
    page.open(KegiatanTarget(saring=SaringKegiatan(koperasi_id=koperasi)))
    assert shown(page) == ["CONTOH kunjungan"]
    page.open(KegiatanTarget(kegiatan_id=page.form.duty.id))
    assert page.form.duty.judul == "CONTOH kunjungan"


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_it_stands_in_the_window(
    bench: Bench, write: Write, page: KegiatanPage, size: QSize
) -> None:
    registers(write)
    write(lambda office: save_kegiatan(office, PENYULUHAN))
    page.set_narrow(size == NARROW)
    bench.finish()
    assert_fits(page, size)
    page.tabs.show_tab(page.people)
    assert_fits(page, size)
    page.show_recap()
    assert_fits(page, size)


def test_the_recap_is_shown_as_paper_and_saved_as_a_workbook(
    bench: Bench, write: Write, page: KegiatanPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(lambda office: save_kegiatan(office, PENYULUHAN))
    target = tmp_path / "CONTOH rekap"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    assert page.print_action is not None
    page.print_action.trigger()
    bench.finish()
    pages = page.recap.paper.preview.document.pageCount()
    escaped = page.escape()
    page.recap.save_excel()
    bench.finish()

    assert (pages, escaped) == (2, True)
    assert target.with_suffix(".xlsx").stat().st_size > 0
    assert page.escape()


def test_the_list_can_be_taken_out_with_real_days(write: Write, page: KegiatanPage) -> None:
    write(lambda office: save_kegiatan(office, PENYULUHAN))
    offer = page._offer()  # noqa: SLF001 - what the button asks
    found = list_of(page.table, offer, every_column=True, titles=False)
    row = page.model.rows()[0]

    assert page.export_action is not None
    assert [one.judul for one in found.kolom][:2] == ["Tanggal", "Kegiatan"]
    assert [one.nilai(row) for one in found.kolom][:2] == [date(2025, 3, 2), "CONTOH penyuluhan"]
    assert [one.nilai(row) for one in found.kolom if one.judul == "Peserta"] == [0]
