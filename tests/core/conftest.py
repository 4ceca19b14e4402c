"""A real office in a temporary file, with a clock that stands still."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from core.actions.office import Office, close_office, create_office
from core.contoh import build

SAAT = datetime(2026, 11, 24, 9, 0)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = create_office(tmp_path / "siku.db", node=7, clock=lambda: SAAT)
    yield made
    close_office(made, copy=False)


@pytest.fixture(scope="session")
def kantor_contoh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample office, built once; a test that writes works on a copy of it."""
    return build(tmp_path_factory.mktemp("kantor") / "contoh.db")
