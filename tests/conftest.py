"""Every test runs without a screen and away from the user's own settings and data."""

import os
import tempfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_HOME = tempfile.mkdtemp(prefix="siku-uji-")
os.environ["SIKU_SETELAN"] = _HOME
os.environ["XDG_DATA_HOME"] = _HOME


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["siku", "-style", "Fusion"]


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The application in SIKU's own look and language."""
    from gui.app import dress
    from gui.theme import theme

    dress(qapp)
    theme().give_sheet(qapp)
    return qapp


@pytest.fixture(scope="session")
def kantor_contoh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample office, built once; a test that writes works on a copy of it."""
    from core.contoh.susun import build

    return build(tmp_path_factory.mktemp("kantor") / "contoh.db")
