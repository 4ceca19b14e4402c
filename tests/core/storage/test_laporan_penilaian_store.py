"""Reports and assessments as rows: bulk paths, lists, what is locked, what is journalled."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from core.actions.jurnal import history
from core.actions.office import Office
from core.actions.penilaian_terdahulu import load_scan
from core.actions.tahun_buku import batas_of, tahun_buku_for
from core.errors import AppError, RecordMovedError
from core.koperasi.laporan import KeadaanLaporan, KunciLaporan, Laporan, Unit
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from core.koperasi.pembukuan import Pembukuan
from core.koperasi.penilaian import (
    AsalPenilaian,
    Penilaian,
    Sertifikat,
    StatusPenilaian,
    Tanda,
)
from core.rules.pilihan import Pilihan
from core.storage.journal import first_broken
from core.storage.koperasi_store import KoperasiStore
from core.storage.laporan_store import LaporanStore
from core.storage.office_store import OfficeStore
from core.storage.penilaian_store import PenilaianStore


@pytest.fixture
def kunci(office: Office) -> KunciLaporan:
    with office.db.atomic():
        koperasi_id = KoperasiStore(office.db).add(
            office.deed("koperasi ditambah"),
            Koperasi("CONTOH KSP Melur", "Simpan Pinjam", punya_usp=True),
            StatusKoperasi(Keadaan.AKTIF),
        )
    return KunciLaporan(koperasi_id, Unit.KOPERASI, 2025)


def _taken_over(kunci: KunciLaporan, total: str) -> Penilaian:
    return Penilaian(
        kunci,
        "perdep-06-2016",
        asal=AsalPenilaian.TERDAHULU,
        status=StatusPenilaian.FINAL,
        total=Fraction(total),
        predikat="Cukup Sehat",
        predikat_urut=2,
        final=Tanda(date(2021, 9, 1)),
    )


def test_many_reports_go_in_with_one_entry(office: Office, kunci: KunciLaporan) -> None:
    usp = replace(kunci, unit=Unit.USP)
    reports = [
        Laporan(kunci, {"kas": 5, "kas@-1": 4}, {"kas": "titipan"}, KeadaanLaporan.LENGKAP),
        Laporan(usp, {"bank": 7}),
    ]

    with office.db.atomic():
        ids = LaporanStore(office.db).bulk(office.deed("laporan contoh"), reports)

    store = LaporanStore(office.db)
    assert [store.get(ids[one.kunci]) for one in reports] == [
        replace(one, id=ids[one.kunci], versi=1) for one in reports
    ]
    (entry,) = history(office, "laporan_keuangan", "massal")
    assert entry.perubahan == {"laporan": (None, 2), "akun": (None, 3)}
    assert first_broken(office.db) is None


def test_reports_of_a_cooperative_are_listed_newest_first(
    office: Office, kunci: KunciLaporan
) -> None:
    store = LaporanStore(office.db)
    with office.db.atomic():
        store.bulk(
            office.deed("laporan contoh"),
            [Laporan(kunci.tahun_lalu, {"kas": 1}), Laporan(kunci, {"kas": 1, "bank": 2})],
        )

    found = store.list_of(kunci.koperasi_id)

    assert [(one.kunci.tahun_buku, one.jumlah_akun) for one in found] == [(2025, 2), (2024, 1)]
    assert store.get(404) is None


def test_a_reason_that_changes_is_journalled(office: Office, kunci: KunciLaporan) -> None:
    store = LaporanStore(office.db)
    with office.db.atomic():
        first = store.save(
            office.deed("disimpan"), Laporan(kunci, {"kas": 5}, alasan_selisih="bulat")
        )
    stored = store.get(first)
    assert stored is not None

    with office.db.atomic():
        store.save(office.deed("disimpan"), replace(stored, alasan={"kas": "titipan"}))

    assert history(office, "laporan_keuangan", first)[0].perubahan == {
        "alasan kas": (None, "titipan")
    }


def test_how_the_books_were_kept_is_stored_and_journalled(
    office: Office, kunci: KunciLaporan
) -> None:
    store = LaporanStore(office.db)
    books = Pembukuan("SAK EP", diaudit=True, opini="WDP", auditor="KAP CONTOH")
    with office.db.atomic():
        new_id = store.save(office.deed("laporan disimpan"), Laporan(kunci, {"kas": 5}))
        stored = store.get(new_id)
        assert stored is not None
        store.save(office.deed("pembukuan diisi"), replace(stored, pembukuan=books))
        filled = store.get(new_id)
        assert filled is not None
        store.save(
            office.deed("belum diaudit"), replace(filled, pembukuan=Pembukuan(diaudit=False))
        )

    found = store.get(new_id)
    assert filled.pembukuan == books
    assert found is not None
    assert found.pembukuan == Pembukuan(diaudit=False)
    later, sooner, _first = history(office, "laporan_keuangan", str(new_id))
    assert sooner.perubahan == {
        "sak": ("", "SAK EP"),
        "diaudit": (None, 1),
        "opini": ("", "WDP"),
        "auditor": ("", "KAP CONTOH"),
    }
    assert later.perubahan["diaudit"] == (1, 0)


def test_saving_the_same_leaves_no_entry(office: Office, kunci: KunciLaporan) -> None:
    store = LaporanStore(office.db)
    with office.db.atomic():
        first = store.save(office.deed("disimpan"), Laporan(kunci, {"kas": 5}))
    stored = store.get(first)
    assert stored is not None
    before = len(history(office, "laporan_keuangan", first))

    with office.db.atomic():
        store.save(office.deed("disimpan"), stored)

    assert len(history(office, "laporan_keuangan", first)) == before
    assert store.get(first) == stored


def test_many_assessments_go_in_with_one_entry(office: Office, kunci: KunciLaporan) -> None:
    store = PenilaianStore(office.db)
    years = [replace(kunci, tahun_buku=year) for year in (2019, 2020)]

    with office.db.atomic():
        count = store.bulk(
            office.deed("penilaian contoh"),
            [_taken_over(one, total) for one, total in zip(years, ("70", "200/3"), strict=True)],
        )
        nothing = store.bulk(office.deed("penilaian contoh"), [])

    assert (count, nothing) == (2, 0)
    assert [(one.tahun_buku, one.total) for one in store.list_of(kunci.koperasi_id)] == [
        (2020, Fraction(200, 3)),
        (2019, Fraction(70)),
    ]
    assert first_broken(office.db) is None


def test_drafts_keep_blank_answers_apart_from_no(office: Office, kunci: KunciLaporan) -> None:
    store = PenilaianStore(office.db)
    draft = Penilaian(
        kunci,
        "perdep-06-2016",
        varian={"1.2": "linear"},
        alasan_varian={"1.2": "uraian"},
        jawaban={"3.1": (True, None, False)},
        isian={"1.1": Fraction(11, 4)},
    )

    with office.db.atomic():
        new_id = store.add(office.deed("dimulai"), draft)

    assert store.get(new_id) == replace(draft, id=new_id, versi=1)


def test_an_old_version_is_refused(office: Office, kunci: KunciLaporan) -> None:
    store = PenilaianStore(office.db)
    with office.db.atomic():
        new_id = store.add(office.deed("dimulai"), Penilaian(kunci, "perdep-06-2016"))
    draft = store.get(new_id)
    assert draft is not None
    with office.db.atomic():
        assert store.save(office.deed("disimpan"), replace(draft, catatan="satu"))
        assert not store.save(office.deed("disimpan"), replace(draft, catatan="satu", versi=2))

    with pytest.raises(RecordMovedError), office.db.atomic():
        store.save(office.deed("disimpan"), replace(draft, catatan="dua"))


def test_a_scan_that_changed_is_not_shown(office: Office, kunci: KunciLaporan) -> None:
    store = PenilaianStore(office.db)
    wrong = replace(_taken_over(kunci, "70"), sertifikat=Sertifikat(scan_sidik="0" * 64))
    with office.db.atomic():
        new_id = store.add(office.deed("dicatat"), wrong, b"isi")
        other = store.add(office.deed("dicatat"), _taken_over(kunci.tahun_lalu, "70"))

    assert load_scan(office, other) is None
    with pytest.raises(AppError, match="tidak sama lagi"):
        load_scan(office, new_id)


def test_the_setting_of_the_office_moves_the_book_year(office: Office) -> None:
    assert (tahun_buku_for(office, 2025), tahun_buku_for(office, 2050)) == (2024, 2049)
    chosen = Pilihan(tahun_data={"koperasi_sehat": "T"}, pisah_batas="06-30")
    with office.db.atomic():
        OfficeStore(office.db).save_pilihan(office.deed("pilihan diubah"), chosen)

    assert (tahun_buku_for(office, 2025), tahun_buku_for(office, 2050)) == (2025, 2050)
    assert batas_of(office, 2025) == date(2025, 6, 30)
