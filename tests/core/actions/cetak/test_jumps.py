"""Amounts that jumped since last year: named on paper with their reason, never asked about."""

from dataclasses import replace

from core.actions.cetak_kesehatan import preview
from core.actions.cetak_kesehatan_angka import figures
from core.actions.cetak_kesehatan_terbit import CaraCetak
from core.actions.office import Office
from core.naskah.model import Kertas, Mode
from tests.core.actions.cetak.conftest import add_koperasi, asked
from tests.core.actions.penilaian.conftest import _paper, _saved
from tests.core.pdf.baca import pages_of


def _words(pdf: bytes) -> str:
    return " ".join(pages_of(pdf)).replace("\u00a0", " ")


def test_the_reason_for_a_sum_that_jumped_stands_with_its_line(office: Office) -> None:
    bagan, told = office.law.bagan, {"total_aset": "Hibah masuk"}

    parts = figures(bagan, "ksp", "konvensional", kini={}, lalu={}, alasan=told)

    (line,) = (each for part in parts for each in part.baris if each.alasan)
    assert (line.nama, line.alasan) == (bagan.jumlah["total_aset"].nama, "Hibah masuk")


def test_an_amount_that_jumped_is_named_on_the_working_paper_and_not_asked_about(
    office: Office,
) -> None:
    kunci = add_koperasi(office, "CONTOH KSP Lonjakan")
    paper = _paper(kunci)
    bank = 3 * int(paper.laporan.akun["kas"])
    typed = {**paper.laporan.akun, "bank": bank, "bank@-1": bank // 3}
    laporan = replace(paper.laporan, akun=typed)
    asked_for = replace(asked("kertas-kerja", kunci), cara=CaraCetak(Kertas.F4, Mode.DRAF))
    kept = _saved(office, replace(paper, laporan=laporan))

    words = _words(preview(office, asked_for).value.pdf)
    told = replace(kept.laporan, alasan={"bank": "Dana pencairan masuk Desember"})
    _saved(office, replace(paper, laporan=told, penilaian=kept.penilaian))
    explained = _words(preview(office, asked_for).value.pdf)

    name = office.law.bagan.name_of("bank")
    assert f"{name}: 3 kali tahun lalu. Alasan tidak ditulis." in words
    assert f"{name}: 3 kali tahun lalu. Alasan: Dana pencairan masuk Desember." in explained
    assert "Sudah benar" not in words + explained
