"""Electronic signatures, by hand: one paper cold and warm, 300 at once, a file checked, memory.

Run as `python -m tests.bench.bench_tte`. Exits with 1 when a warm signature takes half a second.
"""

import resource
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from core.actions.cetak_kesehatan import Permintaan, look_again, print_paper
from core.actions.cetak_kesehatan_periksa import check_paper
from core.actions.cetak_kesehatan_tanda import load_penerbit
from core.actions.cetak_kesehatan_terbit import CaraCetak
from core.actions.office import Office, create_office
from core.actions.penetapan import check_many, finalize_many
from core.actions.petugas import add_petugas, sign_in
from core.actions.tanda_tangan_elektronik import (
    BerkasKunci,
    PermintaanTte,
    prepare_tte,
    sign_papers,
)
from core.kantor.model import Petugas
from core.naskah.model import Mode
from tests.bench.bench_penetapan import TAHUN, WHO, _fill, _ready
from tests.core.tte.sertifikat_contoh import SANDI, Isi, p12

T = TypeVar("T")
LIMIT = 0.5


def main() -> int:
    folder = Path(tempfile.mkdtemp(prefix="siku-ukur-"))
    office = create_office(folder / "ukur.db")
    admin = Petugas(0, WHO.nip, "CONTOH Admin", "", "admin", aktif=True, versi=1)
    add_petugas(office, admin, WHO.sandi)
    sign_in(office, WHO.nip, WHO.sandi)
    issued = _issued(office)
    berkas = BerkasKunci(folder / "kunci.p12", SANDI)
    berkas.path.write_bytes(p12(Isi(sampai=datetime(2090, 1, 1, tzinfo=UTC))))
    _say(f"{len(issued)} naskah terbit, memori {_memory()} MB")
    _timed("satu naskah, dingin (dengan impor)", lambda: _sign(office, berkas, issued[:1]))
    _say(f"memori {_memory()} MB")
    warm = _timed("satu naskah, hangat", lambda: _sign(office, berkas, issued[1:2]))
    rest = issued[2:]
    every = _timed(f"{len(rest)} naskah", lambda: _sign(office, berkas, rest))
    _say(f"{len(rest) / every:.1f} naskah per detik, memori {_memory()} MB")
    signed = look_again(office, issued[0]).value.pdf
    _say(f"berkas bertanda tangan {len(signed) // 1024} KB")
    _timed("periksa keaslian, dingin", lambda: check_paper(office, signed))
    _timed("periksa keaslian, hangat", lambda: check_paper(office, signed))
    return int(warm > LIMIT)


def _issued(office: Office) -> list[int]:
    """A paper with a room for each of 300 examinations."""
    _fill(office)
    rows = _ready(office)
    check_many(office, rows, WHO, TAHUN)
    rows = _ready(office)
    finalize_many(office, rows, WHO, TAHUN)
    penerbit, found = load_penerbit(office), []
    cara = CaraCetak(mode=Mode.TTE)
    with office.db.atomic():
        for row in rows:
            asked = Permintaan("hasil-pemeriksaan", TAHUN, (row.kunci,), cara)
            made = print_paper(office, asked, penerbit).value
            found += [made.terbitan.id] if made.terbitan else []
    return found


def _sign(office: Office, berkas: BerkasKunci, cetakan: list[int]) -> None:
    rencana = prepare_tte(office, cetakan, berkas).value
    sign_papers(office, PermintaanTte(rencana, berkas, setuju=True))


def _timed(what: str, work: Callable[[], T]) -> float:
    began, busy = time.perf_counter(), time.process_time()
    work()
    took, cpu = time.perf_counter() - began, time.process_time() - busy
    _say(f"{what}: {took * 1000:.0f} ms, prosesor {cpu * 1000:.0f} ms")
    return took


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


def _memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    raise SystemExit(main())
