"""No part of a page is ever a window of its own, not even for a moment while it is built."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from gui.pages import shown_entries
from tests.gui.conftest import Program

_PARTS = (Qt.WindowType.Window, Qt.WindowType.Widget)


class _Watch(QObject):
    """Notes every part that opens as a window while it has no parent yet."""

    def __init__(self) -> None:
        super().__init__()
        self.windows: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if (
            event.type() is QEvent.Type.Show
            and isinstance(watched, QWidget)
            and watched.isWindow()
            and watched.windowType() in _PARTS
        ):
            self.windows.append(type(watched).__name__)
        return False


@pytest.fixture
def watch(qapp: QApplication) -> Iterator[_Watch]:
    made = _Watch()
    qapp.installEventFilter(made)
    yield made
    qapp.removeEventFilter(made)


def test_going_through_all_pages_opens_the_main_window_alone(
    watch: _Watch, program: Callable[[Path], Program], office_path: Path
) -> None:
    siku = program(office_path)
    siku.sign_in()

    for entry in shown_entries():
        siku.bench.show_page(entry.key)
        QApplication.processEvents()

    assert siku.bench.page is not None
    assert watch.windows == ["MainWindow"]
