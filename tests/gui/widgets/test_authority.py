"""Setting a status asks an officer who may for the password, in a small window."""

import pytest
from pytestqt.qtbot import QtBot

from gui.widgets.authority import AuthorityDialog
from tests.gui.conftest import NIP, SANDI, Bench


@pytest.fixture
def dialog(qtbot: QtBot, bench: Bench) -> AuthorityDialog:
    made = AuthorityDialog(None, bench.session, ("pejabat", "admin"), "Menetapkan final")
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_officer_at_work_is_offered_when_the_role_fits(dialog: AuthorityDialog) -> None:
    assert dialog.typed() == (NIP, "")


def test_the_right_password_is_handed_on_for_the_worker_to_prove_again(
    dialog: AuthorityDialog,
) -> None:
    dialog.type_in(NIP, SANDI)
    dialog.confirm()

    authority = dialog.authority
    assert authority is not None
    assert (authority.petugas.peran, authority.nip, authority.sandi) == ("admin", NIP, SANDI)
    assert not dialog.isVisible()


def test_a_wrong_password_is_told_in_the_window_and_it_stays(dialog: AuthorityDialog) -> None:
    dialog.type_in(NIP, "bukan ini")
    dialog.confirm()

    assert dialog.authority is None
    assert dialog.isVisible()
    assert dialog.told() == "NIP atau kata sandi tidak cocok."


def test_a_role_that_may_not_is_refused(qtbot: QtBot, bench: Bench) -> None:
    dialog = AuthorityDialog(None, bench.session, ("verifikator",), "Menandai diperiksa")
    qtbot.addWidget(dialog)
    dialog.show()

    dialog.type_in(NIP, SANDI)
    dialog.confirm()

    assert dialog.authority is None
    assert dialog.told() == "CONTOH Petugas Admin bukan Verifikator."
