"""150,000 UMKM × 6 years, by hand: python tests/bench/bench_umkm.py.

Opening the UMKM page against 2,500 businesses, search as one types, the totals of the profit grid.
Ratios of one run; ends with 1 when a limit is passed. The IKU has its own: bench_iku.py.
"""

import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["SIKU_SETELAN"] = tempfile.mkdtemp(prefix="siku-ukur-")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from core.actions import laba, umkm
from core.actions.office import Office, close_office, open_reader
from core.umkm.saringan import Saringan
from tests.bench.umkm_many import YEARS, make_office

HOME = Path(os.environ["SIKU_SETELAN"])
FEW, MANY = 2_500, 150_000
QUERIES = (
    "kopi", "batik siger", "keripik pi", "melati", "warung ibu", "es krim", "sambal lam", "1234",
    "bengkel motor", "tapis indah", "soto", "tahu", "madu murni", "ko", "ker", "anyaman bambu",
    "pemilik mawar", "jamu sejahtera", "roti hangat 9", "zzz",
)  # fmt: skip
ALL = Saringan(2025, date(2025, 12, 31))
SEARCH_MS, OPENING = 50.0, 2.0


def main() -> int:
    from gui.app import make_app

    make_app()
    paths = {count: HOME / f"{count}.db" for count in (FEW, MANY)}
    for count, path in paths.items():
        started = time.perf_counter()
        close_office(make_office(path, count), copy=False)
        tell(f"{count} UMKM x {len(YEARS)} tahun dibuat", time.perf_counter() - started, "s")
    readers = {count: open_reader(path) for count, path in paths.items()}
    opening = {count: median(partial(open_page, office)) for count, office in readers.items()}
    for count, took in opening.items():
        tell(f"halaman UMKM terbuka, {count}", took * 1000, "ms")
    tell("perbandingan membuka (batas 2)", opening[MANY] / opening[FEW], "x")
    slowest = measure_search(readers[MANY])
    tell("jumlah kisi laba", median(lambda: laba.total_laba(readers[MANY], ALL)) * 1000, "ms")
    for office in readers.values():
        office.db.close()
    shutil.rmtree(HOME, ignore_errors=True)
    return int(opening[MANY] / opening[FEW] > OPENING or slowest > SEARCH_MS)


def open_page(office: Office) -> None:
    """Make the page, load it, show it, paint it."""
    from gui.jobs import Jobs
    from gui.session import Session
    from gui.settings import settings
    from gui.views.umkm.page import UmkmPage

    session = Session(settings(), Jobs())
    session.attach(office, office.path, is_sample=True)
    session.set_year(2025)
    page = UmkmPage(session, session.jobs)
    page.set_narrow(False)
    page.load()
    page.resize(1218, 641)
    page.show()
    QApplication.processEvents()
    page.grab()
    delete(page)
    session.jobs.stop()


def measure_search(office: Office) -> float:
    """Every prefix of every query, as the keys come; the 95th percentile in milliseconds."""
    took = []
    for query in QUERIES:
        for end in range(1, len(query) + 1):
            sought = replace(ALL, cari=query[:end])
            started = time.perf_counter()
            ids = umkm.list_umkm(office, sought)
            umkm.umkm_rows(office, ids[:128], sought)
            took.append((time.perf_counter() - started) * 1000)
    took.sort()
    tell(f"pencarian {len(took)} ketikan, p50", statistics.median(took), "ms")
    tell("pencarian p95 (batas 50)", took[int(len(took) * 0.95)], "ms")
    tell("pencarian terlama", took[-1], "ms")
    return took[int(len(took) * 0.95)]


def median(act: Callable[[], object], rounds: int = 5) -> float:
    """Seconds, after one round that does not count."""
    took = []
    for _ in range(rounds + 1):
        started = time.perf_counter()
        act()
        took.append(time.perf_counter() - started)
    return statistics.median(took[1:])


def tell(what: str, figure: float, unit: str) -> None:
    sys.stdout.write(f"{what:<48}{figure:10.2f} {unit}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
