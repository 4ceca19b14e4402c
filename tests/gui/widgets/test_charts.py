"""Painted charts tell their numbers in words, in a table, and to the keyboard."""

from fractions import Fraction

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.theme import theme
from gui.widgets.charts.kecamatan_chart import HEAD, KecamatanChart, KecamatanData
from gui.widgets.charts.reading_bar import ReadingBar, ShareBar
from gui.widgets.charts.score_scale import ScoreScale
from gui.widgets.charts.sparkline import Sparkline

PREDIKAT = [("Sehat", "circle-check", "sehat"), ("Cukup Sehat", "check", "cukup")]
DATA = KecamatanData(PREDIKAT, [("Enggal", [1, 2], 3), ("Kedaton", [0, 4], 4)])
LIMITS = [
    (Fraction(0), "Dalam Pengawasan Khusus", 4),
    (Fraction(51), "Dalam Pengawasan", 3),
    (Fraction(66), "Cukup Sehat", 2),
    (Fraction(80), "Sehat", 1),
]


def ink(chart: QWidget, x: int, y: int) -> str:
    return QColor(chart.grab().toImage().pixel(x, y)).name()


def length_of(chart: QWidget, y: int, token: str) -> int:
    image, color = chart.grab().toImage(), theme().color(token).name()
    return sum(QColor(image.pixel(x, y)).name() == color for x in range(image.width()))


@pytest.fixture
def chart(qtbot: QtBot) -> KecamatanChart:
    made = KecamatanChart()
    qtbot.addWidget(made)
    made.set_data(DATA)
    made.resize(700, 200)
    made.show()
    return made


def test_one_unit_has_the_same_length_in_every_column(chart: KecamatanChart) -> None:
    row = (chart.height() - HEAD - 6) // 2
    row = min(row, 22)
    first, second = HEAD + 4 + row // 2, HEAD + 4 + row + row // 2

    one, two = length_of(chart, first, "sehat-isi"), length_of(chart, first, "cukup-isi")
    four = length_of(chart, second, "cukup-isi")

    assert one > 10
    assert abs(two - 2 * one) <= 1
    assert abs(four - 4 * one) <= 3
    assert length_of(chart, second, "sehat-isi") == 0


def test_the_numbers_of_the_chart_are_copied_as_a_table(chart: KecamatanChart) -> None:
    chart.copy_table()

    assert QGuiApplication.clipboard().text() == (
        "Kecamatan\tSehat\tCukup Sehat\tDinilai\nEnggal\t1\t2\t3\nKedaton\t0\t4\t4"
    )
    assert chart.accessibleDescription() == "1 Sehat, 6 Cukup Sehat"


def test_a_kecamatan_is_opened_by_keyboard_and_a_cell_by_mouse(chart: KecamatanChart) -> None:
    opened: list[object] = []
    chart.picked.connect(opened.append)

    QTest.keyClick(chart, Qt.Key.Key_Down)
    QTest.keyClick(chart, Qt.Key.Key_Return)
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(650, HEAD + 10))

    assert opened[0] == (1, None)
    assert opened[1] in ((0, 1), (0, None))


def test_an_empty_chart_can_be_painted_and_walked(qtbot: QtBot) -> None:
    chart = KecamatanChart()
    qtbot.addWidget(chart)
    chart.show()

    chart.grab()
    QTest.keyClick(chart, Qt.Key.Key_Down)
    QTest.keyClick(chart, Qt.Key.Key_Return)

    assert chart.table() == [["Kecamatan", "Dinilai"]]


def test_the_scale_fills_the_predikat_that_was_reached(qtbot: QtBot) -> None:
    scale = ScoreScale()
    qtbot.addWidget(scale)
    scale.resize(400, scale.sizeHint().height())
    scale.set_scale(LIMITS, Fraction(7945, 100))

    assert ink(scale, 290, 11) == theme().color("cukup-isi").name()
    assert ink(scale, 380, 11) != theme().color("sehat-isi").name()
    assert scale.accessibleDescription().startswith("Skor 79,45. Dalam Pengawasan Khusus mulai 0")


@pytest.mark.parametrize(
    ("total", "token"),
    [
        (Fraction(80), "sehat-isi"),
        (Fraction(7999, 100), "cukup-isi"),
        (Fraction(0), "khusus-isi"),
        (Fraction(100), "sehat-isi"),
    ],
)
def test_a_total_on_a_limit_belongs_to_the_predikat_above_it(
    qtbot: QtBot, total: Fraction, token: str
) -> None:
    scale = ScoreScale()
    qtbot.addWidget(scale)
    scale.resize(400, scale.sizeHint().height())

    scale.set_scale(LIMITS, total)

    assert length_of(scale, 11, token) > 40


def test_a_sparkline_says_its_years_and_survives_missing_ones(qtbot: QtBot) -> None:
    line = Sparkline()
    qtbot.addWidget(line)
    for points in ([], [(2025, None)], [(2024, Fraction(70)), (2025, None)]):
        line.set_points(points, Fraction(72))
        line.grab()

    assert line.accessibleDescription() == "2024: 70,00, 2025: belum ada"
    assert line.table() == [["Tahun", "Nilai"], ["2024", "70,00"], ["2025", ""]]


def test_a_share_is_drawn_from_zero_and_never_beyond_its_bar(qtbot: QtBot) -> None:
    bar = ShareBar()
    qtbot.addWidget(bar)
    bar.resize(200, 6)

    lengths = []
    for part in (0, 50, 100, 250):
        bar.set_share(part)
        lengths.append(length_of(bar, 3, "aksen"))
    bar.set_share(1, 0)

    assert lengths == [0, 100, 200, 200]
    assert length_of(bar, 3, "aksen") == 0


def test_the_denominator_in_use_says_so(qtbot: QtBot) -> None:
    cell = ReadingBar()
    qtbot.addWidget(cell)

    cell.set_reading("Terdaftar", Fraction(5000, 316), "50 / 316", used=True)
    said = cell.accessibleName()
    cell.set_reading("Dinilai", None, "0 / 0")

    assert said == "Terdaftar, dipakai: 15,82 %, 50 / 316"
    assert cell.accessibleName() == "Dinilai: n/a, 0 / 0"
