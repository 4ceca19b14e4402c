"""Recommendations of an LHE: what is asked of their forms, and how they are counted by day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.iku.sakip_rekomendasi import (
    BerkasSakip,
    RekomendasiSakip,
    TindakLanjutSakip,
    check_rekomendasi,
    check_tindak_lanjut,
    count_on,
)
from core.rekomendasi import KeadaanRekomendasi

_TODAY, _LETTER = date(2026, 6, 1), date(2025, 9, 15)
_DUE = date(2026, 3, 31)
_DAYS = st.integers(0, 400).map(lambda n: _LETTER + timedelta(days=n))


@pytest.mark.parametrize(
    ("one", "told"),
    [
        (RekomendasiSakip(1, 1, " ", tenggat=_DUE), [("rekomendasi.uraian", "uraian")]),
        (RekomendasiSakip(1, 0, "CONTOH", tenggat=_DUE), [("rekomendasi.nomor", "nomor")]),
        (RekomendasiSakip(1, 7, "CONTOH", tenggat=_DUE), [("rekomendasi.kembar", "nomor")]),
        (RekomendasiSakip(1, 7, "CONTOH", tenggat=_DUE, id=9), []),
        (RekomendasiSakip(1, 1, "CONTOH"), [("rekomendasi.tenggat_kosong", "tenggat")]),
        (RekomendasiSakip(1, 1, "CONTOH", tenggat=date(2025, 9, 14)),
         [("rekomendasi.tenggat", "tenggat")]),
    ],
)  # fmt: skip
def test_a_recommendation_is_told_where_it_is_wrong(
    one: RekomendasiSakip, told: list[tuple[str, str]]
) -> None:
    others = [RekomendasiSakip(1, 7, "CONTOH lain", id=9)]

    found = check_rekomendasi(one, others, _LETTER)

    assert [(each.code, each.field) for each in found] == told


def test_without_a_date_of_the_letter_no_tenggat_is_too_early() -> None:
    assert list(check_rekomendasi(RekomendasiSakip(1, 1, "CONTOH", tenggat=_DUE), [], None)) == []


def _deed(
    status: KeadaanRekomendasi, on: date = _TODAY, uraian: str = "CONTOH"
) -> TindakLanjutSakip:
    return TindakLanjutSakip(1, on, uraian, status)


@pytest.mark.parametrize(
    ("one", "told"),
    [
        (_deed(KeadaanRekomendasi.PROSES, uraian=""), ["Isi apa yang dikerjakan."]),
        (_deed(KeadaanRekomendasi.TIDAK_DAPAT, uraian=""),
         ["Isi alasan mengapa tidak dapat ditindaklanjuti."]),
        (_deed(KeadaanRekomendasi.PROSES, date(2026, 6, 2)), ["Tanggal tindak lanjut belum tiba."]),
        (_deed(KeadaanRekomendasi.PROSES, date(2025, 9, 14)),
         ["Tanggal mendahului tanggal LHE, 15 September 2025."]),
        (_deed(KeadaanRekomendasi.SELESAI),
         ["Selesai tanpa bukti: isi nomor dokumen atau lampirkan berkasnya."]),
        (TindakLanjutSakip(1, _TODAY, "CONTOH", KeadaanRekomendasi.SELESAI, "CONTOH/1"), []),
        (TindakLanjutSakip(1, _TODAY, "CONTOH", KeadaanRekomendasi.SELESAI,
                           berkas=BerkasSakip("b.pdf", "pdf", "0")), []),
    ],
)  # fmt: skip
def test_a_follow_up_is_told_where_it_is_wrong(one: TindakLanjutSakip, told: list[str]) -> None:
    assert [each.message for each in check_tindak_lanjut(one, _TODAY, _LETTER)] == told


def test_without_a_date_of_the_letter_no_deed_is_too_early() -> None:
    early = _deed(KeadaanRekomendasi.PROSES, date(2020, 1, 1))

    assert list(check_tindak_lanjut(early, _TODAY, None)) == []


@given(
    st.lists(st.lists(st.tuples(_DAYS, st.sampled_from(KeadaanRekomendasi)), max_size=4)),
    st.none() | _DAYS,
    _DAYS,
)
def test_every_recommendation_has_one_status_on_every_day(
    histories: list[list[tuple[date, KeadaanRekomendasi]]], tenggat: date | None, on: date
) -> None:
    known = [
        RekomendasiSakip(
            1, at, "CONTOH", tenggat=tenggat,
            tindak_lanjut=tuple(_deed(status, day) for day, status in sorted(history)),
        )
        for at, history in enumerate(histories, start=1)
    ]  # fmt: skip

    found = count_on(known, on)

    assert found.jumlah == found.belum + found.proses + found.selesai + found.tidak_dapat
    overdue = found.belum + found.proses if tenggat is not None and tenggat < on else 0
    assert found.lewat == overdue
    assert all(one.status_on(on).sebutan for one in known)
