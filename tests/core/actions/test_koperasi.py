"""Cooperatives through the actions: saved, listed, refused, trashed, brought back."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from core.actions import jurnal
from core.actions.koperasi import (
    add_koperasi,
    count_terdaftar,
    examine,
    list_ids,
    load_koperasi,
    load_rows,
    restore_koperasi,
    save_koperasi,
    trash_koperasi,
)
from core.actions.koperasi_status import save_status, trash_status
from core.actions.koperasi_tahun import save_tahun
from core.actions.office import Office, open_reader
from core.actions.outcome import Topic
from core.errors import AppError, DataRejectedError, RecordMovedError
from core.koperasi.daftar import SaringKoperasi
from core.koperasi.model import Keadaan, Koperasi, KoperasiTahun, StatusKoperasi
from core.storage.koperasi_store import KoperasiStore

KEDATON, SURABAYA = "18.71.01.1003", "18.71.01.1004"
MELATI = Koperasi(
    nama="CONTOH Koperasi Simpan Pinjam Melati",
    jenis="Simpan Pinjam",
    nik="1871010000001",
    no_badan_hukum="04/BH/518-DISKOP.UKM/I/2004",
    tgl_badan_hukum=date(2004, 1, 12),
    kelurahan=KEDATON,
)
Add = Callable[..., int]


@pytest.fixture
def add(office: Office) -> Add:
    """Save a sound cooperative; a test names what it is about."""

    def save(nama: str = MELATI.nama, status: Keadaan = Keadaan.AKTIF, **changed: object) -> int:
        bare = {"nik": None, "no_badan_hukum": "", "tgl_badan_hukum": None}
        record = replace(MELATI, **{**bare, "nama": nama, **changed})  # type: ignore[arg-type]
        gone = status is Keadaan.DIBUBARKAN
        decree = ("CONTOH", date(2025, 6, 1)) if gone else ("", None)
        return add_koperasi(office, record, StatusKoperasi(status, None, "", *decree)).value

    return save


def names(office: Office, tahun: int = 2025, **filters: object) -> list[str]:
    ids = list_ids(office, SaringKoperasi(**filters), tahun)  # type: ignore[arg-type]
    rows = load_rows(office, ids, tahun)
    return [rows[one].nama for one in ids]


def test_a_saved_cooperative_is_read_back_whole(office: Office) -> None:
    outcome = add_koperasi(office, MELATI, StatusKoperasi(Keadaan.AKTIF, dasar="SK CONTOH"))

    found = load_koperasi(office, outcome.value, 2025)
    assert found is not None
    assert found.koperasi == replace(MELATI, id=outcome.value)
    assert [(one.status, one.sejak, one.dasar) for one in found.statuses] == [
        (Keadaan.AKTIF, None, "SK CONTOH")
    ]
    assert outcome.topics == {Topic.KOPERASI}


def test_typing_is_tidied_before_it_is_kept(office: Office) -> None:
    typed = replace(
        MELATI, nama=" CONTOH \n Koperasi  Melati ", nik="'1871.0100.00001", ketua=" A "
    )

    new_id = add_koperasi(office, typed, StatusKoperasi(Keadaan.AKTIF)).value

    kept = KoperasiStore(office.db).get(new_id)
    assert kept is not None
    assert (kept.nama, kept.nik, kept.ketua) == ("CONTOH Koperasi Melati", "1871010000001", "A")


def test_the_same_nik_is_refused_and_leaves_no_trace(office: Office, add: Add) -> None:
    first = add(nik="1871010000001")
    entries = office.db.table("jurnal").count

    with pytest.raises(DataRejectedError) as rejected:
        add("CONTOH Koperasi Mawar", nik="1871.0100.00001")

    assert "koperasi.nik_kembar" in [found.code for found in rejected.value.findings]
    assert office.db.table("koperasi").count == 1
    assert office.db.table("jurnal").count == entries
    twin = examine(office, replace(MELATI, id=0)).sekitar.nik
    assert twin is not None
    assert twin.id == first


def test_the_same_legal_number_is_saved_with_a_reason(office: Office, add: Add) -> None:
    add(no_badan_hukum="008412/BH/M.KUKM.2/V/2018")
    other = replace(MELATI, nama="CONTOH Koperasi Mawar", nik=None, tgl_badan_hukum=None)
    same = replace(other, no_badan_hukum="8412/bh/m.kukm/2/V/2018")

    with pytest.raises(DataRejectedError):
        add_koperasi(office, same, StatusKoperasi(Keadaan.AKTIF))
    reasoned = replace(same, alasan_kembar="tercatat dua kali dalam daftar lama")
    outcome = add_koperasi(office, reasoned, StatusKoperasi(Keadaan.AKTIF))

    assert [found.code for found in outcome.findings] == ["koperasi.bh_kembar"]


def test_a_change_is_journalled_field_by_field_under_the_officer(office: Office, add: Add) -> None:
    new_id = add()
    record = KoperasiStore(office.db).get(new_id)
    assert record is not None

    save_koperasi(office, replace(record, alamat="Jl. CONTOH Nomor 12", kuk=2))

    newest = jurnal.history(office, "koperasi", new_id)[0]
    assert newest.perbuatan == "koperasi diubah"
    assert newest.perubahan == {"alamat": ("", "Jl. CONTOH Nomor 12"), "kuk": (None, 2)}


def test_a_record_that_moved_under_the_form_is_refused(office: Office, add: Add) -> None:
    seen = KoperasiStore(office.db).get(add())
    assert seen is not None
    save_koperasi(office, replace(seen, ketua="CONTOH Ketua"))

    with pytest.raises(RecordMovedError):
        save_koperasi(office, replace(seen, ketua="CONTOH Lain"))

    kept = KoperasiStore(office.db).get(seen.id)
    assert kept is not None
    assert kept.ketua == "CONTOH Ketua"


def test_trash_hides_and_restore_brings_back(office: Office, add: Add) -> None:
    new_id = add()

    trash_koperasi(office, new_id, 1)

    assert names(office) == []
    assert names(office, sampah=True) == [MELATI.nama]
    restore_koperasi(office, new_id, 2)
    assert names(office) == [MELATI.nama]
    assert names(office, sampah=True) == []


def test_a_trashed_record_cannot_be_changed(office: Office, add: Add) -> None:
    new_id = add()
    trash_koperasi(office, new_id, 1)
    record = KoperasiStore(office.db).get(new_id)
    assert record is not None

    with pytest.raises(AppError, match="Tempat sampah"):
        save_koperasi(office, record)


def test_a_record_whose_nik_was_given_away_stays_in_the_trash(office: Office, add: Add) -> None:
    old = add(nik="1871010000001")
    trash_koperasi(office, old, 1)
    add("CONTOH Koperasi Mawar", nik="1871010000001")

    with pytest.raises(AppError, match="CONTOH Koperasi Mawar"):
        restore_koperasi(office, old, 2)


def test_what_was_trashed_over_a_year_ago_is_hidden_but_kept(office: Office, add: Add) -> None:
    new_id = add()
    office.db.execute("UPDATE koperasi SET dihapus_pada = '2025-11-23T09:00:00'")

    assert names(office, sampah=True) == []
    assert KoperasiStore(office.db).get(new_id) is not None


def test_search_ignores_the_kind_dots_case_and_half_typed_words(office: Office, add: Add) -> None:
    add("CONTOH K.S.P. Melati Indah")
    add("CONTOH Koperasi Simpan Pinjam Mawar", no_badan_hukum="9593/BH/KWK.10/22")
    melati, mawar = "CONTOH K.S.P. Melati Indah", "CONTOH Koperasi Simpan Pinjam Mawar"

    found = {
        text: names(office, cari=text)
        for text in ("melati", "KSP mela", "koperasi simpan pi", "indah melati", "9593/bh", "zz")
    }

    assert found == {
        "melati": [melati],
        "KSP mela": [melati],
        "koperasi simpan pi": [mawar, melati],
        "indah melati": [melati],
        "9593/bh": [mawar],
        "zz": [],
    }


def test_a_nik_is_found_by_its_beginning(office: Office, add: Add) -> None:
    add(nik="1871010000001")

    assert names(office, cari="1871.01") == [MELATI.nama]
    assert names(office, cari="871") == []


def test_filters_are_joined_by_and(office: Office, add: Add) -> None:
    add("CONTOH Koperasi A", jenis="Jasa", kkmp=True)
    add("CONTOH Koperasi B", jenis="Jasa", kelurahan=None)
    add("CONTOH Koperasi C", jenis="Konsumen", status=Keadaan.TIDAK_AKTIF)

    assert names(office, jenis=("Jasa",)) == ["CONTOH Koperasi A", "CONTOH Koperasi B"]
    assert names(office, jenis=("Jasa",), kkmp=True) == ["CONTOH Koperasi A"]
    assert names(office, status=("tidak_aktif", "dibubarkan")) == ["CONTOH Koperasi C"]
    assert names(office, kecamatan=("18.71.01",)) == ["CONTOH Koperasi A", "CONTOH Koperasi C"]
    assert names(office, kecamatan=("18.71.02",)) == []


def test_status_is_that_of_the_cut_off_of_the_year_looked_at(office: Office, add: Add) -> None:
    new_id = add()
    closing = StatusKoperasi(
        Keadaan.DIBUBARKAN,
        date(2025, 6, 1),
        no_sk="CONTOH",
        tgl_sk=date(2025, 6, 1),
        koperasi_id=new_id,
    )

    save_status(office, closing)

    assert load_rows(office, [new_id], 2024)[new_id].status is Keadaan.AKTIF
    assert load_rows(office, [new_id], 2025)[new_id].status is Keadaan.DIBUBARKAN
    assert (count_terdaftar(office, 2024), count_terdaftar(office, 2025)) == (1, 0)


def test_a_legal_entity_of_next_year_is_not_yet_registered(office: Office, add: Add) -> None:
    add(tgl_badan_hukum=date(2026, 1, 1), no_badan_hukum="AHU-0000001.AH.01.26.TAHUN 2026")

    assert (count_terdaftar(office, 2025), count_terdaftar(office, 2026)) == (0, 1)


def test_without_rat_lists_who_owed_one_for_the_book_year(office: Office, add: Add) -> None:
    held = add("CONTOH Koperasi A")
    add("CONTOH Koperasi B")
    add("CONTOH Koperasi C", tgl_badan_hukum=date(2025, 6, 1), no_badan_hukum="BH 1/2025")
    add("CONTOH Koperasi D", status=Keadaan.DIBUBARKAN)
    save_tahun(office, KoperasiTahun(2024, held, rat_tanggal=date(2025, 2, 28)))

    assert names(office, 2025, belum_rat=True) == ["CONTOH Koperasi B"]
    assert names(office, 2024, belum_rat=True) == ["CONTOH Koperasi A", "CONTOH Koperasi B"]


def test_layak_lists_those_without_a_reason_against(office: Office, add: Add) -> None:
    fit = add("CONTOH Koperasi A", jenis="Konsumen")
    add("CONTOH Koperasi B", jenis="Konsumen")
    day = date(2025, 2, 28)
    save_tahun(office, KoperasiTahun(2024, fit, rat_tanggal=day, rat_dilaporkan=day))

    assert names(office, 2025, layak=True) == ["CONTOH Koperasi A"]


def _assess(office: Office, koperasi_id: int, *, unit: str = "koperasi", **changed: object) -> None:
    row: dict[str, object] = {
        "koperasi_id": koperasi_id,
        "unit": unit,
        "tahun_buku": 2024,
        "asal": "terdahulu",
        "pedoman_id": "perdep-06-2016",
        "status": "final",
        "total": "81",
        "predikat": "Sehat",
        "predikat_urut": 1,
        "final_pada": "2025-06-01",
        **changed,
    }
    office.db.table("penilaian").insert(row)


def test_the_newest_predikat_that_counts_at_the_cut_off_is_shown(office: Office, add: Add) -> None:
    one = add()
    _assess(office, one, tahun_buku=2023, final_pada="2024-06-01", predikat="Cukup Sehat")
    _assess(office, one, unit="usp", predikat="Dalam Pengawasan")
    _assess(office, one)
    _assess(office, one, tahun_buku=2022, final_pada="2023-06-01", status="dibuka_kembali",
            dibuka_pada="2025-01-10", predikat="Lama")  # fmt: skip

    shown = {
        year: load_rows(office, [one], year)[one].predikat for year in (2026, 2025, 2024, 2023)
    }

    assert shown == {2026: "Sehat", 2025: "Sehat", 2024: "Cukup Sehat", 2023: "Lama"}
    assert names(office, 2025, predikat=("Sehat",)) == [MELATI.nama]
    assert names(office, 2022, predikat=("Belum dinilai",)) == [MELATI.nama]
    assert names(office, 2026, predikat=("Sehat",)) == []


def test_a_predikat_of_one_that_was_dissolved_is_not_listed(office: Office, add: Add) -> None:
    one = add()
    _assess(office, one)
    gone = StatusKoperasi(
        Keadaan.DIBUBARKAN,
        date(2025, 9, 1),
        no_sk="CONTOH",
        tgl_sk=date(2025, 9, 1),
        koperasi_id=one,
    )
    save_status(office, gone)

    assert names(office, 2025, predikat=("Sehat",)) == []


def test_twins_are_found_by_name_and_in_the_trash(office: Office, add: Add) -> None:
    one = add("CONTOH Koperasi Melati", nik="1871010000001")
    trash_koperasi(office, one, 1)
    two = add("CONTOH K.S.P. Melati")

    around = examine(office, replace(MELATI, id=0)).sekitar

    assert around.nik is not None
    assert around.nama is not None
    assert (around.nik.id, around.nik.di_sampah, around.nama.id) == (one, True, two)


def test_the_last_status_cannot_be_taken_away(office: Office, add: Add) -> None:
    new_id = add()
    asleep = StatusKoperasi(Keadaan.TIDAK_AKTIF, date(2025, 1, 1), koperasi_id=new_id)
    save_status(office, asleep)
    newest, first = KoperasiStore(office.db).statuses(new_id)

    trash_status(office, newest)

    assert KoperasiStore(office.db).statuses(new_id) == [first]
    with pytest.raises(AppError, match="satu status"):
        trash_status(office, first)


def test_correcting_a_status_keeps_its_history_under_the_cooperative(
    office: Office, add: Add
) -> None:
    new_id = add()
    (first,) = KoperasiStore(office.db).statuses(new_id)

    save_status(office, replace(first, status=Keadaan.TIDAK_AKTIF))

    newest = jurnal.history(office, "koperasi", new_id)[0]
    assert (newest.tabel, newest.perubahan) == (
        "status_koperasi",
        {"status": ("aktif", "tidak_aktif")},
    )


def test_a_reader_lists_and_cannot_write(office: Office, add: Add) -> None:
    new_id = add()
    reader = open_reader(office.path)

    assert list_ids(reader, SaringKoperasi(cari="melati"), 2025) == [new_id]
    with pytest.raises(sqlite3.OperationalError):
        trash_koperasi(reader, new_id, 1)
    reader.db.close()


def test_bulk_stores_all_under_one_entry(office: Office) -> None:
    before = office.db.table("jurnal").count
    records = [replace(MELATI, nama=f"CONTOH Koperasi {n}", nik=None) for n in range(3)]

    with office.db.atomic():
        ids = KoperasiStore(office.db).bulk(
            office.deed("koperasi contoh dimuat"),
            records,
            [StatusKoperasi(Keadaan.AKTIF, koperasi_id=n) for n in range(3)],
            [KoperasiTahun(2024, koperasi_id=2, shu=-5)],
        )

    assert office.db.table("jurnal").count == before + 1
    found = load_koperasi(office, ids[2], 2025)
    assert found is not None
    assert [year.shu for year in found.years] == [-5]
    assert names(office, status=("aktif",)) == [record.nama for record in records]
