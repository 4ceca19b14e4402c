"""Identity checks: refused where certain, warned where the source is weaker."""

from dataclasses import replace
from datetime import date

import pytest

from core.findings import Severity, blocks
from core.koperasi.checks import Kembaran, Sekitar, check_koperasi
from core.koperasi.model import Koperasi

SEKITAR = Sekitar(date(2026, 11, 24))
SOUND = Koperasi(
    nama="CONTOH Koperasi Melati",
    jenis="Konsumen",
    nik="1871010000001",
    no_badan_hukum="04/BH/518-DISKOP.UKM/I/2004",
    tgl_badan_hukum=date(2004, 1, 12),
    kelurahan="18.71.01.1003",
    telepon="0721 700000",
    email="melati@contoh.example",
    npwp="01.234.567.8-901.000",
    nib="1234567890123",
    kelompok="Kopkar",
    sektor="Jasa Lainnya",
)


def codes(koperasi: Koperasi, sekitar: Sekitar = SEKITAR) -> list[tuple[str, Severity]]:
    return [(found.code, found.severity) for found in check_koperasi(koperasi, sekitar)]


def test_a_sound_record_has_no_findings() -> None:
    assert check_koperasi(SOUND, SEKITAR) == ()


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"nama": " . "}, "koperasi.nama_kosong"),
        ({"nama": "AB"}, "koperasi.nama_panjang"),
        ({"nama": "A" * 201}, "koperasi.nama_panjang"),
        ({"no_badan_hukum": "1" * 61, "tgl_badan_hukum": None}, "koperasi.bh_panjang"),
        ({"tgl_badan_hukum": date(2026, 11, 25), "no_badan_hukum": "9/BH/KWK.7/1"},
         "koperasi.tgl_mendatang"),
        ({"nik": "18710A0000001"}, "koperasi.nik_bukan_angka"),
        ({"nik": "1" * 9}, "koperasi.nik_panjang"),
        ({"nik": "1" * 19}, "koperasi.nik_panjang"),
        ({"jenis": ""}, "koperasi.jenis"),
        ({"jenis": "Serba Usaha"}, "koperasi.jenis"),
        ({"pola": ""}, "koperasi.pola"),
        ({"wilayah_keanggotaan": ""}, "koperasi.wilayah"),
        ({"pengawas": ""}, "koperasi.pengawas"),
    ],
)  # fmt: skip
def test_what_is_certainly_wrong_is_refused(changed: dict[str, object], code: str) -> None:
    assert codes(replace(SOUND, **changed)) == [(code, Severity.KESALAHAN)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"no_badan_hukum": ""}, "koperasi.bh_kosong"),
        ({"no_badan_hukum": "BH/X"}, "koperasi.bh_janggal"),
        ({"no_badan_hukum": "ABCDEF"}, "koperasi.bh_janggal"),
        ({"tgl_badan_hukum": date(1944, 12, 31), "no_badan_hukum": "12/BH/KWK.7/1"},
         "koperasi.tgl_terlalu_lama"),
        ({"tgl_badan_hukum": date(2005, 1, 12)}, "koperasi.tgl_beda_nomor"),
        ({"nik": "1" * 10}, "koperasi.nik_tidak_lazim"),
        ({"nik": "1" * 18}, "koperasi.nik_tidak_lazim"),
        ({"kelurahan": None}, "koperasi.kelurahan_kosong"),
        ({"email": "melati@contoh"}, "koperasi.email"),
        ({"telepon": "tanya ketua"}, "koperasi.telepon"),
        ({"jenis": "Simpan Pinjam", "punya_usp": True}, "koperasi.usp_pada_ksp"),
        ({"bentuk": "Induk"}, "koperasi.di_luar_daftar"),
        ({"kelompok": "BMT"}, "koperasi.di_luar_daftar"),
        ({"sektor": "Real Estat"}, "koperasi.di_luar_daftar"),
        ({"nama": "CONTOH Koperasi Kelurahan Merah Putih Kedaton"}, "koperasi.kkmp_belum_ditandai"),
        ({"kkmp": True}, "koperasi.kkmp_nama"),
        ({"npwp": "123"}, "koperasi.npwp"),
        ({"nib": "123"}, "koperasi.nib"),
    ],
)  # fmt: skip
def test_what_is_only_unlikely_is_warned(changed: dict[str, object], code: str) -> None:
    assert codes(replace(SOUND, **changed)) == [(code, Severity.PERINGATAN)]  # type: ignore[arg-type]


def test_blank_numbers_and_dates_are_no_fault_of_their_own() -> None:
    koperasi = Koperasi(nama="CONTOH Koperasi Melati", jenis="Jasa", kelurahan="18.71.01.1003")

    assert codes(koperasi) == [("koperasi.bh_kosong", Severity.PERINGATAN)]


def test_the_same_nik_is_refused_and_names_the_other() -> None:
    found = check_koperasi(SOUND, replace(SEKITAR, nik=Kembaran(5, "CONTOH Koperasi Mawar")))

    assert [one.message for one in found] == ["NIK ini sudah dipakai CONTOH Koperasi Mawar."]
    assert blocks(found)


def test_a_nik_that_lies_in_the_trash_is_warned() -> None:
    found = check_koperasi(SOUND, replace(SEKITAR, nik=Kembaran(5, "CONTOH X", di_sampah=True)))

    assert [(one.code, one.severity) for one in found] == [
        ("koperasi.nik_kembar", Severity.PERINGATAN)
    ]


def test_a_name_that_differs_in_kind_only_is_noted() -> None:
    found = check_koperasi(SOUND, replace(SEKITAR, nama=Kembaran(5, "CONTOH KSP Melati")))

    assert [(one.code, one.severity) for one in found] == [("koperasi.nama_sama", Severity.CATATAN)]


def test_the_same_legal_number_needs_a_reason_and_then_only_warns() -> None:
    sekitar = replace(SEKITAR, badan_hukum=Kembaran(5, "CONTOH Koperasi Mawar"))

    assert codes(SOUND, sekitar) == [
        ("koperasi.bh_kembar", Severity.PERINGATAN),
        ("koperasi.alasan_kembar_kosong", Severity.KESALAHAN),
    ]
    assert codes(replace(SOUND, alasan_kembar="daftar lama"), sekitar) == [
        ("koperasi.bh_kembar", Severity.PERINGATAN)
    ]
