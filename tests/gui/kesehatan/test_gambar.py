"""Rekap dan gambar on the real page: every number leads to its list, pictures speak in words."""

from fractions import Fraction

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.penilaian_daftar import Tahap
from core.koperasi.laporan import KunciLaporan, Unit
from gui.views.kesehatan import duties
from gui.views.kesehatan.gambar.recap_tab import RecapTable
from gui.views.kesehatan.gambar.view import GambarView
from gui.views.kesehatan.page import KesehatanPage
from gui.views.kesehatan.targets import CetakTarget, GambarTarget
from gui.widgets.charts.aspect_chart import AspectChart, AspectRow
from gui.widgets.charts.kecamatan_chart import HEAD
from tests.gui.conftest import Bench, ShowPage, Write
from tests.gui.fit import AT_125, assert_fits
from tests.hasil_contoh import KEDATON, SUKARAME, final, hasil, koperasi, store

SEHAT, CUKUP, KHUSUS = (90, 90, 90), (70, 70, 70), (10, 20, 30)


def fill(office: Office) -> Outcome[object]:
    """Kedaton: Sehat, Cukup Sehat (taken over), waiting. Sukarame: two Sehat, one Khusus."""
    names = ("Anggrek", "Bakung", "Cempaka", "Dahlia", "Edelweis", "Flamboyan")
    places = (KEDATON, KEDATON, KEDATON, SUKARAME, SUKARAME, SUKARAME)
    ids = [
        koperasi(office, nama, kelurahan=place) for nama, place in zip(names, places, strict=True)
    ]
    anggrek, bakung, _, dahlia, edelweis, flamboyan = ids
    store(
        office,
        [
            final(anggrek, hasil(SEHAT)),
            final(bakung, hasil(CUKUP), terdahulu=True),
            final(dahlia, hasil(SEHAT)),
            final(edelweis, hasil(SEHAT)),
            final(flamboyan, hasil(KHUSUS)),
            final(flamboyan, hasil(CUKUP), tahun_buku=2024),
        ],
    )
    return Outcome(None, frozenset({Topic.PENILAIAN}))


@pytest.fixture
def page(bench: Bench, write: Write, show_page: ShowPage) -> KesehatanPage:
    bench.session.set_year(2026)
    write(fill)
    return show_page(KesehatanPage)


@pytest.fixture
def view(page: KesehatanPage) -> GambarView:
    page.open(GambarTarget())
    QApplication.processEvents()
    assert isinstance(page.place, GambarView)
    return page.place


def table_of(view: GambarView) -> RecapTable:
    assert view.recap.table is not None
    return view.recap.table


def cell(table: RecapTable, row: int, column: int) -> str:
    return str(table.model().index(row, column).data())


def press(table: RecapTable, row: int, column: int) -> None:
    box = table.visualRect(table.model().index(row, column))
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    QApplication.processEvents()


def rows_of(table: RecapTable) -> dict[str, list[str]]:
    count = table.model().columnCount()
    return {
        cell(table, row, 0): [cell(table, row, column) for column in range(1, count)]
        for row in range(table.model().rowCount())
    }


def test_the_recap_adds_up_and_names_what_was_taken_over(view: GambarView) -> None:
    rows = rows_of(table_of(view))
    sums = view.recap.sums
    assert sums is not None

    assert rows["Kedaton"] == ["1", "1", "0", "2", "1", "3"]
    assert rows["Sukarame"] == ["2", "0", "1", "3", "0", "3"]
    assert rows_of(sums) == {"Jumlah": ["3", "1", "1", "5", "1", "6"]}
    assert "5 dari 6 koperasi dinilai final pada tahun buku 2025" in view.recap.sentence.text()
    assert "termasuk 1 hasil terdahulu" in view.recap.sentence.text()


def test_a_click_on_any_number_opens_the_list_it_counted(
    page: KesehatanPage, view: GambarView
) -> None:
    table = table_of(view)
    for row in range(table.model().rowCount()):
        for column in range(1, table.model().columnCount()):
            counted = cell(table, row, column)

            table.scrollTo(table.model().index(row, column))
            press(table, row, column)

            assert page.place is None
            assert page.list.model.rowCount() == int(counted), (row, column)
            page.open(GambarTarget())
            QApplication.processEvents()


def test_the_keyboard_walks_over_the_numbers_and_enter_opens(
    page: KesehatanPage, view: GambarView
) -> None:
    table = table_of(view)
    assert table.hasFocus()
    sukarame = list(rows_of(table)).index("Sukarame")

    for _ in range(sukarame):
        QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Right)
    QTest.keyClick(table, Qt.Key.Key_Right)
    QTest.keyClick(table, Qt.Key.Key_Return)

    assert page.list.verdict.chosen() == ("Dalam Pengawasan Khusus",)
    assert page.list.stage.chosen() == (Tahap.FINAL.value,)
    assert [row.nama for row in page.list.model.rows()] == ["CONTOH Flamboyan"]


def test_the_sums_open_the_lists_of_all_kecamatan(page: KesehatanPage, view: GambarView) -> None:
    sums = view.recap.sums
    assert sums is not None

    press(sums, 0, 1)

    assert page.list.model.rowCount() == 3


def test_a_new_result_is_counted_at_once_and_the_place_is_kept(
    view: GambarView, write: Write
) -> None:
    table = table_of(view)
    table.setCurrentIndex(table.model().index(1, 2))

    def conclude(office: Office) -> Outcome[object]:
        store(office, [final(koperasi(office, "Gardena", kelurahan=SUKARAME), hasil(CUKUP))])
        return Outcome(None, frozenset({Topic.PENILAIAN}))

    write(conclude)

    table = table_of(view)
    assert rows_of(table)["Sukarame"] == ["2", "1", "1", "4", "0", "4"]
    assert (table.currentIndex().row(), table.currentIndex().column()) == (1, 2)


def test_the_whole_recap_can_be_copied(view: GambarView) -> None:
    view.recap.copy_table()

    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    assert lines[0][0] == "Kecamatan"
    assert lines[-1] == ["Jumlah", "3", "1", "1", "5", "1", "6"]


def test_the_picture_of_years_tells_every_year_and_opens_the_year_clicked(
    page: KesehatanPage, view: GambarView, bench: Bench
) -> None:
    view.tabs.show_tab(view.years)
    QApplication.processEvents()
    chart = view.years.chart

    assert chart.accessibleName() == "Predikat menurut tahun buku"
    assert chart.accessibleDescription() == (
        "2024: 0 Sehat, 1 Cukup Sehat, 0 Dalam Pengawasan Khusus; "
        "2025: 3 Sehat, 1 Cukup Sehat, 1 Dalam Pengawasan Khusus"
    )
    assert "Termasuk hasil terdahulu: 1 (2025)." in view.years.sentence.text()

    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(20, HEAD + 8))
    QApplication.processEvents()

    assert bench.session.year == 2025
    assert [row.nama for row in page.list.model.rows()] == ["CONTOH Flamboyan"]


def test_the_picture_of_kecamatan_opens_a_predikat_of_one(
    page: KesehatanPage, view: GambarView
) -> None:
    view.tabs.show_tab(view.places)
    names = [row.nama for row in page.place.places._rekap.baris]  # type: ignore[union-attr] # noqa: SLF001
    chart = view.places.chart

    chart.picked.emit((names.index("Kedaton"), 0))

    assert [row.nama for row in page.list.model.rows()] == ["CONTOH Anggrek"]


def test_aspects_stand_beside_the_median_and_open_the_report(
    page: KesehatanPage, view: GambarView
) -> None:
    view.search()
    QTest.keyClicks(view.aspects.search, "flambo")
    QTest.keyClick(view.aspects.search, Qt.Key.Key_Return)
    QApplication.processEvents()

    shown = view.aspects.shown
    assert shown is not None
    assert shown.unit.nama == "CONTOH Flamboyan"
    assert view.aspects.table.hasFocus()
    assert "Median dari 3 hasil lain" in view.aspects.kind.text()
    assert view.aspects.chart.accessibleDescription().startswith(
        "Tata Kelola 10,00 %, median 90,00 % dari 3 koperasi lain; Profil Risiko"
    )

    QTest.keyClick(view.aspects.chart, Qt.Key.Key_Return)

    assert page.editor.kunci == KunciLaporan(shown.unit.kunci.koperasi_id, Unit.KOPERASI, 2025)


def test_with_too_few_of_its_kind_no_median_is_drawn(
    page: KesehatanPage, view: GambarView, bench: Bench
) -> None:
    bench.session.set_year(2025)
    page.open(GambarTarget())
    view.search()
    QApplication.processEvents()

    assert "Tidak cukup pembanding: 0 hasil lain" in view.aspects.notice.message()
    assert view.aspects.chart.accessibleDescription().startswith("Tata Kelola 70,00 %; ")


def test_a_name_nobody_has_says_so(view: GambarView) -> None:
    view.search()
    view.aspects.search.setText("tidak ada")
    view.aspects.search.search_now()
    QApplication.processEvents()

    assert view.aspects.shown is None
    assert not view.aspects.open_button.isVisible()


def test_esc_goes_back_and_the_recap_is_printed(page: KesehatanPage, view: GambarView) -> None:
    wanted: list[object] = []
    view.wanted.disconnect()
    view.wanted.connect(wanted.append)
    assert page.print_action is not None

    view.refresh()
    page.print_action.trigger()

    assert wanted == [CetakTarget((), "rekap-kesehatan")]
    assert page.escape()
    assert page.place is None


def test_a_year_without_results_says_what_is_first(
    page: KesehatanPage, view: GambarView, bench: Bench
) -> None:
    bench.session.set_year(2030)
    page.open(GambarTarget())
    QApplication.processEvents()

    for tab, told in ((view.places, view.places.nothing), (view._aspects, view.no_aspects)):  # noqa: SLF001
        view.tabs.show_tab(tab)
        QApplication.processEvents()
        assert told.isVisible()


def test_an_empty_office_says_to_add_cooperatives(bench: Bench, show_page: ShowPage) -> None:
    bench.session.set_year(2026)
    page = show_page(KesehatanPage)

    page.open(GambarTarget())
    QApplication.processEvents()

    view = page.place
    assert isinstance(view, GambarView)
    assert view.nothing.isVisible()
    assert not view.tabs.isVisible()


@pytest.mark.parametrize("narrow", [False, True], ids=["100", "125"])
def test_every_tab_fits(page: KesehatanPage, view: GambarView, *, narrow: bool) -> None:
    page.set_narrow(narrow)
    size = page.size()
    if narrow:
        size = AT_125.__class__(AT_125.width() - 72, AT_125.height() - 66)
    for index in range(view.tabs.bar.count()):
        view.tabs.bar.setCurrentIndex(index)
        assert_fits(page, size)


def test_the_menu_of_the_year_offers_it() -> None:
    assert "Rekap dan gambar…" in {duty.text for duty in duties.OF_YEAR}


def test_the_aspect_picture_can_be_copied_and_says_the_gap(qtbot: object) -> None:
    del qtbot
    chart = AspectChart()
    chart.set_rows(
        [
            AspectRow("Tata Kelola", "Bobot 30", Fraction(30), Fraction(20)),
            AspectRow("Profil Risiko", "Bobot 15", Fraction(5), None),
        ],
        4,
    )

    assert chart.table() == [
        ["Aspek", "Koperasi ini (%)", "Median 4 koperasi lain (%)", "Selisih"],
        ["Tata Kelola", "30,00", "20,00", "10,00"],
        ["Profil Risiko", "5,00", "", ""],
    ]
