"""IKU from 150,000 UMKM x 6 years: renewing the stored sums against the bare SQL that counts.

By hand: python tests/bench/bench_iku.py [--umkm N]. Prints both times and their ratio.
"""

import argparse
import random
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from core.actions.iku import load_tahun, renew_sums
from core.actions.office import Office, close_office, create_office
from core.actions.outcome import Topic

YEARS = range(2021, 2027)
LIMIT = 1.5
ROUNDS = 3
# What anybody would write to count the same: three denominators and three numerators a year.
BARE = """
SELECT COUNT(*), SUM(naik), SUM(dua), SUM(naik AND dua), SUM(kuat), SUM(naik AND kuat)
FROM (SELECT
    COALESCE(i.laba > l.laba AND i.usaha_sama = 1 AND i.bulan = l.bulan
             AND i.bukti <> '' AND l.bukti <> '', 0) AS naik,
    i.laba IS NOT NULL AND l.laba IS NOT NULL AS dua,
    COALESCE(i.bukti IN ('A', 'B') AND l.bukti IN ('A', 'B'), 0) AS kuat
  FROM (SELECT DISTINCT umkm_id FROM pengawasan WHERE dihapus_pada IS NULL
        AND sejak <= ?1 || '-12-31' AND (sampai IS NULL OR sampai >= ?1 || '-12-31')) b
  LEFT JOIN laba i ON i.umkm_id = b.umkm_id AND i.tahun = ?1 AND i.dihapus_pada IS NULL
  LEFT JOIN laba l ON l.umkm_id = b.umkm_id AND l.tahun = ?1 - 1 AND l.dihapus_pada IS NULL)
"""


def main() -> int:
    """Build, measure, print; 1 when the ratio is above the limit."""
    options = argparse.ArgumentParser()
    options.add_argument("--umkm", type=int, default=150_000)
    count = options.parse_args().umkm
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "siku.db"
        office = create_office(path, node=7, clock=lambda: datetime(2026, 11, 24, 9, 0))
        fill(office, count)
        renew = best(lambda: renew_sums(office, frozenset({Topic.LABA})))
        lookup = best(lambda: load_tahun(office, 2025))
        bare = best(lambda: count_bare(path))
        close_office(office, copy=False)
    ratio = renew / bare
    sys.stdout.write(
        f"{count} UMKM x {len(YEARS)} tahun: renew {renew:.3f} s, SQL {bare:.3f} s, "
        f"ratio {ratio:.2f} (limit {LIMIT}); page reads stored sums in {lookup * 1000:.2f} ms\n"
    )
    return int(ratio > LIMIT)


def best(work: Callable[[], object]) -> float:
    """The shortest of a few rounds, in seconds."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def count_bare(path: Path) -> None:
    """Plain sqlite3, one statement a year."""
    db = sqlite3.connect(path)
    for year in YEARS:
        db.execute(BARE, [year]).fetchone()
    db.close()


def fill(office: Office, count: int) -> None:
    """Fictitious businesses, each in supervision, nine years in ten reported."""
    draw = random.Random(7)  # noqa: S311 - test data
    db = office.db.conn
    with office.db.atomic():
        db.executemany(
            "INSERT INTO umkm (id, nama, nama_kunci) VALUES (?, ?, ?)",
            ((n, f"CONTOH Usaha {n}", f"CONTOH USAHA {n}") for n in range(1, count + 1)),
        )
        db.executemany(
            "INSERT INTO pengawasan (umkm_id, sejak) VALUES (?, '2020-01-01')",
            ((n,) for n in range(1, count + 1)),
        )
        db.executemany(
            "INSERT INTO laba (umkm_id, tahun, cara, laba, bukti) VALUES (?, ?, 'lapor', ?, ?)",
            (
                (n, year, draw.randrange(-2_000_000, 90_000_000), draw.choice("AABBC"))
                for n in range(1, count + 1)
                for year in YEARS
                if draw.random() < 0.9
            ),
        )


if __name__ == "__main__":
    sys.exit(main())
