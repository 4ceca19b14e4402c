"""The pages beside one another: what the window says of the one in front."""

from collections.abc import Callable
from pathlib import Path

from gui.views.kesehatan.page import LIST_KEYS
from gui.views.kesehatan.targets import TugasTarget
from gui.views.kesehatan.tugas.view import TugasView
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
