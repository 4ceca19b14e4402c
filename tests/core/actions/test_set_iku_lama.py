"""A database of an earlier release: its set serves as it did, and new sets stand beside it."""

import gzip
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from core.actions.iku_dasar import sets_of
from core.actions.office import Office, close_office, open_writer
from core.actions.set_iku import copy_as_new, copy_of, list_set, load_set, read_versi
from core.actions.set_iku_simpan import Persetujuan, save_set
from core.iku.set_naskah import NaskahSet
from core.storage.journal import Actor
from core.storage.set_iku_store import SetIkuStore

STORED = sorted((Path(__file__).parents[2] / "files").glob("**/skema-*.db.gz"))
LAMA = "iku-dinkop-ukm-2021-2026"


@pytest.fixture(params=STORED, ids=lambda path: path.name.removesuffix(".db.gz"))
def office(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Office]:
    path = tmp_path / "kantor.db"
    path.write_bytes(gzip.decompress(request.param.read_bytes()))
    made = open_writer(path, clock=lambda: datetime(2026, 11, 24, 9, 0))
    made.actor = Actor(None, "CONTOH Pejabat", "pejabat", "PC")
    yield made
    close_office(made, copy=False)


def test_the_set_that_was_there_is_its_own_first_version(office: Office) -> None:
    (found,) = list_set(office)

    assert (found.id, found.bawaan, found.nomor, len(found.versi)) == (LAMA, True, 1, 1)
    assert read_versi(found.versi[0]) == found.set_iku
    assert {one.nomor for one in found.tahun} == {1}


def test_a_set_beside_it_is_kept_changed_and_leaves_used_years_alone(office: Office) -> None:
    used = SetIkuStore(office.db).used_years()
    agreed = Persetujuan("Renstra baru", frozenset({"koperasi_sehat", "umkm_laba_meningkat"}))
    new = copy_as_new(office, LAMA, sejak=2025, sampai=2029)
    set_id = save_set(office, new, agreed, tahun=2025).value
    mine = copy_of(office, set_id)
    changed = NaskahSet({**mine.isi, "tugas": "CONTOH tugas"}, mine.asal_sidik)

    save_set(office, changed, agreed, tahun=2025)

    kept = {one.tahun: one.nomor for one in load_set(office, set_id).tahun}
    assert kept == {year: 1 if year in used else 2 for year in range(2025, 2030)}
    assert sets_of(office, 2025)[0].id == LAMA
