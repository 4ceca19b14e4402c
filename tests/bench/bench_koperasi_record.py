"""How long one record, its checks, the suspected pairs and a merge take in the sample office.

Usage: python tests/bench/bench_koperasi_record.py OFFICE.db (a copy: a merge is made and parted)
"""

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from core.actions.gabung_koperasi import merge, suspected_pairs, unmerge
from core.actions.koperasi import examine, list_ids, load_koperasi
from core.actions.office import close_office, open_writer
from core.koperasi.daftar import SaringKoperasi
from core.koperasi.gabung import Pilihan
from core.storage.gabung_store import GabungStore

TIMES = 50


def middle(what: Callable[[int], object]) -> float:
    """The median of many runs, in milliseconds."""
    spent = []
    for n in range(TIMES):
        start = time.perf_counter()
        what(n)
        spent.append((time.perf_counter() - start) * 1000)
    return statistics.median(spent)


def tell(text: str) -> None:
    """One line of the result."""
    sys.stdout.write(f"{text}\n")


def main(path: Path) -> None:
    """One line for each."""
    office = open_writer(path)
    ids = list_ids(office, SaringKoperasi(), 2025)
    records = [load_koperasi(office, one, 2025) for one in ids]
    known = [one.koperasi for one in records if one is not None]
    tell(f"koperasi: {len(ids)}")
    tell(f"load one record: {middle(lambda n: load_koperasi(office, ids[n], 2025)):.2f} ms")
    tell(f"check while typing: {middle(lambda n: examine(office, known[n])):.2f} ms")
    start = time.perf_counter()
    pairs = suspected_pairs(office)
    tell(f"suspected pairs ({len(pairs)}): {(time.perf_counter() - start) * 1000:.1f} ms")
    store = GabungStore(office.db)
    goes = next(one for one in ids if not store.finals(one))
    stays = next(one for one in ids if one != goes)
    start = time.perf_counter()
    made = merge(office, Pilihan(stays, goes, alasan="ukur")).value
    apart = time.perf_counter()
    unmerge(office, made)
    end = time.perf_counter()
    tell(f"merge {(apart - start) * 1000:.1f} ms, part again {(end - apart) * 1000:.1f} ms")
    close_office(office, copy=False)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
