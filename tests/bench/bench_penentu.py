"""Deciding figures of one cooperative, by hand: sample and made-up reports, every pedoman.

Readings with a line are measured too, as they are walked as polynomials. Prints median, 95th
percentile and the slowest per pedoman; ends with 1 when the 95th is over 50 ms.
"""

import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from core.rules.loader import load_lawbook
from core.rules.masukan import Masukan
from core.rules.pedoman import Pedoman, Rasio
from core.rules.penentu import deciding_figures
from core.rules.schema import Lawbook
from tests.bench.laporan_tiruan import reports, sample

ROOT = Path(__file__).resolve().parents[2]
LIMIT_MS, COUNT = 50.0, 200


def main() -> int:
    law = load_lawbook(ROOT / "resources" / "rules")
    slow = False
    for pedoman in law.pedoman.values():
        books = [sample(law, pedoman), *reports(law, pedoman, COUNT)]
        for name, varian in (("bawaan", {}), ("garis", _lines(pedoman))):
            if name != "bawaan" and not varian:
                continue
            times = [_measure(law, pedoman, each, varian) for each in books]
            high = statistics.quantiles(times, n=20)[-1]
            slow |= high > LIMIT_MS
            sys.stdout.write(
                f"{pedoman.id} ({name}): median {statistics.median(times):.1f} ms, "
                f"p95 {high:.1f} ms, paling lama {max(times):.1f} ms\n"
            )
    return int(slow)


def _lines(pedoman: Pedoman) -> dict[str, str]:
    """Every reading with a line there is."""
    return {
        each.kode: varian.id
        for each in pedoman.komponen
        if isinstance(each.isi, Rasio)
        for varian in each.varian
        if varian.rasio.linier is not None
    }


def _measure(law: Lawbook, pedoman: Pedoman, masukan: Masukan, varian: dict[str, str]) -> float:
    start = time.perf_counter()
    deciding_figures(pedoman, masukan, bagan=law.bagan, varian=varian)
    return (time.perf_counter() - start) * 1000


if __name__ == "__main__":
    raise SystemExit(main())
