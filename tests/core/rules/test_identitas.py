"""Identities of a report: which fail, in whose words, beside which line."""

import pytest

from core.findings import Severity
from core.rules.bagan import BaganAkun
from core.rules.identitas import check_identities, failing_identities


def test_a_balanced_report_keeps_every_identity(bagan: BaganAkun) -> None:
    assert check_identities(bagan, {"kas": 100, "simpanan_pokok": 100}, "ksp") == ()


@pytest.mark.parametrize(
    ("gap", "code", "severity"),
    [
        (1, "identitas.neraca_selisih_pembulatan", Severity.CATATAN),
        (1000, "identitas.neraca_selisih_pembulatan", Severity.CATATAN),
        (1001, "identitas.neraca_seimbang", Severity.KESALAHAN),
        (-1000, "identitas.neraca_selisih_pembulatan", Severity.CATATAN),
        (-1001, "identitas.neraca_seimbang", Severity.KESALAHAN),
    ],
)
def test_a_gap_in_the_balance_is_a_note_up_to_a_thousand(
    bagan: BaganAkun, gap: int, code: str, severity: Severity
) -> None:
    findings = check_identities(bagan, {"kas": 10_000 + gap, "simpanan_pokok": 10_000}, "ksp")

    assert [(each.code, each.severity) for each in findings] == [(code, severity)]


def test_both_sides_and_the_difference_are_named(bagan: BaganAkun) -> None:
    (balance,) = check_identities(bagan, {"kas": 5_000_000, "simpanan_pokok": 3_500_000}, "riil")

    assert balance.message == (
        "Total aset Rp 5.000.000 tidak sama dengan total kewajiban dan ekuitas Rp 3.500.000; "
        "selisih Rp 1.500.000."
    )


def test_an_excess_is_named_as_such(bagan: BaganAkun) -> None:
    (excess,) = check_identities(bagan, {"shu_bagian_anggota": 9}, "ksp")

    assert excess.message == (
        "SHU bagian anggota Rp 9 melebihi SHU setelah pajak Rp 0; kelebihan Rp 9."
    )
    assert (excess.field, excess.severity) == ("shu_bagian_anggota", Severity.PERINGATAN)


def test_a_finding_stands_at_the_last_line_it_touches(bagan: BaganAkun) -> None:
    failing = failing_identities(bagan, {"pinjaman_anggota": 50, "simpanan_pokok": 50}, "usp")

    (gagal,) = failing
    assert (gagal.finding.code, gagal.finding.field) == ("identitas.kolektibilitas", "kol_macet")
    assert (gagal.kiri, gagal.kanan, gagal.selisih) == (0, 50, -50)


def test_identities_of_another_kind_are_not_asked_for(bagan: BaganAkun) -> None:
    amounts = {"pinjaman_anggota": 50, "simpanan_pokok": 50}

    assert check_identities(bagan, amounts, "riil") == ()


def test_loans_at_risk_within_all_loans_are_sound(bagan: BaganAkun) -> None:
    amounts = {
        "pinjaman_anggota": 50,
        "kol_lancar": 50,
        "simpanan_pokok": 50,
        "pinjaman_berisiko": 50,
    }

    assert check_identities(bagan, amounts, "ksp") == ()
    assert [
        each.code for each in check_identities(bagan, amounts | {"pinjaman_berisiko": 51}, "ksp")
    ] == ["identitas.pinjaman_berisiko"]


def test_identities_that_share_one_side_are_told_apart(bagan: BaganAkun) -> None:
    amounts = {"pinjaman_anggota": 50, "simpanan_pokok": 50, "pinjaman_berisiko": 51}

    assert [each.code for each in check_identities(bagan, amounts, "ksp")] == [
        "identitas.kolektibilitas",
        "identitas.pinjaman_berisiko",
    ]
