"""Keys of the list of RAT dates while a cell is being typed into."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from core.actions.koperasi import load_koperasi
from gui.views.koperasi.page import KoperasiPage
from tests.gui.conftest import Bench, settle
from tests.gui.koperasi.conftest import press


@pytest.mark.usefixtures("mawar")
def test_ctrl_s_saves_the_cell_that_is_still_being_typed(
    bench: Bench, mawar: int, page: KoperasiPage
) -> None:
    place = page.rat.open_place()
    place.tabs.show_tab(place.entry)
    grid = place.entry.grid
    grid.go_to(0)
    QTest.keyClicks(grid, "5")
    editor = grid.viewport().findChild(QLineEdit)
    assert editor is not None
    QTest.keyClicks(editor, "/3")

    press(editor, Qt.Key.Key_S, ctrl=True)
    bench.finish()
    settle()

    found = load_koperasi(bench.session.office, mawar, 2025)
    assert found is not None
    assert [one.rat_tanggal for one in found.years] == [date(2025, 3, 5)]


@pytest.mark.usefixtures("mawar")
def test_a_key_of_the_list_while_a_cell_is_open(bench: Bench, page: KoperasiPage) -> None:
    place = page.rat.open_place()
    place.tabs.show_tab(place.entry)
    grid = place.entry.grid
    grid.go_to(0)
    QTest.keyClicks(grid, "5")

    press(grid, Qt.Key.Key_S, ctrl=True)
    bench.finish()
    settle()
