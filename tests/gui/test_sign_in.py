"""The sign-in page: two fields, Enter, and in a sample office its officers."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from core.errors import WrongPasswordError
from gui import sample
from gui.views.sign_in import SignInView

Typed = list[tuple[str, str]]


@pytest.fixture
def view(qtbot: QtBot) -> SignInView:
    made = SignInView()
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.set_office("Dinas CONTOH")
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def submitted(view: SignInView) -> Typed:
    heard: Typed = []
    view.submitted.connect(lambda nip, sandi: heard.append((nip, sandi)))
    return heard


def test_the_nip_waits_for_typing_and_enter_goes_on_to_the_password(
    view: SignInView, submitted: Typed
) -> None:
    at_first = view.nip.hasFocus()
    QTest.keyClicks(view.nip, "190004041920042004")
    QTest.keyClick(view.nip, Qt.Key.Key_Return)
    at_password = view.sandi.hasFocus()
    QTest.keyClicks(view.sandi, "contoh-admin")
    QTest.keyClick(view.sandi, Qt.Key.Key_Return)

    assert (at_first, at_password) == (True, True)
    assert submitted == [("190004041920042004", "contoh-admin")]


def test_both_fields_are_needed(view: SignInView, submitted: Typed) -> None:
    view.nip.set_text("190004041920042004")

    view.submit()

    assert submitted == []
    assert view.notice.message() == "Isi NIP dan kata sandi Anda."
    assert view.sandi.hasFocus()


def test_nothing_can_be_sent_while_the_database_opens_or_an_answer_is_awaited(
    view: SignInView, submitted: Typed
) -> None:
    view.nip.set_text("1")
    view.sandi.set_text("2")
    view.submit()
    view.submit()
    view.set_waiting("Membuka basis data…")
    view.submit()

    assert submitted == [("1", "2")]


def test_a_refused_password_is_selected_for_typing_over(view: SignInView) -> None:
    view.sandi.set_text("salah")
    view.refuse(WrongPasswordError("NIP atau kata sandi tidak cocok."))

    assert view.sandi.selectionLength() == len("salah")
    assert view.notice.message() == "NIP atau kata sandi tidak cocok."


def test_the_password_is_hidden_until_the_eye_is_pressed(view: SignInView) -> None:
    eye = view.sandi.actions()[0]
    hidden = view.sandi.echoMode()
    eye.toggle()

    assert hidden is QLineEdit.EchoMode.Password
    assert view.sandi.echoMode() is QLineEdit.EchoMode.Normal


def test_officers_of_an_ordinary_office_are_never_listed(view: SignInView) -> None:
    view.set_office("Dinas CONTOH", sample.officers())
    shown = view.offered()
    view.set_office("Dinas lain")

    assert [one.peran for one in shown] == ["Operator", "Verifikator", "Pejabat", "Admin"]
    assert view.offered() == ()
