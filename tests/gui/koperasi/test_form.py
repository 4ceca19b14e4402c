"""The form of a cooperative: twins, drafts, moved records."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from core.actions.draf import list_draf
from core.actions.koperasi import find_koperasi
from gui.views.koperasi.page import KoperasiPage
from tests.gui.conftest import Bench
from tests.gui.koperasi.conftest import (
    MELATI,
    Write,
    _moved,
    finding,
    names,
    press,
    put,
    shown,
    take_down,
    way,
)


def test_a_cooperative_is_registered_from_the_keyboard(bench: Bench, page: KoperasiPage) -> None:
    press(page, Qt.Key.Key_Insert)
    fields = page.detail.identity.fields
    put(fields.nama, "CONTOH Koperasi Kenanga")
    put(fields.nik, "1871.0100.00009")
    put(fields.tanggal, "14/5/2012")
    put(fields.kelurahan.line, "Korpri Raya")
    fields.jenis.set_code("Jasa")
    page.detail.identity.draft.check_now()

    press(fields.nama, Qt.Key.Key_S, ctrl=True)
    bench.finish()

    assert names(page) == ["CONTOH Koperasi Kenanga"]
    assert page.table.selectionModel().selectedRows(), "Ctrl is still held when the save is done"
    saved = find_koperasi(bench.session.office, page.detail.record_id)
    assert saved is not None
    assert (saved.nik, saved.jenis, saved.tgl_badan_hukum) == (
        "1871010000009",
        "Jasa",
        date(2012, 5, 14),
    )
    assert page.detail.status.table.model().rowCount() == 1
    assert not page.detail.dirty
    assert list_draf(bench.session.office, page.session.officer.id) == []  # type: ignore[union-attr]


def test_enter_walks_a_long_form_and_keeps_each_field_in_sight(page: KoperasiPage) -> None:
    press(page, Qt.Key.Key_Insert)
    fields = page.detail.identity.fields
    fields.nama.setFocus()

    for _step in range(13):
        press(QApplication.focusWidget() or page, Qt.Key.Key_Return)
    reached = QApplication.focusWidget()

    assert reached is fields.kelurahan.line
    assert reached.visibleRegion().boundingRect() == reached.rect()


def test_a_new_form_calls_nothing_missing_before_saving(page: KoperasiPage) -> None:
    press(page, Qt.Key.Key_Insert)
    identity = page.detail.identity

    before = [finding(page, name) for name in ("nama", "jenis", "kelurahan")]
    put(identity.fields.alamat, "Jl. CONTOH")
    page.detail.save()

    assert before == ["", "", ""]
    assert finding(page, "nama") == "Nama koperasi belum diisi."
    assert finding(page, "jenis") == "Pilih jenis koperasi."
    assert QApplication.focusWidget() is identity.fields.nama


def test_the_same_nik_is_pointed_out_while_typing_with_the_way_there(
    bench: Bench, melati: int, mawar: int, page: KoperasiPage
) -> None:
    page.open(mawar)
    put(page.detail.identity.fields.nik, "1871010000001")
    page.detail.identity.draft.check_now()

    assert finding(page, "nik") == "NIK ini sudah dipakai CONTOH Koperasi Melati."
    assert not page.detail.save_button.isEnabled()
    page.detail.identity.form.field("nik").finding._link.click()  # noqa: SLF001 - as a mouse does
    bench.finish()

    assert page.detail.record_id == melati
    page.open(mawar)
    assert page.detail.identity.fields.nik.text() == "1871010000001"


def test_the_same_legal_number_asks_for_a_reason_and_is_then_saved(
    bench: Bench, melati: int, mawar: int, page: KoperasiPage
) -> None:
    del melati
    page.open(mawar)
    fields = page.detail.identity.fields
    put(fields.nomor, "4/bh/518-diskop.ukm/I/2004")
    page.detail.identity.draft.check_now()
    refused = (page.detail.save_button.isEnabled(), fields.alasan.isVisible())

    put(fields.alasan, "tercatat dua kali dalam daftar lama")
    page.detail.identity.draft.check_now()
    press(fields.alasan, Qt.Key.Key_S, ctrl=True)
    bench.finish()

    assert refused == (False, True)
    saved = find_koperasi(bench.session.office, mawar)
    assert saved is not None
    assert saved.alasan_kembar == "tercatat dua kali dalam daftar lama"


def test_typing_survives_a_killed_window_and_is_offered_again(
    bench: Bench, melati: int, page: KoperasiPage
) -> None:
    page.open(melati)
    put(page.detail.identity.fields.alamat, "Jl. CONTOH Nomor 12")
    page.detail.identity.draft._pause.timeout.emit()  # noqa: SLF001 - the pause is over
    bench.finish()

    again = shown(bench)
    offered = [one.word() for one in again.notice.ways()]
    again.notice.ways()[0].click()

    assert offered == ["CONTOH Koperasi Melati"]
    assert again.detail.identity.fields.alamat.text() == "Jl. CONTOH Nomor 12"
    assert again.detail.dirty
    take_down(again)


def test_esc_keeps_a_draft_and_saving_forgets_it(
    bench: Bench, melati: int, page: KoperasiPage
) -> None:
    officer = page.session.officer
    assert officer is not None
    page.open(melati)
    put(page.detail.identity.fields.ketua, "CONTOH Ketua")
    assert page.escape()
    bench.finish()
    kept = [kunci for kunci, _when in list_draf(bench.session.office, officer.id)]

    page.open(melati)
    page.detail.save()
    bench.finish()

    assert kept == [f"koperasi:{melati}"]
    assert list_draf(bench.session.office, officer.id) == []
    saved = find_koperasi(bench.session.office, melati)
    assert saved is not None
    assert saved.ketua == "CONTOH Ketua"


def test_typing_can_be_thrown_away_on_purpose(
    bench: Bench, melati: int, page: KoperasiPage
) -> None:
    page.open(melati)
    put(page.detail.identity.fields.nama, "CONTOH Koperasi Salah")
    page.flush_draft()

    page.detail.discard_button.click()
    bench.finish()

    assert page.detail.identity.fields.nama.text() == MELATI.nama
    assert not page.detail.dirty
    page.open(melati)
    assert page.detail.identity.fields.nama.text() == MELATI.nama


def test_a_record_that_moved_keeps_the_typing_and_says_what_changed(
    bench: Bench, melati: int, page: KoperasiPage, write: Write
) -> None:
    _moved(bench, page, melati, write)

    assert page.detail.notice.isVisible()
    assert page.detail.identity.fields.telepon.text() == "0721 700000"
    assert [one.word() for one in page.detail.notice.ways()] == ["Muat ulang", "Timpa isian"]


def test_overwriting_keeps_what_the_other_officer_saved_elsewhere(
    bench: Bench, melati: int, page: KoperasiPage, write: Write
) -> None:
    _moved(bench, page, melati, write)

    way(page, "Timpa isian")
    page.detail.save()
    bench.finish()

    saved = find_koperasi(bench.session.office, melati)
    assert saved is not None
    assert (saved.telepon, saved.alamat) == ("0721700000", "Jl. CONTOH 1")


def test_loading_again_drops_the_typing(
    bench: Bench, melati: int, page: KoperasiPage, write: Write
) -> None:
    _moved(bench, page, melati, write)

    way(page, "Muat ulang")
    bench.finish()

    fields = page.detail.identity.fields
    assert (fields.telepon.text(), fields.alamat.text()) == ("", "Jl. CONTOH 1")


def test_del_moves_to_the_trash_and_a_link_brings_back(
    bench: Bench, melati: int, page: KoperasiPage
) -> None:
    page.table.setFocus()
    page.table.pick(melati)
    press(page.table, Qt.Key.Key_Delete)
    bench.finish()
    trashed = names(page)

    page.notice.ways()[0].click()
    bench.finish()

    assert trashed == []
    assert names(page) == [MELATI.nama]


def test_the_trash_can_be_looked_into_and_emptied_of_mistakes(
    bench: Bench, melati: int, page: KoperasiPage
) -> None:
    page.open(melati)
    page.detail.delete_button.click()
    bench.finish()

    page.filters.chips["sampah"].click()
    listed = names(page)
    page.open(melati)
    read_only = page.detail.identity.fields.nama.isReadOnly()
    way(page, "Kembalikan")
    bench.finish()

    assert (listed, read_only) == ([MELATI.nama], True)
    assert not page.detail.identity.fields.nama.isReadOnly()


def test_del_in_a_form_never_deletes_the_cooperative(
    bench: Bench, melati: int, page: KoperasiPage
) -> None:
    page.open(melati)
    fields = page.detail.identity.fields
    for field in (fields.nama, fields.jenis, fields.usp):
        field.setFocus()
        press(field, Qt.Key.Key_Delete)
    bench.finish()

    assert names(page) == [MELATI.nama]
