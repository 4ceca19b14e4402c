"""Ctrl+K finds what is in the file and opens it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.actions.koperasi import add_koperasi
from core.actions.office import close_office, open_writer
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from gui.quick_search import QuickSearch
from tests.gui.conftest import Program

Open = Callable[[Path], Program]
_CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def siku(program: Open, office_path: Path) -> Program:
    office = open_writer(office_path)
    for name in ("CONTOH Koperasi Melati", "CONTOH KSP Melati Jaya", "CONTOH Koperasi Mawar"):
        koperasi = Koperasi(nama=name, jenis="Konsumen", kelurahan="18.71.01.1003")
        add_koperasi(office, koperasi, StatusKoperasi(Keadaan.AKTIF))
    close_office(office, copy=False)
    opened = program(office_path)
    opened.sign_in()
    opened.window.activateWindow()
    opened.until(opened.window.isActiveWindow)
    return opened


def search(siku: Program, text: str) -> QuickSearch:
    QTest.keyClick(siku.window, Qt.Key.Key_K, _CTRL)
    field = siku.window.top.search
    siku.until(field.hasFocus)
    QTest.keyClicks(field, text)
    siku.until(siku.desk.quick_search.isVisible)
    return siku.desk.quick_search


def rows(found: QuickSearch) -> list[str]:
    return [found.item(place).text() for place in range(found.count())]


def test_a_cooperative_is_found_by_a_part_of_its_name(siku: Program) -> None:
    found = search(siku, "melati")

    assert sorted(rows(found)) == ["CONTOH KSP Melati Jaya", "CONTOH Koperasi Melati"]


def test_enter_opens_the_hit_that_the_arrows_chose(siku: Program) -> None:
    found = search(siku, "melati")
    opened: list[object] = []
    found.chosen.connect(lambda place: opened.append(place.title))
    field = siku.window.top.search

    QTest.keyClick(field, Qt.Key.Key_Down)
    second = rows(found)[1]
    QTest.keyClick(field, Qt.Key.Key_Return)

    assert opened == [second]
    assert (siku.bench.key, found.isVisible(), field.text()) == ("koperasi", False, "")


def test_nothing_found_is_said_in_words(siku: Program) -> None:
    found = search(siku, "zzzz")

    assert rows(found) == ["Tidak ada yang cocok dengan “zzzz”."]


def test_escape_puts_the_search_away(siku: Program) -> None:
    found = search(siku, "mawar")

    QTest.keyClick(siku.window.top.search, Qt.Key.Key_Escape)

    assert (found.isVisible(), siku.window.top.search.text()) == (False, "")
