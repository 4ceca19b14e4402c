"""Dokumen kinerja over the sample office, and what the set editor asks while one types.

By hand: python tests/bench/bench_dokumen_kinerja.py. From the turn of the tab until the list of
papers is painted (at most 100 ms), until every state has arrived; one live check of a set, and its
list, which run in the thread of the window (at most 16 ms). Ends with 1 when a limit is passed.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["SIKU_SETELAN"] = tempfile.mkdtemp(prefix="siku-ukur-")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from core.actions.office import Office, close_office, open_reader, open_writer
from core.actions.outcome import Outcome
from core.actions.set_iku import copy_as_new, list_set
from core.actions.set_iku_uji import check_naskah
from core.commands import main as command
from gui.jobs import Handover, Jobs

HOME = Path(os.environ["SIKU_SETELAN"])
PAINT_MS, CHECK_MS, ROUNDS, TAHUN = 100.0, 16.0, 7, 2025


def main() -> int:
    from gui.app import make_app

    make_app()
    path = HOME / "contoh.db"
    command(["contoh", str(path)])
    painted, counted = _measure_list(path)
    _say(f"daftar naskah tergambar {painted:.0f} ms, seluruh keadaan {counted:.0f} ms")
    checks = _measure_checks(path)
    for name, took in checks.items():
        _say(f"{name} {took:.1f} ms")
    return int(painted > PAINT_MS or max(checks.values()) > CHECK_MS)


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")


def _measure_list(path: Path) -> tuple[float, float]:
    from gui.session import Session
    from gui.settings import settings
    from gui.views.dokumen.page import KINERJA, DokumenPage

    jobs = Jobs()
    session, owner = Session(settings(), jobs), QObject()
    jobs.replace_writer(
        lambda _old: Handover(open_writer(path), Outcome(None)),
        owner=owner,
        done=lambda _outcome: None,
    )
    jobs.wait()
    session.attach(open_reader(path), path, is_sample=True)
    session.set_year(TAHUN)
    found = []
    for _round in range(ROUNDS):
        page = DokumenPage(session, jobs)
        page.resize(1218, 623)
        page.load()
        page.show()
        jobs.wait()
        QApplication.processEvents()
        begun = time.perf_counter()
        page.sides.turn_to(KINERJA)
        page.grab()
        painted = time.perf_counter()
        jobs.wait()
        QApplication.processEvents()
        found.append((painted - begun, time.perf_counter() - begun))
        page.deleteLater()
        QApplication.processEvents()
    jobs.replace_writer(_closed, owner=owner, done=lambda _outcome: None)
    jobs.stop()
    first, last = zip(*found, strict=True)
    return statistics.median(first) * 1000, statistics.median(last) * 1000


def _closed(office: Office) -> Handover:
    close_office(office, copy=False)
    return Handover(None, Outcome(None))


def _measure_checks(path: Path) -> dict[str, float]:
    office = open_reader(path)
    naskah = copy_as_new(office, list_set(office)[0].id, sejak=2027, sampai=2031)
    return {
        "daftar set IKU": _median(lambda: list_set(office)),
        "pemeriksaan set IKU": _median(lambda: check_naskah(office, naskah)),
    }


def _median(work: Callable[[], object]) -> float:
    times = []
    for _round in range(ROUNDS):
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return statistics.median(times) * 1000


if __name__ == "__main__":
    raise SystemExit(main())
