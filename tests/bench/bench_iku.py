"""The sums of the UMKM indicator over 150,000 businesses × 6 years, against the bare SQL.

python tests/bench/bench_iku.py [--count 150000] [--rounds 5]

The bare side is a plain sqlite3 connection and one hand-written query per year that gives the same
numbers; both sides are compared number by number. Ends with 1 when the limit is passed.
"""

import argparse
import sqlite3
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from core.actions.iku import load_years, renew_sums
from core.actions.iku_dasar import known_years
from core.actions.office import Office, close_office
from core.actions.outcome import Topic
from core.iku.model import Cacah
from tests.bench.umkm_many import make_office

LIMIT = 1.5
BARE = """
  WITH binaan AS (
    SELECT DISTINCT p.umkm_id FROM pengawasan p JOIN umkm u ON u.id = p.umkm_id
    WHERE p.dihapus_pada IS NULL AND u.dihapus_pada IS NULL
      AND p.sejak <= :batas AND (p.sampai IS NULL OR p.sampai >= :batas)
  ), pasangan AS (
    SELECT a.laba AS kini, b.laba AS lalu, a.bukti AS bukti, b.bukti AS bukti_lalu,
           COALESCE(a.laba > b.laba AND a.usaha_sama AND a.bulan = b.bulan
                    AND a.bukti <> '' AND b.bukti <> '', 0) AS naik
    FROM binaan
    LEFT JOIN laba a ON a.umkm_id = binaan.umkm_id AND a.tahun = :tahun AND a.dihapus_pada IS NULL
    LEFT JOIN laba b ON b.umkm_id = binaan.umkm_id AND b.tahun = :tahun - 1
      AND b.dihapus_pada IS NULL
  )
  SELECT SUM(naik), COUNT(*), SUM(naik AND kini IS NOT NULL AND lalu IS NOT NULL),
         SUM(kini IS NOT NULL AND lalu IS NOT NULL),
         SUM(naik AND bukti IN ('A', 'B') AND bukti_lalu IN ('A', 'B')),
         SUM(COALESCE(bukti IN ('A', 'B') AND bukti_lalu IN ('A', 'B'), 0)), COUNT(kini)
  FROM pasangan
"""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=150_000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="siku-iku-") as name:
        office = make_office(Path(name) / "besar.db", options.count)
        bare = sqlite3.connect(office.path)
        ours, theirs = [], []
        for _ in range(options.rounds):
            ours.append(_renewed(office))
            took, rows = _counted(bare, known_years(office))
            theirs.append(took)
        started = time.perf_counter()
        years = load_years(office, known_years(office))
        read = time.perf_counter() - started
        found = [
            [number for each in year.iku[2].pilihan for number in _pair(each.cacah)]
            for year in years
        ]
        bare.close()
        close_office(office, copy=False)
    ratio = median(ours) / median(theirs)
    same = found == [[int(number or 0) for number in row[:6]] for row in rows]
    _tell(f"sums renewed: {1000 * median(ours):.0f} ms for {len(years)} years")
    _tell(f"bare SQL:     {1000 * median(theirs):.0f} ms")
    _tell(f"ratio {ratio:.2f}; limit {LIMIT}; numbers {'the same' if same else 'DIFFER'}")
    _tell(f"all years read from stored sums: {1000 * read:.1f} ms")
    return 0 if same and ratio <= LIMIT else 1


def _renewed(office: Office) -> float:
    started = time.perf_counter()
    renew_sums(office, frozenset({Topic.LABA}))
    return time.perf_counter() - started


def _counted(bare: sqlite3.Connection, years: list[int]) -> tuple[float, list[tuple[int, ...]]]:
    started = time.perf_counter()
    rows = [
        bare.execute(BARE, {"batas": f"{year}-12-31", "tahun": year}).fetchone() for year in years
    ]
    return time.perf_counter() - started, rows


def _pair(cacah: Cacah) -> tuple[int, int]:
    return cacah.pembilang, cacah.penyebut


def _tell(text: str) -> None:
    sys.stdout.write(f"{text}\n")


if __name__ == "__main__":
    sys.exit(main())
