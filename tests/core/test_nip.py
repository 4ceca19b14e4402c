"""NIP: what is read, what is refused and why."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import nip
from core.nip import NipUnreadableError


@given(
    born=st.dates(date(1940, 1, 1), date(2005, 12, 31)),
    years=st.integers(18, 40),
    month=st.integers(1, 12),
    gender=st.sampled_from("12"),
    serial=st.integers(1, 999),
)
def test_a_sound_nip_survives_being_printed_and_read_back(
    born: date, years: int, month: int, gender: str, serial: int
) -> None:
    digits = f"{born:%Y%m%d}{born.year + years}{month:02d}{gender}{serial:03d}"

    printed = nip.show(digits, space=nip.NBSP)

    assert [len(group) for group in printed.split(nip.NBSP)] == [8, 6, 1, 3]
    assert nip.parse(f"NIP. {printed}") == digits


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("1196204121983031015", "NIP terdiri atas 18 angka; yang tertulis 19."),
        ("19700101199503100A", "NIP hanya terdiri atas angka."),
        ("197002301995031001", "Delapan angka pertama NIP bukan tanggal lahir yang sah: 19700230."),
        ("197001011995131001", "Angka ke-9 sampai ke-14 NIP bukan bulan yang sah: 199513."),
        (
            "197001011970011001",
            "Menurut NIP, pengangkatan (197001) tidak sesudah kelahiran (19700101).",
        ),
        (
            "197001011995033001",
            "Angka ke-15 NIP adalah 1 (pria) atau 2 (wanita); yang tertulis 3.",
        ),
        (
            "197001011995031000",
            "Tiga angka terakhir NIP adalah nomor urut, mulai dari 001.",
        ),
    ],
)
def test_a_wrong_nip_is_refused_with_the_digits_that_are_wrong(text: str, reason: str) -> None:
    with pytest.raises(NipUnreadableError) as refused:
        nip.parse(text)

    assert str(refused.value) == reason
    assert nip.fault_of(text) == reason


def test_a_contract_code_stands_in_the_place_of_the_month_for_pppk() -> None:
    assert nip.parse("199001012023211001") == "199001012023211001"


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused_in_words(text: str) -> None:
    reason = nip.fault_of(text)

    assert reason == "" or reason.endswith(".")
