"""Kill the process 50 times while it saves and count what was lost, by hand.

python tests/crash/kill_nine.py [--rounds 50] [--seed 1]

A child saves cooperatives, profits and drafts through the real actions and tells each one that was
acknowledged; the parent kills it without warning at a random moment, opens the office again and
looks for every acknowledged record. A kill does not pull the plug: what the disk does without power
is for `synchronous=FULL`, which is only checked to be on.
"""

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from itertools import count
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from core.actions.draf import keep_draf, load_draf
from core.actions.koperasi import add_koperasi
from core.actions.laba import save_laba
from core.actions.office import Office, close_office, open_writer
from core.actions.periksa import check_data
from core.contoh import build
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from core.umkm.laba import Laba

SAVER = "--save"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(SAVER, type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.save:
        _save_for_ever(options.save)
    return _campaign(options.rounds, random.Random(options.seed))  # noqa: S311 - moments, no secret


def _save_for_ever(path: Path) -> None:
    """The victim: save, acknowledge, save again. Each acknowledgement leaves in one write."""
    office = open_writer(path)
    ids = [row[0] for row in office.db.execute("SELECT id FROM umkm ORDER BY id")]
    status = StatusKoperasi(Keadaan.AKTIF)
    for number in count():
        name = f"CONTOH Koperasi Uji {os.getpid()} {number}"
        saved = add_koperasi(office, Koperasi(name, "Konsumen"), status).value
        os.write(1, f"koperasi {saved}\n".encode())
        keep_draf(office, f"uji:{os.getpid()}", {"n": number})
        os.write(1, f"draf {os.getpid()} {number}\n".encode())
        year = 2026 - number // len(ids)
        laba = Laba(ids[number % len(ids)], year, omzet=10_000 + number, hpp=0, beban=0, bukti="A")
        stored = _profit(office, laba)
        os.write(1, f"laba {laba.umkm_id} {year} {stored}\n".encode())


def _profit(office: Office, laba: Laba) -> int:
    found = office.db.execute(
        "SELECT id, versi FROM laba WHERE umkm_id = ? AND tahun = ?", [laba.umkm_id, laba.tahun]
    ).fetchone()
    if found:
        return -1
    return save_laba(office, laba).value.id


@dataclass(slots=True)
class Tally:
    """What the campaign saw."""

    acknowledged: int = 0
    lost: int = 0
    unsound: int = 0


def _campaign(rounds: int, chance: random.Random) -> int:
    tally = Tally()
    with tempfile.TemporaryDirectory(prefix="siku-bunuh-") as folder:
        path = build(Path(folder) / "contoh.db")
        for _ in range(rounds):
            _round(path, chance.uniform(0.02, 0.7), tally)
    sys.stdout.write(
        f"{rounds} kills, {tally.acknowledged} acknowledged records, {tally.lost} lost, "
        f"{tally.unsound} unsound files\n"
    )
    return 1 if tally.lost or tally.unsound else 0


def _round(path: Path, delay: float, tally: Tally) -> None:
    victim = subprocess.Popen(
        [sys.executable, __file__, SAVER, str(path)], stdout=subprocess.PIPE, text=True
    )
    assert victim.stdout is not None
    heard = [victim.stdout.readline()]
    time.sleep(delay)
    victim.send_signal(signal.SIGKILL)
    heard += victim.stdout.read().splitlines()
    victim.wait()
    office = open_writer(path)
    (synchronous,) = office.db.execute("PRAGMA synchronous").fetchone()
    assert synchronous == 2, "the writer must wait for the disk"
    acknowledged = [line.split() for line in heard if line.strip()]
    tally.acknowledged += len(acknowledged)
    tally.lost += sum(not _is_there(office, words) for words in _latest(acknowledged))
    tally.unsound += bool(check_data(office))
    close_office(office, copy=False)


def _latest(acknowledged: list[list[str]]) -> list[list[str]]:
    """Every record, but of a draft, which is overwritten, the last one."""
    drafts = [words for words in acknowledged if words[0] == "draf"]
    return [words for words in acknowledged if words[0] != "draf"] + drafts[-1:]


def _is_there(office: Office, words: list[str]) -> bool:
    match words:
        case ["koperasi", koperasi_id]:
            sql = """SELECT 1 FROM koperasi k JOIN status_koperasi s ON s.koperasi_id = k.id
                     JOIN jurnal j ON j.tabel = 'koperasi' AND j.baris = CAST(k.id AS TEXT)
                     WHERE k.id = ?"""
            return office.db.execute(sql, [int(koperasi_id)]).fetchone() is not None
        case ["laba", umkm_id, year, _]:
            sql = "SELECT 1 FROM laba WHERE umkm_id = ? AND tahun = ?"
            return office.db.execute(sql, [int(umkm_id), int(year)]).fetchone() is not None
        case ["draf", pid, number]:
            kept = load_draf(office, f"uji:{pid}", 0)
            return kept is not None and kept.isi["n"] >= int(number)
        case _:
            return False


if __name__ == "__main__":
    sys.exit(main())
