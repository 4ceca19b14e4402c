"""Figures that cannot be meant, sums that jump, accounts by other names, books and their audit."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from core.actions.draf import load_draf
from core.actions.jurnal import history
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.penilaian import KertasBaru, save_kertas_kerja
from core.koperasi.laporan import KunciLaporan, Laporan
from core.koperasi.pembukuan import Pembukuan
from core.koperasi.penilaian import Penilaian
from core.storage.laporan_store import LaporanStore
from gui.views.kesehatan.page import KesehatanPage
from gui.widgets.labels import Text
from tests.gui.conftest import PAGE, Bench, Write
from tests.gui.fit import assert_fits
from tests.gui.kesehatan.conftest import _batas, _cell_editor, _stored, _type


def _remarks(page: KesehatanPage) -> dict[str, str]:
    """The remarks under the lines of the section shown, by the line they stand under."""
    model = page.editor.middle.accounts.accounts
    lines = [model.line(n) for n in range(model.rowCount())]
    return {one.baris.kode: one.finding.message for one in lines if one.finding}


def _search(page: KesehatanPage) -> None:
    """Ctrl+F."""
    assert page.search_action is not None
    page.search_action.trigger()


def test_a_negative_amount_where_none_can_be_is_told_under_its_line_and_not_saved(
    page: KesehatanPage, kunci: KunciLaporan, bench: Bench
) -> None:
    page.open(kunci)

    _type(page.editor.middle.accounts, "-500")

    assert _remarks(page)["kas"] == "Kas tidak boleh negatif: (500)."
    page.editor.save()
    bench.finish()
    assert "Kas tidak boleh negatif" in page.editor.notice.message()
    assert _stored(bench, kunci).laporan.id == 0
    assert page.editor.sheet.kini == {"kas": -500}


def test_an_amount_beyond_a_quadrillion_is_refused_in_its_cell(
    page: KesehatanPage, kunci: KunciLaporan
) -> None:
    page.open(kunci)
    table = page.editor.middle.accounts
    QTest.keyClicks(table, "1")
    editor = _cell_editor(table)
    QTest.keyClicks(editor, "0" * 15 + "1")

    QTest.keyClick(editor, Qt.Key.Key_Return)

    assert page.editor.notice.message().startswith("Jumlah terlalu besar")
    assert page.editor.sheet.kini["kas"] <= 10**15


def test_more_answers_than_the_form_has_are_told_and_mended_by_answering(
    page: KesehatanPage, kunci: KunciLaporan, bench: Bench
) -> None:
    page.open(kunci)
    sheet = page.editor.sheet
    grup = sheet.questions[0].komponen[0]
    asked = len(sheet.answers_of(grup.kode))
    draft = sheet.draft()
    draft["jawaban"] = {grup.kode: [True] * (asked + 1)}
    sheet.restore(draft)

    assert sheet.telaah is not None
    codes = [one.code for one in sheet.telaah.kesiapan.blocks]
    assert "jawaban.berlebih" in codes
    page.editor.save()
    bench.finish()
    assert f"ada {asked + 1}" in page.editor.notice.message()
    page.editor.go_to_component(grup.kode)
    QTest.keyClick(page.editor.middle.questions, Qt.Key.Key_Y)

    assert len(sheet.jawaban[grup.kode]) == asked
    codes = [one.code for one in sheet.telaah.kesiapan.blocks]
    assert "jawaban.berlebih" not in codes


def _with_last_year(write: Write, kunci: KunciLaporan, akun: dict[str, int]) -> None:
    def add(office: Office) -> Outcome[object]:
        with office.db.atomic():
            LaporanStore(office.db).save(
                office.deed("laporan disimpan"), Laporan(kunci.tahun_lalu, akun)
            )
        return Outcome(None)

    write(add)


def test_last_years_figures_stand_beside_and_are_not_copied(
    page: KesehatanPage, kunci: KunciLaporan, write: Write
) -> None:
    _with_last_year(write, kunci, {"kas": 700})

    page.open(kunci)

    model = page.editor.middle.accounts.accounts
    row = model.row_of("kas")
    assert row is not None
    assert [model.index(row, column).data() for column in (1, 2)] == ["", "700"]
    assert not model.types_in(2)
    assert page.editor.sheet.kini == {}


def test_a_sum_that_changes_its_sign_asks_though_no_line_does(
    page: KesehatanPage, kunci: KunciLaporan, write: Write, bench: Bench
) -> None:
    before = {"partisipasi_lain": 1_000, "beban_usaha_lain": 900}
    _with_last_year(write, kunci, before)
    page.open(kunci)
    sheet = page.editor.sheet
    sheet.type_amount("partisipasi_lain", 900)
    sheet.type_amount("beban_usaha_lain", 1_000)
    page.editor.sections.pick("beban")

    assert _remarks(page)["shu_sebelum_pajak"].startswith("Tandanya berbalik")
    table = page.editor.middle.accounts
    line = next(
        one
        for n in range(table.accounts.rowCount())
        if (one := table.accounts.line(n)).finding and one.baris.kode == "shu_sebelum_pajak"
    )
    table.link_followed.emit(line)
    assert page.editor.ask.sentence.startswith("SHU sebelum pajak")
    page.editor.ask.line.set_text("omzet turun")
    page.editor.ask.confirm()
    assert "shu_sebelum_pajak" not in _remarks(page)
    page.editor.save()
    bench.finish()

    assert _stored(bench, kunci).laporan.alasan["shu_sebelum_pajak"] == "omzet turun"
    sheet.type_amount("beban_usaha_lain", 1_001)
    assert "shu_sebelum_pajak" not in sheet.alasan


def test_a_sum_does_not_ask_while_a_line_of_it_asks_or_is_not_known_for_last_year(
    page: KesehatanPage, kunci: KunciLaporan, write: Write
) -> None:
    _with_last_year(write, kunci, {"kas": 100, "bank": 100})
    page.open(kunci)
    sheet = page.editor.sheet
    sheet.type_amount("kas", 1_000)
    sheet.type_amount("bank", 100)
    assert sheet.telaah is not None
    assert {one.field for one in sheet.telaah.lonjakan} == {"kas"}

    sheet.type_amount("kas", 110)
    sheet.type_amount("persediaan", 5_000)

    assert sheet.telaah.lonjakan == ()


def test_an_account_is_found_by_a_synonym_while_typing(
    page: KesehatanPage, kunci: KunciLaporan
) -> None:
    page.open(kunci)
    _search(page)
    finder = page.editor.finder
    finder.box.setText("CKPN")
    finder.box.search_now()
    table = page.editor.middle.accounts
    akun = table.accounts.account(table.currentIndex().row())
    assert akun is not None
    assert akun.kode == "penyisihan_pinjaman"

    finder.box.setText("simpanan")
    finder.box.search_now()
    first = finder.told.text()
    finder.box.setFocus()
    _search(page)
    assert (first[:2], finder.told.text()[:2]) == ("1/", "2/")
    finder.box.setText("pajak")
    finder.box.search_now()
    QTest.keyClick(finder.box, Qt.Key.Key_Return)
    assert table.hasFocus()
    assert page.escape()
    assert finder.box.text() == ""


def test_nothing_found_is_said(page: KesehatanPage, kunci: KunciLaporan) -> None:
    page.open(kunci)
    finder = page.editor.finder
    finder.box.setText("qwerty")
    finder.box.search_now()

    assert finder.told.text() == "tidak ada"
    QTest.keyClick(finder.box, Qt.Key.Key_Return)
    assert finder.box.text() == "qwerty"


def test_two_columns_are_pasted_by_name_and_what_matches_nothing_is_told(
    page: KesehatanPage, kunci: KunciLaporan
) -> None:
    page.open(kunci)
    page.editor.sheet.type_amount("bank", 7)
    QGuiApplication.clipboard().setText(
        "Uraian\t2020\t2019\r\nKas tunai\t1.000\t900\r\nHutang pajak\t30\t\r\n"
        "Jumlah aset\t9\t9\r\nAntah berantah\t77\t\r\n"
    )

    page.editor.middle.accounts.paste()

    assert page.editor.sheet.kini == {"bank": 7, "kas": 1_000, "utang_pajak": 30}
    assert page.editor.sheet.lalu == {"kas": 900}
    assert page.editor.notice.message() == "2 akun diisi menurut namanya; 1 baris tidak cocok."
    report = page.editor.teller.report
    assert report is not None
    assert report.table.model().index(0, 0).data() == "Antah berantah"
    report.copy()
    assert QGuiApplication.clipboard().text() == "Antah berantah\t77\tnama tidak dikenal"
    report.accept()


def test_a_paste_without_strangers_needs_no_window(
    page: KesehatanPage, kunci: KunciLaporan, write: Write
) -> None:
    _with_last_year(write, kunci, {"kas": 5})
    page.open(kunci)
    QGuiApplication.clipboard().setText("Kas\t1.000\t900")

    page.editor.middle.accounts.paste()

    assert page.editor.notice.message() == "1 akun diisi menurut namanya."
    assert page.editor.sheet.lalu == {"kas": 5}
    assert page.editor.teller.report is None


def test_how_the_books_were_kept_is_saved_journalled_and_kept_as_a_draft(
    page: KesehatanPage, kunci: KunciLaporan, bench: Bench
) -> None:
    page.open(kunci)
    editor = page.editor
    editor.sections.pick("pembukuan")
    books = editor.middle.books
    books.sak.set_code("SAK EP")
    books.diaudit.set_code("ya")
    books.auditor.set_text("KAP CONTOH")
    filled = Pembukuan("SAK EP", diaudit=True, auditor="KAP CONTOH")
    assert "opini auditornya belum diisi" in books.form.field("opini").finding.text()
    editor.flush_draft()
    bench.finish()
    officer = bench.session.officer
    assert officer is not None
    draft = load_draf(bench.session.office, kunci.teks, officer.id)
    assert draft is not None
    assert draft.isi["pembukuan"]["auditor"] == "KAP CONTOH"

    page.show_list()
    page.open(kunci)
    assert editor.sheet.pembukuan == filled
    editor.save()
    bench.finish()

    stored = _stored(bench, kunci).laporan
    assert stored.pembukuan == filled
    entry = history(bench.session.office, "laporan_keuangan", stored.id)[0]
    assert entry.perubahan["auditor"] == (None, "KAP CONTOH")


def test_the_old_standard_is_only_noted(page: KesehatanPage, kunci: KunciLaporan) -> None:
    page.open(replace(kunci, tahun_buku=2025))
    page.editor.sections.pick("pembukuan")
    books = page.editor.middle.books

    books.sak.set_code("SAK ETAP")

    told = books.form.field("sak").finding
    assert told.accessibleName().startswith("Catatan: SAK EP menggantikan SAK ETAP")


def test_a_pedoman_that_is_gone_leaves_figures_and_answers_as_they_are(
    page: KesehatanPage, kunci: KunciLaporan, bench: Bench, write: Write
) -> None:
    answers = {"9.9": (True, False)}

    def begin(office: Office) -> Outcome[object]:
        lost = Penilaian(kunci, "pedoman-hilang", alasan_pedoman="CONTOH", jawaban=answers)
        save_kertas_kerja(office, KertasBaru(Laporan(kunci, {"kas": 5}), lost), _batas(kunci))
        return Outcome(None)

    write(begin)

    page.open(kunci)
    editor = page.editor

    assert editor.notice.message() == "Pedoman pedoman-hilang tidak ada lagi di SIKU ini."
    assert editor.sheet.kini == {"kas": 5}
    editor.go_to_account("kas")
    _type(editor.middle.accounts, "6")
    editor.save()
    bench.finish()
    stored = _stored(bench, kunci)
    assert stored.laporan.akun == {"kas": 6}
    assert (stored.penilaian.pedoman_id, dict(stored.penilaian.jawaban)) == (
        "pedoman-hilang",
        answers,
    )
    assert not editor.foot.check.isEnabled()


@pytest.mark.parametrize("size", [PAGE, QSize(1093 - 72, 551 - 66)])
def test_books_and_finder_fit(page: KesehatanPage, kunci: KunciLaporan, size: QSize) -> None:
    page.set_narrow(size != PAGE)
    page.open(kunci)
    page.editor.sections.pick("pembukuan")
    page.editor.middle.books.diaudit.set_code("tidak")
    page.editor.middle.books.auditor.set_text("KAP CONTOH")

    assert_fits(page, size)
    assert page.editor.finder.findChildren(Text)
