"""Rows of businesses: found by their keys, compared, saved, taken back."""

from datetime import date
from pathlib import Path

import pytest

from core.actions.impor import commit
from core.actions.impor_batal import list_imports, list_kept, preview_undo, undo_import
from core.actions.kbli import import_kbli
from core.actions.office import Office
from core.actions.umkm import (
    history_umkm,
    list_pengawasan,
    list_umkm,
    load_umkm,
    save_umkm,
    trash_umkm,
)
from core.errors import AppError
from core.impor.model import Nasib
from core.storage import journal
from core.umkm.model import Umkm
from core.umkm.saringan import Saringan
from tests.core.actions.impor_buatan import Baris, fates, imported, looked_at, reasons, tables

NIK = "1871014508900001"
SARINGAN = Saringan(2025, date(2025, 12, 31))
ROTI = {"nama": "CONTOH Roti Hangat", "nik": NIK, "pemilik": "CONTOH Ani"}
KOPI = {"nama": "CONTOH Kopi Siger", "nib": "9120001234567", "sejak": date(2024, 1, 1)}


def test_new_rows_are_saved_with_their_periods_and_found_by_search(
    office: Office, tmp_path: Path
) -> None:
    found = looked_at(office, tmp_path, "umkm", [ROTI, KOPI])

    done = commit(office, found).value

    assert fates(found) == ["baru", "baru"]
    ids = list_umkm(office, Saringan(2025, date(2025, 12, 31), cari="siger"))
    assert [load_umkm(office, one).nama for one in ids] == ["CONTOH Kopi Siger"]
    assert [one.sejak for one in list_pengawasan(office, ids[0])] == [date(2024, 1, 1)]
    assert done.jumlah[Nasib.BARU] == 2
    assert journal.first_broken(office.db) is None


def test_the_same_file_twice_changes_nothing(office: Office, tmp_path: Path) -> None:
    imported(office, looked_at(office, tmp_path, "umkm", [ROTI, KOPI]))
    before = tables(office)

    again = looked_at(office, tmp_path, "umkm", [ROTI, KOPI], ganti=tuple(ROTI | KOPI))

    assert fates(again) == ["sama", "sama"]
    assert commit(office, again).value.impor_id == 0
    assert tables(office) == before


def test_a_blank_cell_never_erases_and_policy_decides_the_rest(
    office: Office, tmp_path: Path
) -> None:
    known = save_umkm(office, Umkm(0, "CONTOH Roti", nik=NIK, pemilik="CONTOH Ani")).value
    row = {"nama": "CONTOH Roti", "nik": NIK, "pemilik": "CONTOH Budi", "sektor": "Kuliner"}

    kept = looked_at(office, tmp_path, "umkm", [row])
    replaced = looked_at(office, tmp_path, "umkm", [row], ganti=["pemilik"])
    blank = looked_at(office, tmp_path, "umkm", [{**row, "pemilik": None, "sektor": None}])

    assert [dict(each.sesudah) for each in kept.rencana.ubah] == [{"sektor": "Kuliner"}]
    assert [dict(each.sesudah) for each in replaced.rencana.ubah] == [
        {"pemilik": "CONTOH Budi", "sektor": "Kuliner"}
    ]
    assert kept.rencana.catatan[0] == ["Berbeda tetapi dibiarkan: pemilik."]
    assert fates(blank) == ["sama"]
    assert kept.rencana.catatan_id[0] == known.id


def test_a_row_that_a_form_would_refuse_is_refused_with_the_same_words(
    office: Office, tmp_path: Path
) -> None:
    rows: list[Baris] = [
        {"nama": "CONTOH A", "nik": "1871014508900000"},
        {"nama": "CONTOH B"},
        {"nik": None},
    ]

    found = looked_at(office, tmp_path, "umkm", rows)

    assert fates(found) == ["ditolak", "baru", "ditolak"]
    assert reasons(found, 0) == ["Empat angka terakhir NIK tidak mungkin 0000."]
    assert reasons(found, 2) == ["Baris ini tanpa NIK, NIB, dan nama, jadi tidak dapat dicatat."]


def test_all_or_nothing_unless_asked_for_the_accepted_rows(office: Office, tmp_path: Path) -> None:
    rows: list[Baris] = [ROTI, {"nama": "CONTOH A", "nik": "1871014508900000"}]
    found = looked_at(office, tmp_path, "umkm", rows)

    with pytest.raises(AppError, match="1 baris ditolak"):
        commit(office, found)
    assert tables(office)["umkm"] == []

    commit(office, found, sebagian=True)
    assert len(tables(office)["umkm"]) == 1


def test_two_rows_about_one_business_are_told(office: Office, tmp_path: Path) -> None:
    save_umkm(office, Umkm(0, "CONTOH Roti", nik=NIK))
    rows: list[Baris] = [
        {"nama": "CONTOH Roti", "nik": NIK},
        {"nama": "CONTOH ROTI", "nik": NIK},
        {"nama": "CONTOH Teh", "nib": "9120001234567"},
        {"nama": "CV. Teh", "nib": "9120001234567"},
        {"nama": "CONTOH Es", "nib": "9120001234567"},
    ]

    found = looked_at(office, tmp_path, "umkm", rows)

    assert fates(found) == ["sama", "ditolak", "baru", "ditolak", "baru"]
    assert reasons(found, 3) == ["Catatan yang sama sudah ada pada baris 4 berkas ini."]


def test_a_record_in_tempat_sampah_is_named_with_the_way_out(
    office: Office, tmp_path: Path
) -> None:
    known = save_umkm(office, Umkm(0, "CONTOH Roti Hangat", nik=NIK)).value
    trash_umkm(office, known.id, known.versi)

    found = looked_at(office, tmp_path, "umkm", [ROTI])

    assert fates(found) == ["ditolak"]
    assert "CONTOH Roti Hangat ada di Tempat sampah. Kembalikan" in reasons(found, 0)[0]


def test_an_ambiguous_name_is_refused_with_the_candidates(office: Office, tmp_path: Path) -> None:
    kode = office.db.execute("SELECT min(kode) FROM wilayah").fetchone()[0]
    for _ in range(2):
        save_umkm(office, Umkm(0, "CONTOH Warung", kelurahan=kode))

    found = looked_at(office, tmp_path, "umkm", [{"nama": "CONTOH Warung", "kelurahan": kode}])

    assert fates(found) == ["ditolak"]
    assert reasons(found, 0)[0].startswith("Tidak pasti catatan mana yang dimaksud: CONTOH Warung")


def test_a_file_or_an_office_that_changed_since_the_look_is_told(
    office: Office, tmp_path: Path
) -> None:
    found = looked_at(office, tmp_path, "umkm", [ROTI])
    found.permintaan.path.write_text("lain", encoding="utf-8")
    with pytest.raises(AppError, match="berubah sejak diperiksa"):
        commit(office, found)

    found = looked_at(office, tmp_path, "umkm", [ROTI])
    save_umkm(office, Umkm(0, "CONTOH Roti Hangat", nik=NIK))
    with pytest.raises(AppError, match="Data kantor berubah"):
        commit(office, found)


def test_a_change_elsewhere_does_not_stand_in_the_way(office: Office, tmp_path: Path) -> None:
    found = looked_at(office, tmp_path, "umkm", [ROTI])
    save_umkm(office, Umkm(0, "CONTOH Lain"))

    commit(office, found)

    assert len(tables(office)["umkm"]) == 2


def test_taking_back_gives_identical_tables(office: Office, tmp_path: Path) -> None:
    save_umkm(office, Umkm(0, "CONTOH Roti Hangat", nik=NIK))
    before = tables(office)
    impor_id = imported(
        office, looked_at(office, tmp_path, "umkm", [{**ROTI, "sejak": date(2024, 1, 1)}, KOPI])
    )

    done = undo_import(office, impor_id).value

    assert tables(office) == before
    assert (done.ke_sampah, done.dikembalikan, done.tetap) == (2, 1, ())
    assert list_imports(office)[0].dibatalkan_pada is not None
    assert list_umkm(office, Saringan(2025, date(2025, 12, 31), cari="siger")).tolist() == []


def test_what_was_taken_back_may_be_imported_again(office: Office, tmp_path: Path) -> None:
    undo_import(office, imported(office, looked_at(office, tmp_path, "umkm", [ROTI, KOPI])))

    again = looked_at(office, tmp_path, "umkm", [ROTI, KOPI])

    assert fates(again) == ["baru", "baru"]


def test_records_edited_since_stay_and_are_listed(office: Office, tmp_path: Path) -> None:
    impor_id = imported(office, looked_at(office, tmp_path, "umkm", [ROTI, KOPI]))
    [roti] = list_umkm(office, Saringan(2025, date(2025, 12, 31), cari="roti"))
    save_umkm(office, Umkm(roti, "CONTOH Roti Lezat", nik=NIK, versi=1))

    told = preview_undo(office, impor_id).value
    done = undo_import(office, impor_id).value

    assert told == done
    assert [(one.baris, one.nama, one.sebab) for one in done.tetap] == [
        (2, "CONTOH Roti Lezat", "Diubah petugas sesudah impor.")
    ]
    assert [one.id for one in list_kept(office, impor_id)] == [roti]
    assert [row[1] for row in tables(office)["umkm"]] == ["CONTOH Roti Lezat"]


def test_an_import_is_taken_back_once(office: Office, tmp_path: Path) -> None:
    impor_id = imported(office, looked_at(office, tmp_path, "umkm", [ROTI]))
    undo_import(office, impor_id)

    with pytest.raises(AppError, match="sudah dibatalkan"):
        undo_import(office, impor_id)


def test_the_history_of_a_record_tells_what_an_import_did(office: Office, tmp_path: Path) -> None:
    known = save_umkm(office, Umkm(0, "CONTOH Roti Hangat", nik=NIK)).value
    impor_id = imported(office, looked_at(office, tmp_path, "umkm", [ROTI]))
    undo_import(office, impor_id)

    found = history_umkm(office, known.id)

    assert [(entry.perbuatan, entry.perubahan) for entry in found[:2]] == [
        ("impor dibatalkan: CONTOH berkas.csv", {"pemilik": ("CONTOH Ani", "")}),
        ("impor umkm: CONTOH berkas.csv", {"pemilik": ("", "CONTOH Ani")}),
    ]


def test_a_code_that_its_edition_does_not_have_is_noted_and_saved(
    office: Office, tmp_path: Path
) -> None:
    (tmp_path / "KBLI 2020.csv").write_text("kode;judul\n56102;Warung makan\n", encoding="utf-8")
    import_kbli(office, tmp_path / "KBLI 2020.csv")
    known = save_umkm(office, Umkm(0, "CONTOH Bakso", nib="9120001234568")).value
    rows: list[Baris] = [
        {"nama": "CONTOH Sate", "kbli_edisi": "2020", "kbli_kode": "56102"},
        {"nama": "CONTOH Soto", "kbli_edisi": "2020", "kbli_kode": "56199"},
        {"nama": "CONTOH Bakso", "nib": known.nib, "kbli_edisi": "2020", "kbli_kode": "56198"},
    ]

    found = looked_at(office, tmp_path, "umkm", rows, ganti=("kbli_edisi", "kbli_kode"))

    assert fates(found) == ["baru", "baru", "berubah"]
    assert 0 not in found.rencana.catatan
    assert found.rencana.catatan[1] == ["Kode 56199 tidak ada pada daftar KBLI 2020 yang diimpor."]
    assert found.rencana.catatan[2] == ["Kode 56198 tidak ada pada daftar KBLI 2020 yang diimpor."]
