"""The real rule files, read once; tests change copies of their text."""

from collections.abc import Callable
from pathlib import Path

import pytest

from core.rules.bagan import BaganAkun
from core.rules.loader import load_lawbook
from core.rules.schema import Lawbook

RULES = Path(__file__).parents[3] / "resources" / "rules"


@pytest.fixture(scope="session")
def rules() -> Path:
    return RULES


@pytest.fixture(scope="session")
def lawbook() -> Lawbook:
    return load_lawbook(RULES)


@pytest.fixture(scope="session")
def bagan(lawbook: Lawbook) -> BaganAkun:
    return lawbook.bagan


@pytest.fixture
def altered() -> Callable[[str, str, str], str]:
    """The text of a rule file with the first `old` after it turned into `new`."""

    def alter(name: str, old: str, new: str) -> str:
        text = (RULES / name).read_text("utf-8")
        assert old in text, f"{name} no longer contains {old!r}"
        return text.replace(old, new, 1)

    return alter
