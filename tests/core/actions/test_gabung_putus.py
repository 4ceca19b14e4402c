"""A merge or its way back that is cut short leaves all of it or nothing."""

import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from core.actions.gabung_koperasi import merge, unmerge
from core.actions.kegiatan import (
    save_kegiatan,
)
from core.actions.koperasi import add_koperasi
from core.actions.office import Office, close_office, open_writer
from core.actions.umkm import load_umkm, save_umkm
from core.actions.umkm_gabung import gabungkan_umkm, pisahkan_umkm
from core.actions.umkm_izin import save_izin
from core.kantor.kegiatan import Kegiatan, PesertaKegiatan
from core.koperasi.gabung import Pilihan
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from core.umkm.izin import IzinUmkm
from core.umkm.model import Umkm

ROOT = Path(__file__).resolve().parents[3]
DAY = date(2026, 3, 2)


def businesses(office: Office) -> tuple[Umkm, Umkm]:
    """The second has a permit and a telephone."""
    one = save_umkm(office, Umkm(0, "CONTOH Roti a")).value
    two = save_umkm(office, Umkm(0, "CONTOH Roti b", telepon="081234567890")).value
    save_izin(office, IzinUmkm(0, two.id, "Halal", "1"))
    return one, two


def join_koperasi(office: Office, one: int, two: int) -> int:
    return merge(office, Pilihan(one, two, alasan="uji")).value


def part_koperasi(office: Office, one: int, merged: int) -> tuple[str, ...]:
    del one
    return unmerge(office, merged).value.tertinggal


def join_umkm(office: Office, one: int, two: int) -> int:
    return gabungkan_umkm(office, load_umkm(office, one), load_umkm(office, two), ["telepon"]).value


def part_umkm(office: Office, one: int, merged: int) -> tuple[str, ...]:
    return pisahkan_umkm(office, one, merged).value.tertinggal


VICTIM = """
import os, signal, sys
from pathlib import Path
from core.actions import gabung_koperasi, umkm, umkm_gabung
from core.actions.office import open_writer
from core.koperasi.gabung import Pilihan
from core.storage import umkm_gabung as umkm_rows
from core.storage.gabung_store import GabungStore

def cut(owner, name):
    real = getattr(owner, name)
    def until(*args, **named):
        real(*args, **named)
        os.kill(os.getpid(), signal.SIGKILL)
    setattr(owner, name, until)

path, owner, name, act, *ids = sys.argv[1:]
cut({"GabungStore": GabungStore, "umkm_rows": umkm_rows}[owner], name)
office = open_writer(Path(path))
one, two = map(int, ids)
match act:
    case "merge":
        gabung_koperasi.merge(office, Pilihan(one, two, alasan="uji"))
    case "unmerge":
        gabung_koperasi.unmerge(office, two)
    case "gabungkan":
        pair = [umkm.load_umkm(office, each) for each in (one, two)]
        umkm_gabung.gabungkan_umkm(office, *pair, dari_lebur=("telepon",))
    case "pisahkan":
        umkm_gabung.pisahkan_umkm(office, one, two)
"""


def killed(path: Path, *words: object) -> int:
    """Do the act in a process that is killed when all is written and nothing is committed yet."""
    victim = [sys.executable, "-c", VICTIM, str(path), *map(str, words)]
    return subprocess.run(victim, check=False, cwd=ROOT).returncode


def rows(office: Office) -> dict[str, list[tuple[object, ...]]]:
    """Every row of the database, the journal too."""
    tables = office.db.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
    ).fetchall()
    return {
        name: list(office.db.execute(f"SELECT * FROM {name}"))  # noqa: S608 - names of the schema
        for (name,) in tables
    }


def make_koperasi(office: Office) -> tuple[int, int]:
    one, two = (
        add_koperasi(office, Koperasi(nama, "Jasa"), StatusKoperasi(Keadaan.AKTIF)).value
        for nama in ("CONTOH Koperasi Melati", "CONTOH Koperasi Melatih")
    )
    save_kegiatan(
        office, Kegiatan("penyuluhan", DAY, "CONTOH"), [PesertaKegiatan(0, koperasi_id=two)]
    )
    return one, two


def make_umkm(office: Office) -> tuple[int, int]:
    one, two = businesses(office)
    return one.id, two.id


@dataclass(frozen=True, slots=True)
class Way:
    """One register: how a pair is made, joined and parted, and where the victim dies."""

    make: Callable[[Office], tuple[int, int]]
    join: Callable[[Office, int, int], int]
    part: Callable[[Office, int, int], tuple[str, ...]]
    cut_join: tuple[str, ...]
    cut_part: tuple[str, ...]


KOPERASI = Way(
    make_koperasi, join_koperasi, part_koperasi,
    ("GabungStore", "note_rows", "merge"), ("GabungStore", "close", "unmerge"),
)  # fmt: skip
UMKM = Way(
    make_umkm, join_umkm, part_umkm,
    ("umkm_rows", "merge", "gabungkan"), ("umkm_rows", "part", "pisahkan"),
)  # fmt: skip


@pytest.mark.skipif(sys.platform == "win32", reason="a process is killed as Linux kills one")
@pytest.mark.parametrize("way", [KOPERASI, UMKM], ids=["koperasi", "umkm"])
def test_a_cut_in_between_leaves_all_or_nothing(office: Office, way: Way) -> None:
    pair = way.make(office)
    path, apart = office.path, rows(office)
    close_office(office, copy=False)

    ended = [killed(path, *way.cut_join, *pair)]
    again = open_writer(path)
    after_join = rows(again)
    merged = way.join(again, *pair)
    together = rows(again)
    close_office(again, copy=False)
    ended.append(killed(path, *way.cut_part, pair[0], merged))
    again = open_writer(path)
    after_part = rows(again)
    told = way.part(again, pair[0], merged)
    close_office(again, copy=False)

    assert ended == [-signal.SIGKILL, -signal.SIGKILL]
    assert after_join == apart
    assert together != apart
    assert after_part == together
    assert told == ()
