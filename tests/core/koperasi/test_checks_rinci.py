"""Contacts, deed, certificate and KKMP attributes: what is said of each."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.koperasi.checks_rinci import check_rinci
from core.koperasi.jenis_lama import usul_jenis
from core.koperasi.kontak import telepon_rapi, telepon_wajar
from core.koperasi.kuk import suggest_kuk
from core.koperasi.model import Koperasi, KoperasiTahun
from core.rules.pilihan import BATAS_KUK

TODAY = date(2026, 11, 24)
MELATI = Koperasi("CONTOH Koperasi Melati", "Jasa", nik="1871010000001")


def codes(**changed: Any) -> list[tuple[str, str]]:
    found = check_rinci(replace(MELATI, **changed), TODAY)
    return [(one.code.removeprefix("koperasi."), one.severity.value[0]) for one in found]


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, []),
        ({"tgl_akta": date(2026, 11, 25)}, [("akta_mendatang", "k")]),
        ({"tgl_akta": date(2020, 1, 2), "tgl_badan_hukum": date(2020, 1, 1)},
         [("akta_sesudah_bh", "p")]),
        ({"tgl_akta": date(2020, 1, 1), "tgl_badan_hukum": date(2020, 1, 1)}, []),
        ({"status_nik": "sudah", "nik": None}, [("sertifikat_tanpa_nik", "p")]),
        ({"status_nik": "sudah", "tgl_berlaku_sertifikat": TODAY}, []),
        ({"status_nik": "sudah", "tgl_berlaku_sertifikat": date(2026, 11, 23)},
         [("sertifikat_berakhir", "p")]),
        ({"status_nik": "kedaluwarsa", "tgl_berlaku_sertifikat": date(2026, 11, 23)}, []),
        ({"status_nik": "kedaluwarsa", "tgl_berlaku_sertifikat": TODAY},
         [("sertifikat_masih_berlaku", "p")]),
        ({"email": "melati"}, [("email", "p")]),
        ({"email": "melati@contoh.id", "website": "contoh.id", "fax": "0721 481301"}, []),
        ({"telepon": "lihat kantor", "fax": "-"}, [("telepon", "p"), ("fax", "p")]),
        ({"website": "belum ada"}, [("website", "p")]),
        ({"grade": "E"}, [("grade", "k")]),
        ({"kkmp": True, "kkmp_gerai": "sembako,kapal"}, [("kkmp_gerai", "k")]),
        ({"kkmp_sabh": "AHU"}, [("kkmp_terisi", "p")]),
        ({"kkmp": True, "kkmp_musyawarah": date(2026, 11, 25)},
         [("musyawarah_mendatang", "k")]),
        ({"kkmp": True, "kkmp_musyawarah": TODAY, "kkmp_model": "baru"}, []),
    ],
)  # fmt: skip
def test_each_fault_is_said_once(changed: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    assert codes(**changed) == expected


@given(st.text(max_size=40))
def test_a_tidied_telephone_is_tidy(text: str) -> None:
    once = telepon_rapi(text)

    assert telepon_rapi(once) == once


@given(st.text("0123456789", min_size=8, max_size=12).filter(lambda one: one[0] != "0"))
def test_62_and_0_are_the_same_number(bare: str) -> None:
    assert telepon_rapi(f"+62 {bare}") == telepon_rapi(f"0{bare}")
    assert telepon_wajar(f"0{bare}")


def year(*figures: int | None) -> KoperasiTahun:
    members, capital, assets = figures
    return KoperasiTahun(2025, anggota_jumlah=members, modal_sendiri=capital, aset=assets)


@pytest.mark.parametrize(
    ("figures", "kuk"),
    [
        ((5_000, 250_000_000, 2_500_000_000), 1),
        ((5_001, 250_000_000, 2_500_000_000), 2),
        ((20, 15_000_000_001, 0), 3),
        ((20, 0, 500_000_000_000), 3),
        ((20, 0, 500_000_000_001), 4),
    ],
)
def test_the_class_is_the_lowest_that_holds_every_figure(
    figures: tuple[int, int, int], kuk: int
) -> None:
    found = suggest_kuk(year(*figures), BATAS_KUK)

    assert found is not None
    assert found.kuk == kuk


def test_no_class_is_suggested_while_a_figure_is_missing() -> None:
    men_and_women = replace(year(None, 1, 1), anggota_pria=10, anggota_wanita=12)

    assert suggest_kuk(None, BATAS_KUK) is None
    assert suggest_kuk(year(20, None, 1), BATAS_KUK) is None
    assert suggest_kuk(year(None, 1, 1), BATAS_KUK) is None
    found = suggest_kuk(men_and_women, BATAS_KUK)
    assert found is not None
    assert found.sebab == "tahun buku 2025: 22 anggota, modal sendiri 1, aset 1"


def test_an_old_kind_is_proposed_and_never_sure() -> None:
    found = usul_jenis("Serba Usaha")

    assert found is not None
    assert (found.jenis, found.kelompok, found.pasti) == ("Konsumen", "Kop. Serba Usaha", False)
