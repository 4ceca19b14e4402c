"""A PC that shuts down closes the window as an officer would."""

import os
import signal
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.leaving import Leaving

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows asks Qt itself")


class Window(QWidget):
    """Counts how often it was asked to close."""

    asked = 0

    def closeEvent(self, event: QCloseEvent) -> None:
        self.asked += 1
        event.accept()


@pytest.fixture
def restored() -> Iterator[None]:
    """The process listens to signals afterwards as it did before."""
    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGHUP)}
    yield
    signal.set_wakeup_fd(-1)
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.usefixtures("restored")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_the_end_of_a_session_closes_the_window(qtbot: QtBot, number: signal.Signals) -> None:
    window = Window()
    qtbot.addWidget(window)
    window.show()
    leaving = Leaving(window)
    leaving.install()

    os.kill(os.getpid(), number)

    qtbot.waitUntil(lambda: not window.isVisible())
    assert window.asked == 1
    signal.set_wakeup_fd(-1)
    with qtbot.waitSignal(leaving.destroyed):
        leaving.deleteLater()
