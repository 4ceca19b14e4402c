"""What the tests of assessments share: an office with officers, a paper, the way to final."""

import json
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from core.actions.office import Office, close_office, create_office
from core.actions.penilaian import (
    KertasBaru,
    Wewenang,
    finalize,
    mark_diperiksa,
    save_kertas_kerja,
)
from core.actions.penilaian_kerja import KertasKerja
from core.kantor.model import Petugas
from core.koperasi.laporan import KunciLaporan, Laporan, Unit
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from core.koperasi.penilaian import Penilaian
from core.storage.koperasi_store import KoperasiStore
from core.storage.office_store import OfficeStore
from tests.core.actions.penilaian.meja_folder import Meja

CONTOH = json.loads(
    (Path(__file__).parents[3] / "rules" / "contoh" / "ksp.json").read_text(encoding="utf-8")
)


BATAS = date(2026, 12, 31)


SANDI = "contoh-rahasia"


TERSIMPAN = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(SANDI)


ADMIN, VERIFIKATOR, OPERATOR = "198001012005011001", "198202022006022002", "199003032015031003"


PEJABAT = Wewenang(ADMIN, SANDI)


PEMERIKSA = Wewenang(VERIFIKATOR, SANDI)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = create_office(
        tmp_path / "siku.db",
        node=7,
        clock=lambda: datetime(2026, 11, 24, 9, 0),
    )
    with made.db.atomic():
        for nip, peran in ((ADMIN, "admin"), (VERIFIKATOR, "verifikator"), (OPERATOR, "operator")):
            petugas = Petugas(0, nip, f"CONTOH {peran}", "", peran, aktif=True, versi=1)
            OfficeStore(made.db).add_petugas(made.deed("petugas ditambah"), petugas, TERSIMPAN)
    yield made
    close_office(made, copy=False)


@pytest.fixture
def kunci(office: Office) -> KunciLaporan:
    koperasi = Koperasi("CONTOH KSP Melati", "Simpan Pinjam", kuk=3)
    with office.db.atomic():
        koperasi_id = KoperasiStore(office.db).add(
            office.deed("koperasi ditambah"), koperasi, StatusKoperasi(Keadaan.AKTIF)
        )
    return KunciLaporan(koperasi_id, Unit.KOPERASI, 2025)


def _paper(kunci: KunciLaporan, **changed: int | None) -> KertasBaru:
    """A complete working paper; a changed amount of None leaves the line blank."""
    akun = {kode: n for kode, n in {**CONTOH["akun"], **changed}.items() if n is not None}
    return KertasBaru(
        Laporan(kunci, akun),
        Penilaian(
            kunci,
            "juknis-15-2021-ksp",
            jawaban={
                kode: tuple(bool(one) for one in given)
                for kode, given in CONTOH["jawaban"].items()
                if kode.startswith(("TK", "PR"))
            },
        ),
    )


def _saved(office: Office, baru: KertasBaru) -> KertasKerja:
    return save_kertas_kerja(office, baru, BATAS).value


def _final(office: Office, kunci: KunciLaporan) -> KertasKerja:
    checked = mark_diperiksa(
        office, _saved(office, _paper(kunci)).penilaian, PEMERIKSA, BATAS
    ).value
    return finalize(office, checked.penilaian, PEJABAT, BATAS).value


@pytest.fixture
def meja(office: Office, kunci: KunciLaporan, tmp_path: Path) -> Meja:
    assert kunci.tahun_buku == 2025
    folder = tmp_path / "buku"
    folder.mkdir()
    return Meja(office, folder)
