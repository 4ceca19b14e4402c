"""The calendar of RAT through the actions: read, entered line by line, graded."""

from dataclasses import replace
from datetime import date

import pytest

from core.actions.beranda import BELUM_RAT
from core.actions.koperasi import add_koperasi, find_koperasi, list_ids, trash_koperasi
from core.actions.koperasi_status import save_status, status_at
from core.actions.koperasi_tahun import save_tahun
from core.actions.office import Office
from core.actions.pengaturan import save_pilihan
from core.actions.petugas import add_petugas, sign_in
from core.actions.rat import (
    IsiRat,
    day_of,
    examine_rat,
    list_tunggakan,
    load_kalender,
    save_rat,
    usul_grade,
)
from core.errors import DataRejectedError
from core.kantor.model import Petugas
from core.koperasi.model import Keadaan, Koperasi, KoperasiTahun, StatusKoperasi
from core.koperasi.rat import KeadaanRat
from core.koperasi.rat_daftar import SaringRat
from core.storage.koperasi_store import KoperasiStore

HELD, TOLD = date(2026, 3, 5), date(2026, 3, 20)


def add(office: Office, nama: str, **changed: object) -> int:
    record = replace(Koperasi(nama, "Konsumen"), **changed)  # type: ignore[arg-type]
    return add_koperasi(office, record, StatusKoperasi(Keadaan.AKTIF)).value


@pytest.fixture
def melati(office: Office) -> int:
    return add(office, "CONTOH Koperasi Melati", tgl_badan_hukum=date(2004, 1, 12))


def test_a_line_typed_in_the_list_is_kept_in_its_book_year(office: Office, melati: int) -> None:
    save_tahun(office, KoperasiTahun(2025, melati, aset=7, catatan="tetap"))

    save_rat(office, IsiRat(melati, 2025, HELD, TOLD, 12, " CONTOH/ 1 "))

    (year,) = KoperasiStore(office.db).years(melati)
    assert (year.aset, year.catatan) == (7, "tetap")
    assert (year.rat_tanggal, year.rat_dilaporkan, year.rat_hadir) == (HELD, TOLD, 12)
    assert year.rat_berita_acara == "CONTOH/ 1"


def test_a_line_of_a_year_that_is_new_makes_it(office: Office, melati: int) -> None:
    save_rat(office, IsiRat(melati, 2024, date(2025, 3, 5)))

    assert [one.tahun_buku for one in KoperasiStore(office.db).years(melati)] == [2024]


def test_a_line_that_cannot_be_is_refused_and_leaves_nothing(office: Office, melati: int) -> None:
    wrong = IsiRat(melati, 2025, date(2026, 11, 25))

    assert "tahun.rat_mendatang" in [one.code for one in examine_rat(office, wrong)]
    with pytest.raises(DataRejectedError):
        save_rat(office, wrong)
    assert KoperasiStore(office.db).years(melati) == []


def test_the_calendar_shows_five_book_years_as_known_today(office: Office, melati: int) -> None:
    save_rat(office, IsiRat(melati, 2025, HELD, TOLD))
    save_rat(office, IsiRat(melati, 2024, date(2025, 8, 1), date(2025, 8, 9)))
    save_rat(office, IsiRat(melati, 2023, date(2024, 3, 1)))

    found = load_kalender(office, 2026)

    assert found.tahun == (2021, 2022, 2023, 2024, 2025)
    assert found.day == office.today == day_of(office, 2026)
    assert day_of(office, 2024) == date(2024, 12, 31)
    assert list(found.letak[0].keadaan.values()) == [
        KeadaanRat.BELUM,
        KeadaanRat.BELUM,
        KeadaanRat.BELUM_LAPOR,
        KeadaanRat.TERLAMBAT,
        KeadaanRat.DILAPORKAN,
    ]


def test_who_is_not_in_the_list_is_not_in_the_calendar(office: Office, melati: int) -> None:
    gone = add(office, "CONTOH Koperasi Bubar")
    closing = StatusKoperasi(
        Keadaan.DIBUBARKAN,
        date(2025, 9, 1),
        no_sk="CONTOH",
        tgl_sk=date(2025, 9, 1),
        koperasi_id=gone,
    )
    save_status(office, closing)
    trashed = add(office, "CONTOH Koperasi Dihapus")
    trash_koperasi(office, trashed, 1)
    add(office, "CONTOH Koperasi Muda", tgl_badan_hukum=date(2026, 2, 2))

    assert [one.baris.id for one in load_kalender(office, 2025).letak] == [melati]
    assert status_at(office, gone, date(2025, 8, 31)) is not None
    assert [one.baris.nama for one in load_kalender(office, 2026).letak] == [
        "CONTOH Koperasi Melati",
        "CONTOH Koperasi Muda",
    ]


def test_those_without_rat_are_those_that_beranda_counts(office: Office, melati: int) -> None:
    add(office, "CONTOH Koperasi Mawar")
    save_rat(office, IsiRat(melati, 2025, HELD))
    add(office, "CONTOH Koperasi Muda", tgl_badan_hukum=date(2026, 2, 2))
    missing = (KeadaanRat.BELUM.value, KeadaanRat.BELUM_JATUH_TEMPO.value)

    shown = load_kalender(office, 2026).filtered(SaringRat(status=("aktif",), keadaan=missing))

    assert [one.baris.id for one in shown] == list_ids(office, BELUM_RAT, 2026)


def test_arrears_are_listed_with_their_years(office: Office, melati: int) -> None:
    save_rat(office, IsiRat(melati, 2025, HELD, TOLD))
    save_rat(office, IsiRat(melati, 2022, date(2023, 3, 1), date(2023, 3, 9)))

    (owing,) = list_tunggakan(office, 2026)

    assert (owing.koperasi_id, owing.terakhir_lapor, owing.tahun) == (
        melati,
        2025,
        (2021, 2023, 2024),
    )
    assert list_tunggakan(office, 2026, SaringRat(kkmp=True)) == []


def test_the_last_day_of_a_rat_is_a_setting(office: Office, melati: int) -> None:
    admin = Petugas(0, "190004041920042004", "CONTOH Admin", "CONTOH", "admin", True, 1)
    add_petugas(office, admin, "contoh-admin")
    sign_in(office, admin.nip, "contoh-admin")

    save_pilihan(office, replace(office.pilihan, batas_rat="02-28", tahun_tanpa_rat=7))
    save_rat(office, IsiRat(melati, 2025, HELD, TOLD))

    found = load_kalender(office, 2026)
    assert len(found.tahun) == 7
    assert found.letak[0].keadaan[2025] is KeadaanRat.TERLAMBAT


def test_the_grade_follows_what_was_reported_by_the_cut_off(office: Office, melati: int) -> None:
    for year in (2022, 2023, 2024):
        save_rat(office, IsiRat(melati, year, date(year + 1, 3, 1), date(year + 1, 3, 9)))
    koperasi = find_koperasi(office, melati)
    assert koperasi is not None

    assert usul_grade(office, koperasi, 2025).grade == "A"
    assert usul_grade(office, koperasi, 2026).grade == "B"
