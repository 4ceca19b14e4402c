"""Bab III LKjIP read back: four tables, the rule in use, n/a where nothing can be computed."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from core.naskah.beku import freeze, thaw
from core.naskah.lkjip import LKJIP, Bagian, NaskahLkjip, Tabel
from core.naskah.model import Kertas, Mode
from core.pdf.lkjip import compose_lkjip
from tests.check_pdf import check_pdf
from tests.core.pdf.baca import pages_of
from tests.core.pdf.contoh_surat import KEPALA

SETAHUN = Tabel(
    "setahun",
    "Target dan realisasi tahun 2025",
    "mtmfffm",
    ("No.", "Indikator", "Satuan", "Target", "Realisasi", "Capaian (%)", "Kategori"),
    (
        ("1.", "CONTOH indikator pertama", "%", "20,00", "15,82", "79,10", "Tinggi"),
        ("2.", "CONTOH indikator kedua", "nilai", "n/a", "70,35", "n/a", "n/a"),
    ),
    catatan=("Capaian n/a bila target nol atau kosong.",),
)
UANG = Tabel(
    "anggaran",
    "Anggaran tahun 2025",
    "mtfff",
    ("No.", "Program", "Anggaran (Rp)", "Realisasi (Rp)", "%"),
    (("1.", "CONTOH Program", "78.500.000", "n/a", "n/a"), ("", "Jumlah", "78.500.000", "n/a", "")),
    berjumlah=True,
)
NASKAH = NaskahLkjip(
    instansi="Dinas Koperasi dan UKM",
    kota="Kota Bandar Lampung",
    tahun=2025,
    keadaan=date(2026, 3, 2),
    bagian=(
        Bagian(1, "BAB III AKUNTABILITAS KINERJA"),
        Bagian(2, "A. Capaian Kinerja"),
        Bagian(3, "1. Target dan realisasi", tabel=SETAHUN),
        Bagian(4, "1) CONTOH indikator pertama", ("Realisasi turun.", "Kendala: tidak ada.")),
        Bagian(2, "B. Realisasi Anggaran", tabel=UANG),
    ),
    tanda=((KEPALA,),),
    contoh="CONTOH, bukan data",
)
PHRASES = ("BAB III", "20,00", "79,10", "n/a", "Capaian n/a bila", "Kendala", "78.500.000", "NIP")


@pytest.mark.parametrize("kertas", list(Kertas))
@pytest.mark.parametrize("mode", list(Mode))
def test_the_chapter_is_sound_on_paper(mode: Mode, kertas: Kertas, tmp_path: Path) -> None:
    path = tmp_path / "lkjip.pdf"
    path.write_bytes(compose_lkjip(NASKAH, kertas=kertas, mode=mode).pdf())

    assert check_pdf(path, kertas=kertas.value, phrases=PHRASES) == []


def test_a_year_without_budget_still_has_its_signature_at_the_end() -> None:
    told = Bagian(2, "B. Realisasi Anggaran", ("Program tahun 2025 belum diisi.",))
    naskah = replace(NASKAH, bagian=(*NASKAH.bagian[:-1], told))
    text = pages_of(compose_lkjip(naskah, kertas=Kertas.F4, mode=Mode.BASAH).pdf())[-1]

    assert text.index("belum diisi") < text.index("NIP")


def test_long_text_and_many_programs_go_on_over_pages(tmp_path: Path) -> None:
    rows = tuple((f"{n}.", f"CONTOH Program {n}", "1.000", "500", "50,00") for n in range(1, 90))
    told = Bagian(4, "2) CONTOH", ("Kalimat yang panjang sekali. " * 300,))
    naskah = replace(
        NASKAH, bagian=(*NASKAH.bagian[:-1], told, Bagian(2, "B.", tabel=replace(UANG, baris=rows)))
    )
    path = tmp_path / "panjang.pdf"
    path.write_bytes(compose_lkjip(naskah, kertas=Kertas.A4, mode=Mode.BASAH).pdf())

    assert check_pdf(path, kertas="A4", phrases=("CONTOH Program 89", "NIP")) == []


def test_what_is_frozen_prints_the_same() -> None:
    again = thaw(freeze(LKJIP, NASKAH), NaskahLkjip, lambda _sidik: b"")

    assert again == NASKAH
