"""How long work tells how far it is, and learns that the officer wants it stopped."""

from collections.abc import Callable
from threading import Event


class CancelledError(Exception):
    """The officer pressed Batal; the action's transaction is rolled back on its way out."""


class Progress:
    """Handed to an action that has a `progress` keyword. Silent and never cancelled by default."""

    def __init__(self, tell: Callable[[int, int], None] | None = None) -> None:
        self._tell = tell
        self._stop = Event()

    def step(self, done: int, total: int) -> None:
        """So many of so many are done; raises `CancelledError` when it is to stop."""
        if self._stop.is_set():
            raise CancelledError
        if self._tell is not None:
            self._tell(done, total)

    def cancel(self) -> None:
        """Ask the action to stop at its next step; safe from any thread."""
        self._stop.set()
