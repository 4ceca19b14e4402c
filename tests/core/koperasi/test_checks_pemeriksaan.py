"""Checks of examinations: every finding with the least that calls it, and nothing on sound data."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.findings import Severity
from core.koperasi.checks_pemeriksaan import (
    check_pemeriksaan,
    check_pengembalian,
    check_penugasan,
    check_permintaan,
    check_rekomendasi,
    check_sanksi,
    check_team,
)
from core.koperasi.laporan import KunciLaporan, Unit
from core.koperasi.pemeriksaan import (
    AnggotaTim,
    Pemeriksaan,
    Pengembalian,
    Penugasan,
    PeranTim,
    Permintaan,
    Rekomendasi,
    Sanksi,
)
from core.rekomendasi import KeadaanRekomendasi

KUNCI = KunciLaporan(1, Unit.KOPERASI, 2025)
KETUA = AnggotaTim("CONTOH Melati", PeranTim.KETUA, "190001011920011001")
ANGGOTA = AnggotaTim("CONTOH Mawar", PeranTim.ANGGOTA, "190002021920022002")
TIM = [KETUA, ANGGOTA]
TUGAS = Penugasan(
    2025,
    "CONTOH/1",
    date(2026, 3, 2),
    mulai=date(2026, 3, 9),
    selesai=date(2026, 3, 20),
    tanggal_sk_tim=date(2026, 1, 15),
)
SOUND = Pemeriksaan(
    KUNCI,
    1,
    nomor_pemberitahuan="P/1",
    tanggal_pemberitahuan=date(2026, 3, 3),
    kunjungan_mulai=date(2026, 3, 9),
    kunjungan_selesai=date(2026, 3, 10),
    nomor_berita_acara="BA/1",
    tanggal_berita_acara=date(2026, 3, 12),
    tanggapan="diterima",
    tanggal_tanggapan=date(2026, 3, 16),
    nomor_penetapan="SK/1",
    tanggal_penetapan=date(2026, 3, 20),
    nomor_sertifikat="S/1",
    tanggal_sertifikat=date(2026, 3, 24),
)
DAY = date(2026, 5, 4)
BEFORE = DAY - timedelta(days=1)


def _codes(found: Any) -> list[tuple[str, str, Severity]]:
    return [(one.code, one.field, one.severity) for one in found]


def test_sound_records_have_nothing_to_say() -> None:
    assert _codes(check_penugasan(TUGAS, TIM, 2)) == []
    assert _codes(check_pemeriksaan(SOUND, TUGAS)) == []
    assert _codes(check_pemeriksaan(Pemeriksaan(KUNCI), None)) == []
    assert _codes(check_permintaan(Permintaan("Neraca", tenggat=DAY))) == []
    assert _codes(check_rekomendasi(Rekomendasi("Tagih", tenggat=DAY), BEFORE)) == []
    assert _codes(check_sanksi(Sanksi(1, "Teguran"), [])) == []
    assert _codes(check_pengembalian(Pengembalian(1, "tidak seimbang"))) == []


@pytest.mark.parametrize(
    ("changed", "code", "field", "severity"),
    [
        ({"nomor": ""}, "penugasan.nomor", "nomor", Severity.CATATAN),
        ({"tanggal": None}, "penugasan.tanggal", "tanggal", Severity.CATATAN),
        ({"selesai": date(2026, 3, 8)}, "penugasan.masa", "selesai", Severity.KESALAHAN),
        ({"mulai": date(2026, 3, 1)}, "penugasan.mulai", "mulai", Severity.PERINGATAN),
        (
            {"tanggal_sk_tim": date(2026, 3, 3)},
            "penugasan.sk_tim",
            "tanggal",
            Severity.PERINGATAN,
        ),
    ],
)
def test_a_letter_is_checked(
    changed: dict[str, Any], code: str, field: str, severity: Severity
) -> None:
    found = _codes(check_penugasan(replace(TUGAS, **changed), TIM, 2))

    assert found == [(code, field, severity)]


@pytest.mark.parametrize(
    ("second", "code", "severity"),
    [
        (replace(ANGGOTA, nama=""), "tim.nama", Severity.KESALAHAN),
        (replace(ANGGOTA, nip=""), "tim.nip_kosong", Severity.PERINGATAN),
        (replace(ANGGOTA, nip="123"), "tim.nip", Severity.KESALAHAN),
        (replace(ANGGOTA, nip=KETUA.nip), "tim.kembar", Severity.KESALAHAN),
        (replace(ANGGOTA, peran=PeranTim.KETUA), "tim.ketua", Severity.PERINGATAN),
    ],
)
def test_a_member_is_checked(second: AnggotaTim, code: str, severity: Severity) -> None:
    assert _codes(check_penugasan(TUGAS, [KETUA, second], 2)) == [(code, "tim", severity)]


def test_two_members_without_nip_are_told_apart_by_name() -> None:
    bare = replace(ANGGOTA, nip="")

    same = _codes(check_penugasan(TUGAS, [KETUA, bare, bare], 2))
    unnamed = _codes(check_penugasan(TUGAS, [*TIM, AnggotaTim(""), AnggotaTim("")], 2))

    assert [code for code, _, _ in same].count("tim.kembar") == 1
    assert "tim.kembar" not in [code for code, _, _ in unnamed]


def test_who_answers_for_a_team_is_no_examiner() -> None:
    head = replace(ANGGOTA, peran=PeranTim.PENANGGUNG_JAWAB)

    (finding,) = check_team([KETUA, head], 2)

    assert (finding.code, finding.severity) == (
        "penugasan.pemeriksa_kurang",
        Severity.KESALAHAN,
    )
    assert "baru 1 orang" in finding.message
    assert list(check_team(TIM, 2)) == []


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"tanggal_pemberitahuan": date(2026, 3, 10)}, "kunjungan_mulai"),
        ({"tanggal_tanggapan": date(2026, 3, 11)}, "tanggal_tanggapan"),
        ({"tanggal_tanggapan": date(2026, 3, 21)}, "tanggal_penetapan"),
        ({"tanggal_sertifikat": date(2026, 3, 19)}, "tanggal_sertifikat"),
        ({"kunjungan_selesai": date(2026, 3, 13)}, "tanggal_berita_acara"),
    ],
)
def test_days_out_of_order_are_warned_about(changed: dict[str, Any], field: str) -> None:
    found = _codes(check_pemeriksaan(replace(SOUND, **changed), TUGAS))

    assert found == [("pemeriksaan.urutan", field, Severity.PERINGATAN)]


def test_a_visit_cannot_end_before_it_began() -> None:
    found = _codes(check_pemeriksaan(replace(SOUND, kunjungan_selesai=date(2026, 3, 8)), None))

    assert found == [("pemeriksaan.kunjungan", "kunjungan_selesai", Severity.KESALAHAN)]


def test_a_visit_outside_its_letter_is_warned_about() -> None:
    early = replace(
        SOUND,
        tanggal_pemberitahuan=None,
        nomor_pemberitahuan="",
        kunjungan_mulai=date(2026, 3, 1),
    )
    late = replace(
        SOUND,
        kunjungan_mulai=date(2026, 3, 21),
        kunjungan_selesai=None,
        tanggal_berita_acara=None,
        nomor_berita_acara="",
    )

    assert [code for code, _, _ in _codes(check_pemeriksaan(early, TUGAS))] == [
        "pemeriksaan.sebelum_tugas",
        "pemeriksaan.luar_masa",
    ]
    assert [code for code, _, _ in _codes(check_pemeriksaan(late, TUGAS))] == [
        "pemeriksaan.luar_masa"
    ]


def test_days_before_the_end_of_the_book_year_are_warned_about() -> None:
    found = _codes(check_pemeriksaan(Pemeriksaan(KUNCI, kunjungan_mulai=date(2025, 12, 30)), None))

    assert found == [("pemeriksaan.tahun_buku", "kunjungan_mulai", Severity.PERINGATAN)]


def test_a_number_waits_for_its_day_and_a_day_for_its_number() -> None:
    half = Pemeriksaan(
        KUNCI, nomor_berita_acara="BA/1", tanggal_penetapan=DAY, tanggal_tanggapan=BEFORE
    )

    assert _codes(check_pemeriksaan(half, None)) == [
        ("pemeriksaan.tanggal_kosong", "tanggal_berita_acara", Severity.CATATAN),
        ("pemeriksaan.nomor_kosong", "nomor_penetapan", Severity.CATATAN),
        ("pemeriksaan.tanggapan", "tanggapan", Severity.CATATAN),
    ]


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        (Permintaan(" ", tenggat=DAY), ["permintaan.uraian"]),
        (Permintaan("x", tanggal_surat=DAY, tenggat=BEFORE), ["permintaan.tenggat"]),
        (Permintaan("x"), ["permintaan.tanpa_tenggat"]),
        (
            Permintaan("x", tanggal_surat=DAY, tenggat=DAY, dipenuhi_pada=BEFORE),
            ["permintaan.dipenuhi"],
        ),
        (Permintaan("x", tenggat=DAY, jawaban="ada"), ["permintaan.belum"]),
    ],
)
def test_a_request_is_checked(line: Permintaan, codes: list[str]) -> None:
    assert [one.code for one in check_permintaan(line)] == codes


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        (Rekomendasi("", tenggat=DAY), ["rekomendasi.uraian"]),
        (Rekomendasi("x", tenggat=BEFORE), ["rekomendasi.tenggat"]),
        (Rekomendasi("x"), ["rekomendasi.tanpa_tenggat"]),
        (
            Rekomendasi("x", tenggat=DAY, keadaan=KeadaanRekomendasi.SELESAI),
            ["rekomendasi.tindak_lanjut", "rekomendasi.tanggal"],
        ),
        (
            Rekomendasi(
                "x",
                tenggat=DAY,
                keadaan=KeadaanRekomendasi.TIDAK_DAPAT,
                tindak_lanjut="bubar",
                tanggal_tindak_lanjut=DAY,
            ),
            [],
        ),
    ],
)
def test_a_recommendation_is_checked(line: Rekomendasi, codes: list[str]) -> None:
    assert [one.code for one in check_rekomendasi(line, DAY)] == codes


FIRST = Sanksi(1, "Teguran tertulis 1", tanggal=DAY, id=1)


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        (Sanksi(2, ""), ["sanksi.langkah"]),
        (Sanksi(3, "x"), ["sanksi.melompat"]),
        (Sanksi(3, "x", alasan="berat"), []),
        (Sanksi(1, "x"), ["sanksi.mundur"]),
        (Sanksi(2, "x", tanggal=DAY, tenggat=BEFORE), ["sanksi.tenggat"]),
        (
            Sanksi(2, "x", tanggal=DAY, dicabut_pada=BEFORE, keterangan="y"),
            ["sanksi.dicabut"],
        ),
        (Sanksi(2, "x", tanggal=BEFORE), ["sanksi.urutan"]),
        (Sanksi(2, "x", dicabut_pada=DAY), ["sanksi.keterangan"]),
    ],
)
def test_a_sanction_takes_the_next_step(line: Sanksi, codes: list[str]) -> None:
    assert [one.code for one in check_sanksi(line, [FIRST])] == codes


def test_a_stored_step_is_judged_among_those_before_it() -> None:
    second = Sanksi(2, "Teguran tertulis 2", tanggal=DAY, id=2)

    assert list(check_sanksi(FIRST, [FIRST, second])) == []
    assert list(check_sanksi(second, [FIRST, second])) == []


def test_after_a_withdrawal_the_steps_begin_again() -> None:
    withdrawn = replace(FIRST, dicabut_pada=DAY, keterangan="dipenuhi")

    assert list(check_sanksi(Sanksi(1, "Teguran tertulis 1"), [withdrawn])) == []


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        (Pengembalian(1, " "), ["laporan.alasan_kembali"]),
        (Pengembalian(1, "x", DAY, tenggat=BEFORE), ["pengembalian.tenggat"]),
        (Pengembalian(1, "x", DAY, diterima_kembali=BEFORE), ["pengembalian.diterima"]),
    ],
)
def test_a_return_is_checked(line: Pengembalian, codes: list[str]) -> None:
    assert [one.code for one in check_pengembalian(line)] == codes


_days = st.one_of(st.none(), st.dates(date(2025, 1, 1), date(2027, 12, 31)))


@given(st.lists(_days, min_size=8, max_size=8))
def test_days_in_order_are_never_warned_about(days: list[date | None]) -> None:
    given_ = sorted(day for day in days if day is not None and day >= date(2025, 12, 31))
    names = (
        "tanggal_pemberitahuan",
        "kunjungan_mulai",
        "kunjungan_selesai",
        "tanggal_berita_acara",
        "tanggal_tanggapan",
        "tanggal_penetapan",
        "tanggal_sertifikat",
    )
    record = replace(Pemeriksaan(KUNCI), **dict(zip(names, given_, strict=False)))  # type: ignore[arg-type]

    found = list(check_pemeriksaan(record, None))

    assert {one.severity for one in found} <= {Severity.CATATAN}
