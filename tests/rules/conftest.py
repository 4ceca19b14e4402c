"""The real rule files, read once, for the worked cases."""

from pathlib import Path

import pytest

from core.rules.loader import load_lawbook
from core.rules.schema import Lawbook


@pytest.fixture(scope="session")
def lawbook() -> Lawbook:
    return load_lawbook(Path(__file__).parents[2] / "resources" / "rules")
