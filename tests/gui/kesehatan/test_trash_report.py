"""A report goes to Tempat sampah from the list, and says so when it is opened again."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.koperasi.laporan import KunciLaporan
from gui.views.kesehatan.page import KesehatanPage
from tests.gui.conftest import Bench
from tests.gui.kesehatan.conftest import BOOKS


def count_reports(bench: Bench) -> int:
    sql = "SELECT count(*) FROM laporan_keuangan WHERE dihapus_pada IS NULL"
    return int(bench.session.office.db.execute(sql).fetchone()[0])


def save_a_report(page: KesehatanPage, bench: Bench, kunci: KunciLaporan) -> None:
    page.open(kunci)
    page.editor.sheet.type_amount("kas", BOOKS["kas"])
    page.editor.save()
    bench.finish()
    page.show_list()


def test_del_moves_a_report_away_and_opening_it_offers_the_way_back(
    page: KesehatanPage, bench: Bench, kunci: KunciLaporan
) -> None:
    save_a_report(page, bench, kunci)
    page.list.table.pick(kunci)
    before = count_reports(bench)

    QTest.keyClick(page.list.table, Qt.Key.Key_Delete)
    bench.finish()
    away = count_reports(bench)
    page.open(kunci)
    (way,) = page.list.trash.ways()
    opened, word = page.editor.isVisible(), way.word()
    way.click()
    bench.finish()

    assert (before, away, count_reports(bench)) == (1, 0, 1)
    assert not opened
    assert word == "Kembalikan dan buka"
    assert page.editor.isVisible()
    assert page.editor.sheet.kertas.laporan.akun["kas"] == BOOKS["kas"]


def test_the_message_after_del_takes_it_back(
    page: KesehatanPage, bench: Bench, kunci: KunciLaporan
) -> None:
    save_a_report(page, bench, kunci)
    page.list.table.pick(kunci)
    page.list.trash_current()
    bench.finish()
    (way,) = page.list.trash.ways()

    way.click()
    bench.finish()

    assert count_reports(bench) == 1
    assert not page.list.trash.isVisible()
    assert page.list.isVisible()


def test_a_report_that_is_not_there_is_refused_in_words(
    page: KesehatanPage, bench: Bench, kunci: KunciLaporan
) -> None:
    page.list.table.pick(kunci)

    page.list.trash_current()
    bench.finish()

    assert page.list.trash.isVisible()
    assert page.list.trash.ways() == ()
