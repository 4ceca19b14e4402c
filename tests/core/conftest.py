"""A real office in a temporary file, with a clock that stands still."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from core.actions.office import Office, close_office, create_office

SAAT = datetime(2026, 11, 24, 9, 0)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = create_office(tmp_path / "siku.db", node=7, clock=lambda: SAAT)
    yield made
    close_office(made, copy=False)
