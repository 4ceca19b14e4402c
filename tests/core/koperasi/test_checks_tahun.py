"""Yearly figures: sums of people, plausible RAT dates, jumps."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.findings import Severity, blocks
from core.koperasi.checks_tahun import SekitarTahun, check_tahun, total_orang
from core.koperasi.model import Keadaan, Koperasi, KoperasiTahun
from core.koperasi.rat import AturanRat

MELATI = Koperasi("CONTOH Koperasi Melati", "Konsumen", tgl_badan_hukum=date(2004, 1, 12))
SEKITAR = SekitarTahun(MELATI, date(2026, 11, 24), Keadaan.AKTIF)
SOUND = KoperasiTahun(
    2025,
    anggota_pria=200,
    anggota_wanita=212,
    anggota_jumlah=412,
    modal_sendiri=600,
    modal_luar=400,
    aset=1000,
    volume_usaha=5000,
    shu=40,
    rat_tanggal=date(2026, 2, 28),
    rat_dilaporkan=date(2026, 3, 12),
)


def codes(tahun: KoperasiTahun, sekitar: SekitarTahun = SEKITAR) -> list[tuple[str, Severity]]:
    return [(found.code, found.severity) for found in check_tahun(tahun, sekitar)]


def test_a_sound_year_has_no_findings() -> None:
    assert check_tahun(SOUND, SEKITAR) == ()


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"anggota_jumlah": 413}, "tahun.jumlah_orang"),
        ({"anggota_wanita": None, "anggota_jumlah": 199}, "tahun.jumlah_orang"),
        ({"rat_tanggal": date(2026, 11, 25), "rat_dilaporkan": None}, "tahun.rat_mendatang"),
        ({"rat_dilaporkan": date(2026, 11, 25)}, "tahun.laporan_mendatang"),
        ({"volume_usaha": -1}, "tahun.negatif"),
    ],
)
def test_what_cannot_be_is_refused(changed: dict[str, object], code: str) -> None:
    found = codes(replace(SOUND, **changed))  # type: ignore[arg-type]

    assert (code, Severity.KESALAHAN) in found


@pytest.mark.parametrize(
    ("changed", "code", "severity"),
    [
        ({"rat_tanggal": date(2025, 12, 31)}, "tahun.rat_terlalu_awal", Severity.PERINGATAN),
        ({"rat_tanggal": date(2026, 7, 1), "rat_dilaporkan": date(2026, 7, 2)},
         "tahun.rat_terlambat", Severity.CATATAN),
        ({"rat_tanggal": None}, "tahun.rat_tanpa_tanggal", Severity.PERINGATAN),
        ({"rat_dilaporkan": date(2026, 2, 27)}, "tahun.laporan_mendahului", Severity.PERINGATAN),
        ({"aset": 1001}, "tahun.aset_beda_modal", Severity.PERINGATAN),
        ({"shu": -1}, "tahun.rugi", Severity.CATATAN),
        ({"anggota_pria": 0, "anggota_wanita": 0, "anggota_jumlah": 0},
         "tahun.tanpa_anggota", Severity.PERINGATAN),
    ],
)  # fmt: skip
def test_what_is_unlikely_is_kept_with_a_remark(
    changed: dict[str, object], code: str, severity: Severity
) -> None:
    assert codes(replace(SOUND, **changed)) == [(code, severity)]  # type: ignore[arg-type]


def test_30_june_is_in_time_and_1_january_is_not_too_early() -> None:
    for day in (date(2026, 1, 1), date(2026, 6, 30)):
        year = replace(SOUND, rat_tanggal=day, rat_dilaporkan=day)

        assert check_tahun(year, SEKITAR) == ()


def test_a_year_that_exists_or_has_not_come_is_refused() -> None:
    other = replace(SEKITAR, tahun_lain=frozenset({2025}))
    bare = KoperasiTahun(2027, anggota_jumlah=20)

    assert codes(SOUND, other) == [("tahun.kembar", Severity.KESALAHAN)]
    assert codes(bare) == [("tahun.mendatang", Severity.KESALAHAN)]
    assert codes(KoperasiTahun(2003, anggota_jumlah=20)) == [
        ("tahun.sebelum_berdiri", Severity.PERINGATAN)
    ]


def test_doubling_in_a_year_is_warned_and_less_is_not() -> None:
    before = KoperasiTahun(2024, anggota_jumlah=206, aset=501, shu=-5)

    found = check_tahun(SOUND, replace(SEKITAR, sebelumnya=before))

    assert [(one.code, one.field) for one in found] == [("tahun.lonjakan", "anggota_jumlah")]


def test_a_report_that_says_otherwise_is_a_note() -> None:
    sekitar = replace(SEKITAR, laporan={"aset": 990, "shu": 40})

    assert [(one.field, one.severity) for one in check_tahun(SOUND, sekitar)] == [
        ("aset", Severity.CATATAN)
    ]


@given(st.integers(0, 10**6), st.integers(0, 10**6), st.integers(0, 2 * 10**6))
def test_only_the_true_sum_of_men_and_women_passes(men: int, women: int, total: int) -> None:
    year = KoperasiTahun(2025, anggota_pria=men, anggota_wanita=women, anggota_jumlah=total)

    assert blocks(check_tahun(year, SEKITAR)) == (men + women != total)


def test_a_total_is_typed_or_added_or_unknown() -> None:
    assert total_orang(KoperasiTahun(2025, anggota_jumlah=9, anggota_pria=1), "anggota") == 9
    assert total_orang(KoperasiTahun(2025, anggota_pria=4, anggota_wanita=5), "anggota") == 9
    assert total_orang(KoperasiTahun(2025, anggota_pria=4), "anggota") is None


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"rat_hadir": 300}, []),
        ({"rat_hadir": 412}, []),
        ({"rat_hadir": -1}, [("tahun.hadir_negatif", Severity.KESALAHAN)]),
        ({"rat_hadir": 413}, [("tahun.hadir_berlebih", Severity.PERINGATAN)]),
        (
            {"rat_hadir": 9, "rat_tanggal": None, "rat_dilaporkan": None},
            [("tahun.hadir_tanpa_rat", Severity.CATATAN)],
        ),
    ],
)
def test_who_came_to_the_rat_are_members(
    changed: dict[str, object], expected: list[tuple[str, Severity]]
) -> None:
    assert codes(replace(SOUND, **changed)) == expected  # type: ignore[arg-type]


def test_the_last_day_of_a_rat_is_the_offices_choice() -> None:
    early = replace(SEKITAR, aturan=AturanRat((2, 27)))

    assert codes(SOUND, early) == [("tahun.rat_terlambat", Severity.CATATAN)]
