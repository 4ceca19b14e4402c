"""Every question of the working paper with its answer, in the words of the day it was answered."""

from collections.abc import Iterator, Mapping

from core import angka
from core.naskah.angka_laporan import KelompokTanya
from core.naskah.teks import NBSP
from core.pdf.kertas_kerja_hitung import HIT
from core.pdf.kertas_kerja_sel import GROUP_GREY, SUM_GREY, body_row, table, words
from core.pdf.paragraph import Text
from core.pdf.rows import Cell, Row
from core.pdf.stacked import Stack
from core.pdf.table import Table
from core.pdf.theme import Rata, Theme
from core.rules.report import HitungKuesioner, ScoreReport, SkorKomponen
from core.rules.sebutan import condition_words, weight_words

HEADS = ("Kode", "Pertanyaan", "Jawaban")
JAWABAN: Mapping[bool | None, str] = {True: "Ya", False: "Tidak", None: "\u2013"}


def answer_table(
    theme: Theme, report: ScoreReport, tanya: tuple[KelompokTanya, ...]
) -> Table | None:
    """All questionnaires in one table; None where the pedoman has none."""
    rows = tuple(_rows(theme, report, tanya))
    return table(theme, "tanya", HEADS, rows) if rows else None


def _rows(theme: Theme, report: ScoreReport, tanya: tuple[KelompokTanya, ...]) -> Iterator[Row]:
    bold = theme.khusus["sel_tebal"]
    titles = {each.kode: group.judul for group in tanya for each in group.komponen}
    texts = {each.kode: each.teks for group in tanya for each in group.komponen}
    above = ""
    for aspek in report.aspek:
        for each in aspek.komponen:
            if not isinstance(each.hitung, HitungKuesioner):
                continue
            title = titles.get(each.kode, aspek.nama)
            if title not in (above, each.nama):
                above = title
                cells = (words("", bold), words(title, bold), words("", bold))
                yield body_row(theme, cells, GROUP_GREY, keep=True)
            yield from _komponen(theme, each, each.hitung, texts.get(each.kode, ()))


def _komponen(
    theme: Theme, each: SkorKomponen, hitung: HitungKuesioner, teks: tuple[str, ...]
) -> Iterator[Row]:
    plain, bold = theme.huruf.sel, theme.khusus["sel_tebal"]
    count = f"{hitung.ya} dari {hitung.jumlah_butir} ya\n{angka.show_percent(hitung.persen)}"
    cells = (
        words(each.kode, bold),
        Cell(Stack((Text(each.nama, bold), Text(scale_words(hitung), plain)))),
        words(count, bold, Rata.TENGAH),
    )
    yield body_row(theme, cells, SUM_GREY, keep=True)
    for number, answer in enumerate(hitung.jawaban, start=1):
        text = teks[number - 1] if number <= len(teks) else f"Butir {number}"
        cells = (
            words(f"{number}", plain, Rata.KANAN),
            words(text, plain),
            words(JAWABAN[answer], plain, Rata.TENGAH),
        )
        yield body_row(theme, cells)


def scale_words(hitung: HitungKuesioner) -> str:
    """What the share of yes earns, the range it fell in marked; or what each yes is worth."""
    if hitung.nilai_per_ya is not None:
        return f"Setiap ya bernilai {angka.show(hitung.nilai_per_ya)}"
    ranges = []
    for place, band in enumerate(hitung.pita):
        mark = f"{HIT} " if place == hitung.pita_kena else ""
        one = f"{mark}{condition_words(band.syarat, '%')} = {weight_words(band.nilai)}"
        ranges.append(one.replace(" ", NBSP))
    return f"Rentang nilai: {'; '.join(ranges)}"
