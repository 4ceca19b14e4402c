"""The page IKU and its places over 150,000 UMKM x 6 years and 1,000 cooperatives.

By hand: python tests/bench/bench_iku_halaman.py [--umkm N] [--koperasi N]. For every place: from
opening until it is painted, and until everything the worker reads for it has arrived too. Ends
with 1 when one of them takes longer to be painted than the limit.
"""

import argparse
import os
import random
import shutil
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
from shiboken6 import delete

from core.actions.iku import renew_sums
from core.actions.office import Office, close_office, open_reader, open_writer
from core.actions.outcome import Outcome
from core.actions.petugas import add_petugas
from core.iku.model import HasilIku
from core.kantor.model import Petugas
from tests.bench.umkm_many import make_office
from tests.core.iku_kantor import Kota

HOME = Path(os.environ["SIKU_SETELAN"])
LIMIT_MS = 100.0
TAHUN = 2025
ROUNDS = 5
ASSESSED = 0.7
PREDIKAT = (
    ("Sehat", 1, "84.5"),
    ("Cukup Sehat", 2, "71.25"),
    ("Dalam Pengawasan", 3, "55"),
)
_ADMIN = Petugas(0, "190004041920042004", "CONTOH Admin", "CONTOH", "admin", aktif=True, versi=1)


def main() -> int:
    options = argparse.ArgumentParser()
    options.add_argument("--umkm", type=int, default=150_000)
    options.add_argument("--koperasi", type=int, default=1_000)
    wanted = options.parse_args()
    from gui.app import make_app

    make_app()
    path = HOME / "siku.db"
    office = make_office(path, wanted.umkm)
    add_petugas(office, _ADMIN, "contoh-admin")
    fill_koperasi(office, wanted.koperasi)
    tell("jumlah IKU dihitung ulang", timed(lambda: renew_sums(office)))
    close_office(office, copy=False)
    slow = measure(path)
    shutil.rmtree(HOME, ignore_errors=True)
    return int(slow)


def measure(path: Path) -> bool:
    """Every place, after one round that counts what is not stored yet; True when one is slow."""
    from gui.jobs import Handover, Jobs
    from gui.session import Session
    from gui.settings import settings
    from gui.views.iku.duties import DUTIES
    from gui.views.iku.page import IkuPage

    jobs, owner = Jobs(), QObject()
    session = Session(settings(), jobs)
    jobs.replace_writer(
        lambda _old: Handover(open_writer(path), Outcome(None)), owner=owner, done=print_nothing
    )
    jobs.wait()
    reader = open_reader(path)
    session.attach(reader, path, is_sample=True)
    session.set_year(TAHUN)
    kode = [one.kode for one in _known(reader)]
    places: list[tuple[str, object]] = [(f"indikator {one}", one) for one in kode]
    places += [("isi target", "target"), ("nilai SAKIP", "sakip")]
    for duty in DUTIES:
        places += [(f"{duty.text} {one}", duty.target(one)) for one in kode[1:]]
    slow = False
    for name, target in places:
        painted, complete = [], []
        for _ in range(ROUNDS + 1):
            page = IkuPage(session, jobs)
            page.set_narrow(False)
            page.resize(1218, 623)
            if target != kode[1]:  # the page opens with the first ratio, the others from there
                page.load()
                page.show()
                page.grab()
                jobs.wait()
            started = time.perf_counter()
            if target == kode[1]:
                page.load()
                page.show()
            else:
                page.open(target)
            page.grab()
            painted.append((time.perf_counter() - started) * 1000)
            jobs.wait()
            QApplication.processEvents()
            page.grab()
            complete.append((time.perf_counter() - started) * 1000)
            delete(page)
            jobs.wait()
        took = statistics.median(painted[1:])
        slow = slow or took > LIMIT_MS
        tell(f"{name}: tergambar (batas {LIMIT_MS:.0f})", took)
        tell(f"{name}: lengkap", statistics.median(complete[1:]))
        tell(f"{name}: pertama kali, lengkap", complete[0])
    jobs.replace_writer(lambda _old: Handover(None, Outcome(None)), owner=owner, done=print_nothing)
    jobs.stop()
    reader.db.close()
    return slow


def _known(reader: Office) -> tuple[HasilIku, ...]:
    from core.actions.iku import load_tahun

    return load_tahun(reader, TAHUN).iku


def print_nothing(_outcome: object) -> None:
    """The worker has its writer."""


def fill_koperasi(office: Office, count: int) -> None:
    """Fictitious cooperatives; most were assessed on both book years, some rose, some fell."""
    draw, kota = random.Random(5), Kota(office)  # noqa: S311 - test data
    with office.db.atomic():
        for number in range(1, count + 1):
            one = kota.koperasi(f"CONTOH Koperasi {number:05}")
            for book in (TAHUN - 2, TAHUN - 1):
                kota.rat(one, book)
                if draw.random() < ASSESSED:
                    predikat, urut, total = draw.choice(PREDIKAT)
                    kota.penilaian(one, book, predikat=predikat, predikat_urut=urut, total=total)


def timed(act: Callable[[], object]) -> float:
    started = time.perf_counter()
    act()
    return (time.perf_counter() - started) * 1000


def tell(what: str, figure: float) -> None:
    sys.stdout.write(f"{what:<72}{figure:10.1f} ms\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
