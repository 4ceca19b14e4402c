"""Rows of yearly profits and of yearly reports."""

from pathlib import Path

import pytest

from core.actions.impor_batal import undo_import
from core.actions.laba import load_laba, save_laba, trash_laba
from core.actions.office import Office
from core.actions.umkm import save_umkm
from core.koperasi.laporan import KeadaanLaporan, KunciLaporan, Laporan, Unit
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from core.storage.koperasi_store import KoperasiStore
from core.storage.laporan_store import LaporanStore
from core.umkm.laba import Cara, Laba
from core.umkm.model import Umkm
from tests.core.actions.impor_buatan import Baris, fates, imported, looked_at, reasons, tables

NIK = "1871014508900001"


@pytest.fixture
def roti(office: Office) -> int:
    return save_umkm(office, Umkm(0, "CONTOH Roti", nik=NIK)).value.id


def test_how_a_profit_is_known_follows_the_figures_of_the_row(
    office: Office, tmp_path: Path, roti: int
) -> None:
    rows: list[Baris] = [
        {"nik": NIK, "tahun": 2021, "omzet": 100, "hpp": 60, "beban": 10},
        {"nik": NIK, "tahun": 2022, "omzet": 100, "laba": 30},
        {"nik": NIK, "tahun": 2023, "laba_sebulan": 5},
        {"nik": NIK, "tahun": 2024, "omzet": 100, "hpp": 60, "beban": 10, "laba": 30},
        {"nik": NIK, "tahun": 2025, "omzet": 100, "hpp": 60, "beban": 10, "laba": 31},
    ]

    found = looked_at(office, tmp_path, "laba", rows)
    imported(office, found)

    stored = {tahun: load_laba(office, roti, tahun) for tahun in range(2021, 2026)}
    assert {tahun: (laba.cara, laba.laba) for tahun, laba in stored.items() if laba} == {
        2021: (Cara.HITUNG, 30),
        2022: (Cara.LAPOR, 30),
        2023: (Cara.KALI12, 60),
        2024: (Cara.HITUNG, 30),
    }
    assert reasons(found, 4) == ["Laba 31 tidak sama dengan hitungannya (30)."]
    again = looked_at(office, tmp_path, "laba", rows[:4], ganti=tuple(rows[3]))
    assert fates(again) == ["sama"] * 4


def test_a_business_that_is_not_there_and_a_year_that_is_not_said_are_refused(
    office: Office, tmp_path: Path, roti: int
) -> None:
    rows: list[Baris] = [
        {"nama": "CONTOH Lain", "laba": 5, "tahun": 2024},
        {"nama": "CONTOH Roti", "laba": 5},
        {"nama": "CONTOH Roti", "laba": 5, "tahun": 2027},
    ]

    found = looked_at(office, tmp_path, "laba", rows)
    chosen = looked_at(office, tmp_path, "laba", rows[1:2], tahun=2024)

    assert reasons(found, 0)[0].startswith("Usaha ini tidak ada di daftar UMKM.")
    assert reasons(found, 1) == ["Tahun belum dipilih dan tidak ada di baris ini."]
    assert reasons(found, 2) == ["Tahun 2027 belum tiba."]
    assert fates(chosen) == ["baru"]
    assert roti


def test_a_stored_profit_changes_by_policy_and_comes_back(
    office: Office, tmp_path: Path, roti: int
) -> None:
    save_laba(office, Laba(roti, 2024, Cara.LAPOR, laba_lapor=5))
    before = tables(office)
    row = {"nik": NIK, "tahun": 2024, "laba": 9, "bukti": "A"}

    kept = looked_at(office, tmp_path, "laba", [row])
    impor_id = imported(office, looked_at(office, tmp_path, "laba", [row, row], ganti=["laba"]))

    assert [dict(each.sesudah) for each in kept.rencana.ubah] == [{"bukti": "A"}]
    laba = load_laba(office, roti, 2024)
    assert laba is not None
    assert (laba.laba, laba.bukti) == (9, "A")
    assert undo_import(office, impor_id).value.dikembalikan == 1
    assert tables(office) == before


def test_a_profit_in_tempat_sampah_comes_out_again(
    office: Office, tmp_path: Path, roti: int
) -> None:
    saved = save_laba(office, Laba(roti, 2024, Cara.LAPOR, laba_lapor=5)).value
    trash_laba(office, saved)
    before = tables(office)

    impor_id = imported(
        office, looked_at(office, tmp_path, "laba", [{"nik": NIK, "tahun": 2024, "laba": 7}])
    )

    laba = load_laba(office, roti, 2024)
    assert laba is not None
    assert laba.laba == 7
    undo_import(office, impor_id)
    assert tables(office) == before


@pytest.fixture
def melati(office: Office) -> KunciLaporan:
    with office.db.atomic():
        koperasi_id = KoperasiStore(office.db).add(
            office.deed("uji"),
            Koperasi("CONTOH Melati", "Konsumen", nik="1871010000001"),
            StatusKoperasi(Keadaan.AKTIF),
        )
    return KunciLaporan(koperasi_id, Unit.KOPERASI, 2024)


ROW = {"nik": "1871010000001", "kas": 100, "bank": 50}


def test_a_report_arrives_as_a_draft_and_goes_back(
    office: Office, tmp_path: Path, melati: KunciLaporan
) -> None:
    before = tables(office)
    found = looked_at(office, tmp_path, "laporan", [ROW, ROW], tahun=2024)

    impor_id = imported(office, found)

    assert fates(found) == ["baru", "ditolak"]
    laporan = LaporanStore(office.db).find(melati)
    assert laporan is not None
    assert (laporan.keadaan, laporan.akun) == (KeadaanLaporan.DRAF, {"kas": 100, "bank": 50})
    again = looked_at(office, tmp_path, "laporan", [ROW], tahun=2024, ganti=("kas", "bank"))
    assert fates(again) == ["sama"]
    undo_import(office, impor_id)
    assert tables(office) == before
    once_more = looked_at(office, tmp_path, "laporan", [{**ROW, "bank": 60}], tahun=2024)
    imported(office, once_more)
    laporan = LaporanStore(office.db).find(melati)
    assert laporan is not None
    assert laporan.akun == {"kas": 100, "bank": 60}


def test_amounts_of_a_stored_report_change_by_policy_and_it_is_a_draft_again(
    office: Office, tmp_path: Path, melati: KunciLaporan
) -> None:
    with office.db.atomic():
        LaporanStore(office.db).save(
            office.deed("uji"), Laporan(melati, {"kas": 1}, keadaan=KeadaanLaporan.LENGKAP)
        )
    before = tables(office)

    impor_id = imported(
        office, looked_at(office, tmp_path, "laporan", [ROW], tahun=2024, ganti=["kas"])
    )

    laporan = LaporanStore(office.db).find(melati)
    assert laporan is not None
    assert (laporan.keadaan, laporan.akun) == (KeadaanLaporan.DRAF, {"kas": 100, "bank": 50})
    undo_import(office, impor_id)
    assert tables(office) == before


@pytest.mark.parametrize(
    "case",
    [
        ("final", 2024, "Penilaian atas laporan ini final sejak 1 Juni 2025"),
        ("diperiksa", 2024, "Penilaian tahun buku 2024 sudah diperiksa"),
        ("diperiksa", 2025, "Penilaian tahun buku 2025 sudah diperiksa"),
    ],
)
def test_a_report_under_an_assessment_is_never_touched(
    office: Office, tmp_path: Path, melati: KunciLaporan, case: tuple[str, int, str]
) -> None:
    status, tahun_buku, words = case
    office.db.execute(
        """INSERT INTO penilaian (koperasi_id, unit, tahun_buku, asal, pedoman_id, status, total,
             predikat, final_pada)
           VALUES (?, 'koperasi', ?, 'terdahulu', 'x', ?, '80', 'Sehat', ?)""",
        [melati.koperasi_id, tahun_buku, status, "2025-06-01"],
    )
    office.db.conn.commit()

    found = looked_at(office, tmp_path, "laporan", [ROW], tahun=2024)

    assert fates(found) == ["ditolak"]
    assert reasons(found, 0)[0].startswith(words)


def test_faults_of_a_report_are_named(office: Office, tmp_path: Path, melati: KunciLaporan) -> None:
    rows: list[Baris] = [
        {**ROW, "kas": -5},
        {"nik": "1871010000001", "tahun_buku": 2023},
        {"nik": "1871010000001", "tahun_buku": 2027, "kas": 5},
        {"nama": "CONTOH Lain", "kas": 5},
    ]

    found = looked_at(office, tmp_path, "laporan", rows, tahun=2024)

    assert fates(found) == ["ditolak"] * 4
    assert "tidak boleh negatif" in reasons(found, 0)[0]
    assert reasons(found, 1) == ["Baris ini tanpa angka satu akun pun."]
    assert reasons(found, 2) == ["Tahun buku 2027 belum tiba."]
    assert reasons(found, 3)[0].startswith("Koperasi ini tidak ada di daftar.")
    assert melati
