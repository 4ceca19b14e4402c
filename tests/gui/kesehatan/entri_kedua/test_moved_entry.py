"""The second entry when the first one moves, a stranger looks, or scores are entered by hand."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.penilaian import KertasBaru, save_kertas_kerja
from core.actions.penilaian_kerja import load_kertas_kerja
from core.koperasi.entri_kedua import TIDAK, YA, JenisNilai, KodeNilai
from core.koperasi.entri_kedua_bentuk import GrupTanya, Tanya
from core.koperasi.laporan import KunciLaporan
from gui.views.kesehatan.entri_kedua.typing_model import TypingModel
from gui.views.kesehatan.entri_kedua.typing_table import TypingTable
from gui.views.kesehatan.entri_kedua.view import EntriKeduaView
from gui.views.kesehatan.entri_kedua.words import shown
from gui.views.kesehatan.page import KesehatanPage
from gui.views.kesehatan.targets import EntriKeduaTarget
from tests.gui.conftest import Bench, Write
from tests.gui.kesehatan.conftest import _batas
from tests.gui.kesehatan.entri_kedua.conftest import (
    OTHER,
    SLIPS,
    begin_all,
    lay_beside,
    officers_desk,
    type_all,
)

KAS = KodeNilai(JenisNilai.AKUN, "kas")
Elsewhere = Callable[[int], None]


@pytest.fixture
def elsewhere(write: Write, kunci: KunciLaporan) -> Elsewhere:
    """The first entry is saved again with another amount of cash."""

    def save(kas: int) -> None:
        def do(office: Office) -> Outcome[object]:
            stored = load_kertas_kerja(office, kunci, _batas(kunci))
            moved = replace(stored.laporan, akun={**stored.laporan.akun, "kas": kas})
            save_kertas_kerja(office, KertasBaru(moved, stored.penilaian), _batas(kunci))
            return Outcome(None)

        write(do)

    return save


def test_a_comparison_that_is_out_of_date_says_so_and_is_made_again(
    view: EntriKeduaView,
    page: KesehatanPage,
    kunci: KunciLaporan,
    bench: Bench,
    elsewhere: Elsewhere,
) -> None:
    begin_all(view, bench)
    type_all(view, kunci)
    lay_beside(view, bench)
    elsewhere(9)
    page.refresh()

    assert view.notice.message() == "Isian pertama berubah sejak dibandingkan."
    assert view.foot.told == "Bandingkan lagi dahulu"
    assert not any(button.isEnabled() for button in view.foot.ways.values())
    lay_beside(view, bench)

    row = next(one for one in view.differences.rows.rows() if one.nilai.tanya == KAS)
    assert row.nilai.pertama == "9"
    assert view.notice.isHidden()


def test_an_operator_sees_the_differences_and_who_may_resolve_them(
    view: EntriKeduaView, page: KesehatanPage, kunci: KunciLaporan, bench: Bench
) -> None:
    begin_all(view, bench)
    type_all(view, kunci)
    lay_beside(view, bench)
    officers_desk(bench, OTHER)
    page.open(EntriKeduaTarget(kunci))

    assert view.foot.told == "Perbedaan diputus verifikator, pejabat, atau admin"
    QTest.keyClick(view.differences, Qt.Key.Key_1)
    bench.finish()
    assert view.notice.message() == "Perbedaan diputus verifikator, pejabat, atau admin."
    assert view.entri is not None
    assert view.entri.belum_diputus == len(SLIPS) + 1


def test_a_finished_entry_that_no_longer_stands_can_be_done_again(
    view: EntriKeduaView,
    page: KesehatanPage,
    kunci: KunciLaporan,
    bench: Bench,
    elsewhere: Elsewhere,
) -> None:
    begin_all(view, bench)
    type_all(view, kunci)
    lay_beside(view, bench)
    for _ in range(len(SLIPS) + 1):
        QTest.keyClick(view.differences, Qt.Key.Key_1)
        bench.finish()
    view.foot.apply.click()
    bench.finish()
    assert view.state.text.text() == "Selesai, semua isian"
    elsewhere(9)
    page.refresh()

    assert view.notice.message() == "Laporan berubah sesudah entri kedua ini selesai."
    view.foot.again.click()
    assert view.body.currentWidget() is view.begin
    page.open(kunci)
    assert not page.editor.head.second.isHidden()
    assert page.editor.head.second.toolTip().endswith("Isian berubah sesudahnya.")


def test_ctrl_s_says_that_nothing_is_lost(view: EntriKeduaView, bench: Bench) -> None:
    begin_all(view, bench)

    view.save()

    assert view.notice.message().startswith("Isian entri kedua tersimpan")


def test_an_unreadable_amount_stays_in_its_cell(view: EntriKeduaView, bench: Bench) -> None:
    begin_all(view, bench)
    row = view.model.row_of("kas")
    assert row is not None
    view.table.setCurrentIndex(view.model.index(row, 1))
    QTest.keyClicks(view.table, "1")
    field = view.table.findChildren(QLineEdit)[-1]
    QTest.keyClicks(field, "x")

    QTest.keyClick(field, Qt.Key.Key_Return)

    assert view.notice.message().startswith("Tulis angka saja")
    assert view.table.currentIndex().row() == row


SKOR = Tanya(KodeNilai(JenisNilai.ISIAN, "A1"), "A1  CONTOH komponen", bobot=Fraction(10))


def test_a_score_by_hand_is_typed_as_a_decimal(qtbot: QtBot) -> None:
    model = TypingModel()
    table = TypingTable(model)
    qtbot.addWidget(table)
    model.show((GrupTanya("CONTOH aspek", (SKOR,)),), {SKOR.kode: "3.5"}, {}, 2025)
    table.resize(600, 200)
    table.show()
    table.start()

    QTest.keyClicks(table, "7")
    field = table.findChildren(QLineEdit)[-1]
    QTest.keyClicks(field, ",25")
    QTest.keyClick(field, Qt.Key.Key_Return)

    assert model.values == {SKOR.kode: "7.25"}
    assert model.index(1, 1).data() == "7,25"
    table.go_to("A1")
    QTest.keyClick(table, Qt.Key.Key_Backspace)
    assert (model.values[SKOR.kode], model.filled) == ("", 0)


@pytest.mark.parametrize(
    ("jenis", "text", "words"),
    [
        (JenisNilai.JAWABAN, YA, "Ya"),
        (JenisNilai.JAWABAN, TIDAK, "Tidak"),
        (JenisNilai.JAWABAN, "", ""),
        (JenisNilai.ISIAN, "7.125", "7,125"),
        (JenisNilai.ISIAN, "", ""),
        (JenisNilai.AKUN, "-1500", "(1.500)"),
        (JenisNilai.AKUN, "", ""),
    ],
)
def test_values_are_read_as_the_office_writes_them(
    jenis: JenisNilai, text: str, words: str
) -> None:
    assert shown(Tanya(KodeNilai(jenis, "x:1"), ""), text) == words
