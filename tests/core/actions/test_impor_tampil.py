"""A preview in words; saving many at once; stopping half way; what may not be taken back."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from core.actions.impor import Pratinjau, commit, lines
from core.actions.impor_batal import preview_undo, undo_import
from core.actions.impor_jalan_tampil import AlasanTampil, Perubahan
from core.actions.office import Office
from core.actions.progress import CancelledError, Progress
from core.actions.umkm import list_umkm, save_umkm
from core.errors import AppError, FileUnreadableError
from core.impor.model import Jenis, Kolom, Nasib
from core.umkm.model import Umkm
from core.umkm.saringan import Saringan
from tests.core.actions.impor_buatan import Baris, imported, looked_at, tables

NIK = "1871014508900001"
DAY = date(2025, 12, 31)


def with_kinds(found: Pratinjau, kinds: dict[str, Jenis]) -> Pratinjau:
    """The same preview, columns of the register known by their kind."""
    columns = tuple(Kolom(name, name.capitalize(), jenis) for name, jenis in kinds.items())
    return replace(found, register=replace(found.register, kolom=columns))


def test_a_row_shows_field_by_field_what_changes_and_why_it_is_refused(
    office: Office, tmp_path: Path
) -> None:
    kode, nama = office.db.execute("SELECT kode, kelurahan FROM wilayah LIMIT 1").fetchone()
    known = save_umkm(office, Umkm(0, "CONTOH Roti", nik=NIK, pemilik="CONTOH Ani")).value
    rows: list[Baris] = [
        {"nama": "CONTOH Roti", "nik": NIK, "modal_usaha": 5_000_000, "kelurahan": kode},
        {"nama": "CONTOH Kopi", "sejak": date(2024, 1, 2)},
        {"nama": "CONTOH Teh", "nik": "12"},
        {"nama": "CONTOH Roti", "pemilik": "CONTOH Ani"},
    ]
    found = with_kinds(
        looked_at(office, tmp_path, "umkm", rows),
        {
            "nama": Jenis.TEKS,
            "nik": Jenis.NOMOR,
            "modal_usaha": Jenis.RUPIAH,
            "kelurahan": Jenis.KELURAHAN,
            "sejak": Jenis.TANGGAL,
        },
    )
    found.bacaan.bukan[1] = "Baris judul."

    [changed] = lines(office, found, Nasib.BERUBAH)
    [new] = lines(office, found, Nasib.BARU)
    refused = lines(office, found, Nasib.DITOLAK, start=0, count=1)
    [other] = lines(office, found, Nasib.BUKAN_DATA)

    assert (changed.nomor, changed.nama, changed.id) == (2, "CONTOH Roti", known.id)
    assert set(changed.perubahan) == {
        Perubahan("Modal_usaha", "", "5.000.000"),
        Perubahan("Kelurahan", "", nama),
    }
    assert new.perubahan == (
        Perubahan("Nama", "", "CONTOH Kopi"),
        Perubahan("Sejak", "", "2 Jan 2024"),
    )
    assert [each.alasan for each in refused] == [
        (AlasanTampil("Nik", "12", "NIK terdiri atas 16 angka."),)
    ]
    assert (other.nomor, other.catatan) == (1, ("Baris judul.",))


def test_a_status_and_a_year_are_shown_under_their_own_columns(
    office: Office, tmp_path: Path
) -> None:
    row: Baris = {"nama": "CONTOH Melati", "nik": "1871010000001", "jenis": "Jasa", "aset": 5,
                  "tahun_buku": 2024, "kkmp": True}  # fmt: skip
    imported(office, looked_at(office, tmp_path, "koperasi", [row]))
    again = with_kinds(
        looked_at(office, tmp_path, "koperasi", [{**row, "aset": 7}], ganti=["aset"]),
        {"aset": Jenis.RUPIAH, "kkmp": Jenis.YA_TIDAK},
    )

    assert lines(office, again, Nasib.BERUBAH)[0].perubahan == (Perubahan("Aset", "5", "7"),)


def test_many_rows_are_found_by_search_after_one_rebuild(office: Office, tmp_path: Path) -> None:
    rows: list[Baris] = [{"nama": f"CONTOH Usaha {n} Siger"} for n in range(600)]

    impor_id = imported(office, looked_at(office, tmp_path, "umkm", rows))

    assert len(list_umkm(office, Saringan(2025, DAY, cari="599 siger"))) == 1
    triggers = office.db.execute(
        "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'umkm_cari%'"
    ).fetchone()
    assert triggers == (2,)
    undo_import(office, impor_id)
    assert tables(office)["umkm"] == []


def test_stopping_half_way_leaves_nothing(office: Office, tmp_path: Path) -> None:
    rows: list[Baris] = [{"nama": f"CONTOH Usaha {n}"} for n in range(600)]
    found = looked_at(office, tmp_path, "umkm", rows)
    progress = Progress()
    progress.cancel()

    with pytest.raises(CancelledError):
        commit(office, found, progress=progress)

    assert tables(office)["umkm"] == []
    assert office.db.execute("SELECT count(*) FROM impor").fetchone() == (0,)
    told: list[tuple[int, int]] = []
    impor_id = commit(
        office, found, progress=Progress(lambda done, total: told.append((done, total)))
    ).value.impor_id
    assert told == [(600, 600)]
    with pytest.raises(CancelledError):
        undo_import(office, impor_id, progress)
    assert len(tables(office)["umkm"]) == 600


def test_a_month_later_an_import_stays(office: Office, tmp_path: Path) -> None:
    impor_id = imported(office, looked_at(office, tmp_path, "umkm", [{"nama": "CONTOH Roti"}]))
    now = office.clock()

    office.clock = lambda: now + timedelta(days=30)
    assert preview_undo(office, impor_id).value.ke_sampah == 1
    office.clock = lambda: now + timedelta(days=30, seconds=1)
    with pytest.raises(AppError, match="lebih dari 30 hari"):
        undo_import(office, impor_id)
    with pytest.raises(AppError, match="tidak ada di basis data"):
        undo_import(office, 5)


def test_a_file_that_is_gone_is_told(office: Office, tmp_path: Path) -> None:
    found = looked_at(office, tmp_path, "umkm", [{"nama": "CONTOH Roti"}])
    found.permintaan.path.unlink()

    assert found.dibaca == 1
    with pytest.raises(FileUnreadableError, match="tidak dapat dibuka"):
        commit(office, found)


def test_a_period_of_supervision_is_changed_or_refused(office: Office, tmp_path: Path) -> None:
    first: Baris = {"nama": "CONTOH Roti", "nik": NIK, "sejak": date(2024, 1, 1)}
    imported(office, looked_at(office, tmp_path, "umkm", [first]))
    rows: dict[str, Baris] = {
        "filled": {"nik": NIK, "sk_nomor": "188/CONTOH"},
        "ended": {**first, "sampai": date(2024, 12, 31)},
        "backwards": {**first, "sampai": date(2023, 1, 1)},
        "overlapping": {**first, "sejak": date(2025, 1, 1)},
    }

    found = {name: looked_at(office, tmp_path, "umkm", [row]) for name, row in rows.items()}

    fates = {name: each.rencana.fate(0) for name, each in found.items()}
    assert fates == {
        "filled": Nasib.BERUBAH,
        "ended": Nasib.BERUBAH,
        "backwards": Nasib.DITOLAK,
        "overlapping": Nasib.DITOLAK,
    }
    impor_id = imported(office, looked_at(office, tmp_path, "umkm", [rows["filled"]]))
    assert undo_import(office, impor_id).value.dikembalikan == 1
    lone = looked_at(office, tmp_path, "umkm", [{"nama": "CONTOH Teh", "sk_nomor": "1"}])
    assert lone.rencana.alasan[0][0].kode == "sejak"
