"""Saved views: an officer's own, those for everybody, and the one a list begins with."""

from dataclasses import replace
from datetime import datetime

import pytest

from core.actions.office import Office
from core.actions.sampah import list_sampah, restore_rows
from core.actions.tampilan import (
    choose_first,
    first_tampilan,
    list_tampilan,
    save_tampilan,
    trash_tampilan,
)
from core.errors import DataRejectedError, NotAllowedError
from core.kantor.model import Petugas
from core.kantor.sampah import SaringSampah
from core.kantor.tampilan import KolomTampilan, Tampilan
from core.storage.journal import Actor
from core.storage.office_store import OfficeStore


@pytest.fixture
def officer(office: Office) -> int:
    """An operator, signed in."""
    person = Petugas(0, "198001012005011001", "CONTOH Operator", "", "operator", True, 1)
    with office.db.atomic():
        new_id = OfficeStore(office.db).add_petugas(office.deed("petugas ditambah"), person, "x")
    office.actor = Actor(new_id, "CONTOH Operator", "operator", "pc")
    return new_id


def view(petugas_id: int | None, nama: str = "Simpan pinjam di utara") -> Tampilan:
    return Tampilan(
        "koperasi",
        nama,
        {"cari": "melati", "jenis": ("Simpan Pinjam", "Jasa"), "kkmp": True},
        (KolomTampilan("jenis", 120), KolomTampilan("nama", 300), KolomTampilan("rat", 80, False)),
        petugas_id,
    )


def test_a_view_comes_back_as_it_was_kept(office: Office, officer: int) -> None:
    saved_id = save_tampilan(office, view(officer, "  Simpan  pinjam ")).value

    (found,) = list_tampilan(office, "koperasi", officer)

    assert found == replace(view(officer, "Simpan pinjam"), id=saved_id)
    assert list_tampilan(office, "umkm", officer) == []
    assert list_tampilan(office, "koperasi", officer + 1) == []


def test_the_same_name_again_takes_its_place(office: Office, officer: int) -> None:
    first = save_tampilan(office, view(officer)).value
    changed = replace(view(officer, "SIMPAN PINJAM DI UTARA"), kolom=())

    assert save_tampilan(office, changed).value == first
    (found,) = list_tampilan(office, "koperasi", officer)
    assert (found.kolom, found.versi) == ((), 2)


def test_a_view_without_a_name_is_refused(office: Office, officer: int) -> None:
    with pytest.raises(DataRejectedError, match="Beri nama"):
        save_tampilan(office, view(officer, "  "))


def test_a_view_for_everybody_needs_leave_and_is_seen_by_all(office: Office, officer: int) -> None:
    with pytest.raises(NotAllowedError):
        save_tampilan(office, view(None))
    office.actor = replace(office.actor, peran="admin")
    save_tampilan(office, view(officer))
    save_tampilan(office, view(None))

    assert [one.petugas_id for one in list_tampilan(office, "koperasi", officer + 1)] == [None]
    assert len(list_tampilan(office, "koperasi", officer)) == 2
    office.actor = replace(office.actor, peran="operator")
    with pytest.raises(NotAllowedError):
        trash_tampilan(office, list_tampilan(office, "koperasi", officer + 1)[0])


def test_a_list_begins_with_the_view_that_was_chosen(office: Office, officer: int) -> None:
    saved_id = save_tampilan(office, view(officer)).value
    none_yet = first_tampilan(office, "koperasi", officer)
    choose_first(office, "koperasi", officer, saved_id)
    chosen = first_tampilan(office, "koperasi", officer)
    choose_first(office, "koperasi", officer, 0)

    assert none_yet is None
    assert chosen is not None
    assert chosen.id == saved_id
    assert first_tampilan(office, "koperasi", officer) is None


def test_a_view_goes_to_the_trash_and_back(office: Office, officer: int) -> None:
    saved_id = save_tampilan(office, view(officer)).value
    choose_first(office, "koperasi", officer, saved_id)
    (found,) = list_tampilan(office, "koperasi", officer)

    trash_tampilan(office, found)

    (row,) = list_sampah(office, SaringSampah()).baris
    assert (row.sebutan, row.nama, row.pada) == (
        "Tampilan daftar", "Simpan pinjam di utara", datetime(2026, 11, 24, 9, 0),
    )  # fmt: skip
    assert list_tampilan(office, "koperasi", officer) == []
    restore_rows(office, [row])
    assert [one.id for one in list_tampilan(office, "koperasi", officer)] == [saved_id]
    assert first_tampilan(office, "koperasi", officer) is None
