"""Many assessments at once, by hand: judge, mark as checked, make final 300 of them.

Prints the seconds of each step. The list is judged twice: before and after they are checked.
"""

import json
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from core.actions.office import Office, create_office
from core.actions.penetapan import check_many, finalize_many
from core.actions.penetapan_daftar import BarisPenetapan, list_penetapan
from core.actions.penilaian import KertasBaru, Wewenang, save_kertas_kerja
from core.actions.petugas import add_petugas
from core.kantor.model import Petugas
from core.koperasi.laporan import KunciLaporan, Laporan, Unit
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from core.koperasi.penilaian import Penilaian
from core.storage.koperasi_store import KoperasiStore

ROOT = Path(__file__).resolve().parents[2]
T = TypeVar("T")
MANY, TAHUN = 300, 2026
WHO = Wewenang("190004041920042004", "contoh-admin")


def main() -> int:
    office = create_office(Path(tempfile.mkdtemp(prefix="siku-ukur-")) / "ukur.db")
    add_petugas(
        office, Petugas(0, WHO.nip, "CONTOH Admin", "", "admin", aktif=True, versi=1), WHO.sandi
    )
    _fill(office)
    rows = _timed("dinilai kelengkapannya", lambda: _ready(office))
    _timed("ditandai diperiksa", lambda: check_many(office, rows, WHO, TAHUN))
    rows = _timed("dinilai lagi", lambda: _ready(office))
    _timed("ditetapkan final", lambda: finalize_many(office, rows, WHO, TAHUN))
    return 0


def _ready(office: Office) -> tuple[BarisPenetapan, ...]:
    rows = list_penetapan(office, TAHUN).value.baris
    return tuple(row for row in rows if row.siap_diperiksa or row.siap_final)


def _timed(what: str, work: Callable[[], T]) -> T:
    began = time.perf_counter()
    found = work()
    sys.stdout.write(f"{MANY} {what}: {time.perf_counter() - began:.2f} s\n")
    return found


def _fill(office: Office) -> None:
    sample = json.loads((ROOT / "tests/rules/contoh/ksp.json").read_text(encoding="utf-8"))
    answers = {
        kode: tuple(bool(one) for one in given)
        for kode, given in sample["jawaban"].items()
        if kode.startswith(("TK", "PR"))
    }
    for number in range(MANY):
        with office.db.atomic():
            koperasi_id = KoperasiStore(office.db).add(
                office.deed("koperasi ditambah"),
                Koperasi(f"CONTOH Koperasi {number}", "Simpan Pinjam", kuk=3),
                StatusKoperasi(Keadaan.AKTIF),
            )
        kunci = KunciLaporan(koperasi_id, Unit.KOPERASI, TAHUN - 1)
        paper = KertasBaru(
            Laporan(kunci, sample["akun"]), Penilaian(kunci, "juknis-15-2021-ksp", jawaban=answers)
        )
        save_kertas_kerja(office, paper, date(TAHUN, 12, 31))


if __name__ == "__main__":
    raise SystemExit(main())
