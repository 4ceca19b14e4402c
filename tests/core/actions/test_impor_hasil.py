"""Rows of last years' recaps: results taken over, never touching what was assessed here."""

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
import xlsxwriter  # type: ignore[import-untyped] # the library ships no types

from core.actions.impor_batal import undo_import
from core.actions.impor_berkas import look_at
from core.actions.office import Office
from core.errors import AppError
from core.koperasi.laporan import KunciLaporan, Unit
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from core.koperasi.penilaian import AsalPenilaian, StatusPenilaian
from core.storage.journal import Actor
from core.storage.koperasi_store import KoperasiStore
from core.storage.penilaian_store import PenilaianStore
from tests.core.actions.impor_buatan import Baris, fates, imported, looked_at, reasons

NIK = "1871010000001"


@pytest.fixture
def pejabat(office: Office) -> Office:
    """The office with somebody signed in who may conclude results."""
    office.actor = Actor(None, "CONTOH Pejabat", "pejabat", "PC-1")
    return office


@pytest.fixture
def melati(pejabat: Office) -> int:
    koperasi = Koperasi("CONTOH KSP Melati", "Simpan Pinjam", nik=NIK, kuk=3)
    with pejabat.db.atomic():
        return KoperasiStore(pejabat.db).add(
            pejabat.deed("koperasi ditambah"), koperasi, StatusKoperasi(Keadaan.AKTIF)
        )


def _row(**changed: object) -> Baris:
    return {"nik": NIK, "skor": "81,25", "predikat": "sehat", "no_sertifikat": "CONTOH/1"} | changed


def test_a_result_is_taken_over_and_taken_back(
    pejabat: Office, tmp_path: Path, melati: int
) -> None:
    row = _row(tgl_sertifikat=date(2024, 6, 30))
    found = looked_at(pejabat, tmp_path, "hasil", [row], tahun=2023)

    impor_id = imported(pejabat, found)

    kunci = KunciLaporan(melati, Unit.KOPERASI, 2023)
    kept = PenilaianStore(pejabat.db).find(kunci)
    assert kept is not None
    assert (kept.asal, kept.status) == (AsalPenilaian.TERDAHULU, StatusPenilaian.FINAL)
    assert (kept.total, kept.predikat) == (Fraction("81.25"), "Sehat")
    assert (kept.final.pada, kept.sertifikat.nomor) == (date(2024, 6, 30), "CONTOH/1")
    assert fates(looked_at(pejabat, tmp_path, "hasil", [row], tahun=2023)) == ["sama"]
    assert undo_import(pejabat, impor_id).value.ke_sampah == 1
    assert PenilaianStore(pejabat.db).find(kunci) is None
    assert fates(looked_at(pejabat, tmp_path, "hasil", [row], tahun=2023)) == ["baru"]


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"skor": "tujuh"}, "Skor “tujuh” bukan angka, misalnya 71,35."),
        ({"skor": None}, "Isi skor menurut sertifikat."),
        ({"skor": "181"}, "Skor harus 0 sampai 100."),
        ({"predikat": "Bagus"}, "Pilih predikat menurut sertifikat."),
        ({"nik": "1871010000009"},
         "Koperasi ini tidak ada di daftar. Tambah atau impor koperasinya dahulu."),
    ],
)  # fmt: skip
@pytest.mark.usefixtures("melati")
def test_a_row_that_cannot_count_is_refused(
    pejabat: Office, tmp_path: Path, changed: dict[str, object], reason: str
) -> None:
    found = looked_at(pejabat, tmp_path, "hasil", [_row(**changed)], tahun=2023)

    assert reasons(found, 0) == [reason]


@pytest.mark.usefixtures("melati")
def test_another_result_of_the_same_year_is_refused(pejabat: Office, tmp_path: Path) -> None:
    imported(pejabat, looked_at(pejabat, tmp_path, "hasil", [_row()], tahun=2023))

    found = looked_at(pejabat, tmp_path, "hasil", [_row(skor="82")], tahun=2023)
    twice = looked_at(pejabat, tmp_path, "hasil", [_row(), _row()], tahun=2022)

    assert reasons(found, 0)[0].startswith("Hasil terdahulu tahun buku 2023 sudah tercatat")
    assert fates(twice) == ["baru", "ditolak"]


@pytest.mark.usefixtures("melati")
def test_a_predikat_that_is_not_written_follows_the_score(pejabat: Office, tmp_path: Path) -> None:
    found = looked_at(pejabat, tmp_path, "hasil", [_row(predikat=None)], tahun=2023)

    assert fates(found) == ["baru"]
    assert found.rencana.catatan[0] == ["Predikat tidak tertulis; menurut skornya Sehat."]


def test_only_who_may_conclude_brings_results_in(office: Office, tmp_path: Path) -> None:
    office.actor = Actor(None, "CONTOH Operator", "operator", "PC-1")

    with pytest.raises(AppError, match="hanya untuk"):
        looked_at(office, tmp_path, "hasil", [_row()], tahun=2023)


def test_a_recap_is_known_by_its_heads(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "CONTOH rekap.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Rekap")
        sheet.write(0, 0, "REKAPITULASI HASIL PENILAIAN KESEHATAN CONTOH")
        heads = ("No", "Nama Koperasi", "NIK", "Skor", "Predikat", "Nomor Sertifikat")
        sheet.write_row(2, 0, heads)
        sheet.write_row(3, 0, (1, "CONTOH KSP Melati", NIK, 81.25, "Sehat", "CONTOH/1"))

    seen = look_at(office, path).value

    assert seen.register.kode == "hasil"
    assert list(seen.peta.kolom.values()) == ["nama", "nik", "skor", "predikat", "no_sertifikat"]
