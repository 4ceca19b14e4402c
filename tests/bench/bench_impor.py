"""An import of 50,000 UMKM x 20 columns against what it stands on, in one run.

The preview against a bare calamine read of the same file; saving against a bare `executemany` into
the same table and indexes, the one rebuild of the search index reported apart; the memory of a
preview of 150,000 rows above what the process had before. By hand: python
tests/bench/bench_impor.py [--umkm N]. Ends with 1 when a limit is passed.
"""

import argparse
import gc
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, Self

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from core.actions.impor import Pratinjau, commit, preview
from core.actions.impor_jalan_usul import suggest
from core.actions.office import Office, close_office, create_office
from core.impor.model import Nasib
from core.storage import impor_tulis

PREVIEW, COMMIT, MEMORY_MB = 2.0, 3.0, 400
ROUNDS = 3
HEADS = (
    "Nama Usaha", "Nama pemilik", "Jenis kelamin", "NIK", "NIB", "Jenis Usaha", "Sektor",
    "Bentuk Usaha", "Alamat", "Kelurahan", "Kecamatan", "Telepon/WA", "Tahun Mulai", "Modal Usaha",
    "Tenaga Kerja Pria", "Tenaga Kerja Wanita", "Edisi KBLI", "Kode KBLI", "NPWP", "Catatan",
)  # fmt: skip


def main() -> int:
    """Measure and print; 1 when a limit is passed."""
    options = argparse.ArgumentParser()
    options.add_argument("--umkm", type=int, default=50_000)
    options.add_argument("--memory-of", type=Path)
    given = options.parse_args()
    if given.memory_of is not None:
        return _print_peak(given.memory_of)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "umkm.xlsx"
        write_workbook(path, given.umkm)
        passed = [_preview_and_commit(folder, path, given.umkm)]
        large = folder / "besar.xlsx"
        write_workbook(large, 3 * given.umkm)
        passed.append(_memory(large, 3 * given.umkm))
    return int(not all(passed))


def write_workbook(path: Path, count: int) -> None:
    """Fictitious businesses with numbers as text, as an office keeps them."""
    from xlsxwriter import Workbook  # type: ignore[import-untyped] # the library ships no types

    with tempfile.TemporaryDirectory() as folder:
        office = create_office(Path(folder) / "siku.db", node=7)
        places = office.db.execute("SELECT kelurahan, kecamatan FROM wilayah").fetchall()
        close_office(office, copy=False)
    with Workbook(str(path), {"constant_memory": True}) as book:
        sheet = book.add_worksheet("Data UMKM")
        sheet.write_row(0, 0, ["CONTOH DAFTAR UMKM"])
        sheet.write_row(2, 0, HEADS)
        for n in range(count):
            sheet.write_row(n + 3, 0, _row(n, places[n % len(places)]))


def _row(n: int, place: tuple[str, str]) -> list[Any]:
    born = f"{n % 28 + 1:02d}{n // 28 % 12 + 1:02d}{60 + n // 336 % 40:02d}"
    return [
        f"CONTOH Usaha {n}", f"CONTOH Orang {n}", "L", f"187101{born}{n % 9_999 + 1:04d}",
        str(9_120_000_000_000 + n), "Roti", "Kuliner", "Perorangan", f"Jl. Contoh {n}", *place,
        f"0812{n:08d}", 2015, 5_000_000 + n, 1, 2, "2020", "10710", "", "",
    ]  # fmt: skip


def _preview_and_commit(folder: Path, path: Path, count: int) -> bool:
    bare_read = _best(lambda: _bare_read(path))
    office = create_office(folder / "siku.db", node=7, clock=lambda: datetime(2026, 11, 24, 9, 0))
    wish = suggest(office, path, "umkm").value
    look = _best(lambda: preview(office, wish))
    found = preview(office, wish).value
    _check_counts(found, count)
    bare_write = min(_bare_write(folder / f"polos{turn}.db", found) for turn in range(ROUNDS))
    start = time.perf_counter()
    with _Clocked() as rebuild:
        commit(office, found)
    save = time.perf_counter() - start - rebuild.seconds
    start = time.perf_counter()
    again = preview(office, wish).value
    same = time.perf_counter() - start
    close_office(office, copy=False)
    sys.stdout.write(
        f"{count} UMKM x {len(HEADS)} columns: calamine {bare_read:.2f} s, preview {look:.2f} s, "
        f"ratio {look / bare_read:.2f} (limit {PREVIEW}); executemany {bare_write:.2f} s, "
        f"commit {save:.2f} s, ratio {save / bare_write:.2f} (limit {COMMIT}); search index "
        f"{rebuild.seconds:.2f} s; the same file again: {again.jumlah[Nasib.SAMA]} the same, "
        f"preview {same:.2f} s\n"
    )
    return look / bare_read <= PREVIEW and save / bare_write <= COMMIT


def _check_counts(found: Pratinjau, count: int) -> None:
    if found.jumlah[Nasib.BARU] != count:
        raise SystemExit(f"not every row is new: {found.jumlah}")


def _bare_read(path: Path) -> None:
    from python_calamine import CalamineWorkbook

    with CalamineWorkbook.from_path(path) as book:
        for _ in book.get_sheet_by_index(0).iter_rows():
            pass


def _bare_write(path: Path, found: Pratinjau) -> float:
    """The same rows into the same table and indexes, without search index, log and journal."""
    office: Office = create_office(path, node=8)
    rows = found.rencana.tambah["umkm"]
    office.db.execute("DROP TRIGGER umkm_cari_tambah")
    office.db.conn.commit()
    names, marks = ", ".join(rows.kolom), ", ".join("?" for _ in rows.kolom)
    start = time.perf_counter()
    with office.db.atomic():
        office.db.conn.executemany(
            f"INSERT INTO umkm ({names}) VALUES ({marks})",  # noqa: S608 - own names
            rows.nilai,
        )
    seconds = time.perf_counter() - start
    close_office(office, copy=False)
    return seconds


class _Clocked:
    """Measures the rebuild of the search index inside a commit."""

    seconds = 0.0

    def __enter__(self) -> Self:
        self._work = impor_tulis.rebuild_search

        def timed(db: Any) -> None:
            start = time.perf_counter()
            self._work(db)
            self.seconds = time.perf_counter() - start

        impor_tulis.rebuild_search = timed
        return self

    def __exit__(self, *_: object) -> None:
        impor_tulis.rebuild_search = self._work


def _memory(path: Path, count: int) -> bool:
    done = subprocess.run(
        [sys.executable, __file__, "--memory-of", str(path)],
        check=True,
        capture_output=True,
        text=True,
    )
    megabytes = float(done.stdout)
    sys.stdout.write(
        f"{count} rows: the preview takes {megabytes:.0f} MB above the process before it "
        f"(limit {MEMORY_MB})\n"
    )
    return megabytes <= MEMORY_MB


def _print_peak(path: Path) -> int:
    """In a process of its own: how far the resident memory rises while a preview is made."""
    with tempfile.TemporaryDirectory() as folder:
        office = create_office(Path(folder) / "siku.db", node=7)
        gc.collect()
        before = _resident("VmRSS")
        found = preview(office, suggest(office, path, "umkm").value).value
        peak = _resident("VmHWM")
        close_office(office, copy=False)
    if not found.akan_ditulis:
        raise SystemExit(f"nothing is new: {found.jumlah}")
    sys.stdout.write(f"{(peak - before) / 1024:.1f}")
    return 0


def _resident(name: str) -> int:
    """Memory of this process in kilobytes, as Linux tells it."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(f"{name}:"))


def _best(work: Callable[[], object]) -> float:
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


if __name__ == "__main__":
    sys.exit(main())
