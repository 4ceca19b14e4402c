"""Pick-lists in the cells of a table, by keyboard and by hand."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication
from pytestqt.qtbot import QtBot

from gui.models.cells import Column
from gui.models.pick_model import Choice, PickModel
from gui.widgets.pick import Pick
from gui.widgets.pick_table import PickTable
from tests.gui.conftest import settle

Row = tuple[str, str]
OPTIONS = (("", "Tidak dibaca"), ("nama", "Nama"), ("nik", "NIK"))
COLUMNS: tuple[Column[Row], ...] = (
    Column("judul", "Judul", lambda row: row[0]),
    Column("menjadi", "Menjadi", lambda row: row[1], width=200),
)


@pytest.fixture
def table(qapp: QApplication, qtbot: QtBot) -> Iterator[PickTable]:
    """Two rows; a choice in the second column."""
    del qapp
    model: PickModel[Row] = PickModel(COLUMNS, {"menjadi": Choice(_options, lambda row: row[1])})
    model.set_rows([("NAMA USAHA", "nama"), ("NO", "")])
    made = PickTable(model)
    model.setParent(made)
    qtbot.addWidget(made)
    made.resize(600, 200)
    made.show()
    yield made
    settle()


def _options(row: Row) -> tuple[tuple[str, str], ...]:
    return OPTIONS if row[0] else ()


def _opened(table: PickTable) -> Pick:
    settle()
    return table.findChildren(Pick)[-1]


def test_enter_opens_the_list_of_the_row(table: PickTable) -> None:
    table.setCurrentIndex(table.model().index(0, 0))

    QTest.keyClick(table, Qt.Key.Key_Return)

    assert _opened(table).code() == "nama"
    assert table.state() is QAbstractItemView.State.EditingState


def test_what_is_chosen_is_announced_and_the_list_closes(table: PickTable, qtbot: QtBot) -> None:
    told: list[tuple[Row, str, str]] = []
    table.pick_model.chosen.connect(lambda row, key, code: told.append((row, key, code)))
    table.setCurrentIndex(table.model().index(1, 1))
    QTest.keyClick(table, Qt.Key.Key_Space)
    pick = _opened(table)

    pick.set_code("nik")
    pick.hidePopup()

    qtbot.waitUntil(lambda: table.state() is not QAbstractItemView.State.EditingState)
    assert told == [(("NO", ""), "menjadi", "nik")]


def test_the_same_choice_again_tells_nothing(table: PickTable) -> None:
    told: list[object] = []
    table.pick_model.chosen.connect(lambda *what: told.append(what))

    table.pick_model.choose(table.model().index(0, 1), "nama")

    assert told == []


def test_a_row_without_options_cannot_be_edited(table: PickTable) -> None:
    table.pick_model.replace_rows([("", ""), ("NO", "")])

    assert not table.model().flags(table.model().index(0, 1)) & Qt.ItemFlag.ItemIsEditable
    assert table.model().flags(table.model().index(1, 1)) & Qt.ItemFlag.ItemIsEditable


def test_other_values_keep_the_place(table: PickTable) -> None:
    table.setCurrentIndex(table.model().index(1, 1))

    table.pick_model.replace_rows([("NAMA USAHA", "nama"), ("NO", "nik")])

    assert table.currentIndex().row() == 1
    assert table.pick_model.code_at(table.currentIndex()) == "nik"
