"""The empty form: last year's figures printed, this year's left empty, everything to be asked."""

from dataclasses import replace
from pathlib import Path

import pytest

from core.errors import PrintRefusedError
from core.naskah.formulir import NaskahFormulir
from core.naskah.model import Kertas, Mode
from core.naskah.tanda_tangan import BlokTanda
from core.pdf.formulir import render_formulir
from tests.check_pdf import check_pdf
from tests.core.pdf.baca import pages_of, placed
from tests.core.pdf.contoh_kertas_kerja import formulir, without_figures

KNOWN = (
    "FORMULIR PEMERIKSAAN KESEHATAN KOPERASI",
    "Kertas kerja pemeriksaan kesehatan koperasi: KSP/USP (KUK III-IV)",
    "Tahun Buku 2025",
    "Nama koperasi : CONTOH KSP Sejahtera Bersama",
    "Jenis dan pola : Simpan Pinjam, konvensional, KUK 3",
    "Tanggal RAT :",
    "Nomor surat tugas :",
    "A. Laporan keuangan dan keragaan",
    "Uraian Tahun buku 2025 Tahun buku 2024",
    "Bank (giro dan tabungan) 135.000.000",
    "Anggota pria (orang)",
    "B. Kuesioner",
    "Kode Pertanyaan Ya Tidak Catatan",
    "TK1.1 Keanggotaan sukarela dan terbuka",
    "C. Catatan lapangan dan tanda tangan",
    "Ketua pengurus,",
    "NIP ......",
)


def printed(naskah: NaskahFormulir, kertas: Kertas = Kertas.F4) -> str:
    return " ".join(pages_of(render_formulir(naskah, kertas=kertas)))


def bare(pedoman_id: str = "perdep-06-2016") -> NaskahFormulir:
    known = formulir(pedoman_id)
    return replace(
        known, koperasi=None, tahun_buku=None, bagian=without_figures(known.bagian), contoh=""
    )


@pytest.mark.parametrize("kertas", list(Kertas))
@pytest.mark.parametrize(
    ("naskah", "phrases"),
    [
        (formulir(), KNOWN),
        (formulir("perdep-07-2016-syariah"), ("Skor yang diisi pemeriksa", "8.1")),
        (bare(), ("Nama koperasi :", "Uraian Tahun ini Tahun lalu", "NIP ......")),
    ],
)
def test_nothing_is_wrong_with_the_paper_and_it_reads_in_order(
    tmp_path: Path, kertas: Kertas, naskah: NaskahFormulir, phrases: tuple[str, ...]
) -> None:
    path = tmp_path / "formulir.pdf"
    path.write_bytes(render_formulir(naskah, kertas=kertas))

    assert check_pdf(path, kertas=kertas, phrases=phrases) == []


def test_this_years_figures_are_never_printed() -> None:
    text = printed(formulir())

    assert "135.000.000" in text
    assert "150.000.000" not in text


def test_every_question_is_asked() -> None:
    text = printed(formulir())

    questions = [one for group in formulir().tanya for each in group.komponen for one in each.teks]
    assert [one for one in questions if " ".join(one.split()) not in text] == []


def test_a_form_for_nobody_names_nobody_and_no_year() -> None:
    text = printed(bare())

    assert "CONTOH KSP" not in text
    assert "2025" not in text
    assert "Tahun Buku ........" in text


def test_unit_and_its_year_stand_on_the_form() -> None:
    known = formulir().koperasi
    assert known

    text = printed(formulir(koperasi=replace(known, unit="Unit simpan pinjam")))

    assert "Unit : Unit simpan pinjam" in text


def test_the_foot_says_what_it_is_not() -> None:
    pages = pages_of(render_formulir(formulir(), kertas=Kertas.F4))

    for number, page in enumerate(pages, start=1):
        assert "Belum dicocokkan dengan naskah asli." in page
        assert page.endswith(
            "Formulir kosong, bukan hasil pemeriksaan. Data CONTOH. "
            f"Halaman {number} dari {len(pages)}"
        )


def test_a_form_of_a_matched_pedoman_does_not_say_otherwise() -> None:
    assert "Belum dicocokkan" not in printed(formulir(belum_dicocokkan=False))


def test_equal_data_gives_equal_bytes_and_modes_equal_pages() -> None:
    first, second, draft = (
        render_formulir(formulir(), kertas=Kertas.F4, mode=mode)
        for mode in (Mode.BASAH, Mode.BASAH, Mode.DRAF)
    )

    assert first == second
    assert len(pages_of(first)) == len(pages_of(draft))


def test_signers_of_the_office_take_the_place_of_dotted_ones() -> None:
    signer = BlokTanda(judul="Petugas,", jabatan=("Pengawas Koperasi",), nama="CONTOH Budi Hartono")

    text = printed(formulir(tanda=(signer,)))

    assert "CONTOH Budi Hartono" in text
    assert "NIP ...." not in text
    assert "Ketua pengurus," in text


def test_a_form_without_a_team_has_room_for_the_officer() -> None:
    pengurus = BlokTanda(jabatan=("Ketua pengurus",), luar=True)

    text = printed(formulir(tanda=(pengurus,)))

    assert text.count("Ketua pengurus,") == 1
    assert "NIP ...." in text


def test_a_sign_that_the_typeface_lacks_is_named() -> None:
    known = formulir().koperasi
    assert known

    with pytest.raises(PrintRefusedError, match="U\\+2713"):
        render_formulir(formulir(koperasi=replace(known, ketua="✓")), kertas=Kertas.F4)


def test_both_who_sign_a_form_stand_level_and_alike() -> None:
    made = render_formulir(formulir(), kertas=Kertas.F4, mode=Mode.BASAH)

    assert placed(made, "Ketua pengurus,") == placed(made, "Pemeriksa,")
    assert "Bold" in placed(made, "Pemeriksa,")[0][0]
