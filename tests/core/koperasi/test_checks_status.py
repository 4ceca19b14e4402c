"""Dated status: one per day, and dissolution last."""

from dataclasses import replace
from datetime import date

from core.findings import Severity
from core.koperasi.checks_status import RiwayatStatus, check_status, status_on
from core.koperasi.model import Keadaan, StatusKoperasi

TODAY = date(2026, 11, 24)
START = StatusKoperasi(Keadaan.AKTIF, id=1)
ASLEEP = StatusKoperasi(Keadaan.TIDAK_AKTIF, date(2023, 5, 1), id=2)
PROPOSED = StatusKoperasi(Keadaan.USUL_BUBAR, date(2024, 9, 1), id=4)
GONE = StatusKoperasi(
    Keadaan.DIBUBARKAN, date(2025, 2, 1), no_sk="CONTOH/1/2025", tgl_sk=date(2025, 1, 20), id=3
)


def found(status: StatusKoperasi, *others: StatusKoperasi) -> list[tuple[str, Severity]]:
    history = RiwayatStatus(others, date(2004, 1, 12), TODAY)
    return [(one.code, one.severity) for one in check_status(status, history)]


def test_a_first_status_without_a_date_is_sound() -> None:
    assert found(START) == []


def test_two_statuses_of_one_day_are_refused() -> None:
    same_day = StatusKoperasi(Keadaan.USUL_BUBAR, date(2023, 5, 1))

    assert found(same_day, START, ASLEEP) == [("status.tanggal_sama", Severity.KESALAHAN)]
    assert found(START, StatusKoperasi(Keadaan.AKTIF, id=9)) == [
        ("status.tanggal_sama", Severity.KESALAHAN)
    ]


def test_a_status_of_tomorrow_is_refused() -> None:
    assert found(StatusKoperasi(Keadaan.AKTIF, date(2026, 11, 25))) == [
        ("status.mendatang", Severity.KESALAHAN)
    ]


def test_a_status_before_the_legal_entity_is_warned() -> None:
    assert found(StatusKoperasi(Keadaan.TIDAK_AKTIF, date(2003, 1, 1)), START) == [
        ("status.sebelum_berdiri", Severity.PERINGATAN)
    ]


def test_a_dissolution_needs_number_and_day_of_its_decree() -> None:
    bare = StatusKoperasi(Keadaan.DIBUBARKAN, date(2025, 2, 1))

    assert found(bare, START, PROPOSED) == [
        ("status.tanpa_sk", Severity.KESALAHAN),
        ("status.tanpa_tgl_sk", Severity.KESALAHAN),
    ]
    assert found(GONE, START, PROPOSED) == []


def test_an_old_list_may_lack_the_decree_of_a_dissolution() -> None:
    bare = StatusKoperasi(Keadaan.DIBUBARKAN, date(2025, 2, 1))
    history = RiwayatStatus([START, PROPOSED], None, TODAY, wajib_sk=False)

    assert [(one.code, one.severity) for one in check_status(bare, history)] == [
        ("status.tanpa_sk", Severity.PERINGATAN),
        ("status.tanpa_tgl_sk", Severity.PERINGATAN),
    ]


def test_half_of_a_decree_is_noted() -> None:
    numbered = StatusKoperasi(Keadaan.USUL_BUBAR, date(2025, 2, 1), no_sk="1/2025")
    dated = StatusKoperasi(Keadaan.USUL_BUBAR, date(2025, 2, 1), tgl_sk=date(2025, 2, 1))

    assert found(numbered, START) == [("status.tgl_sk_kosong", Severity.CATATAN)]
    assert found(dated, START) == [("status.no_sk_kosong", Severity.CATATAN)]


def test_a_decree_of_tomorrow_is_refused_and_one_after_the_event_warned() -> None:
    tomorrow = replace(GONE, tgl_sk=date(2026, 11, 25))
    later = replace(GONE, tgl_sk=date(2025, 2, 2))

    assert found(tomorrow, START, PROPOSED) == [
        ("status.sk_mendatang", Severity.KESALAHAN),
        ("status.mendahului_sk", Severity.PERINGATAN),
    ]
    assert found(later, START, PROPOSED) == [("status.mendahului_sk", Severity.PERINGATAN)]
    assert found(replace(later, sejak=None)) == []


def test_there_is_no_life_after_dissolution() -> None:
    assert found(StatusKoperasi(Keadaan.AKTIF, date(2026, 1, 1)), START, GONE) == [
        ("status.sesudah_bubar", Severity.KESALAHAN)
    ]
    assert found(replace(GONE, id=9, sejak=date(2026, 1, 1)), START, GONE) == [
        ("status.sesudah_bubar", Severity.KESALAHAN)
    ]


def test_a_dissolution_is_the_last_status() -> None:
    early = replace(GONE, sejak=date(2023, 4, 1), tgl_sk=date(2023, 3, 1))

    assert found(early, START, ASLEEP) == [
        ("status.bubar_di_tengah", Severity.KESALAHAN),
        ("status.tanpa_usul", Severity.CATATAN),
    ]
    assert found(replace(early, sejak=None), ASLEEP) == [
        ("status.bubar_di_tengah", Severity.KESALAHAN)
    ]


def test_a_dissolution_that_nobody_proposed_is_noted() -> None:
    assert found(GONE, START, ASLEEP) == [("status.tanpa_usul", Severity.CATATAN)]


def test_the_same_status_again_is_noted() -> None:
    again = StatusKoperasi(Keadaan.TIDAK_AKTIF, date(2024, 5, 1))

    assert found(again, START, ASLEEP) == [("status.berulang", Severity.CATATAN)]
    assert found(StatusKoperasi(Keadaan.AKTIF, date(2022, 5, 1)), START) == [
        ("status.berulang", Severity.CATATAN)
    ]


def test_the_status_of_a_day_is_the_last_that_began() -> None:
    statuses = [GONE, START, ASLEEP]

    assert status_on(statuses, date(2023, 4, 30)) == START
    assert status_on(statuses, date(2023, 5, 1)) == ASLEEP
    assert status_on(statuses, date(2025, 12, 31)) == GONE
    assert status_on([ASLEEP], date(2023, 4, 30)) is None
