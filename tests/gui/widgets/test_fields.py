"""Fields read what officers type, and tell blank from zero."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from gui.widgets.angka_edit import AngkaEdit, BulatEdit, YearEdit
from gui.widgets.pick import Pick
from gui.widgets.rupiah_edit import RupiahEdit, with_dots
from gui.widgets.tanggal_edit import TanggalEdit
from gui.widgets.text_block import TextBlock
from gui.widgets.typed_line import TypedLine
from gui.widgets.wilayah_picker import KelurahanChoice, WilayahPicker

LIMIT = 10**15
PLACES = (
    KelurahanChoice("1", "Korpri Raya", "Sukarame"),
    KelurahanChoice("2", "Kota Baru", "Tanjungkarang Timur"),
    KelurahanChoice("3", "Kota Karang", "Telukbetung Timur"),
    KelurahanChoice("4", "Gedong Air", "Tanjungkarang Barat"),
)


def typed(field: RupiahEdit, text: str) -> RupiahEdit:
    QTest.keyClicks(field, text)
    return field


@pytest.mark.parametrize(
    ("keys", "shown", "amount"),
    [
        ("1250000", "1.250.000", 1_250_000),
        ("0", "0", 0),
        ("-75", "-75", -75),
        ("(1000)", "(1.000)", -1000),
        ("007", "7", 7),
        ("3000000000", "3.000.000.000", 3_000_000_000),
    ],
)
def test_dots_appear_while_an_amount_is_typed(
    qtbot: QtBot, keys: str, shown: str, amount: int
) -> None:
    field = RupiahEdit()
    qtbot.addWidget(field)

    typed(field, keys)

    assert (field.text(), field.amount()) == (shown, amount)


def test_a_digit_typed_in_the_middle_keeps_the_cursor_behind_it(qtbot: QtBot) -> None:
    field = RupiahEdit()
    qtbot.addWidget(field)
    typed(field, "123456")
    field.setCursorPosition(2)

    QTest.keyClicks(field, "9")

    assert (field.text(), field.text()[: field.cursorPosition()]) == ("1.293.456", "1.29")


def test_an_amount_pasted_with_its_unit_is_read(qtbot: QtBot) -> None:
    field = RupiahEdit()
    qtbot.addWidget(field)
    QGuiApplication.clipboard().setText("Rp 1.250.000,00")

    field.paste()
    field.tidy()

    assert (field.amount(), field.text()) == (1_250_000, "1.250.000")


def test_a_blank_amount_is_not_zero_and_unreadable_typing_says_why(qtbot: QtBot) -> None:
    field = RupiahEdit()
    qtbot.addWidget(field)
    blank = (field.amount(), field.value_error())
    field.setText("dua juta")

    assert blank == (None, None)
    assert (field.amount(), field.value_error()) == (
        None,
        "Tulis angka saja, misalnya 1.250.000.",
    )


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.none() | st.integers(-LIMIT, LIMIT))
def test_every_amount_comes_back_as_it_was_set(qtbot: QtBot, amount: int | None) -> None:
    field = RupiahEdit()
    field.set_amount(amount)

    assert field.amount() == amount
    field.deleteLater()
    del qtbot


@given(st.integers(0, LIMIT))
def test_dots_never_change_the_digits(amount: int) -> None:
    dotted = with_dots(str(amount))

    assert dotted is not None
    assert dotted.replace(".", "") == str(amount)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.fractions(max_denominator=1000).map(lambda f: Fraction(round(f * 10**6), 10**6)))
def test_a_decimal_is_kept_as_exactly_as_it_was_typed(qtbot: QtBot, value: Fraction) -> None:
    field = AngkaEdit()
    field.set_value(value)

    assert field.value() == value
    field.deleteLater()
    del qtbot


@pytest.mark.parametrize(
    ("field", "text", "message"),
    [
        (AngkaEdit, "70,3,5", "Tulis angka, misalnya 70,35."),
        (BulatEdit, "4,5", "Tulis bilangan bulat, misalnya 412."),
        (BulatEdit, "-1", "Tulis bilangan bulat, misalnya 412."),
        (YearEdit, "25", "Tulis tahun dengan empat angka, misalnya 2025."),
        (TanggalEdit, "31/02/2025", "Tanggal 31/02/2025 tidak ada dalam kalender."),
    ],
)
def test_unreadable_typing_is_left_and_explained(
    qtbot: QtBot, field: type[TypedLine[object]], text: str, message: str
) -> None:
    made = field()
    qtbot.addWidget(made)
    made.setText(text)

    made.tidy()

    assert (made.text(), made.current(), made.value_error()) == (text, None, message)


@pytest.mark.parametrize("text", ["12/3/2025", "12 maret 2025", "12-03-2025", "2025-03-12"])
def test_a_date_typed_in_any_usual_way_is_shown_in_words(qtbot: QtBot, text: str) -> None:
    field = TanggalEdit()
    qtbot.addWidget(field)
    field.setText(text)

    field.tidy()

    assert (field.day(), field.text()) == (date(2025, 3, 12), "12 Maret 2025")


def test_a_day_picked_from_the_calendar_fills_the_field(qtbot: QtBot) -> None:
    field = TanggalEdit()
    qtbot.addWidget(field)
    field.set_day(date(2025, 3, 12))
    field.show()

    calendar = field.open_calendar()
    qtbot.addWidget(calendar)
    days = calendar.month.findChild(QTableView)
    assert days is not None
    QTest.keyClick(days, Qt.Key.Key_Right)
    QTest.keyClick(days, Qt.Key.Key_Return)

    assert field.day() == date(2025, 3, 13)


def test_a_kelurahan_is_found_by_a_part_of_its_name(qtbot: QtBot) -> None:
    field = WilayahPicker(PLACES)
    qtbot.addWidget(field)

    field.line.setText("korpri")
    field.line.editingFinished.emit()

    assert (field.code(), field.line.text(), field.value_error()) == ("1", "Korpri Raya", None)


def test_a_kelurahan_outside_the_list_is_refused(qtbot: QtBot) -> None:
    field = WilayahPicker(PLACES)
    qtbot.addWidget(field)

    field.line.setText("kota")
    field.line.editingFinished.emit()

    assert field.code() is None
    assert field.value_error() == "Pilih kelurahan dari daftar; ketik sebagian namanya lalu pilih."


def test_a_pick_list_ignores_the_wheel_and_keeps_its_code_when_the_list_changes(
    qtbot: QtBot,
) -> None:
    field = Pick([("a", "Satu"), ("b", "Dua")])
    qtbot.addWidget(field)
    told: list[object] = []
    field.changed.connect(lambda: told.append(field.code()))

    field.set_code("b")
    field.set_options([("b", "Dua"), ("c", "Tiga")])

    assert (told, field.code(), field.label()) == (["b"], "b", "Dua")


def test_a_text_block_grows_with_its_text(qtbot: QtBot) -> None:
    block = TextBlock()
    qtbot.addWidget(block)
    block.resize(300, 60)
    block.show()
    low = block.height()

    block.set_text("satu\ndua\ntiga\nempat\nlima")

    assert block.height() > low
