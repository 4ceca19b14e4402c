"""Examinations of the sample office are sound, but for the one letter that waits for its team."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from core.actions.office import Office, open_for_looking
from core.actions.pemeriksaan import check_typed, load_berkas, steps_today
from core.actions.pemeriksaan_lanjutan import Baris, check_line
from core.actions.penugasan import check_typed as check_letter
from core.actions.penugasan import list_penugasan
from core.actions.penugasan_koperasi import list_ditugaskan
from core.actions.tagihan import count_overdue, list_tagihan
from core.findings import Severity
from core.koperasi.pemeriksaan_langkah import BerkasPemeriksaan, Tahapan

YEARS = (2025, 2026)


@pytest.fixture
def contoh(kantor_contoh: Path) -> Iterator[Office]:
    office = open_for_looking(kantor_contoh)
    yield office
    office.db.close()


def _records(office: Office) -> Iterator[BerkasPemeriksaan]:
    for year in YEARS:
        for letter in list_penugasan(office, year):
            for row in list_ditugaskan(office, year, letter.penugasan.id):
                yield load_berkas(office, row.kunci, date(year, 12, 31))


def _lines(berkas: BerkasPemeriksaan) -> list[Baris]:
    return [*berkas.permintaan, *berkas.rekomendasi, *berkas.sanksi]


def test_three_letters_are_done_and_two_are_under_way(contoh: Office) -> None:
    done, running = (list_penugasan(contoh, year) for year in YEARS)

    assert [(one.jumlah, one.selesai) for one in done] == [(12, 12)] * 3
    assert [(one.jumlah, one.selesai) for one in running] == [(18, 0), (6, 0)]
    assert [one.penugasan.nomor[:6] for one in running] == ["CONTOH", ""]


def test_records_and_letters_have_no_fault(contoh: Office) -> None:
    letters = [
        one.code
        for year in YEARS
        for each in list_penugasan(contoh, year)
        for one in check_letter(contoh, each.penugasan, each.tim)
        if one.severity is not Severity.CATATAN
    ]
    records = [
        one
        for berkas in _records(contoh)
        for one in (
            *check_typed(contoh, berkas, berkas.pemeriksaan),
            *(found for line in _lines(berkas) for found in check_line(berkas, line)),
        )
        if one.severity is not Severity.CATATAN
    ]

    assert letters == []
    assert records == []


def test_every_step_is_somewhere_and_something_is_due(contoh: Office) -> None:
    states = {
        (step.tahapan, step.keadaan.value)
        for berkas in _records(contoh)
        for step in steps_today(contoh, berkas)
    }

    assert {tahapan for tahapan, state in states if state == "selesai"} >= set(Tahapan) - {
        Tahapan.TINDAK_LANJUT
    }
    assert (Tahapan.TINDAK_LANJUT, "terlambat") in states
    assert all(count_overdue(list_tagihan(contoh, year)) for year in YEARS)


def test_certificates_are_numbered_once_and_in_order(contoh: Office) -> None:
    numbers = sorted(
        berkas.pemeriksaan.nomor_sertifikat
        for berkas in _records(contoh)
        if berkas.pemeriksaan.nomor_sertifikat
    )

    assert numbers == [f"{place:03}/SK-KES/2025" for place in range(1, len(numbers) + 1)]
    assert len(numbers) > 10
