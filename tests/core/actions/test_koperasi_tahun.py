"""A year of a cooperative: saved, compared with the report, taken away and brought back."""

from dataclasses import replace
from datetime import date

import pytest

from core.actions.koperasi import add_koperasi
from core.actions.koperasi_tahun import examine_tahun, figures_of_report, save_tahun, trash_tahun
from core.actions.office import Office
from core.errors import DataRejectedError
from core.koperasi.model import Keadaan, Koperasi, KoperasiTahun, StatusKoperasi
from core.storage.koperasi_store import KoperasiStore


@pytest.fixture
def koperasi_id(office: Office) -> int:
    record = Koperasi("CONTOH Koperasi Melati", "Konsumen")
    return add_koperasi(office, record, StatusKoperasi(Keadaan.AKTIF)).value


def test_a_year_is_kept_with_blanks_as_blanks_and_zero_as_zero(
    office: Office, koperasi_id: int
) -> None:
    year = KoperasiTahun(2024, koperasi_id, anggota_jumlah=20, modal_luar=0, shu=-7)

    new_id = save_tahun(office, year).value

    assert KoperasiStore(office.db).years(koperasi_id) == [replace(year, id=new_id)]


def test_the_same_year_twice_is_refused(office: Office, koperasi_id: int) -> None:
    save_tahun(office, KoperasiTahun(2024, koperasi_id))

    with pytest.raises(DataRejectedError) as rejected:
        save_tahun(office, KoperasiTahun(2024, koperasi_id))

    assert "tahun.kembar" in [found.code for found in rejected.value.findings]


def test_a_year_taken_away_comes_back_with_the_new_values(office: Office, koperasi_id: int) -> None:
    first = save_tahun(office, KoperasiTahun(2024, koperasi_id, shu=1)).value
    (kept,) = KoperasiStore(office.db).years(koperasi_id)
    trash_tahun(office, kept)
    assert KoperasiStore(office.db).years(koperasi_id) == []

    again = save_tahun(office, KoperasiTahun(2024, koperasi_id, aset=9)).value

    (found,) = KoperasiStore(office.db).years(koperasi_id)
    assert (again, found.aset, found.shu) == (first, 9, None)


def test_the_year_before_is_compared(office: Office, koperasi_id: int) -> None:
    save_tahun(office, KoperasiTahun(2023, koperasi_id, anggota_jumlah=20))

    found = examine_tahun(office, KoperasiTahun(2024, koperasi_id, anggota_jumlah=40))

    assert [one.code for one in found] == ["tahun.lonjakan"]


def test_an_active_cooperative_without_members_is_warned(office: Office, koperasi_id: int) -> None:
    found = examine_tahun(office, KoperasiTahun(2024, koperasi_id))

    assert [one.code for one in found] == ["tahun.tanpa_anggota"]


def test_figures_of_the_report_stand_beside_and_a_difference_is_a_note(
    office: Office, koperasi_id: int
) -> None:
    report = {"koperasi_id": koperasi_id, "unit": "koperasi", "tahun_buku": 2024}
    report_id = office.db.table("laporan_keuangan").insert(report).last_pk
    amounts = {"kas": 700, "bank": 300, "simpanan_pokok": 400, "volume_usaha": 0}
    office.db.table("laporan_akun").insert_all(
        {"laporan_id": report_id, "kode": kode, "jumlah": n} for kode, n in amounts.items()
    )

    figures = figures_of_report(office, koperasi_id, 2024)
    found = examine_tahun(
        office, KoperasiTahun(2024, koperasi_id, anggota_jumlah=20, aset=999, modal_sendiri=400)
    )

    assert figures == {"volume_usaha": 0, "aset": 1000, "modal_sendiri": 400}
    assert [(one.code, one.field) for one in found] == [("tahun.beda_laporan", "aset")]
    assert figures_of_report(office, koperasi_id, 2023) == {}


def test_a_rat_of_tomorrow_is_refused(office: Office, koperasi_id: int) -> None:
    with pytest.raises(DataRejectedError):
        save_tahun(office, KoperasiTahun(2025, koperasi_id, rat_tanggal=date(2026, 11, 25)))
