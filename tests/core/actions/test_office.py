"""An office is made, opened, copied and closed; officers sign in and nobody else acts."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from core.actions import draf, jurnal, petugas
from core.actions import office as offices
from core.actions.office import Office
from core.errors import (
    AppError,
    DatabaseInUseError,
    DatabaseRefusedError,
    DataRejectedError,
    NotAllowedError,
    WrongPasswordError,
)
from core.kantor.model import Petugas
from core.storage import backup, database, migrations

NOW = datetime(2026, 11, 24, 9, 0)
ADMIN = Petugas(0, "197001011995031001", "CONTOH Admin", "Sekretaris", "operator", True, 1)
OPERATOR = Petugas(0, "198502022010012002", "CONTOH Operator", "Staf", "operator", True, 1)
SANDI = "contoh-sandi"


def now() -> datetime:
    return NOW


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    found = offices.create_office(tmp_path / "siku.db", node=7, clock=now)
    yield found
    if found.lock is not None and found.lock.is_locked:
        offices.close_office(found, copy=False)


def test_a_new_office_knows_its_places_its_profile_and_its_indicators(office: Office) -> None:
    places = offices.list_wilayah(office)

    assert (len(places), len({place.kecamatan for place in places})) == (126, 20)
    assert offices.load_kantor(office).kota == "Bandar Lampung"
    assert office.db.table("set_iku").count == 1
    assert not petugas.has_petugas(office)


def test_an_existing_file_is_never_made_anew(office: Office) -> None:
    with pytest.raises(DatabaseRefusedError, match="sudah ada"):
        offices.create_office(office.path)


def test_a_second_program_cannot_open_the_same_office(office: Office) -> None:
    with pytest.raises(DatabaseInUseError):
        offices.open_writer(office.path)


def test_closing_leaves_a_checked_copy_and_frees_the_office(office: Office) -> None:
    copy = offices.close_office(office)

    assert copy is not None
    assert copy.dibuat == NOW
    again = offices.open_writer(office.path, clock=now)
    assert [found.path for found in offices.list_salinan(again)] == [copy.path]
    offices.close_office(again, copy=False)


def test_a_refused_office_stays_free_for_the_next_try(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    offices.close_office(office, copy=False)
    with monkeypatch.context() as broken:
        broken.setattr(database, "needs_migration", lambda _db: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            offices.open_writer(office.path)

    offices.close_office(offices.open_writer(office.path), copy=False)


def test_a_copy_is_made_before_a_migration(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    offices.close_office(office, copy=False)
    monkeypatch.setattr(database, "needs_migration", lambda _db: True)

    again = offices.open_writer(office.path, clock=now)

    assert [copy.dibuat for copy in backup.kept(office.path)] == [NOW]
    offices.close_office(again, copy=False)


def test_two_new_offices_number_their_rows_apart(tmp_path: Path) -> None:
    nodes = {migrations.draw_node() for _ in range(50)}

    assert len(nodes) == 50
    assert min(nodes) > 0
    assert max(nodes) < 2**24
    assert tmp_path.exists()


def test_the_first_officer_becomes_admin_and_signs_in(office: Office) -> None:
    petugas.add_petugas(office, ADMIN, SANDI)

    signed = petugas.sign_in(office, "19700101 199503 1 001", SANDI).value

    assert (signed.nama, signed.peran) == ("CONTOH Admin", "admin")
    assert office.actor.petugas_id == signed.id
    assert jurnal.latest(office)[0].perbuatan == "petugas pertama dibuat"


@pytest.mark.parametrize(("nip", "sandi"), [(ADMIN.nip, "salah-sandi"), ("1" * 18, SANDI)])
def test_a_wrong_password_and_an_unknown_nip_read_the_same(
    office: Office, nip: str, sandi: str
) -> None:
    petugas.add_petugas(office, ADMIN, SANDI)

    with pytest.raises(WrongPasswordError, match="NIP atau kata sandi tidak cocok"):
        petugas.sign_in(office, nip, sandi)

    assert office.actor.petugas_id is None


def test_only_an_admin_adds_officers(office: Office) -> None:
    petugas.add_petugas(office, ADMIN, SANDI)
    with pytest.raises(NotAllowedError):
        petugas.add_petugas(office, OPERATOR, SANDI)
    petugas.sign_in(office, ADMIN.nip, SANDI)

    petugas.add_petugas(office, OPERATOR, SANDI)

    assert [one.peran for one in petugas.list_petugas(office)] == ["admin", "operator"]


def test_a_nip_is_given_to_one_officer(office: Office) -> None:
    petugas.add_petugas(office, ADMIN, SANDI)
    petugas.sign_in(office, ADMIN.nip, SANDI)

    with pytest.raises(DataRejectedError) as rejected:
        petugas.add_petugas(office, replace(OPERATOR, nip=ADMIN.nip), SANDI)

    assert [finding.code for finding in rejected.value.findings] == ["petugas.nip_kembar"]


def test_an_unfit_officer_is_refused_with_every_reason(office: Office) -> None:
    with pytest.raises(DataRejectedError) as rejected:
        petugas.add_petugas(office, replace(ADMIN, nama=" ", nip="12"), "pendek")

    assert [finding.code for finding in rejected.value.findings] == [
        "petugas.nama_kosong",
        "petugas.nip",
        "petugas.sandi_pendek",
    ]


def test_the_last_admin_stays(office: Office) -> None:
    admin = petugas.add_petugas(office, ADMIN, SANDI).value
    petugas.sign_in(office, ADMIN.nip, SANDI)

    with pytest.raises(AppError, match="satu admin"):
        petugas.save_petugas(office, replace(admin, aktif=False))


def test_an_officer_who_left_cannot_sign_in(office: Office) -> None:
    petugas.add_petugas(office, ADMIN, SANDI)
    petugas.sign_in(office, ADMIN.nip, SANDI)
    left = petugas.add_petugas(office, OPERATOR, SANDI).value
    petugas.save_petugas(office, replace(left, aktif=False))

    with pytest.raises(WrongPasswordError):
        petugas.sign_in(office, OPERATOR.nip, SANDI)


def test_authority_asks_for_the_role_and_does_not_switch_the_officer(office: Office) -> None:
    petugas.add_petugas(office, ADMIN, SANDI)
    petugas.sign_in(office, ADMIN.nip, SANDI)
    petugas.add_petugas(office, OPERATOR, SANDI)

    assert petugas.authorize(office, ADMIN.nip, SANDI, "pejabat", "admin").peran == "admin"
    with pytest.raises(NotAllowedError, match="bukan Pejabat"):
        petugas.authorize(office, OPERATOR.nip, SANDI, "pejabat")
    assert office.actor.nama.startswith("CONTOH Admin")


def test_a_new_password_replaces_the_old_one(office: Office) -> None:
    petugas.add_petugas(office, ADMIN, SANDI)

    petugas.change_sandi(office, ADMIN.nip, SANDI, "sandi-yang-baru")

    petugas.sign_in(office, ADMIN.nip, "sandi-yang-baru")
    with pytest.raises(WrongPasswordError):
        petugas.sign_in(office, ADMIN.nip, SANDI)


def test_signing_out_leaves_nobody_acting(office: Office) -> None:
    petugas.add_petugas(office, ADMIN, SANDI)
    petugas.sign_in(office, ADMIN.nip, SANDI)

    petugas.sign_out(office)

    assert office.actor.petugas_id is None


def test_a_draft_outlives_the_program_that_kept_it(office: Office) -> None:
    draf.keep_draf(office, "koperasi:1", {"nama": "CONTOH Mel"})
    draf.keep_draf(office, "koperasi:1", {"nama": "CONTOH Melati"})
    office.db.close()  # as a killed process would: no farewell

    reader = offices.open_reader(office.path)
    found = draf.load_draf(reader, "koperasi:1", draf.TANPA_PETUGAS)
    assert found is not None
    assert (found.isi, found.waktu) == ({"nama": "CONTOH Melati"}, NOW)
    assert draf.list_draf(reader, draf.TANPA_PETUGAS) == [("koperasi:1", NOW)]
    reader.db.close()
    assert office.lock is not None
    office.lock.release()


def test_a_dropped_draft_is_gone(office: Office) -> None:
    draf.keep_draf(office, "koperasi:1", {"nama": "CONTOH"})

    draf.drop_draf(office, "koperasi:1")

    assert draf.load_draf(office, "koperasi:1", draf.TANPA_PETUGAS) is None
