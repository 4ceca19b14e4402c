"""Buttons and chips: what they say, how wide they are, what they tell."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.findings import Severity
from gui.widgets.buttons import Button, IconButton
from gui.widgets.chips import Chip
from gui.widgets.labels import Elided, PredikatLabel, StateLabel, predikat_look, severity_look
from gui.widgets.menu_chip import MenuChip

KECAMATAN = [("1", "Enggal"), ("2", "Kedaton"), ("3", "Panjang")]


def test_a_button_names_itself_and_has_room_for_its_key(qtbot: QtBot) -> None:
    button = Button("Simpan", icon="save", hint="Ctrl+S", kind="utama")
    bare = Button("Simpan")
    for one in (button, bare):
        qtbot.addWidget(one)

    assert (button.accessibleName(), button.word()) == ("Simpan", "Simpan")
    assert button.sizeHint().width() > bare.sizeHint().width() + 16
    assert button.minimumSizeHint() == button.sizeHint()


def test_a_button_follows_its_action(qtbot: QtBot) -> None:
    done: list[str] = []
    action = QAction("Simpan")
    action.triggered.connect(lambda: done.append("simpan"))
    action.setEnabled(False)
    button = Button("Simpan", action=action)
    qtbot.addWidget(button)
    button.click()
    refused = list(done)

    action.setEnabled(True)
    button.click()

    assert (refused, done) == ([], ["simpan"])


def test_focus_does_not_move_what_stands_in_a_button(qtbot: QtBot) -> None:
    button = Button("Simpan", icon="save")
    qtbot.addWidget(button)
    button.show()
    before = button.size()

    button.setFocus()

    assert button.size() == before == button.sizeHint()


def test_an_icon_alone_says_its_word(qtbot: QtBot) -> None:
    button = IconButton("download", "Ekspor daftar")
    qtbot.addWidget(button)

    assert (button.toolTip(), button.accessibleName()) == ("Ekspor daftar", "Ekspor daftar")


def test_a_chip_is_switched_and_tells_it(qtbot: QtBot) -> None:
    told: list[bool] = []
    chip = Chip("Belum RAT", on_change=told.append)
    qtbot.addWidget(chip)

    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)

    assert told == [True, False]


@pytest.mark.parametrize(
    ("chosen", "word"),
    [
        ([], "Kecamatan"),
        (["2"], "Kecamatan: Kedaton"),
        (["1", "3"], "Kecamatan: 2 dipilih"),
    ],
)
def test_a_list_filter_says_what_is_chosen(qtbot: QtBot, chosen: list[str], word: str) -> None:
    chip = MenuChip("Kecamatan", KECAMATAN)
    qtbot.addWidget(chip)

    chip.set_chosen(chosen)

    assert (chip.word(), chip.chosen()) == (word, tuple(chosen))
    assert chip.isChecked() == bool(chosen)


def test_several_options_are_ticked_in_one_visit(qtbot: QtBot) -> None:
    told: list[tuple[str, ...]] = []
    chip = MenuChip("Kecamatan", KECAMATAN)
    qtbot.addWidget(chip)
    chip.changed.connect(lambda: told.append(chip.chosen()))
    menu = chip.menu_of_options()
    menu.popup(chip.mapToGlobal(chip.rect().bottomLeft()))

    for action in menu.actions()[:2]:
        menu.setActiveAction(action)
        QTest.keyClick(menu, Qt.Key.Key_Space)
    still_open = menu.isVisible()
    menu.close()

    assert (told, still_open) == ([("1",), ("1", "2")], True)


def test_a_single_choice_replaces_the_one_before(qtbot: QtBot) -> None:
    chip = MenuChip("Tahap", KECAMATAN, single=True)
    qtbot.addWidget(chip)
    first, second = chip.menu_of_options().actions()[:2]

    first.trigger()
    second.trigger()

    assert chip.chosen() == ("2",)


def test_options_that_vanish_are_no_longer_chosen(qtbot: QtBot) -> None:
    chip = MenuChip("Kecamatan", KECAMATAN)
    qtbot.addWidget(chip)
    chip.set_chosen(["1", "2"])

    chip.set_options(KECAMATAN[1:])

    assert (chip.chosen(), chip.word()) == (("2",), "Kecamatan: Kedaton")


def test_every_predikat_and_severity_has_a_shape_and_a_word(qtbot: QtBot) -> None:
    label = PredikatLabel("Sehat", 1)
    qtbot.addWidget(label)

    looks = [predikat_look(urut) for urut in (1, 2, 3, 4, 5, None)]
    label.set_predikat("", None)

    assert len({icon for icon, _ in looks}) == 5
    assert looks[3] == looks[4]
    assert label.accessibleName() == "Belum dinilai"
    assert [severity_look(one)[2] for one in Severity] == ["Kesalahan", "Peringatan", "Catatan"]


def test_a_quiet_state_colours_its_icon_alone(qtbot: QtBot) -> None:
    loud, quiet = StateLabel("check", "Aktif", "sehat"), StateLabel(quiet=True)
    for one in (loud, quiet):
        qtbot.addWidget(one)
    quiet.set_state("check", "Tersimpan", "sehat")

    assert (loud.text.property("warna"), quiet.text.property("warna")) == ("sehat", "")


def test_a_line_that_gives_way_keeps_its_whole_text_in_the_tooltip(qtbot: QtBot) -> None:
    label = Elided("Tahun 2025, Keputusan Nomor 121/SK/III.15/II/2021")
    qtbot.addWidget(label)
    label.resize(80, 20)
    label.grab()
    narrow = label.toolTip()
    label.resize(label.sizeHint().width() + 10, 20)
    label.grab()

    assert (narrow, label.toolTip()) == (label.text(), "")
