"""Rows of cooperatives: identity, dated status and a book year beside it."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from core.actions.impor_batal import undo_import
from core.actions.koperasi import add_koperasi, save_koperasi, trash_koperasi
from core.actions.office import Office
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from core.koperasi.pengurus import Pengurus
from core.storage.koperasi_anak import AnakKoperasi
from core.storage.koperasi_store import KoperasiStore
from tests.core.actions.impor_buatan import Baris, fates, imported, looked_at, reasons, tables

NIK = "1871010000001"
MELATI = {
    "nama": "CONTOH KSP Melati",
    "nik": NIK,
    "jenis": "Simpan Pinjam",
    "no_badan_hukum": "12/BH/DISKOP/2010",
    "status": "aktif",
    "tahun_buku": 2024,
    "anggota_jumlah": 40,
    "rat_tanggal": date(2025, 3, 1),
}


def add(office: Office, nama: str, **given: Any) -> int:
    record = Koperasi(nama=nama, jenis="Konsumen", **given)
    return add_koperasi(office, record, StatusKoperasi(Keadaan.AKTIF)).value


def test_a_new_row_brings_identity_status_and_year(office: Office, tmp_path: Path) -> None:
    found = looked_at(office, tmp_path, "koperasi", [MELATI])

    imported(office, found)

    store = KoperasiStore(office.db)
    [koperasi_id] = (row[0] for row in office.db.execute("SELECT id FROM koperasi"))
    assert fates(found) == ["baru"]
    assert [one.status for one in store.statuses(koperasi_id)] == [Keadaan.AKTIF]
    assert [(one.tahun_buku, one.anggota_jumlah) for one in store.years(koperasi_id)] == [
        (2024, 40)
    ]
    again = looked_at(office, tmp_path, "koperasi", [MELATI], ganti=tuple(MELATI))
    assert fates(again) == ["sama"]


def test_a_record_is_found_by_legal_number_or_name_however_written(
    office: Office, tmp_path: Path
) -> None:
    one = add(office, "CONTOH KSP Melati", no_badan_hukum="00012/BH/DISKOP/2010")
    two = add(office, "CONTOH Koperasi Mawar")
    rows: list[Baris] = [
        {"nama": "CONTOH Melati Jaya", "no_badan_hukum": "12/B.H/DISKOP/2010", "ketua": "CONTOH A"},
        {"nama": "CONTOH K.S.P. MAWAR", "ketua": "CONTOH B"},
    ]

    found = looked_at(office, tmp_path, "koperasi", rows)

    assert fates(found) == ["berubah", "berubah"]
    assert list(found.rencana.catatan_id) == [one, two]


@pytest.mark.parametrize(
    ("ganti", "sejak", "statuses"),
    [
        ((), None, ["aktif"]),
        (("status",), None, ["tidak_aktif", "aktif"]),
        ((), date(2025, 1, 1), ["tidak_aktif", "aktif"]),
    ],
)
def test_another_status_becomes_a_dated_entry_when_it_may(
    office: Office,
    tmp_path: Path,
    ganti: tuple[str, ...],
    sejak: date | None,
    statuses: list[str],
) -> None:
    known = add(office, "CONTOH Melati", nik=NIK)
    row = {"nik": NIK, "status": "tidak_aktif", "status_sejak": sejak}

    imported(office, looked_at(office, tmp_path, "koperasi", [row], ganti=ganti))

    assert [one.status.value for one in KoperasiStore(office.db).statuses(known)] == statuses


def test_the_status_of_a_day_is_corrected_only_when_it_may_be_replaced(
    office: Office, tmp_path: Path
) -> None:
    known = add(office, "CONTOH Melati", nik=NIK)
    day = date(2025, 1, 1)
    KoperasiStore(office.db).add_status(
        office.deed("uji"), StatusKoperasi(Keadaan.AKTIF, day, koperasi_id=known)
    )
    row = {"nik": NIK, "status": "usul_bubar", "status_sejak": day}

    kept = looked_at(office, tmp_path, "koperasi", [row])
    imported(office, looked_at(office, tmp_path, "koperasi", [row], ganti=["status"]))

    assert fates(kept) == ["sama"]
    statuses = KoperasiStore(office.db).statuses(known)
    assert [one.status for one in statuses] == [Keadaan.USUL_BUBAR, Keadaan.AKTIF]


def test_faults_of_every_part_refuse_the_row(office: Office, tmp_path: Path) -> None:
    rows: list[Baris] = [
        {**MELATI, "rat_tanggal": date(2027, 1, 1)},
        {"nama": "CONTOH Mawar", "jenis": "Konsumen", "status": "aktif",
         "status_sejak": date(2027, 1, 1)},
        {"nama": "CONTOH Anggrek", "jenis": "Konsumen", "aset": 5},
        {"nama": "CONTOH Kenanga"},
    ]  # fmt: skip

    found = looked_at(office, tmp_path, "koperasi", rows)

    assert fates(found) == ["ditolak"] * 4
    assert reasons(found, 0) == ["Tanggal RAT belum tiba."]
    assert reasons(found, 1) == ["Tanggal status belum tiba."]
    assert reasons(found, 2) == ["Tahun belum dipilih dan tidak ada di baris ini."]
    assert reasons(found, 3) == ["Pilih jenis koperasi."]


def test_two_new_rows_with_one_legal_number_need_a_reason(office: Office, tmp_path: Path) -> None:
    rows: list[Baris] = [
        {**MELATI, "tahun_buku": None, "anggota_jumlah": None, "rat_tanggal": None},
        {"nama": "CONTOH Mawar", "nik": "1871010000002", "jenis": "Konsumen",
         "no_badan_hukum": MELATI["no_badan_hukum"]},
        {"nama": "CONTOH Kenanga", "nik": NIK, "jenis": "Konsumen"},
    ]  # fmt: skip

    found = looked_at(office, tmp_path, "koperasi", rows)

    assert fates(found) == ["baru", "ditolak", "ditolak"]
    assert "Nomor badan hukum ini juga dipakai baris 2." in reasons(found, 1)[0]
    assert reasons(found, 2) == ["Catatan yang sama sudah ada pada baris 2 berkas ini."]


def test_a_year_in_tempat_sampah_comes_out_again_with_the_new_figures(
    office: Office, tmp_path: Path
) -> None:
    imported(office, looked_at(office, tmp_path, "koperasi", [MELATI]))
    store = KoperasiStore(office.db)
    [koperasi_id] = (row[0] for row in office.db.execute("SELECT id FROM koperasi"))
    store.trash_year(office.deed("uji"), store.years(koperasi_id)[0])
    before = tables(office)

    impor_id = imported(
        office,
        looked_at(office, tmp_path, "koperasi", [{**MELATI, "anggota_jumlah": 50}], tahun=2023),
    )

    assert [one.anggota_jumlah for one in store.years(koperasi_id)] == [50]
    undo_import(office, impor_id)
    assert tables(office) == before


def test_taking_back_gives_identical_tables(office: Office, tmp_path: Path) -> None:
    add(office, "CONTOH Mawar", nik="1871010000002")
    before = tables(office)
    rows: list[Baris] = [MELATI, {"nik": "1871010000002", "ketua": "CONTOH A", "aset": 7}]

    done = undo_import(
        office, imported(office, looked_at(office, tmp_path, "koperasi", rows, tahun=2024))
    ).value

    assert tables(office) == before
    assert (done.ke_sampah, done.dikembalikan, done.tetap) == (3, 1, ())


def test_a_cooperative_that_is_in_use_since_stays_with_all_it_has(
    office: Office, tmp_path: Path
) -> None:
    impor_id = imported(office, looked_at(office, tmp_path, "koperasi", [MELATI]))
    [koperasi_id] = (row[0] for row in office.db.execute("SELECT id FROM koperasi"))
    KoperasiStore(office.db).add_status(
        office.deed("uji"),
        StatusKoperasi(Keadaan.TIDAK_AKTIF, date(2025, 5, 1), koperasi_id=koperasi_id),
    )

    done = undo_import(office, impor_id).value

    assert {one.tabel for one in done.tetap} == {"koperasi", "status_koperasi", "koperasi_tahun"}
    assert done.ke_sampah == 0
    assert "Sudah dipakai catatan lain sesudah impor." in {one.sebab for one in done.tetap}


def test_another_nik_under_one_legal_number_is_another_cooperative(
    office: Office, tmp_path: Path
) -> None:
    add(office, "CONTOH Mawar", nik=NIK, no_badan_hukum="7/BH/DISKOP/2011")
    row = {"nama": "CONTOH Mawar Dua", "no_badan_hukum": "7/BH/DISKOP/2011", "jenis": "Konsumen",
           "nik": "1871010000009"}  # fmt: skip

    refused = looked_at(office, tmp_path, "koperasi", [row])
    reasoned = looked_at(office, tmp_path, "koperasi", [{**row, "alasan_kembar": "Salah cetak."}])

    assert reasons(refused, 0) == [
        "Tulis alasan mengapa dua koperasi tercatat dengan nomor badan hukum yang sama."
    ]
    assert fates(reasoned) == ["baru"]


def test_a_nik_that_somebody_else_took_since_is_not_given_back(
    office: Office, tmp_path: Path
) -> None:
    known = add(office, "CONTOH Mawar", no_badan_hukum="7/BH/DISKOP/2011")
    office.db.execute("UPDATE koperasi SET nik = ? WHERE id = ?", [NIK, known])
    office.db.conn.commit()
    impor_id = imported(
        office, looked_at(office, tmp_path, "koperasi", [{"nik": NIK, "ketua": "CONTOH A"}])
    )
    office.db.execute(
        """UPDATE impor_baris SET sebelum = '{"nik": "1871010000009"}'
           WHERE impor_id = ? AND tabel = 'koperasi'""",
        [impor_id],
    )
    office.db.conn.commit()
    add(office, "CONTOH Lain", nik="1871010000009")

    [kept] = undo_import(office, impor_id).value.tetap

    assert kept.sebab == "NIK yang lama sekarang dipakai CONTOH Lain."


def test_an_old_fault_that_the_row_does_not_touch_is_let_be(office: Office, tmp_path: Path) -> None:
    known = add(office, "CONTOH Mawar", nik=NIK)
    office.db.execute("UPDATE koperasi SET no_badan_hukum = ? WHERE id = ?", ["x" * 70, known])
    office.db.conn.commit()

    found = looked_at(office, tmp_path, "koperasi", [{"nik": NIK, "ketua": "CONTOH A"}])

    assert fates(found) == ["berubah"]


def test_a_record_in_tempat_sampah_is_named(office: Office, tmp_path: Path) -> None:
    trash_koperasi(office, add(office, "CONTOH Mawar", nik=NIK), 1)

    found = looked_at(office, tmp_path, "koperasi", [{"nama": "CONTOH Mawar", "nik": NIK}])

    assert "CONTOH Mawar ada di Tempat sampah." in reasons(found, 0)[0]


def test_a_changed_record_moves_its_version_so_that_an_open_form_is_told(
    office: Office, tmp_path: Path
) -> None:
    known = add(office, "CONTOH Mawar", nik=NIK)
    impor_id = imported(
        office, looked_at(office, tmp_path, "koperasi", [{"nik": NIK, "ketua": "CONTOH A"}])
    )
    koperasi = KoperasiStore(office.db).get(known)
    assert koperasi is not None
    assert (koperasi.versi, koperasi.ketua) == (2, "CONTOH A")
    save_koperasi(office, koperasi)

    assert undo_import(office, impor_id).value.dikembalikan == 1


def test_people_fill_offices_that_nobody_holds_yet(office: Office, tmp_path: Path) -> None:
    known = add(office, "CONTOH Mawar", nik=NIK)
    row = {"nik": NIK, "ketua": "CONTOH  Ani", "bendahara": "CONTOH Budi"}
    imported(office, looked_at(office, tmp_path, "koperasi", [row]))

    again = looked_at(office, tmp_path, "koperasi", [row], ganti=tuple(row))
    other = looked_at(office, tmp_path, "koperasi", [{**row, "ketua": "CONTOH Cici"}])

    koperasi = KoperasiStore(office.db).get(known)
    assert koperasi is not None
    assert koperasi.ketua == "CONTOH Ani"
    people = AnakKoperasi(office.db, Pengurus).list_of(known)
    assert [(one.jabatan, one.nama) for one in people] == [
        ("ketua", "CONTOH Ani"),
        ("bendahara", "CONTOH Budi"),
    ]
    assert fates(again) == fates(other) == ["sama"]
    assert other.rencana.catatan[0] == [
        "Ketua yang tercatat tetap CONTOH Ani; catat pergantiannya di tab pengurus."
    ]
