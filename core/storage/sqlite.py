"""sqlite-utils without its silent import of pandas and numpy (283 ms, 61 MB no window needs)."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def _hidden(*names: str) -> Iterator[None]:
    """Make an import of these modules fail for a moment, unless somebody has them already."""
    modules: dict[str, Any] = sys.modules
    absent = [name for name in names if name not in modules]
    modules.update(dict.fromkeys(absent))  # None is Python's documented way to refuse an import
    try:
        yield
    finally:
        for name in absent:
            if modules.get(name) is None:
                modules.pop(name, None)


with _hidden("pandas", "numpy"):
    from sqlite_utils import Database, Migrations

__all__ = ["Database", "Migrations"]
