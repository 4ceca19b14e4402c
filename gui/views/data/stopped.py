"""Work that the officer stopped comes back as nothing, so that the view hears of it."""

from collections.abc import Callable
from typing import Any

from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.progress import CancelledError, Progress


def or_stopped(
    office: Office, action: Callable[..., Outcome[Any]], progress: Progress
) -> Outcome[Any]:
    """None when the officer pressed Batal: everything has been taken back by then."""
    try:
        return action(office, progress=progress)
    except CancelledError:
        return Outcome(None)
