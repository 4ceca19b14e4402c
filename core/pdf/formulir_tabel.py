"""The tables of the empty form: figures, questions and scores, each with room for a pen."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from core.naskah.angka_laporan import BagianAngka, BarisAngka, JenisBaris
from core.naskah.formulir import NaskahFormulir
from core.naskah.teks import bind
from core.pdf.blocks import Gap
from core.pdf.kertas_kerja_angka import named, repeats
from core.pdf.kertas_kerja_sel import GROUP_GREY, SUM_GREY, body_row, figure, table, words
from core.pdf.paragraph import Text
from core.pdf.rows import Row
from core.pdf.stacked import Stack
from core.pdf.table import Headed
from core.pdf.theme import Rata, Theme
from core.rules.sebutan import weight_words


def figure_forms(theme: Theme, naskah: NaskahFormulir) -> Iterator[Headed]:
    year = naskah.tahun_buku
    this, last = ("ini", "lalu") if year is None else (f"buku {year}", f"buku {year - 1}")
    heads = ("Uraian", f"Tahun {this}", f"Tahun {last}")
    for induk, sections in groupby(naskah.bagian, key=lambda each: each.induk):
        rows = tuple(_figure_rows(theme, sections, induk))
        yield Headed(_lead(theme, induk), table(theme, "angka", heads, rows))


def _figure_rows(theme: Theme, sections: Iterable[BagianAngka], induk: str) -> Iterator[Row]:
    for each in sections:
        for baris in each.baris:
            if not repeats(baris, induk):
                yield _figure_row(theme, baris)


def _figure_row(theme: Theme, baris: BarisAngka) -> Row:
    plain, bold = theme.huruf.sel, theme.khusus["sel_tebal"]
    empty = words("", plain)
    match baris.jenis:
        case JenisBaris.KELOMPOK:
            cells = (words(baris.nama, bold), empty, empty)
            return body_row(theme, cells, GROUP_GREY, keep=True)
        case JenisBaris.JUMLAH:
            cells = (words(named(baris), bold), empty, figure(baris.lalu, bold))
            return body_row(theme, cells, SUM_GREY)
        case JenisBaris.AKUN:
            cells = (words(named(baris), plain), empty, figure(baris.lalu, plain))
            return body_row(theme, cells)


def question_forms(theme: Theme, naskah: NaskahFormulir) -> Iterator[Headed]:
    plain, bold = theme.huruf.sel, theme.khusus["sel_tebal"]
    heads = ("Kode", "Pertanyaan", "Ya", "Tidak", "Catatan")
    for group in naskah.tanya:
        rows = []
        for each in group.komponen:
            title = (words(each.kode, bold), words(each.nama, bold), *[words("", bold)] * 3)
            rows.append(body_row(theme, title, SUM_GREY, keep=True))
            rows += [
                body_row(
                    theme,
                    (
                        words(f"{number}", plain, Rata.KANAN),
                        words(text, plain),
                        *[words("", plain)] * 3,
                    ),
                )
                for number, text in enumerate(each.teks, start=1)
            ]
        yield Headed(_lead(theme, group.judul), table(theme, "tanya", heads, tuple(rows)))


def entry_forms(theme: Theme, naskah: NaskahFormulir) -> Iterator[Headed]:
    huruf = theme.huruf.sel
    heads = ("Kode", "Komponen", "Skor tertinggi", "Skor", "Catatan")
    for group in naskah.isian:
        rows = tuple(
            body_row(
                theme,
                (
                    words(each.kode, huruf),
                    words(each.nama, huruf),
                    words(weight_words(each.bobot), huruf, Rata.TENGAH),
                    *[words("", huruf)] * 2,
                ),
            )
            for each in group.komponen
        )
        yield Headed(_lead(theme, group.judul), table(theme, "isian", heads, rows))


def _lead(theme: Theme, title: str) -> Stack:
    return Stack((Gap(4), Text(bind(title), theme.huruf.isi_tebal), Gap(2)))
