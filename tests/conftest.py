"""Every test runs without a screen and away from the user's own settings and data."""

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from PySide6.QtWidgets import QApplication

# The suite draws the same examples each time, so that one commit has one answer. To look for new
# ones: HYPOTHESIS_PROFILE=jelajah, by hand and before a release.
settings.register_profile("tetap", derandomize=True, deadline=None)
settings.register_profile("jelajah", max_examples=1_000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "tetap"))

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
