"""Score 10,000 stored reports again under all five pedoman, by hand, against a bare loop.

The bare loop only adds up the amounts of the accounts each pedoman uses. Both run three times and
the best counts. Ends with 1 when scoring takes more than three times the bare loop; `--ketat` may
raise or lower that, for instance `--ketat 4`.
"""

import argparse
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from core.rules.engine import score
from core.rules.loader import load_lawbook
from core.rules.masukan import Masukan
from core.rules.pack_pedoman import pack
from core.rules.padat import PedomanPadat
from tests.bench.laporan_tiruan import reports

ROOT = Path(__file__).resolve().parents[2]
COUNT, ROUNDS, PROOF = 10_000, 3, 40


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ketat", type=float, default=3.0)
    most = parser.parse_args().ketat
    law = load_lawbook(ROOT / "resources" / "rules")
    books = {each.id: list(reports(law, each, COUNT)) for each in law.pedoman.values()}
    scored, bare = 0.0, 0.0
    for pedoman in law.pedoman.values():
        padat, stored = pack(pedoman), books[pedoman.id]
        for each in stored[:PROOF]:
            if padat.total(each) != score(pedoman, each).total:
                raise SystemExit(f"{pedoman.id}: total lain daripada mesin penilaian")
        one, other = _best(_score_all, padat, stored), _best(_sum_all, padat, stored)
        scored, bare = scored + one, bare + other
        sys.stdout.write(
            f"{pedoman.id}: {one:.2f} s; hanya menjumlah {other:.2f} s; {one / other:.1f} kali\n"
        )
    times = scored / bare
    sys.stdout.write(
        f"{COUNT} laporan, {len(books)} pedoman: {scored:.2f} s, hanya menjumlah {bare:.2f} s, "
        f"{times:.1f} kali\n"
    )
    return int(times > most)


def _best(
    run: Callable[[PedomanPadat, list[Masukan]], int], padat: PedomanPadat, stored: list[Masukan]
) -> float:
    found = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        run(padat, stored)
        found.append(time.perf_counter() - start)
    return min(found)


def _score_all(padat: PedomanPadat, stored: list[Masukan]) -> int:
    """Exact total and predikat of every report."""
    places = 0
    for each in stored:
        places += padat.place(padat.scaled(padat.sums(each.akun), each))
    return places


def _sum_all(padat: PedomanPadat, stored: list[Masukan]) -> int:
    """What nobody could do without: look up and add the amounts of every sum."""
    sums = [tuple(each.bobot) for each in padat.jumlah]
    whole = 0
    for each in stored:
        whole += _sum_one(each.akun, sums)
    return whole


def _sum_one(akun: Mapping[str, int | None], sums: list[tuple[str, ...]]) -> int:
    whole = 0
    for kodes in sums:
        for kode in kodes:
            whole += akun.get(kode) or 0
    return whole


if __name__ == "__main__":
    raise SystemExit(main())
