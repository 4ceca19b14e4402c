"""Periksa keaslian: ours and unchanged, ours but changed, a draft, or not ours."""

from pathlib import Path

import pytest

from core.actions.cetak_kesehatan import print_paper
from core.actions.cetak_kesehatan_periksa import (
    Keaslian,
    check_kode,
    check_paper,
    read_paper,
)
from core.actions.office import Office
from core.actions.periksa_cetakan import check_prints
from core.errors import AppError, FileUnreadableError
from core.koperasi.laporan import KunciLaporan
from core.naskah.beku import show_kode
from core.naskah.model import Mode
from tests.core.actions.cetak.conftest import archived, asked
from tests.core.pdf.baca import pages_of


def test_a_file_of_ours_is_known_with_day_and_officer(office: Office, final: KunciLaporan) -> None:
    made = print_paper(office, asked("sertifikat", final)).value

    found = check_paper(office, made.pdf)

    assert found.keaslian is Keaslian.UTUH
    assert found.kalimat == (
        "Asli dan tidak diubah: berkas ini sama persis dengan Sertifikat CONTOH KSP Melati, "
        "tahun buku 2025, dicetak 24 November 2026 09.00 oleh terminal."
    )
    assert found.terbitan[0].kode == made.terbitan.kode if made.terbitan else False


def test_a_file_that_was_changed_is_known_by_the_code_it_prints(
    office: Office, final: KunciLaporan
) -> None:
    made = print_paper(office, asked("sertifikat", final)).value
    words = " ".join(pages_of(made.pdf))

    changed = check_paper(office, made.pdf + b" ", words)
    bare = check_paper(office, made.pdf + b" ")

    assert changed.keaslian is Keaslian.BERKAS_BERBEDA
    assert "tidak sama dengan yang tersimpan" in changed.kalimat
    assert bare.keaslian is Keaslian.TIDAK_DIKENAL


def test_a_draft_is_told_apart_from_a_result(office: Office, final: KunciLaporan) -> None:
    draft = print_paper(office, asked("sertifikat", final, mode=Mode.DRAF)).value

    found = check_paper(office, draft.pdf)

    assert found.keaslian is Keaslian.DRAF
    assert "Draf bukan hasil pemeriksaan." in found.kalimat


def test_a_code_is_known_by_its_beginning_however_it_was_typed(
    office: Office, final: KunciLaporan
) -> None:
    made = print_paper(office, asked("hasil-pemeriksaan", final)).value
    assert made.terbitan is not None
    shown = show_kode(made.terbitan.kode)

    for typed in (shown, shown.lower(), shown.replace("-", " "), shown[:9]):
        assert check_kode(office, typed).keaslian is Keaslian.KODE_DIKENAL
    assert check_kode(office, "0000-0000-0000").keaslian is Keaslian.TIDAK_DIKENAL


@pytest.mark.parametrize("typed", ["", "12AB", "bukan kode keaslian", "GGGG-0000"])
def test_what_cannot_be_a_code_is_told(office: Office, typed: str) -> None:
    with pytest.raises(AppError, match="0–9 dan huruf A–F"):
        check_kode(office, typed)


def test_frozen_data_changed_behind_the_office_no_longer_fits_its_code(
    office: Office, final: KunciLaporan
) -> None:
    made = print_paper(office, asked("sertifikat", final)).value
    assert made.terbitan is not None
    with office.db.atomic():
        office.db.execute("DROP TRIGGER cetakan_tidak_diubah")
        office.db.execute("UPDATE cetakan SET isi = replace(isi, 'Melati', 'Mawar')")

    found = check_kode(office, made.terbitan.kode)

    assert found.keaslian is Keaslian.BERKAS_BERBEDA
    assert "tidak lagi cocok dengan kodenya" in found.kalimat


def test_rows_of_prints_are_only_added(office: Office, final: KunciLaporan) -> None:
    print_paper(office, asked("sertifikat", final))

    for statement in ("UPDATE cetakan SET perihal = ''", "DELETE FROM cetakan"):
        with pytest.raises(Exception, match="hanya ditambah"), office.db.atomic():
            office.db.execute(statement)


def test_a_file_that_is_no_pdf_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "surat.pdf"
    with pytest.raises(FileUnreadableError, match="tidak dapat dibaca"):
        read_paper(path)
    path.write_bytes(b"bukan")
    with pytest.raises(FileUnreadableError, match="bukan berkas PDF"):
        read_paper(path)
    path.write_bytes(b"%PDF-1.4")
    assert read_paper(path) == b"%PDF-1.4"


def test_the_check_of_all_data_names_what_is_lost_and_what_was_changed(
    office: Office, final: KunciLaporan
) -> None:
    for dokumen in ("sertifikat", "hasil-pemeriksaan", "berita-acara"):
        print_paper(office, asked(dokumen, final))
    sound = list(check_prints(office))
    first, second, _third = archived(office)
    first.unlink()
    second.write_bytes(b"%PDF-")
    with office.db.atomic():
        office.db.execute("DROP TRIGGER cetakan_tidak_diubah")
        office.db.execute(
            "UPDATE cetakan SET isi = replace(isi, 'Melati', 'Mawar') WHERE dokumen = 'sertifikat'"
        )

    found = {one.code: one.message for one in check_prints(office)}

    assert sound == []
    assert found.keys() == {"periksa.cetakan", "periksa.arsip_hilang", "periksa.arsip_rusak"}
    assert "diubah di luar SIKU" in found["periksa.cetakan"]
    assert found["periksa.arsip_hilang"].startswith("1 berkas dalam arsip cetakan hilang")
