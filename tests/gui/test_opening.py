"""What the window says of a database that cannot even be looked at."""

from collections.abc import Callable
from pathlib import Path

from gui.views.refusal import RefusalView
from tests.gui.conftest import Program

Open = Callable[[Path], Program]


def test_a_folder_in_the_place_of_the_database_is_refused_in_the_page(
    program: Open, tmp_path: Path
) -> None:
    path = tmp_path / "siku.db"
    path.mkdir()
    (path / "isi").write_bytes(b"x")

    siku = program(path)
    siku.until(lambda: isinstance(siku.shown, RefusalView))

    assert isinstance(siku.shown, RefusalView)
