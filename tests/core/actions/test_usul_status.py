"""Proposed changes of status: confirmed together, taken back together, never by themselves."""

from dataclasses import replace
from datetime import date

import pytest

from core.actions.koperasi import add_koperasi
from core.actions.koperasi_status import save_status, trash_status
from core.actions.office import Office
from core.actions.petugas import add_petugas, sign_in
from core.actions.rat import IsiRat, save_rat
from core.actions.urung import Perbuatan, newest_entry, undo_act
from core.actions.usul_status import (
    BarisUsul,
    batalkan_usul,
    list_kelompok,
    list_usul,
    tetapkan_usul,
)
from core.errors import AppError, DataRejectedError, NotAllowedError, RecordMovedError
from core.kantor.model import Petugas
from core.koperasi.checks_status import status_on
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from core.koperasi.usul_daftar import KelompokUsul
from core.storage import journal
from core.storage.koperasi_store import KoperasiStore

TODAY = date(2026, 11, 24)
SK = KelompokUsul(date(2026, 11, 1), "CONTOH/7/2026", date(2026, 10, 30))


def add(office: Office, nama: str, **changed: object) -> int:
    record = replace(Koperasi(nama, "Konsumen"), **changed)  # type: ignore[arg-type]
    return add_koperasi(office, record, StatusKoperasi(Keadaan.AKTIF)).value


@pytest.fixture
def pejabat(office: Office) -> Office:
    admin = Petugas(0, "190004041920042004", "CONTOH Admin", "CONTOH", "admin", True, 1)
    add_petugas(office, admin, "contoh-admin")
    sign_in(office, admin.nip, "contoh-admin")
    return office


@pytest.fixture
def silent(pejabat: Office) -> list[int]:
    """Two that reported nothing, one that did, one too young."""
    found = [
        add(pejabat, f"CONTOH Koperasi {name}", tgl_badan_hukum=founded)
        for name, founded in (
            ("Anggrek", date(2001, 1, 1)),
            ("Bakung", None),
            ("Cempaka", date(2001, 1, 1)),
            ("Dahlia", date(2024, 1, 1)),
        )
    ]
    save_rat(pejabat, IsiRat(found[2], 2024, date(2025, 3, 1), date(2025, 3, 9)))
    return found


def status_of(office: Office, koperasi_id: int) -> Keadaan:
    found = status_on(KoperasiStore(office.db).statuses(koperasi_id), TODAY)
    assert found is not None
    return found.status


def proposed(office: Office) -> list[tuple[int, Keadaan]]:
    return [(one.baris.id, one.usul.menjadi) for one in list_usul(office)]


def test_only_those_without_a_report_are_proposed_and_nothing_changes(
    pejabat: Office, silent: list[int]
) -> None:
    assert proposed(pejabat) == [(one, Keadaan.TIDAK_AKTIF) for one in silent[:2]]
    assert {status_of(pejabat, one) for one in silent} == {Keadaan.AKTIF}


def test_the_ticked_ones_get_a_dated_status_with_decree_and_reason(
    pejabat: Office, silent: list[int]
) -> None:
    first = list_usul(pejabat)[:1]

    done = tetapkan_usul(pejabat, first, replace(SK, dasar="  Rapat  CONTOH "))

    newest = KoperasiStore(pejabat.db).statuses(silent[0])[0]
    assert (newest.status, newest.sejak, newest.no_sk, newest.tgl_sk) == (
        Keadaan.TIDAK_AKTIF,
        SK.sejak,
        SK.no_sk,
        SK.tgl_sk,
    )
    assert newest.dasar == "Rapat CONTOH; RAT tahun buku 2023, 2024, dan 2025 tidak dilaporkan"
    assert newest.usul_id == done.value.id
    assert status_of(pejabat, silent[1]) is Keadaan.AKTIF
    assert proposed(pejabat) == [(silent[1], Keadaan.TIDAK_AKTIF)]
    assert [(one.jumlah, one.sebutan) for one in list_kelompok(pejabat)] == [
        (1, "1 koperasi sejak 1 November 2026, SK CONTOH/7/2026")
    ]


def test_a_confirmation_is_taken_back_as_one(pejabat: Office, silent: list[int]) -> None:
    before = list_usul(pejabat)
    usul_id = tetapkan_usul(pejabat, before, SK).value.id

    back = batalkan_usul(pejabat, usul_id).value

    assert (back.kembali, back.tertinggal) == (2, ())
    assert {status_of(pejabat, one) for one in silent} == {Keadaan.AKTIF}
    assert list_usul(pejabat) == before
    assert list_kelompok(pejabat) == []
    with pytest.raises(AppError, match="sudah dibatalkan"):
        batalkan_usul(pejabat, usul_id)
    assert journal.first_broken(pejabat.db) is None


def test_a_status_corrected_since_stays_and_is_named(pejabat: Office, silent: list[int]) -> None:
    usul_id = tetapkan_usul(pejabat, list_usul(pejabat), SK).value.id
    store = KoperasiStore(pejabat.db)
    save_status(pejabat, replace(store.statuses(silent[0])[0], sejak=date(2026, 10, 31)))
    trash_status(pejabat, store.statuses(silent[1])[0])

    back = batalkan_usul(pejabat, usul_id).value

    assert (back.kembali, back.tertinggal) == (0, ("CONTOH Koperasi Anggrek",))
    assert status_of(pejabat, silent[0]) is Keadaan.TIDAK_AKTIF


def test_who_reports_again_is_proposed_back(pejabat: Office, silent: list[int]) -> None:
    tetapkan_usul(pejabat, list_usul(pejabat), SK)
    save_rat(pejabat, IsiRat(silent[0], 2025, date(2026, 11, 10), date(2026, 11, 20)))

    (back,) = list_usul(pejabat)

    assert (back.baris.id, back.usul.menjadi) == (silent[0], Keadaan.AKTIF)
    tetapkan_usul(pejabat, [back], replace(SK, sejak=date(2026, 11, 21)))
    assert status_of(pejabat, silent[0]) is Keadaan.AKTIF
    assert list_usul(pejabat) == ()


def test_without_a_decree_or_a_reason_nothing_is_confirmed(
    pejabat: Office, silent: list[int]
) -> None:
    del silent
    chosen = list_usul(pejabat)
    for wrong, code in (
        (KelompokUsul(SK.sejak), "usul.tanpa_dasar"),
        (replace(SK, sejak=date(2026, 11, 25)), "usul.mendatang"),
        (replace(SK, tgl_sk=date(2026, 11, 25)), "usul.sk_mendatang"),
    ):
        with pytest.raises(DataRejectedError) as rejected:
            tetapkan_usul(pejabat, chosen, wrong)
        assert code in [one.code for one in rejected.value.findings]
    with pytest.raises(DataRejectedError):
        tetapkan_usul(pejabat, [], SK)
    assert list_kelompok(pejabat) == []
    assert list_usul(pejabat) == chosen


def test_a_status_of_that_day_refuses_the_whole_with_its_name(
    pejabat: Office, silent: list[int]
) -> None:
    chosen = list_usul(pejabat)
    save_status(pejabat, StatusKoperasi(Keadaan.AKTIF, SK.sejak, koperasi_id=silent[1]))

    with pytest.raises(DataRejectedError, match="CONTOH Koperasi Bakung: Status sejak"):
        tetapkan_usul(pejabat, chosen, SK)
    assert status_of(pejabat, silent[0]) is Keadaan.AKTIF


@pytest.mark.parametrize("change", ["rat", "status"])
def test_a_list_that_is_out_of_date_is_refused(
    pejabat: Office, silent: list[int], change: str
) -> None:
    chosen = list_usul(pejabat)
    if change == "rat":
        save_rat(pejabat, IsiRat(silent[1], 2025, date(2026, 3, 1), date(2026, 3, 9)))
    else:
        day = date(2026, 5, 1)
        save_status(pejabat, StatusKoperasi(Keadaan.USUL_BUBAR, day, koperasi_id=silent[1]))

    with pytest.raises(RecordMovedError, match="CONTOH Koperasi Bakung"):
        tetapkan_usul(pejabat, chosen, SK)
    assert list_kelompok(pejabat) == []


def test_an_operator_may_look_but_not_confirm(office: Office) -> None:
    add(office, "CONTOH Koperasi Anggrek")
    chosen: tuple[BarisUsul, ...] = list_usul(office)

    assert len(chosen) == 1
    with pytest.raises(NotAllowedError):
        tetapkan_usul(office, chosen, SK)
    with pytest.raises(NotAllowedError):
        batalkan_usul(office, 1)


def test_ctrl_z_takes_a_confirmation_back_in_one_step(pejabat: Office, silent: list[int]) -> None:
    before = list_usul(pejabat)
    start = newest_entry(pejabat)
    tetapkan_usul(pejabat, before, SK)
    act = Perbuatan(start, newest_entry(pejabat))

    words = undo_act(pejabat, act).value

    assert words.startswith("usul status ditetapkan")
    assert list_kelompok(pejabat) == []
    assert list_usul(pejabat) == before
    assert {status_of(pejabat, one) for one in silent} == {Keadaan.AKTIF}
