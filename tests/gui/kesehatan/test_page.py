"""The page around the editor: list, states, results taken over."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest

from core.actions.penilaian_daftar import Saringan, Tahap
from core.errors import AppError
from core.koperasi.kelayakan import Syarat
from core.koperasi.laporan import KunciLaporan
from gui import problems
from gui.views.kesehatan import terdahulu_view
from gui.views.kesehatan.page import KesehatanPage
from gui.widgets.angka_edit import AngkaEdit
from gui.widgets.authority import Authority
from tests.gui.conftest import NIP, SANDI, Bench
from tests.gui.fit import assert_fits
from tests.gui.kesehatan.conftest import _answer_all, _cell_editor, _elsewhere, _stored, _type


def test_a_record_that_moved_keeps_the_typing_and_asks(
    page: KesehatanPage, bench: Bench, kunci: KunciLaporan
) -> None:
    page.open(kunci)
    _type(page.editor.middle.accounts, "500")
    page.editor.save()
    bench.finish()
    _elsewhere(bench, kunci)
    page.editor.go_to_account("kas")
    _type(page.editor.middle.accounts, "700")

    page.editor.save()
    bench.finish()

    assert page.editor.sheet.kini["kas"] == 700
    assert page.editor.ask.asking
    page.editor.ask.choose("timpa")
    page.editor.ask.confirm()
    bench.finish()
    assert _stored(bench, kunci).laporan.akun["kas"] == 700


def test_the_list_opens_a_report_and_comes_back(page: KesehatanPage, kunci: KunciLaporan) -> None:
    assert page.list.header.subtitle.text() == "Tahun kinerja 2021 menilai tahun buku 2020"
    page.list.table.pick(kunci)

    QTest.keyClick(page.list.table, Qt.Key.Key_Return)

    assert page.editor.kunci == kunci
    assert page.escape()
    assert page.list.isVisible()


@pytest.mark.parametrize(("size", "narrow"), [(QSize(1218, 623), False), (QSize(1021, 485), True)])
def test_every_state_of_the_page_fits(
    page: KesehatanPage, kunci: KunciLaporan, size: QSize, narrow: bool
) -> None:
    page.set_narrow(narrow)
    assert_fits(page, size)
    page.open(kunci)
    assert_fits(page, size)
    page.editor.sheet.type_amount("kas", 5)
    assert_fits(page, size)
    page.editor.asker.ask_varian("1.1")
    assert_fits(page, size)
    page.editor.ask.dismiss()
    page.editor.sections.pick(page.editor.sheet.questions[0].kode)
    assert_fits(page, size)
    row = page.list.row_of(kunci)
    assert row is not None
    page.list.taken_over.emit(row)
    assert_fits(page, size)


def test_a_result_from_a_certificate_is_taken_over(
    page: KesehatanPage,
    bench: Bench,
    kunci: KunciLaporan,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    officer = bench.session.officer
    assert officer is not None
    monkeypatch.setattr(terdahulu_view, "ask_authority", lambda *_: Authority(officer, NIP, SANDI))
    scan = tmp_path / "sertifikat.pdf"
    scan.write_bytes(b"%PDF contoh")
    page.list.table.pick(kunci)
    row = page.list.current()
    assert row is not None
    page.list.taken_over.emit(row)
    form = page.terdahulu
    form.skor.set_value(Fraction("72.35"))
    form.predikat.set_code("Cukup Sehat")
    form.nomor.set_text("CONTOH-1/2021")
    form.take_scan(scan)

    form.save()
    bench.finish()

    done = _stored(bench, kunci).penilaian
    assert (done.total, done.predikat) == (Fraction("72.35"), "Cukup Sehat")
    assert done.sertifikat.scan_nama == "sertifikat.pdf"
    page.open(kunci)
    assert page.editor.panel.head.score.text() == "72,35"
    assert page.editor.panel.head.distance.text() == "Hasil terdahulu, CONTOH-1/2021"


def test_a_missing_score_is_told_at_its_field(page: KesehatanPage, kunci: KunciLaporan) -> None:
    row = page.list.row_of(kunci)
    assert row is not None
    page.list.taken_over.emit(row)

    page.terdahulu.save()

    assert page.terdahulu.form.field("skor").finding.text() == "Isi skor menurut sertifikat."


def test_last_years_answers_are_kept_per_group_on_request(
    page: KesehatanPage, bench: Bench, kunci: KunciLaporan
) -> None:
    page.open(kunci.tahun_lalu)
    _answer_all(page, Qt.Key.Key_T)
    page.editor.save()
    bench.finish()
    page.open(kunci)
    assert page.editor.sheet.jawaban == {}
    page.editor.sections.pick(page.editor.sheet.questions[0].kode)
    QTest.keyClick(page.editor.middle.questions, Qt.Key.Key_Y)

    page.editor.middle.keep_wanted.emit()

    assert page.editor.sheet.jawaban == {"3.1": (True, *[False] * 11)}


def test_the_score_of_a_sharia_frame_is_entered_by_hand(
    bench: Bench, page: KesehatanPage, kunci: KunciLaporan
) -> None:
    page.open(kunci)
    sheet = page.editor.sheet
    sheet.choose_pedoman(sheet.law.pedoman["perdep-07-2016-syariah"], "pola syariah")
    page.editor.sections.pick(sheet.entries[0].kode)
    form = page.editor.middle.entries.form
    field = form.field("1.1").field
    assert isinstance(field, AngkaEdit)

    field.setText("6")
    assert form.field("1.1").finding.text() == "Skor harus 0 sampai 5."
    field.setText("2,75")

    assert sheet.isian == {"1.1": Fraction("2.75")}
    del bench


def test_the_list_is_narrowed_by_another_page(page: KesehatanPage) -> None:
    page.open(Saringan(tahap=frozenset({Tahap.FINAL})))

    assert page.list.model.rowCount() == 0
    page.open(Saringan(layak=False))
    assert page.list.model.rowCount() == 1


def test_esc_takes_back_what_was_typed_into_a_cell(
    page: KesehatanPage, kunci: KunciLaporan
) -> None:
    page.open(kunci)
    table = page.editor.middle.accounts
    _type(table, "5000000000")
    page.editor.go_to_account("kas")
    QTest.keyClicks(table, "7")
    assert page.editor.sheet.kini == {"kas": 7}

    QTest.keyClick(_cell_editor(table), Qt.Key.Key_Escape)

    assert page.editor.sheet.kini == {"kas": 5_000_000_000}


def test_a_cooperative_in_the_bin_is_told_and_not_opened(
    page: KesehatanPage, kunci: KunciLaporan, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[AppError] = []
    monkeypatch.setattr(problems, "tell", lambda _parent, error: told.append(error))

    page.open(replace(kunci, koperasi_id=404))

    assert [error.message for error in told] == [
        "Koperasi atau unit ini tidak ada lagi dalam daftar."
    ]
    assert page.list.isVisible()


def test_a_year_without_a_pedoman_says_so(page: KesehatanPage, kunci: KunciLaporan) -> None:
    page.open(replace(kunci, tahun_buku=2005))

    head = page.editor.panel.head
    assert head.title.text() == "Belum ada skor"
    assert head.explanation.text().startswith("Pedoman tidak tersedia untuk")


def test_the_list_tells_and_filters_why_a_report_has_no_score(
    page: KesehatanPage, kunci: KunciLaporan
) -> None:
    row = page.list.row_of(kunci)
    assert row is not None
    shown = page.list.model.columns[2].show(row)
    assert "laporan tahun buku 2020 belum masuk" in shown.tip

    page.list.reason.set_chosen([Syarat.LAPORAN.value])
    page.list.reason.changed.emit()
    assert page.list.current() is row
    page.list.reason.set_chosen([Syarat.IDENTITAS.value])
    page.list.reason.changed.emit()
    assert page.list.current() is None


def test_another_page_may_ask_for_one_reason(page: KesehatanPage, kunci: KunciLaporan) -> None:
    page.open(Saringan(sebab=frozenset({Syarat.DIKEMBALIKAN})))

    assert page.list.reason.chosen() == ("dikembalikan",)
    assert page.list.row_of(kunci) is not None
    assert page.list.current() is None
