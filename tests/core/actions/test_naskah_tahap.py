"""A decree from draft to signed: every step, every refusal, the lock of the database itself."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from core.actions.cetak_kesehatan_terbit import CaraCetak
from core.actions.dokumen import list_dokumen
from core.actions.naskah import NaskahTerbuka, copy_naskah, load_naskah, save_naskah, trash_naskah
from core.actions.naskah_cetak import preview_keputusan, print_keputusan
from core.actions.naskah_pindaian import copy_pindaian, read_pindaian, show_pindaian
from core.actions.naskah_tahap import (
    Penetapan,
    mark_dicetak,
    mark_diperiksa,
    record_penetapan,
    step_back,
)
from core.actions.office import Office, close_office
from core.actions.penilaian import Wewenang
from core.actions.petugas import add_petugas
from core.actions.sampah import list_sampah, restore_rows
from core.actions.urung import Perbuatan, newest_entry, undo_act
from core.errors import AppError, DataRejectedError, FileUnreadableError, UndoRefusedError
from core.iku.keputusan import Tahap
from core.kantor.model import PenandaTangan, Petugas
from core.kantor.sampah import SaringSampah
from core.naskah.model import Kertas, Mode
from core.storage.office_store import OfficeStore
from tests.check_pdf import check_pdf
from tests.core.iku_kantor import open_kantor

NIP, SANDI = "197001011995031001", "rahasia-contoh"
WEWENANG = Wewenang(NIP, SANDI)
KEPALA = PenandaTangan(
    0, "Plt.", "Kepala Dinas Koperasi dan UKM Kota Bandar Lampung", "CONTOH Nama", "Pembina",
    NIP, date(2023, 1, 2), None,
)  # fmt: skip


@pytest.fixture
def kantor(tmp_path: Path) -> Iterator[Office]:
    office = open_kantor(tmp_path)
    add_petugas(office, Petugas(0, NIP, "CONTOH Pejabat", "Pejabat", "admin", True, 1), SANDI)
    with office.db.atomic():
        OfficeStore(office.db).save_penanda_tangan(office.deed("penanda tangan"), KEPALA)
    yield office
    close_office(office, copy=False)


def _draft(office: Office) -> NaskahTerbuka:
    return load_naskah(office, next(one.id for one in list_dokumen(office) if not one.asli))


def _printed(office: Office) -> NaskahTerbuka:
    checked = mark_diperiksa(office, _draft(office), WEWENANG).value
    return mark_dicetak(office, checked).value


def _signed(office: Office, folder: Path) -> NaskahTerbuka:
    scan = folder / "scan.pdf"
    scan.write_bytes(b"%PDF-1.7 CONTOH")
    printed = _printed(office)
    facts = Penetapan("7/SK/III.15/XI/2026", date(2026, 11, 20), printed.pejabat[0], scan)
    return record_penetapan(office, printed, facts, WEWENANG).value


def test_a_decree_walks_to_its_signature(kantor: Office, tmp_path: Path) -> None:
    signed = _signed(kantor, tmp_path)

    assert signed.keputusan.tahap is Tahap.DITETAPKAN
    assert (signed.keputusan.nomor, signed.keputusan.tanggal) == (
        "7/SK/III.15/XI/2026",
        date(2026, 11, 20),
    )
    assert read_pindaian(kantor, signed.pindaian[0]) == b"%PDF-1.7 CONTOH"


def test_a_signed_decree_is_locked_by_the_database(kantor: Office, tmp_path: Path) -> None:
    signed = _signed(kantor, tmp_path)

    for sql in (
        "UPDATE keputusan SET nomor = 'x' WHERE id = ?",
        "DELETE FROM keputusan WHERE id = ?",
        "UPDATE keputusan_scan SET nama_berkas = 'x' WHERE keputusan_id = ?",
    ):
        with pytest.raises(sqlite3.IntegrityError):
            kantor.db.execute(sql, [signed.keputusan.id])
    with pytest.raises(AppError):
        save_naskah(kantor, signed.keputusan, signed.isi)
    with pytest.raises(AppError):
        trash_naskah(kantor, signed.keputusan)
    with pytest.raises(AppError):
        step_back(kantor, signed, "keliru", WEWENANG)


def test_a_signed_decree_reprints_the_same_bytes(kantor: Office, tmp_path: Path) -> None:
    signed = _signed(kantor, tmp_path)
    first = print_keputusan(kantor, signed, CaraCetak(), tahun=2025).value.pdf
    with kantor.db.atomic():
        kantor.db.execute("UPDATE kantor SET alamat = 'Jl. CONTOH Lain 9'")

    assert print_keputusan(kantor, signed, CaraCetak(), tahun=2025).value.pdf == first


def test_number_date_signer_and_scan_come_together(kantor: Office) -> None:
    with pytest.raises(DataRejectedError) as refused:
        record_penetapan(kantor, _printed(kantor), Penetapan("", None, None, None), WEWENANG)

    assert [one.field for one in refused.value.findings] == [
        "nomor", "tanggal", "penandatangan", "pindaian",
    ]  # fmt: skip


def test_a_step_back_needs_a_reason(kantor: Office) -> None:
    printed = _printed(kantor)

    with pytest.raises(DataRejectedError):
        step_back(kantor, printed, " ", WEWENANG)
    back = step_back(kantor, printed, "salah ketik", WEWENANG).value
    assert back.keputusan.tahap is Tahap.DIPERIKSA
    with pytest.raises(AppError):
        save_naskah(kantor, back.keputusan, back.isi)


def test_a_draft_with_slips_is_not_checked_off(kantor: Office) -> None:
    asli = next(one for one in list_dokumen(kantor) if one.asli)
    copied = load_naskah(kantor, copy_naskah(kantor, asli.id).value)

    with pytest.raises(DataRejectedError):
        mark_diperiksa(kantor, copied, WEWENANG)


@pytest.mark.parametrize("kertas", list(Kertas))
def test_every_mode_is_sound_and_has_the_same_pages(
    kantor: Office, kertas: Kertas, tmp_path: Path
) -> None:
    draft, pages = _draft(kantor), set()
    for label in ("TABEL 3.1", "LAMPIRAN II"):
        tabel = tuple(replace(one, label=label) if one.kode == "iku" else one
                      for one in draft.isi.naskah.tabel)  # fmt: skip
        isi = replace(draft.isi, naskah=replace(draft.isi.naskah, tabel=tabel))
        for mode in Mode:
            made = preview_keputusan(kantor, draft, CaraCetak(kertas, mode), tahun=2025, isi=isi)
            path = tmp_path / f"{mode}.pdf"
            path.write_bytes(made.value.pdf)
            assert check_pdf(path, kertas=kertas.value) == []
            pages.add((label, made.value.halaman))
    assert len(pages) == 2


def test_what_lies_there_to_be_signed_is_not_thrown_away(kantor: Office) -> None:
    printed = _printed(kantor)

    with pytest.raises(AppError, match="sudah dicetak untuk tanda tangan"):
        trash_naskah(kantor, printed.keputusan)
    back = step_back(kantor, printed, "batal dicetak", WEWENANG).value
    trash_naskah(kantor, back.keputusan)

    thrown = list_sampah(kantor, SaringSampah(jenis=("keputusan",))).baris
    assert [one.id for one in thrown] == [back.keputusan.id]
    restore_rows(kantor, thrown)
    again = load_naskah(kantor, back.keputusan.id)
    assert again.keputusan.tahap is Tahap.DIPERIKSA


def test_ctrl_z_gives_words_back_but_leaves_the_state_to_a_pejabat(kantor: Office) -> None:
    draft = _draft(kantor)
    start = newest_entry(kantor)
    words = replace(draft.isi, naskah=replace(draft.isi.naskah, tentang="Perubahan CONTOH"))
    save_naskah(kantor, draft.keputusan, words)
    undo_act(kantor, Perbuatan(start, newest_entry(kantor)))
    assert load_naskah(kantor, draft.keputusan.id).isi == draft.isi

    start = newest_entry(kantor)
    mark_diperiksa(kantor, load_naskah(kantor, draft.keputusan.id), WEWENANG)
    with pytest.raises(UndoRefusedError, match="Kembalikan selangkah"):
        undo_act(kantor, Perbuatan(start, newest_entry(kantor)))
    assert load_naskah(kantor, draft.keputusan.id).keputusan.tahap is Tahap.DIPERIKSA


def test_a_scan_is_copied_whole_or_said_to_be_missing_or_changed(
    kantor: Office, tmp_path: Path
) -> None:
    scan = _signed(kantor, tmp_path).pindaian[0]
    target = tmp_path / "salinan.pdf"

    assert show_pindaian(kantor, scan).value == (scan, "")
    copy_pindaian(kantor, scan, target)
    assert target.read_bytes() == read_pindaian(kantor, scan)

    kept = next(tmp_path.rglob(f"{scan.sidik}*"))
    kept.chmod(0o644)
    kept.write_bytes(b"%PDF-1.7 CONTOH lain")
    assert "berubah" in show_pindaian(kantor, scan).value[1]
    kept.unlink()
    assert "tidak ada lagi" in show_pindaian(kantor, scan).value[1]
    with pytest.raises(FileUnreadableError, match="tidak ada lagi"):
        read_pindaian(kantor, scan)
