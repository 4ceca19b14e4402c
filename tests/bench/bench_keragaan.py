"""Keragaan and rekap UMKM at full size, by hand: python tests/bench/bench_keragaan.py.

320 cooperatives and 150,000 UMKM, this year and the year before. Times of one run;
ends with 1 when the keragaan of a year takes 300 ms or more.
"""

import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from core.actions.keragaan import MintaKeragaan, load_keragaan
from core.actions.office import Office, close_office, open_reader
from core.actions.rekap_umkm import load_rekap, rekap_ids
from core.koperasi.keragaan import Menurut
from core.umkm.rekap import MenurutUmkm, MintaRekap
from tests.bench.umkm_many import make_office

HOME = Path(tempfile.mkdtemp(prefix="siku-keragaan-"))
KOPERASI, UMKM = 320, 150_000
LIMIT_MS = 300.0


def main() -> int:
    path = HOME / "siku.db"
    office = make_office(path, UMKM)
    add_koperasi(office)
    close_office(office, copy=False)
    reader = open_reader(path)
    slowest = 0.0
    for menurut in Menurut:
        took = median(partial(load_keragaan, reader, MintaKeragaan(2025, menurut)))
        tell(f"keragaan {KOPERASI} koperasi menurut {menurut}, dua tahun", took)
        slowest = max(slowest, took)
    for rows in MenurutUmkm:
        for binaan in (True, False):
            minta = MintaRekap(2025, rows, binaan)
            whom = "dalam pengawasan" if binaan else "semua"
            took = median(partial(load_rekap, reader, minta))
            tell(f"rekap {UMKM} UMKM menurut {rows}, {whom}, dua tahun", took)
            took = median(partial(rekap_ids, reader, minta, None, "kelas1"))
            tell("  daftar di balik satu angka", took)
    reader.db.close()
    shutil.rmtree(HOME, ignore_errors=True)
    return int(slowest >= LIMIT_MS)


def add_koperasi(office: Office) -> None:
    """Cooperatives of every kelurahan, each with six book years."""
    places = [row[0] for row in office.db.execute("SELECT kode FROM wilayah").fetchall()]
    with office.db.atomic():
        for number in range(KOPERASI):
            new = office.db.execute(
                "INSERT INTO koperasi (nama, nama_kunci, jenis, kelurahan) VALUES (?, ?, ?, ?)",
                [f"CONTOH {number}", f"CONTOH {number}", "Jasa", places[number % len(places)]],
            ).lastrowid
            office.db.execute(
                "INSERT INTO status_koperasi (koperasi_id, status) VALUES (?, 'aktif')", [new]
            )
            for year in range(2019, 2025):
                office.db.execute(
                    """INSERT INTO koperasi_tahun (koperasi_id, tahun_buku, anggota_jumlah, aset,
                       rat_tanggal) VALUES (?, ?, 50, 1000000, ?)""",
                    [new, year, f"{year + 1}-03-01"],
                )


def median(work: Callable[[], object]) -> float:
    took = []
    for _ in range(5):
        started = time.perf_counter()
        work()
        took.append((time.perf_counter() - started) * 1000)
    return statistics.median(took)


def tell(what: str, took: float) -> None:
    sys.stdout.write(f"{what}: {took:.0f} ms\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
