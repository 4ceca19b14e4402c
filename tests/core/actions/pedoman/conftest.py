"""An office with three officers and papers of assessments in every state."""

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest

from core.actions.office import Office, close_office, open_reader
from core.actions.penilaian import finalize, mark_diperiksa
from core.actions.penilaian_kerja import KertasKerja, load_kertas_kerja
from core.koperasi.laporan import KunciLaporan, Unit
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from core.koperasi.penilaian import StatusPenilaian
from core.storage.journal import Actor
from core.storage.koperasi_store import KoperasiStore
from tests.core.actions.penilaian.conftest import (
    BATAS,
    PEJABAT,
    PEMERIKSA,
    _paper,
    _saved,
    office,
)

__all__ = ["office"]
ID = "juknis-15-2021-ksp"


class Act(Protocol):
    """Let an officer of this role act from now on."""

    def __call__(self, peran: str) -> None: ...


@pytest.fixture
def act(office: Office) -> Act:
    def do(peran: str) -> None:
        office.actor = Actor(None, f"CONTOH {peran}", peran, "pc")

    return do


@pytest.fixture
def as_admin(act: Act) -> None:
    act("admin")


class Make(Protocol):
    """Make a cooperative with an assessment that came this far."""

    def __call__(self, nama: str, status: StatusPenilaian) -> KertasKerja: ...


@pytest.fixture
def make(office: Office) -> Make:
    def do(nama: str, status: StatusPenilaian) -> KertasKerja:
        kertas = _saved(office, _paper(new_key(office, nama)))
        if status is StatusPenilaian.DRAF:
            return kertas
        checked = mark_diperiksa(office, kertas.penilaian, PEMERIKSA, BATAS).value
        if status is StatusPenilaian.DIPERIKSA:
            return checked
        return finalize(office, checked.penilaian, PEJABAT, BATAS).value

    return do


@pytest.fixture
def reader(office: Office) -> Iterator[Office]:
    """The window's own door to the same file."""
    path: Path = office.path
    made = open_reader(path)
    yield made
    close_office(made)


def new_key(office: Office, nama: str) -> KunciLaporan:
    """A cooperative without any paper."""
    koperasi = Koperasi(nama, "Simpan Pinjam", kuk=3)
    with office.db.atomic():
        koperasi_id = KoperasiStore(office.db).add(
            office.deed("koperasi ditambah"), koperasi, StatusKoperasi(Keadaan.AKTIF)
        )
    return KunciLaporan(koperasi_id, Unit.KOPERASI, 2025)


def again(office: Office, kertas: KertasKerja) -> KertasKerja:
    """The paper as it is stored now."""
    return load_kertas_kerja(office, kertas.kunci, BATAS)
