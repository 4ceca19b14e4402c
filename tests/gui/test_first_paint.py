"""What stands before the first paint is light."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HEAVY = (
    "pandas", "numpy", "reportlab", "sqlite_utils", "sqlite3", "argon2", "babel", "num2words",
    "core.storage",
)  # fmt: skip
START = f"""
import os, sys
sys.path.insert(0, {str(ROOT)!r})
from gui import app
def paint_is_done(window, options):
    print([name for name in {HEAVY!r} if name in sys.modules])
    print(window.body.currentWidget().title.text())
    sys.stdout.flush()
    os._exit(0)
app.go_on = paint_is_done
app.run([])
"""


def test_nothing_heavy_is_imported_before_the_sign_in_page_is_painted(tmp_path: Path) -> None:
    made = subprocess.run(
        [sys.executable, "-c", START],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={**os.environ, "SIKU_SETELAN": str(tmp_path)},
    )

    assert made.stdout.strip() == "[]\nMasuk ke SIKU", made.stderr
