"""300 working papers into one PDF: pages a second, and the peak of memory against 30 papers.

Every paper has other figures, other answers and another name; scoring and composing are counted in.
Each run is a process of its own. Ends with 1 under 20 pages a second, or when 300 papers take over
10 MB more memory than 30.
"""

import random
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from core.naskah.model import Kertas, Mode
from core.pdf.bundel import Paper, save_bundle
from core.pdf.document import Document
from core.pdf.kertas_kerja import compose_kertas_kerja
from core.pdf.pen import Keterangan
from core.rules.engine import score
from tests.core.pdf.contoh_kertas_kerja import bagian_of, books_for, kertas_kerja, kind_of
from tests.core.rules.buku_acak import law

FASTEST_NEEDED, MOST_MB = 20, 10
FEW, MANY = 30, 300
PEDOMAN = ("juknis-15-2021-ksp", "juknis-15-2021-riil", "perdep-06-2016", "perdep-07-2016-syariah")


def main() -> int:
    if len(sys.argv) > 1:
        _run(int(sys.argv[1]))
        return 0
    peaks, speed = {}, 0.0
    for papers in (FEW, MANY):
        pages, seconds, peak = _measure(papers)
        peaks[papers], speed = peak, pages / seconds
        sys.stdout.write(
            f"{papers} kertas kerja: {pages:.0f} halaman, {seconds:.1f} detik, "
            f"{speed:.0f} halaman/detik, puncak {peak:.1f} MB\n"
        )
    grown = peaks[MANY] - peaks[FEW]
    sys.stdout.write(f"memori {MANY} dikurangi {FEW}: {grown:.1f} MB\n")
    return int(speed < FASTEST_NEEDED or grown > MOST_MB)


def _measure(papers: int) -> tuple[float, float, float]:
    run = subprocess.run(
        [sys.executable, __file__, str(papers)], check=True, capture_output=True, text=True
    )
    pages, seconds, peak = map(float, run.stdout.split())
    return pages, seconds, peak


def _run(papers: int) -> None:
    about = Keterangan("Kertas kerja", "ukuran", "kertas kerja", "CONTOH", date(2026, 3, 3))
    with tempfile.TemporaryDirectory() as folder:
        bundle = (Paper(f"CONTOH {n}", partial(_compose, n)) for n in range(papers))
        _compose(0)
        start = time.perf_counter()
        made = save_bundle(Path(folder) / "ukur.pdf", about, bundle)
        seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(f"{made.pages} {seconds:.3f} {peak:.1f}")


def _compose(number: int) -> Document:
    """The sample books, shaken so that no two papers share a figure."""
    pedoman = law().pedoman[PEDOMAN[number % len(PEDOMAN)]]
    draw = random.Random(number)  # noqa: S311 - figures to print, nothing to guard
    books = books_for(pedoman)
    akun = {
        kode: None if amount is None else amount * draw.randint(500_000, 1_500_000) // 1_000_000
        for kode, amount in books.akun.items()
    }
    answers = {
        kode: tuple(draw.random() > 0.3 for _ in given) for kode, given in books.jawaban.items()
    }
    hasil = score(pedoman, replace(books, akun=akun, jawaban=answers))
    sound = kertas_kerja(pedoman.id, hasil, bagian=bagian_of(kind_of(pedoman), akun))
    naskah = replace(sound, koperasi=replace(sound.koperasi, nama=f"CONTOH Koperasi {number}"))
    return compose_kertas_kerja(naskah, kertas=Kertas.F4, mode=Mode.BASAH)


if __name__ == "__main__":
    raise SystemExit(main())
