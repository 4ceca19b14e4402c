"""Many papers signed and saved at once: all of them or none, whatever stops it."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from core.actions.cetak_kesehatan_banyak import Tujuan, Wujud, cetak_banyak
from core.actions.office import Office
from core.actions.periksa_cetakan import check_prints
from core.actions.progress import CancelledError, Progress
from core.actions.tanda_tangan_elektronik import (
    PermintaanTte,
    sign_papers,
)
from core.actions.tte_simpan import name_of_signed, ready_to_sign, save_signed
from core.errors import AppError, PrintRefusedError
from core.koperasi.laporan import KunciLaporan
from core.naskah.model import Mode
from core.storage.tte_store import TteStore
from core.tte.baca import read_tanda
from tests.core.actions.cetak.conftest import archived, asked, examine, final_of
from tests.core.actions.cetak.meja_tte import (
    MakeKunci,
    deeds,
    issued,
    kunci_of,
    pejabat,
    planned,
    signed,
)
from tests.core.actions.penilaian.conftest import ADMIN, SANDI
from tests.core.tte.sertifikat_contoh import SANDI as SANDI_P12

__all__ = ["kunci_of", "pejabat"]


def many(office: Office, final: KunciLaporan) -> list[int]:
    found = [issued(office, final).id]
    for number in (2, 3):
        other = final_of(office, f"CONTOH KSP {number}")
        examine(office, other, urut=number)
        found.append(issued(office, other).id)
    return found


def test_many_papers_are_signed_with_one_password(
    pejabat: Office, final: KunciLaporan, kunci_of: MakeKunci
) -> None:
    cetakan, steps, berkas = many(pejabat, final), list[tuple[int, int]](), kunci_of()
    rencana = planned(pejabat, berkas, *cetakan)

    def tell(done: int, total: int) -> None:
        steps.append((done, total))

    outcome = sign_papers(pejabat, PermintaanTte(rencana, berkas), Progress(tell))

    assert outcome.value.ditandatangani == tuple(cetakan)
    assert steps == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert len(deeds(pejabat)) == 3


def test_stopping_in_the_middle_leaves_nothing(
    pejabat: Office, final: KunciLaporan, kunci_of: MakeKunci
) -> None:
    cetakan, berkas = many(pejabat, final), kunci_of()
    rencana, before = planned(pejabat, berkas, *cetakan), archived(pejabat)
    progress = Progress(lambda done, _total: progress.cancel() if done == 2 else None)

    with pytest.raises(CancelledError):
        sign_papers(pejabat, PermintaanTte(rencana, berkas), progress)

    assert archived(pejabat) == before
    assert (deeds(pejabat), TteStore(pejabat.db).all()) == ([], [])


VICTIM = """
import os, signal, sys
from datetime import datetime
from pathlib import Path
from core.actions.office import open_writer
from core.actions.petugas import sign_in
from core.actions.tanda_tangan_elektronik import (
    BerkasKunci, PermintaanTte, prepare_tte, sign_papers,
)
from core.storage.tte_store import TteStore

path, p12, sandi, nip, sandi_petugas, cetakan = sys.argv[1:]
office = open_writer(Path(path), clock=lambda: datetime(2026, 11, 24, 9, 0))
sign_in(office, nip, sandi_petugas)
real = TteStore.add
def die(*args):
    real(*args)
    os.kill(os.getpid(), signal.SIGKILL)
TteStore.add = die
berkas = BerkasKunci(Path(p12), sandi)
rencana = prepare_tte(office, [int(cetakan)], berkas).value
sign_papers(office, PermintaanTte(rencana, berkas))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a process is killed as Linux kills one")
def test_a_process_killed_before_the_row_is_there_leaves_nothing_half(
    pejabat: Office, final: KunciLaporan, kunci_of: MakeKunci
) -> None:
    """A file too many in the archive is harmless, and signing again goes through."""
    berkas, terbitan = kunci_of(), issued(pejabat, final)
    lock = pejabat.lock
    assert lock is not None
    lock.release()  # the victim is the one program on this file for a while
    words = [pejabat.path, berkas.path, SANDI_P12, ADMIN, SANDI, terbitan.id]
    root = Path(__file__).resolve().parents[4]
    victim = [sys.executable, "-c", VICTIM, *map(str, words)]
    assert subprocess.run(victim, check=False, cwd=root).returncode == -signal.SIGKILL
    lock.acquire()

    assert TteStore(pejabat.db).all() == []
    assert [one.code for one in check_prints(pejabat)] == []
    made = signed(pejabat, berkas, terbitan.id)
    assert read_tanda(made.pdf)[0].keutuhan.value == "utuh"


def test_one_joined_file_leaves_out_what_is_signed_and_a_folder_keeps_it(
    pejabat: Office, final: KunciLaporan, kunci_of: MakeKunci, tmp_path: Path
) -> None:
    made = signed(pejabat, kunci_of(), issued(pejabat, final).id).pdf
    asked_many = asked("sertifikat", final, mode=Mode.TTE)

    with pytest.raises(PrintRefusedError, match="membuang tanda tangannya"):
        cetak_banyak(pejabat, asked_many, Tujuan(tmp_path / "satu.pdf", Wujud.BERKAS))
    folder = cetak_banyak(pejabat, asked_many, Tujuan(tmp_path, Wujud.FOLDER)).value.path

    assert [path.read_bytes() for path in folder.iterdir()] == [made]


def test_signed_papers_are_saved_into_a_folder_or_not_at_all(
    pejabat: Office, final: KunciLaporan, kunci_of: MakeKunci, tmp_path: Path
) -> None:
    terbitan = issued(pejabat, final)
    made = signed(pejabat, kunci_of(), terbitan.id).pdf
    goal = tmp_path / "keluar"
    goal.mkdir()

    saved = save_signed(pejabat, [terbitan.id], goal).value

    assert [path.read_bytes() for path in saved.path.iterdir()] == [made]
    assert name_of_signed(pejabat, terbitan.id) == (
        "Sertifikat CONTOH KSP Melati, tahun buku 2025 bertanda tangan"
    )
    assert ready_to_sign(pejabat, "sertifikat", [final]) == (terbitan.id,)
    with pytest.raises(AppError, match="tidak ada"):
        save_signed(pejabat, [terbitan.id, 99], goal)
    stop = Progress()
    stop.cancel()
    with pytest.raises(CancelledError):
        save_signed(pejabat, [terbitan.id], goal, stop)
    assert list(goal.iterdir()) == [saved.path]
