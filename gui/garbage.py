"""Look for cycles of garbage in the gui thread alone.

Python looks for them in whichever thread allocates. A page or a dialog that is found by the worker
would be taken apart there, while the gui thread still paints it: the process dies. So the search
by itself is off, and the gui thread does it between two events.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 500


class GarbageCollector(QObject):
    """Lives as long as the window; the usual thresholds of Python hold."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(collect_due)
        self._timer.start()


def collect_due() -> int:
    """Collect the oldest generation that is due; returns which, -1 for none."""
    counts, limits = gc.get_count(), gc.get_threshold()
    for generation in (2, 1, 0):
        if counts[generation] > limits[generation]:
            gc.collect(generation)
            return generation
    return -1
