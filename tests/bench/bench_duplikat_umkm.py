"""Suspected pairs at 150,000 UMKM: python tests/bench/bench_duplikat_umkm.py."""

import sys
import tempfile
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from core.actions.office import close_office
from core.actions.umkm_duplikat import suspected_pairs
from tests.bench.umkm_many import make_office

COUNT, LIMIT_S = 150_000, 4

if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        office = make_office(Path(folder) / "ukur.db", COUNT)
        with office.db.atomic():  # two hundred of each kind
            office.db.execute("UPDATE umkm SET nik = '1871990101' || (id % 200 + 100000) "
                              "WHERE id % 375 IN (1, 2)")  # fmt: skip
            office.db.execute("UPDATE umkm SET nama_kunci = 'kopi bubuk ' "
                              "|| char(97 + id % 8) WHERE id % 375 = 3")  # fmt: skip
        start = perf_counter()
        found = suspected_pairs(office).value
        took = perf_counter() - start
        close_office(office, copy=False)
    print(f"{COUNT} UMKM: {len(found)} pasangan dalam {took:.1f} s, batas {LIMIT_S} s")  # noqa: T201
    sys.exit(took > LIMIT_S)
