"""People and papers of a cooperative: what is said of each, and of everybody together."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from core.findings import Severity
from core.koperasi.checks_pengurus import SekitarPengurus, check_pengurus, check_susunan
from core.koperasi.legalitas import Legalitas, check_legalitas, masa_berlaku
from core.koperasi.pengurus import Organ, Pengurus, ketua_on, samarkan, serving

TODAY = date(2026, 11, 24)
SITI = Pengurus("CONTOH Siti", "ketua", id=1, jk="P", mulai=date(2023, 5, 1))
OTHERS = [Pengurus("CONTOH Lama", "ketua", id=2, mulai=date(2018, 1, 1), akhir=date(2023, 4, 30))]


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, []),
        ({"jabatan": "raja"}, ["jabatan"]),
        ({"nama": " "}, ["nama_kosong"]),
        ({"jk": "X"}, ["jk"]),
        ({"telepon": "lihat kantor"}, ["telepon"]),
        ({"akhir": date(2023, 4, 30)}, ["akhir"]),
        ({"mulai": date(2026, 11, 25)}, ["mendatang"]),
        ({"mulai": None}, ["dua_ketua"]),
        ({"mulai": date(2023, 4, 30)}, ["dua_ketua"]),
        ({"jabatan": "bendahara", "mulai": date(2021, 11, 24)}, []),
        ({"jabatan": "bendahara", "mulai": date(2021, 11, 23)}, ["masa_bakti"]),
        ({"jabatan": "bendahara", "mulai": date(2020, 2, 29), "akhir": date(2025, 3, 1)},
         ["masa_bakti"]),
        ({"jabatan": "manajer", "mulai": date(2001, 1, 1)}, []),
    ],
)  # fmt: skip
def test_each_fault_of_a_person_is_said(changed: dict[str, Any], expected: list[str]) -> None:
    found = check_pengurus(replace(SITI, **changed), SekitarPengurus(OTHERS, TODAY))

    assert [one.code.removeprefix("pengurus.") for one in found] == expected


def test_everybody_together_is_only_noted() -> None:
    men = [Pengurus(f"CONTOH {n}", "anggota_pengurus", id=n, jk="L") for n in range(3, 6)]

    assert check_susunan([], TODAY, kkmp=True) == ()
    assert check_susunan([SITI, *men[:2]], TODAY, kkmp=True) == ()
    found = check_susunan([SITI, *men], TODAY, kkmp=True)
    assert {one.severity for one in found} == {Severity.CATATAN}
    assert [one.message for one in found] == [
        "Pengurus KKMP lazimnya ganjil dan paling sedikit 3 orang; yang menjabat 4.",
        "Pengurus perempuan KKMP lazimnya paling sedikit 30 persen; sekarang 1 dari 4.",
    ]
    without_chair = check_susunan(OTHERS, TODAY, kkmp=False)
    assert [one.message for one in without_chair] == ["Belum ada ketua yang menjabat."]
    unknown = [replace(one, jk="") for one in men]
    assert [one.message for one in check_susunan([SITI, *unknown[:2]], TODAY, kkmp=True)] == []


def test_who_serves_on_a_day_and_who_is_the_chair() -> None:
    rows = [SITI, *OTHERS]

    assert [one.nama for one in serving(rows, date(2023, 4, 30))] == ["CONTOH Lama"]
    assert ketua_on(rows, date(2023, 5, 1)) == "CONTOH Siti"
    assert ketua_on(OTHERS, TODAY) == ""
    assert ketua_on([replace(SITI, jabatan="manajer")], TODAY) is None
    assert replace(SITI, jabatan="raja").organ is Organ.PENGURUS
    assert samarkan("081234567890") == "0812******90"


PAD = Legalitas("pad", nomor="AHU-1", tanggal=date(2021, 3, 4))
KAS = replace(PAD, jenis="kas", alamat="Jl. CONTOH 5", kelurahan="18.71.01.1003")


@pytest.mark.parametrize(
    ("paper", "expected"),
    [
        (PAD, []),
        (KAS, []),
        (replace(PAD, jenis="raja"), ["jenis"]),
        (replace(PAD, nomor=""), ["nomor_kosong"]),
        (replace(KAS, nomor=""), ["nomor_kantor"]),
        (replace(PAD, tanggal=None), ["tanggal_kosong"]),
        (replace(PAD, tanggal=date(2026, 11, 25)), ["mendatang"]),
        (replace(PAD, tanggal=date(2004, 1, 11)), ["sebelum_berdiri"]),
        (replace(PAD, tanggal=date(2004, 1, 12)), []),
        (replace(KAS, berlaku_sampai=date(2021, 3, 3)), ["berlaku"]),
        (replace(KAS, berlaku_sampai=date(2026, 11, 23)), ["berakhir"]),
        (replace(KAS, berlaku_sampai=TODAY), []),
        (replace(KAS, alamat="", kelurahan=None), ["alamat", "tempat"]),
        (replace(KAS, kelurahan=None, kota="Metro"), []),
        (replace(KAS, kota="Metro"), ["dua_tempat"]),
    ],
)
def test_each_fault_of_a_paper_is_said(paper: Legalitas, expected: list[str]) -> None:
    found = check_legalitas(paper, tgl_badan_hukum=date(2004, 1, 12), today=TODAY)

    assert [one.code.removeprefix("legalitas.") for one in found] == expected


def test_a_change_of_articles_before_the_founding_is_a_fault_and_a_permit_is_not() -> None:
    early = replace(PAD, tanggal=date(2003, 1, 1))
    severities = [
        check_legalitas(one, tgl_badan_hukum=date(2004, 1, 12), today=TODAY)[0].severity
        for one in (early, replace(early, jenis="izin_usaha"))
    ]

    assert severities == [Severity.KESALAHAN, Severity.PERINGATAN]


@pytest.mark.parametrize(
    ("until", "words"),
    [
        (date(2026, 11, 23), "berakhir 23 November 2026"),
        (TODAY, "berakhir 0 hari lagi"),
        (date(2027, 2, 22), "berakhir 90 hari lagi"),
        (date(2027, 2, 23), "sampai 23 Februari 2027"),
    ],
)
def test_an_expiry_is_told_in_words(until: date, words: str) -> None:
    assert masa_berlaku(until, TODAY)[0] == words
