"""Freezing 150,000 named UMKM: the freeze, opening the year, comparing after a change, the bytes.

Ends with 1 when opening the frozen year takes over 100 ms, or freezing over 30 seconds.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from core.actions.iku import load_tahun, renew_sums
from core.actions.office import close_office
from core.actions.penilaian import Wewenang
from core.actions.petugas import add_petugas
from core.actions.realisasi_tetap import tetapkan
from core.kantor.model import Petugas
from tests.bench.umkm_many import make_office

COUNT, OPEN_MS, FREEZE_S = 150_000, 100, 30
KODE, PEJABAT = "umkm_laba_meningkat", Wewenang("190003031920031003", "contoh-pejabat")


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ukur.db"
        office = make_office(path, COUNT)
        who = Petugas(0, PEJABAT.nip, "CONTOH Kepala", "CONTOH", "admin", aktif=True, versi=1)
        add_petugas(office, who, PEJABAT.sandi)
        renew_sums(office)
        before = path.stat().st_size
        freezing = _timed("tetapkan", lambda: tetapkan(office, 2025, (KODE,), PEJABAT, "ukur"))
        office.db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        grown = (path.stat().st_size - before) / 1e6
        sys.stdout.write(f"{COUNT} nama: {grown:.1f} MB\n")
        opening = min(_timed("buka tahun", lambda: load_tahun(office, 2025)) for _ in range(3))
        _timed("hitung dan bandingkan lagi", lambda: renew_sums(office))
        close_office(office, copy=False)
    return int(1000 * opening > OPEN_MS or freezing > FREEZE_S)


def _timed(what: str, work: Callable[[], Any]) -> float:
    start = time.perf_counter()
    work()
    seconds = time.perf_counter() - start
    sys.stdout.write(f"{what}: {1000 * seconds:.0f} ms\n")
    return seconds


if __name__ == "__main__":
    raise SystemExit(main())
