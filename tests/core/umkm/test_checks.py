from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.findings import Severity
from core.umkm import nik
from core.umkm.checks import check_pengawasan, check_umkm
from core.umkm.laba import Cara, Laba
from core.umkm.laba_checks import check_laba, needs_reason
from core.umkm.model import Pengawasan, Umkm
from core.umkm.nama import kunci_nama
from core.umkm.samaran import buka_samaran, samarkan_nik, samarkan_umkm

TODAY = date(2026, 11, 24)
SOUND = Umkm(
    0,
    "CONTOH Batik Siger",
    jenis_kelamin="P",
    nik="1871015708900001",
    nib="9120001234567",
    npwp="1871015708900001",
    kbli_edisi="2025",
    kbli_kode="01111",
    bentuk_usaha="Perorangan",
    kelurahan="18.71.01.1003",
    telepon="081234567890",
    tahun_mulai=2015,
    modal_usaha=0,
)


def codes(umkm: Umkm) -> list[str]:
    return [finding.code for finding in check_umkm(umkm, TODAY)]


def test_a_sound_record_has_nothing_to_say() -> None:
    assert codes(SOUND) == []


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"nama": "  "}, ["umkm.nama_kosong"]),
        ({"nik": "187101570890001", "npwp": ""}, ["umkm.nik"]),
        ({"nik": "9971015708900001", "npwp": ""}, ["umkm.nik"]),
        ({"nik": "1871013002900001", "npwp": ""}, ["umkm.nik"]),
        ({"nik": "1871015708900000", "npwp": ""}, ["umkm.nik"]),
        ({"jenis_kelamin": "L"}, ["umkm.nik_kelamin"]),
        ({"nik": "1871011708900001", "npwp": ""}, ["umkm.nik_kelamin"]),
        ({"nib": "123"}, ["umkm.nib"]),
        ({"npwp": "1234567890123"}, ["umkm.npwp"]),
        ({"npwp": "012345678901000"}, []),
        ({"npwp": "1871015708900002"}, ["umkm.npwp_nik"]),
        ({"npwp": "0123456789012345", "bentuk_usaha": "CV"}, []),
        ({"kbli_kode": "1111"}, ["umkm.kbli"]),
        ({"kbli_edisi": ""}, ["umkm.kbli_edisi"]),
        ({"kbli_kode": ""}, ["umkm.kbli_kosong"]),
        ({"telepon": "0721123456"}, []),
        ({"telepon": "12"}, ["umkm.telepon"]),
        ({"tahun_mulai": 2027}, ["umkm.tahun_depan"]),
        ({"tahun_mulai": 1800}, ["umkm.tahun"]),
        ({"tenaga_pria": -1}, ["umkm.tenaga_pria"]),
        ({"kelurahan": ""}, ["umkm.kelurahan_kosong"]),
        ({"nik": "", "nib": "", "npwp": "", "telepon": "", "tahun_mulai": None}, []),
    ],
)
def test_each_slip_is_named(changes: dict[str, object], expected: list[str]) -> None:
    assert codes(replace(SOUND, **changes)) == expected  # type: ignore[arg-type]


def test_a_birthday_that_has_not_come_is_only_a_warning() -> None:
    found = check_umkm(replace(SOUND, nik="1871015712270001", npwp=""), date(1926, 1, 1))

    assert ("umkm.nik_lahir", Severity.PERINGATAN) in [(one.code, one.severity) for one in found]


def test_twenty_ninth_of_february_needs_a_leap_year_in_some_century() -> None:
    assert nik.fault_of("1871012902000001") is None
    assert nik.fault_of("1871012902010001") is not None


def test_there_are_thirty_eight_provinces() -> None:
    assert len(nik.PROVINSI) == 38


@given(st.text(max_size=20))
def test_any_text_is_judged_without_a_crash(text: str) -> None:
    says = nik.read(nik.digits_only(text))

    assert (says is None) == (nik.fault_of(nik.digits_only(text)) is not None)


@given(st.from_regex(r"[0-9]{16}", fullmatch=True))
def test_a_mask_hides_ten_digits_and_comes_off_again(number: str) -> None:
    umkm = replace(SOUND, nik=number)

    masked = samarkan_umkm(umkm)

    assert masked.nik == samarkan_nik(number) == f"{number[:4]}**********{number[-2:]}"
    assert buka_samaran(masked, umkm) == umkm


def test_typing_over_a_mask_is_kept() -> None:
    typed = replace(samarkan_umkm(SOUND), telepon="0721123456")

    assert buka_samaran(typed, SOUND) == replace(SOUND, telepon="0721123456")


@given(st.text())
def test_the_key_of_a_key_is_itself(nama: str) -> None:
    assert kunci_nama(kunci_nama(nama)) == kunci_nama(nama)


def period(sejak: date, sampai: date | None = None, **other: object) -> Pengawasan:
    sound = Pengawasan(0, 1, sejak, sampai, "1/CONTOH", date(2020, 1, 1))
    return replace(sound, **other)  # type: ignore[arg-type]


def test_periods_of_one_business_never_overlap() -> None:
    running = period(date(2023, 1, 1), id=5)

    found = check_pengawasan(period(date(2024, 1, 1)), [running])

    assert [one.code for one in found] == ["pengawasan.bertumpuk"]
    assert found[0].message.endswith("1 Januari 2023 sampai sekarang.")


def test_a_period_may_begin_the_day_after_another_ends() -> None:
    before = period(date(2022, 1, 1), date(2022, 12, 31), id=5)

    assert check_pengawasan(period(date(2023, 1, 1)), [before]) == ()
    assert check_pengawasan(before, [before]) == ()
    assert check_pengawasan(period(date(2022, 12, 31)), [before])[0].message.endswith(
        "1 Januari 2022 sampai 31 Desember 2022."
    )


def test_a_period_that_ends_before_it_begins_is_refused() -> None:
    found = check_pengawasan(period(date(2023, 1, 2), date(2023, 1, 1)), [])

    assert [one.code for one in found] == ["pengawasan.terbalik"]


def test_a_missing_decree_is_a_note() -> None:
    found = [
        *check_pengawasan(period(date(2023, 1, 1), sk_nomor=""), []),
        *check_pengawasan(period(date(2023, 1, 1), sk_tanggal=None), []),
    ]

    assert [(one.code, one.severity) for one in found] == [
        ("pengawasan.tanpa_sk", Severity.CATATAN),
        ("pengawasan.sk_tanpa_tanggal", Severity.CATATAN),
    ]


def test_a_period_covers_both_its_ends() -> None:
    one = period(date(2023, 1, 1), date(2023, 12, 31))

    assert [
        one.covers(day) for day in (date(2022, 12, 31), date(2023, 1, 1), date(2023, 12, 31))
    ] == [False, True, True]
    assert not one.covers(date(2024, 1, 1))
    assert period(date(2023, 1, 1)).covers(date(2099, 1, 1))


FULL = Laba(1, 2025, omzet=100, hpp=50, beban=30, bukti="A")
LAST = Laba(1, 2024, omzet=100, hpp=50, beban=35, bukti="A")


def laba_codes(this: Laba, last: Laba | None = LAST) -> list[str]:
    return [finding.code for finding in check_laba(this, last, 2026)]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"omzet": None}, ["laba.omzet_kosong"]),
        ({"cara": Cara.LAPOR}, ["laba.laba_kosong"]),
        ({"cara": Cara.KALI12}, ["laba.laba_kosong"]),
        ({"beban": -1}, ["laba.beban_negatif", "laba.melonjak"]),
        ({"bulan": 13}, ["laba.bulan"]),
        ({"bulan": 6}, []),
        ({"bukti": "D"}, ["laba.bukti"]),
        ({"bukti": ""}, ["laba.tanpa_bukti"]),
        ({"tahun": 2027}, ["laba.tahun_depan"]),
        ({"hpp": 101, "beban": 0}, ["laba.hpp_melebihi_omzet", "laba.berganti_tanda"]),
        ({"hpp": 101, "beban": 0, "pendapatan_lain": 9}, ["laba.hpp_melebihi_omzet"]),
        ({"beban": 20}, ["laba.melonjak"]),
        ({"beban": 21}, []),
        ({"beban": 50}, ["laba.melonjak"]),
        ({"rincian_beban": (("sewa", 30),)}, []),
        ({"rincian_beban": (("sewa", 29),)}, ["laba.rincian_beban"]),
        (
            {"cara": Cara.LAPOR, "laba_lapor": 101, "pendapatan_lain": None},
            ["laba.melebihi_omzet", "laba.melonjak"],
        ),
        (
            {"cara": Cara.LAPOR, "omzet": None, "laba_lapor": 10**15 + 1},
            ["laba.terlalu_besar", "laba.melonjak"],
        ),
    ],
)
def test_each_slip_of_a_row_is_named(changes: dict[str, object], expected: list[str]) -> None:
    assert laba_codes(replace(FULL, **changes)) == expected  # type: ignore[arg-type]


def test_without_a_year_before_nothing_can_jump() -> None:
    assert laba_codes(replace(FULL, beban=0), None) == []
    assert laba_codes(FULL, replace(LAST, beban=50)) == []


def test_a_loss_that_becomes_a_profit_changed_its_sign() -> None:
    assert laba_codes(FULL, replace(LAST, beban=60)) == ["laba.berganti_tanda"]


def test_a_jump_waits_for_its_reason() -> None:
    jumped = replace(FULL, beban=0)
    findings = check_laba(jumped, LAST, 2026)

    assert needs_reason(findings, jumped)
    assert not needs_reason(findings, replace(jumped, alasan="cabang baru"))
    assert not needs_reason((), jumped)
