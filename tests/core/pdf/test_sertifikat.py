"""Certificates read back from their PDF: one page, numbered, the name as large as it fits."""

import itertools
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pytest
from pypdf import PdfReader

from core.errors import PrintRefusedError
from core.naskah.model import Kertas, Mode
from core.naskah.sertifikat import NaskahSertifikat
from core.pdf.sertifikat import render_sertifikat
from tests.check_pdf import check_pdf
from tests.core.pdf.baca import pages_of
from tests.core.pdf.contoh_kesehatan import (
    KEASLIAN,
    KEPALA,
    KOP,
    KOPERASI,
    LONG_NAME,
    ringkasan,
    sertifikat,
)

PHRASES = (
    "PEMERINTAH KOTA CONTOH",
    "DINAS KOPERASI DAN USAHA KECIL MENENGAH",
    "SERTIFIKAT PREDIKAT KESEHATAN KOPERASI Nomor: 518/0001/SERT/2026",
    "diberikan kepada CONTOH KSP Sejahtera",
    "Nomor Badan Hukum 000/BH/CONTOH/2010 tanggal 4 Mei 2010",
    "tahun buku 2025, diperiksa tahun 2026, berpredikat SEHAT dengan skor 80,50",
    "Pedoman : Juknis 15/2021",
    "Dasar : Berita Acara Nomor 518/0001/BA/2026 tanggal 24 November 2026",
    "Contoh, 24 November 2026 KEPALA DINAS KOPERASI DAN UKM KOTA CONTOH,",
    "CONTOH Nama Kepala, S.E., M.M.",
    "Belum dicocokkan dengan naskah asli.",
)


def printed(
    naskah: NaskahSertifikat, kertas: Kertas = Kertas.F4, mode: Mode = Mode.BASAH
) -> list[str]:
    return pages_of(render_sertifikat(naskah, kertas=kertas, mode=mode))


@pytest.mark.parametrize(("kertas", "mode"), list(itertools.product(Kertas, Mode)))
def test_nothing_is_wrong_with_the_certificate(tmp_path: Path, kertas: Kertas, mode: Mode) -> None:
    path = tmp_path / "sertifikat.pdf"
    path.write_bytes(render_sertifikat(sertifikat(), kertas=kertas, mode=mode))

    assert check_pdf(path, kertas=kertas, phrases=PHRASES) == []
    assert [page.mediabox.width > page.mediabox.height for page in PdfReader(path).pages] == [True]


@pytest.mark.parametrize(
    "changes",
    [
        {"koperasi": replace(KOPERASI, nama=LONG_NAME, unit="Unit simpan pinjam")},
        {"hasil": ringkasan(persen=30)},
        {"kop": replace(KOP, lambang=None), "dasar": "", "tanggal": None},
        {"koperasi": replace(KOPERASI, alamat="", kelurahan="", kecamatan="", no_badan_hukum="")},
        {"tanda": ((None, KEPALA),)},
    ],
)
@pytest.mark.parametrize("kertas", list(Kertas))
def test_long_and_short_words_still_make_one_page(
    tmp_path: Path, changes: dict[str, Any], kertas: Kertas
) -> None:
    path = tmp_path / "sertifikat.pdf"
    path.write_bytes(render_sertifikat(sertifikat(**changes), kertas=kertas, mode=Mode.TTE))

    assert check_pdf(path, kertas=kertas) == []
    assert len(PdfReader(path).pages) == 1


def test_a_certificate_without_number_is_a_draft() -> None:
    for mode in (Mode.BASAH, Mode.TTE):
        with pytest.raises(PrintRefusedError, match="Sejahtera belum bernomor") as refusal:
            printed(sertifikat(nomor=" "), mode=mode)
        assert "nomor sertifikat" in refusal.value.hint

    assert "Nomor: ...." in printed(sertifikat(nomor=" "), mode=Mode.DRAF)[0]


def test_a_certificate_without_predikat_is_a_draft() -> None:
    naskah = sertifikat(hasil=ringkasan(predikat=""))

    with pytest.raises(PrintRefusedError, match="belum ada predikat"):
        printed(naskah)
    assert "berpredikat ...." in printed(naskah, mode=Mode.DRAF)[0]


def test_the_name_is_set_as_large_as_it_fits() -> None:
    short, long = (
        _height_of(replace(KOPERASI, nama=nama).nama) for nama in ("CONTOH KSP", LONG_NAME)
    )

    assert short > 1.5 * long


def _height_of(nama: str) -> float:
    data = render_sertifikat(
        sertifikat(koperasi=replace(KOPERASI, nama=nama)), kertas=Kertas.A4, mode=Mode.BASAH
    )
    document = pdfium.PdfDocument(data)
    try:
        text = document[0].get_textpage()
        found = text.search("CONTOH K").get_next()
        left, bottom, right, top = text.get_charbox(found[0])
        assert right > left
        return float(top - bottom)
    finally:
        document.close()


def test_what_is_matched_is_not_marked() -> None:
    text = printed(sertifikat(keaslian=replace(KEASLIAN, belum_dicocokkan=False)))[0]

    assert "Belum dicocokkan" not in text


def test_a_draft_and_the_signed_papers_say_the_same() -> None:
    texts = {mode: printed(sertifikat(), mode=mode)[0].partition("Pedoman: ")[0] for mode in Mode}

    assert texts[Mode.DRAF] == texts[Mode.BASAH] == texts[Mode.TTE]


def test_equal_data_gives_equal_bytes() -> None:
    first, second = (
        render_sertifikat(sertifikat(), kertas=Kertas.F4, mode=Mode.BASAH) for _ in range(2)
    )

    assert first == second


def test_what_no_page_can_hold_is_refused() -> None:
    with pytest.raises(PrintRefusedError, match="tidak muat pada satu halaman"):
        printed(sertifikat(dasar="Berita Acara Nomor 1 " * 80))


def test_a_sign_that_the_typeface_lacks_is_named() -> None:
    with pytest.raises(PrintRefusedError, match="U\\+2713"):
        printed(sertifikat(koperasi=replace(KOPERASI, nama="CONTOH ✓")))
