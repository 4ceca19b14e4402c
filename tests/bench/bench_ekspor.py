"""150,000 UMKM out to .xlsx, by hand: python tests/bench/bench_ekspor.py.

The whole register with every column against bare xlsxwriter writing the same cells, both in
constant memory. Ratios of one run; ends with 1 when a limit is passed.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from core.actions.ekspor_register import PermintaanEkspor, export_register, register_list
from core.actions.office import Office, close_office, open_reader
from tests.bench.umkm_many import make_office

HOME = Path(tempfile.mkdtemp(prefix="siku-ukur-"))
MANY, ROUNDS = 150_000, 3
TIMES, MEGABYTES = 1.3, 100


def main() -> int:
    office = make_office(HOME / "siku.db", MANY)
    minta = PermintaanEkspor("umkm", 2025)
    grown = float(subprocess.check_output([sys.executable, __file__, str(office.path)]))
    ours = []
    cells = cells_of(office, minta)
    bare = []
    for _ in range(ROUNDS):
        bare.append(timed(lambda: write_bare(HOME / "polos.xlsx", cells)))
        ours.append(timed(lambda: export_register(office, minta, HOME / "kita.xlsx")))
    close_office(office, copy=False)
    shutil.rmtree(HOME, ignore_errors=True)
    ratio = min(ours) / min(bare)
    tell(f"{MANY} baris x {len(cells[0])} kolom, SIKU", min(ours), "s")
    tell("xlsxwriter saja, sel yang sama", min(bare), "s")
    tell(f"perbandingan (batas {TIMES})", ratio, "x")
    tell(f"memori bertambah (batas {MEGABYTES})", grown, "MB")
    return int(ratio > TIMES or grown > MEGABYTES)


def once(path: Path) -> int:
    """One export in a process of its own: by how many megabytes its memory grew."""
    office = open_reader(path)
    export_register(office, PermintaanEkspor("umkm", 2025, ids=[1]), path.with_suffix(".satu.xlsx"))
    before = peak()
    export_register(office, PermintaanEkspor("umkm", 2025), path.with_suffix(".xlsx"))
    sys.stdout.write(f"{peak() - before}")
    return 0


def cells_of(office: Office, minta: PermintaanEkspor) -> list[list[object]]:
    """The cells that the export writes, ready beforehand."""
    daftar = register_list(office, minta)
    assert daftar.baris is not None
    return [list(row) for row in daftar.baris(office, daftar.ids)]


def write_bare(path: Path, cells: Sequence[Sequence[object]]) -> None:
    """What anybody would write with the library alone, by the fastest call for each type."""
    from xlsxwriter import Workbook  # type: ignore[import-untyped] # the library ships no types

    book = Workbook(str(path), {"constant_memory": True})
    sheet = book.add_worksheet()
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    for line, row in enumerate(cells):
        for place, cell in enumerate(row):
            if isinstance(cell, str):
                if cell:
                    sheet.write_string(line, place, cell)
            elif isinstance(cell, int):
                sheet.write_number(line, place, cell)
            elif isinstance(cell, date):
                sheet.write_datetime(line, place, cell, day)
    book.close()


def timed(act: object) -> float:
    started = time.perf_counter()
    act()  # type: ignore[operator] # an action without arguments
    return time.perf_counter() - started


def peak() -> float:
    """The most memory of this process so far, in megabytes (of the kernel: exec resets it)."""
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    found = next(line for line in lines if line.startswith("VmHWM"))
    return int(found.split()[1]) / 1024


def tell(what: str, value: float, unit: str) -> None:
    sys.stdout.write(f"{what:<48}{value:>10.2f} {unit}\n")


if __name__ == "__main__":
    sys.exit(once(Path(sys.argv[1])) if len(sys.argv) > 1 else main())
