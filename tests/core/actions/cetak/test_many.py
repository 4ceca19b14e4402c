"""Many at once: one PDF or a folder, whole or not at all; who was left out, and why."""

import errno
import os
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from core.actions.cetak_kesehatan import print_paper
from core.actions.cetak_kesehatan_banyak import Dilewati, Tujuan, Wujud, cetak_banyak
from core.actions.cetak_kesehatan_nama import paper_name, safe_name, unique_names
from core.actions.jurnal import latest
from core.actions.office import Office
from core.actions.progress import CancelledError, Progress
from core.errors import FileUnwritableError, PrintRefusedError
from core.koperasi.laporan import KunciLaporan, Unit
from core.naskah.model import Mode
from tests.core.actions.cetak.conftest import (
    archived,
    asked,
    draft_of,
    final_of,
    printed,
    rows_of,
)

HASIL = "hasil-pemeriksaan"
GONE = KunciLaporan(999, Unit.KOPERASI, 2025)


@pytest.fixture
def three(office: Office, final: KunciLaporan) -> tuple[KunciLaporan, ...]:
    """Two final ones and a draft between them."""
    return (
        final,
        draft_of(office, "CONTOH KSP Draf"),
        final_of(office, "CONTOH KSP Melati"),
    )


def _stop_at(step: int) -> Progress:
    """Batal pressed when so many are done."""
    progress = Progress(lambda done, _total: progress.cancel() if done == step else None)
    return progress


def _nothing_left(office: Office, folder: Path) -> bool:
    return (
        list(folder.iterdir()) == []
        and archived(office) == []
        and rows_of(office) == 0
        and printed(office) == []
    )


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "keluar"
    folder.mkdir()
    return folder


def test_a_folder_of_files_is_named_by_cooperative_and_year(
    office: Office, three: tuple[KunciLaporan, ...], out: Path
) -> None:
    done = cetak_banyak(office, asked(HASIL, *three), Tujuan(out, Wujud.FOLDER)).value

    assert done.path == out / "Hasil pemeriksaan kesehatan tahun buku 2025"
    assert sorted(path.name for path in done.path.iterdir()) == [
        "CONTOH KSP Melati 2025 hasil-pemeriksaan (2).pdf",
        "CONTOH KSP Melati 2025 hasil-pemeriksaan.pdf",
    ]
    assert (done.tercetak, done.halaman) == (2, 2)
    assert [(one.kunci, one.nama) for one in done.dilewati] == [(three[1], "CONTOH KSP Draf")]
    assert "Penilaian belum final." in done.dilewati[0].sebab
    assert sorted(path.read_bytes() for path in done.path.iterdir()) == sorted(
        path.read_bytes() for path in archived(office)
    )
    assert rows_of(office) == 2
    last = latest(office)[0]
    assert last.perbuatan == "Hasil pemeriksaan kesehatan dicetak banyak"
    assert last.perubahan["tujuan"] == (None, "folder keluar")
    assert last.perubahan["dilewati"] == (None, "1")


def test_a_second_folder_of_the_same_name_gets_a_number(
    office: Office, final: KunciLaporan, out: Path
) -> None:
    names = [
        cetak_banyak(office, asked(HASIL, final), Tujuan(out, Wujud.FOLDER)).value.path.name
        for _ in range(2)
    ]

    assert names == [
        "Hasil pemeriksaan kesehatan tahun buku 2025",
        "Hasil pemeriksaan kesehatan tahun buku 2025 (2)",
    ]
    assert rows_of(office) == 1


def test_one_pdf_holds_all_of_them_with_an_outline(
    office: Office, three: tuple[KunciLaporan, ...], out: Path
) -> None:
    target = out / "semua.pdf"

    done = cetak_banyak(office, asked(HASIL, *three), Tujuan(target, Wujud.BERKAS)).value

    reader = PdfReader(BytesIO(target.read_bytes()))
    outline: Any = reader.outline
    assert len(reader.pages) == done.halaman == 2
    assert [entry.title for entry in outline] == ["CONTOH KSP Melati", "CONTOH KSP Melati (2)"]
    assert [one.nama for one in done.dilewati] == ["CONTOH KSP Draf"]
    assert len(archived(office)) == rows_of(office) == 2


def test_one_pdf_of_papers_issued_before_is_the_same_again(
    office: Office, final: KunciLaporan, out: Path
) -> None:
    print_paper(office, asked(HASIL, final))
    for name in ("a.pdf", "b.pdf"):
        cetak_banyak(office, asked(HASIL, final), Tujuan(out / name, Wujud.BERKAS))

    assert (out / "a.pdf").read_bytes() == (out / "b.pdf").read_bytes()
    assert rows_of(office) == 1


@pytest.mark.parametrize("mode", [Mode.DRAF, Mode.BASAH])
@pytest.mark.parametrize("wujud", list(Wujud))
def test_batal_leaves_no_file_no_row_and_no_entry(
    office: Office, three: tuple[KunciLaporan, ...], out: Path, wujud: Wujud, mode: Mode
) -> None:
    target = out / "x.pdf" if wujud is Wujud.BERKAS else out

    with pytest.raises(CancelledError):
        cetak_banyak(office, asked(HASIL, *three, mode=mode), Tujuan(target, wujud), _stop_at(1))

    assert _nothing_left(office, out)


@pytest.mark.parametrize("wujud", list(Wujud))
def test_a_disk_that_fills_up_on_the_way_leaves_nothing(
    office: Office,
    three: tuple[KunciLaporan, ...],
    out: Path,
    wujud: Wujud,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole, written = os.fsync, []

    def full(handle: int) -> None:
        written.append(handle)
        if len(written) > 4:
            raise OSError(errno.ENOSPC, "penuh")
        whole(handle)

    monkeypatch.setattr(os, "fsync", full)
    target = out / "x.pdf" if wujud is Wujud.BERKAS else out

    with pytest.raises(FileUnwritableError):
        cetak_banyak(office, asked(HASIL, *three), Tujuan(target, wujud))

    assert _nothing_left(office, out)


def test_a_folder_that_cannot_be_made_is_told(
    office: Office, final: KunciLaporan, out: Path
) -> None:
    (out / "berkas").write_text("")

    with pytest.raises(FileUnwritableError):
        cetak_banyak(office, asked(HASIL, final), Tujuan(out / "berkas", Wujud.FOLDER))

    assert rows_of(office) == 0


@pytest.mark.parametrize("wujud", list(Wujud))
def test_when_not_one_can_be_printed_the_first_reason_is_told(
    office: Office, three: tuple[KunciLaporan, ...], out: Path, wujud: Wujud
) -> None:
    target = out / "x.pdf" if wujud is Wujud.BERKAS else out

    with pytest.raises(PrintRefusedError, match="belum final"):
        cetak_banyak(office, asked(HASIL, three[1]), Tujuan(target, wujud))

    assert _nothing_left(office, out)


def test_a_cooperative_that_is_gone_is_left_out(
    office: Office, final: KunciLaporan, out: Path
) -> None:
    done = cetak_banyak(office, asked(HASIL, final, GONE), Tujuan(out, Wujud.FOLDER)).value

    assert done.dilewati == (
        Dilewati(GONE, "Koperasi 999", "Koperasi atau unit ini tidak ada lagi dalam daftar."),
    )


@given(st.text(max_size=300))
def test_every_name_can_be_kept_on_windows(text: str) -> None:
    name = paper_name(text, 2025, "sertifikat")

    assert name == name.strip(" .")
    assert len(name) <= 122
    assert not set(name) & set('<>:"/\\|?*')
    assert all(ord(letter) >= 32 for letter in name)
    assert name.endswith("2025 sertifikat")


@pytest.mark.parametrize("name", ["con", "Nul", "COM1", "lpt9", "aux.txt"])
def test_a_name_that_windows_keeps_for_itself_is_changed(name: str) -> None:
    assert safe_name(name) == f"{name}_"


@given(st.lists(st.sampled_from(["a", "A", "b", "a (2)"]), max_size=8))
def test_names_never_meet_whatever_their_letters(names: list[str]) -> None:
    found = [name.casefold() for name in unique_names(names)]

    assert len(set(found)) == len(names)
