"""PySide6 6.12.0 on Python 3.11 loses a reference to None with every void call, and then dies."""

import subprocess
import sys

CALLS = """
from PySide6.QtCore import QObject
thing = QObject()
for _ in range(20_000):
    thing.setObjectName("x")
print("hidup")
"""


def test_twenty_thousand_void_calls_leave_the_process_alive() -> None:
    made = subprocess.run(
        [sys.executable, "-c", CALLS], capture_output=True, text=True, check=False, timeout=60
    )

    assert (made.returncode, made.stdout.strip()) == (0, "hidup")
