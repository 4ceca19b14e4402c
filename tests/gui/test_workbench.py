"""The pages beside one another: what the window says of the one in front."""

import shutil
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.views.kesehatan.page import LIST_KEYS
from gui.views.kesehatan.targets import TugasTarget
from gui.views.kesehatan.tugas.view import TugasView
from gui.views.koperasi.page import KoperasiPage
from gui.widgets.table import Table
from tests.gui.conftest import Program

Open = Callable[[Path], Program]


def test_the_status_bar_names_the_keys_of_what_a_page_shows_again(
    program: Open, office_path: Path
) -> None:
    siku = program(office_path)
    siku.sign_in()
    said: list[str] = []
    siku.bench.keys_changed.connect(said.append)

    siku.bench.show_page("kesehatan", TugasTarget())
    siku.bench.show_page("beranda")
    siku.bench.show_page("kesehatan")
    at_duty = said[-1]
    page = siku.bench.page
    assert page is not None
    page.escape()

    assert at_duty == TugasView.keys
    assert said[-1] == LIST_KEYS


def test_the_keys_of_a_page_without_rows_work_at_once(program: Open, office_path: Path) -> None:
    siku = program(office_path)
    siku.sign_in()

    _key(siku, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    page = siku.bench.page
    assert isinstance(page, KoperasiPage)
    _key(siku, Qt.Key.Key_Insert)

    assert page.detail.isVisible()


def test_a_list_that_is_turned_to_has_the_keys(
    program: Open, kantor_contoh: Path, tmp_path: Path
) -> None:
    siku = program(Path(shutil.copy(kantor_contoh, tmp_path / "kantor.db")))
    siku.sign_in()

    for number in (Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_7, Qt.Key.Key_3):
        _key(siku, number, Qt.KeyboardModifier.ControlModifier)
        assert isinstance(QApplication.focusWidget(), Table), siku.bench.key


def test_arrows_walk_the_rail_on_and_on(program: Open, office_path: Path) -> None:
    siku = program(office_path)
    siku.sign_in()
    siku.bench.rail.setFocus()

    _key(siku, Qt.Key.Key_Down)
    _key(siku, Qt.Key.Key_Down)

    assert siku.bench.key == "kesehatan"
    assert siku.bench.rail.hasFocus()


def _key(
    siku: Program, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(QApplication.focusWidget() or siku.window, key, held)
    QApplication.processEvents()
