"""How far a paper is: days that go by are no change, what is entered is."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from core.actions.cetak_kesehatan_terbit import CaraCetak
from core.actions.cetak_kinerja import Permintaan, print_kinerja
from core.actions.kinerja_daftar import Keadaan, list_naskah
from core.actions.office import Office, open_writer
from core.actions.target import load_targets, save_targets
from core.naskah.surat_pengantar import PENGANTAR

TAHUN = 2025


@pytest.fixture
def office(kantor_contoh: Path, tmp_path: Path) -> Iterator[Office]:
    copy = tmp_path / "kantor.db"
    shutil.copy(kantor_contoh, copy)
    found = open_writer(copy)
    yield found
    found.db.close()


def later(office: Office) -> Office:
    return replace(office, clock=lambda: office.clock() + timedelta(days=3))


def state(office: Office, kunci: str) -> Keadaan:
    return next(one.keadaan for one in list_naskah(office, TAHUN) if one.kunci == kunci)


@pytest.mark.parametrize("dokumen", ["lkjip", "rkt"])
def test_a_printed_paper_stays_printed_until_its_data_move(office: Office, dokumen: str) -> None:
    kunci = f"{dokumen}:0:0"
    assert state(office, kunci) is Keadaan.SIAP
    print_kinerja(office, dokumen, Permintaan(TAHUN), CaraCetak())

    assert state(later(office), kunci) is Keadaan.DICETAK
    stored = load_targets(office, TAHUN)[0].stored
    save_targets(office, [replace(stored, nilai="33")])
    assert state(later(office), kunci) is Keadaan.BERUBAH


def test_a_letter_is_printed_whatever_number_it_was_given(office: Office) -> None:
    asked = Permintaan(TAHUN, untuk="lkjip", nomor="000.8/1")
    print_kinerja(office, PENGANTAR, asked, CaraCetak())

    assert state(later(office), f"{PENGANTAR}:0:0:lkjip") is Keadaan.DICETAK
    assert state(office, f"{PENGANTAR}:0:0:rkt") is Keadaan.SIAP
