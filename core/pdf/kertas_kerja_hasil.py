"""The result on one glance: total and predikat, the scale they were read from, scores by aspect."""

from collections.abc import Iterator
from fractions import Fraction

from core import angka
from core.naskah.kertas_kerja import NaskahKertasKerja
from core.naskah.teks import NBSP
from core.pdf.blocks import Block, Gap
from core.pdf.kertas_kerja_hitung import earned_and_most
from core.pdf.kertas_kerja_sel import SUM_GREY, THIN, body_row, table, words
from core.pdf.paragraph import Text
from core.pdf.rows import Cell, Row
from core.pdf.stacked import Stack
from core.pdf.table import Table
from core.pdf.theme import Rata, Theme
from core.rules.pedoman import Agregasi, Predikat
from core.rules.report import ScoreReport
from core.rules.sebutan import weight_words

HEADS = ("No.", "Aspek", "Bobot", "Jumlah skor", "Skor tertinggi", "Persen", "Skor aspek")
TOTAL_SHARE = 0.3


def result_blocks(theme: Theme, naskah: NaskahKertasKerja) -> Iterator[Block]:
    yield _box(theme, naskah)
    yield Gap(5)
    yield _aspects(theme, naskah.hasil)
    for note in _notes(naskah):
        yield Gap(2)
        yield Text(note, theme.huruf.catatan)


def _box(theme: Theme, naskah: NaskahKertasKerja) -> Table:
    """Two cells: the total, and the predikat over its scale."""
    small, large = (
        huruf.aligned(Rata.TENGAH) for huruf in (theme.huruf.catatan, theme.khusus["skor"])
    )
    label = "Skor akhir" if naskah.berpredikat else "Skor sementara"
    predikat = naskah.hasil.predikat.upper() if naskah.berpredikat else "\u2013"
    total = Stack((Text(label, small), Text(naskah.hasil.skor, large)))
    verdict = Stack(
        (
            Text("Predikat", small),
            Text(predikat, large),
            Text(scale_words(naskah.hasil.skala), small),
        )
    )
    row = body_row(theme, (Cell(total, middle=True), Cell(verdict, middle=True)))
    left = theme.halaman.width * TOTAL_SHARE
    return Table((left, theme.halaman.width - left), (), (row,), rule=THIN)


def scale_words(skala: tuple[Predikat, ...]) -> str:
    """The limits of the total: "Sehat ≥ 80; Cukup Sehat ≥ 66; …; Dalam Pengawasan Khusus < 51"."""
    *better, last = skala
    limits = [f"{each.nama} ≥ {weight_words(each.minimal)}" for each in better]
    below = [f"{last.nama} < {weight_words(each.minimal)}" for each in better[-1:]]
    return "; ".join((*limits, *below)).replace("≥ ", f"≥{NBSP}").replace("< ", f"<{NBSP}")


def _aspects(theme: Theme, report: ScoreReport) -> Table:
    rows = [_row(theme, number, report) for number in range(len(report.aspek))]
    return table(theme, "aspek", HEADS, (*rows, _total(theme, report)))


def _row(theme: Theme, number: int, report: ScoreReport) -> Row:
    aspek, huruf = report.aspek[number], theme.huruf.sel
    earned, most = earned_and_most(aspek)
    figures = (
        weight_words(aspek.bobot),
        angka.show(earned),
        weight_words(most),
        angka.show(aspek.persen),
        angka.show(aspek.skor),
    )
    cells = (
        words(f"{number + 1}.", huruf, Rata.TENGAH),
        words(aspek.nama, huruf),
        *(words(text, huruf, Rata.KANAN) for text in figures),
    )
    return body_row(theme, cells)


def _total(theme: Theme, report: ScoreReport) -> Row:
    bold = theme.khusus["sel_tebal"]
    weight = sum((each.bobot for each in report.aspek), Fraction(0))
    figures = (weight_words(weight), "", "", "", report.skor)
    cells = (
        words("", bold),
        words("Jumlah", bold),
        *(words(text, bold, Rata.KANAN) for text in figures),
    )
    return body_row(theme, cells, SUM_GREY)


def _notes(naskah: NaskahKertasKerja) -> Iterator[str]:
    report = naskah.hasil
    if report.agregasi is Agregasi.PERSEN_SKOR_ASPEK:
        yield "Skor aspek = bobot × jumlah skor komponen : skor tertinggi."
    printed = sum((angka.round_half_up(each.skor) for each in report.aspek), Fraction(0))
    if angka.show(printed) != report.skor:
        yield (
            "Skor akhir dihitung dari angka tepat; jumlah angka yang tercetak dua desimal "
            f"adalah {angka.show(printed)}."
        )
    if report.unanswered:
        yield f"{report.unanswered} butir atau isian belum dijawab dan dihitung nol."
