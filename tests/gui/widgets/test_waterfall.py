"""The waterfall: every bar with its number, from nought, opened by mouse and keyboard."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from gui.theme import theme
from gui.widgets.charts.waterfall import Waterfall
from gui.widgets.charts.waterfall_layout import Langkah, lay, spans

STEPS = [
    Langkah("2024", 45, "45", utuh=True),
    Langkah("naik predikat", 9, "+9", kunci="naik", keterangan="Naik predikat: +9"),
    Langkah("turun predikat", -4, "−4", kunci="turun"),
    Langkah("2025", 50, "50", utuh=True),
]


@pytest.fixture
def chart(qtbot: QtBot) -> Waterfall:
    made = Waterfall()
    qtbot.addWidget(made)
    made.set_steps(STEPS)
    made.resize(400, made.height())
    made.show()
    return made


@given(st.lists(st.integers(0, 500), max_size=6), st.integers(0, 500), st.integers(20, 900))
def test_bars_hang_together_and_stay_inside(gains: list[int], start: int, width: int) -> None:
    steps = [
        Langkah("2024", start, "", utuh=True),
        *(Langkah("naik", one, "") for one in gains),
        Langkah("2025", start + sum(gains), "", utuh=True),
    ]

    known = spans(steps)
    boxes = lay(steps, (width, 168), lambda word: 7 * len(word))

    assert all(one[1] == two[0] for one, two in pairwise(known[:-1]))
    assert known[-1] == (Fraction(0), known[-2][1])
    assert all(box.batang.top() >= 0 for box in boxes)
    assert lay([], (width, 168), len) == []


def test_bars_stand_where_their_words_fit_and_lie_where_not(chart: Waterfall) -> None:
    assert not chart.boxes()[0].lurus

    chart.resize(120, chart.height())

    assert chart.boxes()[0].lurus
    chart.grab()


def test_a_gain_is_green_and_a_loss_is_not(chart: Waterfall) -> None:
    image = chart.grab().toImage()

    found = [QColor(image.pixel(box.batang.center())).name() for box in chart.boxes()]

    wanted = ("aksen", "sehat-isi", "awas-isi", "aksen")
    assert found == [theme().color(one).name() for one in wanted]


def test_the_keyboard_walks_the_bars_and_opens_those_with_names(chart: Waterfall) -> None:
    opened: list[object] = []
    chart.picked.connect(opened.append)
    chart.setFocus()

    for key in (
        Qt.Key.Key_Return,
        Qt.Key.Key_Right,
        Qt.Key.Key_Down,
        Qt.Key.Key_Return,
        Qt.Key.Key_Left,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Up,
        Qt.Key.Key_X,
    ):
        QTest.keyClick(chart, key)
    chart.grab()

    assert opened == ["turun", "naik"]


def test_the_mouse_opens_a_bar_and_a_tip_tells_it(chart: Waterfall) -> None:
    opened: list[object] = []
    chart.picked.connect(opened.append)
    boxes = chart.boxes()

    for box in boxes[:2]:
        QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=box.batang.center())
    QTest.mouseMove(chart, boxes[1].batang.center())
    place = boxes[1].batang.center()
    tip = QHelpEvent(QEvent.Type.ToolTip, place, chart.mapToGlobal(place))
    QApplication.sendEvent(chart, tip)

    assert opened == ["naik"]
    assert QToolTip.text() == "Naik predikat: +9"
    QToolTip.hideText()


def test_outside_every_bar_nothing_opens(chart: Waterfall) -> None:
    opened: list[object] = []
    chart.picked.connect(opened.append)

    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(399, 1))

    assert opened == []


def test_the_numbers_are_told_and_copied(chart: Waterfall) -> None:
    assert chart.accessibleDescription() == (
        "2024 45, naik predikat +9, turun predikat −4, 2025 50"
    )
    assert chart.table()[1:3] == [["2024", "45"], ["naik predikat", "+9"]]
    assert chart.steps() == tuple(STEPS)


def test_without_figures_nothing_is_drawn(chart: Waterfall) -> None:
    chart.set_steps([])

    chart.grab()
    QTest.keyClick(chart, Qt.Key.Key_Return)

    assert chart.boxes() == []
