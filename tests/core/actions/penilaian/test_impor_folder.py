"""Workbooks of one layout: what each becomes, and why one is refused."""

from dataclasses import replace
from fractions import Fraction

import pytest

from core.actions.banding import compare_tercetak
from core.actions.impor_batal import undo_import
from core.actions.office import Office
from core.actions.penilaian import save_kertas_kerja
from core.impor.model import Nasib
from core.koperasi.laporan import KeadaanLaporan, KunciLaporan
from core.koperasi.penilaian import StatusPenilaian
from core.storage.impor_folder_store import find_tercetak
from core.storage.laporan_store import LaporanStore
from core.storage.penilaian_store import PenilaianStore
from tests.buku_kerja import CONTOH, JAWABAN, BukuKerja, place_of
from tests.core.actions.penilaian.conftest import BATAS, _paper
from tests.core.actions.penilaian.meja_folder import NAMA, PEDOMAN, Meja, pesan


def test_a_workbook_becomes_a_report_a_draft_and_its_printed_scores(
    meja: Meja, office: Office, kunci: KunciLaporan
) -> None:
    row = meja.one(BukuKerja(NAMA, skor={"TK1.1": Fraction(4)}, total="93,45"))
    assert (row.nasib, row.nama, row.skor.tercetak) == (Nasib.BARU, NAMA, "93,45")
    assert row.skor.beda.startswith("TK1.2 ")
    assert LaporanStore(office.db).find(kunci) is None

    saved = meja.save()

    laporan = LaporanStore(office.db).find(kunci)
    penilaian = PenilaianStore(office.db).find(kunci)
    assert laporan is not None
    assert penilaian is not None
    assert dict(laporan.akun) == {kode: n for kode, n in CONTOH["akun"].items() if n is not None}
    assert laporan.keadaan is KeadaanLaporan.LENGKAP
    assert (penilaian.status, penilaian.pedoman_id) == (StatusPenilaian.DRAF, PEDOMAN)
    assert {kode: list(one) for kode, one in penilaian.jawaban.items()} == dict(JAWABAN)
    kept = compare_tercetak(office, kunci, BATAS)
    assert kept is not None
    assert (kept.cetakan.nama, kept.cetakan.total) == ("satu.xlsx", Fraction("93.45"))
    assert kept.beda[0].kalimat == row.skor.beda
    assert meja.look().jumlah[Nasib.SAMA] == 1
    assert meja.save().impor_id == 0
    assert undo_import(office, saved.impor_id).value.ke_sampah == 3
    assert LaporanStore(office.db).find(kunci) is None
    assert PenilaianStore(office.db).find(kunci) is None
    assert find_tercetak(office.db, kunci) is None
    assert meja.save().impor_id


@pytest.mark.parametrize(
    ("buku", "words"),
    [
        (BukuKerja(NAMA, cells={("Laporan", "C6"): "#DIV/0!"}), "Laporan!C6 berisi galat #DIV/0!"),
        (BukuKerja(NAMA, cells={("Laporan", "C6"): "lima puluh"}), "berisi “lima puluh”"),
        (BukuKerja(NAMA, cells={("Laporan", "C6"): 10.5}), "harus bilangan bulat"),
        (BukuKerja(NAMA, cells={("Kuesioner", "C2"): "mungkin"}), "Kuesioner!C2 berisi “mungkin”"),
        (BukuKerja(NAMA, cells={("Laporan", "C6"): -5}), "tidak boleh negatif"),
        (BukuKerja(NAMA, tahun=2024), "tahun 2024, seharusnya 2025"),
        (BukuKerja(NAMA, tanpa_pembuka=True), "Susunan berkas lain."),
        (BukuKerja("CONTOH Lain Sama Sekali"), "tidak ada di daftar"),
        (BukuKerja(""), "tanpa nama, NIK, dan nomor badan hukum"),
        (BukuKerja(NAMA, cells={("Identitas", "C4"): 2023}), "Tahun buku berkas ini 2023"),
    ],
)
def test_what_cannot_be_meant_is_refused_by_its_cell(
    meja: Meja, buku: BukuKerja, words: str
) -> None:
    row = meja.one(buku)

    assert row.nasib is Nasib.DITOLAK
    assert words in pesan(row)
    assert meja.save().impor_id == 0


def test_a_layout_that_stands_elsewhere_names_where(meja: Meja) -> None:
    row = meja.one(BukuKerja(NAMA, tanpa_pembuka=True))

    assert "Sel Laporan!B6 bertuliskan “Bank (giro dan tabungan)”" in pesan(row)
    assert "tulisan aslinya ada di Laporan!B5" in pesan(row)


def test_a_file_that_is_none_and_a_sheet_that_is_missing(meja: Meja) -> None:
    (meja.folder / "rusak.xlsx").write_bytes(b"bukan buku")
    meja.profil = replace(meja.profil, sel={**meja.profil.sel, "Lain!A1": "identitas:nik"})
    meja.write("satu", BukuKerja(NAMA))

    rusak, satu = meja.look().baris

    assert (rusak.nasib, satu.nasib) == (Nasib.DITOLAK, Nasib.DITOLAK)
    assert "Lembar Lain tidak ada" in pesan(satu)


def test_odd_things_are_told_and_forbid_nothing(meja: Meja, office: Office) -> None:
    bagan = office.law.bagan
    same = {kode: n for kode, n in CONTOH["akun"].items() if "@" not in kode and n is not None}
    stale = same | {f"{kode}@-1": n for kode, n in same.items()}
    contra = ("Laporan", place_of(bagan, "penyisihan_pinjaman"))
    cells = {contra: -40_000_000, ("KKPKK", "D2"): "#DIV/0!"}
    meja.profil = replace(meja.profil, rumus=("KKPKK!D3",))

    row = meja.one(BukuKerja(NAMA, akun=stale, cells=cells))

    told = " ".join(row.catatan)
    assert row.nasib is Nasib.BARU
    assert "angka tahun lalu mungkin tertinggal" in told
    assert "negatif; dicatat positif" in told
    assert "Rumus tertimpa angka pada KKPKK!D3" in told
    assert "Skor tercetak pada KKPKK!D2 tidak terbaca: #DIV/0!" in told


def test_last_years_report_stands_before_the_column_of_last_year(
    meja: Meja, office: Office, kunci: KunciLaporan
) -> None:
    before = {kode: n for kode, n in CONTOH["akun"].items() if "@" not in kode and n is not None}
    lalu = _paper(kunci.tahun_lalu)
    laporan = replace(lalu.laporan, akun=before)
    save_kertas_kerja(office, replace(lalu, laporan=laporan), BATAS)

    row = meja.one(BukuKerja(NAMA))
    meja.save()

    told = " ".join(row.catatan)
    assert "Angka tahun lalu berbeda dengan laporan 2024" in told
    assert "Semua angka sama dengan laporan 2024" in told
    kept = LaporanStore(office.db).find(kunci)
    assert kept is not None
    assert not kept.pembanding
