"""150,000 and 1,000,000 UMKM × 6 years, by hand: python tests/bench/bench_cari_sejuta.py.

Search as one types, the page opened to its first painted rows, and the time until the whole list
stands. Makes two databases of 0.4 and 2.5 GB unless they are given as arguments; takes minutes.
"""

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["SIKU_SETELAN"] = tempfile.mkdtemp(prefix="siku-ukur-")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))


from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from core.actions import umkm
from core.actions.office import Office, close_office, open_reader
from core.actions.umkm_urutan import list_behind, list_first
from core.umkm.saringan import Saringan
from tests.bench.bench_umkm import ALL, measure_search, median, open_page, tell
from tests.bench.umkm_many import make_office

HOME = Path(os.environ["SIKU_SETELAN"])
SIZES = (150_000, 1_000_000)
SEARCH_MS, FIRST_MS = 50.0, 150.0


def main() -> int:
    from gui.app import make_app

    make_app()
    slow = False
    for count, given in zip(SIZES, [*map(Path, sys.argv[1:]), None, None], strict=False):
        path = given or HOME / f"{count}.db"
        if given is None:
            close_office(make_office(path, count), copy=False)
        office = open_reader(path)
        tell("UMKM", float(umkm.count_umkm(office)), "")
        slow = measure_search(office) > SEARCH_MS or slow
        slow = measure_lists(office) or slow
        office.db.close()
    shutil.rmtree(HOME, ignore_errors=True)
    return int(slow)


def measure_lists(office: Office) -> bool:
    """The page opened, and the first rows of other filters; whether one is too slow."""
    tell("halaman UMKM dibuat, dibaca, tergambar", median(partial(open_page, office)) * 1000, "ms")
    took = {"daftar dibaca ulang sampai tergambar": reread(office)}
    (place,) = office.db.execute("SELECT min(kode_kecamatan) FROM wilayah").fetchone()
    for name, saringan in (
        ("semua", ALL),
        ("satu kecamatan", replace(ALL, kecamatan=(place,))),
        ("dalam pengawasan", replace(ALL, dalam_pengawasan=True)),
        ("arah naik", replace(ALL, arah=("naik",))),
        ("belum lapor (tidak ada satu pun)", replace(ALL, belum_lapor=True)),
    ):
        took[f"baris pertama, {name}"] = median(partial(first_rows, office, saringan)) * 1000
    for what, milliseconds in took.items():
        tell(f"{what} (batas {FIRST_MS:.0f})", milliseconds, "ms")
    tell(
        "seluruh daftar sekaligus, seperti dahulu", once(lambda: umkm.list_umkm(office, ALL)), "ms"
    )
    tell("daftar lengkap tersusun bertahap", once(partial(grow, office)), "ms")
    tell("bagian terlama yang menahan jendela", longest_part(office), "ms")
    nobody = replace(ALL, belum_lapor=True)
    tell("belum lapor, sampai diketahui tidak ada", once(partial(grow, office, nobody)), "ms")
    longest = longest_part(office, nobody)
    tell("bagian terlama darinya yang menahan jendela", longest, "ms")
    took["bagian terlama"] = longest
    return any(milliseconds > FIRST_MS for milliseconds in took.values())


def reread(office: Office) -> float:
    """Milliseconds from a changed filter to the rows on the screen, in a page that is open."""
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
    page.growth.finish()
    QApplication.processEvents()

    def look() -> None:
        page.filters.changed.emit()
        page.table.grab()

    took = median(look) * 1000
    page.growth.finish()
    delete(page)
    session.jobs.stop()
    return took


def first_rows(office: Office, saringan: Saringan) -> None:
    """What the first paint of a list asks of the database."""
    umkm.umkm_rows(office, list_first(office, saringan).ids[:128], saringan)
    umkm.count_umkm(office)


def grow(office: Office, saringan: Saringan = ALL) -> None:
    """Every part, one after the other."""
    part = list_first(office, saringan)
    while part.sampai is not None:
        part = list_behind(office, saringan, part.sampai)


def longest_part(office: Office, saringan: Saringan = ALL) -> float:
    """Milliseconds of the part that takes longest."""
    longest, part = 0.0, list_first(office, saringan)
    while part.sampai is not None:
        started = time.perf_counter()
        part = list_behind(office, saringan, part.sampai)
        longest = max(longest, (time.perf_counter() - started) * 1000)
    return longest


def once(act: Callable[[], object]) -> float:
    """Milliseconds of one round."""
    started = time.perf_counter()
    act()
    return (time.perf_counter() - started) * 1000


if __name__ == "__main__":
    sys.exit(main())
