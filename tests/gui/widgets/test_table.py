"""The table: keyboard, remembered widths, every pixel painted by the delegate."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot

from gui.models.cells import Cell, Column
from gui.models.rows_model import RowsModel
from gui.theme import theme
from gui.widgets.table import ROW, Table

COLUMNS: tuple[Column[int], ...] = (
    Column("nama", "Nama", lambda row: f"CONTOH Koperasi {row}", width=200, stretch=True),
    Column("rat", "RAT", lambda _row: Cell.state("check", "12 Mar", "sehat"), width=90),
    Column("laba", "Laba", lambda row: Cell.rupiah(row - 5), width=120, right=True),
)
WAIT_MS = 30_000


@pytest.fixture
def store(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "siku.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def table(qtbot: QtBot, store: QSettings) -> Iterator[Table]:
    model = RowsModel(COLUMNS)
    model.set_rows(list(range(20)), ids=[100 + row for row in range(20)])
    made = Table(model, memory="uji", store=store)
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.setFocus()
    yield made
    made.close()


def painted(table: Table) -> QImage:
    return table.viewport().grab().toImage()


def test_a_row_stays_marked_that_is_picked_again_while_ctrl_is_held(table: Table) -> None:
    table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    table.pick(103)
    QTest.keyPress(table, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    table.pick(103)
    marked = [index.row() for index in table.selectionModel().selectedRows()]
    QTest.keyRelease(table, Qt.Key.Key_S, Qt.KeyboardModifier.NoModifier)

    assert marked == [3]


def test_arrows_pick_rows_and_enter_opens_the_current_one(table: Table) -> None:
    picked: list[object] = []
    opened: list[object] = []
    table.picked.connect(picked.append)
    table.opened.connect(opened.append)

    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)

    assert opened == [table.current_id()]
    assert picked[-1] == opened[0]


def test_a_record_is_picked_by_its_id_and_one_outside_the_list_clears_the_choice(
    table: Table,
) -> None:
    found = table.pick(117)
    current = table.current_id()
    lost = table.pick(999)

    assert (found, current, lost, table.current_id()) == (True, 117, False, None)


def test_a_double_click_opens_the_row_under_it(table: Table) -> None:
    opened: list[object] = []
    table.opened.connect(opened.append)

    place = QPoint(40, ROW * 3 + ROW // 2)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert opened == [103]


def test_the_stretching_column_takes_what_the_others_leave(table: Table) -> None:
    table.resize(800, 300)

    widths = [table.columnWidth(section) for section in range(3)]

    assert widths == [table.viewport().width() - 210, 90, 120]


def test_widening_a_column_narrows_the_stretching_one(table: Table) -> None:
    table.setColumnWidth(1, 150)

    assert table.columnWidth(0) == table.viewport().width() - 150 - 120


def test_hidden_columns_give_their_room_away_and_come_back(table: Table) -> None:
    table.set_shown_columns({"nama", "laba"})
    alone = table.columnWidth(0)
    table.set_shown_columns({"nama", "rat", "laba"})

    assert (alone, table.columnWidth(0)) == (
        table.viewport().width() - 120,
        table.viewport().width() - 210,
    )


def test_a_width_chosen_once_is_kept(table: Table, store: QSettings, qtbot: QtBot) -> None:
    table.setColumnWidth(1, 131)
    qtbot.waitUntil(lambda: store.contains("kolom/uji"), timeout=WAIT_MS)

    again = Table(table.model(), memory="uji", store=store)
    qtbot.addWidget(again)

    assert again.columnWidth(1) == 131


def test_nonsense_in_the_settings_leaves_the_usual_widths(
    table: Table, store: QSettings, qtbot: QtBot
) -> None:
    for nonsense in ("bukan json", "[1]", '{"rat": "lebar"}'):
        store.setValue("kolom/uji", nonsense)

        again = Table(table.model(), memory="uji", store=store)
        qtbot.addWidget(again)

        assert again.columnWidth(1) == 90


def test_the_selected_row_shows_where_the_keyboard_is(table: Table) -> None:
    table.pick(102)
    with_focus = QColor(painted(table).pixel(1, ROW * 2 + 8)).name()
    table.clearFocus()
    without = QColor(painted(table).pixel(1, ROW * 2 + 8)).name()

    assert with_focus == theme().color("aksen").name()
    assert without == theme().color("garis-isian").name()


def test_digits_stay_in_column_under_a_hanging_parenthesis(table: Table) -> None:
    def last_ink(row: int) -> int:
        image, ground = painted(table), theme().color("muka").name()
        middle = range(ROW * row + 6, ROW * (row + 1) - 6)
        left = table.columnViewportPosition(2)
        for x in range(left + table.columnWidth(2) - 1, left, -1):
            if any(QColor(image.pixel(x, y)).name() != ground for y in middle):
                return x
        return 0

    plain, negative = last_ink(9), last_ink(1)

    assert negative > plain
    assert negative < table.columnViewportPosition(2) + table.columnWidth(2)


@pytest.mark.parametrize("keep_end", [False, True])
def test_a_long_name_may_keep_its_last_word(qtbot: QtBot, store: QSettings, keep_end: bool) -> None:
    def cell(row: int) -> Cell:
        return Cell(f"CONTOH Anyaman dengan nama yang panjang {row}", keep_end=keep_end)

    model = RowsModel((Column("nama", "Nama", cell, width=120),))
    model.set_rows([1, 8], ids=[1, 8])
    made = Table(model, memory="panjang", store=store)
    qtbot.addWidget(made)
    made.resize(140, 200)
    made.show()
    qtbot.waitExposed(made)

    first, second = (painted(made).copy(4, ROW * row, 110, ROW - 2) for row in (0, 1))

    assert (first != second) == keep_end
