"""The blind second entry through the real windows: two officers, planted slips, three ways out."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit

from core.actions.entri_kedua import load_entri_kedua
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.penilaian import KertasBaru, save_kertas_kerja
from core.actions.penilaian_kerja import load_kertas_kerja
from core.koperasi.entri_kedua import (
    JenisNilai,
    KeadaanEntri,
    KodeNilai,
    Lingkup,
    Putusan,
)
from core.koperasi.laporan import KunciLaporan
from gui.views.kesehatan.entri_kedua.view import EntriKeduaView
from gui.views.kesehatan.page import KesehatanPage
from gui.views.kesehatan.targets import EntriKeduaTarget
from tests.gui.conftest import PAGE, Bench, Write
from tests.gui.fit import assert_fits
from tests.gui.kesehatan.conftest import _batas
from tests.gui.kesehatan.entri_kedua.conftest import (
    ANSWER,
    OTHER,
    RIGHT,
    SAMPLE,
    SLIPS,
    answer_bar,
    begin_all,
    lay_beside,
    officers_desk,
    right_paper,
    type_all,
    type_cell,
)


def test_two_officers_find_the_planted_slips_and_mend_them(
    view: EntriKeduaView, kunci: KunciLaporan, bench: Bench
) -> None:
    begin_all(view, bench)
    type_all(view, kunci)
    lay_beside(view, bench)

    found = {row.nilai.tanya.kode for row in view.differences.rows.rows()}
    assert found == {*SLIPS, f"{ANSWER[0]}:{ANSWER[1] + 1}"}
    assert view.state.text.text() == "Dibandingkan, semua isian"
    assert not view.foot.apply.isEnabled()
    view.differences.pick(KodeNilai(JenisNilai.AKUN, "kas"))
    QTest.keyClick(view.differences, Qt.Key.Key_2)
    bench.finish()
    view.differences.pick(KodeNilai(JenisNilai.AKUN, "shu_tahun_berjalan"))
    QTest.keyClick(view.differences, Qt.Key.Key_3)
    answer_bar(view, bench, "bukan angka")
    assert view.ask.sentence.startswith("Tulis angka saja")
    answer_bar(view, bench, str(RIGHT["shu_tahun_berjalan"]), "menurut berita acara RAT")
    QTest.keyClick(view.differences, Qt.Key.Key_2)
    bench.finish()
    assert view.foot.apply.isEnabled()
    view.foot.apply.click()
    bench.finish()

    stored = load_kertas_kerja(bench.session.office, kunci, _batas(kunci))
    assert {kode: stored.laporan.akun[kode] for kode in SLIPS} == {
        kode: RIGHT[kode] for kode in SLIPS
    }
    assert stored.penilaian.jawaban == right_paper(kunci).penilaian.jawaban
    assert view.state.text.text() == "Selesai, semua isian"
    assert "3 berbeda dan diputus oleh CONTOH Petugas Admin" in view.foot.told


def test_the_first_value_is_nowhere_in_the_blind_view(view: EntriKeduaView, bench: Bench) -> None:
    begin_all(view, bench)
    secret = {"5.000.000", "5000000", f"({RIGHT['shu_tahun_berjalan']:,})".replace(",", ".")}

    roles = (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.EditRole,
        Qt.ItemDataRole.AccessibleTextRole,
    )
    told = {
        str(view.model.index(row, column).data(role))
        for row in range(view.model.rowCount())
        for column in range(view.model.columnCount())
        for role in roles
    }
    assert told.isdisjoint(secret)
    row = view.model.row_of("kas")
    assert row is not None
    last_year = f"{SAMPLE['akun']['kas@-1']:,}".replace(",", ".")
    assert view.model.index(row, 2).data() == last_year


def test_who_entered_the_report_cannot_begin(
    page: KesehatanPage, kunci: KunciLaporan, bench: Bench
) -> None:
    officers_desk(bench, OTHER)
    page.open(EntriKeduaTarget(kunci))
    view = page.place
    assert isinstance(view, EntriKeduaView)

    assert view.begin.reason.text.text() == "Laporan ini Anda sendiri yang memasukkan."
    assert "petugas lain" in view.begin.why.text()
    assert not view.begin.whole.isEnabled()
    assert not view.begin.deciding.isEnabled()


def test_interrupted_typing_is_there_again(
    view: EntriKeduaView, page: KesehatanPage, kunci: KunciLaporan, bench: Bench
) -> None:
    begin_all(view, bench)
    row = view.model.row_of("bank")
    assert row is not None
    view.table.setCurrentIndex(view.model.index(row, 1))
    QTest.keyClicks(view.table, "1")
    QTest.keyClicks(view.table.findChildren(QLineEdit)[-1], "2")
    assert page.escape()
    bench.finish()

    page.open(EntriKeduaTarget(kunci))
    bench.finish()

    assert view.model.text(row) == "12"
    assert view.foot.told.startswith(f"1 dari {view.model.asked} diisi")


def test_blanks_are_pointed_at(view: EntriKeduaView, bench: Bench) -> None:
    begin_all(view, bench)

    lay_beside(view, bench)

    assert "isian kosong" in view.notice.message()
    assert view.table.currentIndex().row() == view.model.row_of("kas")


def test_an_impossible_amount_is_told_while_it_is_typed(view: EntriKeduaView, bench: Bench) -> None:
    begin_all(view, bench)
    row = view.model.row_of("kas")
    assert row is not None
    view.table.setCurrentIndex(view.model.index(row, 1))

    type_cell(view, "-5")
    assert "tidak boleh negatif" in view.notice.message()
    view.table.setCurrentIndex(view.model.index(row, 1))
    type_cell(view, "5")
    assert view.notice.isHidden()
    view.table.setCurrentIndex(view.model.index(row, 1))
    QTest.keyClick(view.table, Qt.Key.Key_Delete)
    assert view.model.text(row) == ""


def test_esc_in_a_cell_takes_back_what_was_typed_in_it(view: EntriKeduaView, bench: Bench) -> None:
    begin_all(view, bench)
    row = view.model.row_of("kas")
    assert row is not None
    view.table.setCurrentIndex(view.model.index(row, 1))
    type_cell(view, "77")
    view.table.setCurrentIndex(view.model.index(row, 1))
    QTest.keyClicks(view.table, "1")
    field = view.table.findChildren(QLineEdit)[-1]
    QTest.keyClick(field, Qt.Key.Key_Escape)

    assert view.model.text(row) == "77"


def test_a_first_entry_saved_meanwhile_is_told_and_typing_stays(
    view: EntriKeduaView, page: KesehatanPage, kunci: KunciLaporan, bench: Bench, write: Write
) -> None:
    begin_all(view, bench)
    row = view.model.row_of("kas")
    assert row is not None
    view.table.setCurrentIndex(view.model.index(row, 1))
    type_cell(view, "77")

    def elsewhere(office: Office) -> Outcome[object]:
        from datetime import timedelta

        now = office.clock()
        office.clock = lambda: now + timedelta(minutes=5)
        stored = load_kertas_kerja(office, kunci, _batas(kunci))
        moved = replace(stored.laporan, akun={**stored.laporan.akun, "kas": 9})
        save_kertas_kerja(office, KertasBaru(moved, stored.penilaian), _batas(kunci))
        return Outcome(None)

    write(elsewhere)
    page.refresh()

    assert view.notice.message() == "Isian pertama disimpan lagi sejak entri kedua dimulai."
    assert view.model.text(row) == "77"


def test_an_entry_can_be_given_up_and_begun_anew(view: EntriKeduaView, bench: Bench) -> None:
    begin_all(view, bench)

    view.foot.drop.click()
    view.ask.confirm()
    bench.finish()

    assert view.body.currentWidget() is view.begin
    assert view.state.text.text() == "Belum mulai"


def test_another_officer_sees_who_is_typing(
    view: EntriKeduaView, page: KesehatanPage, kunci: KunciLaporan, bench: Bench
) -> None:
    begin_all(view, bench)
    officers_desk(bench, OTHER)
    page.show_list()

    page.open(EntriKeduaTarget(kunci))

    assert view.body.currentWidget() is view.busy
    words = " ".join(one.text() for one in view.busy.findChildren(QLabel))
    assert "sedang dikerjakan CONTOH Petugas Admin" in words
    assert view.foot.compare.isHidden()


def test_a_corrected_answer_asks_for_its_reason(
    view: EntriKeduaView, kunci: KunciLaporan, bench: Bench
) -> None:
    begin_all(view, bench)
    type_all(view, kunci)
    lay_beside(view, bench)
    tanya = KodeNilai(JenisNilai.JAWABAN, f"{ANSWER[0]}:{ANSWER[1] + 1}")
    view.differences.pick(tanya)
    view.foot.ways[Putusan.LAIN].click()
    view.ask.choose("0")
    answer_bar(view, bench, "dokumen tidak ada")

    sheet = load_entri_kedua(bench.session.office, kunci, _batas(kunci))
    assert sheet.entri is not None
    (kept,) = [one for one in sheet.entri.berbeda if one.tanya == tanya]
    assert (kept.putusan, kept.nilai, kept.alasan) == (Putusan.LAIN, "0", "dokumen tidak ada")
    assert sheet.entri.keadaan is KeadaanEntri.DIBANDINGKAN
    assert sheet.entri.lingkup is Lingkup.SEMUA


@pytest.mark.parametrize("size", [PAGE, QSize(1093 - 72, 551 - 66)])
def test_every_step_stands_in_the_window(
    view: EntriKeduaView, page: KesehatanPage, kunci: KunciLaporan, bench: Bench, size: QSize
) -> None:
    page.set_narrow(size != PAGE)
    assert_fits(page, size)
    begin_all(view, bench)
    assert_fits(page, size)
    type_all(view, kunci)
    lay_beside(view, bench)
    assert_fits(page, size)
