"""Which letter of teguran follows what was sent before."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.koperasi.teguran import Berikut, Sikap, Teguran, check_teguran, next_step, open_letters

TODAY = date(2026, 11, 24)
LAST_WEEK = TODAY - timedelta(weeks=1)


def letter(langkah: int = 1, **facts: object) -> Teguran:
    """A letter of last month whose day is over."""
    known: dict[str, object] = {
        "tanggal": date(2026, 10, langkah),
        "tenggat": LAST_WEEK,
        "nomor": f"00{langkah}/CONTOH",
        "id": langkah,
        **facts,
    }
    return Teguran(1, langkah, (2025,), **known)  # type: ignore[arg-type] # facts by their names


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        ([], Berikut(Sikap.KIRIM, 1)),
        ([letter(1)], Berikut(Sikap.KIRIM, 2)),
        ([letter(2), letter(1)], Berikut(Sikap.KIRIM, 3)),
        ([letter(1, tenggat=None)], Berikut(Sikap.KIRIM, 2)),
        ([letter(1, dijawab_pada=TODAY)], Berikut(Sikap.KIRIM, 1)),
    ],
)
def test_the_next_letter_follows_the_last(sent: list[Teguran], expected: Berikut) -> None:
    assert next_step(sent, (2025,), TODAY) == expected


def test_a_letter_waits_until_its_day_is_over() -> None:
    on_the_day = next_step([letter(1, tenggat=TODAY)], (2025,), TODAY)
    the_day_after = next_step([letter(1, tenggat=TODAY - timedelta(days=1))], (2025,), TODAY)

    assert (on_the_day.sikap, on_the_day.langkah) == (Sikap.TUNGGU, 1)
    assert "tenggat Teguran Pertama 24 November 2026 belum lewat" in on_the_day.alasan
    assert the_day_after == Berikut(Sikap.KIRIM, 2)


def test_after_the_third_comes_a_change_of_status() -> None:
    step = next_step([letter(1), letter(2), letter(3)], (2025,), TODAY)

    assert step.sikap is Sikap.SELESAI
    assert "usul perubahan status" in step.alasan


def test_arrears_of_other_years_begin_again() -> None:
    assert next_step([letter(1), letter(2)], (2026,), TODAY) == Berikut(Sikap.KIRIM, 1)
    assert next_step([letter(1)], (), TODAY).sikap is Sikap.LUNAS


@given(
    letters=st.lists(
        st.builds(
            letter,
            st.integers(1, 3),
            tenggat=st.dates(date(2026, 1, 1), date(2027, 1, 1)) | st.none(),
            dijawab_pada=st.none() | st.just(TODAY),
        ),
        max_size=6,
    )
)
def test_no_step_is_left_out_and_none_is_beyond_the_third(letters: list[Teguran]) -> None:
    step = next_step(letters, (2025,), TODAY)
    before = open_letters(letters, (2025,))

    assert step.langkah <= 3
    assert all(one.dijawab_pada is None for one in before)
    if step.sikap is Sikap.KIRIM:
        assert step.langkah == (before[-1].langkah + 1 if before else 1)
        assert not before or before[-1].tenggat is None or before[-1].tenggat < TODAY


@pytest.mark.parametrize(
    ("facts", "codes"),
    [
        ({}, []),
        ({"nomor": " "}, ["teguran.tanpa_nomor"]),
        ({"tanggal": None}, ["teguran.tanpa_tanggal"]),
        ({"tenggat": None}, ["teguran.tanpa_tenggat"]),
        ({"tenggat": date(2026, 9, 30)}, ["teguran.tenggat"]),
        ({"dijawab_pada": TODAY, "catatan": "RAT"}, []),
        ({"dijawab_pada": TODAY}, ["teguran.catatan"]),
        (
            {"dijawab_pada": TODAY + timedelta(days=1), "catatan": "RAT"},
            ["teguran.dijawab_mendatang"],
        ),
        ({"dijawab_pada": date(2026, 9, 30), "catatan": "RAT"}, ["teguran.dijawab_awal"]),
        (
            {"dijawab_pada": TODAY, "tanggal": None, "catatan": "RAT"},
            ["teguran.tanpa_tanggal"],
        ),
    ],
)
def test_each_finding_of_a_letter(facts: dict[str, object], codes: list[str]) -> None:
    assert [one.code for one in check_teguran(letter(1, **facts), TODAY)] == codes
