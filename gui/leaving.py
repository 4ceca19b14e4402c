"""When the PC logs out or shuts down, the window closes as by hand: drafts kept, copy made."""

import signal
import socket
import sys
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QWidget


class Leaving(QObject):
    """Turns the system's request to end into the window's own closing."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        # Python sees a signal only between its own steps; Qt sees a socket at once
        self._ear, self._mouth = socket.socketpair()
        self._ear.setblocking(False)
        self._mouth.setblocking(False)
        self._notifier = QSocketNotifier(self._ear.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)
        self.destroyed.connect(partial(_shut, self._ear, self._mouth))

    def install(self) -> None:
        """Listen from now on; on Windows Qt itself closes the windows of a session that ends."""
        if sys.platform == "win32":
            return
        signal.set_wakeup_fd(self._mouth.fileno())
        for number in (signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, _only_wake)

    def _hear(self) -> None:
        self._ear.recv(64)
        self._window.close()


def _shut(*pair: Any) -> None:
    for end in pair[:2]:
        end.close()


def _only_wake(*_: Any) -> None:
    """The wake-up descriptor tells Qt; nothing is to be done here."""
