"""Start of the window against a bare one, what it imports before the first paint, memory.

python tests/bench/bench_start.py [--rounds 15]

Both sides run in fresh processes, in turn, after one unmeasured start each. The clock runs from
the moment the process is asked for until the first paint event of its window was carried out.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
LIMIT_RATIO, LIMIT_MB = 1.6, 120
CACHE = str(Path(tempfile.gettempdir()) / "siku-bench-start")
HEAVY = ("pandas", "numpy", "reportlab", "sqlite_utils", "argon2", "babel", "num2words")

BARE = """
import sqlite3, sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    seen = False
    def paintEvent(self, event):
        super().paintEvent(event)
        if not self.seen:
            self.seen = True
            QTimer.singleShot(0, self.tell)
    def tell(self):
        print(time.time() - float(sys.argv[2]), len(sys.modules), flush=True)
        import os; os._exit(0)
app = QApplication(["bare"])
connection = sqlite3.connect(sys.argv[1]); connection.execute("SELECT 1").fetchone()
window = Window(); window.resize(1366, 768); window.show()
app.exec()
"""
# the steps of main.py, one by one, so that the end of the first paint can be told
OURS = """
import gc, os, sys, time
from gui.display import can_open_display
assert can_open_display()
gc.disable()
from gui import app as start
def tell(window, options):
    took = time.time() - float(sys.argv[2])
    heavy = [name for name in sys.argv[3].split(",") if sys.modules.get(name)]
    print(took, len(sys.modules), ",".join(heavy) or "-", flush=True)
    os._exit(0)
start._begin = tell  # what comes after the first paint
start.run([])
"""
MEMORY = """
import os, sys
from PySide6.QtCore import QTimer
from gui import app as start
kept = []
def memory():
    with open("/proc/self/status") as file:
        return {line.split()[0]: int(line.split()[1]) for line in file if line.startswith("Vm")}
def look(desk):
    if desk.session.is_open and not desk.session.jobs.busy:
        kept.append(memory()["VmRSS:"])
        if len(kept) == 10:
            print(kept[-1] / 1000, memory()["VmHWM:"] / 1000, flush=True)
            os._exit(0)
    QTimer.singleShot(300, lambda: look(desk))
start._begin = lambda window, options: look(start.go_on(window, options))
start.run(["--db", sys.argv[1]])
"""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory(prefix="siku-mulai-") as name:
        office = Path(name) / "contoh.db"
        _run("from core.contoh import build; import sys; from pathlib import Path;"
             "build(Path(sys.argv[1]))", str(office))  # fmt: skip
        bare, ours, heavy = [], [], set()
        for number in range(rounds + 1):
            alone, fewest = _run(BARE, str(office), str(time.time())).split()
            told = _run(OURS, str(office), str(time.time()), ",".join(HEAVY))
            took, modules, imported = told.split()
            heavy.add(imported)
            if number:  # the first start only warms the caches
                bare.append(float(alone))
                ours.append(float(took))
        rss, most = (float(word) for word in _run(MEMORY, str(office)).split())
    ratio = median(ours) / median(bare)
    _tell(f"bare window painted: {1000 * median(bare):.0f} ms (least {1000 * min(bare):.0f})")
    _tell(
        f"SIKU's sign-in page painted: {1000 * median(ours):.0f} ms (least {1000 * min(ours):.0f})"
    )
    least = min(ours) / min(bare)
    _tell(f"ratio {ratio:.2f} of medians, {least:.2f} of the least; limit {LIMIT_RATIO}")
    _tell(f"modules in memory by then: bare {fewest}, SIKU {modules}")
    _tell(f"of {', '.join(HEAVY)} imported before the first paint: {' '.join(sorted(heavy))}")
    _tell(
        f"resident with the sample office open: {rss:.0f} MB, most {most:.0f} MB; limit {LIMIT_MB}"
    )
    return 0 if ratio <= LIMIT_RATIO and rss <= LIMIT_MB and heavy == {"-"} else 1


def _run(code: str, *arguments: str) -> str:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "SIKU_SETELAN": CACHE,
        "PYTHONPATH": str(ROOT),
        # compiled once, as at an office, whatever this shell asks for
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPYCACHEPREFIX": CACHE,
    }
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    if done.returncode:
        raise SystemExit(done.stderr)
    return done.stdout


def _tell(text: str) -> None:
    sys.stdout.write(f"{text}\n")


if __name__ == "__main__":
    sys.exit(main())
