"""The evidence file of the sample office: pages a second, and the peak of memory.

First the numerator, then all that were assessed: each with its result and working paper, set anew.
Each run is a process of its own. Ends with 1 under 20 pages a second, or when the file of all
takes over 20 MB more memory than that of the numerator.
"""

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from core.actions.bukti import CakupanBukti, PermintaanBukti, buat_bukti
from core.actions.office import close_office, open_writer
from core.contoh.susun import build

FASTEST_NEEDED, MOST_MB = 20, 20


def main() -> int:
    if len(sys.argv) > 1:
        _run(Path(sys.argv[1]), CakupanBukti(sys.argv[2]))
        return 0
    peaks, slowest = {}, 1e9
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "contoh.db"
        build(path)
        for cakupan in (CakupanBukti.PEMBILANG, CakupanBukti.DINILAI):
            run = subprocess.run(
                [sys.executable, __file__, str(path), cakupan.value],
                check=True,
                capture_output=True,
                text=True,
            )
            pages, seconds, peak, size = map(float, run.stdout.split())
            peaks[cakupan], slowest = peak, min(slowest, pages / seconds)
            sys.stdout.write(
                f"{cakupan.value}: {pages:.0f} halaman, {seconds:.1f} detik, "
                f"{pages / seconds:.0f} halaman/detik, {size:.0f} KB, puncak {peak:.1f} MB\n"
            )
    grown = peaks[CakupanBukti.DINILAI] - peaks[CakupanBukti.PEMBILANG]
    sys.stdout.write(f"memori yang dinilai dikurangi pembilang: {grown:.1f} MB\n")
    return int(slowest < FASTEST_NEEDED or grown > MOST_MB)


def _run(path: Path, cakupan: CakupanBukti) -> None:
    office = open_writer(path)
    asked = PermintaanBukti(2025, "koperasi_sehat", path.with_suffix(".pdf"), cakupan)
    start = time.perf_counter()
    made = buat_bukti(office, asked).value
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(f"{made.halaman} {seconds:.3f} {peak:.1f} {made.ukuran / 1024:.0f}")
    close_office(office, copy=False)


if __name__ == "__main__":
    raise SystemExit(main())
