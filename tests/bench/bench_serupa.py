"""Names that look alike at 150,000 UMKM, as one types: python tests/bench/bench_serupa.py."""

import sys
import tempfile
from pathlib import Path
from statistics import quantiles
from time import perf_counter

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from core.actions.office import close_office
from core.actions.umkm_serupa import find_alike
from core.umkm.model import Umkm
from tests.bench.umkm_many import make_office

COUNT, LIMIT_MS = 150_000, 50

if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        office = make_office(Path(folder) / "ukur.db", COUNT)
        rows = office.db.execute(
            "SELECT nama, pemilik, kelurahan FROM umkm ORDER BY id LIMIT 200"
        ).fetchall()
        times = []
        for nama, pemilik, kelurahan in rows:
            start = perf_counter()
            find_alike(office, Umkm(0, nama, pemilik=pemilik, kelurahan=kelurahan or ""))
            times.append(1_000 * (perf_counter() - start))
        close_office(office, copy=False)
    p95 = quantiles(times, n=20)[-1]
    print(f"{COUNT} UMKM: nama serupa p95 {p95:.1f} ms, batas {LIMIT_MS} ms")  # noqa: T201
    sys.exit(p95 > LIMIT_MS)
