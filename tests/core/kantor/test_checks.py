"""What a profile, a signatory and the office's choices are refused for, each fault by itself."""

from calendar import isleap, monthrange
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.findings import Finding, Severity, blocks
from core.kantor.checks import (
    AWALAN,
    BATAS_LAMBANG,
    check_kantor,
    check_penanda_tangan,
    check_pilihan,
    is_month_day,
    tidied,
)
from core.kantor.model import Kantor, PenandaTangan
from core.rules.pilihan import Pilihan

KANTOR = Kantor(
    nama_pemda="Pemerintah Kota CONTOH",
    nama_dinas="Dinas CONTOH",
    nama_singkat="Dinas CONTOH",
    kota="CONTOH",
)
KEPALA = PenandaTangan(
    id=1,
    awalan="",
    jabatan="Kepala Dinas",
    nama="CONTOH Kepala",
    pangkat="Pembina",
    nip="197001011995031001",
    berlaku_sejak=date(2024, 1, 1),
    berlaku_sampai=date(2024, 12, 31),
)
SKALA = frozenset({Pilihan().skala_capaian, "lain"})
PNG, JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"


def _kantor(**changes: object) -> list[Finding]:
    return list(check_kantor(replace(KANTOR, **changes)))  # type: ignore[arg-type]


def _person(**changes: object) -> list[tuple[str, str, Severity]]:
    found = check_penanda_tangan(replace(KEPALA, **changes))  # type: ignore[arg-type]
    return [(one.code, one.field, one.severity) for one in found]


def _holder(since: date | None, until: date | None) -> PenandaTangan:
    return replace(KEPALA, id=2, nama="CONTOH Pengganti", berlaku_sejak=since, berlaku_sampai=until)


def test_the_names_alone_make_a_sound_profile() -> None:
    assert _kantor() == []
    assert _kantor(email="dinas@contoh.go.id", kode_pos="35213", lambang=PNG + b"isi") == []


@pytest.mark.parametrize("field", ["nama_pemda", "nama_dinas", "nama_singkat", "kota"])
@pytest.mark.parametrize("blank", ["", "   "])
def test_a_name_that_every_paper_prints_is_not_left_blank(field: str, blank: str) -> None:
    (found,) = _kantor(**{field: blank})

    assert (found.code, found.field) == (f"kantor.{field}", field)
    assert found.message.endswith("belum diisi.")
    assert blocks([found])


@pytest.mark.parametrize(
    "email", ["dinas", "@contoh.go.id", "dinas@contoh", "a b@contoh.id", "a@b@contoh.id"]
)
def test_an_address_nobody_can_write_to_is_refused(email: str) -> None:
    assert [one.field for one in _kantor(email=email)] == ["email"]


@pytest.mark.parametrize("kode_pos", ["3521", "352133", "35 213", "3521A", "٣٥٢١٣"])
def test_a_postal_code_has_five_digits(kode_pos: str) -> None:
    assert [one.field for one in _kantor(kode_pos=kode_pos)] == ["kode_pos"]


@pytest.mark.parametrize(
    ("lambang", "codes"),
    [
        (JPEG, []),
        (PNG.ljust(BATAS_LAMBANG, b"\0"), []),
        (PNG.ljust(BATAS_LAMBANG + 1, b"\0"), ["kantor.lambang_besar"]),
        (b"GIF89a", ["kantor.lambang"]),
        (b"", ["kantor.lambang"]),
        (b"x" * (BATAS_LAMBANG + 1), ["kantor.lambang"]),
    ],
    ids=["jpeg", "largest", "one byte too many", "gif", "empty", "no picture and too large"],
)
def test_an_emblem_is_a_picture_of_at_most_a_megabyte(lambang: bytes, codes: list[str]) -> None:
    assert [one.code for one in _kantor(lambang=lambang)] == codes


@pytest.mark.parametrize("awalan", AWALAN)
def test_a_sound_signatory_has_no_remark(awalan: str) -> None:
    assert _person(awalan=awalan) == []


@pytest.mark.parametrize(
    ("changes", "code", "field", "severity"),
    [
        ({"jabatan": " "}, "jabatan", "jabatan", Severity.KESALAHAN),
        ({"nama": ""}, "nama", "nama", Severity.KESALAHAN),
        ({"awalan": "Pj."}, "awalan", "awalan", Severity.KESALAHAN),
        ({"nip": ""}, "nip_kosong", "nip", Severity.PERINGATAN),
        ({"nip": "1196204121983031015"}, "nip", "nip", Severity.KESALAHAN),
        ({"pangkat": " "}, "pangkat", "pangkat", Severity.PERINGATAN),
        ({"berlaku_sampai": date(2023, 12, 31)}, "masa", "berlaku_sampai", Severity.KESALAHAN),
    ],
)
def test_each_fault_of_a_signatory_stands_at_its_field(
    changes: dict[str, object], code: str, field: str, severity: Severity
) -> None:
    assert _person(**changes) == [(f"penanda_tangan.{code}", field, severity)]


@pytest.mark.parametrize(
    "changes",
    [
        {"berlaku_sampai": KEPALA.berlaku_sejak},
        {"berlaku_sejak": None},
        {"berlaku_sampai": None},
        {"berlaku_sejak": None, "berlaku_sampai": None},
    ],
    ids=["one day", "no beginning", "no end", "always"],
)
def test_a_term_may_be_open_or_one_day_long(changes: dict[str, object]) -> None:
    assert _person(**changes) == []


@pytest.mark.parametrize(
    ("since", "until", "overlapping"),
    [
        (date(2025, 1, 1), None, False),
        (date(2024, 12, 31), None, True),
        (None, date(2023, 12, 31), False),
        (None, date(2024, 1, 1), True),
        (date(2024, 5, 1), date(2024, 5, 31), True),
        (None, None, True),
    ],
    ids=["after", "from the last day", "before", "until the first day", "inside", "always"],
)
def test_two_in_one_post_on_one_day_are_pointed_out(
    since: date | None, until: date | None, *, overlapping: bool
) -> None:
    found = list(check_penanda_tangan(KEPALA, (_holder(since, until),)))

    assert [one.code for one in found] == ["penanda_tangan.tumpang_tindih"] * overlapping
    assert all("CONTOH Pengganti" in one.message for one in found)
    assert not blocks(found)


def test_another_post_or_the_same_person_is_no_overlap() -> None:
    other_post = replace(_holder(None, None), jabatan="Kepala Bidang")

    assert list(check_penanda_tangan(KEPALA, (other_post, KEPALA))) == []


def test_a_post_is_the_same_whatever_its_capitals() -> None:
    other = replace(_holder(None, None), jabatan=" KEPALA DINAS ")

    assert len(list(check_penanda_tangan(KEPALA, (other,)))) == 1


DAYS = st.none() | st.dates(date(2020, 1, 1), date(2030, 12, 31))


@given(one=st.tuples(DAYS, DAYS), other=st.tuples(DAYS, DAYS))
def test_overlapping_is_seen_from_both_sides(
    one: tuple[date | None, date | None], other: tuple[date | None, date | None]
) -> None:
    left = replace(KEPALA, berlaku_sejak=one[0], berlaku_sampai=one[1])
    right = _holder(*other)

    assert _overlaps(left, right) == _overlaps(right, left)


def _overlaps(person: PenandaTangan, other: PenandaTangan) -> bool:
    return any(
        one.code == "penanda_tangan.tumpang_tindih"
        for one in check_penanda_tangan(person, (other,))
    )


def test_the_standard_choices_are_sound() -> None:
    assert list(check_pilihan(Pilihan(), skala=SKALA)) == []
    assert list(check_pilihan(Pilihan(skala_capaian="lain"), skala=SKALA)) == []


@pytest.mark.parametrize(
    ("pilihan", "code"),
    [
        (Pilihan(sumber_predikat="acak"), "sumber_predikat"),
        (Pilihan(capaian_dari="kira-kira"), "capaian_dari"),
        (Pilihan(tahun_sakip="kapan saja"), "tahun_sakip"),
        (Pilihan(kertas="A3"), "kertas"),
        (Pilihan(penentu_persen=0), "penentu_persen"),
        (Pilihan(penentu_persen=101), "penentu_persen"),
        (Pilihan(pisah_batas="02-29"), "pisah_batas"),
        (Pilihan(batas_rat="30 Juni"), "batas_rat"),
        (Pilihan(tahun_tanpa_rat=0), "tahun_tanpa_rat"),
        (Pilihan(tahun_tanpa_rat=11), "tahun_tanpa_rat"),
        (Pilihan(pola_teguran="TGR/{tahun}"), "pola_teguran"),
        (Pilihan(skala_capaian="hilang"), "skala_capaian"),
        (Pilihan(status_terdaftar=()), "status_terdaftar"),
        (Pilihan(layak_wilayah=()), "layak_wilayah"),
        (Pilihan(layak_pengawas=()), "layak_pengawas"),
        (Pilihan(status_terdaftar=("aktif", "dibubarkan")), "dibubarkan"),
    ],
    ids=lambda case: case if isinstance(case, str) else "",
)
def test_a_choice_outside_what_is_known_is_refused(pilihan: Pilihan, code: str) -> None:
    found = list(check_pilihan(pilihan, skala=SKALA))

    assert [one.code for one in found] == [f"pilihan.{code}"]
    assert blocks(found)


@given(month=st.integers(0, 13), day=st.integers(0, 32))
def test_a_cut_off_is_a_day_that_every_year_has(month: int, day: int) -> None:
    common = 2025
    assert not isleap(common)
    exists = 1 <= month <= 12 and 1 <= day <= monthrange(common, max(1, min(month, 12)))[1]

    assert is_month_day(f"{month:02d}-{day:02d}") == exists


@pytest.mark.parametrize("text", ["", "1231", "12/31", "12-31 ", "12-31\n", "1-1", "١٢-٣١"])
def test_a_cut_off_is_written_with_two_and_two_digits(text: str) -> None:
    assert not is_month_day(text)


def test_a_person_is_stored_without_stray_spaces() -> None:
    typed = replace(
        KEPALA,
        nip="NIP. 19700101 199503 1 001",
        nama="  CONTOH   Kepala ",
        jabatan="Kepala\u00a0Dinas ",
        pangkat=" Pembina\t",
    )

    assert tidied(typed) == KEPALA


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        (Pilihan(pemeriksa_minimal=1), "pemeriksa_minimal"),
        (Pilihan(pola_sertifikat="SK-KES"), "pola_sertifikat"),
        (Pilihan(predikat_sertifikat=0), "predikat_sertifikat"),
    ],
)
def test_choices_of_examinations_are_checked(wrong: Pilihan, field: str) -> None:
    found = list(check_pilihan(wrong, skala=frozenset({wrong.skala_capaian})))

    assert [one.field for one in found] == [field]
