"""Signing as the tests do it: a .p12 on the disk, a paper issued with its room, one press."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from core.actions.cetak_kesehatan import (
    look_again,
    print_paper,
)
from core.actions.cetak_kesehatan_terbit import Lembar
from core.actions.office import Office
from core.actions.petugas import sign_in
from core.actions.tanda_tangan_elektronik import (
    BerkasKunci,
    PermintaanTte,
    look_sertifikat,
    sign_papers,
)
from core.actions.tte_rencana import RencanaTte, plan_tte
from core.koperasi.laporan import KunciLaporan
from core.naskah.model import Mode
from core.naskah.terbitan import Terbitan
from tests.core.actions.cetak.conftest import asked
from tests.core.actions.penilaian.conftest import ADMIN, SANDI
from tests.core.tte.sertifikat_contoh import SANDI as SANDI_P12
from tests.core.tte.sertifikat_contoh import Isi, p12

MILIK = Isi(nama="CONTOH Kepala")
MakeKunci = Callable[..., BerkasKunci]


@pytest.fixture
def pejabat(office: Office) -> Office:
    """The office with somebody signed in who may sign."""
    sign_in(office, ADMIN, SANDI)
    return office


@pytest.fixture
def kunci_of(tmp_path: Path) -> MakeKunci:
    """A .p12 on the disk and its password."""

    def make(isi: Isi = MILIK, sandi: str = SANDI_P12, **changes: Any) -> BerkasKunci:
        path = tmp_path / "kunci.p12"
        path.write_bytes(p12(isi, **changes))
        return BerkasKunci(path, sandi)

    return make


def issued(office: Office, final: KunciLaporan, mode: Mode = Mode.TTE) -> Terbitan:
    made = print_paper(office, asked("sertifikat", final, mode=mode)).value
    assert made.terbitan is not None
    return made.terbitan


def planned(office: Office, berkas: BerkasKunci, *cetakan: int) -> RencanaTte:
    sertifikat = look_sertifikat(office, berkas).value
    return plan_tte(office, cetakan, sertifikat).value


def signed(office: Office, berkas: BerkasKunci, *cetakan: int, setuju: bool = False) -> Lembar:
    rencana = planned(office, berkas, *cetakan)
    sign_papers(office, PermintaanTte(rencana, berkas, setuju))
    return look_again(office, cetakan[0]).value


def deeds(office: Office) -> list[str]:
    found = office.db.execute(
        "SELECT perbuatan FROM jurnal WHERE tabel = 'cetakan_tte' ORDER BY id"
    )
    return [row[0] for row in found]
