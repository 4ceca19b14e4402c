"""Dated status: one per day, and dissolution last."""

from datetime import date

from core.findings import Severity
from core.koperasi.checks_status import RiwayatStatus, check_status, status_on
from core.koperasi.model import Keadaan, StatusKoperasi

TODAY = date(2026, 11, 24)
START = StatusKoperasi(Keadaan.AKTIF, id=1)
ASLEEP = StatusKoperasi(Keadaan.TIDAK_AKTIF, date(2023, 5, 1), id=2)
GONE = StatusKoperasi(Keadaan.DIBUBARKAN, date(2025, 2, 1), "SK CONTOH", id=3)


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
    assert found(StatusKoperasi(Keadaan.AKTIF, date(2003, 1, 1)), START) == [
        ("status.sebelum_berdiri", Severity.PERINGATAN)
    ]


def test_a_dissolution_asks_for_its_decree() -> None:
    assert found(StatusKoperasi(Keadaan.DIBUBARKAN, date(2025, 2, 1)), START) == [
        ("status.tanpa_dasar", Severity.PERINGATAN)
    ]
    assert found(GONE, START) == []


def test_life_after_dissolution_is_warned() -> None:
    assert found(StatusKoperasi(Keadaan.AKTIF, date(2026, 1, 1)), START, GONE) == [
        ("status.sesudah_bubar", Severity.PERINGATAN)
    ]


def test_the_status_of_a_day_is_the_last_that_began() -> None:
    statuses = [GONE, START, ASLEEP]

    assert status_on(statuses, date(2023, 4, 30)) == START
    assert status_on(statuses, date(2023, 5, 1)) == ASLEEP
    assert status_on(statuses, date(2025, 12, 31)) == GONE
    assert status_on([ASLEEP], date(2023, 4, 30)) is None
