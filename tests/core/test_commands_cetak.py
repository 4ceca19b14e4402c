"""`cetak` of papers of an examination: named cooperatives, whole years, clear refusals."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader

from core.actions.office import Office, close_office, open_writer
from core.commands import main
from core.koperasi.laporan import KunciLaporan, Unit
from core.storage.cetakan_store import CetakanStore
from tests.core.actions.cetak.conftest import (
    archived,
    final,
    final_of,
    kunci,
    office,
    rename,
    rows_of,
)

__all__ = ["final", "kunci", "office"]
Capture = pytest.CaptureFixture[str]
Cetak = Callable[..., int]
K = "481036337153"


@pytest.fixture
def db(office: Office, final: KunciLaporan, tmp_path: Path) -> Path:
    """A copy of the office with one final examination; its number is `K`."""
    assert str(final.koperasi_id) == K
    final_of(office, "CONTOH KSP Kedua")
    with office.db.atomic():
        office.db.execute(
            "UPDATE koperasi SET nik = '1871010010001' WHERE id = ?", [final.koperasi_id]
        )
    office.db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    return Path(shutil.copy(office.path, tmp_path / "terminal.db"))


@pytest.fixture
def cetak(db: Path) -> Cetak:
    """Run `cetak` on that copy for the year of performance 2026."""

    def run(*argv: str) -> int:
        return main(["cetak", *argv, "--db", str(db), "--tahun", "2026"])

    return run


@pytest.mark.parametrize("named", [K, "1871010010001"])
def test_a_working_paper_is_printed_by_id_or_nik(
    cetak: Cetak, tmp_path: Path, capsys: Capture, named: str
) -> None:
    target = tmp_path / "kk.pdf"

    code = cetak("kertas-kerja", "--koperasi", named, "--keluar", str(target))

    said = capsys.readouterr()
    assert (code, said.out) == (0, f"{target}\n")
    assert said.err.splitlines()[-1].startswith("Kode keaslian ")
    assert len(PdfReader(target).pages) > 3


def test_the_same_final_result_is_printed_again_and_anew_only_with_a_reason(
    cetak: Cetak, tmp_path: Path, db: Path, capsys: Capture
) -> None:
    files = [tmp_path / f"{n}.pdf" for n in range(3)]
    cetak("hasil-pemeriksaan", "--koperasi", K, "--keluar", str(files[0]))
    writer = open_writer(db)
    rename(writer, KunciLaporan(int(K), Unit.KOPERASI, 2025), "CONTOH KSP Ganti Nama")
    close_office(writer, copy=False)
    cetak("hasil-pemeriksaan", "--koperasi", K, "--keluar", str(files[1]))

    code = cetak(
        "hasil-pemeriksaan", "--koperasi", K, "--keluar", str(files[2]), "--baru", "ganti nama"
    )

    first, again, anew = (file.read_bytes() for file in files)
    assert (code, first == again, anew == first) == (0, True, False)
    assert capsys.readouterr().err.count("Kode keaslian") == 3


@pytest.mark.parametrize(
    "dokumen", ["berita-acara", "sertifikat", "surat-tugas", "sk-tim", "tanggapan-pengurus"]
)
def test_the_other_papers_of_a_cooperative(cetak: Cetak, tmp_path: Path, dokumen: str) -> None:
    target = tmp_path / "x.pdf"

    assert cetak(dokumen, "--koperasi", K, "--keluar", str(target), "--kertas", "A4") == 0
    assert target.read_bytes().startswith(b"%PDF-")


def test_papers_of_the_year_need_no_cooperative(cetak: Cetak, tmp_path: Path) -> None:
    for dokumen in ("rekap-kesehatan", "penetapan-hasil"):
        assert cetak(dokumen, "--keluar", str(tmp_path / f"{dokumen}.pdf")) == 0


def test_an_empty_form_with_and_without_a_cooperative(cetak: Cetak, tmp_path: Path) -> None:
    target = str(tmp_path / "x.pdf")

    assert cetak("formulir-kosong", "--koperasi", K, "--keluar", target) == 0
    assert cetak("formulir-kosong", "--pedoman", "perdep-06-2016", "--keluar", target) == 0
    assert cetak("formulir-kosong", "--pedoman", "tidak-ada", "--keluar", target) == 1


def test_all_finals_go_into_a_folder_and_those_left_out_are_named(
    cetak: Cetak, tmp_path: Path, capsys: Capture
) -> None:
    folder = tmp_path / "cetakan"
    folder.mkdir()

    code = cetak("sertifikat", "--semua", "--keluar", str(folder))

    said = capsys.readouterr()
    (made,) = folder.iterdir()
    assert code == 1
    assert said.out == f"{made}\n"
    assert [path.name for path in made.iterdir()] == ["CONTOH KSP Melati 2025 sertifikat.pdf"]
    assert said.err.splitlines()[0].startswith("Dilewati: CONTOH KSP Kedua.")
    assert said.err.splitlines()[-1] == "1 naskah, 1 halaman."


def test_all_finals_go_into_one_pdf(cetak: Cetak, tmp_path: Path) -> None:
    target = tmp_path / "semua.pdf"

    code = cetak("hasil-pemeriksaan", "--semua", "--keluar", str(target))

    assert (code, len(PdfReader(target).pages)) == (0, 2)


def test_without_a_cooperative_the_command_is_wrong_usage(
    cetak: Cetak, tmp_path: Path, capsys: Capture
) -> None:
    target = tmp_path / "x.pdf"

    assert cetak("kertas-kerja", "--keluar", str(target)) == 2
    assert capsys.readouterr().err == "kertas-kerja membutuhkan --koperasi K atau --semua.\n"
    assert not target.exists()


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["--koperasi", "123"], "Tidak ada koperasi dengan NIK, nomor badan hukum, atau id 123."),
        (["--koperasi", K, "--unit", "usp"], "CONTOH KSP Melati tidak mempunyai unit"),
    ],
)
def test_a_cooperative_that_is_not_there_is_refused(
    cetak: Cetak, tmp_path: Path, capsys: Capture, argv: list[str], said: str
) -> None:
    code = cetak("hasil-pemeriksaan", *argv, "--keluar", str(tmp_path / "x.pdf"))

    assert code == 1
    assert capsys.readouterr().err.startswith(said)


def test_a_legal_number_that_two_share_names_both(
    cetak: Cetak, db: Path, tmp_path: Path, capsys: Capture
) -> None:
    writer = open_writer(db)
    with writer.db.atomic():
        writer.db.execute("UPDATE koperasi SET no_badan_hukum_kunci = '1.BH.12345'")
    close_office(writer, copy=False)

    code = cetak("sertifikat", "--koperasi", "1/BH/12345", "--keluar", str(tmp_path / "x.pdf"))

    assert code == 1
    assert "dipakai" in capsys.readouterr().err


def test_prints_of_the_terminal_are_noted_as_such(cetak: Cetak, tmp_path: Path, db: Path) -> None:
    cetak("sertifikat", "--koperasi", K, "--keluar", str(tmp_path / "x.pdf"))

    made = open_writer(db)
    (issue,) = CetakanStore(made.db).list_of(tahun_buku=2025)
    found = (issue.oleh, issue.dokumen, rows_of(made), len(archived(made)))
    close_office(made, copy=False)
    assert found == ("terminal", "sertifikat", 1, 1)
