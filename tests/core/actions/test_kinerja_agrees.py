"""One year in every paper of the cycle: targets, realisasi and capaian are those of the window."""

import re
from collections.abc import Iterator
from fractions import Fraction
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from core import angka
from core.actions.cetak_kesehatan_terbit import CaraCetak
from core.actions.cetak_kinerja import Permintaan, look_kinerja, papers
from core.actions.dokumen import lampiran_iku
from core.actions.iku import count_tahun, load_tahun
from core.actions.office import Office, open_reader
from core.actions.perubahan import count_perubahan
from core.iku.model import HasilIku
from core.rules.capaian import show_target
from core.rules.set_iku import JenisIku

TAHUN = 2025
MEASURED = ("pengukuran", "lkjip")
"""Papers that print realisasi and capaian beside the target."""
TARGETS = ("rkt", "perjanjian-kinerja", "rencana-aksi", *MEASURED)


@pytest.fixture
def office(kantor_contoh: Path) -> Iterator[Office]:
    found = open_reader(kantor_contoh)
    yield found
    found.db.close()


def words(pdf: bytes) -> str:
    return " ".join(" ".join(one.extract_text().split()) for one in PdfReader(BytesIO(pdf)).pages)


def paper(office: Office, dokumen: str) -> str:
    if dokumen not in papers():
        pytest.skip(f"paper not made yet: {dokumen}")
    # the target in force is that of the changed agreement
    wanted = Permintaan(TAHUN, perubahan=dokumen == "perjanjian-kinerja")
    return words(look_kinerja(office, dokumen, wanted, CaraCetak()).value.pdf)


def figures(hasil: HasilIku) -> list[str]:
    """What the window shows of an indicator, without signs of unit."""
    return [show_target(hasil.target), angka.show(hasil.realisasi), angka.show(hasil.capaian)]


def line_of(hasil: HasilIku) -> str:
    """The figures of one line one after the other, whatever unit stands between."""
    return r"\s*%?\s+(?:\S+\s+)?".join(re.escape(one) for one in figures(hasil))


def test_stored_and_counted_years_are_the_same(office: Office) -> None:
    assert load_tahun(office, TAHUN) == count_tahun(office, TAHUN)


@pytest.mark.parametrize("dokumen", TARGETS)
def test_every_paper_has_the_targets_of_the_window(office: Office, dokumen: str) -> None:
    text = paper(office, dokumen)

    assert [
        hasil.kode
        for hasil in load_tahun(office, TAHUN).iku
        if show_target(hasil.target) not in text
    ] == []


@pytest.mark.parametrize("dokumen", [*MEASURED, "lampiran-iku"])
def test_every_measured_paper_has_the_figures_of_the_window(office: Office, dokumen: str) -> None:
    if dokumen == "lampiran-iku":
        text = words(lampiran_iku(office, TAHUN, capaian=True))
    else:
        text = paper(office, dokumen)

    lines = {hasil.kode: line_of(hasil) for hasil in load_tahun(office, TAHUN).iku}

    assert [kode for kode, line in lines.items() if not re.search(line, text)] == []


def test_a_reader_with_a_calculator_gets_the_printed_capaian(office: Office) -> None:
    for hasil in load_tahun(office, TAHUN).iku:
        target, realisasi, capaian = (angka.parse(one) for one in figures(hasil))

        assert target
        assert realisasi is not None
        assert angka.round_half_up(Fraction(100 * realisasi, target)) == capaian


def test_the_counts_of_the_change_are_those_of_the_figure(office: Office) -> None:
    for hasil in load_tahun(office, TAHUN).iku:
        if hasil.jenis is JenisIku.RASIO:
            found = count_perubahan(office, TAHUN, hasil.kode)

            assert found.kini == hasil.cacah
            assert found.dulu == load_tahun(office, TAHUN - 1).by_kode(hasil.kode).cacah
