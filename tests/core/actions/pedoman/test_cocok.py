"""Held against the printed annex: who, when, at which page; taken back and brought back."""

from datetime import date

import pytest

from core.actions.office import Office
from core.actions.pedoman import is_matched, list_pedoman, load_pedoman, matching_of
from core.actions.pedoman_cocok import (
    Cocok,
    list_cocok,
    mark_cocok,
    restore_cocok,
    withdraw_cocok,
)
from core.actions.penilaian_kerja import load_kertas_kerja
from core.errors import AppError, DataRejectedError, NotAllowedError
from core.koperasi.penilaian import StatusPenilaian
from core.rules.kecocokan import BELUM
from core.storage import journal
from tests.core.actions.pedoman.conftest import ID, Act, Make, new_key
from tests.core.actions.penilaian.conftest import BATAS

HARI = date(2026, 11, 20)
SELURUH = Cocok(ID, "", HARI, "21-30", "CONTOH")


@pytest.fixture(autouse=True)
def verifikator(act: Act) -> None:
    act("verifikator")


def test_the_whole_pedoman_is_matched_by_the_officer_who_is_signed_in(office: Office) -> None:
    sidik = office.law.pedoman[ID].hash

    mark_cocok(office, SELURUH)

    found = is_matched(office, ID, sidik)
    assert found is not None
    assert (found.oleh, found.tanggal, found.halaman) == ("CONTOH verifikator", HARI, "21-30")
    assert (found.sidik, found.catatan) == (sidik, "CONTOH")
    assert load_pedoman(office, ID).kecocokan.sudah
    assert is_matched(office, ID, "sidik lain") is None
    states = {each.id: each.kecocokan.sudah for each in list_pedoman(office)}
    assert [one for one, done in states.items() if done] == [ID]
    assert (
        journal.latest(office.db, limit=1)[0].perbuatan == "pedoman dicocokkan dengan naskah asli"
    )


def test_the_suggestion_says_no_more_that_it_is_not_matched(office: Office) -> None:
    kunci = new_key(office, "CONTOH")
    before = load_kertas_kerja(office, kunci, BATAS).usulan.catatan

    mark_cocok(office, SELURUH)

    assert before == ("Belum dicocokkan dengan naskah asli.",)
    assert load_kertas_kerja(office, kunci, BATAS).usulan.catatan == ()


def test_one_component_is_matched_alone(office: Office, make: Make, act: Act) -> None:
    kode = office.law.pedoman[ID].komponen[0].kode
    final = make("CONTOH", StatusPenilaian.FINAL)
    act("verifikator")
    assert final.penilaian.hasil is not None

    mark_cocok(office, Cocok(ID, kode, HARI, "21"))

    found = matching_of(office, final.penilaian.hasil)
    assert found.keterangan == BELUM
    assert not found.belum_dicocokkan(kode)
    assert kode not in found.belum
    assert is_matched(office, ID, office.law.pedoman[ID].hash) is None


def test_a_match_needs_a_day_that_came_and_a_page(office: Office) -> None:
    with pytest.raises(DataRejectedError) as rejected:
        mark_cocok(office, Cocok(ID, "tidak ada", date(2027, 1, 1), " "))
    with pytest.raises(DataRejectedError) as undated:
        mark_cocok(office, Cocok(ID, "", None, "21"))

    assert [one.field for one in rejected.value.findings] == ["komponen", "tanggal", "halaman"]
    assert [one.field for one in undated.value.findings] == ["tanggal"]
    assert list_cocok(office, ID) == []


def test_the_same_part_is_not_matched_twice(office: Office) -> None:
    mark_cocok(office, SELURUH)

    with pytest.raises(DataRejectedError, match="Seluruh pedoman sudah dicocokkan"):
        mark_cocok(office, SELURUH)


def test_a_match_is_taken_back_and_brought_back(office: Office) -> None:
    mark_cocok(office, SELURUH)
    (kept,) = list_cocok(office, ID)

    withdraw_cocok(office, kept)
    gone = (list_cocok(office, ID), load_pedoman(office, ID).kecocokan.sudah)
    (trashed,) = list_cocok(office, ID, trashed=True)
    restore_cocok(office, trashed)

    assert gone == ([], False)
    assert load_pedoman(office, ID).kecocokan.sudah
    words = [one.perbuatan for one in journal.latest(office.db, limit=2)]
    assert words == ["pedoman pencocokan dikembalikan", "pedoman batal dicocokkan"]


def test_a_match_is_not_brought_back_beside_a_newer_one(office: Office) -> None:
    mark_cocok(office, SELURUH)
    withdraw_cocok(office, list_cocok(office, ID)[0])
    mark_cocok(office, SELURUH)

    with pytest.raises(AppError, match="sudah dicocokkan lagi"):
        restore_cocok(office, list_cocok(office, ID, trashed=True)[0])


def test_an_operator_may_not_match(office: Office, act: Act) -> None:
    act("operator")

    with pytest.raises(NotAllowedError):
        mark_cocok(office, SELURUH)
