"""First start by keyboard: Enter goes on, Esc goes back, nothing typed is lost."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.actions.office import BAWAAN
from core.errors import FileUnwritableError
from gui.opening import NewOffice
from gui.views.first_start import FirstStartView

NIP = "190001011920011001"


@pytest.fixture
def view(qtbot: QtBot) -> FirstStartView:
    made = FirstStartView()
    qtbot.addWidget(made)
    made.welcome(Path("CONTOH") / "siku.db", BAWAAN)
    made.resize(900, 640)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def type_officer(view: FirstStartView) -> None:
    """From the first field to the button, by keyboard alone."""
    for text in ("CONTOH Petugas", NIP, "CONTOH", "rahasia-1", "rahasia-1"):
        focused = view.window().focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, text)
        QTest.keyClick(focused, Qt.Key.Key_Return)


def test_an_office_is_made_by_keyboard_alone(view: FirstStartView) -> None:
    made: list[NewOffice] = []
    view.finished.connect(made.append)
    view.start_empty()
    type_officer(view)

    QTest.keyClick(view.officer.next, Qt.Key.Key_Space)
    view.office.next.click()

    assert [(one.petugas.nama, one.petugas.nip, one.sandi) for one in made] == [
        ("CONTOH Petugas", NIP, "rahasia-1")
    ]
    assert (made[0].kantor, made[0].path.name) == (BAWAAN, "siku.db")


def test_escape_goes_back_a_step_and_keeps_what_was_typed(view: FirstStartView) -> None:
    view.start_empty()
    type_officer(view)
    view.officer.next.click()
    QTest.keyClick(view.office.form.field("kota").field, Qt.Key.Key_Escape)
    at_officer = view.step is view.officer
    QTest.keyClick(view.officer.nama, Qt.Key.Key_Escape)
    view.start_empty()

    assert at_officer
    assert view.officer.nama.text() == "CONTOH Petugas"


def test_a_place_that_cannot_be_written_is_told_above_the_form(view: FirstStartView) -> None:
    view.start_empty()
    type_officer(view)
    view.officer.next.click()
    view.office.next.click()
    waiting = view.isEnabled()

    view.refuse(FileUnwritableError("Folder CONTOH tidak dapat ditulisi."))

    assert (waiting, view.isEnabled()) == (False, True)
    assert view.notice.message() == "Folder CONTOH tidak dapat ditulisi."
    assert view.step is view.office


def test_an_office_without_a_name_is_not_made(view: FirstStartView) -> None:
    made: list[NewOffice] = []
    view.finished.connect(made.append)
    view.start_empty()
    type_officer(view)
    view.officer.next.click()
    view.office.line("nama_dinas").clear()

    view.office.next.click()

    assert made == []
    assert view.office.form.field("nama_dinas").finding.text() == "Nama dinas belum diisi."
