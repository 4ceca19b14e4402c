"""A final result is issued once and prints byte for byte the same for ever after."""

import errno
import os
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from core.actions.cetak_kesehatan import (
    list_terbitan,
    look_again,
    preview,
    print_again,
    print_paper,
    save_again,
    save_paper,
)
from core.actions.cetak_kesehatan_terbit import Asal
from core.actions.office import Office
from core.actions.penilaian import reopen
from core.actions.penilaian_kerja import load_kertas_kerja
from core.errors import AppError, FileUnwritableError, PrintRefusedError
from core.koperasi.laporan import KunciLaporan
from core.naskah.model import Kertas, Mode
from core.pdf import kesehatan
from core.rules.tabel import frozen
from core.storage.cetakan_store import CetakanStore
from core.storage.office_store import OfficeStore
from core.storage.pemeriksaan_store import PemeriksaanStore
from tests.core.actions.cetak.conftest import (
    KEPALA,
    archived,
    asked,
    draft_of,
    final_of,
    keep_kepala,
    printed,
    rename,
    rows_of,
)
from tests.core.actions.penilaian.conftest import BATAS, PEJABAT
from tests.core.pdf.baca import pages_of

RESULTS = ("kertas-kerja", "berita-acara", "hasil-pemeriksaan", "sertifikat")


@pytest.mark.parametrize("dokumen", RESULTS)
def test_a_final_result_prints_the_same_bytes_whatever_the_records_say_later(
    office: Office, final: KunciLaporan, dokumen: str
) -> None:
    first = print_paper(office, asked(dokumen, final)).value
    rename(office, final, "CONTOH KSP Ganti Nama")
    keep_kepala(office, replace(KEPALA, nama="CONTOH Kepala Baru"))
    office.law = replace(office.law, pedoman=frozen({}))

    again = print_paper(office, asked(dokumen, final)).value

    assert (first.asal, again.asal) == (Asal.BARU, Asal.ARSIP)
    assert again.pdf == first.pdf
    assert rows_of(office) == 1
    assert [path.read_bytes() for path in archived(office)] == [first.pdf]
    assert printed(office)[-1].endswith("dicetak ulang")


def test_another_paper_size_is_made_of_what_was_frozen_and_has_the_same_code(
    office: Office, final: KunciLaporan
) -> None:
    first = print_paper(office, asked("hasil-pemeriksaan", final)).value
    rename(office, final, "CONTOH KSP Ganti Nama")

    other = print_paper(office, asked("hasil-pemeriksaan", final, kertas=Kertas.A4)).value
    again = print_paper(office, asked("hasil-pemeriksaan", final, kertas=Kertas.A4)).value

    assert first.terbitan is not None
    assert other.terbitan is not None
    assert other.terbitan.kode == first.terbitan.kode
    assert other.pdf != first.pdf
    assert again.pdf == other.pdf
    assert "CONTOH KSP Melati" in pages_of(other.pdf)[0]


@pytest.mark.parametrize("spoil", ["hapus", "rusak"])
def test_a_file_lost_or_damaged_in_the_archive_is_made_again_the_same(
    office: Office, final: KunciLaporan, spoil: str
) -> None:
    first = print_paper(office, asked("berita-acara", final)).value
    (path,) = archived(office)
    if spoil == "hapus":
        path.unlink()
    else:
        path.write_bytes(first.pdf[:-20])
    rename(office, final, "CONTOH KSP Ganti Nama")
    looked = preview(office, asked("berita-acara", final)).value
    left = path.exists() and path.read_bytes() == first.pdf

    again = print_paper(office, asked("berita-acara", final))

    assert (looked.pdf, looked.asal, left) == (first.pdf, Asal.DIPULIHKAN, False)
    assert again.value.pdf == first.pdf
    assert again.findings == ()
    assert path.read_bytes() == first.pdf
    assert printed(office)[-2].endswith("dipulihkan sama persis")


def test_a_newer_program_says_that_the_bytes_differ_and_keeps_both_hashes(
    office: Office, final: KunciLaporan, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = print_paper(office, asked("sertifikat", final)).value
    archived(office)[0].unlink()
    whole = kesehatan.set_pages

    def newer(document: Any) -> tuple[bytes, int]:
        pdf, pages = whole(document)
        return pdf + b"\n% lebih baru", pages

    monkeypatch.setattr(kesehatan, "set_pages", newer)

    made = print_paper(office, asked("sertifikat", final))
    monkeypatch.undo()
    again = print_paper(office, asked("sertifikat", final))

    assert made.value.asal is Asal.DIBUAT_ULANG
    assert made.value.pdf == again.value.pdf != first.pdf
    assert made.findings[0].code == again.findings[0].code == "cetak.byte_berbeda"
    assert first.terbitan is not None
    assert first.terbitan.sidik[:16] in made.findings[0].message
    (kept,) = CetakanStore(office.db).again(first.terbitan.id)
    assert kept.sidik[:16] in made.findings[0].message
    assert "byte berbeda" in printed(office)[-3]


def test_dying_between_file_and_row_loses_nothing(
    office: Office, final: KunciLaporan, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(*_args: object, **_named: object) -> int:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(CetakanStore, "add", die)
        with pytest.raises(KeyboardInterrupt):
            print_paper(office, asked("sertifikat", final))
    between = (len(archived(office)), rows_of(office), printed(office))

    made = print_paper(office, asked("sertifikat", final)).value

    assert between == (1, 0, [])
    assert [path.read_bytes() for path in archived(office)] == [made.pdf]
    assert rows_of(office) == 1


def test_a_full_disk_issues_nothing(
    office: Office, final: KunciLaporan, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "penuh")

    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(FileUnwritableError, match="disk penuh"):
        print_paper(office, asked("sertifikat", final))

    assert (archived(office), rows_of(office), printed(office)) == ([], 0, [])


def test_a_file_that_cannot_be_written_leaves_no_entry(
    office: Office, final: KunciLaporan, tmp_path: Path
) -> None:
    with pytest.raises(FileUnwritableError, match="Berkas x"):
        save_paper(office, asked("sertifikat", final), tmp_path / "tidak ada" / "x.pdf")
    left = (rows_of(office), printed(office))

    made = save_paper(office, asked("sertifikat", final), tmp_path / "x.pdf").value

    assert left == (0, [])
    assert (tmp_path / "x.pdf").read_bytes() == made.pdf


def test_what_is_not_final_is_printed_as_a_draft_only(office: Office, final: KunciLaporan) -> None:
    del final
    kunci = draft_of(office, "CONTOH KSP Draf")

    draft = print_paper(office, asked("kertas-kerja", kunci, mode=Mode.DRAF)).value
    with pytest.raises(PrintRefusedError) as told:
        print_paper(office, asked("kertas-kerja", kunci))

    assert "Penilaian belum final." in told.value.message
    assert "Pemeriksa dalam surat tugas belum ada" in told.value.message
    assert draft.terbitan is None
    assert (archived(office), rows_of(office)) == ([], 0)
    assert printed(office) == ["Kertas kerja pemeriksaan dicetak sebagai draf"]
    assert "Kode keaslian" not in " ".join(pages_of(draft.pdf))


def test_a_certificate_without_its_number_is_refused_until_it_has_one(
    office: Office, final: KunciLaporan
) -> None:
    store = PemeriksaanStore(office.db)
    record = store.find(final)
    assert record is not None
    with office.db.atomic():
        store.save(office.deed("nomor dihapus"), replace(record, nomor_sertifikat=""))

    with pytest.raises(PrintRefusedError, match="Nomor sertifikat belum diisi"):
        print_paper(office, asked("sertifikat", final))


def test_a_predikat_below_the_office_s_limit_gets_no_certificate(
    office: Office, final: KunciLaporan
) -> None:
    urut = load_kertas_kerja(office, final, BATAS).penilaian.predikat_urut
    assert urut is not None
    stricter = replace(office.pilihan, predikat_sertifikat=urut - 1)
    with office.db.atomic():
        OfficeStore(office.db).save_pilihan(office.deed("pilihan"), stricter)

    with pytest.raises(PrintRefusedError, match="di bawah batas terendah"):
        print_paper(office, asked("sertifikat", final))


def test_a_new_issue_needs_changed_data_and_leaves_the_old_one(
    office: Office, final: KunciLaporan
) -> None:
    first = print_paper(office, asked("berita-acara", final)).value
    with pytest.raises(AppError, match="belum berubah"):
        print_paper(office, asked("berita-acara", final, baru="iseng"))
    store = PemeriksaanStore(office.db)
    record = store.find(final)
    assert record is not None
    with office.db.atomic():
        store.save(office.deed("tanggal"), replace(record, tanggal_berita_acara=date(2026, 10, 2)))

    newer = print_paper(office, asked("berita-acara", final, baru="tanggal keliru")).value
    after = print_paper(office, asked("berita-acara", final)).value
    assert first.terbitan is not None
    old = print_again(office, first.terbitan.id).value

    assert newer.terbitan is not None
    assert newer.terbitan.kode != first.terbitan.kode
    assert newer.terbitan.alasan == "tanggal keliru"
    assert (after.pdf, old.pdf) == (newer.pdf, first.pdf)
    assert [one.kode for one in list_terbitan(office, (final,), 2025)] == [
        newer.terbitan.kode,
        first.terbitan.kode,
    ]


def test_a_round_that_was_opened_again_prints_anew_and_its_old_papers_stay(
    office: Office, final: KunciLaporan, tmp_path: Path
) -> None:
    first = print_paper(office, asked("hasil-pemeriksaan", final)).value
    kertas = load_kertas_kerja(office, final, BATAS)
    reopen(office, kertas.penilaian, "salah angka", PEJABAT, BATAS)

    with pytest.raises(PrintRefusedError, match="belum final"):
        print_paper(office, asked("hasil-pemeriksaan", final))
    assert first.terbitan is not None
    old = save_again(office, first.terbitan.id, tmp_path / "lama.pdf").value
    looked = look_again(office, first.terbitan.id).value

    assert (old.pdf, looked.pdf) == (first.pdf, first.pdf)
    assert (tmp_path / "lama.pdf").read_bytes() == first.pdf
    assert [one.id for one in list_terbitan(office, (final,), 2025)] == [first.terbitan.id]


def test_an_issue_that_is_not_there_is_told(office: Office) -> None:
    with pytest.raises(AppError, match="tidak ada"):
        print_again(office, 1)


def test_questions_without_their_pedoman_keep_the_words_of_an_earlier_print(
    office: Office, final: KunciLaporan
) -> None:
    other = final_of(office, "CONTOH KSP Kedua")
    law, bare = office.law, replace(office.law, pedoman=frozen({}))
    monkey = pytest.MonkeyPatch()
    monkey.setattr("core.actions.cetak_kesehatan_berkas.find_version", lambda *_args: None)
    office.law = bare
    without = " ".join(
        pages_of(preview(office, asked("kertas-kerja", other, mode=Mode.DRAF)).value.pdf)
    )
    monkey.undo()
    office.law = law
    print_paper(office, asked("kertas-kerja", final))
    monkey.setattr("core.actions.cetak_kesehatan_berkas.find_version", lambda *_args: None)
    office.law = bare
    kept = " ".join(
        pages_of(preview(office, asked("kertas-kerja", other, mode=Mode.DRAF)).value.pdf)
    )
    monkey.undo()

    first = next(
        butir.teks
        for komponen in law.pedoman["juknis-15-2021-ksp"].komponen
        if hasattr(komponen.isi, "butir")
        for butir in komponen.isi.butir
    )
    words = " ".join(first.split()[:4])
    assert words not in without
    assert "Teks butir tidak dicetak" in without
    assert words in kept
    assert "Teks butir tidak dicetak" not in kept
