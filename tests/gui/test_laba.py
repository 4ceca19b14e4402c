from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import delete, isValid

from core.actions import laba as actions
from core.actions.draf import load_draf
from core.actions.office import close_office, open_writer
from core.storage.umkm_bulk import UmkmLengkap, add_many
from core.umkm.laba import Cara, Laba
from core.umkm.model import Pengawasan, Umkm
from core.umkm.saringan import BarisLaba, Saringan
from gui.page import Page
from gui.views.laba import page as page_module
from gui.views.laba.breakdown import BreakdownDialog
from gui.views.laba.entry import State
from gui.views.laba.page import LabaPage
from gui.views.laba.paste_dialog import PasteDialog
from tests.gui.conftest import Bench
from tests.gui.fit import USUAL, assert_fits

ALL = Saringan(2025, date(2025, 12, 31))
LAST = Laba(0, 2024, omzet=100, hpp=50, beban=30, bukti="A")


@pytest.fixture
def office_path(office_path: Path) -> Path:
    """Three supervised businesses, the first two with a profit of the year before."""
    office = open_writer(office_path)
    period = Pengawasan(0, 0, date(2020, 1, 1))
    names = {"CONTOH Aneka": [LAST], "CONTOH Batik": [LAST], "CONTOH Cuci": []}
    with office.db.atomic():
        listed = [UmkmLengkap(Umkm(0, name), [period], laba) for name, laba in names.items()]
        add_many(office.db, office.deed("contoh"), listed)
    close_office(office, copy=False)
    return office_path


@pytest.fixture
def laba_page(bench: Bench) -> Iterator[LabaPage]:
    page = shown(bench)
    yield page
    bench.finish()
    if isValid(page):
        delete(page)


@pytest.fixture(autouse=True)
def _totals_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_module, "TOTALS_MS", 0)


def shown(bench: Bench) -> LabaPage:
    bench.session.set_year(2025)
    page = LabaPage(bench.session, bench.jobs)
    page.set_narrow(False)
    bench.session.changed.connect(partial(_refresh, page))
    page.load()
    page.resize(USUAL)
    page.show()
    bench.finish()
    return page


def _refresh(page: LabaPage, topics: object) -> None:
    if isValid(page) and isinstance(topics, frozenset) and topics & page.concerns:
        page.refresh()


def press(key: Qt.Key) -> None:
    QTest.keyClick(focused(), key)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def type_row(page: LabaPage, *texts: str) -> None:
    """Type into the cells from the cursor on, Enter after each."""
    page.activateWindow()
    page.grid.setFocus()
    for text in texts:
        QTest.keyClicks(page.grid, text[0])
        QTest.keyClicks(focused(), text[1:])
        press(Qt.Key.Key_Return)


def stored(bench: Bench) -> dict[str, BarisLaba]:
    office = bench.session.office
    rows = actions.laba_rows(office, actions.list_laba(office, ALL), ALL)
    return {row.nama.removeprefix("CONTOH "): row for row in rows.values()}


def test_enter_walks_a_row_saves_it_and_begins_the_next(bench: Bench, laba_page: LabaPage) -> None:
    laba_page.grid.go_to(0)

    type_row(laba_page, "1000", "500", "475", "b")
    bench.finish()

    saved = stored(bench)["Aneka"].ini
    assert saved is not None
    assert (saved.omzet, saved.hpp, saved.beban, saved.laba, saved.bukti) == (
        1000,
        500,
        475,
        25,
        "B",
    )
    assert laba_page.grid.currentIndex().row() == 1
    assert laba_page.model.key_at(laba_page.grid.currentIndex().column()) == "omzet"
    assert laba_page.model.state_at(0) is State.SAVED
    bench.finish()
    assert laba_page.totals.label() == "Jumlah 1 dari 3 usaha"
    assert laba_page.totals.changes() == "1 naik, 0 tetap, 0 turun"


def test_typing_shows_dots_at_once(laba_page: LabaPage) -> None:
    laba_page.grid.go_to(0)
    laba_page.activateWindow()

    QTest.keyClicks(laba_page.grid, "1")
    QTest.keyClicks(focused(), "250000")

    assert focused().property("text") == "1.250.000"


def test_a_row_left_half_typed_stays_and_says_what_is_missing(
    bench: Bench, laba_page: LabaPage
) -> None:
    laba_page.grid.go_to(0)

    type_row(laba_page, "1000")
    laba_page.grid.go_to(2)
    bench.finish()

    assert stored(bench)["Aneka"].ini is None
    assert laba_page.model.state_at(0) is State.REFUSED
    assert laba_page.message.text() == (
        "Baris 1, CONTOH Aneka: Isi HPP; tulis 0 bila memang nihil. "
        "Isi beban; tulis 0 bila memang nihil."
    )
    assert [link.word() for link in laba_page.message.links()] == ["Tuju baris"]


def test_unreadable_typing_is_kept_as_typed(laba_page: LabaPage) -> None:
    laba_page.grid.go_to(0)

    type_row(laba_page, "12a")

    cell = laba_page.model.cells(0)[laba_page.model.column_of("omzet")]
    assert (cell.text, cell.color) == ("12a", "khusus")
    assert "Tulis angka saja" in laba_page.message.text()


def test_a_jump_is_saved_and_asks_for_its_reason(bench: Bench, laba_page: LabaPage) -> None:
    laba_page.grid.go_to(0)
    type_row(laba_page, "1000", "500", "0", "A")
    bench.finish()
    assert laba_page.model.state_at(0) is State.ASKS
    assert laba_page.message.text() == (
        "Baris 1, CONTOH Aneka: Laba naik 100 % atau lebih dibanding tahun lalu."
    )

    laba_page.message.links()[-1].click()
    QTest.keyClicks(laba_page.message.reason, "cabang baru")
    QTest.keyClick(laba_page.message.reason, Qt.Key.Key_Return)
    bench.finish()

    saved = stored(bench)["Aneka"].ini
    assert saved is not None
    assert saved.alasan == "cabang baru"
    assert laba_page.model.state_at(0) is State.SAVED


def test_times_twelve_is_typed_by_the_month(bench: Bench, laba_page: LabaPage) -> None:
    laba_page.grid.go_to(2, "cara")

    type_row(laba_page, "x")
    laba_page.grid.go_to(2, "laba")
    type_row(laba_page, "700", "C")
    bench.finish()

    saved = stored(bench)["Cuci"].ini
    assert saved is not None
    assert (saved.cara, saved.laba_sebulan, saved.laba, saved.bulan) == (Cara.KALI12, 700, 8400, 12)
    shown_cells = {
        column.key: cell.text
        for column, cell in zip(laba_page.model.columns, laba_page.model.cells(2), strict=True)
    }
    assert (shown_cells["cara"], shown_cells["hpp"], shown_cells["omzet"]) == ("×12", "n/a", "")
    assert shown_cells["arah"] == "tidak sebanding"


def test_a_half_typed_row_survives_a_killed_process(bench: Bench, laba_page: LabaPage) -> None:
    laba_page.grid.go_to(1)
    type_row(laba_page, "1000", "abc")
    laba_page.saver.keep_draft()
    bench.finish()
    delete(laba_page)

    again = shown(bench)

    assert again.model.state_at(1) is State.EDITING
    assert again.model.data(again.model.index(1, again.model.column_of("hpp"))) == "abc"
    assert "1 baris yang belum tersimpan dipulihkan" in again.message.text()
    delete(again)


def test_a_saved_row_leaves_no_draft(bench: Bench, laba_page: LabaPage) -> None:
    laba_page.grid.go_to(0)
    type_row(laba_page, "1000", "500")
    laba_page.saver.keep_draft()
    bench.finish()
    type_row(laba_page, "475", "A")
    bench.finish()

    laba_page.saver.keep_draft()
    bench.finish()

    officer = bench.session.officer
    assert officer is not None
    assert load_draf(bench.session.office, "laba:2025", officer.id) is None


def test_a_row_that_somebody_else_saved_is_not_overwritten_unasked(
    bench: Bench, laba_page: LabaPage
) -> None:
    umkm_id = laba_page.model.id_at(0)
    theirs = replace(LAST, umkm_id=umkm_id, tahun=2025, beban=29)
    laba_page.grid.go_to(0)
    type_row(laba_page, "1000", "500", "480")
    other = Page(bench.session, bench.jobs)
    bench.jobs.run(lambda office: actions.save_laba(office, theirs), owner=other)
    bench.finish()

    type_row(laba_page, "A")
    bench.finish()
    links = laba_page.message.links()
    assert [link.word() for link in links] == ["Pakai yang tersimpan", "Simpan isian ini"]

    links[1].click()
    bench.finish()
    mine = stored(bench)["Aneka"].ini
    assert mine is not None
    assert mine.beban == 480


def test_delete_moves_a_report_to_the_trash_and_back(bench: Bench, laba_page: LabaPage) -> None:
    laba_page.grid.go_to(0)
    type_row(laba_page, "1000", "500", "480", "A")
    bench.finish()
    laba_page.grid.go_to(0)

    laba_page.trash_current()
    bench.finish()
    assert stored(bench)["Aneka"].ini is None
    assert laba_page.model.state_at(0) is State.UNREPORTED

    laba_page.message.links()[0].click()
    bench.finish()
    assert stored(bench)["Aneka"].ini is not None
    assert laba_page.model.state_at(0) is State.SAVED


def test_typing_thrown_away_can_be_taken_back(bench: Bench, laba_page: LabaPage) -> None:
    laba_page.grid.go_to(0)
    type_row(laba_page, "1000", "500")
    laba_page.trash_current()
    bench.finish()
    assert laba_page.model.state_at(0) is State.UNREPORTED

    laba_page.message.links()[0].click()

    entry = laba_page.model.entries[laba_page.model.id_at(0)]
    assert (entry.laba.omzet, entry.laba.hpp) == (1000, 500)


def test_a_draft_of_a_row_that_was_saved_after_all_is_not_offered(
    bench: Bench, laba_page: LabaPage
) -> None:
    laba_page.grid.go_to(0)
    type_row(laba_page, "1000", "500", "480", "A")
    laba_page.saver.keep_draft()
    bench.finish()
    delete(laba_page)

    again = shown(bench)

    assert again.model.entries == {}
    assert again.model.state_at(0) is State.SAVED
    delete(again)


def test_a_pasted_block_is_shown_before_it_is_saved(
    bench: Bench, laba_page: LabaPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    summaries: list[str] = []

    def agree(dialog: PasteDialog) -> int:
        summaries.append(dialog.summary())
        assert all(row.ini is None for row in stored(bench).values())
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(PasteDialog, "exec", agree)
    QGuiApplication.clipboard().setText("1000\t500\t480\t\tA\r\n1000\t500\r\n9\t1\t1\t\tB\r\n")
    laba_page.grid.go_to(0)

    laba_page.paste()
    bench.finish()

    assert summaries == ["3 baris: 2 baru, 1 ditolak"]
    assert {name: row.ini is not None for name, row in stored(bench).items()} == {
        "Aneka": True,
        "Batik": False,
        "Cuci": True,
    }
    assert laba_page.message.text() == "2 baris tersimpan dari tempelan."


def test_the_breakdown_becomes_the_beban(
    bench: Bench, laba_page: LabaPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(dialog: BreakdownDialog) -> int:
        dialog.parts["sewa"].set_amount(400)
        dialog.parts["kemasan"].set_amount(75)
        dialog.tax.set_amount(5)
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(BreakdownDialog, "exec", fill)
    laba_page.grid.go_to(0)
    type_row(laba_page, "1000", "500")

    laba_page.open_breakdown()
    laba_page.save_current()
    bench.finish()

    saved = stored(bench)["Aneka"].ini
    assert saved is not None
    assert (saved.beban, saved.pajak, saved.laba) == (475, 5, 20)
    assert dict(saved.rincian_beban) == {"sewa": 400, "kemasan": 75}


def test_insert_goes_to_the_next_business_that_has_not_reported(
    bench: Bench, laba_page: LabaPage
) -> None:
    laba_page.grid.go_to(0)
    type_row(laba_page, "1000", "500", "480", "A")
    bench.finish()
    laba_page.grid.go_to(0)

    laba_page.go_to_next_unreported()

    assert laba_page.grid.current_position() == 1


def test_other_pages_open_a_work_list_or_a_business(bench: Bench, laba_page: LabaPage) -> None:
    cuci = laba_page.model.id_at(2)

    laba_page.open("belum_lapor")
    bench.finish()
    assert laba_page.filters.unreported.isChecked()

    laba_page.open("turun")
    assert laba_page.model.rowCount() == 0

    laba_page.open(cuci)
    assert laba_page.grid.current_id() == cuci


def test_another_year_shows_its_own_rows(bench: Bench, laba_page: LabaPage) -> None:
    bench.session.set_year(2024)
    laba_page.refresh()
    bench.finish()

    assert laba_page.header.subtitle.text() == "Tahun 2024 dibanding 2023, rupiah penuh"
    assert laba_page.model.state_at(0) is State.SAVED
    heads = [column.title for column in laba_page.model.columns]
    assert ("Laba 2023" in heads, "Laba 2024" in heads) == (True, True)


@pytest.mark.parametrize("narrow", [False, True])
def test_the_page_fits(laba_page: LabaPage, narrow: bool) -> None:
    laba_page.set_narrow(narrow)

    if narrow:
        assert_fits(laba_page, QSize(1021, 546))
    else:
        assert_fits(laba_page, QSize(1218, 641))
