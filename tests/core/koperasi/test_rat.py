"""The RAT of a book year, the calendar of all of them, and who is in arrears."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.koperasi.model import Keadaan
from core.koperasi.rat import (
    AturanRat,
    KeadaanRat,
    Rat,
    exists,
    keadaan_rat,
    reported_years,
    sentence,
    show_years,
    whole_year,
)
from core.koperasi.rat_daftar import BarisRat, KalenderRat, SaringRat, kalender

ATURAN = AturanRat()
TODAY = date(2026, 11, 24)
LAST = date(2026, 6, 30)
HELD = date(2026, 3, 5)
TOLD = date(2026, 3, 20)
DAYS = st.none() | st.dates(date(2025, 12, 1), date(2027, 2, 1))


def state(rat: Rat, *, day: date = TODAY, wajib: bool = True) -> KeadaanRat:
    return keadaan_rat(rat, 2025, wajib=wajib, day=day, aturan=ATURAN)


def test_held_in_time_and_reported_is_reported() -> None:
    assert state(Rat(HELD, TOLD)) is KeadaanRat.DILAPORKAN
    assert state(Rat(LAST, TODAY)) is KeadaanRat.DILAPORKAN


def test_held_after_the_last_day_is_late() -> None:
    assert state(Rat(LAST + timedelta(1), TODAY)) is KeadaanRat.TERLAMBAT


def test_held_without_a_report_waits_for_it() -> None:
    assert state(Rat(HELD)) is KeadaanRat.BELUM_LAPOR
    assert state(Rat(HELD, TOLD), day=TOLD - timedelta(1)) is KeadaanRat.BELUM_LAPOR


def test_reported_without_a_day_is_told_apart() -> None:
    assert state(Rat(None, TOLD)) is KeadaanRat.TANPA_TANGGAL


def test_nothing_known_is_missing_from_the_day_after_the_last() -> None:
    assert state(Rat(), day=LAST) is KeadaanRat.BELUM_JATUH_TEMPO
    assert state(Rat(), day=LAST + timedelta(1)) is KeadaanRat.BELUM
    assert state(Rat(), wajib=False) is KeadaanRat.TIDAK_WAJIB


@given(held=DAYS, told=DAYS, day=st.dates(date(2025, 12, 1), date(2027, 2, 1)))
def test_what_was_reported_is_never_missing(
    held: date | None, told: date | None, day: date
) -> None:
    found = state(Rat(held, told), day=day)

    assert found.sudah_lapor == (told is not None and told <= day)
    assert found.sebutan


def test_the_newest_overdue_year_moves_on_after_the_last_day() -> None:
    assert ATURAN.terakhir(LAST) == 2024
    assert ATURAN.terakhir(LAST + timedelta(1)) == 2025
    assert AturanRat((3, 31)).terakhir(date(2026, 4, 1)) == 2025


def test_a_blank_founding_date_counts_as_old_except_for_a_kkmp() -> None:
    assert exists(None, 1990)
    assert not exists(None, 2025, kkmp=True)
    assert exists(date(2025, 12, 31), 2025)
    assert not exists(date(2026, 1, 1), 2025)
    assert whole_year(None, 1990)
    assert not whole_year(None, 2025, kkmp=True)
    assert whole_year(date(2025, 1, 1), 2025)
    assert not whole_year(date(2025, 1, 2), 2025)


@pytest.mark.parametrize(
    ("rat", "words"),
    [
        (Rat(HELD, TOLD), "diselenggarakan 5 Maret 2026; laporan diterima 20 Maret 2026"),
        (Rat(), "Tahun buku 2025: belum RAT, lewat batas; batas 30 Juni 2026"),
    ],
)
def test_a_sentence_says_what_is_known(rat: Rat, words: str) -> None:
    assert sentence(rat, 2025, state(rat), ATURAN).endswith(words)


def test_years_are_read_as_a_list() -> None:
    assert show_years([2024, 2025]) == "2024 dan 2025"
    assert show_years([2023, 2024, 2025]) == "2023, 2024, dan 2025"


def test_a_report_counts_from_the_day_it_came() -> None:
    rats = {2024: Rat(None, date(2025, 3, 1)), 2025: Rat(HELD, TOLD)}

    assert reported_years(rats, TOLD - timedelta(1)) == {2024}
    assert reported_years(rats, TOLD) == {2024, 2025}


MELATI = BarisRat(
    1, "CONTOH Koperasi Melati", "Konsumen", Keadaan.AKTIF, "BH 1", date(2001, 2, 3),
    kode_kecamatan="01", telepon="08123456789", rat={2025: Rat(HELD, TOLD), 2024: Rat(HELD)},
)  # fmt: skip
MAWAR = BarisRat(
    2, "CONTOH Koperasi Mawar", "Jasa", Keadaan.TIDAK_AKTIF, "BH 2", date(2024, 5, 1),
    kode_kecamatan="02", kkmp=True,
)  # fmt: skip
TERATAI = BarisRat(
    3, "CONTOH Koperasi Teratai", "Jasa", Keadaan.AKTIF, "BH 3", rat={2025: Rat(date(2026, 8, 1))}
)


@pytest.fixture
def found() -> KalenderRat:
    return kalender([MELATI, MAWAR, TERATAI], (2023, 2024, 2025), TODAY, ATURAN)


def ids(found: KalenderRat, saring: SaringRat) -> list[int]:
    return [one.baris.id for one in found.filtered(saring)]


def test_each_book_year_of_each_cooperative_has_its_state(found: KalenderRat) -> None:
    assert [list(one.keadaan.values()) for one in found.letak] == [
        [KeadaanRat.BELUM, KeadaanRat.BELUM_LAPOR, KeadaanRat.DILAPORKAN],
        [KeadaanRat.TIDAK_WAJIB, KeadaanRat.BELUM, KeadaanRat.BELUM],
        [KeadaanRat.BELUM, KeadaanRat.BELUM, KeadaanRat.BELUM_LAPOR],
    ]
    assert [one.tunggakan for one in found.letak] == [
        (2023, 2024),
        (2024, 2025),
        (2023, 2024, 2025),
    ]


def test_counts_open_the_lists_they_count(found: KalenderRat) -> None:
    for state_, count in found.counts().items():
        assert len(found.filtered(SaringRat(keadaan=(state_.value,)))) == count
    for month, count in enumerate(found.months(), start=1):
        assert len(found.filtered(SaringRat(bulan=month))) == count
    assert found.months()[2] == 1
    assert found.months()[7] == 1


@pytest.mark.parametrize(
    ("saring", "kept"),
    [
        (SaringRat(), [1, 2, 3]),
        (SaringRat(cari="mela bh"), [1]),
        (SaringRat(cari="bh 3"), [3]),
        (SaringRat(kecamatan=("02",)), [2]),
        (SaringRat(jenis=("Jasa",)), [2, 3]),
        (SaringRat(status=("aktif",)), [1, 3]),
        (SaringRat(kkmp=False), [1, 3]),
        (SaringRat(kkmp=True), [2]),
        (SaringRat(tunggakan=3), [3]),
        (SaringRat(jenis=("Jasa",), status=("aktif",)), [3]),
    ],
)
def test_filters_are_joined(found: KalenderRat, saring: SaringRat, kept: list[int]) -> None:
    assert ids(found, saring) == kept


def test_a_rat_before_its_usual_year_has_no_month() -> None:
    early = BarisRat(4, "CONTOH Awal", "Jasa", Keadaan.AKTIF, rat={2025: Rat(date(2025, 12, 30))})

    assert sum(kalender([early], (2025,), TODAY, ATURAN).months()) == 0


def test_arrears_say_since_when_nothing_was_reported(found: KalenderRat) -> None:
    owing = found.arrears(SaringRat())

    assert [(one.koperasi_id, one.terakhir_lapor, one.tahun) for one in owing] == [
        (1, 2025, (2023, 2024)),
        (2, None, (2024, 2025)),
        (3, None, (2023, 2024, 2025)),
    ]
    assert owing[0].rat[2024] == Rat(HELD)
    assert owing[0].telepon != MELATI.telepon


def test_a_rat_held_but_not_reported_is_no_arrears_before_the_last_day() -> None:
    rows = kalender([TERATAI], (2025,), LAST, AturanRat())

    assert rows.letak[0].tunggakan == ()
    assert rows.tahun_buku == 2025
