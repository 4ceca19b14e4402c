"""Printed figures recomputed as a reader would: with a calculator, from what stands on paper."""

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from core import angka
from core.actions.cetak_kesehatan_terbit import CaraCetak
from core.actions.cetak_kinerja import Permintaan, look_kinerja
from core.actions.iku import load_tahun
from core.actions.office import Office, open_reader
from core.rules.set_iku import ArahIku

TAHUN = 2025
TAHUN_CONTOH = range(2021, 2026)
_ANGKA = r"(-?\d[\d.]*,\d\d)"
_KATEGORI = r"(Sangat Tinggi|Tinggi|Sedang|Rendah|Sangat Rendah)"
MEASURED = re.compile(rf"{_ANGKA} {_ANGKA} {_ANGKA} {_KATEGORI}")
PROGRESS = re.compile(rf"(?:nilai|%) {_ANGKA} {_ANGKA} {_ANGKA}(?= \d\.| Tingkat)")
USED = re.compile(rf"{_ANGKA} (\d[\d.]+) (\d[\d.]+) {_ANGKA} {_ANGKA}")
TERBIT = (
    # Sumatera Barat, LKjIP 2015: persentase koperasi aktif, KSP/USP sehat
    ("71,50", "69,88", "97,73"),
    ("32,00", "40,45", "126,41"),
    # Jombang, kertas kerja penetapan target 2022: realisasi 2021
    ("9,60", "9,60", "100,00"),
)
"""Target, realisasi and capaian of other offices as they were published."""
CACAH_TERBIT = (
    # Jombang 2022: koperasi berkinerja baik; Lampung Barat 2024: sehat of aktif, both readings
    (83, 852, "9,74"),
    (31, 56, "55,36"),
    (31, 52, "59,62"),
)


@pytest.fixture(scope="module")
def office(kantor_contoh: Path) -> Iterator[Office]:
    found = open_reader(kantor_contoh)
    yield found
    found.db.close()


def read(text: str) -> Decimal:
    return Decimal(text.replace(".", "").replace(",", "."))


def key_in(dividend: Decimal, divisor: Decimal) -> Decimal:
    """What a pocket calculator shows for a percentage, rounded to two decimals by hand."""
    return (100 * dividend / divisor).quantize(Decimal("0.01"), ROUND_HALF_UP)


def paper(office: Office, dokumen: str, asked: Permintaan) -> str:
    pdf = look_kinerja(office, dokumen, asked, CaraCetak()).value.pdf
    return " ".join(" ".join(one.extract_text().split()) for one in PdfReader(BytesIO(pdf)).pages)


@pytest.mark.parametrize("tahun", TAHUN_CONTOH)
@pytest.mark.parametrize("dokumen", ["pengukuran", "lkjip"])
def test_printed_capaian_is_printed_realisasi_by_printed_target(
    office: Office, dokumen: str, tahun: int
) -> None:
    rows = MEASURED.findall(paper(office, dokumen, Permintaan(tahun)))

    assert len(rows) == len(load_tahun(office, tahun).iku)
    for target, realisasi, capaian, kategori in rows:
        assert key_in(read(realisasi), read(target)) == read(capaian)
        assert kategori in {one.kategori for one in load_tahun(office, tahun).iku}


def test_each_quarter_and_the_end_of_renstra_recompute(office: Office) -> None:
    quarters = re.search(
        rf"Persentase koperasi sehat dan cukup sehat((?: {_ANGKA}){{12}})",
        paper(office, "pengukuran", Permintaan(TAHUN)),
    )
    assert quarters is not None
    twelve = [read(one) for one in quarters[1].split()]
    for at in range(0, 12, 3):
        target, realisasi, capaian = twelve[at : at + 3]
        assert key_in(realisasi, target) == capaian

    progress = PROGRESS.findall(paper(office, "lkjip", Permintaan(TAHUN)))
    assert len(progress) == 3
    for realisasi, akhir, kemajuan in progress:
        assert key_in(read(realisasi), read(akhir)) == read(kemajuan)


def test_money_and_efficiency_recompute(office: Office) -> None:
    rows = USED.findall(paper(office, "lkjip", Permintaan(TAHUN)))

    assert len(rows) == 3
    for capaian, anggaran, realisasi, penyerapan, selisih in rows:
        assert key_in(read(realisasi), read(anggaran)) == read(penyerapan)
        assert read(capaian) - read(penyerapan) == read(selisih)


def test_counts_on_paper_give_the_printed_percentage(office: Office) -> None:
    text = paper(office, "pengukuran", Permintaan(TAHUN))
    counts = re.findall(r"(\d+) dari (\d+) (?:koperasi terdaftar|UMKM dalam)", text)
    printed = {realisasi for _target, realisasi, _capaian, _word in MEASURED.findall(text)}

    assert counts == [("50", "316"), ("187", "420")]
    for part, whole in counts:
        assert angka.show(angka.parse(str(key_in(Decimal(part), Decimal(whole))))) in printed


@pytest.mark.parametrize(("target", "realisasi", "capaian"), TERBIT)
def test_published_capaian_recompute(
    office: Office, target: str, realisasi: str, capaian: str
) -> None:
    found = office.law.capaian.capaian_tercetak(
        angka.parse(target), angka.parse(realisasi), ArahIku.TINGGI
    )

    assert angka.show(found) == capaian
    assert key_in(read(realisasi), read(target)) == read(capaian)


@pytest.mark.parametrize(("part", "whole", "printed"), CACAH_TERBIT)
def test_published_percentages_recompute(part: int, whole: int, printed: str) -> None:
    assert key_in(Decimal(part), Decimal(whole)) == read(printed)
